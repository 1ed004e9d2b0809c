"""The labelled drafts as cases, and what is read off a review of one."""

from collections.abc import Iterator
from functools import cache

from coach.reviews import Finding, KeyResultReview, ObjectiveReview, Review
from evals.labelled import Labelled, read
from evals.lines import DATASETS
from evals.suite.task import Case

FILES = ("dev.jsonl", "test.jsonl")


@cache
def drafts() -> tuple[Labelled, ...]:
    """Return every labelled draft of the project."""
    return tuple(draft for file in FILES for draft in read(DATASETS / file))


def cases(every: int = 1) -> Iterator[Case]:
    """Yield the drafts as cases.

    Args:
        every: 4 to take one draft in four of each language.
    """
    for language in ("es", "en"):
        chosen = [draft for draft in drafts() if draft.language == language]
        for draft in chosen[::every]:
            yield case_of(draft)


def case_of(draft: Labelled) -> Case:
    """Return a draft as a case."""
    return Case(draft.id, draft.language, draft.area, draft.cluster, draft.marked, draft)


def lines_of(review: Review) -> dict[str, KeyResultReview]:
    """Return the key results of a review by ref."""
    return {kr.ref: kr for objective in review.objectives for kr in objective.key_results}


def parts_of(review: Review) -> list[ObjectiveReview | KeyResultReview]:
    """Return the objectives of a review, each with its key results behind it."""
    found: list[ObjectiveReview | KeyResultReview] = []
    for objective in review.objectives:
        found += [objective, *objective.key_results]
    return found


def shown(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of what stands, gathered elsewhere or not."""
    return sorted({finding.code for finding in findings if finding.suppressed is None})


def key_of(ref: str) -> str:
    """Return what the labels of a line are called in the dataset."""
    return f"kr:{int(ref.rpartition('KR')[2]) - 1}" if "." in ref else "objective"
