"""Numbers written in words, in Spanish and English, read for the guard against invented figures.

It reads both languages at once, since a draft may mix them, and reads more than it must: a word
that may be a figure is one. ``un``, ``una`` and ``one`` are articles unless a fraction follows.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from coach.language.numerals import SMALL_NUMBERS
from coach.models import Language


class WordNumber(NamedTuple):
    """A run of number words and what it says."""

    start: int
    end: int
    value: Fraction
    unit: str | None
    """``x`` for a multiple (*duplicar*), ``share`` for a fraction, ``ordinal``, or ``None``."""


_UNITS = SMALL_NUMBERS["es"] | SMALL_NUMBERS["en"] | {"un": 1, "una": 1}
SCALES = {
    "hundred": 100,
    "hundreds": 100,
    "cientos": 100,
    "centenares": 100,
    "mil": 1000,
    "miles": 1000,
    "thousand": 1000,
    "thousands": 1000,
    "millon": 10**6,
    "millones": 10**6,
    "million": 10**6,
    "millions": 10**6,
    "billion": 10**9,
    "billions": 10**9,
    "billon": 10**12,
    "billones": 10**12,
}
_ARTICLES = frozenset({"un", "una", "uno", "one"})
_OTHER_MEANING = {"en": frozenset({"once"}), "es": frozenset({"ten"})}
_ORDINALS = {
    word: value
    for value, words in {
        1: "primer primero primera primeros primeras first",
        2: "segundo segunda segundos segundas second",
        3: "tercer tercero tercera third",
        4: "cuarto cuarta cuartos cuartas fourth",
        5: "quinto quinta quintos quintas fifth",
        6: "sexto sexta sextos sextas sixth",
        7: "septimo septima seventh",
        8: "octavo octava eighth",
        9: "noveno novena ninth",
        10: "decimo decima tenth",
    }.items()
    for word in words.split()
}
_MULTIPLES = {
    word: Fraction(value)
    for value, words in {
        "2": "doble duplicar duplique dupliquen duplica duplican duplicando duplicado duplicada "
        "duplicacion doblar doblando double doubles doubled doubling twice twofold",
        "3": "triple triplicar triplique triplica triplicando triplicado triples tripled tripling "
        "treble threefold thrice",
        "4": "cuadruple cuadruplicar cuadruplique cuadruplica quadruple quadrupled quadrupling "
        "fourfold",
        "5": "quintuple quintuplicar fivefold",
        "10": "decuple decuplicar tenfold",
        "1/2": "mitad halve halves halved halving half",
    }.items()
    for word in words.split()
}
_COUNTS = {"docena": 12, "docenas": 12, "dozen": 12, "dozens": 12, "decena": 10, "decenas": 10}
_PARTS = {
    word: value
    for value, words in {
        2: "medio media medios halves",
        3: "tercio tercios third thirds",
        4: "cuarto cuartos quarter quarters",
        5: "quinto quintos fifth fifths",
        6: "sexto sextos sixth sixths",
        8: "octavo octavos eighth eighths",
        10: "decimo decimos tenth tenths",
    }.items()
    for word in words.split()
}
_PARTS |= {
    f"{stem}a{plural} parte{plural}": value
    for stem, value in (("tercer", 3), ("cuart", 4), ("quint", 5), ("sext", 6), ("decim", 10))
    for plural in ("", "s")
}
_PARTED = re.compile(
    r"\b(un|una|one|a|dos|two|tres|three|cuatro|four|cinco|five|seis|six|siete|seven|ocho|eight|"
    rf"nueve|nine)[ -]({'|'.join(sorted(_PARTS, key=len, reverse=True))})\b"
)
_TIMES = r"(?:segundo|minuto|hora|dia|semana|mes|meses|ano|jornada|docena|millon)s?"
_HALF_OF = re.compile(rf"\b(medi[oa]) {_TIMES}\b")
_IN_EACH = re.compile(r"\b(uno|una|one|un)\b(?= (?:de|in|of|out of)(?: cada)? \w+)")
_NUMBER_AFTER = re.compile(r"(?: de| in| of| out of)(?: cada)? (\w+)")
_WORD = re.compile(r"[a-z]+")
_NEXT = re.compile(r"( y | and |-| )([a-z]+)")


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
        if match.group() not in _OTHER_MEANING[language]:
            number = _fraction(folded, match) or _single(folded, match) or _compound(folded, match)
        if number:
            yield number
        at = number.end if number else match.end()


def ordinal(word: str) -> int | None:
    """Return the place that an ordinal word names (``tercer``: 3), or ``None``."""
    return _ORDINALS.get(word)


def _fraction(folded: str, word: re.Match[str]) -> WordNumber | None:
    parted = _PARTED.match(folded, word.start())
    if parted and _is_share(folded, parted):
        above = _UNITS.get(parted[1], 1)
        value = Fraction(above, _PARTS[parted[2]])
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
    return match is not None and (match[1].isdigit() or match[1] in _UNITS)


def _single(folded: str, word: re.Match[str]) -> WordNumber | None:
    text = word.group()
    if text in _MULTIPLES:
        return WordNumber(word.start(), word.end(), _MULTIPLES[text], "x")
    if text in _COUNTS:
        return WordNumber(word.start(), word.end(), Fraction(_COUNTS[text]), None)
    place = _ORDINALS.get(text)
    if place and not _is_time_unit(folded, word):
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
    return WordNumber(word.start(), end, Fraction(_value(words)), None)


def _starts(word: str, folded: str, end: int) -> bool:
    """Tell whether a number starts here; *un* and *one* start one only before a scale."""
    if word in _ARTICLES:
        following = _NEXT.match(folded, end)
        return bool(following and not following[1].strip() and following[2] in SCALES)
    return word in _UNITS or word in SCALES


def _joins(before: str, joint: str, word: str) -> bool:
    """Tell *treinta y cinco* and *dos mil* (one number) from *dos y tres* (two)."""
    if word in SCALES:
        return joint in ("", "-")
    value = _UNITS.get(word)
    if value is None:
        return False
    if before in SCALES:
        return word not in _ARTICLES or joint in ("y", "and")
    last = _UNITS[before]
    return (20 <= last < 100 and last % 10 == 0 and 0 < value < 10) or (
        last >= 100 and value < 100 and word not in _ARTICLES
    )


def _value(words: list[str]) -> int:
    total, current = 0, 0
    for word in words:
        scale = SCALES.get(word)
        if scale is None:
            current += _UNITS[word]
        elif scale == 100:
            current = max(current, 1) * scale
        else:
            total, current = total + max(current, 1) * scale, 0
    return total + current
