"""A run of the suite as it is kept: what made it, and every unit that was measured."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import Field, ValidationError

from coach.models import Frozen

SHAPE = "okr-coach.run.v1"


class RunError(ValueError):
    """A run cannot be read, found or made; the message says what to do."""


class Labels(NamedTuple):
    """A label that was expected and the one that was given."""

    expected: str
    given: str


Value = float | Labels
"""A share or an amount, or a pair of labels."""


class Unit(NamedTuple):
    """What was measured on one line, query, turn or draft."""

    id: str
    """Its sample and its place in it: ``dev-en-01 O1.KR2``."""
    language: str
    """``es``, ``en``, or ``both`` for a pair of translations."""
    area: str
    cluster: str
    """Shared by what was written together: a draft and its translation."""
    values: dict[str, Value]
    """By measure; one that could not be scored is not there."""

    @property
    def sample(self) -> str:
        """The id of its sample."""
        return self.id.partition(" ")[0]


class Made(Frozen):
    """What a run was made by."""

    name: str
    at: str
    """ISO time."""
    commit: str
    dirty: bool
    """Whether files of the checkout differed from the commit."""
    python: str
    packages: dict[str, str]
    engine: str
    model: str | None = None
    stands_in: bool = False
    """Whether a stand-in answered in a model's place: its figures say nothing of a model."""
    prompts: dict[str, str] = {}
    """Name to identity."""
    settings: dict[str, Any] = {}
    """What of the coach's settings differs from the defaults."""
    knowledge: str
    rules: str
    """Hash of the analysis and the rules."""
    datasets: dict[str, str]
    """File to hash."""
    seconds: float = 0.0


class Run(Frozen):
    """A run: what made it, and its units by task."""

    made: Made
    tasks: dict[str, tuple[Unit, ...]] = Field(default_factory=dict)

    def units(self, task: str, measure: str) -> dict[str, tuple[Unit, Value]]:
        """Return the units of a task that have a measure, each with its value, by id."""
        found = self.tasks.get(task, ())
        return {unit.id: (unit, unit.values[measure]) for unit in found if measure in unit.values}


def write_run(run: Run, path: Path) -> None:
    """Write a run as JSON, one line a sample, so that version control shows what changed."""
    tasks = []
    for task, units in run.tasks.items():
        names = list(dict.fromkeys(name for unit in units for name in unit.values))
        lines = ",\n".join(f"   {_json(row)}" for row in _rows(units, names))
        tasks.append(f'  "{task}": {{"measures": {_json(names)}, "samples": [\n{lines}\n  ]}}')
    head = f'{{"schema": "{SHAPE}",\n "made": {_json(run.made.model_dump())},\n "tasks": {{\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(head + ",\n".join(tasks) + "\n }\n}\n", encoding="utf-8")


def read_run(path: Path) -> Run:
    """Read a run.

    Raises:
        RunError: There is none at that place, or the file is something else.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data.get("schema") != SHAPE:
            raise ValueError(f"its schema is not {SHAPE}")
        tasks = {task: tuple(_units(kept)) for task, kept in data["tasks"].items()}
        return Run(made=Made.model_validate(data["made"]), tasks=tasks)
    except FileNotFoundError:
        raise RunError(f"There is no run at {path}.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise RunError(f"{path} cannot be read as a run: {error}") from None


def _rows(units: Iterable[Unit], names: Sequence[str]) -> Iterator[list[Any]]:
    """Yield one row a sample: what it is, and the values of its units by their place in it."""
    for (sample, language, area, cluster), found in groupby(units, key=_sample):
        places = {unit.id.partition(" ")[2]: _plain(unit, names) for unit in found}
        yield [sample, language, area, cluster, places]


def _sample(unit: Unit) -> tuple[str, str, str, str]:
    return unit.sample, unit.language, unit.area, unit.cluster


def _plain(unit: Unit, names: Sequence[str]) -> list[Any]:
    """Return the values in the order of the names, null where there is none, the end left out."""
    values = [_as_json(unit.values.get(name)) for name in names]
    while values and values[-1] is None:
        values.pop()
    return values


def _as_json(value: Value | None) -> Any:
    if isinstance(value, Labels):
        return value.given if value.expected == value.given else list(value)
    if value is None:
        return None
    return int(value) if float(value).is_integer() else round(value, 4)


def _units(kept: Mapping[str, Any]) -> Iterator[Unit]:
    names = kept["measures"]
    for sample, language, area, cluster, places in kept["samples"]:
        for place, values in places.items():
            pairs = zip(names, values, strict=False)
            said = {name: _value(value) for name, value in pairs if value is not None}
            yield Unit(f"{sample} {place}".strip(), language, area, cluster, said)


def _value(value: Any) -> Value:
    if isinstance(value, str):
        return Labels(value, value)
    if isinstance(value, list):
        expected, given = value
        return Labels(str(expected), str(given))
    return float(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
