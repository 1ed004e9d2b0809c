"""Counts of the team's own contacts, asked about in words that agree."""

import pytest

from coach.analysis import analyse
from coach.parsing import parse
from coach.rules import lint


def hint(line: str) -> str:
    okrs = parse(f"Objetivo: Que más comercios nos compren\nKR1: {line}")
    found = [f for f in lint(okrs, analyse(okrs)) if f.code == "KR102"]
    return found[0].hint if found else ""


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Realizar 30 visitas por mes", "¿Cuántas de esas visitas"),
        ("Enviar 300 correos por semana", "¿Cuántos de esos correos"),
        ("Llamar a 80 comercios", "¿Cuántas de esas llamadas"),
        ("Contactar a 40 distribuidores", "¿Cuántos de esos contactos"),
    ],
)
def test_a_count_of_contacts_is_asked_about_in_words_that_agree(line: str, question: str) -> None:
    assert hint(line).startswith(question)


def test_work_without_a_count_of_contacts_is_no_activity_count() -> None:
    assert hint("Llamar al proveedor del sistema") == ""
