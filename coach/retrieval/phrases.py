"""How well a text names one of many things, each known by several short phrases."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from coach.embedding import tokens

_COVERAGE_POWER = 1.5
_LEAST_FOCUS = 0.55
"""What a phrase keeps that is fully there while the text speaks mostly of other things."""
_FULL_WEIGHT = 1.0
"""Weight of the words of a phrase from which it says enough; below, it is too general."""
_SECOND = 0.12
"""What the second phrase of the same thing adds."""
_UNKNOWN = 0.6
"""Weight of a word of the text that no phrase has."""


class _Phrase(NamedTuple):
    thing: int
    tokens: frozenset[str]
    weight: float


class Phrases:
    """Phrases of many things, compared by the words they share with a text.

    Args:
        things: The phrases of each thing, in the order by which it is numbered.
        weak: Factors for tokens that say little by themselves (``plan``, ``system``).
    """

    def __init__(self, things: Sequence[Iterable[str]], weak: Mapping[str, float]) -> None:
        cut = [{frozenset(tokens(phrase)) for phrase in phrases} for phrases in things]
        counts = Counter(token for sets in cut for token in set[str]().union(*sets))
        most = math.log(1 + len(cut))
        self._weights = {
            token: math.log(1 + len(cut) / count) / most * weak.get(token, 1.0)
            for token, count in counts.items()
        }
        self._weak = weak
        self._having: dict[str, list[_Phrase]] = defaultdict(list)
        for thing, sets in enumerate(cut):
            for set_ in sets:
                phrase = _Phrase(thing, set_, sum(self._weights[token] for token in set_))
                for token in set_:
                    self._having[token].append(phrase)

    def weight(self, token: str) -> float:
        """Return how much a token says: near 1 for a rare one, less for one in many phrases."""
        return self._weights.get(token, _UNKNOWN * self._weak.get(token, 1.0))

    def known(self, text_tokens: Iterable[str], anchors: frozenset[str]) -> float:
        """Return the share of a text's weight that any phrase knows, 0 for no words at all.

        Args:
            text_tokens: The tokens of the text.
            anchors: Tokens that count in full, however common they are among the phrases.
        """
        found = frozenset(text_tokens)
        known = sum(1.0 if token in anchors else self._weights.get(token, 0.0) for token in found)
        total = known + sum(token not in self._weights for token in found - anchors)
        return known / total if total else 0.0

    def scores(self, text_tokens: Sequence[str]) -> dict[int, float]:
        """Return a score between 0 and 1 for every thing that shares a word with the text."""
        said = frozenset(text_tokens)
        total = sum(self.weight(token) for token in said)
        best: dict[int, list[float]] = defaultdict(list)
        seen: set[tuple[int, frozenset[str]]] = set()
        for token in said:
            for phrase in self._having.get(token, ()):
                key = (phrase.thing, phrase.tokens)
                if key not in seen:
                    seen.add(key)
                    best[phrase.thing].append(self._score(phrase, said, total))
        return {thing: _combined(found) for thing, found in best.items()}

    def _score(self, phrase: _Phrase, said: frozenset[str], total: float) -> float:
        shared = sum(self._weights[token] for token in phrase.tokens & said)
        if not phrase.weight or not total:
            return 0.0
        coverage: float = (shared / phrase.weight) ** _COVERAGE_POWER
        focus = _LEAST_FOCUS + (1 - _LEAST_FOCUS) * min(1.0, shared / total)
        enough = min(1.0, shared / _FULL_WEIGHT)
        return coverage * focus * enough


def _combined(scores: list[float]) -> float:
    ordered = sorted(scores, reverse=True)
    second = ordered[1] if len(ordered) > 1 else 0.0
    return min(1.0, ordered[0] + _SECOND * second)
