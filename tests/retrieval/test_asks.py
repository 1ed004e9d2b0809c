"""Ways of asking: which thing a question asks for, by the words its askers use."""

from hypothesis import given
from hypothesis import strategies as st

from coach.retrieval.asks import Asks

WAYS: list[list[tuple[str, ...]]] = [
    [("bono", "meta", "comoda"), ("sueldo", "nota")],
    [("cuanto", "hoy", "dato"), ("peso", "balanza")],
    [("jefe", "dicto", "frase")],
]
TEXTS: list[tuple[str, ...]] = [("paga",), ("linea", "base"), ("direccion",)]


def test_the_thing_whose_askers_use_the_words_comes_first() -> None:
    scores = Asks(WAYS, TEXTS, {}).scores(("balanza", "peso", "vieja"))

    assert max(scores, key=lambda thing: scores[thing]) == 1
    assert set(scores) == {1}


def test_several_ways_that_agree_count_more_than_one() -> None:
    twice = Asks([[("a", "b"), ("a", "c")], [("a", "d")]], [(), ()], {}).scores(("a",))

    assert twice[0] > twice[1]


def test_a_weak_word_counts_less() -> None:
    strong = Asks(WAYS, TEXTS, {}).scores(("meta", "frase"))
    weak = Asks(WAYS, TEXTS, {"meta": 0.2}).scores(("meta", "frase"))

    assert weak[0] < strong[0]


@given(st.lists(st.sampled_from(["bono", "hoy", "peso", "jefe", "nada", "meta"]), max_size=8))
def test_scores_are_bounded_and_only_for_things_that_share_a_word(words: list[str]) -> None:
    scores = Asks(WAYS, TEXTS, {}).scores(words)

    assert all(0.0 < score <= 1.75 for score in scores.values())
    for thing in scores:
        assert frozenset(words) & frozenset(token for way in WAYS[thing] for token in way)


def test_nothing_asked_finds_nothing() -> None:
    assert Asks(WAYS, TEXTS, {}).scores(()) == {}
