"""Labelled queries: what people ask or plan, and the passages or metrics that answer it."""

from pathlib import Path
from typing import Literal

from coach.models import Frozen, Language
from evals.lines import DATASETS, read_lines

QUERIES = DATASETS / "queries.jsonl"
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


def read_queries(path: Path = QUERIES) -> tuple[Query, ...]:
    """Read the labelled queries, one JSON object a line.

    Args:
        path: A JSONL file.

    Raises:
        DatasetError: A line cannot be read.
    """
    return tuple(read_lines(path, Query))
