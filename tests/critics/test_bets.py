"""Objectives that restate a number, said as the improvement for people that may be behind it."""

import pytest

from coach import Coach, Review


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach()


def objective(coach: Coach, text: str, *lines: str) -> tuple[str, ...]:
    """Return the wordings offered for an objective, the first one first."""
    word = "Objective" if text.isascii() and " of " in f" {text} " else "Objetivo"
    draft = "\n".join([f"{word}: {text}", *(f"KR{n}: {kr}" for n, kr in enumerate(lines, 1))])
    review: Review = coach.review(draft)
    rewrite = review.objectives[0].rewrite
    return (rewrite.text, *(o.text for o in rewrite.alternatives)) if rewrite else ()


@pytest.mark.parametrize(
    ("text", "line", "first"),
    [
        ("Llegar a un NPS de 70", "Visitas: 30", "Que los clientes nos recomienden"),
        (
            "Reducir la rotación al 8 %",
            "Que los proveedores cobren en 10 días",
            "Que las personas del equipo quieran quedarse",
        ),
        (
            "Subir el ticket promedio de 90 a 120",
            "Vender 40 combos",
            "Que los clientes encuentren aquí más de lo que necesitan",
        ),
        (
            "Capturar el 15 % del mercado de Chile",
            "Cerrar 3 alianzas",
            "Que los clientes de Chile nos elijan",
        ),
        ("Recaudar 2 millones en donaciones", "Que los donantes repitan", "Que los donantes"),
    ],
)
def test_those_who_decide_the_number_are_in_the_objective(
    coach: Coach, text: str, line: str, first: str
) -> None:
    offered = objective(coach, text, line)

    assert offered[0].startswith(first)
    assert len(offered) == 2


@pytest.mark.parametrize(
    "text",
    ["Bajar el DSO de 58 a 40 días", "Reducir los costos un 8 %", "Subir el margen bruto a 35 %"],
)
def test_a_number_of_the_house_is_asked_about_and_not_guessed(coach: Coach, text: str) -> None:
    assert objective(coach, text, "Que los clientes paguen con tarjeta: 40 %") == ()


def test_a_vague_quality_is_said_with_those_who_live_with_it(coach: Coach) -> None:
    line = "Aumentar los clientes que renuevan del 60 % al 75 %"

    assert objective(coach, "Mejorar la comunicación", line) == (
        "Que los clientes sepan siempre a qué atenerse",
    )
