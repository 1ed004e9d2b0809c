"""The review put into a workbook: beside the user's own rows, or on a sheet of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.errors import CoachError
from coach.language.text import Text
from coach.models import Language
from coach.rendering.cells import put
from coach.rendering.material import Material
from coach.rendering.outline import Line, outline
from coach.rendering.places import place_of
from coach.rendering.placing import placed
from coach.rendering.workbook.columns import COLUMNS, OF_OBJECTIVE, values
from coach.rendering.workbook.style import filled, headed, wrapped
from coach.rendering.workbook.summary import add_summary
from coach.reviews import KeyResultReview, ObjectiveReview, Review

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_SAME = Text(
    es="{path}: es el archivo que se revisa; el original nunca se sobrescribe",
    en="that is the file under review; the original is never overwritten.",
)
_LINES = Text(es="Líneas", en="Lines")
_HEADS = (Text(es="Equipo", en="Team"), Text(es="Ciclo", en="Cycle"), Text(es="Línea", en="Line"),
          Text(es="Lugar", en="Place"), Text(es="Texto", en="Text"))  # fmt: skip
_WIDTHS = (18, 12, 10, 14, 56)
_HEADER_SEARCHED = 15
_WIDEST = 200
_GAP = 1
"""Empty columns between the user's table and the review."""


def write(material: Material, source: Path | None, target: Path) -> None:
    """Write a workbook with the review.

    Args:
        material: The reviews and what is said across them.
        source: The user's own workbook, whose sheets, formats and formulas are kept; ``None`` for
            a new one.
        target: The file; never the source.

    Raises:
        CoachError: Target and source are the same, or the file cannot be written.
    """
    if source is not None and source.resolve() == target.resolve():
        raise CoachError(_SAME.both.format(path=target))
    book = _opened(source)
    if source is None:
        _fill_new(book, material)
    else:
        _fill_own(book, material)
    add_summary(book, material)
    with placed(target) as place:
        book.save(place)


def _opened(source: Path | None) -> "Workbook":
    import warnings

    from openpyxl import Workbook, load_workbook

    if source is None:
        book = Workbook()
        for sheet in book.worksheets:
            book.remove(sheet)
        return book
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is lost has been told by name
        return load_workbook(source)


class _Place(NamedTuple):
    """Where the review of one sheet goes."""

    header: int
    first: int
    """Its first column, counted from 1."""
    several: bool
    """Whether an objective and a key result stand in one row, so that each needs columns."""


def _fill_own(book: "Workbook", material: Material) -> None:
    """Write what is said of each line on the line's own row of the user's sheets."""
    places = _places(book, material)
    for review in material.reviews:
        language: Language = "es" if review.language == "es" else "en"
        for line, of in _lines(review):
            where = of.where
            if where is None or where.sheet not in places or not where.row:
                continue
            place = places[where.sheet]
            is_objective = isinstance(of, ObjectiveReview)
            second = place.several and not is_objective
            at = place.first + (len(COLUMNS) if second else 0)
            _put_line(book[where.sheet], where.row, at, line, language)


def _places(book: "Workbook", material: Material) -> dict[str, _Place]:
    """Choose the columns of each sheet and write their headers, before any line is written."""
    rows: dict[str, set[int]] = {}
    shared: set[str] = set()
    for review in material.reviews:
        goals: set[tuple[str, int]] = set()
        for _, of in _lines(review):
            if of.where is None or not of.where.sheet or not of.where.row:
                continue
            at = (of.where.sheet, of.where.row)
            rows.setdefault(at[0], set()).add(at[1])
            if isinstance(of, ObjectiveReview):
                goals.add(at)
            elif at in goals:
                shared.add(at[0])
    places = {}
    for name, used in rows.items():
        header = _header_row(book[name], min(used))
        first = _first_column(book[name], header)
        places[name] = _Place(header, first, name in shared)
        _head(book[name], places[name], material.language)
    return places


def _lines(review: Review) -> Iterator[tuple[Line, ObjectiveReview | KeyResultReview]]:
    for part, objective in zip(outline(review).parts, review.objectives, strict=True):
        if objective.text:
            yield part.objective, objective
        yield from zip(part.key_results, objective.key_results, strict=True)


def _first_column(sheet: "Worksheet", header: int) -> int:
    """Return the column, from 1, right of the user's table with a gap between."""
    used = [
        column
        for (at, column), cell in sheet._cells.items()
        if cell.value is not None and at >= header and column < _WIDEST
    ]
    in_table = [column for column in used if _is_near(column, used)]
    return max(in_table, default=0) + _GAP + 1


def _is_near(column: int, used: list[int]) -> bool:
    """Tell a column of the table from a stray cell far to its right."""
    return column <= 3 or any(other in used for other in (column - 1, column - 2, column - 3))


def _header_row(sheet: "Worksheet", row: int) -> int:
    """Return the header: of the rows above the first line, the one with the most words."""
    first = max(1, row - _HEADER_SEARCHED)
    rows = range(first, row) if row > 1 else range(1, 2)
    words = {at: sum(isinstance(cell.value, str) for cell in sheet[at]) for at in rows}
    return max(words, key=lambda at: (words[at], at), default=1)


def _head(sheet: "Worksheet", place: _Place, language: Language) -> None:
    from openpyxl.utils import get_column_letter

    like = next((cell for cell in sheet[place.header] if cell.value), None)
    groups = (OF_OBJECTIVE, None) if place.several else (None,)
    at = place.first
    for group in groups:
        for column in COLUMNS:
            name = column.head.in_(language)
            cell = sheet.cell(place.header, at)
            put(cell, group.in_(language).format(head=name) if group else name)
            headed(cell, like)
            sheet.column_dimensions[get_column_letter(at)].width = column.width
            at += 1


def _put_line(sheet: "Worksheet", row: int, first: int, line: Line, language: Language) -> None:
    for at, text in enumerate(values(line, language), start=first):
        cell: Any = sheet.cell(row, at)
        if type(cell).__name__ == "MergedCell":
            continue
        put(cell, text or None)
        wrapped(cell)
    filled(sheet.cell(row, first), line.status)


def _fill_new(book: "Workbook", material: Material) -> None:
    """Lay out the lines of the draft with their review, for a file that is no workbook."""
    from openpyxl.utils import get_column_letter

    language = material.language
    sheet = book.create_sheet(_LINES.in_(language))
    heads = [*(head.in_(language) for head in _HEADS), *(c.head.in_(language) for c in COLUMNS)]
    widths = [*_WIDTHS, *(column.width for column in COLUMNS)]
    for at, (head, width) in enumerate(zip(heads, widths, strict=True), start=1):
        put(sheet.cell(1, at), head)
        headed(sheet.cell(1, at))
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "F2"
    row = 1
    for review in material.reviews:
        for line, of in _lines(review):
            row += 1
            own = review.okrs.objective_of(line.ref)
            place = place_of(of.where, language)
            before = (own.team or review.team, own.cycle or review.cycle, line.ref, place, of.text)
            for at, text in enumerate(before, start=1):
                put(sheet.cell(row, at), text)
                wrapped(sheet.cell(row, at))
            _put_line(sheet, row, len(_HEADS) + 1, line, language)
