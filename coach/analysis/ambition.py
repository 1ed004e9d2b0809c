"""How far a key result asks to go, judged only from what is written (LABELS, ambition)."""

import re

from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.models import Quantity
from coach.reviews import Ambition, Kind

LOW = 0.10
"""A change up to this share of the baseline would come by itself (LABELS)."""
EXTREME = 6.0
"""Sixfold and more is outside what a quarter brings (LABELS)."""
_SOFT = re.compile(
    r"^(?:intentar|tratar de|procurar|empezar a|comenzar a|considerar|"
    r"explorar la posibilidad|ver si|buscar la forma|"
    r"try to|start to|start|begin to|consider|attempt to|aim to try|look into|explore)\b"
)
_AT_LEAST_ONE = re.compile(
    r"\b(?:al menos|at least|minimo|como minimo) (?:1|un|una|uno|one|a)\b(?![.,]\d)"
)


_MAY_PASS_100 = re.compile(
    r"\b(?:nrr|ndr|net (?:revenue |dollar )?retention|retencion neta|roi|roas|retorno|"
    r"growth|crecimiento|cuota|quota|presupuesto|budget)\b"
)
"""Measures in per cent that are no share of a whole: 115 % of them is nothing impossible."""


def ambition_of(line: Line, kind: Kind, levels: Levels) -> tuple[Ambition, str | None]:
    """Return the ambition and the words that show it.

    Args:
        line: The line.
        kind: Its kind.
        levels: Its baseline, target and change.
    """
    if kind == "health":
        return "maintain", None
    soft = _SOFT.search(line.folded) or _AT_LEAST_ONE.search(line.folded)
    if soft:
        return "low", line.text[soft.start() : soft.end()]
    if kind == "unclear":
        return "cannot_tell", None
    found = _between(line, levels) if levels.baseline and levels.target else None
    if found is None and levels.change is not None:
        found = _of_change(levels.change, levels)
    if found is None:
        found = _alone(line, kind, levels)
    raw = (levels.target or levels.change) if found != "cannot_tell" else None
    return found, raw.raw if raw else None


def _between(line: Line, levels: Levels) -> Ambition | None:
    baseline, target = levels.baseline, levels.target
    if baseline is None or target is None or baseline.value is None or target.value is None:
        return None
    start, end = _comparable(baseline, target)
    if start == end:
        return "maintain"
    wrong = (levels.direction == "up" and end < start) or (
        levels.direction == "down" and end > start
    )
    if wrong or (baseline.unit == "%" and _over_whole(line, target) and start <= 100):
        return "extreme"
    if start == 0:
        return "stretch"
    if end == 0:
        return "stretch" if start <= 5 or (baseline.unit is None and start < 10) else "extreme"
    if max(end / start, start / end) >= EXTREME and not _near_edge(baseline.unit, start):
        return "extreme"
    change = abs(end - start) / abs(start)
    if change > LOW or _near_edge(baseline.unit, start):
        return "stretch"
    return "low"


_SECONDS = {
    "ms": 0.001,
    "s": 1,
    "min": 60,
    "h": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
}


def _comparable(baseline: Quantity, target: Quantity) -> tuple[float, float]:
    """Return both values in one unit: *2 days* against *6 h*."""
    start, end = baseline.value or 0.0, target.value or 0.0
    if baseline.unit != target.unit and baseline.unit in _SECONDS and target.unit in _SECONDS:
        return start * _SECONDS[baseline.unit], end * _SECONDS[target.unit]
    return start, end


def _near_edge(unit: str | None, start: float) -> bool:
    """Tell a rate where small moves are hard: 90 % and above, 1 % and below."""
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
        return None
    share = abs(change.value)
    if levels.direction == "down" and share >= 100:
        return "extreme"
    if share >= (EXTREME - 1) * 100:
        return "extreme"
    return "stretch" if share > 100 * LOW else "low"


def _alone(line: Line, kind: Kind, levels: Levels) -> Ambition:
    """Judge a target without a start: only the impossible can be told."""
    target = levels.target
    share = target is not None and _over_whole(line, target)
    return "extreme" if kind == "outcome" and share and levels.direction is None else "cannot_tell"


def _over_whole(line: Line, target: Quantity) -> bool:
    """Tell more than all of a share from a measure that may pass 100 %."""
    over = target.unit == "%" and (target.value or 0) > 100
    return over and _MAY_PASS_100.search(line.folded) is None
