"""What a model says reaches the review part by part, and no further than the rules let it."""

import asyncio
import io
import os
import re
import threading
import time
from pathlib import Path

import pytest
from rich.console import Console

from coach import Coach, Context, Settings
from coach.rendering import terminal
from coach.rendering.colophon import explained_by
from tests.llm.answers import DRAFT, NPS, PORTAL, REASON, good, part, text
from tests.llm.coaches import asking
from tests.llm.wire import Body, Says, serving

SPANISH = """Objetivo: Que las clínicas nuevas confíen en el laboratorio
KR1: Lanzar el portal de resultados
KR2: Mejorar el NPS
"""
TWO = """Objective: New clinics trust the lab
KR1: Launch the online results portal

Objective: Samples arrive well
KR1: Improve NPS
"""


def of_line(body: Body) -> str:
    """Answer about whatever objective a request holds, with one wording for each line."""
    user = body["messages"][1]["content"]
    draft = user[user.index("<draft>") : user.index("</draft>")]
    answer = good()
    lines = re.findall(r"(O\d+\.KR\d+) \(\w+\) (.+)", draft)
    wordings = {
        "Launch": PORTAL.replace("Q3", "the cycle"),
        "Improve": NPS.replace("Q3", "the cycle"),
    }
    answer["key_results"] = [
        part(ref, line, "output" if "Launch" in line else "outcome", wordings[line.split()[0]], "")
        for ref, line in lines
    ]
    answer["objective"]["quote"] = ""
    answer["questions"] = []
    return text(answer)


def test_parts_are_shown_as_soon_as_their_object_has_closed() -> None:
    with serving([Says(text())]) as wire, asking(wire) as coach:
        events = list(coach.stream(DRAFT))

    seen = [[bool(kr.rewrite) for kr in e.review.objectives[0].key_results] for e in events]
    assert (events[0].kind, events[-1].kind) == ("findings", "review")
    assert {e.kind for e in events[1:-1]} == {"part"}
    assert seen[0] == [False, False, False]
    assert [True, False, False] in seen
    assert seen[-1] == [True, False, True]


def test_the_findings_are_there_before_the_model_is_asked() -> None:
    with serving([Says(text(), after=1.0)]) as wire, asking(wire) as coach:
        coach.warm()
        events = coach.stream(DRAFT)
        started = time.perf_counter()
        first = next(events)
        took = time.perf_counter() - started
        events.close()

    assert first.review.objectives[0].key_results[0].findings
    assert took < 0.8 and not wire.requests


def test_the_page_can_stop_a_model_and_keeps_what_had_passed() -> None:
    stop = threading.Event()
    at = text().index('"O1.KR3"')
    with serving([Says(text(), stalls_at=at)]) as wire, asking(wire) as coach:
        started = time.perf_counter()
        for event in coach.stream(DRAFT, stopped=stop.is_set):
            last = event.review
            if last.objectives[0].key_results[0].rewrite:
                stop.set()
        took = time.perf_counter() - started

    origins = [kr.rewrite and kr.rewrite.origin for kr in last.objectives[0].key_results]
    assert origins == ["model", None, "formula"]
    assert "stopped on request" in (last.provenance.fallback_reason or "")
    assert took < 8


def test_leaving_the_stream_cancels_the_call() -> None:
    with serving([Says(text(), stalls_at=900)]) as wire, asking(wire) as coach:
        events = coach.stream(DRAFT)
        next(events), next(events)
        started = time.perf_counter()
        events.close()
        coach.close()
        took = time.perf_counter() - started

    assert took < 3


def test_one_call_an_objective_and_all_at_once() -> None:
    with serving([Says(of_line, after=0.6)]) as wire, asking(wire) as coach:
        coach.review(TWO)
        wire.requests.clear()
        started = time.perf_counter()
        review = coach.review(TWO)
        took = time.perf_counter() - started

    assert len(wire.requests) == 2
    assert took < 1.15
    rewrites = [kr.rewrite for o in review.objectives for kr in o.key_results]
    assert [r and r.origin for r in rewrites] == ["model", "model"]


def test_what_is_sent_never_begins_with_the_draft() -> None:
    with serving([Says(of_line)]) as wire, asking(wire) as coach:
        coach.review(TWO)

    systems = {body["messages"][0]["content"] for body in wire.requests}
    assert len(systems) == 1
    assert "New clinics trust" not in systems.pop()


def test_the_shell_prints_the_model_s_reason_before_its_wording() -> None:
    console = Console(width=100, record=True, file=io.StringIO())
    with serving([Says(text())]) as wire, asking(wire) as coach:
        terminal.print_proposals(coach.review(DRAFT), console)

    said = console.export_text()
    assert 0 < said.index(REASON) < said.index("→ Raise the share of clinics")


def test_a_label_the_analysis_is_sure_of_stands_and_the_model_s_is_kept_beside_it() -> None:
    answer = good()
    answer["key_results"][1] |= {"kind": "output"}
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        second = coach.review(DRAFT).objectives[0].key_results[1]

    assert second.assessment.kind == "outcome"
    assert second.second_opinion == {
        "kind": "output",
        "quote": "Reduce rejected samples from 9% to 5%",
    }


def test_a_label_the_analysis_guesses_is_the_model_s_with_its_quote() -> None:
    draft = "Objective: Records people can trust\nKR1: Keep the documentation up to date\n"
    answer = good()
    answer["key_results"] = [part("O1.KR1", "up to date", "health", None, "")]
    answer["objective"]["quote"], answer["questions"] = "", []
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        line = coach.review(draft).objectives[0].key_results[0]
    with Coach() as plain:
        guessed = plain.review(draft).objectives[0].key_results[0]

    assert guessed.assessment.confidence["kind"] < 0.8
    assert (guessed.assessment.kind, line.assessment.kind) == ("output", "health")
    assert line.assessment.evidence["kind"] == "up to date"
    assert [f.code for f in guessed.findings] != [f.code for f in line.findings]


def test_the_slots_are_always_the_analysis_s() -> None:
    with serving([Says(text())]) as wire, asking(wire) as coach, Coach() as plain:
        by_model = coach.review(DRAFT).objectives[0].key_results
        by_rules = plain.review(DRAFT).objectives[0].key_results

    assert [k.assessment.slots for k in by_model] == [k.assessment.slots for k in by_rules]


def test_a_settled_line_is_left_alone_whatever_the_model_says() -> None:
    with serving([Says(text())]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT, Context(accepted={"O1.KR1": "the board asked for it"}))

    assert review.objectives[0].key_results[0].rewrite is None
    assert "the team keeps this line" in wire.requests[0]["messages"][1]["content"]


def test_answers_of_the_team_may_stand_in_a_wording() -> None:
    answer = good()
    answer["key_results"][0]["wordings"][0]["text"] = PORTAL.replace("[baseline %]", "20%")
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT, Context(answers={"O1.KR1.baseline": "20%"}))

    rewrite = review.objectives[0].key_results[0].rewrite
    assert rewrite is not None and rewrite.origin == "model" and "20%" in rewrite.text
    assert [field.slot for field in rewrite.placeholders] == ["target"]


def test_a_filled_field_needs_no_second_call() -> None:
    first = good()
    first["key_results"][2]["wordings"][0]["text"] = "Raise NPS from 30 to 45 by the end of Q3"
    with serving([Says(text(first)), Says(text())]) as wire, asking(wire) as coach:
        before = coach.review(DRAFT)
        after = coach.review(
            DRAFT, Context(answers={"O1.KR1.baseline": "20", "O1.KR3.target": "45"})
        )
        again = coach.review(DRAFT)

    texts = [kr.rewrite and kr.rewrite.text for kr in after.objectives[0].key_results]
    assert len(wire.requests) == 3  # twice for the first review, once for the last
    assert texts == [
        PORTAL.replace("[baseline %]", "20%"),
        None,
        NPS.replace("[target]", "45"),
    ]
    assert after.provenance.input_tokens == 0
    assert before.objectives == again.objectives


def test_spanish_lines_get_the_coach_s_own_field_names_with_their_questions() -> None:
    wording = (
        "Aumentar la proporción de clínicas que consultan sus resultados en línea de "
        "[valor actual %] a [objetivo %] al cierre del ciclo"
    )
    answer = good()
    answer["understood"] = "El laboratorio busca que las clínicas nuevas confíen."
    answer["key_results"] = [
        part("O1.KR1", "Lanzar el portal", "output", wording, "«Lanzar» dice qué se entrega."),
        part("O1.KR2", "Mejorar el NPS", "outcome", None, ""),
    ]
    answer["objective"]["quote"], answer["questions"] = "", []
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        first = coach.review(SPANISH).objectives[0].key_results[0].rewrite

    assert first is not None
    assert "de [línea base %] a [meta %]" in first.text
    assert all(field.question.endswith("?") for field in first.placeholders)


def test_what_the_model_cites_stands_in_the_review_once() -> None:
    answer = good()
    answer["key_results"][0]["passages"] = ["results-chain", "outcomes-over-output"]
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    rewrite = review.objectives[0].key_results[0].rewrite
    cited = [passage.id for passage in review.provenance.passages]
    assert rewrite is not None
    assert rewrite.passages == ("results-chain", "outcomes-over-output")
    assert "results-chain" in cited and len(cited) == len(set(cited))


def test_where_findings_name_no_guidance_the_nearest_is_given() -> None:
    draft = "Objective: Clinics stay with us\nKR1: Cut the clinics' churn from 9% to 5% by Q3\n"
    with serving([Says(text())]) as wire, asking(wire) as coach:
        coach.review(draft)

    user = wire.requests[0]["messages"][1]["content"]
    assert "<findings>\n\n</findings>" in user
    assert len(re.findall(r"^\[[a-z0-9-]+\] ", user, re.MULTILINE)) >= 2


def test_two_event_loops_of_one_program_share_a_coach() -> None:
    with serving([Says(text())]) as wire, asking(wire) as coach:
        first = asyncio.run(coach.areview(DRAFT))
        second = asyncio.run(coach.areview(DRAFT))

    assert first.provenance.engine == second.provenance.engine == "llm"


def test_many_drafts_are_asked_about_side_by_side() -> None:
    with serving([Says(text(), after=0.5)]) as wire, asking(wire, concurrency=8) as coach:
        coach.review(DRAFT)
        started = time.perf_counter()
        done = coach.review_many([DRAFT] * 8)
        took = time.perf_counter() - started

    assert all(review.provenance.engine == "llm" for review in done.reviews)
    assert took < 2.5


def test_tracing_to_a_third_party_is_off_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGSMITH_TRACING", "true")
    monkeypatch.setenv("LANGCHAIN_TRACING_V2", "true")
    with serving([Says(text())]) as wire, asking(wire) as coach:
        coach.review(DRAFT)

        assert os.environ["LANGSMITH_TRACING"] == os.environ["LANGCHAIN_TRACING_V2"] == "false"


def test_a_proxy_never_stands_before_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with serving([Says(text())]) as wire, asking(wire) as coach:
        assert coach.review(DRAFT).provenance.engine == "llm"


def test_tokens_seconds_and_cost_are_said(tmp_path: Path) -> None:
    prices = tmp_path / "prices.yaml"
    prices.write_text("fake: [2.0, 10.0]\n", encoding="utf-8")
    with serving([Says(text(), usage=(1_000_000, 1_000))]) as wire, asking(wire) as coach:
        made = coach.review(DRAFT).provenance
        free = explained_by(coach.review(DRAFT), "en")

    assert (made.input_tokens, made.output_tokens, made.cost) == (1_000_000, 1_000, 0.0)
    assert re.match(r"Explained by: openai:fake; 1,001,000 tokens, \d+\.\d s\.$", free)


def test_azure_is_asked_at_its_deployment() -> None:
    with serving([Says(text())]) as wire:
        place = wire.url.removesuffix("/v1")
        with asking(wire, model="azure_openai:ours", base_url=place) as coach:
            review = coach.review(DRAFT)

    assert review.provenance.model == "azure_openai:ours"
    assert review.provenance.engine == "llm"
    assert wire.paths[0].startswith("/openai/deployments/ours/chat/completions?api-version=")
    assert "response_format" in wire.requests[0]


def test_a_model_that_is_not_named_is_said_and_nothing_is_sent() -> None:
    with Coach(Settings(engine="llm")) as coach:
        review = coach.review(DRAFT)

    assert review.provenance.engine == "embedded"
    assert "OKR_COACH_MODEL" in (review.provenance.fallback_reason or "")


def test_a_provider_without_its_package_is_said() -> None:
    with Coach(Settings(engine="llm", model="anthropic:some-model")) as coach:
        review = coach.review(DRAFT)

    assert "package" in (review.provenance.fallback_reason or "")
