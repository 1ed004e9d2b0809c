"""Words that take the ambition away, and lines that only take a reading."""

import pytest

from coach.models import Language
from tests.rules.drafted import findings, found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Try and get more schools to visit"),
        ("en", "We start offering the night tour"),
        ("en", "Answer parents within a day where possible"),
        ("en", "At least one school comes back"),
        ("es", "Tratar de que vuelvan más escuelas"),
        ("es", "Turismo: empezar a recibir familias"),
        ("es", "Responder a las familias en un día, en lo posible"),
        ("es", "Que vuelva al menos una escuela"),
    ],
)
def test_words_that_are_met_by_trying_are_noted(language: Language, text: str) -> None:
    assert "AMB303" in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Raise users who start paying in the first week from 5% to 9%"),
        ("en", "Cut customers who try to cancel from 80 to 40"),
        ("en", "At least one visit a month by 60% of members"),
        ("es", "Subir del 5 % al 9 % los usuarios que empiezan a pagar"),
        ("es", "Bajar de 80 a 40 las personas que intentan darse de baja"),
        ("es", "Que el 60 % de los socios venga al menos una vez al mes"),
    ],
)
def test_what_others_try_or_start_is_a_result_like_any(language: Language, text: str) -> None:
    assert "AMB303" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Measurement of queue times"),
        ("en", "Reader satisfaction is to be measured"),
        ("en", "Noise levels are tracked monthly"),
        ("es", "Medición de las filas"),
        ("es", "La satisfacción de los lectores será medida"),
        ("es", "Se mide el ruido cada mes"),
    ],
)
def test_a_reading_moves_nothing_and_is_said_once(language: Language, text: str) -> None:
    codes = found(language, text)

    assert "KR114" in codes
    assert not codes & {"KR101", "KR103", "KR104", "KR105", "KR106"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Satisfaction, measured by survey, goes from 60% to 75%"),
        ("en", "Share of batches that are measured on arrival: 40% to 90%"),
        ("es", "La satisfacción, medida por encuesta, pasa del 60 % al 75 %"),
        ("es", "Lotes que se miden al llegar: del 40 % al 90 %"),
    ],
)
def test_a_number_that_moves_is_more_than_a_reading(language: Language, text: str) -> None:
    assert "KR114" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text", "metric"),
    [
        ("es", "Bajar un poco los reclamos por libros perdidos", "reclamos por libros perdidos"),
        ("es", "Aumentar ligeramente las ventas", "ventas"),
        ("en", "Slightly reduce churn", "churn"),
        ("en", "Raise the open rate a little", "open rate"),
    ],
)
def test_a_little_is_noted_and_is_no_part_of_the_metric(
    language: Language, text: str, metric: str
) -> None:
    said = findings(language, text)

    assert [finding.code for finding in said if finding.code.startswith("AMB")] == ["AMB303"]
    assert metric in next(f.message for f in said if f.code == "KR105")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Bajar un poco más de 3 puntos la rotación, de 12 % a 8 %"),
        ("en", "Cut slightly late orders from 9% to 4%"),
    ],
)
def test_a_little_beside_figures_is_left_alone(language: Language, text: str) -> None:
    assert "AMB303" not in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [("es", "Migrar todo a BigQuery antes del 30/6"), ("en", "Migrate all reports by 30/6")],
)
def test_a_date_is_no_mark_of_a_result(language: Language, text: str) -> None:
    work = [f for f in findings(language, text) if f.code == "KR101"]

    assert [finding.severity for finding in work] == ["warning"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Grow direct sales 2% (from 50k to 80k)"),
        ("es", "Aumentar las ventas 2 % (de 50 mil a 80 mil)"),
    ],
)
def test_a_share_before_levels_that_say_otherwise_is_asked_about(
    language: Language, text: str
) -> None:
    assert "KR112" in found(language, text)


def test_a_share_that_agrees_with_its_levels_is_not_asked_about() -> None:
    assert "KR112" not in found("en", "Grow direct sales 60% (from 50k to 80k)")
