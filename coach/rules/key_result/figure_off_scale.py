"""A figure that does not fit the scale of its metric.

## What it does
Compares the levels of a line with the scale its metric has: NPS and eNPS run from -100 to 100 and a
mark of one digit looks like an average; a stated scale (*out of 5*) cannot be exceeded; a share
ends at 100 %, and is not counted in months.

## Why it matters
It is the cheapest mistake to mend in planning and the most awkward one to find at the end.

## Example
Breaks the rule:
```okr
Objective: Guests recommend the hostel
KR1: Raise NPS from 6.5 to 8
```
Does not:
```okr
Objective: Guests recommend the hostel
KR1: Raise NPS from 35 to 50
```

## Known gaps
It knows the scales of few metrics, and keeps silent where growth may pass 100 % (net retention).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case, Line
from coach.rules.relative_change import states_change
from coach.rules.rule import Hit, Rule
from coach.rules.shares import is_share
from coach.rules.wording import short

MANUAL_ES = """Una cifra que no cabe en la escala de su métrica.

## Qué hace
Compara los niveles de una línea con la escala de su métrica: NPS y eNPS van de -100 a 100, y una
cifra de un dígito parece un promedio; una escala dicha (*sobre 5*) no se puede pasar; una
proporción termina en 100 %, y no se cuenta en meses.

## Por qué importa
Es el error más barato de corregir al planear y el más incómodo de encontrar al cierre.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los huéspedes recomienden el hostal
KR1: Subir el NPS de 6,5 a 8
```
No la rompe:
```okr
Objetivo: Que los huéspedes recomienden el hostal
KR1: Subir el NPS de 35 a 50
```

## Límites conocidos
Conoce la escala de pocas métricas, y calla donde se puede pasar de 100 % (retención neta).
"""

NPS_MOST = 100
"""The score runs from -100 to 100 by its definition (promoters less detractors)."""
MARK_MOST = 10
"""An answer to the question behind NPS is given from 0 to 10."""
MARK_LEAST = 5
"""Below it, a target may well be a low NPS rather than an average answer."""
_NPS = re.compile(r"\b(?:e-?nps|nps|net promoter score|tnps|rnps)\b")
_SCALE = re.compile(
    r"(?:/\s?|\bsobre\s+|\bout of\s+|\bde\s+un\s+maximo\s+de\s+|\ba max(?:imum)? of\s+)"
    r"(5|7|10)\b(?![.,%]\d|\s?%)"
)
_RANGE = re.compile(
    r"\b(?:escala|scale)\b(?:\s+(?:de|del|of|from))?\s+[01]\s*(?:a|al|to|-|–)\s*(5|7|10|100)\b"
    r"|\((?:de\s+|del\s+|from\s+)?[01]\s*(?:a|al|to|-|–)\s*(5|7|10)\)"
)
"""A scale given by its two ends: *(escala de 1 a 5)*."""
_WHOLE = re.compile(
    r"\s*(?:de|of)\s+(?:(?:l[oa]s|nuestr[oa]s|sus|the|our|its|all|tod[oa]s\s+l[oa]s)\s+)?"
    r"(?!(?:quota|target|goal|plan|budget|forecast|revenue|sales|last|prior|previous|capacity|value|"
    r"cost|price|salary|growth|what|meta|cuota|objetivo|presupuesto|ventas|ingresos|lo|la|el|ano|"
    r"valor|capacidad|promedio|nivel|crecimiento|aumento|incremento|costos?|precios?|margen)s?\b)"
    r"[a-z-]+(?:s|[^s\W]+en|people|staff|gente)\b"
)
"""*130 % of the rooms*: a part of things that are counted, which ends at all of them."""
_STARS = re.compile(r"\b(?:estrellas|stars?)\b")
_TIME = frozenset({"min", "h", "day", "week", "month", "quarter", "year", "s", "ms"})
_RATE_BY_NAME = re.compile(
    r"\b(?:tasa|rate|nps|csat|nrr|conversion|churn|net (?:revenue )?retention|retention revenue|"
    r"retencion neta)\b"
)


class Misfit(NamedTuple):
    """A figure that a scale cannot hold, and what is said of it."""

    quantity: Quantity
    message: Text


_MARK = Text(
    es="«{words}» parece una nota promedio; el NPS va de −100 a 100.",
    en="“{words}” looks like an average mark; NPS runs from −100 to 100.",
)
_OUTSIDE_NPS = Text(
    es="«{words}» queda fuera de la escala del NPS, que va de −100 a 100.",
    en="“{words}” lies outside the scale of NPS, which runs from −100 to 100.",
)
_OVER_SCALE = Text(
    es="«{words}» pasa el tope de la escala que da la propia línea.",
    en="“{words}” exceeds the scale that the line itself gives.",
)
_OVER_ALL = Text(
    es="«{words}» pide más que el total: una proporción llega, como máximo, al 100 %.",
    en="“{words}” is more than the whole, and a share stops at 100%.",
)
_IN_TIME = Text(
    es="«{words}» es un plazo, y «{metric}» no se mide en tiempo.",
    en="“{words}” is a length of time, and “{metric}” is not measured in time.",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the figures off their metric's scale."""
    for line in case.lines:
        misfit = off_scale(line)
        if misfit:
            found, message = misfit
            shown = line.at(found.span) if found.span else line.quoted(found.raw)
            metric = short(line.reading.metric or line.kr.text)
            yield Hit((line.ref,), shown, {"words": short(found.raw), "metric": metric}, message)


def off_scale(line: Line) -> Misfit | None:
    """Return the figure of a line that its metric's scale cannot hold, with what is said of it."""
    over = _over_all(line)
    if over:
        return Misfit(over, _OVER_ALL)
    ranged = _over_range(line)
    if ranged or line.labels.kind not in ("outcome", "health"):
        return ranged
    return _misfit(line)


def _over_all(line: Line) -> Quantity | None:
    """Return a share of counted things, or of a metric that is one, of more than all of them."""
    reading = line.reading
    figures = reading.quantities or tuple(q for q in (reading.target,) if q)
    for quantity in figures:
        if quantity.unit != "%" or quantity.value is None or quantity.value <= _ALL:
            continue
        if quantity.span is None or states_change(line, quantity):
            continue
        if _WHOLE.match(line.folded, quantity.span.end):
            return quantity
        target = reading.target
        if target is not None and target.span == quantity.span and line.labels.kind == "outcome":
            return quantity if is_share(reading.metric or line.kr.text) else None
    return None


def _over_range(line: Line) -> Misfit | None:
    """Return a figure above the top of the scale that the line gives by its two ends."""
    scale = _RANGE.search(line.folded)
    if scale is None:
        return None
    top = float(scale.group(1) or scale.group(2))
    for quantity in line.reading.quantities:
        span = quantity.span
        if span is None or quantity.unit not in (None, "points") or quantity.value is None:
            continue
        apart = max(scale.start() - span.end, span.start - scale.end())
        if 0 <= apart <= _NEAR_SCALE and top < quantity.value <= top * _TOP_TWICE:
            return Misfit(quantity, _OVER_SCALE)
    return None


_TOP_TWICE = 2
"""A figure of more than twice the top counts something else, such as answers."""
_NEAR_SCALE = 60


def _misfit(line: Line) -> Misfit | None:
    reading = line.reading
    target, baseline = reading.target, reading.baseline
    if target is None or target.value is None:
        return None
    if _NPS.search(line.folded):
        return _off_nps(target, baseline)
    stated = _SCALE.search(line.folded)
    if stated and target.unit is None and target.value > float(stated.group(1)):
        return Misfit(target, _OVER_SCALE)
    if (
        _STARS.search(line.folded)
        and target.unit is None
        and _STAR_MOST < target.value <= MARK_MOST
    ):
        return Misfit(target, _OVER_SCALE)
    if target.unit in _TIME and _RATE_BY_NAME.search(line.folded[: _start(target, line)]):
        timed = _TIMED.search(line.folded)
        return None if timed else Misfit(target, _IN_TIME)
    return None


_STAR_MOST = 5
_ALL = 100
_TIMED = re.compile(r"\b(?:tiempos?|plazos?|duracion|time|duration|within|tenure|permanencia)\b")


def _start(quantity: Quantity, line: Line) -> int:
    return quantity.span.start if quantity.span else len(line.folded)


def _off_nps(target: Quantity, baseline: Quantity | None) -> Misfit | None:
    value = target.value or 0.0
    if target.unit not in (None, "points"):
        return None
    if abs(value) > NPS_MOST:
        return Misfit(target, _OUTSIDE_NPS)
    start = baseline.value if baseline else None
    both_marks = start is None or MARK_LEAST <= start <= MARK_MOST
    if target.unit is None and MARK_LEAST < value <= MARK_MOST and both_marks:
        return Misfit(target, _MARK)
    return None


RULE = Rule(
    code="KR110",
    name="figure-off-scale",
    severity="warning",
    message=_OVER_SCALE,
    hint=Text(
        es="¿Qué hay que corregir: la métrica o la cifra?",
        en="Is a different metric meant, or a different figure?",
    ),
    passages=(
        "metric-scale",
        "metric-definition",
    ),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
