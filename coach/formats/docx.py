"""Word documents as text: headings, lists and tables in the shape that a pasted draft has."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import DraftError
from coach.formats import archive
from coach.language import Text

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_NEEDED = Text(
    es="{name}: para leer documentos de Word falta un componente: pip install "
    "'okr-coach[documents]'. También se puede copiar el texto y pegarlo",
    en="reading Word documents needs one more part: pip install 'okr-coach[documents]'. The text "
    "can also be copied and pasted.",
)


def text_of(path: Path) -> str:
    """Return a document as text, one line a paragraph or row.

    Args:
        path: The file.

    Raises:
        DraftError: The file is locked or damaged, or what reads it is not installed.
    """
    try:
        import docx
    except ImportError:
        raise DraftError(_NEEDED.both.format(name=path.name)) from None
    from docx.table import Table

    archive.checked(path)
    try:
        document = docx.Document(str(path))
        blocks = list(document.iter_inner_content())
    except Exception:  # python-docx raises whatever its parts do on a damaged file
        raise archive.damaged(path.name) from None
    lines: list[str] = []
    for block in blocks:
        lines += _table(block) if isinstance(block, Table) else [_paragraph(block)]
    return "\n".join(lines)


def _paragraph(paragraph: "Paragraph") -> str:
    text = " ".join(paragraph.text.split())
    style = (paragraph.style.name or "") if paragraph.style else ""
    if not text:
        return ""
    if style.startswith("Title"):
        return f"# {text}"
    if style.startswith("Heading"):
        level = style.removeprefix("Heading").strip()
        return f"{'#' * (int(level) if level.isdigit() else 1)} {text}"
    depth = _depth(paragraph, style)
    return f"{'  ' * depth}- {text}" if depth is not None else text


def _depth(paragraph: "Paragraph", style: str) -> int | None:
    """Return how deep in a list a paragraph stands, ``None`` where it is in none."""
    properties: Any = paragraph._p.pPr
    numbered = properties.numPr if properties is not None else None
    if numbered is not None and numbered.ilvl is not None:
        return int(numbered.ilvl.val)
    if numbered is None and not style.startswith("List"):
        return None
    last = style.rpartition(" ")[2]
    return int(last) - 1 if last.isdigit() else 0


def _table(table: "Table") -> Iterator[str]:
    yield ""
    for n, row in enumerate(table.rows):
        cells = [" ".join(cell.text.split()).replace("|", "/") for cell in row.cells]
        yield f"| {' | '.join(cells)} |"
        if n == 0:
            yield f"|{'---|' * len(cells)}"
    yield ""
