"""Two things in one line are told apart from one thing that is said at length."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Breakage under 2%, pallets per driver above 40"),
        ("en", "Fewer spills, quicker unloading, and drivers home earlier"),
        ("en", "The yard is resurfaced and the gates are replaced"),
        ("en", "In the north from 20 to 35 clinics and in the south from 10 to 18"),
        ("en", "Subscriptions, gifts and donations all up 15%"),
        ("en", "NPS of 50 and 30 new schools"),
        ("es", "Merma bajo 2 % y 40 palets por chofer"),
        ("es", "Que el 70 % entregue a tiempo y que el gasto en fletes baje a 9.000 €"),
        ("es", "Se repara el patio y se cambian los portones antes de julio"),
        ("es", "En el norte del 20 al 35 por ciento y en el sur del 10 al 18"),
        ("es", "NPS de 50 y 30 escuelas nuevas"),
    ],
)
def test_two_things_in_one_line_are_told(language: Language, text: str) -> None:
    assert "KR107" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Unloading takes 90 min today, we want 40"),
        ("en", "70% of drivers log their route, up from 30%"),
        ("en", "Breakage from 6% to 2%, measured on 400 pallets"),
        ("en", "Breakage, presently at 6 %, shall be 2 %"),
        ("en", "Faster and safer unloading: from 90 to 40 min"),
        ("en", "Between 30 and 40 clinics use the van"),
        ("en", "Raise clinics with water and power from 20 to 35"),
        ("es", "La descarga tarda 90 minutos, queremos 40"),
        ("es", "Merma del 6 % al 2 %, frente al 5 % del sector"),
        ("es", "60 entregas en junio, cuando en marzo fueron 20"),
        ("es", "Descarga más rápida y segura: de 90 a 40 minutos"),
        ("es", "Clínicas con agua y luz: de 20 a 35"),
        ("es", "Que la plata llegue en 5 días y no en 20"),
    ],
)
def test_one_thing_said_at_length_is_left_alone(language: Language, text: str) -> None:
    assert "KR107" not in found(language, text)
