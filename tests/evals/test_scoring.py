import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.scoring import accuracy, confusion, f1, kappa, macro_f1, rarest, retrieval

PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1)
# 3 × a as a, 1 × a as b, 2 × b as b, 1 × b as a, 1 × c as a
MIXED = [("a", "a")] * 3 + [("a", "b")] + [("b", "b")] * 2 + [("b", "a")] + [("c", "a")]


def test_a_confusion_matrix_counts_each_combination_once() -> None:
    counts = confusion(MIXED)

    assert counts["a", "a"] == 3
    assert counts["c", "a"] == 1
    assert counts["b", "c"] == 0
    assert sum(counts.values()) == len(MIXED)


def test_accuracy_is_the_share_on_the_diagonal() -> None:
    assert accuracy(MIXED) == 5 / 8


def test_f1_weighs_false_alarms_and_misses_alike() -> None:
    # a: 3 hits, 2 false alarms, 1 miss
    assert f1(MIXED, "a") == pytest.approx(6 / 9)
    assert f1(MIXED, "b") == pytest.approx(4 / 6)


def test_a_label_that_is_never_given_has_an_f1_of_zero() -> None:
    assert f1(MIXED, "c") == 0


def test_a_label_that_never_occurs_has_no_f1() -> None:
    assert f1(MIXED, "d") is None


def test_macro_f1_lets_a_rare_label_weigh_as_much_as_a_frequent_one() -> None:
    assert macro_f1(MIXED) == pytest.approx((6 / 9 + 4 / 6 + 0) / 3)


def test_inventing_a_label_that_nobody_expected_costs_macro_f1() -> None:
    assert macro_f1([("a", "a"), ("a", "x")]) == pytest.approx((2 / 3 + 0) / 2)


def test_kappa_of_perfect_agreement_is_one() -> None:
    assert kappa([("a", "a"), ("b", "b"), ("b", "b")]) == pytest.approx(1)


def test_kappa_of_chance_agreement_is_zero() -> None:
    independent = [("a", "a")] * 4 + [("a", "b")] * 2 + [("b", "a")] * 2 + [("b", "b")]

    assert kappa(independent) == pytest.approx(0)


def test_kappa_of_full_disagreement_between_two_even_labels_is_minus_one() -> None:
    assert kappa([("a", "b"), ("b", "a")]) == pytest.approx(-1)


def test_kappa_by_hand() -> None:
    # agreed 5/8; chance (4·5 + 3·3 + 1·0)/64 = 29/64
    assert kappa(MIXED) == pytest.approx((5 / 8 - 29 / 64) / (1 - 29 / 64))


def test_kappa_is_not_defined_where_everybody_says_the_same() -> None:
    assert kappa([("a", "a")] * 5) is None


@given(PAIRS)
def test_every_score_stays_within_its_range(pairs: list[tuple[str, str]]) -> None:
    measured, macro, agreement = accuracy(pairs), macro_f1(pairs), kappa(pairs)

    assert measured is not None and 0 <= measured <= 1
    assert macro is not None and 0 <= macro <= 1
    assert agreement is None or -1 <= agreement <= 1


@given(PAIRS)
def test_kappa_does_not_care_who_is_asked_first(pairs: list[tuple[str, str]]) -> None:
    assert kappa(pairs) == pytest.approx(kappa([(b, a) for a, b in pairs]))


def test_no_pairs_give_no_score_instead_of_a_perfect_one() -> None:
    assert accuracy([]) is None
    assert macro_f1([]) is None
    assert kappa([]) is None


def test_precision_and_recall_by_hand() -> None:
    found = retrieval([(True, True)] * 3 + [(False, True)] + [(True, False)] * 2 + [(False, False)])

    assert (found.hits, found.false_alarms, found.misses) == (3, 1, 2)
    assert found.precision == 3 / 4
    assert found.recall == 3 / 5
    assert found.f1 == pytest.approx(6 / 9)


def test_a_rule_that_never_fires_has_no_precision() -> None:
    assert retrieval([(True, False)]).precision is None
    assert retrieval([(True, False)]).recall == 0


def test_the_rarest_of_two_is_what_was_expected_less_often() -> None:
    assert rarest([True, False, False]) is True
    assert rarest([True, True, False]) is False
