"""What a scale cannot hold, what figures contradict, and what is too far to ask in a cycle."""

import pytest

from coach.models import Language
from tests.rules.drafted import found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "140% of the beds occupied in July"),
        ("en", "Guide rating of 5.5 (scale of 1 to 5)"),
        ("en", "Attendance of 120%"),
        ("es", "Que el 120 % de los socios vote"),
        ("es", "Nota del comedor de 12 (escala de 1 a 10)"),
        ("es", "Renovación de pólizas, del 70 % al 125 %"),
    ],
)
def test_a_part_ends_at_the_whole_and_a_mark_at_its_top(language: Language, text: str) -> None:
    codes = found(language, text)

    assert "KR110" in codes
    assert "AMB302" not in codes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reach 120% of quota"),
        ("en", "130% of last year's bookings"),
        ("en", "130% more visits from schools"),
        ("en", "Guide rating of 4.5 (scale of 1 to 5)"),
        ("en", "Guide rating of 4.5 (scale of 1 to 5) with 300 answers"),
        ("es", "Llegar al 115 % de la meta de ventas"),
        ("es", "Aumentar un 140 % las visitas de los colegios"),
        ("es", "Retención neta de 115 %"),
    ],
)
def test_growth_and_plans_may_pass_the_whole(language: Language, text: str) -> None:
    assert "KR110" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "30% fewer returns, from 50 to 40 a month"),
        ("en", "Queue cut by half, from 20 min to 15 min"),
        ("es", "Un 40 % menos de devoluciones, de 50 a 45 al mes"),
        ("es", "La espera, a la mitad: de 20 a 15 minutos"),
        ("es", "Reducir las devoluciones de 12 a 18 al mes"),
    ],
)
def test_figures_that_disagree_are_asked_about(language: Language, text: str) -> None:
    assert "KR112" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Queue cut by half, from 20 min to 10 min"),
        ("en", "20% fewer returns, from 50 to 40 a month"),
        ("en", "Invoices more than 60 days late | today 80 | goal 20"),
        ("es", "La espera, a la mitad: de 20 a 10 minutos"),
        ("es", "Facturas con más de 60 días de atraso, de 80 a 20"),
        ("es", "La mitad de los pedidos en un día, de 20 a 60 por semana"),
    ],
)
def test_figures_that_agree_and_bounds_of_a_metric_are_not(language: Language, text: str) -> None:
    assert "KR112" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "800% more downloads of the guide"),
        ("es", "Un 700 % más de descargas de la guía"),
        ("es", "Pasar de 5 a 80 escuelas que cultivan su huerto"),
    ],
)
def test_sixfold_and_more_is_a_long_way(language: Language, text: str) -> None:
    assert "AMB302" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "60% more downloads of the guide"),
        ("en", "Late trips: 12 of 50 → 5 of 50"),
        ("es", "75 % de las 6 brigadas llega a tiempo"),
        ("es", "Demora de la vacuna: bajar 2 días, hoy 40"),
    ],
)
def test_a_part_a_total_or_a_step_is_no_jump(language: Language, text: str) -> None:
    assert "AMB302" not in found(language, text)
