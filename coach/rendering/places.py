"""Where a line stands in its file, as a person looks for it."""

from coach.language.text import Text
from coach.models import Language, Where

_LINE = Text(es="línea {line}", en="line {line}")
_ROW = Text(es="fila {row}", en="row {row}")


def cell_of(where: Where) -> str | None:
    """Return the cell that holds the words: ``Ventas!B7``; ``None`` outside of tables."""
    cell = where.cells.get("text") or next(iter(where.cells.values()), None)
    if cell is None:
        return None
    return f"{where.sheet}!{cell}" if where.sheet else cell


def place_of(where: Where | None, language: Language) -> str:
    """Return a place in words: cell, row or line; empty for a pasted draft.

    Args:
        where: The place.
        language: The language of the words.
    """
    if where is None:
        return ""
    cell = cell_of(where)
    if cell:
        return cell
    if where.sheet and where.row:
        return f"{where.sheet}, {_ROW.in_(language).format(row=where.row)}"
    if where.line:
        return _LINE.in_(language).format(line=where.line)
    return _ROW.in_(language).format(row=where.row) if where.row else ""
