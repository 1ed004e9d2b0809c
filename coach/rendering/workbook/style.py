"""How the review looks in a workbook."""

from typing import Any

from coach.reviews import Status

FILLS: dict[Status, str] = {
    "ready": "DDF2E5", "refine": "FCEFCF", "complete": "DEE9FB", "convert": "F9E0DB",
}  # fmt: skip
"""Soft grounds of the lights; the words stand beside them, so that colour is never alone."""
BARS: dict[Status, str] = {
    "ready": "7FC8A2", "refine": "F0C05A", "complete": "8FB4EE", "convert": "EC9A8C",
}  # fmt: skip


def filled(cell: Any, light: Status) -> None:
    """Colour a cell by a light."""
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", start_color=FILLS[light], end_color=FILLS[light])


def wrapped(cell: Any) -> None:
    """Let a long text take as many lines as it needs."""
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(wrap_text=True, vertical="top")


def headed(cell: Any, like: Any | None = None) -> None:
    """Make a header of a cell, like the user's own where there is one."""
    from copy import copy

    from openpyxl.styles import Font

    if like is not None and like.has_style:
        cell.font, cell.fill = copy(like.font), copy(like.fill)
        cell.border, cell.alignment = copy(like.border), copy(like.alignment)
    else:
        cell.font = Font(bold=True)
