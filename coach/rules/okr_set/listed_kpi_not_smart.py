"""KPIs listed beside an OKR that nobody could act on.

## What it does
Looks at the KPIs the draft lists apart: those without any value are named once, and so is a list
too long to be read.

## Why it matters
A KPI helps when it is specific, measurable, accepted, realistic and bound to a period; without the
value that would call for action it is only a name. Of twenty KPIs nobody knows which one matters.

## Example
Breaks the rule:
```okr
Objective: Growers get a fair price
KR1: Raise coffee sold above the market price from 20% to 45%
KPIs to watch:
- Satisfaction
```
Does not:
```okr
Objective: Growers get a fair price
KR1: Raise coffee sold above the market price from 20% to 45%
KPIs to watch:
- Members who stay: above 90% each year
```

## Known gaps
Whether a KPI is accepted and realistic cannot be read from a list; whether two of them work against
each other is asked in the checklist.
"""

import re
from collections.abc import Iterator

from coach.language import Text, listed
from coach.models import Item
from coach.reviews import Evidence
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import capital, count, short

MANUAL_ES = """KPI listados junto a un OKR con los que nadie podría actuar.

## Qué hace
Mira los KPI que el borrador lista aparte: nombra una vez los que no tienen ningún valor, y también
una lista demasiado larga para leerse.

## Por qué importa
Un KPI sirve cuando es específico, medible, aceptado, realista y con período; sin el valor que
llamaría a actuar es solo un nombre. De veinte KPI nadie sabe cuál importa.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las familias productoras reciban un precio justo
KR1: Aumentar el café vendido sobre el precio de mercado del 20 % al 45 %
KPI a observar:
- Satisfacción
```
No la rompe:
```okr
Objetivo: Que las familias productoras reciban un precio justo
KR1: Aumentar el café vendido sobre el precio de mercado del 20 % al 45 %
KPI a observar:
- Permanencia de socias y socios: más de 90 % cada año
```

## Límites conocidos
Si un KPI es aceptado y realista no se lee en una lista; si dos se estorban se pregunta en la lista
de repaso.
"""

MOST_LISTED = 10
"""KPIs listed beside the OKRs of a set; past it the overview is lost (passage: too many KPIs)."""
_SHOWN = 3
_FIGURE = re.compile(r"\d")
_TOO_MANY = Text(
    es="{many} KPI a observar son muchos para una reunión.",
    en="{many} KPIs to watch are many for one meeting.",
)
_WHICH = Text(es="¿Cuáles cambiarían una decisión?", en="Which of them would change a decision?")


def check(case: Case) -> Iterator[Hit]:
    """Yield the lists of KPIs that are too vague or too long."""
    apart = [item for group in case.groups for item in group.objective.health_metrics]
    apart = [item for item in apart if item.from_ref is None]
    bare = [item for item in apart if not _FIGURE.search(item.text)]
    if len(apart) > MOST_LISTED:
        many = capital(count(len(apart)))
        yield Hit((), _evidence(apart[:_SHOWN]), {"many": many}, _TOO_MANY, _WHICH)
    elif bare:
        message = _SEVERAL if len(bare) > 1 else None
        yield Hit((), _evidence(bare), {"names": _names(bare)}, message)


def _names(items: list[Item]) -> Text:
    """Return the names as a sentence lists them, the rest of a long list as a count."""
    quotes = [short(item.text) for item in items]
    spanish = [f"«{quote}»" for quote in quotes[:_SHOWN]]
    english = [f"“{quote}”" for quote in quotes[:_SHOWN]]
    rest = len(quotes) - _SHOWN
    if rest > 0:
        spanish.append(f"{count(rest).es} más")
        english.append(f"{count(rest).en} more")
    return Text(es=listed(spanish, "es"), en=listed(english, "en"))


_SEVERAL = Text(
    es="Entre los KPI a observar, a {names} les falta el valor que llamaría a actuar.",
    en="Among the KPIs to watch, {names} have no value that would make anyone act.",
)


def _evidence(items: list[Item]) -> tuple[Evidence, ...]:
    return tuple(Evidence(quote=item.text, span=item.span, where=item.where) for item in items)


RULE = Rule(
    code="KPI204",
    name="listed-kpi-not-smart",
    severity="info",
    message=Text(
        es="Entre los KPI a observar, a {names} le falta el valor que llamaría a actuar.",
        en="Among the KPIs to watch, {names} has no value that would make anyone act.",
    ),
    hint=Text(
        es="¿Desde qué valor, y en qué período, harían algo?",
        en="At what value, and over what period, would you act?",
    ),
    passages=("smart-kpi", "too-many-kpis"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
