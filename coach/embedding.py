"""Text to vector, offline and bilingual: words, terms of a glossary and pieces of words, hashed."""

import re
import zlib
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from coach.language import fold, lexicon, terms
from coach.models import Language

if TYPE_CHECKING:
    import numpy as np

    Vector = np.ndarray[tuple[int], np.dtype[np.float32]]
    """A vector of unit length, or all zeros for a text without words."""

DIMENSIONS = 512
_LANGUAGES: tuple[Language, ...] = ("es", "en")
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_TERM = 5
_CONCEPT_WEIGHT = 1.6
_PIECE_WEIGHT = 0.7
_ENDINGS = (
    # Spanish and English, the longest first; what is left keeps at least four letters.
    "aciones", "iciones", "amiento", "imiento", "adores", "idores", "adoras", "ization",
    "isation", "acion", "icion", "mente", "adora", "idora", "ativo", "ativa", "iones", "ments",
    "ings", "ador", "idor", "ando", "iendo", "ados", "idos", "adas", "idas", "ions", "ness",
    "ment", "ies", "ion", "ing", "ado", "ido", "ada", "ida", "aron", "ieron", "amos", "emos",
    "imos", "ar", "er", "ir", "an", "es", "ed", "os",
    "as", "s", "o", "a", "e", "y",
)  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, function words left out."""
    return tuple(word for word in _WORD.findall(fold(text)) if word not in _function_words())


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return what a word shares with its inflected forms in Spanish and English.

    Args:
        word: A folded word (``capacitaciones``, ``training``).
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return _undoubled(word[: -len(ending)])
    if len(word) == 4 and word.endswith("s"):
        return word[:-1]
    return word


def _undoubled(root: str) -> str:
    """Return ``plan`` for the ``plann`` of *planning*."""
    return root[:-1] if len(root) > 4 and root[-1] == root[-2] and root[-1] in "bdgmnpt" else root


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """Return what a text is compared by: concepts of the glossary, and stems of the other words.

    A term of several words becomes one token (``*knowledge base``), the same in both languages.
    """
    spelled = _WORD.findall(fold(text))
    glossary, skipped = _glossary(), _function_words()
    found: list[str] = []
    at = 0
    while at < len(spelled):
        for size in range(min(_LONGEST_TERM, len(spelled) - at), 0, -1):
            concept = glossary.get(" ".join(spelled[at : at + size]))
            if concept is not None:
                found.append(concept)
                at += size
                break
        else:
            if spelled[at] not in skipped:
                found.append(stem(spelled[at]))
            at += 1
    return tuple(found)


def embed(text: str) -> "Vector":
    """Return the vector of a text."""
    return embed_parts(((text, 1.0),))


def embed_parts(parts: Iterable[tuple[str, float]]) -> "Vector":
    """Return one vector for several texts, each with the weight it has in the whole.

    Args:
        parts: Texts and their weights: a title counts for more than the words below it.
    """
    import numpy as np

    sums = [0.0] * DIMENSIONS
    for text, weight in parts:
        for token in tokens(text):
            for at, value in _features(token):
                sums[at] += weight * value
        for word in words(text):
            for at, value in _pieces(word):
                sums[at] += weight * value
    vector = np.array(sums, dtype=np.float32)
    length = float(np.sqrt(vector @ vector))
    return vector / np.float32(length) if length else vector


@cache
def _function_words() -> frozenset[str]:
    return frozenset().union(*(lexicon("function_words", language) for language in _LANGUAGES))


@cache
def _glossary() -> dict[str, str]:
    """Return every term of both languages with the concept it stands for."""
    concepts: dict[str, str] = {}
    for language in _LANGUAGES:
        for line in terms("glossary", language):
            concept, _, names = line.partition(":")
            for name in names.split(";"):
                concepts.setdefault(" ".join(_WORD.findall(name)), f"*{concept.strip()}")
    return concepts


@lru_cache(maxsize=16384)
def _features(token: str) -> tuple[tuple[int, float], ...]:
    return (_hashed(f"w {token}", _CONCEPT_WEIGHT if token.startswith("*") else 1.0),)


@lru_cache(maxsize=16384)
def _pieces(word: str) -> tuple[tuple[int, float], ...]:
    """Return the pieces of three to five letters of a word: they forgive typing and inflection."""
    framed = f"<{word}>"
    pieces = {
        framed[start : start + size]
        for size in (3, 4, 5)
        for start in range(max(0, len(framed) - size + 1))
    }
    weight = _PIECE_WEIGHT / max(1.0, len(pieces) ** 0.5)
    return tuple(_hashed(f"c {piece}", weight) for piece in sorted(pieces))


def _hashed(feature: str, weight: float) -> tuple[int, float]:
    number = zlib.crc32(feature.encode())
    return (number >> 1) % DIMENSIONS, weight if number & 1 else -weight
