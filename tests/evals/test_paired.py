"""The statistics of comparisons: against values worked out by hand, and in the long run."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.runs.paired import difference, holm, mcnemar, p_of_drop


@pytest.mark.parametrize(
    ("gained", "lost", "p"), [(0, 0, 1.0), (1, 0, 1.0), (0, 6, 2 / 64), (2, 8, 112 / 1024)]
)
def test_mcnemar_is_a_fair_coin_for_each_unit_that_changed(
    gained: int, lost: int, p: float
) -> None:
    assert mcnemar(gained, lost) == pytest.approx(p)


def test_holm_multiplies_the_smallest_by_their_number_and_never_falls_back() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([]) == []


def test_five_families_that_all_dropped_are_one_turning_in_thirty_two() -> None:
    assert p_of_drop(np.array([-1.0, -2.0, -1.0, -1.0, -3.0, 0.0])) == pytest.approx(1 / 32)
    assert p_of_drop(np.array([0.0, 0.0])) == 1.0


def test_a_family_counts_once_however_many_lines_it_has() -> None:
    lines, before, after = 40, [1.0] * 40, [0.0] * 20 + [1.0] * 20
    alone = difference(before, after, [str(n) for n in range(lines)])
    one_family = difference(before, after, ["a"] * 20 + [str(n) for n in range(20)])

    assert alone.p_drop < 0.001
    assert one_family.p_drop == 0.5
    assert one_family.high - one_family.low > alone.high - alone.low


@given(st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 8)), min_size=2))
def test_the_change_lies_in_its_interval_and_losses_and_gains_add_up(
    rows: list[tuple[bool, bool, int]],
) -> None:
    before, after = [float(a) for a, _, _ in rows], [float(b) for _, b, _ in rows]
    found = difference(before, after, [str(family) for _, _, family in rows])

    assert found.change == pytest.approx((found.gained - found.lost) / len(rows))
    assert found.low - 1e-9 <= found.high
    assert 0 < found.p_drop <= 1
    assert 0 <= found.mcnemar <= 1


def test_under_no_change_a_drop_is_found_as_seldom_as_its_level_says() -> None:
    generator = np.random.default_rng(7)
    families = [str(n // 4) for n in range(400)]
    found = 0
    for _ in range(200):
        before = generator.random(400) < 0.9
        again = np.where(generator.random(400) < 0.05, generator.random(400) < 0.9, before)
        found += difference(before.tolist(), again.tolist(), families).p_drop <= 0.05

    assert found / 200 <= 0.05 + 2 * math.sqrt(0.05 * 0.95 / 200)


def test_a_drop_as_large_as_the_detectable_one_is_found_in_four_of_five_cases() -> None:
    generator = np.random.default_rng(11)
    families = [str(n // 4) for n in range(800)]
    level, hits, tried = 0.01, 0, 150
    before = np.ones(800)
    churn = (generator.random(800) < 0.04).astype(float)
    smallest = difference(before.tolist(), (1 - churn).tolist(), families).detectable(level)
    for _ in range(tried):
        lost = generator.random(800) < 0.02 + smallest / 2
        won = generator.random(800) < 0.02 - smallest / 2
        first = np.where(won, 0.0, 1.0)
        hits += (
            difference(first.tolist(), np.where(lost, 0.0, 1.0).tolist(), families).p_drop <= level
        )

    assert 0.65 <= hits / tried <= 0.95
