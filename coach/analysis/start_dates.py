"""Whether a date of a line tells when its number stood at the start, not when it is due."""

import re

from coach.analysis.figures import figures_of
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.language import DatePhrase
from coach.models import Quantity

_DUE = re.compile(r"(?:by|before|until|till?|para|antes|hasta|al?|due)\b")


def dates_start(line: Line, levels: Levels, day: DatePhrase) -> bool:
    """Tell the date of a start: *(Q2: 14 %)*, *en marzo fueron 21*, *56 % en 2025*.

    Args:
        line: The line.
        levels: Its levels.
        day: One of its dates.
    """
    opened = line.folded[: day.span.start].rstrip().endswith("(")
    if opened and re.match(r"\s*[:=]", line.folded[day.span.end :]):
        return True
    start, end = levels.baseline, levels.target or levels.change
    if start is None or start.span is None or _DUE.match(day.raw.lower()):
        return False
    clause = _clause(line, start)
    if not clause[0] <= day.span.start < clause[1]:
        return False
    if end is None or end.span is None:
        return levels.zero
    if not clause[0] <= end.span.start < clause[1]:
        return True
    return start.span.end <= day.span.start < end.span.start


def _clause(line: Line, level: Quantity) -> tuple[int, int]:
    """Return where the clause of a level begins and ends."""
    return next((f.clause for f in figures_of(line) if f.quantity.span == level.span), (0, 0))
