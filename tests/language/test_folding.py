from hypothesis import given
from hypothesis import strategies as st

from coach.language import fold


@given(st.text())
def test_every_offset_is_kept_and_folding_twice_changes_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_text_folds_like_its_pieces(first: str, second: str) -> None:
    assert fold(first + second) == fold(first) + fold(second)


def test_case_accents_and_typography_make_no_difference() -> None:
    assert fold("ÁÉÍÓÚÜÑ ção") == "aeiouun cao"
    assert fold("5\u00a0000 – 10′ “así” ⇒") == '5 000 - 10\' "asi" →'
