"""Every figure a text states, in each way it can be read: the eyes of the guard.

It is exhaustive where ``coach.language.quantities`` is selective: dates, refs, versions, number
words and Roman numerals all count, since a text that holds any figure must answer for it.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple

from coach.language.date_grammar import FEAST, SEASON_OF_YEAR, WEEKDAY
from coach.language.folding import fold
from coach.models import Language
from coach.verification.numerals import SCALES, ordinal, word_numbers
from coach.verification.roman import roman, roman_numerals

Sort = Literal["number", "period", "month", "code"]


class Figure(NamedTuple):
    """One figure of a text with all it may mean."""

    raw: str
    start: int
    end: int
    sort: Sort
    readings: frozenset[Fraction]
    """The values it can stand for: ``1.250`` is 1250 or 1.25."""
    unit: str | None = None
    """``%``, ``points``, ``x``, a currency, a unit of time, ``share``, ``ordinal`` or ``None``."""
    name: str = ""
    """The folded token of a code (``b2b``), the kind of a period (``quarter``)."""


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "enero january jan ene", "febrero february feb", "marzo march mar",
            "abril april apr abr", "mayo may", "junio june jun", "julio july jul",
            "agosto august aug ago", "septiembre setiembre september sept sep",
            "octubre october oct", "noviembre november nov", "diciembre december dec dic",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_ALSO_WORDS = frozenset({"may", "march", "mar", "ago", "jun", "jan", "dec"})
"""Month names that are other words too: months only beside a day, a year or a preposition."""
_PERIODS = {"q": "quarter", "t": "quarter", "h": "half", "s": "half", "c": "third"}
_PERIOD_WORDS = {
    "trimestre": "quarter", "trim": "quarter", "quarter": "quarter", "semestre": "half",
    "half": "half", "cuatrimestre": "third", "bimestre": "bimester",
}  # fmt: skip
_UNITS = {
    word: unit
    for unit, words in {
        "%": "% percent pct porciento",
        "points": "pp pts pt punto puntos point points p.p",
        "x": "x × veces times",
        "USD": "usd u$s us$ dolar dolares dollar dollars",
        "EUR": "€ eur euro euros",
        "$": "$ peso pesos mxn cop ars clp uyu pen sol soles s/ £ gbp r$ brl",
        "s": "s seg segs segundo segundos sec secs second seconds",
        "ms": "ms milisegundo milisegundos millisecond milliseconds",
        "min": "min mins minuto minutos minute minutes",
        "h": "h hs hr hrs hora horas hour hours",
        "day": "d dia dias day days",
        "week": "semana semanas week weeks sem wk wks",
        "month": "mes meses month months",
        "year": "ano anos year years",
    }.items()
    for word in words.split()
}
_MAGNITUDES = {"k": (1000,), "m": (10**6, 1000), "mm": (10**6,), "bn": (10**9,), "b": (10**9,)}
_CURRENCY_BEFORE = re.compile(r"(us\$|u\$s|r\$|s/|usd|eur|mxn|cop|ars|clp|gbp|[$€£])\s?[-+~]?$")
_DIGITS = re.compile(r"\d+(?:[.,'’]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?")
_TOKEN = re.compile(r"[^\W\d_][\w.+#]*\d[\w]*(?:-\d+)?")
_PERIOD_TOKEN = re.compile(
    r"(?<![\w.,])(?:([qt])[ -]?([1-4])|([hsc])([1-4])|([1-4])([qt])|([1-4])([hs])(?=[ '’/-]?\d{2}))"
    r"(?:[ '’/-]?(\d{4}|\d{2}))?(?![\w%])"
)
_SUFFIX = re.compile(r"\s?(millones|millon|million|mil|thousand|billion)\b|(mm|bn|[km])\b")
_UNIT_AFTER = re.compile(
    r"\s?(por ciento|per cent|p\.p|percent|pct|[%×$€£]|u\$s|us\$|[a-z]+)(?![a-z])"
)
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th|er|ero|era|ro|ra|do|da|to|ta|º|ª|°)(?![a-z])")
_RANGE = re.compile(r"\s*(?:a|to|y|and|→|->|=>|>|-|–|hasta|o|or|de|from|and)\s*(?:menos de |<)?")
_NAMED_TIME = re.compile(
    rf"\b(?:{FEAST}|{WEEKDAY}|primavera|verano|otono|invierno|summer|autumn|winter)\b|"
    r"\b(?:este|esta|proximo|proxima|en|de|del|antes de|para|hasta|this|next|by|in|before|until|"
    rf"the|el|la)\s+(?:(?:el|la|the)\s+)?(?P<season>{SEASON_OF_YEAR})\b"
)
_VULGAR = re.compile(r"[¼-¾⅐-⅞]")
_PLACE_BEFORE = re.compile(r"([a-z]+|[1-4](?:st|nd|rd|th|er|ero|do|to|º|°)?)\.? $")
_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=512)
def figures(text: str, language: Language) -> tuple[Figure, ...]:
    """Return every figure of a text, in order.

    Args:
        text: The words to look through.
        language: Its language.
    """
    folded = fold(text)
    taken = bytearray(len(folded))
    found: list[Figure] = []
    for reader in _READERS:
        for figure in reader(text, folded, language):
            if not any(taken[figure.start : figure.end]):
                taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
                found.append(figure)
    found.sort(key=lambda figure: figure.start)
    return _shared_units(folded, found)


def _periods(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for match in _PERIOD_TOKEN.finditer(folded):
        letter, number = sorted(filter(None, match.groups()[:8]), key=str.isdigit)
        end = match.start(9) if match[9] else match.end()
        raw_end = match.start() + len(text[match.start() : end].rstrip(" '’/-"))
        yield _period(text, match.start(), raw_end, _PERIODS[letter], int(number))
        if match[9]:
            start, stop = match.span(9)
            year = Fraction(int(match[9]))
            years = {year, year + 2000} if year < 100 else {year}
            yield Figure(text[start:stop], start, stop, "number", frozenset(years))
    for match in _WORD.finditer(folded):
        kind = _PERIOD_WORDS.get(match.group())
        if kind:
            yield from _named_period(text, folded, match, kind)


def _named_period(text: str, folded: str, match: re.Match[str], kind: str) -> Iterator[Figure]:
    before = _PLACE_BEFORE.search(folded[: match.start()])
    place = None
    if before:
        place = ordinal(before[1]) or (int(before[1][0]) if before[1][0].isdigit() else None)
        place = place or roman(text[before.start(1) : before.end(1)])
    if before and place:
        yield _period(text, before.start(1), match.end(), kind, place)
        return
    after = re.match(r" ([ivx]+|[1-4])\b", folded[match.end() :])
    if after:
        start, end = match.end() + after.start(1), match.end() + after.end(1)
        place = roman(text[start:end]) or (int(after[1]) if after[1].isdigit() else None)
        if place:
            yield _period(text, match.start(), end, kind, place)


def _period(text: str, start: int, end: int, kind: str, number: int) -> Figure:
    readings = frozenset({Fraction(number)})
    return Figure(text[start:end], start, end, "period", readings, "ordinal", kind)


def _codes(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for match in _TOKEN.finditer(folded):
        if not _CURRENCY_BEFORE.search(folded[match.start() : _first_digit(match)]):
            raw = text[match.start() : match.end()]
            yield Figure(raw, *match.span(), "code", frozenset(), None, match.group())


def _first_digit(match: re.Match[str]) -> int:
    digit = re.search(r"\d", match.group())
    return match.start() + (digit.start() if digit else 0)


def _numbers(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for match in _DIGITS.finditer(folded):
        readings = readings_of(match.group())
        end = match.end()
        if not readings:
            raw = text[match.start() : end]
            yield Figure(raw, match.start(), end, "code", frozenset(), None, match.group())
            continue
        suffix = _SUFFIX.match(folded, end)
        if suffix:
            times = (SCALES[suffix[1]],) if suffix[1] else _MAGNITUDES[suffix[2]]
            readings = frozenset(value * scale for value in readings for scale in times)
            end = suffix.end()
        unit, end = _unit(folded, match.start(), end)
        raw = text[match.start() : end]
        yield Figure(raw, match.start(), end, "number", readings, unit)


def _unit(folded: str, start: int, end: int) -> tuple[str | None, int]:
    nth = _ORDINAL_SUFFIX.match(folded, end)
    if nth:
        return "ordinal", nth.end()
    after = _UNIT_AFTER.match(folded, end)
    if after:
        unit = "%" if after[1] in ("por ciento", "per cent") else _UNITS.get(after[1])
        if unit:
            return unit, after.end()
        if after.start(1) == end and after[1].isalpha():
            end = after.end()
    before = _CURRENCY_BEFORE.search(folded[:start])
    return (_UNITS.get(before[1]) if before else None), end


def readings_of(digits: str) -> frozenset[Fraction]:
    """Return every number that a run of digits and separators can stand for.

    ``1.250`` is 1250 or 1.25; ``12,5`` is 12.5; ``0.5.0`` is a version and no number.
    """
    plain = digits.replace("’", "'")
    grouped = re.fullmatch(r"\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?", plain)
    readings: set[Fraction] = set()
    if grouped and grouped[2] != grouped[1]:
        whole = re.sub(r"[ .,']", "", plain[: grouped.start(2)] if grouped[2] else plain)
        readings.add(_decimal(whole, grouped[3] or ""))
    single = re.fullmatch(r"(\d+)(?:[.,](\d+))?", plain)
    if single:
        readings.add(_decimal(single[1], single[2] or ""))
    return frozenset(readings)


def _decimal(whole: str, after: str) -> Fraction:
    return Fraction(int(whole + after), 10 ** len(after))


def _words(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for number in word_numbers(folded, language):
        end, unit = number.end, number.unit
        if unit is None:
            unit, end = _unit(folded, number.start, end)
        elif unit == "ordinal":
            unit, end = _of_time(folded, end)
        raw = text[number.start : end]
        yield Figure(raw, number.start, end, "number", frozenset({number.value}), unit)


def _of_time(folded: str, end: int) -> tuple[str, int]:
    """Tell *primera semana*, which is a date, from *primera respuesta*, which is a name."""
    following = re.match(r" ([a-z]+)", folded[end:])
    unit = _UNITS.get(following[1]) if following else None
    if following and unit:
        return f"ordinal {unit}", end + following.end()
    return "ordinal", end


def _months(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for match in _WORD.finditer(folded):
        month = _MONTHS.get(match.group())
        if month and (match.group() not in _ALSO_WORDS or _dated(text, folded, match)):
            raw = text[match.start() : match.end()]
            yield Figure(raw, *match.span(), "month", frozenset({Fraction(month)}))


def _dated(text: str, folded: str, match: re.Match[str]) -> bool:
    if re.match(r"\.? ?(?:de |of )?\d", folded[match.end() :]):
        return True
    before = re.search(r"(\d|\b(?:by|in|until|of|end|de|en|para|a)) $", folded[: match.start()])
    return bool(before) and (text[match.start()].isupper() or match.group() in ("mar", "ago"))


def _romans(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for token, start, value in roman_numerals(text):
        end = start + len(token)
        yield Figure(token, start, end, "number", frozenset({Fraction(value)}))


def _named_times(text: str, folded: str, language: Language) -> Iterator[Figure]:
    """Yield feasts, weekdays and seasons: a date without a digit is a date."""
    for match in _NAMED_TIME.finditer(folded):
        start, end = match.span("season") if match["season"] else match.span()
        yield Figure(text[start:end], start, end, "code", frozenset(), None, folded[start:end])


def _vulgar(text: str, folded: str, language: Language) -> Iterator[Figure]:
    for match in _VULGAR.finditer(text):
        share = frozenset({Fraction(unicodedata.numeric(match.group())).limit_denominator(10)})
        yield Figure(match.group(), *match.span(), "number", share, "share")


_READERS = (_periods, _codes, _numbers, _words, _months, _romans, _named_times, _vulgar)
"""The earlier one has a stretch of text that two could read."""


def _shared_units(folded: str, found: list[Figure]) -> tuple[Figure, ...]:
    """Give the first number of *de 12 a 15 %* the unit that is written once."""
    result = list(found)
    for index in range(len(found) - 2, -1, -1):
        here, following = result[index], result[index + 1]
        if here.sort == following.sort == "number" and here.unit is None and following.unit:
            between = folded[here.end : following.start]
            if _RANGE.fullmatch(between) and following.unit not in ("ordinal", "share"):
                result[index] = here._replace(unit=following.unit)
    return tuple(result)
