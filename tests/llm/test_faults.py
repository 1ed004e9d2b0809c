"""Whatever goes wrong with a model, the review is complete, in time, and says why."""

import json
import time
from typing import Any

import pytest

from coach import Review
from tests.llm.answers import DRAFT, NPS, PORTAL, good, part, text
from tests.llm.coaches import KEY, asking
from tests.llm.wire import Act, Body, Fails, Says, serving

SLACK = 2.0
"""Seconds beside the time limit that a loaded machine may take."""


def rewrites(review: Review) -> dict[str, str]:
    """Return by line who wrote its rewrite."""
    lines = review.objectives[0].key_results
    return {kr.ref: kr.rewrite.origin for kr in lines if kr.rewrite}


def is_complete(review: Review) -> bool:
    """Tell a review that has all its parts, whoever wrote them."""
    first, second, third = review.objectives[0].key_results
    lights = (first.status, second.status, third.status) == ("convert", "ready", "complete")
    return lights and bool(review.summary and third.rewrite and review.data_to_get)


FAULTS: list[tuple[str, list[Act], int, str]] = [
    ("a key that is not accepted", [Fails(401, f"Incorrect API key: {KEY}")], 1, "key"),
    ("no right to the model", [Fails(403)], 1, "key"),
    ("an unknown model", [Fails(404, "The model `fake` does not exist")], 1, "know that model"),
    ("a request that takes too long there", [Fails(408)], 3, "in time"),
    ("too many requests", [Fails(429)], 3, "wait longer"),
    ("too many requests, a moment", [Fails(429, headers={"Retry-After": "1"})], 3, "wait longer"),
    ("an error of the server", [Fails(500)], 6, "error of its own"),
    ("a bad gateway", [Fails(502, html=True)], 3, "error of its own"),
    ("a server that is down", [Fails(503)], 3, "error of its own"),
    ("a refusal", [Says("", refusal="I cannot help with that.")], 1, "declined"),
    ("a filter", [Says("", finish="content_filter")], 1, "declined"),
    ("no word", [Says("")], 4, "could not be read"),
    ("a page of a proxy", [Fails(200, "sign in", html=True)], 1, "could not be read"),
]


@pytest.mark.parametrize(
    ("acts", "requests", "reason"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_retried_as_it_should_be_and_named(
    acts: list[Act], requests: int, reason: str
) -> None:
    with serving(acts) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    made = review.provenance
    assert is_complete(review)
    assert made.engine == "embedded"
    assert reason in (made.fallback_reason or "")
    assert len(wire.requests) == requests
    assert KEY not in review.model_dump_json()


def test_a_server_that_asks_to_wait_too_long_is_not_waited_for() -> None:
    with (
        serving([Fails(429, headers={"Retry-After": "60"})]) as wire,
        asking(wire, timeout=1.5) as coach,
    ):
        started = time.perf_counter()
        review = coach.review(DRAFT)
        took = time.perf_counter() - started

    assert is_complete(review)
    assert took < 1.5 + SLACK + 4
    assert "in time" in (review.provenance.fallback_reason or "")


def test_a_passing_fault_costs_a_retry_and_nothing_else() -> None:
    with serving([Fails(503), Fails(429), Says(text())]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    assert review.provenance.engine == "llm"
    assert review.provenance.fallback_reason is None
    assert rewrites(review) == {"O1.KR1": "model", "O1.KR3": "model"}


def test_nobody_there_is_said_in_one_sentence() -> None:
    with serving([Says(text())]) as wire:
        pass
    with asking(wire) as coach:
        review = coach.review(DRAFT)

    assert is_complete(review)
    assert "could not be reached" in (review.provenance.fallback_reason or "")


@pytest.mark.parametrize("watched", [True, False])
def test_a_stall_ends_with_the_time_limit(watched: bool) -> None:
    act = Says(text(), stalls_at=900) if watched else Says(text(), after=30)
    with serving([act]) as wire, asking(wire, timeout=1.5) as coach:
        coach.warm()
        list(coach.stream("Objective: Support people praise\nKR1: NPS from 30 to 45"))
        started = time.perf_counter()
        *_, last = coach.stream(DRAFT) if watched else (coach.review(DRAFT),)
        took = time.perf_counter() - started

    review: Review = last if isinstance(last, Review) else last.review
    assert is_complete(review)
    assert took < 1.5 + SLACK
    assert "in time" in (review.provenance.fallback_reason or "")


def test_what_came_before_a_stall_stays() -> None:
    at = text().index('"O1.KR3"')
    with serving([Says(text(), stalls_at=at)]) as wire, asking(wire, timeout=2.0) as coach:
        *_, last = coach.stream(DRAFT)

    assert rewrites(last.review) == {"O1.KR1": "model", "O1.KR3": "formula"}
    assert last.review.provenance.engine == "llm"


def test_a_line_that_breaks_mid_answer_is_asked_once_more() -> None:
    acts: list[Act] = [Says(text(), breaks_at=600), Says(text())]
    with serving(acts) as wire, asking(wire) as coach:
        *_, last = coach.stream(DRAFT)

    assert len(wire.requests) == 2
    assert last.review.provenance.fallback_reason is None
    assert rewrites(last.review) == {"O1.KR1": "model", "O1.KR3": "model"}


def test_an_answer_cut_at_its_limit_keeps_the_parts_that_closed() -> None:
    cut = text()[: text().index('"O1.KR2"')]
    with serving([Says(cut, finish="length")]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    assert is_complete(review)
    assert rewrites(review) == {"O1.KR1": "model", "O1.KR3": "formula"}
    assert "KR3" in (review.provenance.fallback_reason or "")


WRITTEN: dict[str, str] = {
    "fenced": f"```json\n{text()}\n```",
    "with prose around it": f"Here is my reading of {{the draft}}:\n{text()}\nI hope it helps!",
    "after thinking": f'<think>KR1 is {{"ref": "O1.KR1"}}, hm.</think>\n{text()}',
    "after a thought whose opening was cut": f"so be it</think>{text()}",
    "with line breaks inside strings": text().replace("trust it.", "trust\nit."),
    "with a field that nobody asked for": text(good() | {"confidence": 0.9}),
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=list(WRITTEN))
def test_an_answer_is_read_however_it_is_wrapped(written: str) -> None:
    with serving([Says(written)]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    assert len(wire.requests) == 1
    assert rewrites(review) == {"O1.KR1": "model", "O1.KR3": "model"}
    assert review.provenance.fallback_reason is None


def bad(**changes: Any) -> dict[str, Any]:
    """Return the good answer with other fields in its first part."""
    answer = good()
    answer["key_results"][0] |= changes
    return answer


def worded(wording: str) -> dict[str, Any]:
    """Return the good answer with another wording of the first line."""
    return bad(wordings=[{"bet": "use", "text": wording}])


WRONG: dict[str, dict[str, Any]] = {
    "an invented figure": worded(PORTAL.replace("[target %]", "60%")),
    "a figure in words": worded(PORTAL.replace("[target %]", "sixty percent")),
    "a figure of the other locale": worded(PORTAL.replace("[baseline %]", "12,5 %")),
    "an invented date": worded(PORTAL.replace("the end of Q3", "June 30")),
    "an invented name": worded(PORTAL.replace("online", "on Salesforce")),
    "a name in lower case": worded(PORTAL.replace("online", "on salesforce")),
    "a link": worded(PORTAL + " (see https://example.com)"),
    "markup": worded(f"**{PORTAL}**"),
    "another language": worded(
        "Aumentar la proporción de clínicas que leen sus resultados en línea de [línea base %] a "
        "[meta %] al cierre del Q3"
    ),
    "work again": worded("Launch the portal and train the clinics by the end of Q3"),
    "a field that is none": worded(PORTAL.replace("[target %]", "[what the boss wants]")),
    "a quote that is not in the line": bad(quote="Launch the mobile portal"),
    "a passage that was not given": bad(passages=["a-passage-of-its-own"]),
    "an invented figure in the reason": bad(reason="Only 12% of clinics use such portals."),
    "a kind that there is not": bad(kind="deliverable"),
    "a part without its quote": {
        **good(),
        "key_results": [
            {k: v for k, v in p.items() if k != "quote"} for p in good()["key_results"]
        ],
    },
    "a line that was not given": bad(ref="O1.KR9"),
}


@pytest.mark.parametrize("answer", WRONG.values(), ids=list(WRONG))
def test_what_does_not_pass_is_asked_for_once_more_and_then_mended(answer: dict[str, Any]) -> None:
    with serving([Says(text(answer)), Says(text())]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    first = review.objectives[0].key_results[0]
    assert len(wire.requests) == 2
    assert "Mend these parts" in wire.requests[1]["messages"][-1]["content"]
    assert first.rewrite is not None and first.rewrite.text == PORTAL
    assert review.provenance.fallback_reason is None
    assert review.provenance.attempts == 2


@pytest.mark.parametrize("answer", WRONG.values(), ids=list(WRONG))
def test_what_does_not_pass_twice_is_never_shown(answer: dict[str, Any]) -> None:
    with serving([Says(text(answer))]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    said = review.model_dump_json(exclude={"provenance": {"passages"}})
    assert len(wire.requests) == 2
    assert is_complete(review)
    for word in ("60%", "sixty", "12,5", "June", "alesforce", "example.com", "**", "boss", "12%"):
        assert word not in said
    assert "formula" in rewrites(review).values() or "model" in rewrites(review).values()


LOWER: dict[str, tuple[list[Act], str]] = {
    "json_object": ([Fails(400, "response_format is not supported"), Says(text())], "json_object"),
    "a function": ([Fails(400), Fails(422), Says(text(), as_tool=True)], "tools"),
    "words alone": ([Fails(400), Fails(400), Fails(400), Says(text())], "prompt"),
    "json_object, where the server fails on a schema": (
        [Fails(500), Fails(500), Fails(500), Says("hm"), Says(text())],
        "json_object",
    ),
    "words, where the server fails on every shape": (
        [*[Fails(500)] * 3, Says(text()), *[Fails(500)] * 3, *[Fails(500)] * 3, Says(text())],
        "prompt",
    ),
    "json_object, where no provider takes a schema": (
        [Fails(404, "No endpoints found that support response_format"), Says(text())],
        "json_object",
    ),
}


@pytest.mark.parametrize(("acts", "mode"), LOWER.values(), ids=list(LOWER))
def test_a_server_that_takes_no_schema_is_asked_in_the_next_way_and_remembered(
    acts: list[Act], mode: str
) -> None:
    with serving(list(acts)) as wire, asking(wire) as coach:
        first, second = coach.review(DRAFT), coach.review(DRAFT)

    assert first.provenance.engine == second.provenance.engine == "llm"
    assert asked_by(wire.requests[0]) == "json_schema"
    assert len(wire.requests) - len(acts) in (0, 1)  # the last of them answers the second review
    assert asked_by(wire.requests[-1]) == mode


def asked_by(body: Body) -> str:
    """Return how a request asks for JSON."""
    if "tools" in body:
        return "tools"
    form = body.get("response_format", {}).get("type")
    if form is None:
        assert "JSON schema" in body["messages"][0]["content"]
        return "prompt"
    return str(form)


def test_the_second_answer_keeps_what_had_passed_of_the_first() -> None:
    first = good()
    first["key_results"][0] = part("O1.KR1", "Launch", "output", "Sell 60% more", "It is work.")
    second = good()
    second["key_results"] = [second["key_results"][0]]
    with serving([Says(text(first)), Says(text(second))]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)

    texts = [kr.rewrite.text for kr in review.objectives[0].key_results if kr.rewrite]
    assert texts == [PORTAL, NPS]


def test_a_key_stands_in_no_error_no_repr_and_no_log(caplog: pytest.LogCaptureFixture) -> None:
    with serving([Fails(401, f"bad key {KEY}")]) as wire, asking(wire) as coach:
        review = coach.review(DRAFT)
        shown = [repr(coach.settings), review.model_dump_json(), caplog.text]

    assert wire.keys[0] == f"Bearer {KEY}"
    assert not any(KEY in words for words in shown)
    assert json.dumps(review.provenance.model_dump()).count("sk-") == 0
