"""Every key result of an objective asks to hold a level.

## What it does
Speaks once where an objective has several key results and each of them is a level to hold.

## Why it matters
Nothing is asked to change: KPIs have been taken for key results. A KPI keeps watch, an OKR moves
something.

## Example
Breaks the rule:
```okr
Objective: The service is dependable
KR1: Keep uptime above 99.5%
KR2: Keep CSAT above 4.6
```
Does not:
```okr
Objective: The service is dependable
KR1: Cut the recovery time from 4 h to 1 h
KR2: Keep CSAT above 4.6
```

## Known gaps
A single level under an objective is left to KPI201.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Todos los resultados clave de un objetivo piden sostener un nivel.

## Qué hace
Habla una vez cuando un objetivo tiene varios resultados clave y cada uno es un nivel que se cuida.

## Por qué importa
No se pide ningún cambio: se tomaron KPI por resultados clave. Un KPI vigila, un OKR mueve algo.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que se pueda contar con el servicio
KR1: Mantener el uptime por encima de 99,5 %
KR2: Mantener el CSAT por encima de 4,6
```
No la rompe:
```okr
Objetivo: Que se pueda contar con el servicio
KR1: Reducir el tiempo de recuperación de 4 h a 1 h
KR2: Mantener el CSAT por encima de 4,6
```

## Límites conocidos
Un único nivel bajo un objetivo queda para KPI201.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives all of whose lines hold a level."""
    for group in case.groups:
        if group.only_levels:
            refs = tuple(line.ref for line in group.lines)
            shown = tuple(e for line in group.lines for e in line.whole())
            yield Hit(refs, shown, {"lines": case.listed(refs)})


RULE = Rule(
    code="KPI203",
    name="only-levels",
    severity="warning",
    message=Text(
        es="{lines} sostienen niveles y ninguno pide un cambio: hay confusión entre KPI y KR.",
        en="{lines} hold levels and none asks for a change: KPIs and key results are mixed up.",
    ),
    hint=Text(
        es="¿Cuál de esos números está lejos de donde hace falta? Ese puede ser el KR.",
        en="Which of these numbers is far from where it is needed? That one can be the key result.",
    ),
    passages=("kpi-vs-okr", "level-to-hold"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
