"""A result without the number that would show it.

## What it does
Marks an outcome that names no metric: an abstract quality, or a change nobody counts yet.

## Why it matters
The direction is clear and the result may be a fine one, but at the end of the cycle it would be a
matter of opinion.

## Example
Breaks the rule:
```okr
Objective: Patients feel well looked after
KR1: Improve patients' trust in our clinic
```
Does not:
```okr
Objective: Patients feel well looked after
KR1: Raise the share of patients who come back from 55% to 70%
```

## Known gaps
A house name for a metric may not be known to it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Un resultado sin el número que lo mostraría.

## Qué hace
Señala un resultado que no nombra métrica: una cualidad abstracta, o un cambio que nadie cuenta aún.

## Por qué importa
El rumbo es claro y el resultado puede ser valioso, pero al cierre del ciclo sería cuestión de
opiniones.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los pacientes se sientan bien atendidos
KR1: Mejorar la confianza de los pacientes en la clínica
```
No la rompe:
```okr
Objetivo: Que los pacientes se sientan bien atendidos
KR1: Aumentar la proporción de pacientes que vuelven del 55 % al 70 %
```

## Límites conocidos
El nombre propio que una casa da a una métrica puede serle desconocido.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the outcomes without a metric."""
    for line in case.lines:
        if line.labels.kind == "outcome" and not line.labels.slots.metric:
            yield Hit((line.ref,), line.whole())


RULE = Rule(
    code="KR104",
    name="no-metric",
    severity="warning",
    message=Text(
        es="Dice hacia dónde; falta con qué número se vería.",
        en="It says where to; which number would show it is still open.",
    ),
    hint=Text(
        es="¿Qué se podría contar, o preguntar a quienes lo viven?",
        en="What could be counted, or asked of the people it reaches?",
    ),
    passages=("kr-formula",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
