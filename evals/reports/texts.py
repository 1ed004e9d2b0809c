"""The words of a unit, looked up in the datasets: a run itself keeps none of them."""

from collections.abc import Iterable
from functools import cache

from evals.labelled import Labelled
from evals.runs.comparing import SEALED
from evals.runs.model import Unit
from evals.suite import TASKS, Case


def text_of(task: str, unit: Unit) -> str:
    """Return the line, query or draft that a unit is of; nothing of the sealed split.

    Args:
        task: The unit's task.
        unit: The unit.
    """
    if unit.id.startswith(SEALED):
        return ""
    case = _cases(task).get(unit.sample)
    if case is None:
        return ""
    ref = unit.id.partition(" ")[2].partition(" ")[0]
    if isinstance(case.data, Labelled) and ref:
        return _line(case.data, ref)
    return _first(case.text.splitlines())


@cache
def _cases(task: str) -> dict[str, Case]:
    return {case.id: case for case in TASKS[task].cases()} if task in TASKS else {}


def _line(draft: Labelled, ref: str) -> str:
    number = ref.rpartition("KR")[2]
    if number.isdigit() and int(number) <= len(draft.key_results):
        return draft.key_results[int(number) - 1]
    return draft.objective or ""


def _first(lines: Iterable[str]) -> str:
    return next((line for line in lines if line.strip()), "")
