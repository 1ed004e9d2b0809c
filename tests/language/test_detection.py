import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import detect, judged_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mejorar la atención de los pacientes en cada clínica", "es"),
        ("Subir el NPS de 30 a 50", "es"),
        ("Improve how patients are treated in each clinic", "en"),
        ("Raise the share of orders that arrive on time", "en"),
        ("Melhorar a satisfação dos clientes com as entregas", "pt"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "NPS: 40 → 60", "12 %", "🎯"])
def test_figures_and_names_alone_tell_no_language(text: str) -> None:
    assert detect(text) is None


def test_portuguese_is_judged_with_spanish() -> None:
    assert judged_language("Melhorar a satisfação dos clientes com as entregas") == "es"


def test_spanish_with_english_trade_words_stays_spanish() -> None:
    assert detect("Reducir el churn del onboarding y subir el win rate de los leads") == "es"


@given(st.text())
def test_any_text_is_judged_in_one_of_the_two_languages(text: str) -> None:
    assert judged_language(text) in ("es", "en")
