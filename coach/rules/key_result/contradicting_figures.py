"""Figures of one line that contradict each other.

## What it does
Compares a stated change with the two levels beside it, and the direction of the words with that of
the figures. Rounding is forgiven, and points are read as points.

## Why it matters
One of the two is a slip, and only the team knows which.

## Example
Breaks the rule:
```okr
Objective: Orders arrive as they were asked for
KR1: Cut complaints from 25 to 20 a month (-30%)
```
Does not:
```okr
Objective: Orders arrive as they were asked for
KR1: Cut complaints from 25 to 20 a month (-20%)
```

## Known gaps
Only the levels and the change of one line are compared, never two lines.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Cifras de una línea que se contradicen.

## Qué hace
Compara un cambio escrito con los dos niveles que lo acompañan, y el sentido de las palabras con el
de las cifras. Perdona el redondeo, y lee los puntos como puntos.

## Por qué importa
Una de las dos es un descuido, y solo el equipo sabe cuál.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los pedidos lleguen como se pidieron
KR1: Reducir las quejas de 25 a 20 al mes (-30 %)
```
No la rompe:
```okr
Objetivo: Que los pedidos lleguen como se pidieron
KR1: Reducir las quejas de 25 a 20 al mes (-20 %)
```

## Límites conocidos
Solo compara los niveles y el cambio de una línea, nunca dos líneas entre sí.
"""

ROUNDING = 1.5
"""Points by which a rounded percentage may differ from the exact one."""
ROUNDING_SHARE = 0.05
"""Part of the exact change by which a rounded one may differ (``about a third``)."""
_CHANGE_BEFORE = re.compile(r"(?:[(+\-]|\b(?:en|un|by|of|de|a)\s(?:un\s|unos\s)?)\s*[+\-]?\s*$")
_WRONG_WAY = Text(
    es="Las palabras piden {way} y las cifras van al revés: «{words}».",
    en="The words ask for {way} and the figures go the other way: “{words}”.",
)
_UP, _DOWN = Text(es="subir", en="a rise"), Text(es="bajar", en="a fall")


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines whose figures do not agree."""
    for line in case.lines:
        reading = line.reading
        start, end = _value(reading.baseline), _value(reading.target)
        if start is None or end is None or not reading.baseline or not reading.target:
            continue
        if reading.baseline.ambiguous or reading.target.ambiguous:
            continue
        if reading.baseline.unit != reading.target.unit and None not in (
            reading.baseline.unit,
            reading.target.unit,
        ):
            continue
        levels = f"{reading.baseline.raw} → {reading.target.raw}"
        change = _stated_change(line)
        if change and change.value is not None and not _agree(start, end, change, reading.target):
            words = {"words": short(change.raw), "levels": short(levels)}
            shown = line.at(change.span) if change.span else line.quoted(change.raw)
            yield Hit((line.ref,), shown, words)
        elif (reading.direction == "up" and end < start) or (
            reading.direction == "down" and end > start
        ):
            way = _UP if reading.direction == "up" else _DOWN
            yield Hit((line.ref,), line.whole(), {"way": way, "words": short(levels)}, _WRONG_WAY)


def _value(quantity: Quantity | None) -> float | None:
    return quantity.value if quantity else None


def _stated_change(line: Line) -> Quantity | None:
    """Return a percentage of the line that is neither of its levels but a change between them."""
    reading = line.reading
    if reading.change is not None:
        return reading.change if reading.change.unit == "%" else None
    levels = [q.span for q in (reading.baseline, reading.target) if q]
    for quantity in reading.quantities:
        if quantity.unit != "%" or quantity.span is None or quantity.span in levels:
            continue
        signed = quantity.raw.lstrip()[:1] in "+-−"
        if signed or _CHANGE_BEFORE.search(line.folded[: quantity.span.start]):
            return quantity
    return None


def _agree(start: float, end: float, change: Quantity, level: Quantity) -> bool:
    """Tell whether a change fits its levels, as a part of the first or, for rates, in points."""
    stated = abs(change.value or 0.0)
    readings = [abs(end - start) / abs(start) * 100] if start else []
    if level.unit == "%":
        readings.append(abs(end - start))
    if not readings:
        return True
    return any(abs(stated - exact) <= ROUNDING + ROUNDING_SHARE * exact for exact in readings)


RULE = Rule(
    code="KR112",
    name="contradicting-figures",
    severity="warning",
    message=Text(
        es="«{words}» y «{levels}» no dan el mismo cambio.",
        en="“{words}” and “{levels}” are not the same change.",
    ),
    hint=Text(es="¿Cuál de las dos lecturas vale?", en="Which of the two holds?"),
    passages=(
        "figures-that-disagree",
        "metric-definition",
    ),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
