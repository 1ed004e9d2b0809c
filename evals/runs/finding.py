"""Where a run that somebody names is kept: a file, a run of this machine, or an accepted one."""

import shutil
from pathlib import Path

from evals.runs.model import Run, RunError, read_run
from evals.runs.provenance import ROOT

RUNS = ROOT / ".runs"
"""Where runs are kept unless a place is named: not in version control."""
RUN_FILE = "run.json"
BASELINES = Path(__file__).resolve().parents[1] / "baselines"
"""The accepted runs, one an engine: in version control."""


def find_run(name: str, folder: Path = RUNS) -> Run:
    """Return the run of a name.

    Args:
        name: A file, a folder with a run in it, a run's name, or ``baseline:`` and an engine.
        folder: Where runs are kept.

    Raises:
        RunError: There is none, or it cannot be read.
    """
    if name.startswith("baseline:"):
        return baseline(name.removeprefix("baseline:"))
    places = (Path(name), Path(name) / RUN_FILE, folder / name / RUN_FILE)
    found = next((place for place in places if place.is_file()), None)
    if found is not None:
        return read_run(found)
    if (folder / name).is_dir():
        raise RunError(f"The run {name} has not ended; the command that began it goes on.")
    there = [path.parent.name for path in sorted(folder.glob(f"*/{RUN_FILE}"))]
    known = [*there, *(f"baseline:{path.stem}" for path in sorted(BASELINES.glob("*.json")))]
    raise RunError(f"There is no run {name}. There are: {', '.join(known) or 'none yet'}.")


def baseline(engine: str) -> Run:
    """Return the accepted run of an engine.

    Raises:
        RunError: None is accepted yet.
    """
    path = BASELINES / f"{engine}.json"
    if not path.is_file():
        raise RunError(
            f"No run of {engine} is accepted yet. To accept one: python -m evals accept RUN"
        )
    return read_run(path)


def accept(name: str, folder: Path = RUNS, baselines: Path = BASELINES) -> Path:
    """Make a run the accepted one of its engine; return its file.

    Args:
        name: As for ``find_run``.
        folder: Where runs are kept.
        baselines: Where accepted runs are kept.

    Raises:
        RunError: There is no such run.
    """
    run = find_run(name, folder)
    places = (Path(name), Path(name) / RUN_FILE, folder / name / RUN_FILE)
    source = next(place for place in places if place.is_file())
    target = baselines / f"{run.made.engine}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    return target
