"""The one door: a draft in, a review out."""

import asyncio

import pytest

from coach.errors import DraftError
from coach.pipeline import Coach
from coach.reviews import Context, Review
from coach.settings import Settings

SPANISH = """Objetivo: Que las farmacias confíen en nuestros envíos
KR1: Lanzar el rastreo en línea de pedidos
KR2: Reducir el tiempo de entrega de 48 h a 24 h
KR3: Mantener las devoluciones por debajo de 2 %
"""
ENGLISH = """Objective: Clinics trust our deliveries
- Launch online order tracking
- Cut delivery time from 48 h to 24 h
- Keep returns below 2%
"""


@pytest.mark.parametrize(("draft", "language"), [(SPANISH, "es"), (ENGLISH, "en")])
def test_a_draft_is_answered_in_its_own_language(coach: Coach, draft: str, language: str) -> None:
    assert coach.review(draft).language == language


@pytest.mark.parametrize("draft", [SPANISH, ENGLISH])
def test_each_line_gets_the_light_its_kind_asks_for(coach: Coach, draft: str) -> None:
    statuses = [kr.status for kr in coach.review(draft).objectives[0].key_results]

    assert statuses == ["convert", "ready", "refine"]


@pytest.mark.parametrize("draft", [SPANISH, ENGLISH])
def test_an_output_gets_a_rewrite_with_open_fields_and_moves_to_initiatives(
    coach: Coach, draft: str
) -> None:
    launch = coach.review(draft).objectives[0].key_results[0]

    assert launch.moved_to == "initiatives"
    assert launch.rewrite is not None or launch.under is not None


@pytest.mark.parametrize("draft", [SPANISH, ENGLISH])
def test_a_good_line_gets_neither_remark_nor_rewrite(coach: Coach, draft: str) -> None:
    good = coach.review(draft).objectives[0].key_results[1]

    assert (good.rewrite, [f for f in good.findings if not f.quiet]) == (None, [])


def test_reviewing_twice_gives_the_same_review(coach: Coach) -> None:
    def stable(review: Review) -> dict[str, object]:
        return review.model_dump(exclude={"provenance": {"seconds"}})

    assert stable(coach.review(SPANISH)) == stable(coach.review(SPANISH))


def test_findings_come_before_rewrites(coach: Coach) -> None:
    events = list(coach.stream(SPANISH))

    assert [event.kind for event in events] == ["findings", "review"]
    assert events[0].review.objectives[0].key_results[0].findings
    assert events[0].review.objectives[0].key_results[0].rewrite is None


def test_an_async_review_is_the_same_review(coach: Coach) -> None:
    review = asyncio.run(coach.areview(ENGLISH))

    assert review.counts == coach.review(ENGLISH).counts


def test_evidence_stands_in_the_draft_at_its_span(coach: Coach) -> None:
    review = coach.review(SPANISH)
    evidence = [
        e
        for kr in review.objectives[0].key_results
        for f in kr.findings
        for e in f.evidence
        if e.span
    ]

    assert evidence
    assert all(e.span and e.span.of(SPANISH) == e.quote for e in evidence)


def test_a_text_without_an_okr_says_what_would_be_understood(coach: Coach) -> None:
    review = coach.review("Hola, ¿nos vemos mañana en la cafetería para conversar un rato?")

    assert review.objectives == ()
    assert "KR1:" in review.summary


@pytest.mark.parametrize("draft", ["", "   \n\t ", "\x00\x01\x02binary"])
def test_an_unreadable_draft_is_a_draft_error(coach: Coach, draft: str) -> None:
    with pytest.raises(DraftError):
        coach.review(draft)


def test_a_draft_over_the_limit_names_both_lengths() -> None:
    with Coach(Settings(max_draft_chars=100)) as small, pytest.raises(DraftError, match="100"):
        small.review(ENGLISH * 3)


def test_many_drafts_keep_their_order_and_carry_their_errors(coach: Coach) -> None:
    result = coach.review_many([SPANISH, "", ENGLISH])

    assert [review.language for review in result.reviews] == ["es", "en"]
    assert [error.source for error in result.errors] == ["#2"]


def test_answers_fill_the_fields_of_a_rewrite(coach: Coach) -> None:
    draft = "Objetivo: Que los clientes se atiendan solos\nKR1: Lanzar la base de conocimientos"
    answers = {"O1.KR1.baseline": "12 %", "O1.KR1.target": "40 %", "cycle": "para marzo"}
    filled = coach.review(draft, Context(answers=answers)).objectives[0].key_results[0].rewrite

    assert filled is not None
    assert "12 %" in filled.text
    assert "40 %" in filled.text
    assert "marzo" in filled.text
    assert filled.placeholders == ()


def test_a_settled_line_is_not_raised_again(coach: Coach) -> None:
    context = Context(accepted={"O1.KR1": "viene de Dirección"})
    line = coach.review(SPANISH, context).objectives[0].key_results[0]

    assert line.status == "ready"
    assert line.rewrite is None
    assert all(f.suppressed for f in line.findings)


def test_a_question_about_okrs_is_answered_with_its_sources(coach: Coach) -> None:
    answer = coach.ask("¿Cuál es la diferencia entre un KPI y un OKR?")

    assert answer.answered
    assert answer.passages
    assert answer.language == "es"


@pytest.mark.parametrize(
    "question", ["What is the weather in Lima today?", "¿Me das una receta de ceviche?"]
)
def test_a_question_the_guidance_does_not_cover_is_said_so(coach: Coach, question: str) -> None:
    assert not coach.ask(question).answered


def test_another_language_is_read_but_not_judged(coach: Coach) -> None:
    review = coach.review(
        "Objetivo: Encantar os nossos clientes com um atendimento que não falha\n"
        "KR1: Reduzir o tempo de resposta das reclamações de 10 para 4 horas até março\n"
        "KR2: Aumentar a satisfação dos usuários com a solução das dúvidas\n"
    )

    assert review.draft_language == "pt"
    assert [len(o.key_results) for o in review.objectives] == [2]
    assert all(not kr.findings for kr in review.objectives[0].key_results)


def test_asking_for_a_model_this_version_lacks_is_said_in_provenance() -> None:
    with Coach(Settings(engine="llm", model="some-model")) as coach:
        review = coach.review(ENGLISH)

    assert review.provenance.engine == "embedded"
    assert review.provenance.fallback_reason
