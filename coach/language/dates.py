"""Dates and periods as people write them in Spanish and English, each with its place."""

import re
from typing import NamedTuple

from coach.language.date_grammar import CORES, FINDER, TRIGGER, DateKind, Need
from coach.language.folding import fold
from coach.models import Language, Span

_LEADS = frozenset((
    "a", "al", "en", "el", "la", "los", "las", "para", "antes", "hasta", "de", "del", "desde",
    "durante", "dentro", "hacia", "by", "before", "until", "till", "in", "on", "at", "the",
    "of", "during", "for", "since", "from", "through", "within", "late", "early", "mid",
    "entre", "between", "til", "cuando", "termine", "acabe", "cierre", "finalice", "empiece",
    "empiecen", "comience", "comiencen", "when", "ends", "starts",
))  # fmt: skip
_EDGES = frozenset((
    "fin", "fines", "final", "finales", "cierre", "termino", "mediados", "principios", "inicio",
    "inicios", "comienzo", "comienzos", "end", "close", "beginning", "start", "middle",
))  # fmt: skip
_COMPARING = frozenset((
    "vs", "versus", "contra", "than", "desde", "since", "frente", "respecto", "compared",
    "comparado",
))  # fmt: skip
_BARE = frozenset((
    "la", "las", "el", "los", "the", "of", "a", "al",
))  # fmt: skip
"""Words that alone do not make a month or a year out of a word."""
_PREPOSITIONS = frozenset((
    "a", "en", "para", "antes", "hasta", "de", "del", "desde", "durante", "hacia", "by",
    "before", "until", "till", "in", "on", "at", "of", "during", "for", "since", "from",
    "through", "within", "late", "early", "mid", "entre", "between", "over", "al", "the", "el",
    "til", "termine", "acabe", "cierre", "finalice", "empiece", "empiecen", "comience", "comiencen",
))  # fmt: skip
_SLASHED = frozenset((
    "el", "antes", "hasta", "by", "on", "before", "until", "due", "para", "fecha",
))  # fmt: skip
_LIMITS = frozenset((
    "antes", "hasta", "by", "before", "until", "till", "til", "para", "termine", "acabe", "cierre",
    "finalice", "empiece", "empiecen", "comience", "comiencen",
))  # fmt: skip
"""Words before a season that make it the day by which something is due."""
_LATER_THAN = re.compile(
    r"\b(?:no later th[ae]n|not later th[ae]n|a mas tardar)(?: (?:el|en|the))* $"
)
_COMPARED = re.compile(
    r"\b(?:mas|menos|mitad|doble|triple|mejor|peor|igual|mayor|menor)(?: \w+){0,3} que $"
)
_ALONE_BEFORE = re.compile(r"[(,|;:–—]\s{0,3}$")
_ALONE_BEHIND = re.compile(r"\s*(?:$|[)|;.]|[:=]?\s*[<≤>≥$€£]?\d)")
_WORD_BEFORE = re.compile(r"([a-z]+)\.?[ -]$")
_NUMBERS = re.compile(r"\d+")
_STRETCHED = re.compile(
    r"\b(?:reduc|acort|disminu|baj|recort|aument|alarg|extend|prolong|increment)\w{0,6} "
    r"(?:[a-z]+ ){0,6}"
    r"(?:tiempos?|plazos?|duracion|permanencia|ciclo|demoras?|espera|vida|antiguedad) [^\d]{0,40}$"
)
_LONGEST_LEAD = 6


class DatePhrase(NamedTuple):
    """A date or period in a text, its leading preposition included."""

    raw: str
    span: Span
    kind: DateKind


def dates(text: str, language: Language) -> tuple[DatePhrase, ...]:
    """Return the dates and periods of ``text`` in their order.

    A frequency (*al mes*, *per week*) is no date. Phrases of both languages are read in either;
    ``language`` is taken for symmetry with the other readers.
    """
    folded = fold(text)
    if not TRIGGER.search(folded):
        return ()
    found: list[DatePhrase] = []
    for match in FINDER.finditer(folded):
        core = CORES[int((match.lastgroup or "c0")[1:])]
        start, end = match.span()
        lead, words = _lead(folded, start)
        if not _holds(core.need, text, folded, start, end, words):
            continue
        kind: DateKind = core.kind
        if kind == "relative" and _STRETCHED.search(folded[max(0, start - 120) : start]):
            kind = "duration"
        if kind != "duration" and _compares(folded, lead, start, words):
            kind = "reference"
        floor = found[-1].span.end if found else 0
        begin = max(lead, floor)
        while begin < start and text[begin].isspace():
            begin += 1
        while text[end - 1].isspace():
            end -= 1
        found.append(DatePhrase(text[begin:end], Span(start=begin, end=end), kind))
    return tuple(found)


def _lead(folded: str, start: int) -> tuple[int, tuple[str, ...]]:
    """Return where the small words before ``start`` begin, and those words."""
    words: list[str] = []
    at = start
    for _ in range(_LONGEST_LEAD):
        before = _WORD_BEFORE.search(folded, max(0, at - 14), at)
        if before is None or (before.start() and folded[before.start() - 1].isalnum()):
            break
        word = before.group(1)
        joined = word in _EDGES and (not words or words[0] in ("de", "del", "of"))
        if word not in _LEADS and not joined:
            break
        words.insert(0, word)
        at = before.start()
    return at, tuple(words)


def _compares(folded: str, lead: int, start: int, words: tuple[str, ...]) -> bool:
    """Say whether what leads to a date makes it one to compare with: *vs Q4*, *que en T1*."""
    for end in (lead, start):
        if _LATER_THAN.search(folded, max(0, end - 40), end):
            return False
    if _COMPARED.search(folded, max(0, lead - 48), lead):
        return True
    if any(word in _COMPARING for word in words):
        return True
    before = _WORD_BEFORE.search(folded, max(0, lead - 14), lead)
    return before is not None and before.group(1) in _COMPARING


def _holds(
    need: Need, text: str, folded: str, start: int, end: int, words: tuple[str, ...]
) -> bool:
    """Say whether what a pattern needs besides its words is there."""
    led = any(word in _PREPOSITIONS for word in words) and set(words) - _BARE != set()
    if need == "nothing":
        return True
    led = led or (
        need in ("preposition", "month", "capital")
        and _LATER_THAN.search(folded, max(0, start - 40), start) is not None
    )
    if need == "preposition":
        return led
    if need == "weekday":
        return led and not {"a", "an", "un", "una"} & set(words)
    if need == "limit":
        return bool(_LIMITS & set(words))
    if need == "alone":
        return led or _ALONE_BEFORE.search(folded, max(0, start - 4), start) is not None
    if need == "month":
        return led or _stands_alone(folded, start, end)
    if need == "capital":
        return (
            led
            or _stands_alone(folded, start, end)
            or any(character.isupper() for character in text[start:end])
        )
    if not _possible(folded[start:end]):
        return False
    if need == "valid_preposition":
        if words and words[-1] == "al" and _day_first(folded[start:end]):
            return True
        before = _WORD_BEFORE.search(folded, max(0, start - 14), start)
        return (
            before is not None
            and before.group(1) in _SLASHED | {"del"}
            and bool(set(words) & _SLASHED or before.group(1) in _SLASHED)
        )
    return True


def _stands_alone(folded: str, start: int, end: int) -> bool:
    """Say whether a month stands by itself: *(dic.)*, *, noviembre)*, *| Dec 40*."""
    before = _ALONE_BEFORE.search(folded, max(0, start - 4), start)
    return before is not None and _ALONE_BEHIND.match(folded, end) is not None


def _day_first(date: str) -> bool:
    """Say whether ``15/12`` can be no score: its first figure is above its second."""
    first, second = (int(number) for number in _NUMBERS.findall(date)[:2])
    return first > second


def _possible(date: str) -> bool:
    """Say whether the figures of ``date`` can be a day, a month and perhaps a year."""
    figures = [int(number) for number in _NUMBERS.findall(date)]
    small = [figure for figure in figures if figure < 100]
    if len(figures) == 3:
        small = small[-2:] if figures[0] > 31 else small[:2]
    return len(small) >= 2 and 1 <= min(small) <= 12 and 1 <= max(small) <= 31
