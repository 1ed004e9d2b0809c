"""Where a number starts, where it is to go, and by how much: the levels that a line states."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.analysis.cells import cell_levels
from coach.analysis.changes import is_change
from coach.analysis.directions import good_direction, said_direction
from coach.analysis.ends import is_limit, leads_to, level_of, target_of
from coach.analysis.figures import RELATIVE_UNITS, TIME_UNITS, Figure, alike, comparable, figures_of
from coach.analysis.frames import free_figures, without_times
from coach.analysis.lines import Line, read_line
from coach.analysis.moves import joined, told_apart
from coach.analysis.starts import is_start, vanishes
from coach.models import Language, Quantity
from coach.reviews import BaselineSource, Direction

_INSTEAD = re.compile(
    r"\b(?:rather th[ae]n|instead of|as opposed to|en vez de|en lugar de|y no(?: en)?)"
    r"(?: \w+){0,2} *$"
)
_BESIDE = 32
"""Characters between a figure and the start it is set against."""
_HELD = re.compile(r"\b(?:por definir|tbd|a definir|to be defined|n/a)\b")
_REFERENCE = re.compile(
    r"\b(?:vs\.?|versus|frente al?|respecto (?:al?|del?)|contra|compared (?:to|with)|"
    r"than (?:last|the (?:last|previous)|when|"
    r"those|in)|comparado con|con respecto|sobre el (?:ano|trimestre|mes) (?:anterior|"
    r"pasado)|year[- ]over[- ]year|yoy|"
    r"interanual|que (?:el|la) (?:ano|trimestre|semestre) (?:anterior|pasado)|qoq|mom)\b"
)
_ZERO_BASE = re.compile(
    r"\b(?:from zero|desde cero|de cero|n/a|from scratch|starting from none|partiendo de cero)\b"
)
_WORDED_ZERO = re.compile(
    r"^\W*(?:cero|zero|ni (?:un|una)|ningun|ninguna|nadie|nobody|no one|nada de|"
    r"no (?!mas|menos|more|less|fewer|longer)|none of|sin |eliminacion total|elimination of all)\b"
)
_NONE_YET = re.compile(
    r"\b(?:none|nobody|no one) (?:so far|yet|today|now|at present|currently|until now)\b|"
    r"\b(?:hoy|ahora|por ahora|hasta ahora|hasta hoy|actualmente) (?:ningun[oa]?|nadie)\b|"
    r"\b(?:ningun[oa]?|nadie) (?:hoy|por ahora|hasta ahora|hasta hoy|todavia|aun)\b"
)
_WORDED_LIMIT = re.compile(
    r"\b(?:(?:older|longer|later|more|less) than (?:an?|one) (?:minute|hour|day|week|month|year)|"
    r"(?:mas|menos) de (?:un|una) (?:minuto|hora|dia|semana|mes|ano)|"
    r"(?:within|under) (?:an?|one) (?:minute|hour|day|week)|"
    r"en (?:un|una) (?:minuto|hora|dia|semana)|(?:the|on the) same (?:working )?day|same-day|"
    r"(?:el|en el) mismo dia|al dia siguiente|(?:the|by the) next (?:working )?day)\b"
)
_TO_NONE = re.compile(
    r"(?:->|→|=>|\b(?:to|a)|:|[,;]\s(?:est[ea] \w+|this \w+)) ?"
    r"(?:none|nil|ningun[oa]?|nada|no \w+ at all)\b|"
    r"\b(?:without a single|not a single|sin un solo|sin una sola|ni un solo|ni una sola|"
    r"not one of|"
    r"to be eliminated|que no \w+ (?:nadie|ningun[oa]?))\b"
)


class Levels(NamedTuple):
    """The figures that count at the end of the cycle."""

    baseline: Quantity | None
    target: Quantity | None
    change: Quantity | None
    """A relative or absolute change, when no level to reach is given."""
    baseline_source: BaselineSource
    direction: Direction | None
    held: bool = False
    """The team holds a figure open itself: *X %*, *por definir*."""
    beside: Quantity | None = None
    """A relative change that is stated beside the two levels, which it may contradict."""
    zero: bool = False
    """The target is *cero*, *zero*, *no …* in words."""

    from_none: bool = False
    """The start is *none so far*, *por ahora ninguna*."""
    worded: bool = False
    """The level is a limit in words: *the same day*, *never older than a week*."""

    @property
    def stated(self) -> bool:
        """Whether a value to reach or a change to make is given."""
        return self.target is not None or self.change is not None


Found = tuple[Figure | None, Figure | None, Figure | None]
"""The start, the level to reach and the change of a line."""


def levels_of(line: Line, counted: int | None = None) -> Levels:
    """Read the levels of a line.

    Args:
        line: The line as read.
        counted: Index of the figure that stands before what the line counts, where known.
    """
    held = any(q.value is None for q in line.quantities) or bool(_HELD.search(line.folded))
    figures = figures_of(line)
    found = cell_levels(line, figures) or _in_words(line, figures, counted)
    baseline, target, change = found
    zero = target is None and change is None and _asks_for_none(line)
    return Levels(
        baseline=level_of(line, baseline),
        target=level_of(line, target),
        change=None if change is None else change.quantity,
        baseline_source=_source(line, baseline, held),
        direction=_direction(line, baseline, target, change),
        held=held,
        beside=_beside(line, figures, found),
        zero=zero,
        from_none=baseline is None and _NONE_YET.search(line.folded) is not None,
        worded=_WORDED_LIMIT.search(line.folded) is not None,
    )


def _beside(line: Line, figures: Sequence[Figure], found: Found) -> Quantity | None:
    """Return a relative change that is stated beside two levels."""
    if found[0] is None or found[1] is None:
        return None
    rest = (f for f in figures if f not in found and f.unit in (*RELATIVE_UNITS, "x"))
    told = next((f for f in rest if is_change(line, f, led=leads_to(f))), None)
    return told.quantity if told else None


def _in_words(line: Line, figures: Sequence[Figure], counted: int | None) -> Found:
    gone = next((f for f in figures if vanishes(f)), None)
    if gone is not None:
        return gone, None, None
    free = free_figures(line, figures)
    baseline, target = joined(line, free)
    if baseline is not None:
        return baseline, target, None
    free = without_times(line, free)
    amounts = [
        f
        for f in free
        if is_change(line, f, led=leads_to(f)) and not (_in_times(f) and is_start(line, f, free))
    ]
    levels = [f for f in free if f not in amounts]
    baseline = next((f for f in levels if is_start(line, f, free)), None)
    if baseline is None:
        baseline, target = told_apart(line, levels)
    if target is not None:
        return baseline, target, None
    rest = [f for f in free if f is not baseline]
    target, change = _set_against(figures, baseline), None
    if target is None:
        target, change = target_of(line, rest, amounts, counted, baseline)
    if target is None and change is None and baseline is None:
        limits = [f for f in figures if f not in free and is_limit(f)]
        target = next(iter(limits), None)
    elif target is None and change is None and baseline is not None:
        others = [f for f in figures if f not in free and alike(f.quantity, baseline.quantity)]
        target = next((f for f in others if f.unit in TIME_UNITS), None)
    return baseline, target, change


def _set_against(figures: Sequence[Figure], baseline: Figure | None) -> Figure | None:
    """Return what stands just before *rather than 9*: it is asked for in place of the start."""
    if baseline is None or not _INSTEAD.search(baseline.before):
        return None
    before = next((f for f in reversed(figures) if f.end <= baseline.start), None)
    if before is None or baseline.start - before.end > _BESIDE:
        return None
    return before if alike(before.quantity, baseline.quantity) else None


def _in_times(figure: Figure) -> bool:
    """Tell *1x*, which may be a level (*1x a day*), from *twice as many*."""
    return figure.quantity.raw[-1:] in "xX×"


def _asks_for_none(line: Line) -> bool:
    return bool(_WORDED_ZERO.match(line.folded) or _TO_NONE.search(line.folded))


def _source(line: Line, baseline: Figure | None, held: bool) -> BaselineSource:
    if baseline is not None:
        return "zero" if baseline.quantity.value == 0 else "value"
    if _ZERO_BASE.search(line.folded) or _NONE_YET.search(line.folded):
        return "zero"
    if _REFERENCE.search(line.folded):
        return "reference"
    return "held_open" if held else "none"


def _direction(
    line: Line, baseline: Figure | None, target: Figure | None, change: Figure | None
) -> Direction | None:
    said = said_direction(line)
    if baseline is not None and target is not None:
        start, end = level_of(line, baseline), level_of(line, target)
        one, other = comparable(start, end) if start and end else (0, 0)
        if one != other:
            known = said or good_direction(line, min(baseline.start, target.start))
            return known or ("up" if other > one else "down")
    if change is not None:
        value = change.quantity.value or 0
        if change.quantity.raw[:1] in "-−" or (change.unit == "x" and 0 < value < 1):
            return "down"
    return said


def stated_levels(text: str, language: Language) -> Levels:
    """Return the levels that any text states, such as an answer."""
    return levels_of(read_line(text, language))
