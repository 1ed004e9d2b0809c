"""Grounding: whether the search finds the right guidance, and whether what is cited supports."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from coach.knowledge import passages
from coach.reviews import Review
from evals.labelled import Labelled
from evals.queries import QUERIES, Query, read_queries
from evals.retrieval import found_for
from evals.runs.model import Unit
from evals.suite import drafts
from evals.suite.task import Bench, Case, Facts, Task

DEEP = 10
"""Places down to which the first right one counts."""
_EVERY = 4
"""One draft in so many is looked at for what it cites."""
_ASKED = ("question", "off_topic")


def cases() -> Iterator[Case]:
    """Yield the labelled queries, then some of the drafts."""
    for query in read_queries():
        yield Case(query.id, query.lang, query.sort, query.id, query.text, query)
    yield from drafts.cases(_EVERY)


def solve(bench: Bench, case: Case) -> Facts:
    """Search and ask for a query; review a draft for what it cites."""
    if isinstance(case.data, Labelled):
        return _cited(bench.coach.review(case.data.okrs))
    query: Query = case.data
    facts: Facts = {"found": list(found_for(query, bench.coach.index, DEEP))}
    if query.sort in _ASKED:
        answer = bench.coach.ask(query.text, query.lang)
        facts["answered"] = answer.answered
        facts["cites"] = [passage.id for passage in answer.passages]
    return facts


def score(case: Case, facts: Facts) -> Iterator[Unit]:
    """Yield recall and answers of a query, or the citations of a draft."""
    if isinstance(case.data, Labelled):
        yield from _citations(case, facts)
        return
    query: Query = case.data
    values: dict[str, Any] = {}
    if query.wants:
        place = next((n for n, id_ in enumerate(facts["found"], 1) if id_ in query.wants), None)
        values["recall_1"] = float(place == 1)
        values["recall_3"] = float(place is not None and place <= 3)
        values["reciprocal_rank"] = 1 / place if place else 0.0
    if query.sort == "off_topic":
        values["answers"] = float(not facts["answered"])
    elif query.sort == "question":
        right = facts["answered"] and bool(set(facts["cites"]) & set(query.wants))
        values["answers"] = float(right)
        if facts["cites"]:
            values["cites_valid"] = float(set(facts["cites"]) <= _known(query.lang).keys())
    yield case.unit("", values)


def _cited(review: Review) -> Facts:
    """Return the passages that each finding of a review stands on, and those of its rewrites."""
    found: list[list[Any]] = []
    for part in drafts.parts_of(review):
        found += [
            [part.ref, finding.code, list(finding.passages)]
            for finding in part.findings
            if finding.suppressed is None and finding.passages
        ]
        if part.rewrite and part.rewrite.passages:
            found.append([part.ref, "", list(part.rewrite.passages)])
    return {"cited": found, "shown": [passage.id for passage in review.provenance.passages]}


def _citations(case: Case, facts: Facts) -> Iterator[Unit]:
    known = _known(case.language)
    for number, (ref, code, ids) in enumerate(facts["cited"], 1):
        values = {"cites_valid": float(set(ids) <= known.keys())}
        if code:
            values["cites_supporting"] = float(any(code in known.get(id_, ()) for id_ in ids))
        yield case.unit(f"{ref} {number}", values)
    if facts["shown"]:
        yield case.unit("", {"cites_valid": float(set(facts["shown"]) <= known.keys())})


@cache
def _known(language: str) -> dict[str, tuple[str, ...]]:
    """Return the rules that each passage of a language supports, by id."""
    return {record.id: record.rules for record in passages("es" if language == "es" else "en")}


TASK = Task("grounding", (QUERIES.name, *drafts.FILES), cases, solve, score)
