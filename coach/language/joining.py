"""Parts of a sentence joined as a list or a choice: *a, b and c*; *precio u oportunidad*."""

import re
from collections.abc import Sequence

from coach.language.folding import fold
from coach.models import Language

_QUOTES = '«"“'
_I_SOUND = re.compile(r"h?i(?!e|a|o)")
_O_SOUND = re.compile(r"h?o")


def listed(parts: Sequence[str], language: Language) -> str:
    """Return the parts as a list: ``a, b and c``; in Spanish with ``e`` before an *i* sound.

    Args:
        parts: Words or quotes, in their order; none give an empty text.
        language: The language of the sentence they stand in.
    """
    joint = "and"
    if language == "es":
        joint = "e" if parts and _I_SOUND.match(_sound(parts[-1])) else "y"
    return _joined(parts, joint)


def either(parts: Sequence[str], language: Language) -> str:
    """Return the parts as a choice: ``a, b or c``; in Spanish with ``u`` before an *o* sound.

    Args:
        parts: Words or quotes, in their order; none give an empty text.
        language: The language of the sentence they stand in.
    """
    joint = "or"
    if language == "es":
        joint = "u" if parts and _O_SOUND.match(_sound(parts[-1])) else "o"
    return _joined(parts, joint)


def _sound(part: str) -> str:
    return fold(part).lstrip(_QUOTES)


def _joined(parts: Sequence[str], joint: str) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint} {parts[-1]}"
