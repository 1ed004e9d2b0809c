"""Which words of a line name its metric, where it is better, and what is no name at all."""

import pytest

from coach.analysis import analyse_key_result
from coach.critics.better import direction_of
from coach.critics.metrics import is_clean, is_counted, metric_of
from coach.models import Language
from coach.reviews import Direction


@pytest.mark.parametrize(
    ("metric", "direction"),
    [
        ("invoices collected on time", "up"),
        ("on-time rate", "up"),
        ("win rate", "up"),
        ("overtime hours", "down"),
        ("gender pay gap", "down"),
        ("time to first sale", "down"),
        ("lost customers", "down"),
        ("success rate in litigation", "up"),
        ("quejas de clientes", "down"),
        ("entregas a tiempo", "up"),
        ("expedientes resueltos fuera de plazo", "down"),
        ("tasa de éxito en litigios", "up"),
        ("incobrables sobre ventas", "down"),
        ("unidades por boleta", "up"),
        ("% de avance", None),
    ],
)
def test_the_name_tells_where_a_metric_is_better(metric: str, direction: Direction | None) -> None:
    assert direction_of(metric) == direction


@pytest.mark.parametrize(
    ("language", "line", "metric"),
    [
        ("es", "Disminución de la tasa de abandono en un 20 %", "la tasa de abandono"),
        (
            "es",
            "Intentar que baje un poco la rotación del primer año",
            "rotación del primer año",
        ),
        ("en", "Try to get a few more sign-ups at the counter", "sign-ups at the counter"),
        ("en", "Try and get first-year turnover down a bit", "first-year turnover"),
        ("en", "Reach NPS over 60", "NPS"),
        ("es", "Bajar las devoluciones en los primeros 30 días un 40 %", "devoluciones"),
        ("es", "¡CERO FALTANTES EN TIENDA!", "faltantes en tienda"),
    ],
)
def test_a_metric_is_named_without_its_change_and_its_stubs(
    language: Language, line: str, metric: str
) -> None:
    assert metric_of(analyse_key_result(line, None, language).reading) == metric


@pytest.mark.parametrize(
    ("language", "words", "clean"),
    [
        ("es", "entregas fallidas", True),
        ("en", "conversion rate", True),
        ("en", "patients seen within a week", True),
        ("es", "los socios jóvenes renuevan su carnet", False),
        ("es", "el socio no camine", False),
        ("es", "la gente", False),
        ("en", "people can work", False),
        ("en", "newsletters getting more views", False),
        ("en", "reach out to rural members", False),
        ("en", "waste per order vs", False),
    ],
)
def test_a_clause_is_no_name(language: Language, words: str, clean: bool) -> None:
    assert is_clean(words, language) is clean


@pytest.mark.parametrize(
    ("language", "words", "counted"),
    [
        ("en", "failed deliveries", True),
        ("en", "barrier to entry", False),
        ("es", "entregas fallidas", True),
        ("es", "experiencia de compra", False),
    ],
)
def test_what_can_be_counted_is_a_plural(language: Language, words: str, counted: bool) -> None:
    assert is_counted(words, language) is counted
