"""Which figure of a line is where a number is to go, or by how much it is to move."""

import re
from collections.abc import Sequence

from coach.analysis.changes import as_share, follows_verb, is_share
from coach.analysis.directions import CHANGED
from coach.analysis.figures import RELATIVE_UNITS, TIME_UNITS, Figure, alike
from coach.analysis.lines import Line
from coach.analysis.starts import aims
from coach.models import Quantity

_TO = re.compile(
    r"(?:\b(?:a|al|hasta|to|until|llegar a|alcanzar|reach|hit|at|meta|target|goal|objetivo|lograr|"
    r"achieve|superar|attain|"
    r"exceed|bring to|en al menos|en)(?: (?:el|la|los|las|un|una|mas de|menos de|over|under|"
    r"above|below|"
    r"less than|more than|at least|al menos|at most|no more than|como maximo|de|"
    r"about))*(?: *[:=] *)?"
    r"|[<>=≥≤]+|->|→|\b(?:menor|mayor|inferior|superior|igual)(?: o igual)? (?:a|que|al))"
    r" *(?:los |las |el |un |unos )?[<>=≥≤~$]* *$"
)


def leads_to(figure: Figure) -> bool:
    """Tell whether words such as *to*, *hasta* or *≥* lead to a figure."""
    return _TO.search(figure.before) is not None


def level_of(line: Line, figure: Figure | None) -> Quantity | None:
    """Return a figure as the level it is: a share in words as a percentage."""
    if figure is None:
        return None
    return as_share(figure.quantity) if is_share(line, figure) else figure.quantity


def target_of(
    line: Line,
    rest: Sequence[Figure],
    amounts: Sequence[Figure],
    counted: int | None,
    baseline: Figure | None,
) -> tuple[Figure | None, Figure | None]:
    """Return the figure to reach, or the change to make."""
    like = [f for f in rest if baseline and f not in amounts and _fits(line, f, baseline)]
    aimed = [f for f in like or rest if aims(line, f) and f not in amounts and baseline]
    if baseline and (aimed or like):
        chosen = next(iter(aimed or [f for f in like if leads_to(f)] or like))
        added = chosen.quantity.raw[:1] == "+" and baseline.quantity.raw[:1] not in "+-−"
        if added and (chosen.quantity.value or 0) <= (baseline.quantity.value or 0):
            return None, chosen
        if follows_verb(line, chosen) and chosen.unit != "%" and not leads_to(chosen):
            return None, chosen
        return chosen, None
    if amounts:
        return None, amounts[0]
    led = [f for f in rest if leads_to(f)]
    if led:
        return led[0], None
    alone = next((f for f in rest if f.n == counted), next(iter(rest), None))
    return _level_or_change(line, alone, baseline)


def _fits(line: Line, figure: Figure, baseline: Figure) -> bool:
    """Tell whether a figure can be a level of the metric that has this start."""
    one, other = level_of(line, figure), level_of(line, baseline)
    return one is not None and other is not None and alike(one, other)


def _level_or_change(
    line: Line, figure: Figure | None, baseline: Figure | None
) -> tuple[Figure | None, Figure | None]:
    """Tell *reducir costos 3%* (a change) from *lograr 3% de costos* (a level)."""
    if figure is None:
        return None, None
    moved = CHANGED.search(line.folded[: figure.start])
    relative = figure.unit in RELATIVE_UNITS
    if moved and moved.start() < 3 and relative and baseline is None:
        return None, figure
    if baseline is not None and relative and moved:
        return None, figure
    return figure, None


def is_limit(figure: Figure) -> bool:
    """Tell a time limit that is all a line asks for: *responder en menos de 1 hora*."""
    limits = (
        r"\b(?:menos de|mas de|en maximo|within|in under|less than|more than|under|over|above|"
        r"encima de|debajo de) *$"
    )
    return figure.unit in TIME_UNITS and re.search(limits, figure.before) is not None
