"""The gate: a significant drop against an accepted run, or a floor that does not hold, blocks."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals.floors import Floor, broken, read_floors
from evals.runs.comparing import Compared, Comparison
from evals.runs.figures import figures, named, rates
from evals.runs.measures import MEASURES
from evals.runs.model import Run
from evals.runs.paired import holm

ALPHA = 0.05
"""Chance of blocking a run in which nothing changed, over all comparisons together."""
CALIBRATED = 0.90
"""Rate of true yes and of true no from which the judge's measures may gate."""
FLOORS = Path(__file__).with_name("gates.yaml")
ANY = "any engine"
PARITY = "parity"
"""Its units are pairs of both languages."""


class Decided(NamedTuple):
    """One comparison that may block, its p corrected for the number of them."""

    compared: Compared
    corrected: float

    @property
    def blocks(self) -> bool:
        """Whether it is a significant drop."""
        return self.corrected <= ALPHA


class Verdict(NamedTuple):
    """What the gate says of a run."""

    decided: tuple[Decided, ...]
    floors: tuple[tuple[Floor, float | None], ...]
    """Those that do not hold, each with what was measured."""
    missing: tuple[str, ...]
    """Tasks of the accepted run that the run in question lacks."""
    uncalibrated: tuple[str, ...]
    """Measures left out because the judge's verdicts are not reliable enough."""

    @property
    def passes(self) -> bool:
        """Whether nothing blocks."""
        return not (self.floors or self.missing or any(each.blocks for each in self.decided))

    @property
    def level(self) -> float:
        """The level at which the first comparison decides."""
        return ALPHA / max(1, len(self.decided))


def judge_gate(comparison: Comparison, floors: tuple[Floor, ...] | None = None) -> Verdict:
    """Decide whether a run may pass.

    Args:
        comparison: The accepted run before, the run in question after.
        floors: The floors; those of the project when ``None``.
    """
    run = comparison.after
    left_out = tuple(_uncalibrated(run))
    chosen = [
        each
        for each in comparison.compared
        if (each.language != "all" or each.task == PARITY)
        and each.measure.gates
        and f"{each.task}.{each.measure.name}" not in left_out
    ]
    corrected = holm([each.difference.p_drop for each in chosen])
    return Verdict(
        tuple(map(Decided, chosen, corrected)),
        tuple(broken_floors(run, floors)),
        tuple(task for task in comparison.before.tasks if task not in run.tasks),
        left_out,
    )


def broken_floors(
    run: Run, floors: tuple[Floor, ...] | None = None
) -> Iterator[tuple[Floor, float | None]]:
    """Yield the floors that a run does not hold, of the tasks that it ran.

    Args:
        run: The run.
        floors: The floors; those of the project when ``None``.
    """
    asked = [
        floor
        for floor in (read_floors(FLOORS) if floors is None else floors)
        if floor.drafts in (ANY, run.made.engine) and floor.figure.partition(".")[0] in run.tasks
    ]
    if not asked:
        return
    found = named(figures(run))
    yield from broken(asked, {ANY: found, run.made.engine: found})


def _uncalibrated(run: Run) -> Iterator[str]:
    """Yield the measures of the judge that may not gate: its rates are low, or not known."""
    for task, measures in MEASURES.items():
        for measure in measures:
            if measure.by_judge:
                known = rates(run, measure.name)
                if any(rate is None or rate < CALIBRATED for rate in known):
                    yield f"{task}.{measure.name}"
