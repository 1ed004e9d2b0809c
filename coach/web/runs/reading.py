"""The runs of a folder, as ``python -m evals`` keeps their figures."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import ConfigDict, ValidationError

from coach.models import Frozen

FIGURES = "figures.json"
SHAPE = "okr-coach.figures.v1"
COMPARISONS = "comparisons"


class Figure(Frozen):
    """One figure of a run."""

    name: str
    """``critique.kind``."""
    language: str
    n: int
    value: float
    low: float | None = None
    high: float | None = None


class KeptRun(Frozen):
    """A run: what made it, and its figures."""

    model_config = ConfigDict(extra="ignore")  # what else made it is told by the suite itself

    name: str
    at: str
    engine: str
    model: str | None
    commit: str
    dirty: bool
    stands_in: bool
    prompts: dict[str, str]
    figures: tuple[Figure, ...]

    def by_name(self) -> dict[tuple[str, str], Figure]:
        """Return the figures by name and language."""
        return {(figure.name, figure.language): figure for figure in self.figures}


class Unreadable(NamedTuple):
    """A file that should hold a run and does not."""

    name: str
    reason: str


def names(folder: Path) -> list[str]:
    """Return the names of the runs of a folder, the newest first."""
    found = sorted(folder.glob(f"*/{FIGURES}"), key=lambda path: -path.stat().st_mtime)
    return [path.parent.name for path in found]


def read(folder: Path, name: str) -> KeptRun | Unreadable:
    """Return a run, or why it cannot be read.

    Args:
        folder: Where runs are kept.
        name: One of ``names``.
    """
    if name not in names(folder):
        return Unreadable(name, "?")
    try:
        data = json.loads((folder / name / FIGURES).read_text(encoding="utf-8"))
        if data["schema"] != SHAPE:
            return Unreadable(name, str(data["schema"])[:80])
        return KeptRun.model_validate(data["made"] | {"figures": data["figures"]})
    except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
        return Unreadable(name, str(error).splitlines()[0][:200])


def comparisons(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield title and text of the comparisons that were kept, the newest first."""
    found = sorted((folder / COMPARISONS).glob("*.md"), key=lambda path: -path.stat().st_mtime)
    for path in found[:20]:
        yield path.stem.replace("--", " → "), path.read_text(encoding="utf-8", errors="replace")
