"""Labelled queries: what people ask or plan, and the passages or metrics that answer it."""

from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from coach.models import Frozen, Language

QUERIES = Path(__file__).with_name("datasets") / "queries.jsonl"
Sort = Literal["question", "deliverable", "line", "off_topic"]
Wording = Literal["usual", "hard"]


class Query(Frozen):
    """One query with its labels."""

    id: str
    lang: Language
    sort: Sort
    """A question asks for a passage; a deliverable or a line of a draft for a metric."""
    wording: Wording
    """``hard``: a paraphrase that shares no telling word with what it asks for."""
    seen: bool
    """Written by someone who had seen the passages or the names of work."""
    split: Literal["dev", "test"]
    """The search was tuned with dev in sight; of test only the figures are looked at."""
    text: str
    objective: str | None = None
    siblings: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    """Ids that are right, any of them; none for what the guidance does not cover."""


class QueryError(ValueError):
    """A line of the dataset does not fit its schema; the message names file and line."""


def read_queries(path: Path = QUERIES) -> tuple[Query, ...]:
    """Read the labelled queries, one JSON object a line.

    Args:
        path: A JSONL file.

    Raises:
        QueryError: A line cannot be read.
    """
    read: list[Query] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            read.append(Query.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            raise QueryError(f"{path.name}:{number}: {place}: {first['msg']}") from None
    return tuple(read)
