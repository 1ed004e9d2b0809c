"""Wrike: the workbook of its import template, a folder a team and its tasks right below."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from coach.rendering.cells import put
from coach.rendering.exports.revised import Revised, revised
from coach.reviews import Review

_COLUMNS = ("Key", "Parent task", "Title", "Status", "Assigned to", "Start date", "Due date",
            "Description")  # fmt: skip


def write(reviews: Iterable[Review], place: Path) -> None:
    """Write folders, objectives as tasks, and key results as their subtasks.

    Args:
        reviews: The reviews.
        place: The file.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Wrike")
    for row in (list(_COLUMNS), *_rows(reviews)):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet)
            put(cell, value or None)
            cells.append(cell)
        sheet.append(cells)
    book.save(place)


def _rows(reviews: Iterable[Review]) -> Iterator[list[str]]:
    many = 0
    for folder, goals in groupby(revised(reviews), key=_folder):
        yield ["", "", f"/{folder}/", "", "", "", "", ""]
        for goal in goals:
            many += 1
            key = str(many)
            notes = "\n".join(f"KPI: {text}" for text in goal.health_metrics)
            yield [key, "", goal.text, "Active", goal.owner or "", "", "", notes]
            for line in goal.key_results:
                many += 1
                due = _slashed(line.due)
                yield [str(many), key, line.text, "Active", line.owner or "", "", due, ""]
            for text in goal.initiatives:
                many += 1
                yield [str(many), key, text, "Active", "", "", "", "initiative"]


def _folder(goal: Revised) -> str:
    named = " ".join(part for part in (goal.team, goal.cycle) if part) or "OKR"
    return named.replace("/", "-")


def _slashed(due: str | None) -> str:
    """Return a date as the template has it: ``30/09/2026``."""
    return "/".join(reversed(due.split("-"))) if due else ""
