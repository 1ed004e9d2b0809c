"""A bonus that hangs on the number is named; pay that is only spoken of is not."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The drivers' bonus: 98% of routes without damage"),
        ("en", "50 new partners by June, or the quarterly bonus is not paid"),
        ("en", "90% of calls answered; whoever misses it loses the bonus"),
        ("en", "NPS of 60, a condition of the managers' bonus"),
        ("en", "A commission kicker once we sign 4 hospitals"),
        ("es", "Bono de ruta: 98 % de los viajes sin daños"),
        ("es", "Vender 300 pólizas o el equipo se queda sin bono"),
        ("es", "NPS de 60, requisito para el bono de jefatura"),
        ("es", "El turno cobra su bono si la merma baja al 2 %"),
        ("es", "95 % de pedidos completos; si no, no hay comisión extra"),
    ],
)
def test_pay_that_hangs_on_the_number_is_named(language: Language, text: str) -> None:
    assert "KR115" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Errors in bonus payments down from 5% to 1%"),
        ("en", "Bonus downloads: from 200 to 500 a week"),
        ("en", "Pay suppliers in 30 days or less"),
        ("en", "Commission income from 2M to 3M"),
        ("es", "Bajar los errores al pagar el bono del 5 % al 1 %"),
        ("es", "Bonos de regalo vendidos: de 200 a 500"),
        ("es", "Pagar a proveedores en 30 días o menos"),
    ],
)
def test_pay_that_is_only_spoken_of_is_not(language: Language, text: str) -> None:
    assert "KR115" not in found(language, text)
