"""A percentage that states a change rather than a level, told by the words beside it."""

import re
from functools import cache

from coach.language import phrases
from coach.models import Language, Quantity
from coach.reviews import Direction
from coach.rules.case import Line

_SIGN = re.compile(r"(?<!\w)[+\-−–]\s?$")
_STEP = re.compile(
    r"\b(?:by|up|down|another|additional|arriba|abajo|mas|menos|otro|(?:en|de|del|of) un|"
    r"[a-z]{2,}[aei]rl[oa]s?(?: en)?)\s+"
    r"(?:un\s+|about\s+|around\s+|roughly\s+|at least\s+|over\s+|al menos\s+|cerca de\s+)?$"
)
"""*up 10 %*, *en un 15 %*: the words before a change."""
_LINK = re.compile(
    r"\s*(?:relativ[oa]|relative|adicional)?\s*(?:(?:del?|of|en|by)\s+)?(?:un\s+|al menos\s+|"
    r"at least\s+|about\s+)?$"
)
"""What stands between a movement and its size: *incremento relativo del 8 %*."""
_AFTER = re.compile(
    r"\s*(?:mas|menos|more|less|better|worse|higher|lower|fewer|faster|mejor|peor|mayor|menor|"
    r"superior|inferior|arriba|abajo|up|down|(?:relative\s+)?"
    r"(?:increase|decrease|reduction|drop|rise|growth|improvement|uplift|lift|gain|cut|jump|fall)\b|"
    r"de\s+(?:aumento|incremento|mejora|reduccion|crecimiento|baja|caida|disminucion|alza|subida)\b)"
    r"\b(?!\s+(?:de|que|than)\s+\d)"
)
_NEAR = 60


def relative_change(line: Line) -> Quantity | None:
    """Return the one percentage of a line if its words make it a change, and no level is beside it.

    *Up 10 %*, *un 15 % menos*, *incremento del 8 %*, *raise the rate by 12 %*.
    """
    percents = [q for q in line.reading.quantities if q.unit == "%" and q.value is not None]
    if len(percents) != 1 or any(q.unit in _LEVELS for q in line.reading.quantities):
        return None
    only = percents[0]
    return only if only.span and states_change(line, only) else None


_LEVELS = ("points",)


def states_change(line: Line, quantity: Quantity) -> bool:
    """Tell whether the words beside a figure of the line make it a change."""
    if quantity.span is None:
        return False
    if quantity.raw.lstrip()[:1] in "+-−":
        return True
    before = line.folded[max(0, quantity.span.start - _NEAR) : quantity.span.start]
    if _SIGN.search(before) or _STEP.search(before):
        return not _A_SHARE.match(line.folded, quantity.span.end) or bool(_SIGN.search(before))
    if _AFTER.match(line.folded, quantity.span.end):
        return True
    moves = list(movements(line.reading.language).finditer(before))
    return bool(moves) and _LINK.fullmatch(before[moves[-1].end() :]) is not None


_A_SHARE = re.compile(r"\s*(?:de|of)\s+(?:l[oa]s|the|our|nuestr[oa]s|sus)\b")
"""*En un 40 % de los pedidos* is a share of them, and no change."""


_MORE = re.compile(r"\b(?:more|higher|mas|mayor|up)\b(?!\s+(?:than|de|que)\b)")
_LESS = re.compile(r"\b(?:less|fewer|lower|menos|menor|down)\b(?!\s+(?:than|de|que)\b)")


def worded_direction(line: Line) -> Direction | None:
    """Return the direction a line's own words ask for; *more than 90 days* asks for none."""
    asked = line.reading.direction
    if asked is None:
        return None
    compared = _MORE if asked == "up" else _LESS
    if compared.search(line.folded) or _one_way(asked, line.reading.language).search(line.folded):
        return asked
    return None if _THAN.search(line.folded) else asked


_THAN = re.compile(r"\b(?:more than|less than|over|under|mas de|menos de)\s+\d")


@cache
def _one_way(way: Direction, language: Language) -> re.Pattern[str]:
    lists = [phrases(f"movement_{way}_{part}", language).pattern for part in ("verbs", "nouns")]
    return re.compile("|".join(lists))


@cache
def movements(language: Language) -> re.Pattern[str]:
    """Return the pattern of the verbs and nouns that move a number."""
    lists = [
        phrases(f"movement_{way}_{part}", language).pattern
        for way in ("up", "down", "change")
        for part in ("verbs", "nouns")
    ]
    return re.compile("|".join(lists))
