"""How well OKR files as teams published them are read, against a count by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from coach.models import OKRSet
from coach.parsing import parse
from evals.scoring import Retrieval


class Found(NamedTuple):
    """How many parts of one kind were found in all files together."""

    part: str
    """``objectives`` or ``key results``."""
    counts: Retrieval


def read_published(folder: Path, counted: Path) -> list[Found]:
    """Parse each file and compare the lines on which parts were found with those counted by hand.

    Args:
        folder: Where the files lie.
        counted: A YAML file: file name to ``objectives`` and ``key_results``, lists of line
            numbers from 1; ``either`` lists lines that two careful readers count differently
            (they are left out).
    """
    hits = {"objectives": [0, 0, 0], "key results": [0, 0, 0]}
    for name, expected in yaml.safe_load(counted.read_text(encoding="utf-8")).items():
        okrs = parse((folder / name).read_text(encoding="utf-8"))
        either = set(expected.get("either", ()))
        for part, given in (
            ("objectives", set(_objectives(okrs))),
            ("key results", set(_key_results(okrs))),
        ):
            wanted = set(expected[part.replace(" ", "_")]) - either
            given -= either
            for place, lines in enumerate((given & wanted, given - wanted, wanted - given)):
                hits[part][place] += len(lines)
    return [Found(part, Retrieval(*counts)) for part, counts in hits.items()]


def _objectives(okrs: OKRSet) -> Iterator[int]:
    for objective in okrs.objectives:
        if objective.span:
            yield okrs.draft.count("\n", 0, objective.span.start) + 1


def _key_results(okrs: OKRSet) -> Iterator[int]:
    for objective in okrs.objectives:
        for key_result in objective.key_results:
            if key_result.span:
                yield okrs.draft.count("\n", 0, key_result.span.start) + 1
