"""Metrics of another trade, and words that are no evidence of what a piece of work moves."""

from collections.abc import Iterator

import pytest

from coach.knowledge import catalogue
from coach.models import Language
from coach.retrieval import Index
from coach.retrieval.areas import UNKNOWN, trade_of

GOOD = 0.5


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    made = Index()
    made.warm()
    yield made
    made.close()


def good_areas(
    index: Index, text: str, language: Language, objective: str, *, verb: str | None = None
) -> set[str]:
    found = index.metrics(text, language, context=objective, verb=verb)
    return {match.metric.area for match in found if match.score >= GOOD}


@pytest.mark.parametrize(
    ("language", "work", "objective"),
    [
        ("en", "publish repair standards on the website", "Residents get repairs right first time"),
        ("en", "migrate legacy forms", "Tenants of the council sort things out online"),
        ("es", "publicar requisitos en el sitio web", "Que los vecinos no tengan que ir dos veces"),
        ("en", "a demo at the camp", "More contributors join our open source community"),
        ("en", "4 meetups", "Hire engineers who stay"),
        ("es", "el sitio web del hospital", "Que los pacientes lleguen a su cita"),
    ],
)
def test_a_draft_about_its_people_gets_no_metric_of_the_market(
    index: Index, language: Language, work: str, objective: str
) -> None:
    market = {"sales", "marketing", "product", "success", "engineering"}

    assert not good_areas(index, work, language, objective) & market


def test_a_market_that_the_objective_speaks_of_is_no_other_trade(index: Index) -> None:
    objective = "Students find our campaigns and become leads"

    assert "marketing" in good_areas(index, "a landing page with a short form", "en", objective)


def test_the_people_of_the_objective_choose_between_metrics_of_the_same_work(
    index: Index,
) -> None:
    farmers = index.metrics("12 training workshops", "en", context="Farmers earn more")
    staff = index.metrics("12 training workshops", "en", context="Our people do their best work")

    assert farmers[0].metric.area == "cooperatives"
    assert staff[0].metric.area == "people"


def test_siblings_tell_the_trade_where_the_objective_does_not(index: Index) -> None:
    work, objective = "a new website", "Be easy to deal with"
    alone = index.metrics(work, "en", context=objective)
    beside = index.metrics(
        work, "en", context=objective, siblings="Residents with an answer in 5 days: 40% to 70%"
    )

    assert alone[0].metric.area == "marketing" and alone[0].score >= GOOD
    assert all(m.score < GOOD for m in beside if m.metric.area == "marketing")


def test_the_verb_of_a_line_is_no_evidence(index: Index) -> None:
    noun = index.metrics("the new feature", "en", verb="ship")
    verb = index.metrics("feature five repositories", "en", verb="feature")

    assert noun[0].score >= GOOD
    assert not verb or verb[0].score < GOOD


def test_a_verb_that_names_the_work_still_finds_its_metric(index: Index) -> None:
    found = index.metrics("hire 6 senior engineers", "en", context="Ship faster", verb="hire")

    assert found[0].metric.area == "people" and found[0].score >= GOOD


def test_a_draft_without_objective_has_no_trade() -> None:
    assert trade_of("a website for residents", "", "") == UNKNOWN


def test_a_home_area_makes_no_good_match_of_a_weak_one() -> None:
    trade = trade_of("a leaflet", "Patients come back", "")

    for area in {metric.area for metric in catalogue().metrics.values()}:
        assert trade.suited(area, GOOD - 0.01) < GOOD
    assert trade.suited("health", 0.6) > 0.6
