"""A draft as raw text: what is refused, and its lines with their places."""

import re
from typing import NamedTuple

from coach.errors import DraftError
from coach.language import Text, detect, fold

LIMIT = 200_000
"""The most characters a draft may have."""

_INVISIBLE = dict.fromkeys(
    (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0xFEFF, 0xAD, 0x61C),
    " ",
)
_CONTROLS = dict.fromkeys((*range(0x01, 0x09), *range(0x0E, 0x20), 0x7F), " ")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f\ufffd]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LINE = re.compile(r"([^\r\n\x0b\x0c\x85\u2028\u2029]*)(\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|\Z)")


_TELLS = 5_000
"""Characters that are enough to tell the language of a draft that is too long."""
_TOO_LONG = Text(
    es="El borrador tiene {size} caracteres y el límite es {limit}; conviene dividirlo.",
    en="The draft has {size} characters and the limit is {limit}; split it into parts.",
)
_BINARY = Text(
    es="Esto no es texto, parece un archivo binario; conviene copiar los OKR y pegarlos.",
    en="This is no text, it seems to be a binary file; copy the OKRs and paste them.",
)
_EMPTY = Text(
    es="El borrador está vacío; falta al menos un objetivo o un resultado clave.",
    en="The draft is empty; it needs at least one objective or key result.",
)


class Line(NamedTuple):
    """One line of a draft, its end mark left out."""

    number: int
    start: int
    end: int


class Draft(NamedTuple):
    """A draft and its folded twin of the same length, so that places in one hold in the other."""

    raw: str
    plain: str

    @classmethod
    def of(cls, raw: str) -> "Draft":
        """Accept a text as a draft.

        Raises:
            DraftError: It is empty, no text, or too long.
        """
        _refuse(raw)
        return cls(raw, fold(raw).translate({**_INVISIBLE, **_CONTROLS}))

    def lines(self) -> list[Line]:
        """Return the lines in order; every kind of line end is known."""
        found = []
        for number, match in enumerate(_LINE.finditer(self.raw), 1):
            found.append(Line(number, match.start(1), match.end(1)))
            if match.end() == len(self.raw):
                break
        return found


def _refuse(raw: str) -> None:
    if len(raw) > LIMIT:
        raise DraftError(_said(_TOO_LONG, detect(raw[:_TELLS])).format(size=len(raw), limit=LIMIT))
    odd = len(_CONTROL.findall(raw))
    if "\x00" in raw or _SURROGATE.search(raw) or odd > 3 + len(raw) // 50:
        raise DraftError(_said(_BINARY, None))
    if not any(char.isalnum() for char in raw):
        raise DraftError(_said(_EMPTY, None))


def _said(message: Text, language: str | None) -> str:
    """Return a message in the language of the draft, in both where it has none."""
    if language is None:
        return f"{message.es} {message.en}"
    return message.in_("en" if language == "en" else "es")
