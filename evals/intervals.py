"""How sure a figure is: 95 % intervals by resampling whole families of lines."""

from collections.abc import Hashable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

RESAMPLES = 1000
SEED = 20261124
"""Fixed, so that the same lines always give the same interval."""


class Interval(NamedTuple):
    """The middle 95 % of what a figure comes to when the families are drawn anew."""

    low: float
    high: float


class Intervals(NamedTuple):
    """The intervals of the two figures that sum up a label."""

    accuracy: Interval
    macro_f1: Interval


def clustered(
    clusters: Sequence[str], pairs: Sequence[tuple[Hashable, Hashable]]
) -> Intervals | None:
    """Resample families with replacement and return what accuracy and macro-F1 come to.

    Lines of one draft, and of its translation, were written together: drawing single lines would
    claim more certainty than there is.

    Args:
        clusters: The family of each line.
        pairs: Expected and given label of each line, in the same order.

    Returns:
        The percentile intervals; ``None`` where there are fewer than two families.
    """
    families = sorted(set(clusters))
    if len(families) < 2:
        return None
    counts = _counts(families, clusters, pairs)
    generator = np.random.default_rng(SEED)
    weights = generator.multinomial(len(families), [1 / len(families)] * len(families), RESAMPLES)
    labels = counts.shape[1]
    drawn = (weights @ counts.reshape(len(families), -1)).reshape(RESAMPLES, labels, labels)
    right = np.trace(drawn, axis1=1, axis2=2) / drawn.sum(axis=(1, 2))
    hits = np.diagonal(drawn, axis1=1, axis2=2)
    either = drawn.sum(axis=1) + drawn.sum(axis=2)
    # A class that a resample holds nowhere says nothing of that resample.
    f1 = np.divide(2 * hits, either, out=np.full(hits.shape, np.nan), where=either > 0)
    return Intervals(_middle(right), _middle(np.nanmean(f1, axis=1)))


def _counts(
    families: Sequence[str], clusters: Sequence[str], pairs: Sequence[tuple[Hashable, Hashable]]
) -> npt.NDArray[np.float64]:
    """Return, for each family, how often each expected label met each given one."""
    labels = sorted({label for pair in pairs for label in pair}, key=str)
    place: dict[Hashable, int] = {label: n for n, label in enumerate(labels)}
    row = {family: n for n, family in enumerate(families)}
    counts = np.zeros((len(families), len(labels), len(labels)))
    for family, (expected, given) in zip(clusters, pairs, strict=True):
        counts[row[family], place[expected], place[given]] += 1
    return counts


def _middle(values: npt.NDArray[Any]) -> Interval:
    low, high = np.quantile(values, (0.025, 0.975))
    return Interval(float(low), float(high))
