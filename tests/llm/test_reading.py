"""An answer is read out of whatever a model wrote, and a cut one never counts as whole."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import Settings
from coach.critics.llm.calls import Reply
from coach.critics.llm.endpoint import Endpoint, endpoint_of
from coach.critics.llm.faults import CallFault
from coach.critics.llm.modes import LADDER, Ladder
from coach.critics.llm.prices import cost, price, read_prices
from coach.critics.llm.tolerant import closed, spoken, whole
from coach.critics.llm.usage import Purse
from coach.errors import SettingsError
from coach.verification import Allowed, invented_words, verify_remark

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
OBJECTS = st.dictionaries(
    WORDS.filter(bool), WORDS | st.integers() | st.lists(WORDS, max_size=3), min_size=1, max_size=4
)
PROSE = WORDS.filter(lambda words: "{" not in words and "<" not in words)
LOCAL = Endpoint("openai", "fake", "http://127.0.0.1:1/v1")
PAID = Endpoint("openai", "gpt-4o-mini-2024-07-18", None)


@given(OBJECTS, PROSE, PROSE)
def test_an_object_is_found_whatever_stands_around_it(
    answer: dict[str, object], before: str, after: str
) -> None:
    assert whole(f"{before}{json.dumps(answer, ensure_ascii=False)}{after}") == answer


@given(st.lists(OBJECTS, max_size=5), st.integers(0, 400))
def test_of_a_cut_list_only_what_closed_is_taken(
    parts: list[dict[str, object]], letters: int
) -> None:
    text = json.dumps({"understood": "x", "parts": parts}, ensure_ascii=False)

    found = closed(text[:letters], "parts")

    assert found == parts[: len(found)]
    assert closed(text, "parts") == parts


@given(OBJECTS, st.integers(1, 400))
def test_a_cut_object_is_no_answer(answer: dict[str, object], letters: int) -> None:
    text = json.dumps({"answer": answer}, ensure_ascii=False)
    if letters < len(text):
        assert whole(text[:letters]) in (None, *([answer] if answer else []))


@given(WORDS)
def test_anything_may_be_written_and_nothing_breaks(text: str) -> None:
    for words in (text, f"<think>{text}", f'{{"parts": [{text}'):
        assert whole(words) is None or isinstance(whole(words), dict)
        assert all(isinstance(part, dict) for part in closed(words, "parts"))


def test_a_model_that_still_thinks_has_said_nothing() -> None:
    assert spoken('<think>perhaps {"kind": "output"}') == ""
    assert closed('<think>{"parts": [{"a": 1}]}', "parts") == []
    assert whole('<think>{"a": 1}</think>{"b": 2}') == {"b": 2}


def test_deep_nesting_is_unread_and_does_not_break() -> None:
    assert whole("[" * 100_000) is None
    assert whole('{"a":' * 100_000) is None


@pytest.mark.parametrize(
    ("model", "base_url", "found"),
    [
        ("gpt-4o-mini", None, ("openai", "gpt-4o-mini")),
        ("openai:gpt-4o-mini", None, ("openai", "gpt-4o-mini")),
        ("azure_openai:ours", None, ("azure_openai", "ours")),
        ("anthropic:claude-x", None, ("anthropic", "claude-x")),
        ("llama3.1:8b", "http://127.0.0.1:11434/v1", ("openai", "llama3.1:8b")),
        ("mistral:7b", "http://127.0.0.1:11434/v1", ("openai", "mistral:7b")),
        ("llama3.1:8b", None, ("openai", "llama3.1:8b")),
    ],
)
def test_a_model_s_name_says_its_provider_or_is_any_server_s(
    model: str, base_url: str | None, found: tuple[str, str]
) -> None:
    endpoint = endpoint_of(Settings(model=model, base_url=base_url))

    assert (endpoint.provider, endpoint.model) == found


def test_a_lower_rung_is_remembered_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    ladder, now = Ladder(), time.monotonic()
    ladder.keep("here", "tool")

    assert ladder.rungs("here", True) == ("tool", "prompt")
    assert ladder.rungs("there", True) == LADDER
    assert ladder.rungs("here", False) == ("prompt",)
    monkeypatch.setattr(time, "monotonic", lambda: now + 7_200)
    assert ladder.rungs("here", True) == LADDER


def test_the_longest_name_of_the_price_table_counts() -> None:
    assert price(PAID) == read_prices()["gpt-4o-mini"]
    assert price(LOCAL) == (0.0, 0.0)
    assert price(Endpoint("openai", "nobody-knows", None)) is None
    assert cost((2.0, 10.0), 500_000, 100_000) == 2.0
    assert cost(None, 1, 1) is None


def test_a_price_table_of_one_s_own_wins_and_a_broken_one_is_named(tmp_path: Path) -> None:
    own, broken = tmp_path / "own.yaml", tmp_path / "broken.yaml"
    own.write_text("gpt-4o-mini: [1, 2]\n", encoding="utf-8")
    broken.write_text("gpt-4o-mini: cheap\n", encoding="utf-8")

    assert price(PAID, own) == (1.0, 2.0)
    for path in (broken, tmp_path / "none.yaml"):
        with pytest.raises(SettingsError, match=path.name):
            price(PAID, path)


def test_no_call_begins_that_could_pass_the_limit() -> None:
    purse = Purse(Settings(max_cost=0.002, model="x"), PAID)
    first = purse.set_aside(3_000)

    with pytest.raises(CallFault, match="cost limit"):
        purse.set_aside(3_000)
    purse.pay(first, Reply("", 100, 10, False))
    assert purse.set_aside(3_000) > 0


def test_a_limit_without_a_price_stops_before_anything_is_spent() -> None:
    purse = Purse(Settings(max_cost=1.0, model="x"), Endpoint("openai", "nobody-knows", None))

    with pytest.raises(CallFault, match="price"):
        purse.set_aside(10)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aumentar la proporción de clientes que vuelven a comprar al cierre del ciclo", "es"),
        ("Reducir el tiempo de espera en caja de [línea base] a [meta]", "es"),
        ("Raise the share of farmers who apply the recommended practices", "en"),
        ("The line says what is delivered, and not who uses it.", "en"),
    ],
)
def test_the_words_of_the_trade_need_no_draft(text: str, language: str) -> None:
    assert invented_words(text, Allowed(()), "es" if language == "es" else "en") == ()


def test_words_of_the_draft_and_of_their_family_are_known() -> None:
    allowed = Allowed(("Migrar la plataforma Zeppelina de pagos",))

    assert invented_words("la migración de zeppelina", allowed, "es") == ()
    assert invented_words("la migración de zorbatrón", allowed, "es") == ("zorbatrón",)


@pytest.mark.parametrize(
    "words",
    ["salesforce", "hubspot", "juan", "rosario", "globex", "marketo", "netflix", "accenture"],
)
def test_a_name_in_lower_case_is_no_word_of_the_trade(words: str) -> None:
    for language in ("es", "en"):
        assert invented_words(f"with {words}", Allowed(()), "es" if language == "es" else "en")


def test_a_remark_that_lectures_or_links_is_not_shown() -> None:
    def faults(text: str) -> list[str]:
        return [p.fault for p in verify_remark(text, language="en", allowed=Allowed(()))]

    assert faults("The line names no number.") == []
    assert faults("") == ["empty"]
    assert "long" in faults("The line names no number. " * 20)
    assert "markup" in faults("The line names no number, see www.example.com")
    assert "language" in faults("La línea no nombra ningún número que se pueda medir.")
