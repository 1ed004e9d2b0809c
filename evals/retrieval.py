"""How well the search finds: recall of passages and metrics, and what is left unanswered."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from coach.analysis import analyse
from coach.grounding import nearest
from coach.models import Language
from coach.parsing import parse
from coach.retrieval import Index
from evals.queries import Query

TOP = 3
_OTHER: dict[Language, Language] = {"es": "en", "en": "es"}


class Answered(NamedTuple):
    """A query and what came back for it."""

    query: Query
    found: tuple[str, ...]
    """Ids, best first, at most three."""
    across: tuple[str, ...]
    """The same, searched among the texts of the other language."""
    said: bool
    """Whether ``ask`` gave an answer; always true for work."""

    def at(self, place: int) -> bool:
        """Tell whether one of the first ids is right."""
        return bool(set(self.found[:place]) & set(self.query.wants))

    def across_at(self, place: int) -> bool:
        """Tell the same of the search across languages."""
        return bool(set(self.across[:place]) & set(self.query.wants))


class Recall(NamedTuple):
    """How often a group of queries finds what it asks for."""

    group: str
    """``question usual``, ``metric hard``, …"""
    language: str
    n: int
    at_1: float
    at_3: float
    across_3: float


def search(queries: Iterable[Query]) -> list[Answered]:
    """Search for every query, in its language and across.

    Args:
        queries: The labelled queries.
    """
    index = Index()
    answered = [_answered(query, index) for query in queries]
    index.close()
    return answered


def found_for(query: Query, index: Index, top: int = TOP) -> tuple[str, ...]:
    """Return the ids that a query finds in its own language, best first.

    Args:
        query: The query.
        index: What is searched.
        top: How many at most.
    """
    if query.sort in ("question", "off_topic"):
        return _passages(query.text, query.lang, index, top)
    return _metrics(query, query.lang, index, top)


def _answered(query: Query, index: Index) -> Answered:
    if query.sort in ("question", "off_topic"):
        return Answered(
            query,
            _passages(query.text, query.lang, index),
            _passages(query.text, _OTHER[query.lang], index),
            bool(index.answer(query.text, query.lang)),
        )
    return Answered(
        query, _metrics(query, query.lang, index), _metrics(query, _OTHER[query.lang], index), True
    )


def _passages(text: str, language: Language, index: Index, top: int = TOP) -> tuple[str, ...]:
    return tuple(found.passage.id for found in index.search(text, language, top=top))


def _metrics(query: Query, language: Language, index: Index, top: int = TOP) -> tuple[str, ...]:
    if query.sort == "deliverable":
        matches = index.metrics(query.text, language, context=query.objective, top=top)
        return tuple(match.metric.id for match in matches)
    okrs = parse(_draft(query))
    objective = okrs.objectives[0]
    line = objective.key_results[0]
    labels = analyse(okrs).key_results[line.ref]
    if language != query.lang:
        reading = labels.reading.model_copy(update={"language": language})
        labels = labels.model_copy(update={"reading": reading})
    return tuple(match.metric.id for match in nearest(line, objective, labels, index)[:top])


def _draft(query: Query) -> str:
    label = "Objetivo" if query.lang == "es" else "Objective"
    head = [f"{label}: {query.objective}"] if query.objective else []
    lines = [query.text, *query.siblings]
    return "\n".join([*head, *(f"KR{n}: {line}" for n, line in enumerate(lines, 1))])


def recalls(answered: Sequence[Answered]) -> Iterator[Recall]:
    """Yield the recall of questions and of work, by wording and language."""
    for sort, sorts in (("question", ("question",)), ("metric", ("deliverable", "line"))):
        for wording in ("usual", "hard"):
            for language in ("es", "en", "all"):
                group = [
                    a
                    for a in answered
                    if a.query.sort in sorts
                    and a.query.wording == wording
                    and language in (a.query.lang, "all")
                ]
                if group:
                    yield _recall(f"{sort} {wording}", language, group)


def _recall(group: str, language: str, answered: Sequence[Answered]) -> Recall:
    n = len(answered)
    return Recall(
        group,
        language,
        n,
        sum(a.at(1) for a in answered) / n,
        sum(a.at(TOP) for a in answered) / n,
        sum(a.across_at(TOP) for a in answered) / n,
    )


def refused(answered: Iterable[Answered]) -> tuple[int, int]:
    """Return how many off-topic questions are not answered, and how many there are."""
    asked = [a for a in answered if a.query.sort == "off_topic"]
    return sum(not a.said for a in asked), len(asked)


def silent(answered: Iterable[Answered]) -> tuple[int, int]:
    """Return how many questions on the topic get no answer, and how many there are."""
    asked = [a for a in answered if a.query.sort == "question"]
    return sum(not a.said for a in asked), len(asked)


def figures(answered: Sequence[Answered]) -> dict[str, float]:
    """Return every figure by name, as the floors know them."""
    named: dict[str, float] = {}
    for recall in recalls(answered):
        name = recall.group.replace(" ", ".")
        named[f"{name}.recall_1.{recall.language}"] = recall.at_1
        named[f"{name}.recall_3.{recall.language}"] = recall.at_3
        named[f"{name}.across_3.{recall.language}"] = recall.across_3
    off, offered = refused(answered)
    if offered:
        named["off_topic.refused"] = off / offered
    quiet, asked = silent(answered)
    if asked:
        named["questions.silent"] = quiet / asked
    return named
