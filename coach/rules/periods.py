"""Quarters, months and years as written, for telling whether a line's date fits its cycle."""

import re
from typing import NamedTuple

from coach.language import dates, fold
from coach.models import Language

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


_NAMES = (
    "ene|jan", "feb", "mar", "abr|apr", "may", "jun", "jul", "ago|aug", "sep|set", "oct", "nov",
    "dic|dec",
)  # fmt: skip
_MONTH = re.compile(
    "|".join(rf"(?P<m{number}>\b(?:{name})[a-z]*)" for number, name in enumerate(_NAMES, 1))
)
_HALF = re.compile(
    r"\b(?:[hs]\s?([12])|([12])\s?[hs])(?:\b|(?=\d\d))"
    r"|\b(1er|primera?|first|1st|2do|segund[oa]|second|2nd)\s+(?:semestre|half|mitad)"
)
_THIRD = re.compile(r"\b(1er|primer|2do|segundo|3er|tercer)\s+cuatrimestre")
_SECOND = ("2", "segund")
_THIRDS = {"1er": 1, "primer": 1, "2do": 2, "segundo": 2, "3er": 3, "tercer": 3}
_ISO = re.compile(r"\b(20\d\d)[-/.](\d{1,2})[-/.]\d{1,2}\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d|\d\d)\b")
_SPANS = ("quarter", "half", "four_months", "year")
_MONTHS = 12


class Months(NamedTuple):
    """A stretch of months of a year, as written."""

    first: int
    last: int
    year: int | None
    raw: str
    whole: bool
    """True for a quarter, a half or a year; false for a month or a day that is a due date."""


def months(text: str, language: Language) -> Months | None:
    """Return the first period or date of a text in months; what it only compares with is none."""
    for phrase in dates(text, language):
        if phrase.kind in ("reference", "duration", "relative", "cycle"):
            continue
        folded = fold(phrase.raw)
        stretch = _stretch(folded, language)
        if stretch is None:
            continue
        first, last = stretch
        # *By the end of 2027* stands in the year's last month wherever the year begins.
        return Months(first, last, _year(folded), phrase.raw, phrase.kind in _SPANS)
    return None


def _stretch(folded: str, language: Language) -> tuple[int, int] | None:
    digits = [m.group(1) or m.group(2) for m in _QUARTER.finditer(folded)]
    nth = [_NTH[m.group(3)] for m in _QUARTER.finditer(folded) if m.group(3)]
    numbers = [int(digit) for digit in digits if digit] + nth
    if numbers:
        return min(numbers) * 3 - 2, max(numbers) * 3
    half = _HALF.search(folded)
    if half:
        second = next(group for group in half.groups() if group).startswith(_SECOND)
        return (7, 12) if second or half.group(3) in ("second", "2nd") else (1, 6)
    third = _THIRD.search(folded)
    if third:
        number = _THIRDS[third.group(1)]
        return number * 4 - 3, number * 4
    month = _month(folded, language)
    if month:
        return month, month
    return (1, _MONTHS) if _year(folded) else None


def _month(folded: str, language: Language) -> int | None:
    named = _MONTH.search(folded)
    if named and named.lastgroup:
        return int(named.lastgroup[1:])
    iso = _ISO.search(folded)
    if iso:
        return int(iso.group(2))
    numeric = _NUMERIC.search(folded)
    if numeric is None:
        return None
    first, second = int(numeric.group(1)), int(numeric.group(2))
    # 20/11 is a day first; 3/4 is one in Spanish, and in English nobody can tell.
    if second <= _MONTHS < first or (language == "es" and second <= _MONTHS):
        return second
    return first if first <= _MONTHS < second else None


def _year(folded: str) -> int | None:
    found = _YEAR.search(folded)
    if found:
        return int(found.group(1))
    short = _NUMERIC.search(folded)
    return 2000 + int(short.group(3)) if short and len(short.group(3)) == 2 else None
