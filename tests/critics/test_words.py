"""The small readings behind a critique: places, counts, people, activities, metrics."""

import pytest

from coach.analysis import analyse_key_result
from coach.critics.activities import counted_noun
from coach.critics.better import direction_of
from coach.critics.counting import share
from coach.critics.folds import content, keywords
from coach.critics.levels import level
from coach.critics.metrics import full_metric
from coach.critics.people import group_in
from coach.critics.places import is_parked
from coach.models import KeyResult, Language, Quantity, Span


@pytest.mark.parametrize(
    "text",
    [
        "¿Conviene tercerizar la última milla?",
        "How do we handle returns?",
        "Bloqueado por compras",
        "Blocked on the new contract",
        "Decidir si se abre otra sede",
        "Decide whether to open a second site",
    ],
)
def test_questions_blockers_and_decisions_go_to_the_parking_list(text: str) -> None:
    assert is_parked(text)


@pytest.mark.parametrize("text", ["Reducir los bloqueos de 9 a 4", "Launch the site", "Churn"])
def test_results_work_and_indicators_do_not(text: str) -> None:
    assert not is_parked(text)


@pytest.mark.parametrize(
    ("some", "whole", "es", "en"),
    [
        (1, 1, "El único KR", "The only key result"),
        (2, 2, "Los dos KR", "Both key results"),
        (4, 4, "Los cuatro KR", "All four key results"),
        (3, 4, "Tres de los cuatro KR", "Three of the four key results"),
    ],
)
def test_counts_are_said_as_a_person_says_them(some: int, whole: int, es: str, en: str) -> None:
    assert (share(some, whole, "es"), share(some, whole, "en")) == (es, en)


@pytest.mark.parametrize(
    ("text", "language", "who"),
    [
        ("Que las farmacias confíen en nuestros envíos", "es", "las farmacias"),
        ("Mejorar la experiencia de los clientes nuevos", "es", "los clientes nuevos"),
        ("Que cada socia venda más", "es", "las socias"),
        ("Raise customer satisfaction", "en", "customers"),
        ("Existing customers renew", "en", "existing customers"),
    ],
)
def test_an_objective_names_whom_it_serves(text: str, language: Language, who: str) -> None:
    group = group_in(text, language)

    assert group is not None and group.noun == who


def test_a_noun_before_another_is_no_group_of_people() -> None:
    assert group_in("Publish articles with partner projects", "en") is None


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("Hacer 15 llamadas de seguimiento por semana", "es", "llamadas de seguimiento"),
        ("Make 40 sales calls per week", "en", "sales calls"),
    ],
)
def test_a_counted_activity_is_read_without_number_and_frequency(
    text: str, language: Language, noun: str
) -> None:
    assert counted_noun(analyse_key_result(text, None, language).reading) == noun


@pytest.mark.parametrize(
    ("metric", "direction"),
    [
        ("tasa de retrabajo", "down"),
        ("tiempo de espera", "down"),
        ("retención de socios", "up"),
        ("churn", "down"),
        ("ticket promedio", "up"),
        ("delivery time", "down"),
        ("renewals", "up"),
        ("color de la fachada", None),
    ],
)
def test_the_name_of_a_metric_tells_where_it_is_better(metric: str, direction: str | None) -> None:
    assert direction_of(metric) == direction


@pytest.mark.parametrize(
    ("text", "raw", "language", "said"),
    [
        ("Bajar la espera a menos de 25 días", "25 días", "es", "menos de 25 días"),
        ("Lograr al menos 40 renovaciones", "40", "es", "40 o más"),
        ("Uptime > 99.9%", "99.9%", "en", "over 99.9%"),
        ("NPS: 6 → 8+", "8", "es", "8 o más"),
    ],
)
def test_a_level_keeps_the_bound_its_line_puts_on_it(
    text: str, raw: str, language: Language, said: str
) -> None:
    at = text.rindex(raw)
    figure = Quantity(raw=raw, value=1.0, span=Span(start=at, end=at + len(raw)))

    assert level(text, figure, language) == said


def test_words_for_the_same_thing_fold_together_in_both_languages() -> None:
    assert keywords("blog posts", "en") == keywords("artículos", "es")
    assert keywords("la página web", "es") & keywords("the landing page", "en")


def test_two_metrics_that_share_a_noun_are_not_the_same_metric() -> None:
    time, failed = content("tiempo de entrega", "es"), content("entregas fallidas", "es")

    assert len(time & failed) * 2 < len(time | failed)


@pytest.mark.parametrize(
    ("text", "language", "metric"),
    [
        (
            "Mejorar la tasa de clientes que vuelven para cotizar otra vez en un 15%",
            "es",
            "tasa de clientes que vuelven para cotizar otra vez",
        ),
        ("Claims are submitted at check-in by the clerks handling X claims", "en", None),
    ],
)
def test_a_metric_stands_for_its_line_or_is_not_used(
    text: str, language: Language, metric: str | None
) -> None:
    reading = analyse_key_result(text, None, language).reading

    assert full_metric(KeyResult(ref="O1.KR1", text=text), reading) == metric
