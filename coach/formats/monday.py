"""Boards of monday.com: groups of items, each with its subitems under a header of its own."""

from collections.abc import Iterable, Iterator, Sequence

from coach.formats.entries import Entry
from coach.formats.headers import claim_of, plain
from coach.formats.sheets import Log, Row, Sheet

_MARK = "subitems"
_FIELDS = frozenset(
    ("owner", "team", "cycle", "due_date", "metric", "unit", "baseline", "target", "current")
)


def is_board(rows: Sequence[Row]) -> bool:
    """Tell a board by a row that begins the subitems of an item."""
    return any(row.cells and plain(row.cells[0]) == _MARK for row in rows)


def entries(sheet: Sheet, rows: Iterable[Row], log: Log) -> Iterator[Entry]:
    """Yield the items as objectives, their subitems as key results.

    Args:
        sheet: The sheet.
        rows: Its rows.
        log: Takes titles, groups and totals.
    """
    goal: Entry | None = None
    header: dict[str, int] = {}
    below: dict[str, int] = {}
    group = ""
    for row in rows:
        cells = row.cells
        first = plain(cells[0]) if cells else ""
        filled = [n for n, cell in enumerate(cells) if cell]
        if first == _MARK:
            below = _header(cells)
        elif first and "text" in (named := _header(cells)) and len(named) > 1:
            header = named
        elif filled == [0]:
            group = cells[0]
            log.leave(group, "above_header", sheet.where(row, {}))
        elif first and header:
            if goal is not None:
                yield goal
            goal = _entry("objective", sheet, row, header)
            goal.fields.setdefault("cycle", group) if _is_period(group) else None
        elif not first and goal is not None and "text" in below and row.cell(below["text"]):
            goal.children.append(_entry("key_result", sheet, row, below))
        else:
            words = " | ".join(cell for cell in cells if cell)
            log.leave(words, "totals", sheet.where(row, {}))
    if goal is not None:
        yield goal


def _header(cells: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for n, cell in enumerate(cells):
        claim = claim_of(cell) if cell else None
        if claim:
            found.setdefault(claim.field, n)
    return found


def _entry(kind: str, sheet: Sheet, row: Row, header: dict[str, int]) -> Entry:
    fields = {name: row.cell(at) for name, at in header.items() if name in _FIELDS and row.cell(at)}
    where = sheet.where(row, {"text": header["text"]})
    text = row.cell(header["text"])
    return Entry("objective" if kind == "objective" else "key_result", text, where, fields)


def _is_period(words: str) -> bool:
    return any(c.isdigit() for c in words) and plain(words)[:1] in "qt2"
