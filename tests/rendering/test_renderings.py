"""Reviews as Markdown, JSON and terminal text."""

import io
import json

import pytest
from rich.console import Console

from coach.pipeline import Coach
from coach.rendering import json as envelope
from coach.rendering import markdown, terminal
from coach.rendering.outline import outline
from coach.reviews import Review

DRAFT = """Objetivo: Que las clínicas confíen en los envíos
KR1: Lanzar el rastreo en línea de pedidos
KR2: Reducir el tiempo de entrega de 48 h a 24 h
KR3: Mantener las devoluciones por debajo de 2 %
"""


@pytest.fixture(scope="module")
def review(coach: Coach) -> Review:
    return coach.review(DRAFT)


def printed(review: Review, *, width: int, terminal_like: bool) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=terminal_like,
        color_system="standard" if terminal_like else "auto",
    )
    terminal.print_findings(review, console)
    terminal.print_proposals(review, console)
    return out.getvalue()


def test_every_line_of_the_draft_appears_in_order(review: Review) -> None:
    text = printed(review, width=80, terminal_like=False)
    places = [text.index(kr.text) for kr in review.objectives[0].key_results]

    assert places == sorted(places)


def test_a_terminal_gets_lines_no_wider_than_it_is(review: Review) -> None:
    text = printed(review, width=60, terminal_like=True)
    plain = "".join(
        part.partition("m")[2] if i else part for i, part in enumerate(text.split("\x1b["))
    )

    assert max(len(line) for line in plain.splitlines()) <= 60


def test_a_pipe_gets_no_colour(review: Review) -> None:
    assert "\x1b[" not in printed(review, width=80, terminal_like=False)


def test_the_envelope_counts_what_it_holds(review: Review) -> None:
    data = json.loads(envelope.render(envelope.envelope([review, review])))

    assert data["totals"]["reviews"] == 2
    assert data["totals"]["key_results"] == 6
    assert sum(data["totals"]["counts"].values()) == 8


def test_the_envelope_keeps_accents_readable(review: Review) -> None:
    assert "clínicas" in envelope.render(envelope.envelope([review]))


def test_internal_readings_never_reach_the_envelope(review: Review) -> None:
    data = json.loads(envelope.render(envelope.envelope([review])))["reviews"][0]

    assert "okrs" not in data
    assert "reading" not in data["objectives"][0]["key_results"][0]["assessment"]


def test_the_revised_okr_holds_what_is_ready_and_what_was_rewritten(review: Review) -> None:
    text = markdown.revised(review)

    assert "48 h a 24 h" in text
    assert "Iniciativas" in text
    assert "Lanzar el rastreo" in text.partition("Iniciativas")[2]


def test_a_silenced_finding_is_not_shown(review: Review) -> None:
    said = [
        sentence
        for part in outline(review).parts
        for kr in part.key_results
        for sentence in kr.says
    ]
    quiet = [f.message for kr in review.objectives[0].key_results for f in kr.findings if f.quiet]

    assert not set(said) & set(quiet)
