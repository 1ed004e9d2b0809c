"""Tasks run by Inspect AI: its samples, its logs, its resuming. The only module that imports it."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from inspect_ai import Epochs, eval_set, task_with
from inspect_ai import Task as InspectTask
from inspect_ai import task as registered
from inspect_ai.dataset import MemoryDataset, Sample
from inspect_ai.log import EvalLog, read_eval_log
from inspect_ai.model import ModelOutput
from inspect_ai.scorer import Score, Scorer, Target, mean, scorer, stderr
from inspect_ai.solver import Generate, Solver, TaskState, solver

from evals.runs.figures import right
from evals.runs.measures import measure_of
from evals.runs.model import Labels, RunError, Unit
from evals.suite.task import Bench, Case, Ran, Task

_FLUSH = 20
"""Samples after which what is done is safe on disk."""
_FACTS = "facts"


def run_task(bench: Bench, task: Task, folder: Path, *, limit: int | None, at_once: int) -> Ran:
    """Run a task, going on where an earlier run into the same folder broke off.

    Args:
        bench: Engine and coach.
        task: What to run.
        folder: Where the logs are kept.
        limit: Samples at most; all of them when ``None``.
        at_once: Samples at the same time.
    """
    cases = _some(list(task.cases()), limit)
    with ThreadPoolExecutor(at_once, "suite") as pool:
        complete, logs = eval_set(
            [_inspected(task, bench, cases, pool)],
            log_dir=str(folder),
            model=None,
            display="none",
            max_tasks=1,
            max_samples=at_once,
            log_buffer=_FLUSH,
            log_realtime=False,
            retry_attempts=1,
            ctl_server=False,
            acp_server=False,
            log_dir_allow_dirty=True,
        )
    whole = [read_eval_log(log.location) for log in logs]
    errors = tuple(error for log in whole for error in _errors(log))
    units = tuple(unit for log in whole for unit in _units(task, log, cases))
    return Ran(units, errors, complete and bool(whole))


def _some(cases: list[Case], limit: int | None) -> dict[str, Case]:
    """Return the cases by id; with a limit, evenly from all of them."""
    if limit is not None and limit < len(cases):
        cases = [cases[n * len(cases) // limit] for n in range(limit)]
    return {case.id: case for case in cases}


def _inspected(task: Task, bench: Bench, cases: dict[str, Case], pool: Executor) -> InspectTask:
    """Return a task as Inspect runs it."""
    samples = [
        Sample(id=case.id, input=case.text, metadata={"family": case.cluster, "area": case.area})
        for case in cases.values()
    ]

    @registered(name=task.name)
    def made() -> InspectTask:
        return InspectTask(
            dataset=MemoryDataset(samples, name=task.name),
            solver=_solver(task, bench, cases, pool),
            scorer=_scorer(task, cases),
        )

    return task_with(made(), epochs=Epochs(task.epochs, "mean") if task.epochs > 1 else None)


def _solver(task: Task, bench: Bench, cases: dict[str, Case], pool: Executor) -> Solver:
    @solver(name="coach")
    def asked() -> Solver:
        async def solve(state: TaskState, generate: Generate) -> TaskState:
            case = cases[str(state.sample_id)]
            loop = asyncio.get_running_loop()
            facts = await loop.run_in_executor(pool, task.solve, bench, case)
            if trouble := bench.engine.trouble():
                raise RunError(trouble)  # an errored sample is asked again when the run goes on
            state.store.set(_FACTS, facts)
            state.output = ModelOutput.from_content(
                model=bench.engine.model or bench.engine.name, content=str(facts.get("said", ""))
            )
            return state

        return solve

    return asked()


def _scorer(task: Task, cases: dict[str, Case]) -> Scorer:
    @scorer(name="labels", metrics=[mean(), stderr(cluster="family")])
    def compared() -> Scorer:
        async def score(state: TaskState, target: Target) -> Score:
            units = list(task.score(cases[str(state.sample_id)], state.store.get(_FACTS)))
            return _score(task.name, units)

        return score

    return compared()


def _score(task: str, units: Sequence[Unit]) -> Score:
    """Return units as Inspect shows them: the share that is right, and what is not."""
    values = [
        (unit.id, name, value)
        for unit in units
        for name, value in unit.values.items()
        if measure_of(task, name).sort != "amount"
    ]
    wrong = [
        f"{id_} {name}: expected {v.expected}, given {v.given}"
        if isinstance(v, Labels)
        else f"{id_} {name}: {v:g}"
        for id_, name, v in values
        if right(v) < 1
    ]
    total = sum(right(value) for _, _, value in values)
    return Score(
        value=total / len(values) if values else 1.0,
        explanation="\n".join(wrong) or None,
        metadata={"units": [[unit.id, unit.language, _plain(unit)] for unit in units]},
    )


def _plain(unit: Unit) -> dict[str, Any]:
    return {name: list(v) if isinstance(v, Labels) else v for name, v in unit.values.items()}


def _units(task: Task, log: EvalLog, cases: dict[str, Case]) -> Iterator[Unit]:
    """Yield the units of a log, those of several epochs made one."""
    join: Callable[[Sequence[Unit]], Iterator[Unit]] = task.joined or iter
    found: list[Unit] = []
    for sample in log.samples or ():
        case = cases[str(sample.id)]
        for score in (sample.scores or {}).values():
            for id_, language, values in (score.metadata or {}).get("units", ()):
                said = {
                    name: Labels(*v) if isinstance(v, list) else v for name, v in values.items()
                }
                found.append(Unit(id_, language, case.area, case.cluster, said))
    yield from join(found)


def _errors(log: EvalLog) -> Iterator[str]:
    if log.error is not None:
        yield f"{log.eval.task}: {log.error.message}"
    for sample in log.samples or ():
        if sample.error is not None:
            yield f"{log.eval.task}, {sample.id}: {sample.error.message}"
