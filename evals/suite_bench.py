"""How long the evaluation suite takes, measured through the shell."""

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from evals.runs.finding import baseline
from evals.runs.model import Labels, Run, Unit, write_run
from evals.runs.provenance import ROOT

_SAMPLES = 1_000
_ONE_IN = 9
"""One label in so many differs between the two runs that are compared."""


class Suite(NamedTuple):
    """What was measured, in seconds."""

    critique: float
    """The critique task of the built-in engine over every draft, Inspect's start included."""
    offline: float
    """Every task on the built-in engine, then on the stand-in."""
    compared: float
    """Two runs of 1,000 drafts."""


def measure() -> Suite:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as folder:
        runs = Path(folder)
        first, told = _timed("run", "--engine", "embedded", "--runs", folder)
        second, _ = _timed("run", "--engine", "stand-in", "--runs", folder)
        critique = re.search(r"critique +\d+ units +([\d.]+) s", told)
        for name, differs in (("a", 0), ("b", _ONE_IN)):
            write_run(_run(name, differs), runs / name / "run.json")
        compared, _ = _timed("compare", "a", "b", "--runs", folder)
    return Suite(float(critique.group(1)) if critique else 0.0, first + second, compared)


def _timed(*arguments: str) -> tuple[float, str]:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "evals", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return time.perf_counter() - started, done.stderr


def _run(name: str, differs: int) -> Run:
    """Return a run of 1,000 drafts: those of the accepted run, under more names than they have."""
    accepted = baseline("embedded")
    samples: dict[str, list[Unit]] = {}
    for unit in accepted.tasks["critique"]:
        samples.setdefault(unit.sample, []).append(unit)
    known = list(samples.values())
    units: list[Unit] = []
    for number in range(_SAMPLES):
        for unit in known[number % len(known)]:
            id_ = f"dev-{number}{unit.id[len(unit.sample) :]}"
            values = unit.values | _changed(unit, number, differs)
            units.append(unit._replace(id=id_, cluster=str(number), values=values))
    made = accepted.made.model_copy(update={"name": name})
    return Run(made=made, tasks={"critique": tuple(units)})


def _changed(unit: Unit, number: int, differs: int) -> dict[str, Labels]:
    kind = unit.values.get("kind")
    if not differs or number % differs or not isinstance(kind, Labels):
        return {}
    return {"kind": Labels(kind.expected, "other")}
