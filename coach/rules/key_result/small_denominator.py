"""A percentage of so few that each of them weighs.

## What it does
Where the line itself states its total, and the total is 20 or less, it says the change in people or
cases.

## Why it matters
A percentage of ten moves by ten points when one person changes their mind; a drop may be chance.
Said in people, everybody sees what is asked.

## Example
Breaks the rule:
```okr
Objective: Our key partners count on us
KR1: Raise the share of the 10 partners who renew from 70% to 90%
```
Does not:
```okr
Objective: Our key partners count on us
KR1: Raise the share of the 400 partners who renew from 70% to 90%
```

## Known gaps
A total that is written elsewhere in the draft is not looked for.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import count, short

MANUAL_ES = """Un porcentaje de tan pocos que cada uno pesa.

## Qué hace
Cuando la propia línea dice su total, y el total es 20 o menos, dice el cambio en personas o casos.

## Por qué importa
Un porcentaje de diez se mueve diez puntos cuando una persona cambia de opinión; una baja puede ser
azar. Dicho en personas, se ve lo que se pide.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los aliados clave cuenten con nosotros
KR1: Aumentar la proporción de los 10 aliados que renuevan del 70 % al 90 %
```
No la rompe:
```okr
Objetivo: Que los aliados clave cuenten con nosotros
KR1: Aumentar la proporción de los 400 aliados que renuevan del 70 % al 90 %
```

## Límites conocidos
No busca un total que esté escrito en otra parte del borrador.
"""

SMALL = 20
"""With 20 or fewer, one of them weighs five points or more (passage: small numbers)."""
_TOTAL = re.compile(
    r"\b(?:de|of)\s+(?:los|las|nuestr[oa]s|sus|the|our|its|those|estos|estas)\s+"
    r"(?P<number>\d{1,2})\s+(?P<noun>(?!%|puntos|points|dias|days|meses|months|semanas|weeks|horas|"
    r"hours|primer|first|ultim|last)[a-z]{4,})"
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the percentages of a small stated total."""
    for line in case.lines:
        found = _TOTAL.search(line.folded)
        reading = line.reading
        if line.labels.kind != "outcome" or not found or not 1 < int(found["number"]) <= SMALL:
            continue
        moved = _moved(int(found["number"]), reading.baseline, reading.target)
        if moved:
            start, end = found.span("number")[0], found.span("noun")[1]
            noun = line.kr.text[slice(*found.span("noun"))]
            words: dict[str, str | Text] = {"many": count(moved), "noun": noun}
            words["words"] = short(line.kr.text[start:end])
            message = _ONE if moved == 1 else None
            yield Hit((line.ref,), line.words(start, end), words, message)


def _moved(total: int, baseline: Quantity | None, target: Quantity | None) -> int | None:
    """Return how many of the total have to change, or ``None`` where it is no plain share."""
    if not target or target.unit != "%" or target.value is None:
        return None
    start = baseline.value if baseline and baseline.unit == "%" else None
    if start is None:
        return None
    moved = round(abs(target.value - start) * total / 100)
    return moved or None


_ONE = Text(
    es="Con «{words}», esa diferencia es de uno solo.",
    en="With “{words}”, that difference is one of them.",
)

RULE = Rule(
    code="KR111",
    name="small-denominator",
    severity="info",
    message=Text(
        es="Con «{words}», esa diferencia son {many} {noun}.",
        en="With “{words}”, that difference is {many} {noun}.",
    ),
    hint=Text(
        es="Conviene decirlo así: también muestra a quién llamar.",
        en="Saying it that way also shows whom to call.",
    ),
    passages=("small-numbers",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
