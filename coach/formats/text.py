"""Plain text and Markdown files."""

from coach.errors import DraftError
from coach.language.text import Text
from coach.models import OKRSet
from coach.parsing import parse

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
"""Marks at the beginning of a text file, and the encoding each stands for."""


_BINARY = Text(
    es="{name}no es un archivo de texto; conviene copiar los OKR y pegarlos",
    en="this is no text file; copy the OKRs and paste them as text.",
)


def decode(content: bytes, source: str | None) -> str:
    """Return the text of a file by its byte-order mark, else UTF-8, else Windows-1252.

    The ladder is short on purpose: on short Spanish texts statistical detectors guess worse.

    Raises:
        DraftError: The bytes are no text.
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content:
        raise DraftError(_BINARY.both.format(name=f"{source}: " if source else ""))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_bytes(content: bytes, source: str | None) -> tuple[OKRSet, ...]:
    """Read text that came from a pipe rather than a file.

    Args:
        content: The bytes.
        source: What to call it; ``None`` for a pipe.

    Returns:
        One set.

    Raises:
        DraftError: The bytes are no text, or the text is empty.
    """
    return (parse(decode(content, source), source=source),)
