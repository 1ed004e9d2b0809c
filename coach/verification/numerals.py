"""Numbers written in words, in Spanish and English, read for the guard against invented figures.

It reads both languages at once, since a draft may mix them, and reads more than it must: a word
that may be a figure is one. ``un``, ``una`` and ``one`` are articles unless a fraction follows.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from coach.models import Language
from coach.verification.number_words import (
    ARTICLES,
    COUNTS,
    MULTIPLES,
    ORDINALS,
    OTHER_MEANING,
    PARTS,
    SCALES,
    UNITS,
)

__all__ = ["SCALES", "WordNumber", "ordinal", "word_numbers"]


class WordNumber(NamedTuple):
    """A run of number words and what it says."""

    start: int
    end: int
    value: Fraction
    unit: str | None
    """``x`` for a multiple (*duplicar*), ``share`` for a fraction, ``ordinal``, or ``None``."""


_PARTED = re.compile(
    r"\b(un|una|one|a|dos|two|tres|three|cuatro|four|cinco|five|seis|six|siete|seven|ocho|eight|"
    r"nueve|nine|diez|ten|once|eleven|doce|twelve|trece|thirteen|catorce|fourteen|quince|fifteen)"
    rf"[ -]({'|'.join(sorted(PARTS, key=len, reverse=True))})\b"
)
_TIMES = r"(?:segundo|minuto|hora|dia|semana|mes|meses|ano|jornada|docena|millon)s?"
_HALF_OF = re.compile(rf"\b(medi[oa]) {_TIMES}\b")
_IN_EACH = re.compile(r"\b(uno|una|one|un)\b(?= (?:de|in|of|out of)(?: cada)? \w+)")
_NUMBER_AFTER = re.compile(r"(?: de| in| of| out of)(?: cada)? (\w+)")
_WORD = re.compile(r"[a-z]+")
_NEXT = re.compile(r"( y | and |, and |, |-| )([a-z]+)")


def word_numbers(folded: str, language: Language) -> Iterator[WordNumber]:
    """Yield every number written in words.

    Args:
        folded: Text in lower case without accents, as long as the original.
        language: The text's language; it only settles words such as *once*.

    Yields:
        The numbers in order; their places never overlap.
    """
    at = 0
    while match := _WORD.search(folded, at):
        number = None
        if match.group() not in OTHER_MEANING[language]:
            number = _fraction(folded, match) or _single(folded, match) or _compound(folded, match)
        if number:
            yield number
        at = number.end if number else match.end()


def ordinal(word: str) -> int | None:
    """Return the place that an ordinal word names (``tercer``: 3), or ``None``."""
    return ORDINALS.get(word)


def _fraction(folded: str, word: re.Match[str]) -> WordNumber | None:
    parted = _PARTED.match(folded, word.start())
    if parted and _is_share(folded, parted):
        above = UNITS.get(parted[1], 1)
        value = Fraction(above, PARTS[parted[2]])
        return WordNumber(parted.start(), parted.end(), value, "share")
    half = _HALF_OF.match(folded, word.start())
    if half:
        return WordNumber(half.start(1), half.end(1), Fraction(1, 2), None)
    one = _IN_EACH.match(folded, word.start())
    if one and _is_number(_NUMBER_AFTER.match(folded, one.end())):
        return WordNumber(one.start(), one.end(), Fraction(1), None)
    return None


def _is_share(folded: str, parted: re.Match[str]) -> bool:
    """Tell ``a quarter of`` from ``a quarter``, and ``tres cuartos`` from a row of rooms."""
    if parted[2] in ("quarter", "quarters", "cuarto", "third", "fifth", "tenth", "medio", "media"):
        return folded.startswith((" of", " de"), parted.end())
    return True


def _is_number(match: re.Match[str] | None) -> bool:
    return match is not None and (match[1].isdigit() or match[1] in UNITS)


def _single(folded: str, word: re.Match[str]) -> WordNumber | None:
    text = word.group()
    if text in MULTIPLES:
        return WordNumber(word.start(), word.end(), MULTIPLES[text], "x")
    if text in COUNTS:
        return WordNumber(word.start(), word.end(), Fraction(COUNTS[text]), None)
    place = ORDINALS.get(text)
    if place and not _is_time_unit(folded, word):
        # *Vigésimo primero* is one place, as *veintiuno* is one number.
        following = _NEXT.match(folded, word.end())
        unit = ORDINALS.get(following[2], 0) if following and following[1] in (" ", "-") else 0
        if following and 10 <= place < 100 and place % 10 == 0 and 0 < unit < 10:
            return WordNumber(word.start(), following.end(), Fraction(place + unit), "ordinal")
        return WordNumber(word.start(), word.end(), Fraction(place), "ordinal")
    return None


def _is_time_unit(folded: str, word: re.Match[str]) -> bool:
    """Tell the unit of *3 segundos* and *por segundo* from a place in a row."""
    if word.group() not in ("segundo", "segundos", "second"):
        return False
    before = folded[: word.start()].rstrip()
    return before.endswith(("por", "per", "a", "cada", "/", "en", "de")) or before[-1:].isdigit()


def _compound(folded: str, word: re.Match[str]) -> WordNumber | None:
    """Read *dos mil quinientos* or *twenty-five* from its first word on."""
    words = [word.group()]
    end = word.end()
    if not _starts(words[0], folded, end):
        return None
    while following := _NEXT.match(folded, end):
        if not _joins(words[-1], following[1].strip(), following[2]):
            break
        words.append(following[2])
        end = following.end()
    place = ORDINALS.get(following[2]) if following else None
    if following and place and _ends_in_place(words[-1], following[1].strip(), place):
        value = Fraction(_value(words))
        last = value * place if place in (100, 1000, 10**6) else value + place
        return WordNumber(word.start(), following.end(), last, "ordinal")
    return WordNumber(word.start(), end, Fraction(_value(words)), None)


def _ends_in_place(before: str, joint: str, place: int) -> bool:
    """Tell *twenty-first* and *one hundred and first* (one place) from *two, third*."""
    if joint not in ("", "-", "and"):
        return False
    if before in SCALES:
        return place < 100
    last = UNITS[before]
    if place in (100, 1000, 10**6):
        return joint == "" and last > 0
    return 20 <= last < 100 and last % 10 == 0 and place < 10


def _starts(word: str, folded: str, end: int) -> bool:
    """Tell whether a number starts here; *un* and *one* start one only before a scale."""
    if word in ARTICLES:
        following = _NEXT.match(folded, end)
        return bool(following and not following[1].strip() and following[2] in SCALES)
    return word in UNITS or word in SCALES


def _joins(before: str, joint: str, word: str) -> bool:
    """Tell *treinta y cinco* and *dos mil* (one number) from *dos y tres* (two)."""
    if word in SCALES:
        return joint in ("", "-")
    value = UNITS.get(word)
    if value is None:
        return False
    if joint.startswith(","):
        large = before in SCALES and SCALES[before] >= 1000
        return large and (word not in ARTICLES or word == "one")
    if before in SCALES:
        return word not in ARTICLES or joint in ("y", "and") or (word == "uno" and joint == "")
    last = UNITS[before]
    return (20 <= last < 100 and last % 10 == 0 and 0 < value < 10) or (
        last >= 100 and value < 100 and (word not in ARTICLES or joint == "")
    )


def _value(words: list[str]) -> int:
    total, current = 0, 0
    for word in words:
        scale = SCALES.get(word)
        if scale is None:
            current += UNITS[word]
        elif scale == 100:
            current = max(current, 1) * scale
        else:
            total, current = total + max(current, 1) * scale, 0
    return total + current
