"""Text as a cell of a spreadsheet: what a person wrote never becomes a formula."""

import re
from typing import Any

from coach.language.formulas import begins_like_formula

_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d+)?\s?%?")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST = 32_767
"""Characters that a cell holds."""


def safe_csv(text: str) -> str:
    """Return a cell of a CSV file that no spreadsheet takes for a formula.

    A cell that is a number as a whole stays one. Source: OWASP ASVS 5, 1.2.10.

    Args:
        text: What the cell is to say.

    Returns:
        The text, after an apostrophe where it begins like a formula. A reader that takes
        one apostrophe away (``unguarded``) has the text again.
    """
    return f"'{text}" if begins_like_formula(text) and not _NUMBER.fullmatch(text) else text


def put(cell: Any, value: str | float | None) -> None:
    """Put a value into a cell of a workbook; text stays text, whatever it begins with.

    Args:
        cell: The cell, of openpyxl.
        value: Text, a number, or nothing.
    """
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = _CONTROL.sub("", value)[:LONGEST]
    if value:
        cell.data_type = "s"
