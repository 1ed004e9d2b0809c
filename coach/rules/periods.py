"""Quarters and years as written, for telling whether a line's own date fits its cycle."""

import re
from typing import NamedTuple

from coach.language import fold

_QUARTER = re.compile(
    r"\b(?:q|t)\s?([1-4])\b|\b([1-4])\s?(?:q|t)(?:\d\d)?\b|"
    r"\b(1er|1o|primer|2do|2o|segundo|3er|3o|tercer|4to|4o|cuarto|first|1st|second|2nd|third|3rd|"
    r"fourth|4th)\s+(?:trimestre|trim\.?|quarter)\b"
)
_NTH = {
    "1er": 1, "1o": 1, "primer": 1, "first": 1, "1st": 1, "2do": 2, "2o": 2, "segundo": 2,
    "second": 2, "2nd": 2, "3er": 3, "3o": 3, "tercer": 3, "third": 3, "3rd": 3, "4to": 4, "4o": 4,
    "cuarto": 4, "fourth": 4, "4th": 4,
}  # fmt: skip
_YEAR = re.compile(r"\b(20\d\d)\b")
_COMPARED = re.compile(
    r"(?:vs\.?|versus|contra|than|desde|since|respecto (?:a|al|de)|from)\s+(?:el\s+)?$"
)


class Quarter(NamedTuple):
    """A quarter as written, the year where one stands beside it."""

    number: int
    year: int | None
    raw: str


def quarters(text: str) -> tuple[Quarter, ...]:
    """Return the quarters a text names, those it only compares with left out."""
    folded = fold(text)
    found: list[Quarter] = []
    for match in _QUARTER.finditer(folded):
        if _COMPARED.search(folded[: match.start()]):
            continue
        digit = match.group(1) or match.group(2)
        number = int(digit) if digit else _NTH[match.group(3)]
        year = _YEAR.search(folded, match.end(), match.end() + 10)
        found.append(
            Quarter(number, int(year.group(1)) if year else None, text[slice(*match.span())])
        )
    return tuple(found)
