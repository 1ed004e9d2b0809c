"""A line due outside its cycle is asked about; a date within it, or a comparison, is not."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "objective", "text"),
    [
        ("en", "Q2: parents trust the canteen", "Waste down from 30 kg to 12 kg by 15 August"),
        ("en", "In H1 the canteen wins parents back", "Meals sold: 900 to 1,400 in December"),
        ("en", "Q4: parents trust the canteen", "Meals sold from 900 to 1,400 by the end of May"),
        ("en", "Reopen the canteen by Q1 2027", "900 meals a week by 30 June 2027"),
        ("es", "T2: que las familias confíen", "Bajar la merma de 30 kg a 12 kg para agosto"),
        ("es", "Que en el 1S 2027 vuelvan", "Comidas: de 900 a 1.400 al 30/11/2027"),
        ("es", "Reabrir el comedor en marzo de 2027", "900 comidas por semana en junio de 2027"),
        ("es", "T3: que vuelvan las familias", "Comidas de 900 a 1.400 antes del 20 de febrero"),
    ],
)
def test_a_line_due_outside_its_cycle_is_asked_about(
    language: Language, objective: str, text: str
) -> None:
    assert "KR113" in found(language, text, objective=objective)


@pytest.mark.parametrize(
    ("language", "objective", "text"),
    [
        ("en", "Q2: parents trust the canteen", "Waste down from 30 kg to 12 kg by 15 June"),
        ("en", "Q2: parents trust the canteen", "Waste at 12 kg in June (30 kg in January)"),
        ("en", "In 2027 parents come back", "900 meals a week by June"),
        ("en", "Reopen the canteen by September", "Permits signed by 15 July"),
        ("en", "Parents trust the canteen", "Meals from 900 to 1,400 by December"),
        ("es", "T2: que las familias confíen", "60 comidas en junio, cuando en marzo eran 20"),
        ("es", "Que durante 2027 vuelvan", "Comidas de 900 a 1.400 para agosto"),
        ("es", "Que en el 2S 2027 vuelvan", "Comidas de 900 a 1.400 al 30/11/2027"),
    ],
)
def test_a_date_within_the_cycle_is_not(language: Language, objective: str, text: str) -> None:
    assert "KR113" not in found(language, text, objective=objective)
