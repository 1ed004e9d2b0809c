"""A share of a small total that a line states itself: *80 % of our 10 clients*."""

import re
from typing import NamedTuple

from coach.rules.case import Line
from coach.rules.relative_change import states_change

SMALL = 25
"""With 25 or fewer, one of them weighs four points or more (passage: small numbers)."""
_DET = (
    r"(?:(?:(?:l[oa]s|nuestr[oa]s|sus|est[oa]s|es[oa]s|the|our|its|their|those|these|all)\s+)"
    r"(?:top\s+|principales\s+|key\s+)?)"
)
_PARTS = {
    "half": 50.0, "la mitad": 50.0, "a third": 100 / 3, "one third": 100 / 3, "un tercio": 100 / 3,
    "two thirds": 200 / 3, "dos tercios": 200 / 3, "three quarters": 75.0, "tres cuartos": 75.0,
    "a quarter": 25.0, "un cuarto": 25.0, "tres cuartas partes": 75.0,
    "las dos terceras partes": 200 / 3,
}  # fmt: skip
_SHARE = (
    r"(?P<share>(?P<figure>\d{1,3}(?:[.,]\d+)?)\s?(?:%|per cent\b|percent\b|por ciento\b)|\b(?:"
    + "|".join(sorted(_PARTS, key=len, reverse=True))
    + r")\b)"
)
_THING = (
    r"(?P<total>\d{1,2})(?![\d.,]\d|\s?%)\s+(?P<noun>(?!%|puntos|points|dias|days|mes|month|seman|week|"
    r"hor|hour|min|seg|sec|ano|year|primer|first|ultim|last|trimestre|quarter|"
    r"(?:thousand|million|mil|millones|k|eur|usd|euros|pesos|soles|dollars)\b)[a-z]{3,})"
)
_SHARE_OF = re.compile(
    rf"{_SHARE}\s+(?:(?:de|of|from|entre|among|en|in|across)\s+{_DET}?|{_DET}){_THING}"
    rf"|{_SHARE.replace('?P<share>', '?P<share2>').replace('?P<figure>', '?P<figure2>')}"
    rf"\s+(?:de\s+)?[a-z]+\s+(?:en|in|across|among|entre)\s+{_DET}"
    + _THING.replace("?P<total>", "?P<total2>").replace("?P<noun>", "?P<noun2>")
)
_OF_WHICH = re.compile(
    rf"(?:^|[,:;]\s*|\bque\s+|\bthat\s+|\bidea es que\s+)(?:de|of|out of|from)\s+{_DET}?{_THING}"
    rf"[^.;%]{{0,60}}?(?:,|\b(?:el|un|al menos|at least|over)\b)\s*(?:que\s+|that\s+)?"
    rf"(?:el\s+|un\s+|al menos\s+(?:el\s+|un\s+)?|at least\s+|over\s+)?{_SHARE}"
)
_SHARE_WHO = re.compile(rf"\b(?:de|of)\s+{_DET}{_THING}")
"""*The satisfaction of the 10 clients*: its two levels stand elsewhere in the line."""


class Few(NamedTuple):
    """A small total, as a line states it."""

    total: int
    share: float | None
    """The per cent of it that the line asks for, ``None`` where its levels are apart."""
    start: int
    end: int
    """From the total to its noun."""


def few(line: Line) -> Few | None:
    """Return the small total of which a line asks for a share, or ``None``."""
    for pattern in (_SHARE_OF, _OF_WHICH, _SHARE_WHO):
        for found in pattern.finditer(line.folded):
            groups = {name: place for name, place in found.groupdict().items() if place}
            second = "2" if "total2" in groups else ""
            total = int(found[f"total{second}"])
            if not 1 < total <= SMALL:
                continue
            start = found.start(f"total{second}")
            end = _noun_end(line.folded, *found.span(f"noun{second}"))
            if pattern is _SHARE_WHO:
                return Few(total, None, start, end)
            if _changes(line, found.start(f"share{second}")):
                continue
            figure = found[f"figure{second}"]
            share = float(figure.replace(",", ".")) if figure else _PARTS[found[f"share{second}"]]
            return Few(total, share, start, end)
    return None


def _changes(line: Line, start: int) -> bool:
    """Tell whether the figure that starts there is a change: *un 20 % menos*, *by 20 %*."""
    return any(
        q.span is not None and q.span.start == start and states_change(line, q)
        for q in line.reading.quantities
    )


_PLURAL = re.compile(r"\s[a-z-]+s\b")


def _noun_end(folded: str, start: int, end: int) -> int:
    """Return where the things counted end: *12 pilot schools* are two words."""
    more = _PLURAL.match(folded, end) if folded[end - 1] != "s" else None
    return more.end() if more else end
