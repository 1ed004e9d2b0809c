"""Excel workbooks (and Google Sheets downloads) as sheets."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import DraftError
from coach.formats import archive
from coach.formats.sheets import Log, Row, Sheet, first_rows, shown_path, trimmed
from coach.formats.values import labelled
from coach.language import Text
from coach.models import Where

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_SHEETS = 50
_TALLEST_MERGE = 2_000
_MANY = Text(
    es="El libro tiene más de {most} hojas; se leyeron las primeras.",
    en="The workbook has more than {most} sheets; the first were read.",
)
_ENTITIES = Text(
    es="{name}: el archivo define entidades XML, algo que ningún libro de cálculo necesita; "
    "guardarlo otra vez desde Excel",
    en="the file defines XML entities, which no workbook needs; save it again from Excel.",
)


def read(path: Path, log: Log) -> Iterator[Sheet]:
    """Yield the sheets of a workbook that hold anything.

    A formula counts by the value that was saved with it; one without a value is listed, never
    worked out.

    Args:
        path: The file.
        log: Takes hidden sheets, formulas without a value and rows past the limit.

    Raises:
        DraftError: The file is locked, damaged, or made to fill the memory.
    """
    archive.checked(path)
    book = opened(path, values=False)
    worksheets = book.worksheets
    if len(worksheets) > MOST_SHEETS:
        log.note(_MANY.filled(most=MOST_SHEETS))
    formulas = any(cell.data_type == "f" for sheet in worksheets for cell in sheet._cells.values())
    saved = opened(path, values=True) if formulas else book
    for sheet in worksheets[:MOST_SHEETS]:
        if not sheet._cells:
            continue
        yield _sheet(shown_path(path), sheet, saved[sheet.title], log)


def opened(path: Path, *, values: bool) -> "Workbook":
    """Open a workbook whose archive has been checked.

    Args:
        path: The file.
        values: Whether to see the values saved with formulas in place of the formulas.

    Raises:
        DraftError: It is damaged, or defines XML entities.
    """
    import warnings

    import openpyxl
    from defusedxml.common import DefusedXmlException

    if not openpyxl.DEFUSEDXML:
        raise RuntimeError("openpyxl reads XML unguarded: defusedxml is missing")
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out; what is lost in writing is told elsewhere.
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(path, data_only=values, keep_links=False)
    except DefusedXmlException:
        raise DraftError(_ENTITIES.both.format(name=path.name)) from None
    except Exception:  # openpyxl raises whatever its parts do on a damaged file
        raise archive.damaged(path.name) from None


def _sheet(file: str, sheet: "Worksheet", saved: "Worksheet", log: Log) -> Sheet:
    """Read the cells that are stored: a sheet may claim a million rows and hold ten."""
    cells: dict[int, dict[int, str]] = {}
    for (row, column), cell in sheet._cells.items():
        if cell.value is None:
            continue
        value: Any = cell.value
        if cell.data_type == "f":
            value = saved.cell(row, column).value or labelled(_formula(value))
            if str(value).startswith("="):
                where = Where(
                    file=file, sheet=sheet.title, row=row, cells={"cell": cell.coordinate}
                )
                log.leave(_formula(cell.value), "formula_without_value", where)
                continue
        text = shown(value, cell.number_format)
        if text:
            cells.setdefault(row, {})[column - 1] = text
    filled = _fill_merged(sheet, cells)
    rows = first_rows([Row(n, _row(cells[n], log)) for n in sorted(cells)], sheet.title, log)
    return Sheet(file, sheet.title, rows, filled, hidden=sheet.sheet_state != "visible")


def _row(cells: dict[int, str], log: Log) -> tuple[str, ...]:
    return trimmed((cells.get(n, "") for n in range(max(cells) + 1)), log)


def _fill_merged(
    sheet: "Worksheet", cells: dict[int, dict[int, str]]
) -> frozenset[tuple[int, int]]:
    """Give every row of a tall merge its value; return which cells were filled so."""
    filled: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        value = cells.get(area.min_row, {}).get(area.min_col - 1)
        if not value or area.max_row == area.min_row:
            continue
        for row in range(area.min_row + 1, min(area.max_row, area.min_row + _TALLEST_MERGE) + 1):
            if row in cells:
                cells[row][area.min_col - 1] = value
                filled.add((row, area.min_col - 1))
    return frozenset(filled)


def shown(value: Any, number_format: str) -> str:
    """Return a value as text: a share as its percentage, a date in ISO, a number in full.

    Args:
        value: What the cell holds.
        number_format: How the sheet shows it.
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int | float):
        percent = "%" in number_format
        number = round(value * 100, 6) if percent else value
        return f"{plain_number(number)}{' %' if percent else ''}"
    return str(value).strip()


def plain_number(value: float) -> str:
    """Return a number without grouping; never three decimals, which read as thousands."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = repr(round(value, 6))
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals}0" if len(decimals) == 3 else text


def _formula(value: Any) -> str:
    return str(getattr(value, "text", None) or value)
