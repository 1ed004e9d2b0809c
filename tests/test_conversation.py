"""What a chat message is, and what it changes."""

import pytest

from coach.conversation import accepted, merged, read_message
from coach.pipeline import Coach
from coach.reviews import Context, Review

DRAFT = """Objetivo: Que los clientes se atiendan solos
KR1: Lanzar la base de conocimientos
KR2: Publicar una guía de inicio para clientes nuevos
"""


@pytest.fixture(scope="module")
def review(coach: Coach) -> Review:
    return coach.review(DRAFT)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Objetivo: Vender mejor\nKR1: Abrir dos tiendas", "draft"),
        ("Objective: Happier teams\n- Run a survey", "draft"),
        ("la línea base es 12 %, para marzo", "answer"),
        ("KR2: hoy 9 días y la meta 3 días", "answer"),
        ("the baseline is 12%", "answer"),
        ("otra métrica para el KR1", "wish"),
        ("deja el KR1 así", "wish"),
        ("keep KR2, it comes from the board", "wish"),
        ("¿Qué es un KPI?", "question"),
        ("how many key results are enough", "question"),
        ("¿por qué?", "question"),
    ],
)
def test_a_message_is_told_by_its_words(review: Review, text: str, kind: str) -> None:
    assert read_message(text, review).kind == kind


def test_a_baseline_and_a_date_in_one_line_fill_both(review: Review) -> None:
    answers = read_message("la línea base es 12 %, para marzo", review).answers

    assert "12 %" in answers.values()
    assert "para marzo" in answers["cycle"]


def test_a_named_line_gets_its_own_values(review: Review) -> None:
    answers = read_message("KR2: de 9 días a 3 días", review).answers

    assert answers["O1.KR2.baseline"].startswith("9")
    assert answers["O1.KR2.target"].startswith("3")


def test_before_any_review_a_figure_is_no_answer() -> None:
    assert read_message("la línea base es 12 %", None).kind == "question"


def test_later_answers_add_to_earlier_ones_and_an_empty_one_takes_back() -> None:
    context = merged(Context(answers={"cycle": "Q3", "O1.KR1.target": "9"}), {"cycle": " "})

    assert context.answers == {"O1.KR1.target": "9"}


def test_settling_a_line_keeps_the_reason() -> None:
    assert accepted(Context(), "O1.KR1", "viene de Dirección").accepted == {
        "O1.KR1": "viene de Dirección"
    }


LATE = """Objetivo: Que cada pedido llegue cuando se prometió
KR1: Reducir las entregas tardías
KR2: Implementar el sistema de rutas
"""


def wording(coach: Coach, draft: str, ref: str, *said: str) -> str:
    review, context = coach.review(draft), Context()
    for message in said:
        context = merged(context, read_message(message, review).answers)
        review = coach.review(draft, context)
    line = next(kr for kr in review.objectives[0].key_results if kr.ref == ref)
    return line.rewrite.text if line.rewrite else ""


def test_a_result_without_a_metric_is_completed_by_the_levels_that_are_answered(
    coach: Coach,
) -> None:
    said = "KR1: hoy 9 %, meta 4 %"

    assert wording(coach, LATE, "O1.KR1", said) == (
        "Reducir las entregas tardías del 9 % al 4 % al cierre del ciclo"
    )


def test_an_answer_that_says_a_line_s_words_goes_to_that_line(coach: Coach) -> None:
    said = "las entregas tardías hoy son 9 %, la meta es 4 %"

    assert "del 9 % al 4 %" in wording(coach, LATE, "O1.KR1", said)
    assert "9 %" not in wording(coach, LATE, "O1.KR2", said)


def test_a_first_answer_does_not_take_the_wording_away(coach: Coach) -> None:
    draft = "Objetivo: Que probar el producto sea fácil\nKR1: Subir la activación\n"

    assert wording(coach, draft, "O1.KR1", "KR1: la activación es 34 % hoy") == (
        "Subir la activación del 34 % a [meta %] al cierre del ciclo"
    )
