"""Nouns as the lexicons know them: which lists hold the longest phrase that begins at a word."""

from collections.abc import Sequence
from functools import cache

from coach.analysis.morphology import singular
from coach.analysis.vocabulary import NOUN_LISTS
from coach.language import terms
from coach.models import Language

_LONGEST = 5
"""Words of the longest noun phrase that is looked up."""


@cache
def _nouns(language: Language) -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for name in NOUN_LISTS:
        for term in terms(name, language):
            key = tuple(singular(word, language) for word in term.split())
            found.setdefault(key, set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def phrase_at(words: Sequence[str], at: int, language: Language) -> tuple[int, frozenset[str]]:
    """Return how many words the longest known noun phrase at ``at`` has, and its lists.

    Args:
        words: Singular folded words of a line.
        at: The place of the phrase's first word.
        language: The line's language.

    Returns:
        ``(0, frozenset())`` where no known phrase begins.
    """
    known = _nouns(language)
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        classes = known.get(tuple(words[at : at + length]))
        if classes is not None:
            return length, classes
    return 0, frozenset()
