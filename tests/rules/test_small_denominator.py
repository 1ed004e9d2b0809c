"""A share of a few is said in people; of many, of a length of time or as a change it is not."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "80% of our 10 pilots renew"),
        ("en", "Of the 16 branches, three quarters pass the audit"),
        ("en", "70% uptake among our 12 pilot schools"),
        ("en", "Half of the 9 suppliers deliver on time"),
        ("en", "75% of 8 dealers reorder"),
        ("es", "El 60 % de los 15 talleres entrega a tiempo"),
        ("es", "De las 20 sedes, el 80 % sin observaciones"),
        ("es", "Que dos tercios de las 9 brigadas cierren sin reclamos"),
        ("es", "75 % de uso en nuestros 8 hoteles"),
    ],
)
def test_a_share_of_a_few_is_said_in_people(language: Language, text: str) -> None:
    assert "KR111" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "90% of the 400 shops reorder"),
        ("en", "60% of users in the 14 days after sign-up come back"),
        ("en", "95% of the 2 million devices report"),
        ("en", "80% of 15 minute slots booked"),
        ("en", "Raise 20% of 12 month contracts to 24 months"),
        ("en", "100% of our 6 clinics answer within a day"),
        ("en", "Cut by 20% complaints across our 8 stores"),
        ("es", "El 70 % de las 350 tiendas repite pedido"),
        ("es", "Un 30 % de clientes en las 24 horas siguientes responde"),
        ("es", "Reducir un 20 % los reclamos de las 12 tiendas"),
        ("es", "El 90 % de los 1.200 hogares con agua"),
    ],
)
def test_a_share_of_many_or_a_change_is_left_alone(language: Language, text: str) -> None:
    assert "KR111" not in found(language, text)
