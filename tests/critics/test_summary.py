"""The one sentence at the top: what it counts, and what it calls a KPI."""

from coach.pipeline import Coach


def test_work_is_said_as_english_says_it(coach: Coach) -> None:
    draft = (
        "Objective: Pupils read with pleasure\nKR1: Publish the handbook\nKR2: Launch the portal"
    )

    assert coach.review(draft).summary.startswith("Both key results are work for the team: they")


def test_one_line_of_work_agrees_in_number(coach: Coach) -> None:
    draft = (
        "Objective: Pupils read with pleasure\nKR1: Publish the handbook\n"
        "KR2: Raise daily readers from 20% to 40%"
    )

    assert coach.review(draft).summary.startswith("KR1 is work for the team: it doesn't yet")


def test_only_an_objective_that_is_a_kpi_is_said_to_restate_one(coach: Coach) -> None:
    restates = coach.review("Objective: Increase revenue from $2M to $3M\nKR1: Raise NPS to 60")
    figure = coach.review(
        "Objective: Neighbours feel safe on their way home by 30%\n"
        "KR1: Raise people who walk home after dark from 20% to 45%"
    )

    assert "restates a KPI" in restates.summary
    assert "restates a KPI" not in figure.summary


def test_a_number_missing_on_several_lines_is_counted_in_the_summary(coach: Coach) -> None:
    review = coach.review(
        "Objective: Teams learn from each other\nKR1: Improve trust in the team\n"
        "KR2: Improve clarity of roles"
    )

    assert review.summary.startswith("Both key results are unfinished")
    assert [kr.status for kr in review.objectives[0].key_results] == ["complete", "complete"]


def test_a_question_asked_below_is_not_asked_on_the_line_too(coach: Coach) -> None:
    review = coach.review(
        "Objetivo: Aumentar las reuniones con clientes de 100 a 300\n"
        "KR1: Reducir la espera de 9 a 3 min"
    )
    (said,) = [f for f in review.objectives[0].findings if f.code == "OBJ001"]

    assert any(q.text.startswith("¿Qué tendría que mejorar") for q in review.questions)
    assert said.explanation is not None
    assert "¿Qué tendría que mejorar" not in said.explanation
