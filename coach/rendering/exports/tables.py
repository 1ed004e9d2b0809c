"""A plain tracker for Excel and Google Sheets, one row a key result."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from coach.language.text import Text
from coach.models import Language
from coach.rendering.cells import put, safe_csv
from coach.rendering.exports.revised import Revised, revised
from coach.reviews import Review

_COLUMNS: tuple[Text, ...] = (
    Text(es="Equipo", en="Team"),
    Text(es="Objetivo", en="Objective"),
    Text(es="Resultado clave", en="Key Result"),
    Text(es="Responsable", en="Owner"),
    Text(es="Línea base", en="Start Value"),
    Text(es="Meta", en="Target Value"),
    Text(es="Valor actual", en="Current Value"),
    Text(es="Unidad", en="Unit"),
    Text(es="Fecha límite", en="Due Date"),
    Text(es="Ciclo", en="Quarter"),
    Text(es="Iniciativa", en="Initiative"),
)
_WIDTHS = (16, 44, 60, 18, 11, 11, 12, 10, 13, 11, 44)


def csv_table(
    place: Path, columns: Sequence[str], rows: Iterable[Sequence[str]], *, separator: str
) -> None:
    """Write a CSV file that spreadsheets open as it is meant, and take no formula from.

    Args:
        place: The file.
        columns: Its headers.
        rows: Its rows.
        separator: What stands between cells.
    """
    with place.open("w", encoding="utf-8-sig", errors="replace", newline="") as out:
        table = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        table.writerow(columns)
        for row in rows:
            table.writerow([safe_csv(cell) for cell in row])


def write_csv(reviews: Iterable[Review], place: Path) -> None:
    """Write the tracker as CSV, with semicolons for Spanish.

    Args:
        reviews: The reviews.
        place: The file.
    """
    language, goals = _language(revised(reviews))
    rows = (["" if v is None else _shown(v, language) for v in row] for row in _rows(goals))
    separator = ";" if language == "es" else ","
    csv_table(place, [c.in_(language) for c in _COLUMNS], rows, separator=separator)


def write_xlsx(reviews: Iterable[Review], place: Path) -> None:
    """Write the tracker as a workbook, its numbers as numbers.

    Args:
        reviews: The reviews.
        place: The file.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    language, goals = _language(revised(reviews))
    book = Workbook(write_only=True)
    sheet = book.create_sheet("OKR")
    sheet.freeze_panes = "A2"
    for n, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(n)].width = width
    heads: list[str | float | None] = [column.in_(language) for column in _COLUMNS]
    for number, row in enumerate(chain([heads], _rows(goals))):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet)
            put(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 0:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    book.save(place)


def _language(goals: Iterator[Revised]) -> tuple[Language, Iterator[Revised]]:
    """Return the language of the headers, that of the first objective, and all objectives."""
    first = next(goals, None)
    if first is None:
        return "es", iter(())
    return first.language, chain([first], goals)


def _rows(goals: Iterable[Revised]) -> Iterator[list[str | float | None]]:
    for goal in goals:
        lines = goal.key_results
        for line in lines:
            yield [
                goal.team, goal.text, line.text, line.owner or goal.owner, line.baseline,
                line.target, line.current, line.unit, line.due or line.due_words, goal.cycle, None,
            ]  # fmt: skip
        for text in goal.initiatives:
            yield [goal.team, goal.text, *[None] * 7, goal.cycle, text]
        if not lines and not goal.initiatives:
            yield [goal.team, goal.text, None, goal.owner, *[None] * 5, goal.cycle, None]


def _shown(value: str | float, language: Language) -> str:
    if isinstance(value, str):
        return value
    number = f"{value:.6f}".rstrip("0").rstrip(".")
    return number.replace(".", ",") if language == "es" else number
