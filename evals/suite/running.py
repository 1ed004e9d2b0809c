"""A run of the suite from its beginning, or from where it broke off, to its file."""

import hashlib
import re
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from coach import Coach
from evals.engines import Engine, Wanted, opened
from evals.runs.figures import write_figures
from evals.runs.finding import RUN_FILE, RUNS
from evals.runs.model import Made, Run, RunError, Unit, read_run, write_run
from evals.runs.provenance import code_fingerprint, made
from evals.suite.task import Bench, Ran, Task
from evals.suite.tasks import TASKS

_IDENTITY = "identity"
_NAME = re.compile(r"\w[\w.-]*")
PREVIOUS = ".previous"
"""What a run is called once another has taken its name; the one before that is gone."""
_AT_ONCE = 4
"""Drafts at the same time where the coach only computes."""
_NEEDED = "Evaluations need one more part: pip install 'okr-coach[evals]' (make setup installs it)."
Tell = Callable[[str], None]


class Asked(NamedTuple):
    """What a run is asked for."""

    wanted: Wanted
    tasks: tuple[str, ...]
    """Names; every task that the engine has something to measure for when empty."""
    name: str
    folder: Path = RUNS
    limit: int | None = None


def chosen(asked: Asked) -> list[Task]:
    """Return the tasks of a run.

    Raises:
        RunError: A name is no task's.
    """
    if unknown := [name for name in asked.tasks if name not in TASKS]:
        raise RunError(f"No task is called {', '.join(unknown)}; there are {', '.join(TASKS)}.")
    named = [TASKS[name] for name in asked.tasks or TASKS]
    return [task for task in named if asked.wanted.engine != "embedded" or not task.needs_model]


def run(asked: Asked, tell: Tell) -> Run:
    """Run the suite and keep what was measured.

    Args:
        asked: Engine, tasks and name.
        tell: Says how far it is.

    Returns:
        The run; it stands in ``<folder>/<name>/run.json`` too.

    Raises:
        RunError: It cannot begin, or did not come to its end; the message says how to go on.
        KeyboardInterrupt: It was interrupted; what is done is kept.
    """
    tasks = chosen(asked)
    if not _NAME.fullmatch(asked.name):
        raise RunError(f"A run is called by letters, digits, dots and dashes, not {asked.name!r}.")
    folder = asked.folder / asked.name
    started = time.monotonic()
    with opened(asked.wanted) as engine:
        told = _made(asked, tasks, engine)
        _prepare(folder, _identity(told, tasks, asked.limit), tell)
        units = _run(engine, tasks, folder / "logs", asked.limit, tell)
    told = told.model_copy(update={"seconds": round(time.monotonic() - started, 1)})
    done = Run(made=told, tasks=units)
    write_run(done, folder / RUN_FILE)
    write_figures(done, folder)
    return done


def is_current(asked: Asked) -> Run | None:
    """Return the run that is kept under a name, where the same would come of running it again."""
    folder = asked.folder / asked.name
    if not (folder / RUN_FILE).is_file() or not (folder / _IDENTITY).is_file():
        return None
    tasks = chosen(asked)
    with opened(asked.wanted) as engine:
        told = _made(asked, tasks, engine)
    same = (folder / _IDENTITY).read_text(encoding="utf-8")
    return read_run(folder / RUN_FILE) if same == _identity(told, tasks, asked.limit) else None


def _made(asked: Asked, tasks: Sequence[Task], engine: Engine) -> Made:
    files = [file for task in tasks for file in task.datasets]
    return made(asked.name, engine.settings, engine=engine.name, model=engine.model, datasets=files)


def _run(
    engine: Engine, tasks: Sequence[Task], logs: Path, limit: int | None, tell: Tell
) -> dict[str, tuple[Unit, ...]]:
    """Run tasks one after the other; return what each measured."""
    try:
        from evals.suite.inspecting import run_task
    except ImportError:
        raise RunError(_NEEDED) from None
    at_once = engine.settings.concurrency if engine.model else _AT_ONCE
    units: dict[str, tuple[Unit, ...]] = {}
    with Coach(engine.settings) as coach:
        coach.warm()
        bench = Bench(engine, coach)
        for task in tasks:
            began = time.monotonic()
            ran = run_task(bench, task, logs / task.name, limit=limit, at_once=at_once)
            _check(ran, engine, logs / task.name)
            units[task.name] = ran.units
            took = time.monotonic() - began
            tell(f"{task.name:<14}{len(ran.units):>6} units  {took:>6.1f} s")
    return units


def _check(ran: Ran, engine: Engine, logs: Path) -> None:
    """Stop a run that cannot go on as it is.

    Raises:
        RunError: What is in the way, and how to go on.
        KeyboardInterrupt: It was interrupted.
    """
    if trouble := engine.trouble():
        raise RunError(trouble)
    if silent := engine.trouble(patience=1):
        shutil.rmtree(logs)  # too few samples for patience: none of them measured a model
        raise RunError(silent)
    if ran.errors:
        raise RunError(
            f"The run did not end: {ran.errors[0]}. What is done is kept; the same command goes on."
        )
    if not ran.is_complete:
        raise KeyboardInterrupt


def _prepare(folder: Path, identity: str, tell: Tell) -> None:
    """Leave what an interrupted run of the same kind has done; set any other run aside, once.

    Raises:
        RunError: What stands there is no run, and stays.
    """
    mark = folder / _IDENTITY
    if folder.exists() and not mark.is_file():
        raise RunError(f"{folder} is there and is no run; choose another --name or --runs.")
    same = mark.is_file() and mark.read_text(encoding="utf-8") == identity
    if folder.exists() and same and not (folder / RUN_FILE).exists():
        tell("Going on where the same run broke off.")
        return
    if folder.exists():
        before = folder.with_name(f"{folder.name}{PREVIOUS}")
        shutil.rmtree(before, ignore_errors=True)
        folder.rename(before)
    folder.mkdir(parents=True)
    mark.write_text(identity, encoding="utf-8")


def _identity(told: Made, tasks: Sequence[Task], limit: int | None) -> str:
    """Return what two runs share that measure the same: code, words, data and engine."""
    parts = told.model_dump_json(exclude={"at", "seconds", "dirty", "name"})
    names = ",".join(task.name for task in tasks)
    whole = f"{parts}\0{names}\0{limit}\0{code_fingerprint()}"
    return hashlib.sha256(whole.encode()).hexdigest()
