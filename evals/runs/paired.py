"""Two measurements of the same units: how far they differ, and how sure that is.

Units of one family (a draft with its lines and its translation) were written together, so
families are drawn and turned as wholes.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import comb
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

RESAMPLES = 2_000
TURNS = 20_000
"""Random turnings of families; every one of them where there are fewer."""
SEED = 20261125
"""Fixed, so that the same two runs always compare alike."""
POWER = 0.8
USUAL_CHANGE = 0.02
"""Share of units that are taken to change sides where hardly any did, to state the power."""

Numbers = npt.NDArray[np.float64]


class Difference(NamedTuple):
    """What is known of the difference between two means."""

    n: int
    families: int
    before: float
    after: float
    low: float
    """Lower end of the 95 % interval of after minus before."""
    high: float
    gained: int
    """Units that became right (shares and labels)."""
    lost: int
    mcnemar: float
    """Two-sided exact McNemar p of gained against lost; takes units for independent."""
    p_drop: float
    """One-sided p of a drop, by turning the differences of whole families."""
    deviation: float
    """Standard error of the difference under no change, for the power."""

    @property
    def change(self) -> float:
        """After minus before."""
        return self.after - self.before

    def detectable(self, alpha: float) -> float:
        """Return the smallest drop that is found in four of five cases at a level.

        Args:
            alpha: The level at which one comparison decides.
        """
        normal = NormalDist()
        return (normal.inv_cdf(1 - alpha) + normal.inv_cdf(POWER)) * self.deviation


def difference(
    before: Sequence[float], after: Sequence[float], families: Sequence[str]
) -> Difference:
    """Return how far the means of the same units differ.

    Args:
        before: One value a unit, 0 to 1.
        after: The same units, in the same order.
        families: What each unit was written with.
    """
    first, second = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    names, place = np.unique(np.asarray(families), return_inverse=True)
    many = len(names)
    sizes = np.bincount(place, minlength=many).astype(float)
    sums = np.bincount(place, weights=second - first, minlength=many).astype(float)
    low, high = interval(sums, sizes)
    gained, lost = int((second > first).sum()), int((second < first).sum())
    return Difference(
        n=len(first),
        families=many,
        before=float(first.mean()),
        after=float(second.mean()),
        low=low,
        high=high,
        gained=gained,
        lost=lost,
        mcnemar=mcnemar(gained, lost),
        p_drop=p_of_drop(sums),
        deviation=_deviation(sums, sizes, (gained + lost) / len(first)),
    )


def mcnemar(gained: int, lost: int) -> float:
    """Return the exact two-sided p of McNemar's test: a fair coin for every unit that changed."""
    changed = gained + lost
    tail = sum(comb(changed, k) for k in range(min(gained, lost) + 1))
    return min(1.0, float(2 * tail / 2**changed))


def p_of_drop(sums: Numbers) -> float:
    """Return how often families turned at random drop as far as they did, or further.

    Under no change, a family's difference would as soon have been its opposite. With few families
    that changed every turning is counted; otherwise a fixed sample of them.

    Args:
        sums: The difference of each family.
    """
    moved = sums[sums != 0]
    many = len(moved)
    if not many:
        return 1.0
    seen = moved.sum() + 1e-9
    if 2**many <= TURNS:
        bits = (np.arange(2**many)[:, None] >> np.arange(many)) & 1
        return float(((bits * 2.0 - 1) @ moved <= seen).mean())
    hits = int((_signs(many) @ moved.astype(np.float32) <= seen).sum())
    return (hits + 1) / (TURNS + 1)


def holm(values: Sequence[float]) -> list[float]:
    """Return p values corrected for their number by Holm's step-down, in the same order."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    corrected = [1.0] * len(values)
    worst = 0.0
    for rank, at in enumerate(order):
        worst = max(worst, min(1.0, (len(values) - rank) * values[at]))
        corrected[at] = worst
    return corrected


def interval(sums: Numbers, sizes: Numbers) -> tuple[float, float]:
    """Return the 95 % interval of a mean, by drawing families anew.

    Args:
        sums: The sum of each family.
        sizes: How many units each has.
    """
    many = len(sizes)
    drawn = _draws(many)
    means = (drawn @ sums) / (drawn @ sizes)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


@lru_cache(maxsize=16)
def _draws(many: int) -> Numbers:
    """Return how often each family is drawn in each resample."""
    generator = np.random.default_rng(SEED)
    return generator.multinomial(many, [1 / many] * many, RESAMPLES).astype(float)


@lru_cache(maxsize=16)
def _signs(many: int) -> npt.NDArray[np.float32]:
    """Return the turnings of a number of families: 1 or -1 each."""
    generator = np.random.default_rng(SEED)
    drawn = generator.integers(0, 2, (TURNS, many), dtype=np.int8)
    return drawn.astype(np.float32) * 2 - 1


def _deviation(sums: Numbers, sizes: Numbers, changed: float) -> float:
    """Return the standard error of a difference of no mean, at the churn seen or a usual one.

    At the usual one units are taken to change one by one: so it was found for changed prompts.
    """
    total = float(sizes.sum())
    seen = float(np.sqrt((sums**2).sum())) / total
    return seen if changed >= USUAL_CHANGE else max(seen, float(np.sqrt(USUAL_CHANGE / total)))
