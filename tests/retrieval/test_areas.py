"""Metrics of another trade, and words that are no evidence of what a piece of work moves."""

from collections.abc import Iterator

import pytest

from coach.knowledge import catalogue
from coach.knowledge.metrics import Area
from coach.models import Language
from coach.retrieval import Index
from coach.retrieval.areas import Areas

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
        ("en", "online forms for procedures", "Tenants of the council sort things out online"),
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
    objective = "Visitors of our campaign pages become leads"

    assert "marketing" in good_areas(index, "a landing page with a short form", "en", objective)


def test_the_people_of_the_objective_choose_between_metrics_of_the_same_work(
    index: Index,
) -> None:
    farmers = index.metrics("12 training workshops", "en", context="Farmers earn more")
    staff = index.metrics("12 training workshops", "en", context="Our people do their best work")

    assert farmers[0].metric.area == "cooperatives"
    assert staff[0].metric.area == "people"


def test_the_verb_of_a_line_is_no_evidence(index: Index) -> None:
    noun = index.metrics("the new feature", "en", verb="ship")
    verb = index.metrics("feature five repositories", "en", verb="feature")

    assert noun[0].score >= GOOD
    assert not verb or verb[0].score < GOOD


def test_a_verb_that_names_the_work_still_finds_its_metric(index: Index) -> None:
    found = index.metrics("hire 6 senior engineers", "en", context="Ship faster", verb="hire")

    assert found[0].metric.area == "people" and found[0].score >= GOOD


@pytest.fixture(scope="module")
def areas() -> Areas:
    return Areas(catalogue())


@pytest.mark.parametrize(
    ("line", "objective", "siblings", "area"),
    [
        ("a new leaflet", "Patients come back for their next dose", "", "health"),
        ("una guía nueva", "Que los socios vendan mejor su cosecha", "", "cooperatives"),
        ("el sitio web", "Que los vecinos resuelvan sus trámites desde casa", "", "public_sector"),
        ("a new website", "Be easy to deal with",
         "Benefits granted to residents\nProcedures resolved online without a visit",
         "public_sector"),
        ("un manual", "Cerrar el mes sin sobresaltos", "Conciliar las cuentas bancarias\nDSO",
         "finance"),
        ("runbooks", "Alerts are actionable", "Incidents found before users report them",
         "engineering"),
    ],
)  # fmt: skip
def test_the_words_around_a_line_tell_its_area(
    areas: Areas, line: str, objective: str, siblings: str, area: Area
) -> None:
    around = areas.around(line, objective, siblings)

    assert around is not None
    assert around[area] == 1.0
    assert all(0.0 <= chance <= 1.0 for chance in around.values())


def test_a_line_alone_and_words_that_nobody_has_tell_no_area(areas: Areas) -> None:
    assert areas.around("a website for residents", "", "") is None
    assert areas.around("xyzzy", "plugh", "frotz") is None


def test_a_noun_is_better_evidence_at_home(index: Index) -> None:
    home = index.metrics("prefab beams for block two", "en", context="Hand over every site on date")
    away = index.metrics("prefab beams for block two", "en", context="Patients wait less")

    assert home[0].metric.area == "construction" and home[0].score >= GOOD
    assert all(m.score < home[0].score for m in away if m.metric.area == "construction")
