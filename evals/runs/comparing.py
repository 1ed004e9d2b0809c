"""Two runs beside each other, unit by unit."""

from collections.abc import Iterator
from typing import NamedTuple

from evals.runs.figures import LANGUAGES, right
from evals.runs.measures import MEASURES, Measure
from evals.runs.model import Labels, Run, Unit, Value
from evals.runs.paired import Difference, difference

SEALED = "test-"
"""Samples whose ids begin so are only counted: their lines and errors are not looked at."""


class Compared(NamedTuple):
    """One measure in one language, before and after."""

    task: str
    measure: Measure
    language: str
    difference: Difference

    @property
    def name(self) -> str:
        """Such as ``critique.kind.es``."""
        return f"{self.task}.{self.measure.name}.{self.language}"


class Changed(NamedTuple):
    """A unit that changed sides, with both answers."""

    task: str
    measure: str
    unit: Unit
    expected: str
    """Empty where there is no label to expect."""
    before: str
    after: str
    is_gain: bool


class Comparison(NamedTuple):
    """What two runs show of each other."""

    before: Run
    after: Run
    compared: tuple[Compared, ...]
    changed: tuple[Changed, ...]
    """Without the sealed split."""
    hidden: int
    """Units of the sealed split that changed sides."""
    unpaired: int
    """Units that only one of the runs has, of tasks that both ran."""


def compare(before: Run, after: Run) -> Comparison:
    """Pair two runs and return what differs.

    Args:
        before: The run to compare with.
        after: The run in question.
    """
    changed = list(_changed(before, after))
    shown = tuple(each for each in changed if not each.unit.id.startswith(SEALED))
    both = [task for task in before.tasks if task in after.tasks]
    ids = [({u.id for u in before.tasks[task]}, {u.id for u in after.tasks[task]}) for task in both]
    return Comparison(
        before,
        after,
        tuple(_compared(before, after)),
        shown,
        len(changed) - len(shown),
        sum(len(first ^ second) for first, second in ids),
    )


def _pairs(before: Run, after: Run, task: str, measure: Measure) -> list[tuple[Unit, Value, Value]]:
    first, second = before.units(task, measure.name), after.units(task, measure.name)
    return [(unit, first[id_][1], value) for id_, (unit, value) in second.items() if id_ in first]


def _compared(before: Run, after: Run) -> Iterator[Compared]:
    for task, measures in MEASURES.items():
        for measure in measures:
            if measure.sort == "amount":
                continue
            pairs = _pairs(before, after, task, measure)
            for language in LANGUAGES:
                chosen = [pair for pair in pairs if language in (pair[0].language, "all")]
                if chosen:
                    yield Compared(task, measure, language, _difference(chosen))


def _difference(pairs: list[tuple[Unit, Value, Value]]) -> Difference:
    return difference(
        [right(first) for _, first, _ in pairs],
        [right(second) for _, _, second in pairs],
        [unit.cluster for unit, _, _ in pairs],
    )


def _changed(before: Run, after: Run) -> Iterator[Changed]:
    for task, measures in MEASURES.items():
        for measure in measures:
            if measure.sort == "amount":
                continue
            for unit, first, second in _pairs(before, after, task, measure):
                if right(first) != right(second):
                    expected = second.expected if isinstance(second, Labels) else ""
                    gain = right(second) > right(first)
                    said = (_said(first), _said(second))
                    yield Changed(task, measure.name, unit, expected, *said, gain)


def _said(value: Value) -> str:
    return value.given if isinstance(value, Labels) else f"{value:g}"
