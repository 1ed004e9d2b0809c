"""A line that waits for somebody else's decision is asked about; the people it serves are not."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If the council grants the permit, 300 seats on the terrace"),
        ("en", "Second shift running, subject to head office signing the budget"),
        ("en", "Harvest up 10%, weather permitting"),
        ("en", "30 stalls at the fair (pending the mayor's signature)"),
        ("en", "Blocked: waiting on the vendor for the new licences"),
        ("es", "Si el directorio autoriza la compra, 40 camas nuevas"),
        ("es", "Cosecha de 12 t por hectárea, siempre que llueva"),
        ("es", "Nuevo ramal, sujeto al permiso de la provincia"),
        ("es", "20 puestos en la feria (a la espera de la firma del intendente)"),
        ("es", "Pedir al ministerio otra aula, ojalá la den"),
    ],
)
def test_a_line_that_waits_for_others_is_asked_about(language: Language, text: str) -> None:
    assert "KR116" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Cut the share of revenue that depends on one client from 60% to 30%"),
        ("en", "90% of customers who ask get an answer when the shop opens"),
        ("en", "Reduce orders pending from 80 to 20"),
        ("en", "If a customer agrees to a demo, 60% go on to buy"),
        ("es", "Reducir las ventas que dependen de un solo cliente del 60 % al 30 %"),
        ("es", "Bajar los pedidos pendientes de 80 a 20"),
        ("es", "Si el cliente acepta el presupuesto, empezar en 3 días en el 90 % de los casos"),
        ("es", "Que 8 de cada 10 familias sepan si su hijo aprueba"),
    ],
)
def test_what_the_result_itself_is_about_is_not(language: Language, text: str) -> None:
    assert "KR116" not in found(language, text)
