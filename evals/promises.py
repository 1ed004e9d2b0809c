"""What the coach promises of good lines and of translations, and how far it keeps it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evals.judging import Judged
from evals.labelled import KEY_RESULT_FIELDS, OBJECTIVE_FIELDS
from evals.measures import SLICES, sliced

ACCUSES = frozenset({"KR101", "KR102", "KPI201", "KPI202"})
"""The rules that call a result an output, a level or a KPI."""


DATA = frozenset({"KR105", "KR106"})
"""The rules that only ask for data."""


class Promise(NamedTuple):
    """What is said about outcomes that state metric and target, in one language."""

    language: str
    lines: int
    plain: int
    """Those of them on which nothing but a request for data was expected."""
    visible: int
    """Plain lines with a remark that is more than a request for data (limit: 20 %)."""
    several: int
    """Lines with more than one remark (limit: none)."""
    accused: int
    """Lines called an output, a level or a KPI: false alarms (limit: 8 %)."""


class Flips(NamedTuple):
    """How often a line and its translation are labelled differently."""

    field: str
    pairs: int
    differ: int


def promises(lines: Sequence[Judged]) -> list[Promise]:
    """Count what is said about good key results, in each language and in both together."""
    return [_promise(language, sliced(lines, language)) for language in SLICES]


def flips(lines: Iterable[Judged]) -> list[Flips]:
    """Compare each line with its translation, field by field where both were meant alike.

    Lines whose two versions were labelled differently on purpose are left out of that field.
    """
    families: dict[str, list[Judged]] = defaultdict(list)
    for line in lines:
        if line.family:
            families[line.family].append(line)
    twins = [(both[0], both[1]) for both in families.values() if len(both) == 2]
    figures = []
    for fields, objective in ((KEY_RESULT_FIELDS, False), (OBJECTIVE_FIELDS, True)):
        for field in fields:
            alike = [
                (first.given[field], second.given[field])
                for first, second in twins
                if first.is_objective is objective
                and first.expected[field] == second.expected[field]
            ]
            differ = sum(first != second for first, second in alike)
            name = f"{'objective' if objective else 'key result'} · {field}"
            figures.append(Flips(name, len(alike), differ))
    return [figure for figure in figures if figure.pairs]


def is_good(line: Judged) -> bool:
    """Say whether a key result is one that a coach leaves alone.

    That is an outcome with metric and target; a missing date or baseline does not change it.
    """
    expected = line.expected
    return bool(
        not line.is_objective
        and expected["kind"] == "outcome"
        and expected["metric"]
        and expected["target"]
    )


def _promise(language: str, lines: Iterable[Judged]) -> Promise:
    good = [line for line in lines if is_good(line)]
    plain = [line for line in good if line.expected_rules <= DATA]
    return Promise(
        language=language,
        lines=len(good),
        plain=len(plain),
        visible=sum(bool(line.visible) for line in plain),
        several=sum(len(line.visible) > 1 for line in good),
        accused=sum(bool(line.visible & ACCUSES) for line in good),
    )
