"""The value of a cell: a number, a date, a mistake of the sheet, or words."""

import datetime
import re

_ERRORS = frozenset(
    ("#div/0!", "#¡div/0!", "#ref!", "#¡ref!", "#n/a", "#n/d", "#name?", "#¿nombre?", "#value!",
     "#¡valor!", "#null!", "#¡nulo!", "#num!", "#¡num!", "#error!", "#spill!")
)  # fmt: skip
"""Texts that a spreadsheet shows in place of a value."""
_NUMBER = re.compile(
    r"[-+−]?\s?(?:[$€£]|r\$|us\$|usd|eur|mxn|clp|cop|ars)?\s?[-+−]?\d[\d.,\s]*\s?"
    r"(?:%|[kKmM]|[$€£]|usd|eur|mxn|clp|cop|ars|pts?|pp)?",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:[ T].*)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|"
    r"\d{1,2}[ -](?:de )?[a-zé]{3,10}\.?(?:[ -](?:de )?\d{2,4})?|[a-z]{3,10}\.? \d{1,2},? \d{4}",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"[-+−]?\d{1,3}([.,])\d{3}(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d([.,])(?:\d{1,2}|\d{4,})(?!\d)[^\d.,]*$")
_BOTH = re.compile(r"\d([.,])\d{3}(?!\1)[.,]\d+")


_LABEL = re.compile(r"""=HYPERLINK\(.*[,;]\s*"([^"]*)"\s*\)""", re.IGNORECASE | re.DOTALL)
_SERIALS = range(30_000, 80_000)
"""Days since 1899-12-30 that a date column may hold: the years 1982 to 2119."""


def labelled(cell: str) -> str:
    """Return the words that a link shows, for a cell that is the formula of one."""
    match = _LABEL.fullmatch(cell.strip())
    return match.group(1).strip() if match else cell


def dated(cell: str) -> str:
    """Return a date that a sheet left as its serial number in ISO; other cells as they are."""
    if cell.isdigit() and int(cell) in _SERIALS:
        return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(cell))).isoformat()
    return cell


def is_error(cell: str) -> bool:
    """Tell a mistake of the sheet, such as ``#DIV/0!``: the value is missing."""
    return cell.casefold() in _ERRORS


def is_number(cell: str) -> bool:
    """Tell a cell that is a number, with a sign, a currency or a unit at most."""
    return _NUMBER.fullmatch(cell.replace("\u00a0", " ").strip()) is not None


def is_date(cell: str) -> bool:
    """Tell a cell that is a date."""
    return _DATE.fullmatch(cell.strip()) is not None


def decimal_mark(cells: list[str]) -> str | None:
    """Return the decimal mark of a column, told by the cells that allow one reading only.

    Args:
        cells: Cells of one column.

    Returns:
        ``.`` or ``,``; ``None`` where no cell tells or two cells disagree.
    """
    marks = set()
    for cell in cells:
        both, decimal = _BOTH.search(cell), _DECIMAL.search(cell)
        if both:
            marks.add("," if both.group(1) == "." else ".")
        elif decimal:
            marks.add(decimal.group(1))
    return marks.pop() if len(marks) == 1 else None


def ungrouped(cell: str, mark: str | None) -> str:
    """Return ``1.250`` as what the column's decimal mark says it is; other cells as they are.

    Args:
        cell: The cell.
        mark: The decimal mark of its column, where it is known.
    """
    match = _GROUPED.fullmatch(cell)
    if match is None or mark is None:
        return cell
    if match.group(1) == mark:
        return cell.rstrip("0").rstrip(mark) if cell.count(mark) == 1 else cell
    return cell.replace(match.group(1), "")
