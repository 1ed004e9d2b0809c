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
Only the levels and the change of one line are compared, never two lines. Where the first figure
leaves out its thousand (*from 40 to 30 thousand*), nothing is compared.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.models import Quantity
from coach.rules.case import Case, Line
from coach.rules.relative_change import states_change, worded_direction
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
Solo compara los niveles y el cambio de una línea, nunca dos líneas entre sí. Donde la primera cifra
calla su mil (*de 40 a 30 mil*), no compara nada.
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
        pair = _levels(line)
        start, end = (_value(pair[0]), _value(pair[1])) if pair else (None, None)
        if pair is None or start is None or end is None:
            continue
        levels = f"{pair[0].raw} → {pair[1].raw}"
        change = _stated_change(line, pair)
        asked = worded_direction(line)
        if change and change.value is not None and not _agree(start, end, change, pair[1]):
            words = {"words": short(change.raw), "levels": short(levels)}
            shown = line.at(change.span) if change.span else line.quoted(change.raw)
            yield Hit((line.ref,), shown, words)
        elif asked and end != start and (end > start) != (asked == "up"):
            way = _UP if asked == "up" else _DOWN
            yield Hit((line.ref,), line.whole(), {"way": way, "words": short(levels)}, _WRONG_WAY)


def _levels(line: Line) -> tuple[Quantity, Quantity] | None:
    """Return the two levels of a line, if they can be compared."""
    first, second = line.reading.baseline, line.reading.target
    if not first or not second:
        return _pair(line)
    if first.ambiguous or second.ambiguous:
        return None
    if first.unit != second.unit and None not in (first.unit, second.unit):
        return None
    return first, second


def _pair(line: Line) -> tuple[Quantity, Quantity] | None:
    """Return two figures joined by *to* beside a change: *by a third, 36 min to 30*."""
    if line.reading.change is None:
        return None
    plain = [q for q in line.reading.quantities if q.span and q.unit not in ("%", "x")]
    if len(plain) != len(line.reading.quantities) - 1 or len(plain) != _TWO:
        return None
    first, second = plain
    if not first.span or not second.span or first.unit != second.unit:
        return None
    joined = _TO.fullmatch(line.folded[first.span.end : second.span.start])
    return (first, second) if joined else None


_TWO = 2
_TO = re.compile(r"\s*(?:to|a|→|->|=>|hasta)\s*")


def _value(quantity: Quantity | None) -> float | None:
    return quantity.value if quantity else None


def _stated_change(line: Line, pair: tuple[Quantity, Quantity]) -> Quantity | None:
    """Return the figure of the line that is none of its levels but a change between them."""
    reading = line.reading
    if reading.change is not None:
        return reading.change if reading.change.unit in ("%", "x") else None
    levels = [q.span for q in pair]
    for quantity in reading.quantities:
        if quantity.span is None or quantity.span in levels:
            continue
        if quantity.unit == "x" and _FRACTION.fullmatch(fold(quantity.raw)):
            return quantity if _cuts(line, quantity) else None
        if quantity.unit != "%":
            continue
        signed = quantity.raw.lstrip()[:1] in "+-−"
        before = line.folded[: quantity.span.start]
        if signed or _CHANGE_BEFORE.search(before) or states_change(line, quantity):
            return quantity
        if pair[0].unit != "%" and _leads_to(line, quantity, pair[0]):
            return quantity
    return None


def _leads_to(line: Line, share: Quantity, level: Quantity) -> bool:
    """Tell a share right before the level it starts from: *grow sales 2% (from 50k to 80k)*."""
    if not share.span or not level.span:
        return False
    return bool(_FROM.fullmatch(line.folded[share.span.end : level.span.start]))


_FROM = re.compile(r"\s*[(,:–-]?\s*(?:from|de|desde)\s*[$€£]?\s*")
_FRACTION = re.compile(r"(?:a |one |un |la )?(?:half|mitad|third|tercio|quarter|cuarto)")
_CUT = re.compile(r"\b(?:a|en|by|to|in|,|:)\s*$|[,:(]\s*$")


def _cuts(line: Line, quantity: Quantity) -> bool:
    """Tell whether a worded part says how far down a number goes: *a la mitad, de 10 a 7*."""
    span = quantity.span
    after = line.folded[span.end :].lstrip() if span else ""
    return bool(
        span
        and _CUT.search(line.folded[: span.start])
        and worded_direction(line) == "down"
        and not after.startswith(("de l", "of the", "of our", "of all"))
    )


def _agree(start: float, end: float, change: Quantity, level: Quantity) -> bool:
    """Tell whether a change fits its levels, as a part of the first or, for rates, in points."""
    stated = abs(change.value or 0.0)
    if change.unit == "x":
        if not _FRACTION.fullmatch(fold(change.raw)) or not start:
            return True
        # *A third* may be what goes or what stays.
        readings, stated = [abs(end - start) / abs(start) * 100, end / start * 100], stated * 100
    else:
        readings = [abs(end - start) / abs(start) * 100] if start else []
        if level.unit == "%":
            readings.append(abs(end - start))
    if not readings:
        return True
    return any(abs(stated - exact) <= ROUNDING + ROUNDING_SHARE * exact for exact in readings)


RULE = Rule(
    code="KR112",
    name="contradicting-figures",
    severity="info",
    message=Text(
        es="«{words}» y «{levels}» no dan el mismo cambio.",
        en="“{words}” and “{levels}” are not the same change.",
    ),
    hint=Text(es="¿Cuál de las dos lecturas vale?", en="Which is meant?"),
    passages=(
        "figures-that-disagree",
        "metric-definition",
    ),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
