"""Word search: BM25 over the tokens of a text."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_SATURATION = 1.4
_LENGTH = 0.6


class WordSearch:
    """An inverted index of documents, ranked by BM25.

    Args:
        documents: The tokens of each document; a token that counts more is there more often.
    """

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        lengths = [len(document) for document in documents]
        average = sum(lengths) / len(lengths) if lengths else 1.0
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, document in enumerate(documents):
            damping = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / average)
            for token, count in Counter(document).items():
                gain = count * (_SATURATION + 1) / (count + damping)
                self._postings[token].append((number, gain))
        self._rarity = {
            token: math.log(1 + (len(documents) - len(found) + 0.5) / (len(found) + 0.5))
            for token, found in self._postings.items()
        }

    def scores(self, tokens: Iterable[str]) -> dict[int, float]:
        """Return the score of every document that has a token, as a share of the best one."""
        sums: dict[int, float] = defaultdict(float)
        for token in frozenset(tokens):
            for number, gain in self._postings.get(token, ()):
                sums[number] += self._rarity[token] * gain
        best = max(sums.values(), default=0.0)
        return {number: score / best for number, score in sums.items()} if best else {}
