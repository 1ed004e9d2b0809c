"""Digits and number words of both languages, read as numbers."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from coach.models import Language

DecimalMark = Literal[".", ","]

DIGITS = r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
"""A number in digits with its separators, thousands possibly set apart by a space or apostrophe."""

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_INDIAN = re.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?")


class Reading(NamedTuple):
    """A number as read, and whether the figures allow another reading."""

    value: float
    ambiguous: bool


def other_mark(mark: DecimalMark) -> DecimalMark:
    """Return the mark that sets thousands apart where ``mark`` sets decimals apart."""
    return "," if mark == "." else "."


def decimal_mark(numbers: Iterable[str]) -> DecimalMark | None:
    """Return the decimal mark that ``numbers`` show beyond doubt; ``None`` if none or both do."""
    seen: set[DecimalMark] = set()
    for number in numbers:
        mark = _shown_mark(number)
        if mark is not None:
            seen.add(mark)
    return seen.pop() if len(seen) == 1 else None


def _shown_mark(number: str) -> DecimalMark | None:
    marks: list[DecimalMark] = ["." if mark == "." else "," for mark in number if mark in ".,"]
    if not marks:
        return None
    last, tail = marks[-1], number[number.rindex(marks[-1]) + 1 :]
    if len(set(marks)) == 2:
        return last
    if len(marks) > 1:
        return other_mark(last)
    if _GROUPED.fullmatch(number):
        return other_mark(last) if tail == "000" else None
    return last


def read_digits(
    number: str, language: Language, decimal: DecimalMark | None = None, *, share: bool = False
) -> Reading | None:
    """Read a number written in digits, or return ``None`` for a version, an address or the like.

    Args:
        number: Digits with their separators, without sign, currency or unit.
        language: Decides ``1.250`` when nothing else does.
        decimal: The decimal mark of the numbers around it, where they show one.
        share: The number is a percentage, of which thousands are not expected.
    """
    plain = number.replace(" ", "").replace("'", "")
    dots, commas = plain.count("."), plain.count(",")
    if not dots and not commas:
        return Reading(float(plain), False)
    if dots + commas == 1 and not _GROUPED.fullmatch(plain):
        return Reading(float(plain.replace(",", ".")), False)
    if dots + commas == 1:
        return _grouped(plain, language, decimal, share)
    if _INDIAN.fullmatch(plain):
        return Reading(float(plain.replace(",", "")), False)
    return _several_marks(plain)


def _grouped(number: str, language: Language, decimal: DecimalMark | None, share: bool) -> Reading:
    """Read ``1.250`` or ``1,250``."""
    mark: DecimalMark = "." if "." in number else ","
    thousands = Reading(float(number.replace(mark, "")), True)
    fraction = Reading(float(number.replace(mark, ".")), True)
    if decimal is not None:
        return (fraction if mark == decimal else thousands)._replace(ambiguous=False)
    if number.endswith("000"):
        return thousands._replace(ambiguous=False)
    if share:
        return fraction
    if language == "en":
        return fraction if mark == "." else thousands._replace(ambiguous=False)
    return thousands


def _several_marks(number: str) -> Reading | None:
    last: DecimalMark = "." if number.rfind(".") > number.rfind(",") else ","
    first = other_mark(last)
    if first in number:
        whole, _, fraction = number.rpartition(last)
        if last in whole or not _in_groups(whole, first):
            return None
        return Reading(float(f"{whole.replace(first, '')}.{fraction}"), False)
    return Reading(float(number.replace(last, "")), False) if _in_groups(number, last) else None


def _in_groups(number: str, mark: DecimalMark) -> bool:
    head, *groups = number.split(mark)
    return 1 <= len(head) <= 3 and head[0] != "0" and all(len(group) == 3 for group in groups)


SMALL_NUMBERS: dict[Language, dict[str, int]] = {
    "es": {
        "cero": 0, "zero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
        "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13,
        "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
        "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiun": 21, "veintiuna": 21,
        "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
        "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30,
        "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
        "noventa": 90, "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200,
        "trescientos": 300, "trescientas": 300, "cuatrocientos": 400, "cuatrocientas": 400,
        "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600,
        "setecientos": 700, "setecientas": 700, "ochocientos": 800, "ochocientas": 800,
        "novecientos": 900, "novecientas": 900,
    },
    "en": {
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90,
    },
}  # fmt: skip
"""Numbers of one word, folded, below a thousand."""
_GROUPS: dict[Language, dict[str, int]] = {
    "es": {"mil": 1_000, "millon": 1_000_000, "millones": 1_000_000, "docena": 12, "docenas": 12,
           "centenar": 100, "centenares": 100},
    "en": {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
           "dozen": 12},
}  # fmt: skip
_ARTICLES: dict[Language, tuple[str, ...]] = {"es": ("un", "una"), "en": ("a",)}
_AND: dict[Language, str] = {"es": "y", "en": "and"}


def _word_pattern(language: Language) -> re.Pattern[str]:
    small = "|".join(sorted(SMALL_NUMBERS[language], key=len, reverse=True))
    groups = "|".join(sorted(_GROUPS[language], key=len, reverse=True))
    articles = "|".join(_ARTICLES[language])
    word = rf"(?:{small}|{groups})\b"
    joint = rf"(?:[ -]|\s{_AND[language]}\s)"
    return re.compile(
        rf"(?<![\w-])(?:(?:{articles}) (?={groups})|(?:medi[oa]|half a) (?={groups}))?"
        rf"{word}(?:{joint}{word}){{0,7}}(?![\w])"
    )


NUMBER_WORDS: dict[Language, re.Pattern[str]] = {
    "es": _word_pattern("es"),
    "en": _word_pattern("en"),
}
"""Finds a run of number words; an article alone is none."""


def read_words(run: str, language: Language) -> float | None:
    """Return the value of a folded run of number words, ``None`` when they make no one number."""
    total, current, words = 0.0, None, run.replace("-", " ").split()
    last = 0.0
    for word in words:
        if word == _AND[language] or word in _ARTICLES[language]:
            continue
        if word in ("medio", "media", "half"):
            current = 0.5
            continue
        group = _GROUPS[language].get(word)
        if group is not None:
            if current is None and 0 < total < group:
                current, total = total, 0.0
            current = (1.0 if current is None else current) * group
            if group >= 1_000:
                total, current = total + current, None
            last = 1.0
            continue
        value = float(SMALL_NUMBERS[language][word])
        if current is None:
            current = value
        elif _follows(value, last, current):
            current += value
        else:
            return None
        last = value
    return total + (current or 0.0)


def _follows(value: float, last: float, current: float) -> bool:
    """Say whether a small number may follow: *treinta y cinco*, *ciento veinte*, not *dos tres*."""
    if 0 < value < 10 and current % 100 >= 20 and current % 10 == 0:
        return True
    return 0 < value < 100 <= current and current % 100 == 0 and last != value
