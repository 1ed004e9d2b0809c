"""A relative change of a rate is asked about; a level, a count or a change of money is not."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lift the pass rate by 8%"),
        ("en", "Open rate 20% higher"),
        ("en", "A 12% uplift in renewal rate"),
        ("en", "Customer churn down 20%"),
        ("en", "Score of the yearly audit: +10%"),
        ("es", "Bajar la tasa de error un 30 %"),
        ("es", "Un 20 % menos de tasa de merma"),
        ("es", "Índice de lectura arriba un 10 %"),
        ("es", "La tasa de mora: reducirla un 12 %"),
    ],
)
def test_a_rate_that_moves_by_per_cent_has_two_readings(language: Language, text: str) -> None:
    assert "KR109" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Increase revenue from retention campaigns by 15%"),
        ("en", "Corporate rate bookings up 15%"),
        ("en", "Raise the conversion rate to 15%"),
        ("en", "Raise the share of repeat buyers by 10 points"),
        ("en", "Trim the error rate by 30%, from 6% to 4.2%"),
        ("en", "Cut calls about the score by 20%"),
        ("es", "Aumentar un 15 % los ingresos por tasa de reserva"),
        ("es", "Que la tasa de asistencia llegue al 80 %"),
        ("es", "Un 40 % de los pedidos con puntaje perfecto"),
        ("es", "Incrementar las ventas en un 12 %"),
    ],
)
def test_a_level_or_a_change_of_something_else_has_one(language: Language, text: str) -> None:
    assert "KR109" not in found(language, text)
