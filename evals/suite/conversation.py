"""Conversations: answers fill what is open, nothing is invented, questions meet guidance."""

from collections.abc import Iterator
from typing import Any, Literal

from coach.conversation import merged, read_message
from coach.models import Frozen, Language
from coach.reviews import Answer, Context, Review
from evals.lines import DATASETS, read_lines
from evals.runs.model import Unit
from evals.suite.drafts import lines_of
from evals.suite.invented import invented
from evals.suite.task import Bench, Case, Facts, Task

SCRIPTS = "conversations.jsonl"


class Turn(Frozen):
    """One message, and what is expected of it."""

    says: str
    kind: Literal["draft", "answer", "wish", "question"]
    fills: dict[str, str] = {}
    """Ref to words that its wording must then hold."""
    cites: tuple[str, ...] = ()
    """Passages of which one must be cited; none where the guidance does not say."""
    off_topic: bool = False
    """Whether the guidance does not say, and that is to be told."""


class Script(Frozen):
    """A draft and the messages that follow it."""

    id: str
    lang: Language
    area: str
    draft: str
    turns: tuple[Turn, ...]


def cases() -> Iterator[Case]:
    """Yield the scripts."""
    for script in read_lines(DATASETS / SCRIPTS, Script):
        yield Case(script.id, script.lang, script.area, script.id, script.draft, script)


def solve(bench: Bench, case: Case) -> Facts:
    """Play a script and return what each turn brought."""
    script: Script = case.data
    review, context = bench.coach.review(script.draft), Context()
    stated = [script.draft]
    turns: list[dict[str, Any]] = []
    for turn in script.turns:
        message = read_message(turn.says, review)
        stated.append(turn.says)
        seen: dict[str, Any] = {"kind": message.kind}
        if message.kind == "answer":
            context = merged(context, message.answers)
            review = bench.coach.review(script.draft, context)
        elif message.kind == "question":
            answer = bench.coach.ask(turn.says, script.lang, review)
            seen |= _answered(answer, stated)
        seen["wordings"] = _wordings(review)
        seen["invented"] = seen.get("invented", []) + [
            figure for text in seen["wordings"].values() for figure in invented(text, stated)
        ]
        turns.append(seen)
    return {"turns": turns}


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield a unit for each turn."""
    script: Script = case.data
    for number, (turn, seen) in enumerate(zip(script.turns, facts["turns"], strict=True), 1):
        values = {
            "understands": float(turn.kind == seen["kind"]),
            "invents_nothing": float(not seen["invented"]),
        }
        if turn.fills:
            there = seen["wordings"]
            values["fills"] = float(all(v in there.get(r, "") for r, v in turn.fills.items()))
        if turn.kind == "question":
            cited = bool(set(seen.get("cites", ())) & set(turn.cites))
            told = turn.off_topic and not seen.get("answered", False)
            values["stands_on_guidance"] = float(told if turn.off_topic else cited)
        yield case.unit(f"turn {number}", values)


def _answered(answer: Answer, stated: list[str]) -> dict[str, Any]:
    passages = [f"{passage.title} {passage.text}" for passage in answer.passages]
    return {
        "answered": answer.answered,
        "cites": [passage.id for passage in answer.passages],
        "invented": invented(answer.text, [*stated, *passages]) if answer.answered else [],
    }


def _wordings(review: Review) -> dict[str, str]:
    return {ref: line.rewrite.text for ref, line in lines_of(review).items() if line.rewrite}


TASK = Task("conversation", (SCRIPTS,), cases, solve, score)
