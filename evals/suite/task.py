"""What a task of the suite consists of."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coach import Coach
from evals.engines import Engine
from evals.runs.model import Unit

Facts = dict[str, Any]
"""What came back for a case, as JSON takes it."""


class Bench(NamedTuple):
    """What a run works with: one engine, and one coach that asks it."""

    engine: Engine
    coach: Coach


class Ran(NamedTuple):
    """What came of running a task."""

    units: tuple[Unit, ...]
    errors: tuple[str, ...]
    is_complete: bool


class Case(NamedTuple):
    """One sample of a task."""

    id: str
    language: str
    area: str
    cluster: str
    text: str
    """What it is, for people."""
    data: Any

    def unit(self, place: str, values: Mapping[str, Any]) -> Unit:
        """Return a unit of this case.

        Args:
            place: Where in the case: a ref, or a number; empty for the case as a whole.
            values: By measure.
        """
        name = f"{self.id} {place}".strip()
        return Unit(name, self.language, self.area, self.cluster, dict(values))


class Task(NamedTuple):
    """One task."""

    name: str
    datasets: tuple[str, ...]
    """Files that its cases come from."""
    cases: Callable[[], Iterable[Case]]
    solve: Callable[[Bench, Case], Facts]
    """Asks the coach; never a copy of what the coach does."""
    score: Callable[[Case, Facts], Iterator[Unit]]
    needs_model: bool = False
    """Whether there is nothing to measure where no model is asked."""
    epochs: int = 1
    joined: Callable[[Sequence[Unit]], Iterator[Unit]] | None = None
    """Makes one unit of the same one in every epoch."""
