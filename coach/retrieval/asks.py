"""Which of many things a question asks for, each known by many ways of asking for it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

_SHARES = (1.0, 0.5, 0.25)
"""What the likest ways of asking count, the first in full: where several agree, it is no chance."""
_UNKNOWN = 0.7
"""Weight of a word of the question that nothing here has."""


class Asks:
    """Ways of asking for many things, compared by the cosine of their weighted words.

    Args:
        ways: The tokens of each way of asking, for each thing in the order it is numbered.
        texts: The tokens of each thing's own text: how common a word is counts them too.
        weak: Factors for tokens that say little by themselves.
    """

    def __init__(
        self,
        ways: Sequence[Iterable[Sequence[str]]],
        texts: Sequence[Sequence[str]],
        weak: Mapping[str, float],
    ) -> None:
        cut = [[frozenset(way) for way in each if way] for each in ways]
        spread = Counter(
            token
            for each, text in zip(cut, texts, strict=True)
            for token in frozenset(text).union(*each)
        )
        most = math.log(1 + len(cut))
        self._weights = {
            token: math.log(1 + len(cut) / count) / most * weak.get(token, 1.0)
            for token, count in spread.items()
        }
        self._having: dict[str, list[int]] = defaultdict(list)
        self._things: list[int] = []
        self._lengths: list[float] = []
        for thing, each in enumerate(cut):
            for way in each:
                for token in way:
                    self._having[token].append(len(self._things))
                self._things.append(thing)
                self._lengths.append(self._length(way))

    def scores(self, question: Iterable[str]) -> dict[int, float]:
        """Return a score from 0 to 1.75 for each thing that shares a word with a question."""
        said = frozenset(question)
        length = self._length(said)
        shared: dict[int, float] = defaultdict(float)
        for token in said:
            weight = self._weights.get(token, 0.0)
            for way in self._having.get(token, ()):
                shared[way] += weight * weight
        likeness: dict[int, list[float]] = defaultdict(list)
        for way, value in shared.items():
            if self._lengths[way]:
                likeness[self._things[way]].append(value / (length * self._lengths[way]))
        return {
            thing: sum(
                share * value
                for share, value in zip(_SHARES, sorted(values, reverse=True), strict=False)
            )
            for thing, values in likeness.items()
        }

    def _length(self, tokens: frozenset[str]) -> float:
        return math.sqrt(sum(self._weights.get(token, _UNKNOWN) ** 2 for token in tokens))
