"""Rows and cells: where tables stand in a draft."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.parsing.columns import role_of
from coach.parsing.draft import Draft, Line
from coach.parsing.trimming import strip

_RULE = re.compile(r"[ \t|:+=-]+")
_PIPE = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"\t")
_HEAD = 5
"""A header is looked for in the first rows of a run."""


class Row(NamedTuple):
    """One row as cells, each a stretch of the draft."""

    line: int
    cells: list[tuple[int, int]]


class Grid(NamedTuple):
    """The rows of one table."""

    first: int
    """Index of the first line it takes."""
    size: int
    """How many lines it takes."""
    rows: list[Row]
    ruled: bool
    """Whether a Markdown rule stands under its first row."""
    sure: bool
    """False for cells that are only a table when their words say so."""


def words(draft: Draft, cell: tuple[int, int]) -> str:
    """Return the folded words of a cell, outer markup left out."""
    return draft.plain[cell[0] : cell[1]].strip(" *_`~:\t").strip()


def grids(draft: Draft, lines: list[Line]) -> Iterator[Grid]:
    """Find everything that may be a table."""
    n = 0
    while n < len(lines):
        pipes = _run(draft, lines, n, _PIPE)
        if pipes > n:
            yield from _ruled(draft, lines, n, pipes)
            n = pipes
            continue
        tabs = _run(draft, lines, n, _TAB)
        if tabs > n:
            yield from _tabbed(draft, lines, n, tabs)
            n = tabs
            continue
        n += 1


def _run(draft: Draft, lines: list[Line], n: int, separator: re.Pattern[str]) -> int:
    """Return the end of the run of lines that hold a separator."""
    at = n
    while at < len(lines):
        start, end = lines[at].start, lines[at].end
        if separator is _TAB and not draft.plain[start:end].strip(" \t"):
            break
        if not separator.search(draft.plain, start, end):
            follows = at > n and at + 1 < len(lines) and separator is _TAB
            if not follows or not _lone_cell(draft, lines, at):
                break
        at += 1
    return at


def _lone_cell(draft: Draft, lines: list[Line], at: int) -> bool:
    """Whether a line without tabs stands between two lines of cells."""
    line, after = lines[at], lines[at + 1]
    plain = draft.plain[line.start : line.end]
    return bool(plain.strip()) and "\t" in draft.plain[after.start : after.end].strip(" ")


def _ruled(draft: Draft, lines: list[Line], n: int, end: int) -> Iterator[Grid]:
    rows, ruled, bare = [], False, False
    for at in range(n, end):
        start, stop = strip(draft, lines[at].start, lines[at].end)
        if _RULE.fullmatch(draft.plain, start, stop):
            ruled = ruled or at == n + 1
            continue
        bare = bare or not draft.plain.startswith("|", start)
        rows.append(Row(lines[at].number, _cells(draft, start, stop, _PIPE)))
    if len(rows) >= 2 or (rows and ruled):
        yield Grid(n, end - n, rows, ruled, sure=ruled or not bare)


def _tabbed(draft: Draft, lines: list[Line], n: int, end: int) -> Iterator[Grid]:
    rows = [
        Row(lines[at].number, _cells(draft, lines[at].start, lines[at].end, _TAB))
        for at in range(n, end)
    ]
    for skip, row in enumerate(rows[:_HEAD]):
        roles = [role_of(words(draft, cell)) for cell in row.cells]
        if sum(role is not None for role in roles) >= 2:
            yield Grid(n + skip, end - n - skip, rows[skip:], ruled=False, sure=False)
            return
    yield Grid(n, end - n, rows, ruled=False, sure=False)


def _cells(draft: Draft, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    cells, at = [], start
    for found in separator.finditer(draft.plain, start, end):
        cells.append(strip(draft, at, found.start()))
        at = found.end()
    cells.append(strip(draft, at, end))
    if separator is _PIPE:
        if draft.plain.startswith("|", start):
            cells = cells[1:]
        if end > start and draft.plain[end - 1] == "|" and len(cells) > 1:
            cells = cells[:-1]
    return cells
