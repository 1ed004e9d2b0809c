"""Figures of a run: accuracy, macro-F1 and kappa with intervals, by task, measure and language."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from evals import scoring
from evals.intervals import clustered
from evals.runs.measures import MEASURES, Measure
from evals.runs.model import Labels, Run, Unit, Value
from evals.runs.paired import interval

LANGUAGES = ("es", "en", "all")
FIGURES = "figures.json"
SHAPE = "okr-coach.figures.v1"


class Figure(NamedTuple):
    """One figure of a run."""

    task: str
    measure: Measure
    language: str
    """``es``, ``en`` or ``all``."""
    n: int
    value: float
    """Accuracy, a share, or the median of an amount."""
    low: float | None = None
    high: float | None = None
    macro_f1: float | None = None
    macro_low: float | None = None
    macro_high: float | None = None
    kappa: float | None = None
    p95: float | None = None
    total: float | None = None

    @property
    def name(self) -> str:
        """Such as ``critique.kind.es``."""
        return f"{self.task}.{self.measure.name}.{self.language}"


def figures(run: Run, *, area: str | None = None) -> Iterator[Figure]:
    """Yield every figure of a run, in the order of tasks and measures.

    Args:
        run: The run.
        area: Only units of this area.
    """
    for task, measures in MEASURES.items():
        units = [u for u in run.tasks.get(task, ()) if area is None or u.area == area]
        for measure in measures:
            for language in LANGUAGES:
                chosen = [
                    unit
                    for unit in units
                    if measure.name in unit.values and language in (unit.language, "all")
                ]
                if chosen:
                    yield _figure(task, measure, language, chosen)


def areas(run: Run, task: str) -> list[str]:
    """Return the areas that a task's units are of."""
    return sorted({unit.area for unit in run.tasks.get(task, ()) if unit.area})


def right(value: Value) -> float:
    """Return a value as a number: 1 for a label as expected, else 0; a share as it is."""
    return float(value.expected == value.given) if isinstance(value, Labels) else value


def rates(run: Run, measure: str) -> tuple[float | None, float | None]:
    """Return how often the judge says yes where it is right, and no where it is right.

    Args:
        run: A run of the ``judge`` task.
        measure: ``keeps_intent`` or ``is_idiomatic``.
    """
    values = [value for _, value in run.units("judge", measure).values()]
    pairs = [value for value in values if isinstance(value, Labels)]

    def rate(label: str) -> float | None:
        asked = [pair for pair in pairs if pair.expected == label]
        return scoring.share(sum(pair.given == label for pair in asked), len(asked))

    return rate("yes"), rate("no")


def _figure(task: str, measure: Measure, language: str, units: Sequence[Unit]) -> Figure:
    values = [unit.values[measure.name] for unit in units]
    if measure.sort == "amount":
        return _amount(task, measure, language, [right(value) for value in values])
    families = [unit.cluster for unit in units]
    if measure.sort == "label":
        pairs = [(v.expected, v.given) for v in values if isinstance(v, Labels)]
        sure = clustered(families, pairs)
        return Figure(
            task, measure, language, len(pairs), scoring.accuracy(pairs) or 0.0,
            sure.accuracy.low if sure else None, sure.accuracy.high if sure else None,
            scoring.macro_f1(pairs), sure.macro_f1.low if sure else None,
            sure.macro_f1.high if sure else None, scoring.kappa(pairs),
        )  # fmt: skip
    numbers = [right(value) for value in values]
    low, high = _interval(families, numbers)
    return Figure(task, measure, language, len(numbers), sum(numbers) / len(numbers), low, high)


def _amount(task: str, measure: Measure, language: str, numbers: Sequence[float]) -> Figure:
    middle, late = np.quantile(np.asarray(numbers), (0.5, 0.95))
    return Figure(
        task, measure, language, len(numbers), float(middle), p95=float(late), total=sum(numbers)
    )


def _interval(
    families: Sequence[str], numbers: Sequence[float]
) -> tuple[float | None, float | None]:
    names, place = np.unique(np.asarray(families), return_inverse=True)
    many = len(names)
    if many < 2:
        return None, None
    sizes = np.bincount(place, minlength=many).astype(float)
    sums = np.bincount(place, weights=np.asarray(numbers), minlength=many).astype(float)
    return interval(sums, sizes)


def write_figures(run: Run, folder: Path) -> None:
    """Keep the figures of a run beside it, for pages that show them.

    Args:
        run: The run.
        folder: Where it is kept.
    """
    shown = [
        {
            "name": f"{figure.task}.{figure.measure.name}",
            "language": figure.language,
            "n": figure.n,
            "value": round(figure.value, 4),
            "low": None if figure.low is None else round(figure.low, 4),
            "high": None if figure.high is None else round(figure.high, 4),
        }
        for figure in figures(run)
        if figure.measure.sort != "amount"
    ]
    data = {"schema": SHAPE, "made": run.made.model_dump(), "figures": shown}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / FIGURES).write_text(text + "\n", encoding="utf-8")


def named(found: Iterable[Figure]) -> dict[str, float]:
    """Return figures by name, as floors know them; macro-F1 beside accuracy."""
    by_name: dict[str, float] = {}
    for figure in found:
        by_name[figure.name] = figure.value
        if figure.macro_f1 is not None:
            name = f"{figure.task}.{figure.measure.name}.macro_f1.{figure.language}"
            by_name[name] = figure.macro_f1
    return by_name
