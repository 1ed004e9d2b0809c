"""One run over many files: read, review side by side, keep each result, resume."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from coach import __version__
from coach.batch.journal import Journal
from coach.batch.work import Done, Task, key_of
from coach.batch.workers import Inline, Reviewers, Workers, processors, reviewed
from coach.errors import CoachError
from coach.formats import read
from coach.knowledge import fingerprint
from coach.models import OKRSet
from coach.pipeline import Coach
from coach.reviews import Context, ReviewError
from coach.settings import Settings

FEW = 12
"""Objectives up to which this process reviews alone: starting another costs two seconds."""


@dataclass
class Progress:
    """How far a run is."""

    reviewed: int = 0
    """Objectives reviewed so far, those of an earlier run included."""
    known: int = 0
    """Objectives read so far."""
    resumed: int = 0
    """Objectives taken over from an earlier run."""
    dollars: float = 0.0
    errors: list[ReviewError] = field(default_factory=list)


Told = Callable[[Progress], None]


def identity_of(settings: Settings, context: Context) -> str:
    """Return what a review depends on beside its set."""
    said = settings.model_dump_json(
        exclude={"api_key", "concurrency", "rate", "timeout", "max_cost", "runs"}
    )
    return "\0".join((__version__, fingerprint(), said, context.model_dump_json()))


def read_all(
    files: Sequence[Path], mapping: Mapping[str, str], errors: list[ReviewError]
) -> Iterator[OKRSet]:
    """Yield the OKR sets of all files; a file that cannot be read is told and stops no other.

    Args:
        files: The files, in order.
        mapping: Field to header.
        errors: Takes the files that could not be read.
    """
    for file in files:
        try:
            yield from read(file, mapping)
        except CoachError as error:
            errors.append(ReviewError(source=str(file), message=str(error)))


class Run:
    """Reviews the sets of some files into a journal.

    Args:
        coach: Reviews a few sets itself, and says how the others are to be reviewed.
        context: What is known beside every set.
        journal: Takes the results.
        told: Called as the run goes on.
        many: How many processes; as many as there are processors when ``None``.
        few: Objectives up to which this process reviews alone.
    """

    def __init__(
        self,
        coach: Coach,
        context: Context,
        journal: Journal,
        told: Told | None = None,
        many: int | None = None,
        few: int = FEW,
    ) -> None:
        self.settings, self.context = coach.settings, context
        self._coach, self._journal = coach, journal
        self._told = told or (lambda progress: None)
        self._many, self._few = many or processors(), few
        self._identity = identity_of(coach.settings, context)
        self._pending: dict[int, tuple[str, str | None]] = {}
        self.progress = Progress()

    def over(self, files: Sequence[Path], mapping: Mapping[str, str] | None = None) -> Progress:
        """Review all sets of the files; return when each is in the journal.

        Args:
            files: The files, in order.
            mapping: Field to header.

        Raises:
            CoachError: The run cannot go on; what is in the journal stays.
            KeyboardInterrupt: It was interrupted; likewise.
        """
        asyncio.run(self.arun(files, mapping))
        return self.progress

    async def arun(
        self, files: Sequence[Path], mapping: Mapping[str, str] | None = None
    ) -> Progress:
        """Review all sets of the files in the caller's loop; arguments as for ``over``."""
        tasks = self._tasks(read_all(files, mapping or {}, self.progress.errors))
        first = list(_objectives_up_to(tasks, self._few))
        few = sum(len(task.okrs.objectives) for task in first) <= self._few
        if few or self._many == 1:
            async with Inline(self._coach, self.context) as inline:
                await self._keep(inline, chain(first, tasks))
        else:
            async with Workers(self._coach.settings, self.context, self._many) as workers:
                await self._keep(workers, chain(first, tasks))
        return self.progress

    async def through(
        self, reviewers: Reviewers, files: Sequence[Path], mapping: Mapping[str, str]
    ) -> None:
        """Review all sets of the files by somebody else's reviewers."""
        tasks = self._tasks(read_all(files, mapping, self.progress.errors))
        await self._keep(reviewers, tasks)

    async def _keep(self, reviewers: Reviewers, tasks: Iterable[Task]) -> None:
        async for done in reviewed(reviewers, tasks):
            self.keep(done)

    def keep(self, done: Done) -> None:
        """Put a result into the journal and say how far the run is."""
        key, source = self._pending.pop(done.position)
        self._journal.keep(done, key, source)
        self.progress.reviewed += done.objectives
        self.progress.dollars += done.dollars
        self._told(self.progress)

    def _tasks(self, sets: Iterable[OKRSet]) -> Iterator[Task]:
        """Yield what is left to do."""
        position = -1
        for position, okrs in enumerate(sets):
            self.progress.known += len(okrs.objectives)
            key = key_of(okrs, self._identity)
            if self._journal.has(position, key):
                self.progress.reviewed += len(okrs.objectives)
                self.progress.resumed += len(okrs.objectives)
                continue
            self._pending[position] = (key, okrs.source)
            yield Task(position, okrs)
        self._journal.drop_after(position + 1)


def _objectives_up_to(tasks: Iterator[Task], many: int) -> Iterator[Task]:
    """Yield tasks until they hold more objectives than that, the one that passes it included."""
    seen = 0
    for task in islice(tasks, many + 1):
        yield task
        seen += len(task.okrs.objectives)
        if seen > many:
            return
