"""What a line states itself: what it wins, whom it serves sooner, what a sibling shows already."""

import pytest

from coach.critics.data import named
from coach.critics.metrics import is_clean, without_comparison
from coach.models import Language
from coach.pipeline import Coach
from coach.reviews import Context, KeyResultReview, Review

LIBRARY = """Objective: Readers find our library useful
- Launch the friends offer and raise £80k
- Visits per reader from 2 to 4
"""
COURT = """Objetivo: Que los vecinos no pierdan el día en el juzgado
KR1: Abrir una ventanilla para que los vecinos con citas urgentes sean atendidos antes
KR2: Bajar las quejas de 60 a 30
"""
WARD = """Objective: Patients with small wounds leave the ward early
- Open a second desk so that patients with small wounds are seen sooner
- Cut complaints from 60 to 30
"""


def lines(review: Review) -> list[KeyResultReview]:
    return [kr for objective in review.objectives for kr in objective.key_results]


def texts(review: Review) -> list[str | None]:
    return [kr.rewrite.text if kr.rewrite else None for kr in lines(review)]


def test_what_the_work_wins_is_the_result_and_the_work_an_initiative(coach: Coach) -> None:
    review = coach.review(LIBRARY)

    assert texts(review)[0] == "Raise £80k from the friends offer by the end of the cycle"
    assert lines(review)[0].moved_to == "initiatives"


def test_people_who_are_served_sooner_become_the_time_until_they_are_served(
    coach: Coach,
) -> None:
    spanish, english = texts(coach.review(COURT))[0], texts(coach.review(WARD))[0]

    assert spanish == (
        "Acortar de [línea base] a [meta] el tiempo hasta que los vecinos con citas urgentes "
        "sean atendidos al cierre del ciclo"
    )
    assert english == (
        "Cut the time until patients with small wounds are seen from [baseline] to [target] "
        "by the end of the cycle"
    )


@pytest.mark.parametrize(
    ("work", "result"),
    [
        ("Ship the route planner feature", "Drivers use the route planner > 70%"),
        ("Run a driver survey", "NPS from 20 to 35"),
        ("Run a driver survey", "Satisfied drivers from 55% to 70%"),
        ("Roll out Tramo to 5 depots", "Depots that plan with Tramo from 1 to 4"),
    ],
)
def test_work_folds_under_the_sibling_that_shows_its_use(
    coach: Coach, work: str, result: str
) -> None:
    review = coach.review(f"Objective: Drivers get home on time\n- {work}\n- {result}")
    first = lines(review)[0]

    assert first.under == "O1.KR2"
    assert first.rewrite is None


def test_a_comparison_is_left_to_the_verb(coach: Coach) -> None:
    review = coach.review("Objective: Riders feel safe\n- Fewer complaints on the night routes")
    said = texts(review)[0]

    assert said is not None and "fewer" not in said.lower()
    assert said.startswith(("Cut complaints", "Reduce complaints"))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("fewer missed calls", "missed calls"),
        ("Mayor asistencia al taller", "asistencia al taller"),
        ("more than half of the routes", "more than half of the routes"),
        ("menos de dos días", "menos de dos días"),
        ("lower", "lower"),
    ],
)
def test_only_a_leading_comparison_is_taken_off(said: str, left: str) -> None:
    assert without_comparison(said) == left


@pytest.mark.parametrize(
    ("metric", "language", "clean"),
    [
        ("waste per order vs", "en", False),
        ("new riders come", "en", False),
        ("costo por ruta frente a", "es", False),
        ("missed calls per week", "en", True),
        ("tiempo de espera", "es", True),
    ],
)
def test_a_stub_of_a_clause_is_no_name(metric: str, language: Language, clean: bool) -> None:
    assert is_clean(metric, language) is clean
    assert named(metric, language)[0].isupper()


def test_what_is_understood_names_two_metrics_and_does_not_repeat_the_objective(
    coach: Coach,
) -> None:
    review = coach.review(
        "Objective: Riders trust the night routes\n- Launch the night app\n"
        "- Cut waiting time from 20 to 8 min\n- Raise the share of punctual buses from 60% to 80%"
    )
    seen = review.objectives[0].understood

    assert seen is None or (seen.startswith("Success would show in") and "Riders trust" not in seen)


def test_two_goals_in_one_objective_get_no_rewrite(coach: Coach) -> None:
    review = coach.review(
        "Objective: Reduce waiting time by 20% and improve patient satisfaction\n"
        "- Cut waiting time from 40 to 20 min"
    )
    codes = {finding.code for finding in review.objectives[0].findings}

    assert "OBJ002" in codes
    assert review.objectives[0].rewrite is None


def test_the_cycle_is_asked_for_where_nothing_gives_it(coach: Coach) -> None:
    undated = coach.review("Objective: Riders feel safe\n- Train 40 drivers")
    dated = coach.review("Objective Q3: Riders feel safe\n- Train 40 drivers by the end of Q3")

    assert "deadline" in {q.slot for q in undated.questions}
    assert "deadline" not in {q.slot for q in dated.questions}


@pytest.mark.parametrize(
    "draft",
    [
        "Objective: Reduce waiting time by 20%\n- Open a desk\n- Open a second desk",
        "Objetivo: Subir las visitas de 10 a 30\nKR1: Abrir una ventanilla\nKR2: Abrir otra",
        "Objective: Install the new mixer\n- Buy the mixer",
    ],
)
def test_no_question_is_asked_twice_on_the_page(coach: Coach, draft: str) -> None:
    review = coach.review(draft)
    found = [f for objective in review.objectives for f in objective.findings]
    found += [f for line in lines(review) for f in line.findings]
    shown = [f.explanation or f.hint for f in found if not f.quiet]
    asked = [q.text.rstrip("?").split()[-4:] for q in review.questions]

    assert review.questions
    assert all(" ".join(end) not in text for end in asked for text in shown)


def test_the_same_harm_counted_otherwise_is_the_same_effect(coach: Coach) -> None:
    review = coach.review(
        "Objetivo: Que la planta cuide el material\nKR1: Hacer 12 auditorías 5S\n"
        "KR2: Bajar el desperdicio por tonelada producida de 60 kg a 40 kg"
    )

    assert lines(review)[0].under == "O1.KR2"


def test_zero_needs_no_starting_value(coach: Coach) -> None:
    review = coach.review("Objective: Everyone gets home safe\n- Zero lost-time accidents")

    assert review.data_to_get == ()


def test_levels_that_were_given_are_not_written_beside_another_metric(coach: Coach) -> None:
    draft = "Objetivo: Que los clientes resuelvan solos\nKR1: Lanzar la base de conocimientos"
    asked = lines(coach.review(draft))[0].rewrite
    given = {"O1.KR1.baseline": "21 %", "O1.KR1.target": "34 %"}
    filled = lines(coach.review(draft, Context(answers=given)))[0].rewrite

    assert asked is not None and asked.alternatives
    assert filled is not None and "21 %" in filled.text
    assert all("21 %" not in option.text for option in filled.alternatives)


def test_a_metric_that_another_line_measures_is_not_offered_again(coach: Coach) -> None:
    draft = """Objetivo: Reforzar la seguridad
KR1: Alcanzar 100% security scanning coverage (actualmente 85%)
KR2: Reducir el tiempo para remediar vulnerabilidades críticas de 36 h a 12 h
"""
    rewrite = coach.review(draft).objectives[0].key_results[0].rewrite

    assert rewrite is None or "vulnerabilidades críticas" not in rewrite.text


def test_what_ends_gets_a_question_and_no_metric(coach: Coach) -> None:
    draft = "Objetivo: Que los vecinos nos encuentren\nKR1: Retirar la central telefónica vieja"
    review = coach.review(draft)

    assert review.objectives[0].key_results[0].rewrite is None
    assert any("¿quién hará algo de otra manera" in q.text for q in review.questions)


def test_no_figure_of_a_rate_is_lost_to_an_open_field(coach: Coach) -> None:
    draft = "Objetivo: Que los clientes vuelvan\nKR1: Aumentar la tasa de recompra un 15 %"
    line = coach.review(draft).objectives[0].key_results[0]

    assert "KR109" in {finding.code for finding in line.findings}
    assert line.rewrite is None
