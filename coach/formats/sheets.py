"""A sheet of any kind of file: rows of cells as text, each knowing where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from coach.language import Text
from coach.models import Unread, Where

MOST_COLUMNS = 200
"""Columns of a sheet that are read; the cap of importers that were looked at."""
MOST_ROWS = 10_000
"""Rows of a sheet of a workbook that are read."""
LONGEST_CELL = 32_767
"""Characters of a cell: what a spreadsheet itself allows."""
_LONG = Text(
    es="La hoja «{sheet}» tiene más de {most} filas; se leyeron las primeras.",
    en="The sheet “{sheet}” has more than {most} rows; the first were read.",
)
_WIDE = Text(
    es="Hay filas con más de {most} columnas; se leyeron las primeras.",
    en="Some rows have more than {most} columns; the first were read.",
)


class Row(NamedTuple):
    """One row that holds something."""

    number: int
    """1-based, as the sheet shows it."""
    cells: tuple[str, ...]
    line: int | None = None
    """1-based line of a text file on which the row begins."""

    def cell(self, at: int) -> str:
        """Return the cell of a column, counted from 0; empty where the row is shorter."""
        return self.cells[at] if at < len(self.cells) else ""


@dataclass
class Log:
    """What is to be known of a file beside its OKRs; filled while it is read."""

    unread: list[Unread] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)

    def note(self, text: Text) -> None:
        """Say once how the file was read."""
        if text not in self.notes:
            self.notes.append(text)

    def leave(self, text: str, reason: str, where: Where) -> None:
        """List something that was not read, with its place and the reason."""
        self.unread.append(Unread(text=text[:200], reason=reason, where=where))


@dataclass
class Sheet:
    """One sheet of a file.

    Attributes:
        file: Name of the file.
        name: Name of the sheet; ``None`` where the file has only one.
        rows: Its rows from the top, empty ones left out; may be gone through once.
        filled: Rows and columns of merged cells whose value the reader has filled down.
        hidden: Whether the file does not show it.
    """

    file: str
    name: str | None
    rows: Iterable[Row]
    filled: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False

    def where(self, row: Row, cells: dict[str, int]) -> Where:
        """Return the place of a part.

        Args:
            row: Its row.
            cells: Field to column, counted from 0.
        """
        return Where(
            file=self.file,
            sheet=self.name,
            row=row.number,
            line=row.line,
            cells={name: f"{letter(at)}{row.number}" for name, at in cells.items()},
        )


def shown_path(path: Path) -> str:
    """Return how places and reports call a file: as it was given, without a way from the root.

    A path below the working folder is what a code host needs to find the line; one from the root
    would tell the reader's folders.
    """
    return path.name if path.is_absolute() else path.as_posix()


def letter(column: int) -> str:
    """Return the letters of a column that is counted from 0: 27 is ``AB``."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def trimmed(cells: Iterable[str], log: Log) -> tuple[str, ...]:
    """Return the cells of a row without blanks around them and without empty cells at its end.

    Args:
        cells: The cells from the first column.
        log: Told where the row is cut.
    """
    found = [cell.strip()[:LONGEST_CELL] for cell in cells]
    while found and not found[-1]:
        found.pop()
    if len(found) > MOST_COLUMNS:
        log.note(_WIDE.filled(most=MOST_COLUMNS))
    return tuple(found[:MOST_COLUMNS])


def first_rows(rows: Sequence[Row], name: str | None, log: Log) -> Sequence[Row]:
    """Return the rows of a sheet up to the limit.

    Args:
        rows: All its rows that hold something.
        name: Name of the sheet or file.
        log: Told where it is cut.
    """
    if len(rows) > MOST_ROWS:
        log.note(_LONG.filled(sheet=name or "", most=MOST_ROWS))
    return rows[:MOST_ROWS]


class Ahead:
    """Rows that can be looked at before they are taken.

    Args:
        rows: The rows.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = iter(rows)
        self._seen: list[Row] = []

    def peek(self, many: int) -> list[Row]:
        """Return the next rows without taking them."""
        while len(self._seen) < many:
            row = next(self._rows, None)
            if row is None:
                break
            self._seen.append(row)
        return self._seen[:many]

    def __iter__(self) -> Iterator[Row]:
        while self._seen:
            yield self._seen.pop(0)
        yield from self._rows
