"""The judge: a model's verdict on a rewrite, and how far its verdicts can be relied on."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from coach.critics.llm.briefing import LANGUAGES
from coach.critics.llm.critic import Critic
from coach.critics.llm.faults import CallFault
from coach.critics.llm.tolerant import whole
from coach.models import Frozen, Language
from coach.prompting import JudgeAnswer
from evals.lines import DATASETS, read_lines
from evals.runs.model import Labels, Unit
from evals.suite.task import Bench, Case, Facts, Task

PAIRS = "judged_pairs.jsonl"


class Verdicts(NamedTuple):
    """What the judge says of one rewrite."""

    keeps_intent: bool
    is_idiomatic: bool


class Pair(Frozen):
    """A line and a rewrite, with the verdicts that a careful reader gives."""

    id: str
    lang: Language
    area: str
    objective: str
    line: str
    rewrite: str
    keeps_intent: bool
    is_idiomatic: bool
    why: str = ""
    """What is wrong with the rewrite, where something is."""


def verdict_on(
    judge: Critic, language: Language, objective: str, line: str, rewrite: str
) -> Verdicts | None:
    """Ask the judge about a rewrite.

    Args:
        judge: Reaches the model.
        language: The language of the line.
        objective: The objective above it.
        line: The line of the draft.
        rewrite: The wording in its place.

    Returns:
        Its verdicts; ``None`` where there is none that can be read: that is not a no.
    """
    values = {
        "language": LANGUAGES[language],
        "objective": objective,
        "line": line,
        "rewrite": rewrite,
    }
    try:
        text, _ = judge.say(judge.prompt("judge"), values)
        said = JudgeAnswer.model_validate(whole(text))
    except (CallFault, ValidationError):
        return None
    return Verdicts(said.keeps_intent, said.is_idiomatic)


def cases() -> Iterator[Case]:
    """Yield the labelled pairs."""
    for pair in read_lines(DATASETS / PAIRS, Pair):
        text = f"{pair.line}\n→ {pair.rewrite}"
        yield Case(pair.id, pair.lang, pair.area, pair.line, text, pair)


def solve(bench: Bench, case: Case) -> Facts:
    """Ask the judge about a labelled pair."""
    pair: Pair = case.data
    if bench.engine.judge is None:
        return {}
    verdict = verdict_on(bench.engine.judge, pair.lang, pair.objective, pair.line, pair.rewrite)
    return dict(verdict._asdict()) if verdict else {}


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield the verdicts beside the labels; one that could not be read is not scored."""
    pair: Pair = case.data
    values: dict[str, Any] = {
        name: Labels(_word(getattr(pair, name)), _word(facts[name]))
        for name in Verdicts._fields
        if name in facts
    }
    if values:
        yield case.unit("", values)


def _word(is_so: bool) -> str:
    return "yes" if is_so else "no"


TASK = Task("judge", (PAIRS,), cases, solve, score, needs_model=True)
