"""The levels of a line that is a row of a table: *Win rate | 22 % | 30 %*."""

import re
from collections.abc import Sequence

from coach.analysis.figures import Figure
from coach.analysis.lines import Line

_GOAL = re.compile(
    r"\b(?:meta|objetivo|goal|target|a|al|to|by|never|nunca|max\w*|min\w*|debajo|encima|arriba|"
    r"above|below|under|over)\b|[<>≤≥]"
)
_SIGNED = re.compile(r"[+−-] *$")
_MOVES = re.compile(r"\s*(?:→|->|=>|a|to|-)\s*")


def cell_levels(
    line: Line, figures: Sequence[Figure]
) -> tuple[Figure | None, Figure | None, Figure | None] | None:
    """Return start, level to reach and change of a row, ``None`` for a line that is none.

    The first cell names the metric; figures in it belong to the name.

    Args:
        line: The line.
        figures: Its figures that have a value.
    """
    bars = [at for at, character in enumerate(line.folded) if character == "|"]
    if not bars:
        return None
    cells = [
        [f for f in figures if begin < f.start < end]
        for begin, end in zip(bars, [*bars[1:], len(line.folded)], strict=True)
    ]
    if any(len(cell) > 1 and _moves(line, cell) for cell in cells):
        return None
    values = [cell[0] for cell in cells if cell]
    if not values:
        return None
    first = values[0]
    if len(values) == 1:
        starts = len(cells) > 1 and bool(cells[0]) and not _GOAL.search(first.led)
        return (first, None, None) if starts else (None, first, None)
    second = values[1]
    signed = second.quantity.raw[:1] in "+-−" or _SIGNED.search(second.before)
    return (first, None, second) if signed else (first, second, None)


def _moves(line: Line, cell: Sequence[Figure]) -> bool:
    """Tell a cell that holds both levels: *from 12 to 9*."""
    return _MOVES.fullmatch(line.folded[cell[0].end : cell[1].start]) is not None
