"""An objective that restates a KPI.

## What it does
Marks an objective that is an indicator's name, or a direction and an indicator, with no benefit
beyond it. Where somebody who benefits is named, it is only a remark.

## Why it matters
The KPI says that something is to move, not what has to get better for it. That is the improvement a
team can work on every week.

## Example
Breaks the rule:
```okr
Objective: Reduce churn
KR1: Raise accounts with three active users from 35% to 50%
```
Does not:
```okr
Objective: Our subscribers find a reason to stay every month
KR1: Raise accounts with three active users from 35% to 50%
```

## Known gaps
An indicator that people live through (time until paid) is close to an objective already.
"""

from collections.abc import Iterator

from coach.language import Text, phrases
from coach.reviews import Severity
from coach.rules.case import Case, Group
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un objetivo que repite un KPI.

## Qué hace
Señala un objetivo que es el nombre de un indicador, o un sentido y un indicador, sin un beneficio
más allá. Si se nombra a quien se beneficia, es solo una observación.

## Por qué importa
El KPI dice que algo tiene que moverse, no qué tiene que mejorar para eso. Esa mejora es la que un
equipo puede trabajar cada semana.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Reducir el churn
KR1: Aumentar las cuentas con tres usuarios activos del 35 % al 50 %
```
No la rompe:
```okr
Objetivo: Que nuestros suscriptores encuentren cada mes un motivo para quedarse
KR1: Aumentar las cuentas con tres usuarios activos del 35 % al 50 %
```

## Límites conocidos
Un indicador que la gente vive (tiempo hasta cobrar) ya está cerca de un objetivo.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are a KPI without its number."""
    for group in case.groups:
        labels = group.labels
        if labels is None or not labels.kpi_confusion or not labels.qualitative:
            continue
        quote = labels.evidence.get("kpi_confusion")
        words = {"words": short(group.text)}
        severity: Severity = "info" if _somebody(group) else "warning"
        yield Hit((group.ref,), group.quoted(quote), words, severity=severity)


def _somebody(group: Group) -> bool:
    language = group.labels.reading.language if group.labels else "es"
    return bool(phrases("people_nouns", language).search(group.folded))


RULE = Rule(
    code="OBJ004",
    name="kpi-as-objective",
    severity="warning",
    message=Text(
        es="«{words}» nombra un indicador, no una mejora.",
        en="“{words}” restates an indicator: it says which number, not what gets better.",
    ),
    hint=Text(
        es="¿Qué tendría que mejorar para que ese número se mueva por sí solo?",
        en="What would have to get better for that number to move by itself?",
    ),
    passages=("kpi-as-objective", "from-debate-to-okr"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
