"""Critique: the labels of every line against gold, and how the model answered."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from coach.critics.llm.prices import cost
from coach.critics.llm.tolerant import closed
from coach.prompting import CritiqueAnswer
from coach.reviews import Review
from evals.engines.requests import words_of
from evals.labelled import IMPLIED, OBJECTIVE_FIELDS, SLOTS, Labelled, implied_rules
from evals.runs.model import Labels, Unit
from evals.suite.drafts import FILES, cases, key_of, lines_of, shown
from evals.suite.task import Bench, Case, Facts, Task

_KEY_RESULT = ("kind", "ambition", *SLOTS, "kpi_confusion")


def solve(bench: Bench, case: Case) -> Facts:
    """Review a draft and return what its labels and its provenance say."""
    draft: Labelled = case.data
    review = bench.coach.review(draft.okrs)
    facts: Facts = {"lines": _lines(review), "said": review.summary}
    facts["made"] = {"seconds": review.provenance.seconds}
    if bench.engine.name != "embedded":
        made = review.provenance
        facts["made"] |= {
            "tokens_in": made.input_tokens,
            "tokens_out": made.output_tokens,
            "answered": made.engine == "llm" and made.fallback_reason is None,
        }
        dollars = cost(bench.engine.prices, made.input_tokens, made.output_tokens)
        facts["made"] |= {"dollars": dollars} if dollars is not None else {}
        facts |= _heard(bench, draft)
    return facts


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield a unit for each labelled line, and one for the draft."""
    draft: Labelled = case.data
    opinions = facts.get("opinions", {})
    for ref, given in facts["lines"].items():
        labels = draft.labels.get(key_of(ref))
        if labels is None:
            continue
        fields = _KEY_RESULT if "." in ref else OBJECTIVE_FIELDS
        values: dict[str, Any] = {
            "objective_kpi" if name == "kpi_confusion" and "." not in ref else name: Labels(
                _word(labels[name]), _word(given[name])
            )
            for name in fields
        }
        values["findings"] = float(_expected(labels) == _found(labels, given["codes"]))
        if ref in opinions:
            values["opinion"] = Labels(labels["kind"], opinions[ref])
        yield case.unit(ref, values)
    yield case.unit("", facts["made"] | facts.get("heard", {}))


def _lines(review: Review) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for objective in review.objectives:
        if objective.assessment:
            labels = objective.assessment.model_dump(include=set(OBJECTIVE_FIELDS))
            found[objective.ref] = labels | {"codes": shown(objective.findings)}
    for ref, line in lines_of(review).items():
        own = line.assessment
        found[ref] = {
            "kind": own.kind,
            "ambition": own.ambition,
            "kpi_confusion": own.kpi_confusion,
            **own.slots.model_dump(),
            "codes": shown(line.findings),
        }
    return found


def _heard(bench: Bench, draft: Labelled) -> Facts:
    """Return what the model itself said: its kinds, and whether its first answer fits."""
    relay = bench.engine.relay
    if relay is None:
        return {}
    words = words_of(" ".join([draft.objective or "", *draft.key_results]))
    exchanges = [e for e in relay.heard(words) if e.request.prompt.startswith("critique")]
    first = [e.answer for e in exchanges if e.request.turn == 0]
    if not first:
        return {}
    heard = {
        "valid": float(_fits(first[-1])),
        "repairs": float(sum(e.request.turn > 0 for e in exchanges)) / len(first),
    }
    return {"heard": heard, "opinions": _opinions(first[-1])}


def _fits(answer: str) -> bool:
    try:
        CritiqueAnswer.model_validate_json(answer)
    except ValidationError:
        return False
    return True


def _opinions(answer: str) -> dict[str, str]:
    parts = closed(answer, "key_results")
    return {str(part.get("ref")): str(part["kind"]) for part in parts if "kind" in part}


def _expected(labels: dict[str, Any]) -> frozenset[str]:
    return frozenset(labels.get("rules", implied_rules(labels)))


def _found(labels: dict[str, Any], codes: list[str]) -> frozenset[str]:
    """Return what was found of what the line was labelled for."""
    return frozenset(code for code in codes if "rules" in labels or code in IMPLIED) - _OF_SETS


_OF_SETS = frozenset({"KPI203"})


def _word(label: Any) -> str:
    return {True: "yes", False: "no"}.get(label, str(label))


TASK = Task("critique", FILES, cases, solve, score)
