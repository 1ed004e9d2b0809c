"""Stability: the same draft, asked about several times, gets the same review."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from evals.labelled import Labelled
from evals.runs.model import Labels, Unit, Value
from evals.suite.drafts import FILES, cases, lines_of
from evals.suite.task import Bench, Case, Facts, Task

EPOCHS = 3
_EVERY = 12
"""One draft in so many: each is reviewed several times."""


def solve(bench: Bench, case: Case) -> Facts:
    """Review a draft once."""
    draft: Labelled = case.data
    review = bench.coach.review(draft.okrs)
    return {
        ref: {
            "labels": line.assessment.model_dump_json(exclude={"confidence", "evidence"}),
            "wording": line.rewrite.text if line.rewrite else "",
        }
        for ref, line in lines_of(review).items()
    }


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield what one epoch gave for each line."""
    for ref, seen in facts.items():
        said = {"same_labels": Labels("", seen["labels"])}
        yield case.unit(ref, said | {"same_wording": Labels("", seen["wording"])})


def joined(units: Sequence[Unit]) -> Iterator[Unit]:
    """Yield one unit for each line: whether every epoch gave the same."""
    by_id: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        by_id[unit.id].append(unit)
    for same in by_id.values():
        values: dict[str, Value] = {
            name: float(len({unit.values[name] for unit in same}) == 1) for name in same[0].values
        }
        yield same[0]._replace(values=values)


TASK = Task("stability", FILES, partial(cases, _EVERY), solve, score, epochs=EPOCHS, joined=joined)
