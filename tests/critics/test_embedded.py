"""Whole reviews by the built-in critic."""

import re

import pytest

from coach.knowledge import catalogue
from coach.models import Language
from coach.pipeline import Coach
from coach.reviews import Context, KeyResultReview, Review
from coach.verification import allowed_by, invented_figures
from evals.labelled import read
from evals.quality import PLACES
from tests.critics.drafts_of_teams import (
    ALL,
    CARE,
    CLINICS,
    FLAWED,
    FOLDING,
    GOOD_EN,
    GOOD_ES,
    LOGISTICS,
    WORKSHOP,
)

PLACEHOLDER = re.compile(r"\[[^\]]+\]")
PUBLISHED = PLACES["published"]
LABELLED = tuple(draft.marked for draft in read(PUBLISHED)) if PUBLISHED.exists() else ()
"""Drafts of the labelled set, where the checkout stands beside it."""


def lines(review: Review) -> list[KeyResultReview]:
    return [kr for objective in review.objectives for kr in objective.key_results]


def rewrites(review: Review) -> list[str]:
    found = [o.rewrite for o in review.objectives if o.rewrite]
    found += [kr.rewrite for kr in lines(review) if kr.rewrite]
    return [text for r in found for text in (r.text, *(option.text for option in r.alternatives))]


@pytest.mark.parametrize("draft", [*ALL, *LABELLED])
def test_no_rewrite_shows_a_figure_that_the_draft_lacks(coach: Coach, draft: str) -> None:
    review = coach.review(draft)
    language: Language = "es" if review.language == "es" else "en"
    allowed = allowed_by(review.okrs, Context(), language)
    names = [name for metric in catalogue().metrics.values() for name in metric.name]

    for text in rewrites(review):
        invented = invented_figures(text, allowed.with_names(names), language)
        held = PLACEHOLDER.sub("", text)
        assert not invented, (text, invented)
        assert "[" not in held


@pytest.mark.parametrize("draft", [*ALL, *LABELLED])
def test_nothing_the_team_wrote_is_lost(coach: Coach, draft: str) -> None:
    review = coach.review(draft)
    kept = {item.from_ref for item in review.parking}
    for objective in review.objectives:
        kept |= {item.from_ref for item in (*objective.initiatives, *objective.health_metrics)}

    for kr in lines(review):
        assert kr.moved_to is None or kr.ref in kept


@pytest.mark.parametrize("draft", [*ALL, *LABELLED])
def test_at_most_three_questions_are_asked_and_none_twice(coach: Coach, draft: str) -> None:
    asked = [question.text for question in coach.review(draft).questions]

    assert len(asked) <= 3
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("draft", [*ALL, *LABELLED])
def test_every_field_a_rewrite_holds_open_has_its_question(coach: Coach, draft: str) -> None:
    for kr in lines(coach.review(draft)):
        if kr.rewrite:
            listed = {field.name for field in kr.rewrite.placeholders}
            others = " ".join(option.text for option in kr.rewrite.alternatives)
            shown = set(PLACEHOLDER.findall(kr.rewrite.text))
            assert shown <= listed <= shown | set(PLACEHOLDER.findall(others))
            assert all(f.question.endswith("?") for f in kr.rewrite.placeholders)


@pytest.mark.parametrize("draft", ALL)
def test_a_summary_is_one_sentence(coach: Coach, draft: str) -> None:
    summary = coach.review(draft).summary

    assert summary.endswith(".")
    assert summary.count(". ") == 0


@pytest.mark.parametrize("draft", [GOOD_ES, GOOD_EN])
def test_a_draft_that_is_right_is_left_alone(coach: Coach, draft: str) -> None:
    review = coach.review(draft)

    assert rewrites(review) == []
    assert review.questions == ()
    assert review.summary.startswith(("Listo", "Ready"))


def test_outputs_are_counted_once_in_the_summary_with_whom_they_leave_out(coach: Coach) -> None:
    review = coach.review(
        "Objetivo: Que los pacientes vuelvan\nKR1: Lanzar la app\nKR2: Rediseñar la sala\n"
        "KR3: Reducir la espera de 40 a 15 min"
    )

    assert review.summary == (
        "Dos de los tres KR son trabajo del equipo: falta decir qué cambia para los pacientes."
    )


def test_each_line_goes_to_the_list_it_belongs_to(coach: Coach) -> None:
    care = [kr.moved_to for kr in lines(coach.review(CARE))]
    logistics = [kr.moved_to for kr in lines(coach.review(LOGISTICS))]
    workshop = [kr.moved_to for kr in lines(coach.review(WORKSHOP))]
    clinics = [kr.moved_to for kr in lines(coach.review(CLINICS))]

    assert care == ["initiatives", "health_metrics", "health_metrics", None]
    assert logistics == ["initiatives", None, "health_metrics", "initiatives", "parking"]
    assert workshop[0] is None
    assert workshop[3] == "initiatives"
    assert clinics == ["initiatives", None, "health_metrics", "parking"]


def test_a_purpose_that_can_be_measured_becomes_the_result(coach: Coach) -> None:
    drivers = lines(coach.review(LOGISTICS))[3].rewrite
    tickets = lines(coach.review(CLINICS))[0].rewrite

    assert drivers is not None and "entregas fallidas" in drivers.text
    assert drivers.direction == "down"
    assert tickets is not None and "support tickets" in tickets.text


def test_a_counted_activity_becomes_the_share_that_ends_in_what_the_draft_is_after(
    coach: Coach,
) -> None:
    calls = lines(coach.review(CARE))[1].rewrite

    assert calls is not None
    assert "llamadas de seguimiento" in calls.text


@pytest.mark.parametrize("said", ["20", "20%", "20 %"])
def test_a_bare_number_fills_a_field_that_asks_for_a_percentage(coach: Coach, said: str) -> None:
    review = coach.review(
        "Objective: Customers stay\nKR1: Improve the retention rate by Q3",
        Context(answers={"O1.KR1.baseline": said, "O1.KR1.target": "35"}),
    )

    (line,) = review.objectives[0].key_results
    shown = said if "%" in said else "20%"
    assert line.rewrite is not None
    assert line.rewrite.text == f"Increase the retention rate from {shown} to 35% by Q3"


def test_work_that_usually_moves_what_a_sibling_measures_folds_under_it(coach: Coach) -> None:
    review = coach.review(
        "Objective: Complaints get solved at once\n"
        "KR1: Raise complaints solved at first contact from 60% to 80%\n"
        "KR2: Write call centre scripts"
    )

    _, scripts = review.objectives[0].key_results
    assert (scripts.under, scripts.rewrite) == ("O1.KR1", None)


def test_work_whose_effect_a_sibling_measures_folds_under_it(coach: Coach) -> None:
    first, second, third = lines(coach.review(FOLDING))

    assert (first.rewrite, first.moved_to) == (None, None)
    assert second.under == third.under == "O1.KR1"
    assert second.rewrite is None and third.rewrite is None


def test_a_settled_line_is_neither_rewritten_nor_moved_nor_asked_about(coach: Coach) -> None:
    review = coach.review(LOGISTICS, Context(accepted={"O1.KR1": "viene de Dirección"}))
    settled = lines(review)[0]

    assert (settled.rewrite, settled.moved_to, settled.under) == (None, None, None)
    assert all("O1.KR1" not in [f.ref for f in q.fills] for q in review.questions)


def test_one_answer_may_fill_the_period_of_every_line(coach: Coach) -> None:
    review = coach.review(FLAWED[0])
    cycle = next(q for q in review.questions if q.slot == "deadline")
    filled = coach.review(FLAWED[0], Context(answers={"cycle": "para el 31 de mayo"}))

    assert len(cycle.fills) == len(lines(review))
    assert all(q.slot != "deadline" for q in filled.questions)
    assert all("31 de mayo" in kr.rewrite.text for kr in lines(filled) if kr.rewrite)


def test_an_answer_is_written_into_the_rewrite_and_asked_no_more(coach: Coach) -> None:
    answers = {"O1.KR4.baseline": "9 %", "O1.KR4.target": "4 %", "cycle": "T3"}
    review = coach.review(LOGISTICS, Context(answers=answers))
    rewrite = lines(review)[3].rewrite

    assert rewrite is not None
    assert "9 %" in rewrite.text and "4 %" in rewrite.text and "T3" in rewrite.text
    assert rewrite.placeholders == ()
    assert all(entry.ref != "O1.KR4" for entry in review.data_to_get)


@pytest.mark.parametrize("draft", [*ALL, *LABELLED])
def test_a_metric_is_asked_for_once_in_the_data_to_get(coach: Coach, draft: str) -> None:
    metrics = [entry.metric.casefold() for entry in coach.review(draft).data_to_get]

    assert len(set(metrics)) == len(metrics)


def test_a_bare_indicator_offered_as_a_change_is_not_moved_as_well(coach: Coach) -> None:
    review = coach.review(WORKSHOP)
    rework = lines(review)[0]

    assert rework.rewrite is not None
    assert rework.rewrite.direction == "down"
    assert "tasa de retrabajo" in rework.rewrite.text
    assert rework.moved_to is None
    assert rework.ref not in {item.from_ref for item in review.objectives[0].health_metrics}
    assert any("KPI a observar" in f"{f.hint} {f.explanation}" for f in rework.findings)


def test_a_rewrite_keeps_the_language_of_its_line_when_the_answer_is_in_another(
    coach: Coach,
) -> None:
    review = coach.review(CLINICS, Context(language="es"))
    rewrite = lines(review)[0].rewrite

    assert rewrite is not None and "by the end of" in rewrite.text
    assert review.summary.startswith(("Tres", "Dos", "El", "Uno"))


def test_a_figure_the_team_holds_open_is_left_to_the_team(coach: Coach) -> None:
    review = coach.review("Objective: Members stay\nKR1: Number of members enrolled grows by X%")

    assert rewrites(review) == []


def test_a_project_as_objective_is_asked_about_once(coach: Coach) -> None:
    review = coach.review("Objetivo: Implementar el ERP\nKR1: Configurar el ERP en la planta")

    assert len([q for q in review.questions if "qui" in q.text.casefold()]) <= 1


def test_a_line_that_can_be_read_either_way_is_asked_about_and_stays(coach: Coach) -> None:
    review = coach.review(
        "Objetivo: Que los socios confíen\nKR1: Nuestros equipos acompañan a los socios en la feria"
    )
    line = lines(review)[0]
    ruled = [f for f in line.findings if f.code in ("KR101", "KR102") and f.severity == "warning"]

    assert ruled or (line.moved_to is None and line.rewrite is None)


@pytest.mark.parametrize(
    ("what_for", "asked"), [(" para ordenar las decisiones", False), ("", True)]
)
def test_work_that_says_what_it_is_for_is_not_asked_who_it_serves(
    coach: Coach, what_for: str, asked: bool
) -> None:
    review = coach.review(
        f"Objetivo: Que las familias vuelvan\nKR1: Publicar el reglamento{what_for}\n"
        "KR2: Subir la recompra de 20 % a 30 %"
    )

    assert any(question.slot == "metric" for question in review.questions) is asked
