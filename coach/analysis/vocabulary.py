"""The lexicons of one language, loaded once and joined so that one look-up tells all classes."""

from dataclasses import dataclass
from functools import cache

from coach.language import terms
from coach.models import Language

VERB_LISTS = (
    "work", "measuring", "movement_up", "movement_down", "movement_change", "reaching", "holding",
    "winning", "ensuring", "enabling", "response",
)  # fmt: skip
NOUN_LISTS = (
    "deliverable_nouns", "response_nouns", "people_nouns", "own_team_nouns", "measure_nouns",
    "indicators", "abstract_nouns", "own_coverage", "work_nouns", "movement_up_nouns",
    "movement_down_nouns", "movement_change_nouns",
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """Every verb of a language with its classes, and the forms that no rule derives."""

    verbs: dict[str, frozenset[str]]
    """Infinitive or base form to the lists that hold it (``work``, ``winning``, …)."""
    verb_phrases: dict[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    """Verbs of several words (``hacer que``, ``win back``) by their first, a dictionary form."""
    irregular: dict[str, str]
    """A form to its infinitive."""
    own_participles: frozenset[str]
    """Participles that say the team did it."""
    others_participles: frozenset[str]
    """Participles that say somebody outside the team did it."""


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the verbs of a language.

    Args:
        language: ``es`` or ``en``.
    """
    verbs: dict[str, set[str]] = {}
    several: dict[tuple[str, ...], set[str]] = {}
    for name in VERB_LISTS:
        for term in terms(f"{name}_verbs", language):
            words = tuple(term.split())
            if len(words) > 1:
                several.setdefault(words, set()).add(name)
            else:
                verbs.setdefault(_plain(term, language), set()).add(name)
    by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for words, classes in sorted(several.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(words[0], []).append((words, frozenset(classes)))
    pairs = (line.split() for line in terms("irregular_forms", language))
    return Vocabulary(
        verbs={verb: frozenset(classes) for verb, classes in verbs.items()},
        verb_phrases={first: tuple(found) for first, found in by_first.items()},
        irregular={pair[0]: _plain(pair[1], language) for pair in pairs if len(pair) == 2},
        own_participles=frozenset(terms("own_participles", language)),
        others_participles=frozenset(terms("others_participles", language)),
    )


def _plain(verb: str, language: Language) -> str:
    """Return an infinitive without the Spanish reflexive ending."""
    if language == "es" and verb.endswith(("arse", "erse", "irse")):
        return verb[:-2]
    return verb
