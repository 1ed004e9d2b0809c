"""Engines: what goes through the relay is recorded and replayed; what is missing is told."""

import json
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from coach import Coach, Settings
from evals.engines import Engine, Wanted, opened
from evals.engines.recordings import Recorded, Recordings, read_recordings
from evals.engines.relay import Purse, Relay, Upstream, listening
from evals.engines.requests import words_of
from evals.lines import DatasetError
from evals.runs.model import RunError
from tests.llm.answers import DRAFT, good, text
from tests.llm.wire import Says, serving


def endpoint(url: str, path: Path, **more: object) -> Wanted:
    given = {"engine": "llm", "model": "tiny", "base_url": url, "api_key": SecretStr("secret-key")}
    settings = Settings().model_copy(update=given | more)
    return Wanted("endpoint", (), path, settings)


def test_what_an_endpoint_answers_is_recorded_and_heard_again_without_it(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    with serving([Says(text(good()))]) as wire:
        with opened(endpoint(wire.url, path)) as engine, Coach(engine.settings) as coach:
            first = coach.review(DRAFT)
            assert engine.relay
            (heard,) = engine.relay.heard(words_of(_draft_words()))
        assert wire.keys == ["Bearer secret-key"]
    with (
        opened(Wanted("replay", (), path)) as engine,
        Coach(engine.settings) as coach,
    ):
        again = coach.review(DRAFT)
        assert engine.relay
        assert engine.relay.missing == []

    assert heard.answer == text(good())
    assert heard.request.prompt.startswith("critique@")
    assert first.provenance.engine == again.provenance.engine == "llm"
    assert [kr.rewrite for kr in first.objectives[0].key_results] == [
        kr.rewrite for kr in again.objectives[0].key_results
    ]
    assert "secret-key" not in path.read_text(encoding="utf-8")


def _draft_words() -> str:
    return " ".join(line.partition(": ")[2] for line in DRAFT.splitlines())


def test_an_answer_is_found_by_prompt_and_draft_whatever_the_rules_find(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    with (
        serving([Says(text(good()))]) as wire,
        opened(endpoint(wire.url, path)) as engine,
        Coach(engine.settings) as coach,
    ):
        coach.review(DRAFT)
    quiet = Settings().model_copy(update={"ignore": ("KR", "SET", "OBJ", "KPI", "AMB")})
    with (
        opened(Wanted("replay", (), path, quiet)) as engine,
        Coach(engine.settings) as coach,
    ):
        coach.review(DRAFT)
        assert engine.relay
        assert engine.relay.missing == []


def test_what_was_not_recorded_is_kept_as_missing(tmp_path: Path) -> None:
    path = tmp_path / "none.jsonl"
    path.write_text("", encoding="utf-8")
    with opened(Wanted("replay", (), path)) as engine, Coach(engine.settings) as coach:
        review = coach.review(DRAFT)
        assert engine.relay
        (missing,) = engine.relay.missing

    assert review.provenance.engine == "embedded"
    assert missing.prompt.startswith("critique@")


def test_a_recording_that_is_not_there_says_how_to_record(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="python -m evals run --engine endpoint --record"):
        read_recordings(tmp_path / "no.jsonl")
    with (
        pytest.raises(RunError, match="--recordings FILE"),
        opened(Wanted("replay")),
    ):
        pass


def test_a_recording_that_is_broken_is_named_by_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    path.write_text('{"key": "a"}\n', encoding="utf-8")

    with pytest.raises(DatasetError, match=r"answers\.jsonl:1: prompt: Field required"):
        Recordings(path)


def test_an_answer_with_any_line_break_is_recorded_whole(tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    said = "one\u2028two\x85three\nfour"
    row = Recorded(
        key="k", prompt="p", turn=0, about="a", model="m", answer=said, tokens_in=1, tokens_out=1
    )
    Recordings(path).add(row)

    assert Recordings(path).get("k") == row


@pytest.mark.parametrize("given", [{}, {"model": "gpt-4o-mini"}])
def test_an_endpoint_without_a_model_or_a_key_names_the_engines_that_need_none(
    given: dict[str, str],
) -> None:
    settings = Settings().model_copy(update=given)

    with (
        pytest.raises(RunError, match="No key is needed for: --engine embedded"),
        opened(Wanted("endpoint", settings=settings)),
    ):
        pass


def test_a_cost_limit_without_a_price_is_refused(tmp_path: Path) -> None:
    wanted = endpoint("https://models.example/v1", tmp_path / "a.jsonl", max_cost=1.0)

    with pytest.raises(RunError, match="price of the model is not known"), opened(wanted):
        pass


def test_a_purse_is_empty_once_the_limit_is_reached() -> None:
    purse = Purse(0.01, (1.0, 2.0))
    purse.pay(4_000, 1_000)
    assert not purse.is_empty
    purse.pay(4_000, 0)

    assert purse.is_empty
    assert purse.spent == pytest.approx(0.01)


def test_a_relay_whose_purse_is_empty_asks_no_more() -> None:
    with serving([Says("{}", usage=(900_000, 100_000))]) as wire:
        relay = Relay({}, Upstream(wire.url, is_local=True), None, Purse(1.5, (1.0, 1.0)))
        with listening(relay) as url:
            asked = {"model": "tiny", "messages": [{"role": "user", "content": "a"}]}
            codes = [httpx.post(f"{url}/chat/completions", json=asked).status_code for _ in "abc"]

    assert codes == [200, 200, 402]
    assert len(wire.requests) == 2
    assert relay.purse
    assert relay.purse.spent == pytest.approx(2.0)
    told = Engine("endpoint", Settings(), "tiny", relay).trouble()
    assert told
    assert told.startswith("The cost limit is reached after 2.00 USD.")


def test_the_stand_in_answers_over_http_and_its_answers_pass_the_same_checks() -> None:
    draft = "Objetivo: Que las familias resuelvan sus dudas\nKR1: Lanzar el centro de ayuda\n"
    with opened(Wanted("stand-in")) as engine, Coach(engine.settings) as coach:
        review = coach.review(draft)
        assert engine.relay
        (heard, *_) = engine.relay.heard(
            words_of("Que las familias resuelvan sus dudas Lanzar el centro de ayuda")
        )

    assert review.provenance.model == "openai:stand-in"
    assert json.loads(heard.answer)["key_results"][0]["kind"] == "output"
