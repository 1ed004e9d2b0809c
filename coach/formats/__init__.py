"""Files as OKR sets: one module a file kind."""

from collections.abc import Callable
from pathlib import Path

from coach.errors import DraftError
from coach.formats import text
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
        raise DraftError(
            f"{path.name}: files ending in {path.suffix} are not read. These are: {kinds}. "
            "A table can also be copied and pasted as text."
        )
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DraftError(f"{path}: there is no such file. Check the name and the folder.") from None
    except OSError as error:
        raise DraftError(f"{path}: the file cannot be opened ({error.strerror}).") from None
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
