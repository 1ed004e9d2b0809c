"""The figures of a line, each with the words around it and the clause it stands in."""

import re
from functools import cache
from typing import NamedTuple

from coach.analysis.lines import Line
from coach.language import lexicon
from coach.models import Quantity

_SECONDS = {
    "ms": 0.001,
    "s": 1,
    "min": 60,
    "h": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "quarter": 7776000,
    "year": 31536000,
}
TIME_UNITS = frozenset(_SECONDS)
RELATIVE_UNITS = frozenset({"%", "points", "pp", "bps"})
_STOP = re.compile(
    r"[;()\[\]|—–!?¿¡]|[,.](?=\s|$)|\s-\s|"
    r"\b(?:whereas|while|mientras(?: que)?|cuando|when|but|pero|sino)\b|"
    r"\b(?:y (?=(?:lo |la |los |las )?(?:queremos|buscamos|aspiramos|que))|"
    r"and (?=(?:we )?(?:want|aim|should)))"
)
_NEAR = 48
"""Characters around a figure that are looked at."""


class Figure(NamedTuple):
    """A quantity that has a value, at its place in the line."""

    n: int
    """Its index among the quantities of the line."""
    quantity: Quantity
    start: int
    end: int
    clause: tuple[int, int]
    """Where its clause begins and ends."""
    before: str
    """What stands before it, across clauses."""
    after: str
    """What stands behind it, across clauses."""
    led: str
    """What stands between it and the figure before it or the beginning of its clause."""
    trailed: str
    """What stands between it and the figure behind it or the end of its clause."""

    @property
    def unit(self) -> str | None:
        """The unit it is read with."""
        return self.quantity.unit


def figures_of(line: Line) -> tuple[Figure, ...]:
    """Return the figures of a line that have a value, in their order."""
    spans = [
        (n, q, q.span.start, q.span.end)
        for n, q in enumerate(line.quantities)
        if q.span is not None and q.value is not None
    ]
    if not spans:
        return ()
    stops = [m.span() for m in _STOP.finditer(line.folded) if not _inside(m.start(), line)]
    ends = [end for _, end in stops]
    begins = [begin for begin, _ in stops]
    found: list[Figure] = []
    for at, (n, quantity, start, end) in enumerate(spans):
        clause = (
            max((e for e in ends if e <= start), default=0),
            min((b for b in begins if b >= end), default=len(line.folded)),
        )
        left = max(clause[0], spans[at - 1][3] if at else 0)
        right = min(clause[1], spans[at + 1][2] if at + 1 < len(spans) else clause[1])
        found.append(
            Figure(
                n, quantity, start, end, clause,
                line.folded[max(0, start - _NEAR) : start],
                line.folded[end : end + _NEAR],
                line.folded[left:start],
                line.folded[end:right],
            )
        )  # fmt: skip
    return tuple(found)


def _inside(at: int, line: Line) -> bool:
    return any(q.span and q.span.start <= at < q.span.end for q in line.quantities)


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures can be levels of one metric: a unit left out fits any."""
    if one.unit == other.unit or one.unit is None or other.unit is None:
        return (one.unit or other.unit) != "x" or one.unit == other.unit
    if one.unit in TIME_UNITS and other.unit in TIME_UNITS:
        return True
    scaled = (one.unit, other.unit)
    return any(u.startswith("/") for u in scaled) and not any(u in ("%", "x") for u in scaled)


def comparable(baseline: Quantity, target: Quantity) -> tuple[float, float]:
    """Return the values of two levels in one unit: *2 days* against *6 h*."""
    start, end = baseline.value or 0.0, target.value or 0.0
    if baseline.unit != target.unit and baseline.unit in _SECONDS and target.unit in _SECONDS:
        return start * _SECONDS[baseline.unit], end * _SECONDS[target.unit]
    return start, end


@cache
def words_of(name: str) -> str:
    """Return the alternatives of a list in both languages, since drafts mix them."""
    terms = lexicon(name, "es") | lexicon(name, "en")
    ordered = sorted(terms, key=len, reverse=True)
    return "|".join(re.escape(term).replace(r"\ ", r"\s{1,3}") for term in ordered)
