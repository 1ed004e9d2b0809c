"""Rewrites: verified again, grounded, labelled as any line, and judged where a model judges."""

from collections.abc import Iterator
from typing import Any

from coach.analysis import analyse
from coach.critics.judging import checks_of
from coach.models import KeyResult, OKRSet
from coach.reviews import KeyResultReview, Review
from coach.rules import lint
from evals.engines import Engine
from evals.labelled import Labelled
from evals.runs.model import Labels, Unit
from evals.suite.drafts import FILES, cases, key_of, lines_of
from evals.suite.invented import invented
from evals.suite.judging import Verdicts, verdict_on
from evals.suite.task import Bench, Case, Facts, Task

_OPEN = ("KR105", "KR106")
"""Said of values nobody has stated yet: a wording holds those open on purpose."""
_NEED = ("output", "unclear", "health")
"""Kinds of which a line needs another wording, a better place, or a question."""


def solve(bench: Bench, case: Case) -> Facts:
    """Review a draft and look at each wording it got."""
    draft: Labelled = case.data
    okrs = draft.okrs
    review = bench.coach.review(okrs)
    lines = lines_of(review)
    facts: Facts = {}
    again = _again(okrs, lines)
    asked = {question.ref for question in review.questions}
    for ref, line in lines.items():
        offered = line.rewrite or line.moved_to or line.under or ref in asked
        facts[ref] = {"offered": bool(offered)}
        if line.rewrite:
            facts[ref] |= {"text": line.rewrite.text, **again[ref]}
            facts[ref]["invented"] = invented(line.rewrite.text, okrs.draft.splitlines())
            facts[ref]["problems"] = _problems(bench, okrs, line)
            facts[ref] |= _judged(bench.engine, draft, line)
    return facts | _of_objectives(review, okrs)


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield a unit for each line that got a wording, or needed one."""
    draft: Labelled = case.data
    for ref, seen in facts.items():
        labels = draft.labels.get(key_of(ref), {})
        values: dict[str, Any] = {}
        if labels.get("kind") in _NEED:
            values["offered"] = float(seen["offered"])
        if "text" in seen:
            values["grounded"] = float(not seen["invented"])
            if "problems" in seen:
                values["verified"] = float(not seen["problems"])
                values["becomes"] = Labels("outcome", seen["kind"])
                values["clean"] = float(not seen["codes"])
            values |= {name: float(seen[name]) for name in Verdicts._fields if name in seen}
        if values:
            yield case.unit(ref, values)


def _again(okrs: OKRSet, lines: dict[str, KeyResultReview]) -> dict[str, dict[str, Any]]:
    """Read the draft with every wording in its line's place: what kind each is, what is found."""

    def worded(kr: KeyResult) -> KeyResult:
        rewrite = lines[kr.ref].rewrite
        return KeyResult(ref=kr.ref, text=rewrite.text) if rewrite else kr

    objectives = tuple(
        objective.model_copy(update={"key_results": tuple(map(worded, objective.key_results))})
        for objective in okrs.objectives
    )
    revised = okrs.model_copy(update={"draft": "", "objectives": objectives})
    labels = analyse(revised)
    found = lint(revised, labels)
    return {
        ref: {
            "kind": labels.key_results[ref].kind,
            "codes": sorted(
                {
                    f.code
                    for f in found
                    if f.refs == (ref,) and not (f.quiet or f.suppressed or f.code in _OPEN)
                }
            ),
        }
        for ref in lines
    }


def _problems(bench: Bench, okrs: OKRSet, line: KeyResultReview) -> list[str]:
    """Return what verification says against a wording when it is asked once more."""
    case = bench.coach.case(okrs)
    if case is None or line.rewrite is None:
        return []
    objective = okrs.objectives[0]
    original = next(kr for kr in objective.key_results if kr.ref == line.ref)
    check = checks_of(case, objective, original, case.assessment(line.ref))
    return [problem.fault for problem in check(line.rewrite)]


def _judged(engine: Engine, draft: Labelled, line: KeyResultReview) -> dict[str, bool]:
    if line.rewrite is None or engine.judge is None:
        return {}
    verdict = verdict_on(
        engine.judge, draft.language, draft.objective or "", line.text, line.rewrite.text
    )
    return verdict._asdict() if verdict else {}


def _of_objectives(review: Review, okrs: OKRSet) -> Facts:
    return {
        objective.ref: {
            "offered": True,
            "text": objective.rewrite.text,
            "invented": invented(objective.rewrite.text, okrs.draft.splitlines()),
        }
        for objective in review.objectives
        if objective.rewrite
    }


TASK = Task("rewrite", FILES, cases, solve, score)
