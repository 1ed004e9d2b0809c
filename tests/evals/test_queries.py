"""The labelled queries: enough of them, half unseen, each label an id; their figures add up."""

from collections import Counter
from pathlib import Path

import pytest

from coach.knowledge import catalogue, passages
from evals import retrieval
from evals.lines import DatasetError
from evals.queries import Query, read_queries
from evals.retrieval import Answered

QUERIES = read_queries()


def test_there_are_enough_and_half_are_by_writers_who_had_not_seen_the_guidance() -> None:
    labelled = [query for query in QUERIES if query.wants]
    unseen = sum(not query.seen for query in labelled)

    assert len(labelled) >= 400
    assert unseen * 2 >= len(labelled)
    for sort in ("question", "deliverable", "line"):
        assert {q.lang for q in labelled if q.sort == sort} == {"es", "en"}
    assert sum(query.sort == "off_topic" for query in QUERIES) >= 60


def test_ids_are_unique_and_texts_are_asked_once() -> None:
    assert max(Counter(query.id for query in QUERIES).values()) == 1
    asked = Counter((q.lang, q.text.casefold(), q.objective) for q in QUERIES)
    assert [text for text, count in asked.items() if count > 1] == []


def test_every_label_is_an_id_of_a_passage_or_a_metric() -> None:
    known = {
        "question": {record.id for record in passages("es")},
        "deliverable": set(catalogue().metrics),
        "line": set(catalogue().metrics),
        "off_topic": set(),
    }

    assert [(q.id, w) for q in QUERIES for w in q.wants if w not in known[q.sort]] == []
    assert all(bool(query.wants) == (query.sort != "off_topic") for query in QUERIES)


@pytest.mark.parametrize(
    ("line", "named"),
    [("{", "queries.jsonl:2"), ('{"id": "a"}', "queries.jsonl:2"), ("[]", "queries.jsonl:2")],
)
def test_a_line_that_does_not_fit_is_named_by_file_and_number(
    tmp_path: Path, line: str, named: str
) -> None:
    path = tmp_path / "queries.jsonl"
    path.write_text(f"{QUERIES[0].model_dump_json()}\n{line}\n", "utf-8")

    with pytest.raises(DatasetError, match=named):
        read_queries(path)


def made(sort: str, found: tuple[str, ...], said: bool = True) -> Answered:
    query = Query.model_validate(
        {
            "id": "x",
            "lang": "es",
            "sort": sort,
            "wording": "usual",
            "seen": False,
            "split": "dev",
            "text": "x",
            "wants": ["a"] if sort != "off_topic" else [],
        }
    )
    return Answered(query, found, found[:1], said)


def test_recall_counts_the_first_and_the_first_three() -> None:
    answered = [made("question", ("a", "b")), made("question", ("b", "c", "a"))]
    named = retrieval.figures([*answered, made("off_topic", (), said=False)])

    assert named["question.usual.recall_1.es"] == 0.5
    assert named["question.usual.recall_3.es"] == 1.0
    assert named["question.usual.across_3.all"] == 0.5
    assert named["off_topic.refused"] == 1.0
