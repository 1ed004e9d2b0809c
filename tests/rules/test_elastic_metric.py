"""A name that can be worked out in several ways is asked about; its definition settles it."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "User adoption hits 60%"),
        ("en", "Supplier quality at 95%"),
        ("en", "20% more productivity on the line"),
        ("en", "400 active donors"),
        ("en", "Active members (all regions): +20%"),
        ("es", "Calidad de las piezas al 98 %"),
        ("es", "Tasa de éxito en las obras: 85 %"),
        ("es", "Un 15 % más de productividad en la línea"),
        ("es", "60 % de adopción en las sedes del norte"),
        ("es", "Clientes activos (solo el sur): de 300 a 450"),
    ],
)
def test_an_elastic_name_is_asked_about(language: Language, text: str) -> None:
    assert "KR108" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "User adoption (signs in twice a week) hits 60%"),
        ("en", "Quality checks per shift from 3 to 8"),
        ("en", "Weekly active users from 300 to 450"),
        ("en", "Calls about adoption down from 40 to 10"),
        ("en", "Active members, defined as two visits a month: 300 to 450"),
        ("es", "Clientes activos que compran cada mes: de 300 a 450"),
        ("es", "Reclamos por calidad: de 40 a 10"),
        ("es", "Productividad (piezas por hora): de 40 a 55"),
        ("es", "Usuarios activos mensuales de 300 a 450"),
    ],
)
def test_a_defined_or_other_metric_is_not(language: Language, text: str) -> None:
    assert "KR108" not in found(language, text)
