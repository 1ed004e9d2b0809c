"""Every result of an objective shows only at the end.

## What it does
Notes an objective with two or more results that are all lagging (revenue, NPS, churn, …).

## Why it matters
A lagging number cannot be corrected when it is read. Beside it fits one that the team moves every
week.

## Example
Breaks the rule:
```okr
Objective: Subscribers stay with us
KR1: Cut churn from 6% to 4%
KR2: Raise NPS from 20 to 40
```
Does not:
```okr
Objective: Subscribers stay with us
KR1: Cut churn from 6% to 4%
KR2: Cut the time to a first answer from 8 h to 2 h
```

## Known gaps
It knows which metrics lag by their names; where one is unknown it says nothing.
"""

from collections.abc import Iterator

from coach.language import Text, listed
from coach.rules.activities import counted_activity
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Todos los resultados de un objetivo se ven recién al final.

## Qué hace
Anota un objetivo con dos o más resultados que son todos rezagados (ingresos, NPS, churn, …).

## Por qué importa
Un número rezagado ya no se puede corregir cuando se lee. A su lado cabe uno que el equipo mueva
cada semana.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los suscriptores se queden
KR1: Reducir el churn del 6 % al 4 %
KR2: Subir el NPS de 20 a 40
```
No la rompe:
```okr
Objetivo: Que los suscriptores se queden
KR1: Reducir el churn del 6 % al 4 %
KR2: Reducir el tiempo de primera respuesta de 8 h a 2 h
```

## Límites conocidos
Sabe por su nombre qué métricas son rezagadas; donde no conoce una, calla.
"""

SEVERAL = 2
"""With a single result nothing can be said of the mix."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives whose results are all lagging."""
    for group in case.groups:
        results = group.outcomes
        if len(results) < SEVERAL or any(r.labels.indicator != "lagging" for r in results):
            continue
        # A count of the team's own contacts, wrong as a result, is the leading one beside them.
        if any(counted_activity(line) for line in group.lines):
            continue
        refs = tuple(line.ref for line in results)
        shown = tuple(e for line in results for e in line.quoted(line.reading.metric))
        yield Hit(refs, shown, {"lines": case.listed(refs), "names": _names(results)})


def _names(results: tuple[Line, ...]) -> Text:
    names = [short(line.reading.metric or line.kr.text) for line in results]
    return Text(
        es=listed([f"«{name}»" for name in names], "es"),
        en=listed([f"“{name}”" for name in names], "en"),
    )


RULE = Rule(
    code="SET404",
    name="only-lagging",
    severity="info",
    message=Text(
        es="{names} solo se ven al final; falta un indicador adelantado que el equipo mueva cada "
        "semana.",
        en="{names} only show up at the end; no leading measure gives a weekly reading.",
    ),
    hint=Text(
        es="¿Qué número mirarán el lunes para saber si van bien?",
        en="Which number will you look at on Monday?",
    ),
    passages=("leading-lagging",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
