"""Ten thousand answers with something invented in them: none of it is ever shown."""

import json

import pytest

from coach.critics import Grounding
from coach.critics.case import Case
from coach.critics.llm.answering import Answering
from coach.inspection import inspect, read
from coach.models import Language
from coach.reviews import Context
from coach.settings import Settings
from tests.llm.answers import BORRADOR, DRAFT, buena, good
from tests.llm.hostile import Answer, answers

EACH = 1_000
RUNS: list[tuple[Language, int]] = [("en", n) for n in range(5)] + [("es", n) for n in range(5)]
RIGHT = frozenset({"44%", "44.4%", "44,4 %"})
"""What the draft's own 9 % to 5 % gives: arithmetic that is right may be said."""


def case(language: Language) -> Case:
    okrs = read(DRAFT if language == "en" else BORRADOR, Settings())
    found = inspect(okrs, Context(), Settings())
    return Case(okrs, found.assessments, found.findings, Grounding({}, {}), Context())


def shown(about: Case, answer: Answer) -> str:
    """Return all that is shown of an answer that came twice."""
    text = json.dumps(answer, ensure_ascii=False)
    heard = Answering(about, about.okrs.objectives[0])
    heard.grow(text)
    heard.finish(text)
    heard.finish(text)
    said = heard.composed(complete=True).model_dump_json()
    return said + json.dumps(heard.questions, ensure_ascii=False)


@pytest.mark.parametrize(("language", "seed"), RUNS)
def test_nothing_planted_is_ever_shown(language: Language, seed: int) -> None:
    about = case(language)
    clean = shown(about, good() if language == "en" else buena())
    leaked = [
        planted
        for answer, planted in answers(language, seed, EACH)
        if planted not in clean and planted not in RIGHT
        if planted in shown(about, answer)
    ]

    assert leaked == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_what_is_planted_an_answer_passes_whole(language: Language) -> None:
    said = shown(case(language), good() if language == "en" else buena())

    assert said.count('"origin":"model"') == 2
    assert len({what for _, what in answers(language, 0, EACH)}) > EACH / 4
