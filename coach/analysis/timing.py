"""Whether an indicator shows early what comes, or late what came."""

from functools import cache
from re import Pattern
from typing import Literal

from coach.analysis.lines import Line
from coach.language import phrases
from coach.models import Language


def indicator_of(line: Line) -> Literal["leading", "lagging"] | None:
    """Return ``lagging`` or ``leading`` for an indicator that the lists know, else ``None``.

    Source: the pairs of leading and lagging indicators of the guidance (leading-lagging).
    """
    leading, lagging = _patterns(line.language)
    if lagging.search(line.folded):
        return "lagging"
    return "leading" if leading.search(line.folded) else None


@cache
def _patterns(language: Language) -> tuple[Pattern[str], Pattern[str]]:
    return phrases("leading_indicators", language), phrases("lagging_indicators", language)
