"""Questions that a model answers from guidance."""

import json

import pytest

from coach import Coach
from tests.llm.coaches import asking
from tests.llm.wire import Fails, Says, serving


class TestAsk:
    """A question answered by a model stands on the passages it was given."""

    @staticmethod
    def told(passages: list[str], words: str, answered: bool = True) -> str:
        return json.dumps({"passages": passages, "answered": answered, "text": words})

    def test_its_words_and_citations_are_shown(self) -> None:
        words = "A key result says what changes for somebody; a task only says what is done."
        with (
            serving([Says(self.told(["outcomes-over-output"], words))]) as wire,
            asking(wire) as coach,
        ):
            answer = coach.ask("What is the difference between an output and an outcome?")

        assert answer.text == words
        assert [p.id for p in answer.passages] == ["outcomes-over-output"]
        assert answer.model == "openai:fake"

    @pytest.mark.parametrize(
        ("passages", "words"),
        [
            (["made-up"], "A key result says what changes."),
            ([], "A key result says what changes."),
            (["outcomes-over-output"], "Studies show that 83% of teams get this wrong."),
            (["outcomes-over-output"], "As Johnson says, a key result is a change."),
            (["outcomes-over-output"], "Read https://example.com for more."),
            (["outcomes-over-output"], ""),
        ],
    )
    def test_what_does_not_pass_is_the_guidance_s_own_words(
        self, passages: list[str], words: str
    ) -> None:
        question = "What is the difference between an output and an outcome?"
        with serving([Says(self.told(passages, words))]) as wire, asking(wire) as coach:
            answer = coach.ask(question)
        with Coach() as plain:
            assert answer == plain.ask(question)

    def test_a_question_on_another_subject_goes_nowhere(self) -> None:
        with serving([Says(self.told([], "It is sunny."))]) as wire, asking(wire) as coach:
            answer = coach.ask("What will the weather be in Lima tomorrow?")

        assert not answer.answered and not wire.requests

    def test_a_fault_is_said_beside_the_guidance_s_own_words(self) -> None:
        with serving([Fails(401)]) as wire, asking(wire) as coach:
            answer = coach.ask("How many key results are enough?")

        assert answer.answered and answer.model is None
        assert "does not accept the key" in (answer.fallback_reason or "")
