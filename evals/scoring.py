"""Agreement between labels that were expected and labels that were given; pure arithmetic."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

Label = TypeVar("Label", bound=Hashable)


class Retrieval(NamedTuple):
    """How well the things that were flagged match the things that were to be flagged."""

    hits: int
    false_alarms: int
    misses: int

    @property
    def precision(self) -> float | None:
        """Share of the flagged that was right; ``None`` when nothing was flagged."""
        return share(self.hits, self.hits + self.false_alarms)

    @property
    def recall(self) -> float | None:
        """Share of the right that was flagged; ``None`` when there was nothing to flag."""
        return share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; ``None`` when nothing was flagged and nothing was to be."""
        return share(2 * self.hits, 2 * self.hits + self.false_alarms + self.misses)


def retrieval(pairs: Iterable[tuple[bool, bool]]) -> Retrieval:
    """Count hits, false alarms and misses.

    Args:
        pairs: For each thing, whether it was to be flagged and whether it was.
    """
    counts = Counter(pairs)
    return Retrieval(counts[True, True], counts[False, True], counts[True, False])


def confusion(pairs: Iterable[tuple[Label, Label]]) -> Counter[tuple[Label, Label]]:
    """Count each combination of expected and given label."""
    return Counter(pairs)


def accuracy(pairs: Sequence[tuple[Label, Label]]) -> float | None:
    """Return the share of labels given as expected; ``None`` for no pairs."""
    return share(sum(expected == given for expected, given in pairs), len(pairs))


def f1(pairs: Iterable[tuple[Label, Label]], label: Label) -> float | None:
    """Return the F1 of one label against all others; ``None`` when it never occurs."""
    return retrieval((expected == label, given == label) for expected, given in pairs).f1


def macro_f1(pairs: Sequence[tuple[Label, Label]]) -> float | None:
    """Return the mean F1 of the labels that occur, each weighing the same.

    A label that was given but never expected counts with an F1 of 0, so that inventing a class
    is not free.
    """
    scores = [f1(pairs, label) or 0.0 for label in {label for pair in pairs for label in pair}]
    return sum(scores) / len(scores) if scores else None


def kappa(pairs: Sequence[tuple[Label, Label]]) -> float | None:
    """Return Cohen's kappa: agreement beyond what the two label frequencies give by chance.

    ``None`` for no pairs, and when both sides only ever use one and the same label: chance alone
    then agrees fully and there is nothing to measure.
    """
    if not pairs:
        return None
    expected = Counter(label for label, _ in pairs)
    given = Counter(label for _, label in pairs)
    total = len(pairs)
    chance = sum(expected[label] * given[label] for label in expected) / total**2
    if chance == 1:
        return None
    agreed = sum(first == second for first, second in pairs) / total
    return (agreed - chance) / (1 - chance)


def rarest(labels: Iterable[bool]) -> bool:
    """Return the less frequent of true and false; true when they are even."""
    counts = Counter(labels)
    return counts[True] <= counts[False]


def share(part: int, whole: int) -> float | None:
    """Return a part of a whole; ``None`` where the whole is nothing."""
    return part / whole if whole else None
