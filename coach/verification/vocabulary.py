"""Words that a suggestion may use without the draft: those of the language lists and the guidance.

A name in lower case looks like any other word. So what a model writes is held to a closed
vocabulary: the draft's own words and what is near them, the words of the trade, and no others.
"""

import re
from functools import cache, lru_cache

from coach.analysis.morphology import singular, verb_forms
from coach.analysis.vocabulary import vocabulary
from coach.knowledge import catalogue, passages
from coach.language import fold
from coach.language.lexicons import every_term
from coach.models import Language
from coach.verification.allowed import Allowed

_LANGUAGES: tuple[Language, ...] = ("es", "en")
_WORD = re.compile(r"[^\W\d_]+")
_LOWER = re.compile(r"(?<![\w'’.@/])[a-zà-ÿ]+(?![\w@/])")
"""Written small where they stand: names of products and people in the guidance do not count."""
_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,60}\]")
_ODD = re.compile(r"[^\x20-\x7e\u00a0-\u017f\u2009\u202f\u2010-\u2015‘’“”…•€→−≥≤≈]")
_SHORTEST = 2
_NEAR, _SHARE = 5, 0.6
"""Letters, and the share of the longer word, that two words of one family begin with."""


def strange_characters(text: str, allowed: Allowed) -> str:
    """Return the characters of a text that neither language writes and the draft does not hold.

    Figures hide in other scripts, in circles and keycaps, and names in letters that look alike.

    Args:
        text: What a model wrote.
        allowed: The draft, the answers and what was cited.
    """
    odd = set(_ODD.findall(text))
    return "".join(sorted(c for c in odd if not any(c in known for known in allowed.texts)))


def invented_words(text: str, allowed: Allowed, language: Language) -> tuple[str, ...]:
    """Return the words of a text that neither the draft nor the trade uses.

    Args:
        text: What a model wrote.
        allowed: The words of the draft, the answers and what was cited.
        language: The text's language.

    Returns:
        The words as written, in order; empty when all are known.
    """
    plain = _PLACEHOLDER.sub(" ", text)
    return tuple(
        match.group()
        for match in _WORD.finditer(plain)
        if len(match.group()) >= _SHORTEST
        and not _is_known(fold(match.group()), language)
        and not _is_near(fold(match.group()), allowed)
    )


def _is_near(word: str, allowed: Allowed) -> bool:
    """Tell a word of the draft, or one of its family: *migrar*, *migración*."""
    if word in allowed.words:
        return True
    start = word[:_NEAR]
    return len(word) >= _NEAR and any(
        other.startswith(start) and _begin_alike(word, other) for other in allowed.words
    )


def _begin_alike(word: str, other: str) -> bool:
    shared = next(
        (n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b),
        min(len(word), len(other)),
    )
    return shared >= _SHARE * max(len(word), len(other))


@lru_cache(maxsize=16384)
def _is_known(word: str, language: Language) -> bool:
    known = known_words()
    if word in known or singular(word, language) in known:
        return True
    verbs = vocabulary(language).verbs
    if any(form.lemma in verbs for form in verb_forms(word, language)):
        return True
    if language == "es":
        return any(
            f"{word[: -len(end)]}o" in known for end in ("as", "os", "a") if word.endswith(end)
        )
    return False


@cache
def known_words() -> frozenset[str]:
    """Return every word of the lists, the catalogue and the guidance, folded."""
    texts: list[str] = []
    for language in _LANGUAGES:
        texts += [f"{passage.title} {passage.text}" for passage in passages(language)]
        texts += [metric.name.in_(language) for metric in catalogue().metrics.values()]
        texts += [phrase for work in catalogue().works for phrase in work.named(language)]
    small = {fold(word) for text in texts for word in _LOWER.findall(text)}
    listed = {word for term in every_term() for word in _WORD.findall(term)}
    return frozenset(small | listed)
