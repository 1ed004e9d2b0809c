"""How far a line asks to go, by the rulings of the label guide."""

import pytest

from coach.analysis import analyse_key_result
from coach.models import Language

LINES: list[tuple[Language, str, str]] = [
    # the size of the move
    ("en", "Raise monthly orders from 200 to 215", "low"),
    ("en", "Raise monthly orders from 200 to 260", "stretch"),
    ("en", "Raise monthly orders from 200 to 1,300", "extreme"),
    ("es", "Subir 5 % las visitas", "low"),
    ("es", "Triplicar las visitas", "stretch"),
    ("es", "Bajar el plazo 3 días, hoy 40", "low"),
    ("es", "Bajar el plazo 15 días, hoy 40", "stretch"),
    ("en", "Attendance | 40% | +3 points", "low"),
    ("en", "Sign-ups by word of mouth x10", "extreme"),
    # near an edge
    ("en", "On-time arrivals from 93% to 96%", "stretch"),
    ("es", "Errores de despacho: del 0,9 % al 0,5 %", "stretch"),
    ("en", "Crash-free sessions at 99.6, we are at 99.1", "stretch"),
    # all or none
    ("es", "Clientes con contrato: del 30 % al 100 %", "extreme"),
    ("es", "Clientes con contrato: del 94 % al 100 %", "stretch"),
    ("en", "Complaints a week, now 60, to zero", "extreme"),
    ("en", "Complaints a week from 3 to 0", "stretch"),
    ("en", "Lost parcels go from 40 to none", "extreme"),
    ("es", "0 accidentes con baja en planta (el año pasado: 25)", "extreme"),
    # from nothing
    ("es", "Tiendas con pago móvil: 0 → 80", "stretch"),
    # the wrong way
    ("es", "Subir la puntualidad de 80 % a 70 %", "extreme"),
    ("en", "Churn from 3% to 6%", "extreme"),
    ("es", "NPS: 50 → 40", "extreme"),
    ("es", "Mejorar el tiempo de respuesta de 5 h a 2 h", "stretch"),
    ("en", "Improve response time from 5 h to 2 h", "stretch"),
    ("en", "Complaints resolved the same day from 50% to 70%", "stretch"),
    ("es", "Que al menos el 80 % pague con tarjeta (hoy 60 %)", "stretch"),
    ("en", "Risk reviews: no more than 4 days, currently 9", "stretch"),
    # beyond the scale
    ("es", "Llegar a 6 estrellas en las reseñas", "extreme"),
    ("en", "Course rating of 5.5 out of 5", "extreme"),
    ("es", "Nota de 5,4 (escala de 1 a 5)", "extreme"),
    ("en", "105% of tenants pay on time", "extreme"),
    ("en", "Net revenue retention of 115%", "cannot_tell"),
    # words that take the ambition away
    ("es", "Tratar de que paguen a tiempo", "low"),
    ("en", "Try and get fewer calls at night", "low"),
    ("en", "Start answering letters within 5 days", "low"),
    ("en", "At least 1 bakery joins", "low"),
    ("en", "80% of members place at least one order", "cannot_tell"),
    ("es", "El 60 % de los socios hace al menos una compra (hoy 40 %)", "stretch"),
    ("es", "Al menos 12 panaderías se suman", "cannot_tell"),
    ("es", "Al menos un 60 % de las panaderías se suma", "cannot_tell"),
    # two statements that do not agree: the change is believed
    ("es", "Aumentar un 40 % las becas (becas = 350 (inicio 870))", "stretch"),
]


@pytest.mark.parametrize(("language", "text", "ambition"), LINES, ids=lambda v: v)
def test_ambition_follows_the_rulings(language: Language, text: str, ambition: str) -> None:
    found = analyse_key_result(text, None, language)

    assert found.ambition == ambition
    assert found.evidence.get("ambition", "") in text
