"""A file reviewed behind the page: how far it is, step by step, and what came of it."""

import logging
import queue
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coach.batch.journal import Journal
from coach.batch.results import gathered
from coach.batch.runner import Progress, Run
from coach.errors import CoachError
from coach.formats.kpis import facts, read_kpis, values_of
from coach.models import Language
from coach.reviews import Context, Finding, ReviewError
from coach.rules.kpi_sheet import KpiFacts, check_sheet
from coach.web.files import words
from coach.web.files.kept import FileReview, Packed

if TYPE_CHECKING:
    from coach.pipeline import Coach

log = logging.getLogger(__name__)

_FEW = 60
"""Objectives that the page's own coach reviews; it is warm, other processes would have to start."""
_GLANCE = 0.2
"""Seconds between two looks at how far it is."""


class Step(NamedTuple):
    """How far a file is."""

    done: int = 0
    known: int = 0
    notice: str | None = None
    """What could not be done; nothing follows it."""
    kept: FileReview | None = None
    """What came of it, at the end."""


class _Cancelled(Exception):
    """The reader has asked for an end."""


def reviewing(
    coach: "Coach",
    files: Sequence[Path],
    kpis: Path | None,
    language: Language,
    stopped: Callable[[], bool],
) -> Iterator[Step]:
    """Review some files; yield how far it is, and last what came of it.

    Args:
        coach: Reviews a few sets itself, and says how the others are to be reviewed.
        files: The files.
        kpis: The team's KPI sheet.
        language: The language of the page.
        stopped: Asked now and then: whether to end; what is done by then is kept.
    """
    steps: queue.SimpleQueue[Step | None] = queue.SimpleQueue()

    def run() -> None:
        try:
            steps.put(_reviewed(coach, files, kpis, language, stopped, steps))
        except CoachError as error:
            steps.put(Step(notice=str(error)))
        except Exception:
            log.exception("A file could not be reviewed")
            steps.put(Step(notice=words.FAILED.in_(language)))
        steps.put(None)

    threading.Thread(target=run, daemon=True).start()
    latest = Step()
    yield latest
    while True:
        try:
            step = steps.get(timeout=_GLANCE)
        except queue.Empty:
            yield latest
            continue
        if step is None:
            return
        latest = step
        if step.kept or step.notice:
            yield step


def _reviewed(
    coach: "Coach",
    files: Sequence[Path],
    kpis: Path | None,
    language: Language,
    stopped: Callable[[], bool],
    steps: "queue.SimpleQueue[Step | None]",
) -> Step:
    context, found, known = _beside(kpis, language)

    def told(progress: Progress) -> None:
        if stopped():
            raise _Cancelled
        steps.put(Step(progress.reviewed, progress.known))

    with tempfile.TemporaryDirectory(prefix="okr-coach-") as folder:
        journal = Journal(Path(folder) / "run.sqlite", resume=False)
        try:
            run = Run(coach, context, journal, told, few=_FEW)
            cancelled = False
            try:
                run.over(files)
            except _Cancelled:
                cancelled = True
            errors = tuple(run.progress.errors)
            if not len(journal):
                said = "\n".join(error.message for error in errors)
                return Step(notice=said or words.STOPPED.in_(language))
            beside = (found, known, errors)
            return _kept(journal, coach, files, beside, Path(folder), cancelled=cancelled)
        finally:
            journal.close()


def _kept(
    journal: Journal,
    coach: "Coach",
    files: Sequence[Path],
    beside: tuple[tuple[Finding, ...], tuple[KpiFacts, ...], tuple[ReviewError, ...]],
    folder: Path,
    *,
    cancelled: bool,
) -> Step:
    title = ", ".join(file.name for file in files)
    found, known, errors = beside
    material = gathered(
        journal,
        coach.settings,
        title=title,
        errors=errors,
        extra=found,
        kpis=known,
        folder=folder,
    )
    reviews = Packed(journal.reviews())
    kept = FileReview(replace(material, reviews=reviews), reviews, cancelled)
    done = kept.material.totals.objectives
    return Step(done, done, kept=kept)


def _beside(
    kpis: Path | None, language: Language
) -> tuple[Context, tuple[Finding, ...], tuple[KpiFacts, ...]]:
    if kpis is None:
        return Context(), (), ()
    sheet = read_kpis(kpis)
    names = tuple(kpi.name for kpi in sheet)
    known = facts(sheet)
    context = Context(kpis=values_of(sheet), kpi_names=names)
    return context, check_sheet(known, language), known
