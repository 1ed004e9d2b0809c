"""Names of indicators without a change, and the team's own contacts however they are read."""

import pytest

from coach.models import Language
from tests.rules.drafted import found
from tests.rules.hand_made import figure, findings, line, said, verb


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Waste per shift"), ("es", "Merma por turno"), ("es", "Consumo por hogar")],
)
def test_so_much_for_each_is_an_indicator(language: Language, text: str) -> None:
    codes = found(language, text)

    assert "KPI202" in codes
    assert "KR103" not in codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Reclamos por debajo de los 80 casos"),
        ("es", "Mermas sin revisar tras 6 h: ninguna"),
        ("es", "Quien llama recibe respuesta el mismo día"),
        ("es", "+ visitas al taller"),
        ("en", "Waste ≤ last year"),
        ("en", "Whoever calls gets an answer the same day"),
    ],
)
def test_a_bound_or_a_sentence_is_more_than_a_name(language: Language, text: str) -> None:
    assert "KPI202" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Calls per rep: 30 a week"),
        ("en", "20 demos a month per SDR"),
        ("es", "Llamadas de cada asesor: 30 por semana"),
        ("es", "20 visitas p/vendedor al mes"),
    ],
)
def test_so_many_for_each_seller_are_the_teams_own(language: Language, text: str) -> None:
    assert "KR102" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Missed calls: never above 6%"),
        ("es", "Llamadas perdidas: de 40 a 10 por semana"),
    ],
)
def test_calls_that_others_make_are_not(language: Language, text: str) -> None:
    assert "KR102" not in found(language, text)


def test_a_line_of_two_readings_hears_its_figures_and_no_second_remark() -> None:
    text = "Entregar el 130 % de los pedidos"
    share = figure(text, "130 %", 130, "%")
    made = line(text, "output", reading=verb(text, "Entregar", quantities=(share,)))

    assert said(findings("Que la gente confíe", made)) == [("KR110", ("O1.KR1",))]
