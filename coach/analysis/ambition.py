"""How far a key result asks to go, judged only from what is written (LABELS, ambition)."""

import re

from coach.analysis.figures import comparable
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.scales import past_the_top
from coach.models import Quantity
from coach.reviews import Ambition, Kind

LOW = 0.10
"""A change up to this share of the baseline would come by itself (LABELS)."""
EXTREME = 6.0
"""Sixfold and more is outside what a quarter brings (LABELS)."""
_NEAR_NONE = 5
"""From this few, or from this share of a hundred, none at all is within reach."""
_NEAR_ALL = 80
"""From this share on, all of them is no far-away target."""
_WE = (
    r"(?:(?:we|we'll|we will|we'd like to|queremos|vamos a|que|where possible,?|"
    r"donde se pueda,?) )?"
)
_SOFT = re.compile(
    rf"^\W*{_WE}(?:(?:(?:intent|trat|procur|empez|empiez|comenz|comienz|consider)(?:ar|amos|aremos|"
    r"emos|ando|an)(?: de| a)?)|"
    r"explorar la posibilidad|ver si|buscar la forma|hacer lo posible|en lo posible|"
    r"(?:try|start|begin|attempt|aim|hope|seek|strive)s? (?:to|and)|start|begin|"
    r"starting to|trying to|"
    r"consider|look into|start looking|explore)\b"
)
A_LITTLE = re.compile(
    r"\b(?:un poco|un poquito|ligeramente|levemente|a (?:little )?bit|a little|slightly|somewhat)\b"
    r"(?! (?:de|of|more than|mas de|over|under|above|below)\b)"
)
"""Words that ask for less than the verb does; where figures say how far, they decide."""
_LABELLED_SOFT = re.compile(
    r"[:,–—-] *(?:intentar|tratar de|procurar|empezar a|try to|try and|start to|"
    r"de ser posible|if possible|if we can|si se puede)\b"
)
_AT_LEAST_ONE = re.compile(
    r"\b(?:al menos|por lo menos|at least|minimo|como minimo) (?:1|un|una|uno|one|a)\b"
    r"(?![.,]\d| ?%| \d| (?:tercio|cuarto|mitad|third|quarter|half|million|thousand|hundred|dozen|"
    r"docena|millon|centenar|mes|month|year|ano|week|semana|day|dia|hora|hour)\b)"
)


def ambition_of(line: Line, kind: Kind, levels: Levels) -> tuple[Ambition, str | None]:
    """Return the ambition and the words that show it.

    Args:
        line: The line.
        kind: Its kind.
        levels: Its baseline, target and change.
    """
    if kind == "health":
        return "maintain", None
    soft = (
        _SOFT.search(line.folded)
        or _LABELLED_SOFT.search(line.folded)
        or _asks_for_one(line, levels)
        or (None if line.quantities else A_LITTLE.search(line.folded))
    )
    if soft:
        return "low", line.text[soft.start() : soft.end()].strip(" :,–—-")
    if kind == "unclear":
        return "cannot_tell", None
    found = _between(line, levels)
    if found is None and levels.change is not None:
        found = _of_change(levels.change, levels)
    if found is None:
        over = levels.target is not None and past_the_top(line, levels.target)
        found = "extreme" if kind == "outcome" and over else "cannot_tell"
    raw = (levels.target or levels.change) if found != "cannot_tell" else None
    return found, raw.raw if raw else None


def _asks_for_one(line: Line, levels: Levels) -> re.Match[str] | None:
    """Find *at least one*, unless another figure says how far: *80 % make at least one order*."""
    found = _AT_LEAST_ONE.search(line.folded)
    if found is None:
        return None
    told = (levels.baseline, levels.target, levels.change)
    apart = any(q and q.span and not found.start() <= q.span.start < found.end() for q in told)
    return None if apart else found


def _between(line: Line, levels: Levels) -> Ambition | None:
    baseline, target = levels.baseline, levels.target
    if levels.from_none and target is not None:
        return "stretch"
    if baseline is None or baseline.value is None:
        return None
    if target is None:
        return _to_none(baseline) if levels.zero else None
    if target.value is None:
        return None
    start, end = comparable(baseline, target)
    if start == end:
        return "maintain"
    if past_the_top(line, target) and not past_the_top(line, baseline):
        return "extreme"
    if (levels.direction == "up" and end < start) or (levels.direction == "down" and end > start):
        beside = levels.beside
        return "extreme" if beside is None else _of_change(beside, levels)
    if start == 0:
        return "stretch"
    if end == 0:
        return _to_none(baseline)
    return _of_size(baseline.unit or target.unit, start, end)


def _of_size(unit: str | None, start: float, end: float) -> Ambition:
    edge = _near_edge(unit, start)
    if unit == "%" and end == 100 and start < _NEAR_ALL:
        return "extreme"
    if start * end > 0 and max(end / start, start / end) >= EXTREME and not edge:
        return "extreme"
    return "stretch" if edge or abs(end - start) / abs(start) > LOW + 1e-9 else "low"


def _to_none(baseline: Quantity) -> Ambition:
    """Judge *zero* and *none* by how far away they are."""
    start = baseline.value or 0
    few = _NEAR_NONE if baseline.unit != "%" else 1
    return "stretch" if start <= few else "extreme"


def _near_edge(unit: str | None, start: float) -> bool:
    """Tell a rate where small moves are hard: 90 % and above, 1 % and below.

    A rate written without its sign is told by its decimals: 98.9 of a hundred.
    """
    if unit is None and 90 < start < 100 and start != int(start):
        return True
    return unit == "%" and (start >= 90 or start <= 1)


def _of_change(change: Quantity, levels: Levels) -> Ambition | None:
    if change.value is None:
        return None
    if change.unit == "x":
        factor = change.value if change.value >= 1 else 1 / max(change.value, 1e-9)
        if factor >= EXTREME:
            return "extreme"
        return "stretch" if factor > 1 + LOW else "low"
    if change.unit != "%":
        return _of_amount(change, levels.baseline)
    share = abs(change.value)
    if levels.direction == "down" and share >= 100:
        return "extreme"
    if share >= (EXTREME - 1) * 100:
        return "extreme"
    return "stretch" if share > 100 * LOW else "low"


def _of_amount(change: Quantity, baseline: Quantity | None) -> Ambition | None:
    """Judge an amount against the start it is added to: *bajar 3 días, hoy 58*."""
    if baseline is None or not baseline.value or change.value is None:
        return None
    start, amount = comparable(baseline, change)
    if _near_edge(baseline.unit, start):
        return "stretch"
    share = abs(amount) / abs(start)
    if share >= EXTREME - 1:
        return "extreme"
    return "stretch" if share > LOW + 1e-9 else "low"
