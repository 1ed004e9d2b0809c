from hypothesis import given
from hypothesis import strategies as st

from evals.intervals import clustered

PAIRS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("xyz"), st.sampled_from("xyz")),
    min_size=2,
    max_size=40,
)


def test_one_family_gives_no_interval() -> None:
    assert clustered(["a", "a"], [("x", "x"), ("x", "y")]) is None


def test_what_is_always_right_is_surely_right() -> None:
    found = clustered(["a", "b", "c"], [("x", "x"), ("y", "y"), ("x", "x")])
    assert found is not None
    assert found.accuracy == (1.0, 1.0)


def test_lines_of_one_family_make_an_interval_wider_than_single_lines() -> None:
    pairs = [("x", "x")] * 20 + [("x", "y")] * 20
    alone = clustered([str(n) for n in range(40)], pairs)
    together = clustered([str(n // 10) for n in range(40)], pairs)
    assert alone is not None and together is not None
    assert together.accuracy.high - together.accuracy.low > alone.accuracy.high - alone.accuracy.low


@given(PAIRS)
def test_an_interval_lies_between_none_and_all_right(rows: list[tuple[str, str, str]]) -> None:
    found = clustered([family for family, _, _ in rows], [(e, g) for _, e, g in rows])
    if found is not None:
        for interval in found:
            assert 0 <= interval.low <= interval.high <= 1
