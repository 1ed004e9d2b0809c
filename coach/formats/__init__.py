"""Files as OKR sets: one module a file kind."""

from collections.abc import Callable
from pathlib import Path

from coach.errors import DraftError
from coach.formats import text
from coach.language.text import Text
from coach.models import OKRSet

__all__ = ["READERS", "read", "read_bytes"]

READERS: dict[str, Callable[[bytes, str | None], tuple[OKRSet, ...]]] = {
    ".md": text.read,
    ".markdown": text.read,
    ".mdx": text.read,
    ".txt": text.read,
    ".text": text.read,
    "": text.read,
}
"""File ending to reader: bytes and the file's name in, OKR sets out."""


_KIND = Text(
    es="{name}: los archivos {ending} no se leen; sí {kinds}. Una tabla se puede pegar como texto",
    en="{ending} files are not read; {kinds} are. A table can also be pasted as text.",
)
_MISSING = Text(
    es="{name}: no existe ese archivo; conviene revisar el nombre y la carpeta",
    en="there is no such file; check its name and folder.",
)
_CLOSED = Text(
    es="{name}: el archivo no se puede abrir ({reason})", en="the file cannot be opened ({reason})."
)


def read(path: Path) -> tuple[OKRSet, ...]:
    """Read the OKR sets of a file.

    Args:
        path: The file; its ending chooses the reader.

    Returns:
        The sets, each naming the file as its source.

    Raises:
        DraftError: The file is missing, cannot be opened, or is of a kind that is not read.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        kinds = ", ".join(sorted(ending for ending in READERS if ending))
        raise DraftError(_KIND.both.format(name=path.name, ending=path.suffix, kinds=kinds))
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DraftError(_MISSING.both.format(name=path)) from None
    except OSError as error:
        raise DraftError(_CLOSED.both.format(name=path, reason=error.strerror)) from None
    return reader(content, path.name)


def read_bytes(content: bytes, source: str | None) -> tuple[OKRSet, ...]:
    """Read text that came from a pipe rather than a file.

    Args:
        content: The bytes.
        source: What to call it; ``None`` for pasted text.

    Returns:
        The sets read.

    Raises:
        DraftError: The bytes are no text.
    """
    return text.read(content, source)
