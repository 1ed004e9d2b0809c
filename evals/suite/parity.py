"""Parity: a draft and its translation are judged alike."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from evals.labelled import OBJECTIVE_FIELDS, SLOTS, Labelled
from evals.runs.model import Unit
from evals.suite.drafts import FILES, drafts, key_of, lines_of
from evals.suite.task import Bench, Case, Facts, Task

BOTH = "both"


def cases() -> Iterator[Case]:
    """Yield each draft together with its translation."""
    twins: dict[str, list[Labelled]] = defaultdict(list)
    for draft in drafts():
        if draft.cluster != draft.id:
            twins[draft.cluster].append(draft)
    for cluster, pair in twins.items():
        if {draft.language for draft in pair} == {"es", "en"}:
            text = "\n\n".join(draft.marked for draft in pair)
            split = pair[0].id.partition("-")[0]
            yield Case(f"{split}-{cluster}", BOTH, pair[0].area, cluster, text, pair)


def solve(bench: Bench, case: Case) -> Facts:
    """Review both drafts and return the labels of each line by its family."""
    facts: Facts = defaultdict(list)
    for draft in case.data:
        for family, labels in _labels(bench, draft).items():
            facts[family].append(labels)
    return dict(facts)


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield a unit for each line that stands in both drafts."""
    for family, both in facts.items():
        if len(both) != 2:
            continue
        first, second = both

        def same(*names: str, first: Any = first, second: Any = second) -> float:
            return float(all(first[name] == second[name] for name in names))

        if "kind" in first:
            yield case.unit(family, {
                "same_kind": same("kind"),
                "same_ambition": same("ambition"),
                "same_slots": same(*SLOTS),
            })  # fmt: skip
        else:
            yield case.unit(family, {"same_objective": same(*OBJECTIVE_FIELDS)})


def _labels(bench: Bench, draft: Labelled) -> dict[str, dict[str, Any]]:
    review = bench.coach.review(draft.okrs)
    found: dict[str, dict[str, Any]] = {}
    for objective in review.objectives:
        family = draft.labels.get("objective", {}).get("family")
        if family and objective.assessment:
            found[family] = objective.assessment.model_dump(include=set(OBJECTIVE_FIELDS))
    for ref, line in lines_of(review).items():
        family = draft.labels.get(key_of(ref), {}).get("family")
        if family:
            own = line.assessment
            slots = own.slots.model_dump()
            found[family] = {"kind": own.kind, "ambition": own.ambition, **slots}
    return found


TASK = Task("parity", FILES, cases, solve, score)
