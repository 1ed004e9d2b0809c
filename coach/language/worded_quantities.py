"""Figures without a digit: number words, multiples, fields left open."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coach.language import quantity_grammar as grammar
from coach.language.numerals import NUMBER_WORDS, read_words
from coach.language.units import SYMBOLS, currency_before, scaled, suffix
from coach.models import Language

_OUT_OF = re.compile(r" (?:out of|in|of every|in every|de cada|sobre) ")
_LETTERS = re.compile(r"[a-z]+")
_PORTUGUESE = re.compile(r"[ãõç]", re.IGNORECASE)
_BEFORE = 32
_FROM = re.compile(r"(?:from|de) $")
_ON_TO = re.compile(r" (?:to|a) (?!one|uno|la|el)")
_WORD_AFTER = re.compile(r" ([a-z]+)")
_POINTING = re.compile(r"(?:the|this|that|each|every|any|no|which) $")


class Found(NamedTuple):
    """A figure at its place, before it shares the unit of its neighbour."""

    start: int
    end: int
    value: float | None
    unit: str | None = None
    ambiguous: bool = False
    scale: float = 1.0


def open_fields(text: str, folded: str) -> Iterator[Found]:
    """Yield the fields left open: ``[meta %]``, ``X %``, ``TBD``."""
    if not grammar.OPEN_HINT.search(folded):
        return
    for match in grammar.BRACKET.finditer(folded):
        inside = next(group for group in match.groups() if group is not None)
        if grammar.FIELD_WORDS.search(inside) and not grammar.CHECKBOX.fullmatch(
            folded, folded.rfind("\n", 0, match.start()) + 1, match.end()
        ):
            yield _field(text, folded, match.start(), match.end(), _unit_within(inside))
    for match in grammar.OPEN.finditer(folded):
        yield _field(text, folded, match.start(), match.end(), None)
    for match in grammar.LETTER_PAIR.finditer(text):
        for group in (1, 2):
            yield _field(text, folded, match.start(group), match.end(group), None)
    for match in grammar.LETTER.finditer(text):
        yield _field(text, folded, match.start(), match.end(), None)


def _field(text: str, folded: str, start: int, end: int, unit: str | None) -> Found:
    after = suffix(text, folded, end, money=False)
    currency = grammar.CURRENCY.search(folded, max(0, start - 6), start)
    if currency is not None:
        unit = unit or currency_before(currency.group())
        start = currency.start()
    return Found(start, after.end, None, after.unit or unit)


def _unit_within(inside: str) -> str | None:
    """Return the unit that a field in brackets names: ``%`` of *línea base %*."""
    for at in [match.start() for match in re.finditer(r" |$|(?=%)", inside)]:
        found = suffix(inside, inside, at, money=False)
        if found.unit is not None and found.end == len(inside):
            return found.unit
    return currency_before(inside[-1]) if inside[-1] in SYMBOLS else None


def multiples(folded: str, language: Language) -> Iterator[Found]:
    """Yield *duplicar*, *la mitad*, *two thirds*."""
    if not grammar.MULTIPLE_HINT.search(folded):
        return
    for match in grammar.MULTIPLE[language].finditer(folded):
        value = grammar.MULTIPLES[language][int((match.lastgroup or "m0")[1:])][0]
        yield Found(*match.span(), value, "x")


def number_words(text: str, folded: str, language: Language) -> Iterator[Found]:
    """Yield the numbers written in words."""
    for match in NUMBER_WORDS[language].finditer(folded):
        run, (start, end) = match.group(), match.span()
        before = folded[max(0, start - _BEFORE) : start]
        if (
            (run == "dos" and _PORTUGUESE.search(text))
            or (
                run in ("one", "uno")
                and not _counts_one(folded, before, end)
                and _whole(folded, end, 1.0, language) is None
            )
            or run in grammar.VAGUE_WORDS - {"mil"}
            or grammar.NUMBERED_WORD.search(before)
            or grammar.PHRASES.match(folded, start)
        ):
            continue
        value = read_words(run, language)
        if value is None:
            yield from _apart(text, folded, match, language)
            continue
        whole = _whole(folded, end, value, language)
        if whole is not None:
            yield Found(start, whole[0], value / whole[1], "x")
            continue
        after = suffix(text, folded, end, money=False)
        if after.unit is None and grammar.COMPOUND.match(folded, end):
            continue
        yield Found(start, after.end, scaled(value, after.scale), after.unit, after.ambiguous,
                     after.scale)  # fmt: skip


def _whole(folded: str, end: int, part: float, language: Language) -> tuple[int, float] | None:
    """Return the end and the whole of *three out of four*, *nueve de cada diez*."""
    joint = _OUT_OF.match(folded, end)
    found = NUMBER_WORDS[language].match(folded, joint.end()) if joint else None
    whole = read_words(found.group(), language) if found else None
    if found is None or whole is None or not 0 < part <= whole:
        return None
    return found.end(), whole


def _apart(text: str, folded: str, run: re.Match[str], language: Language) -> Iterator[Found]:
    """Yield the numbers of a run that make no one number: *dos y tres*."""
    for word in _LETTERS.finditer(run.group()):
        value = None
        if word.group() not in ("y", "and", "un", "una", "a", "medio", "media", "half"):
            value = read_words(word.group(), language)
        if value is not None:
            start, end = run.start() + word.start(), run.start() + word.end()
            after = suffix(text, folded, end, money=False)
            yield Found(start, after.end, scaled(value, after.scale), after.unit)


def _counts_one(folded: str, before: str, end: int) -> bool:
    """Say whether *one* counts: *one customer*, not *one of them* nor *one place*."""
    if _FROM.search(before) and _ON_TO.match(folded, end):
        return True
    after = _WORD_AFTER.match(folded, end)
    if folded[end - 3 : end] != "one" or after is None:
        return False
    return after.group(1) not in grammar.NO_COUNT_AFTER_ONE and not _POINTING.search(before)
