"""Roman numerals, told from the abbreviations that look like them."""

import re
from collections.abc import Iterator

_DIGITS = (
    ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50),
    ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
)  # fmt: skip
_FORM = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_TOKEN = re.compile(r"(?<![\w.&/-])[IVXLCDM]{2,}(?![\w&/%-])")
_ABBREVIATIONS = frozenset(
    {"MIX", "DIM", "MCD", "MCC", "MDM", "CLI", "CDI", "MDI", "CIV", "DIV", "LCD", "MMM", "CCC"}
)
_LARGE = frozenset("LCDM")


def roman(token: str) -> int | None:
    """Return the value of a Roman numeral in capitals, ``None`` for what is none.

    Args:
        token: The letters, as in ``XIV``.
    """
    if not token or not _FORM.fullmatch(token):
        return None
    value, rest = 0, token
    for letters, worth in _DIGITS:
        while rest.startswith(letters):
            value, rest = value + worth, rest[len(letters) :]
    return value


def roman_numerals(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the Roman numerals of a text, each with its place and its value.

    A single letter is none, nor is a pair with L, C, D or M (*CI*, *ML*, *XL*) or another
    abbreviation in use.

    Args:
        text: The words to look through, in their own case.
    """
    for match in _TOKEN.finditer(text):
        token = match.group()
        is_short = len(token) == 2 and bool(_LARGE & set(token))
        value = None if is_short or token in _ABBREVIATIONS else roman(token)
        if value:
            yield token, match.start(), value
