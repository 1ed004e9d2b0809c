"""Figures of a wording that nobody stated: a check of its own, apart from the coach's guard.

It is plain on purpose: digits, and number words that have no other use. What the guard lets through
by a reading of its own, this one still sees.
"""

import re
from collections.abc import Iterable

from coach.language import fold

_FIELD = re.compile(r"\[[^\]]*\]")
_DIGITS = re.compile(r"\d+(?:[.,'’ ]\d{3})*(?:[.,]\d+)?")
_SEPARATORS = re.compile(r"[.,'’ ]")
_WORDS = re.compile(
    r"\b(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|cien|mil|millon|"
    r"millones|mitad|doble|triple|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve|fifteen|twenty|hundred|thousand|million|half|double|twice|triple)\b"
)


def invented(wording: str, stated: Iterable[str]) -> list[str]:
    """Return the figures of a wording that none of the texts states.

    Args:
        wording: What is suggested; fields in square brackets count for nothing.
        stated: The draft's lines, the answers, the values of a KPI sheet.
    """
    known = {figure for text in stated for figure in _figures(text)}
    return sorted(_figures(_FIELD.sub(" ", wording)) - known)


def _figures(text: str) -> set[str]:
    folded = fold(text)
    digits = {_SEPARATORS.sub("", number).lstrip("0") or "0" for number in _DIGITS.findall(folded)}
    return digits | set(_WORDS.findall(folded))
