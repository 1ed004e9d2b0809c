"""Processes that review: each has a coach of its own, and none waits for another."""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import AsyncIterator, Iterable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from typing import Any, Protocol

from coach.batch.work import Done, Task, review
from coach.errors import CoachError
from coach.language import Text
from coach.pipeline import Coach
from coach.reviews import Context
from coach.settings import Settings

_AHEAD = 2
"""Tasks handed to a process beyond those it works on, so that it never waits for the next."""
_LOST = Text(
    es="Un proceso de revisión terminó antes de tiempo (¿falta memoria?). Lo hecho está guardado: "
    "repetir la misma orden con --resume",
    en="A reviewing process ended early (out of memory?). What is done is kept: run the same "
    "command with --resume.",
)


class WorkerLost(CoachError):
    """A process that reviews has ended before its work was done."""


def processors() -> int:
    """Return how many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Workers:
    """Reviewing processes, fed and heard from one event loop.

    Args:
        settings: How to review; with a language model, its concurrency, rate and money are shared
            out among the processes.
        context: What is known beside every set.
        many: How many processes.
    """

    def __init__(self, settings: Settings, context: Context, many: int) -> None:
        self._threads = threads_of(settings, many)
        self._settings = share(settings, many)
        self._context = context
        self._many = many
        self._heard: asyncio.Queue[Done | None] = asyncio.Queue()
        self._load: dict[Connection, int] = {}
        self._ready = asyncio.Condition()
        self._owner: dict[int, Connection] = {}
        self._processes: list[multiprocessing.process.BaseProcess] = []
        self._closing = self._is_lost = False

    @property
    def room(self) -> int:
        """How many tasks are under way at most."""
        return self._many * (self._threads + _AHEAD)

    async def __aenter__(self) -> "Workers":
        loop = asyncio.get_running_loop()
        # Spawned, not forked: threads and the vector store do not survive a fork.
        start = multiprocessing.get_context("spawn")
        for _ in range(self._many):
            ours, theirs = start.Pipe()
            arguments = (theirs, self._settings, self._context, self._threads)
            process = start.Process(target=_serve, args=arguments, daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)
            threading.Thread(target=self._listen, args=(ours, loop), daemon=True).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closing = True
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(timeout=5)

    async def submit(self, task: Task) -> None:
        """Hand a task to the process with the least to do; wait for one where all are busy.

        Raises:
            WorkerLost: A process has ended.
        """
        async with self._ready:
            await self._ready.wait_for(lambda: self._is_lost or self._freest() is not None)
            connection = self._freest()
            if self._is_lost or connection is None:
                raise WorkerLost(_LOST.both)
            self._load[connection] += 1
        self._owner[task.position] = connection
        try:
            connection.send(task)
        except OSError:
            raise WorkerLost(_LOST.both) from None

    async def next(self) -> Done:
        """Return the next result.

        Raises:
            WorkerLost: A process has ended.
        """
        done = await self._heard.get()
        if done is None:
            raise WorkerLost(_LOST.both)
        self._load[self._owner.pop(done.position)] -= 1
        return done

    def _freest(self) -> Connection | None:
        most = self._threads + _AHEAD
        free = [connection for connection, load in self._load.items() if load < most]
        return min(free, key=lambda connection: self._load[connection], default=None)

    def _listen(self, connection: Connection, loop: asyncio.AbstractEventLoop) -> None:
        """Pass on what one process says, from a thread: a pipe cannot be awaited everywhere."""

        async def ready(*, lost: bool) -> None:
            async with self._ready:
                if lost:
                    self._is_lost = True
                    self._heard.put_nowait(None)
                else:
                    self._load[connection] = 0
                self._ready.notify_all()

        def tell(said: Done) -> None:
            loop.call_soon_threadsafe(self._heard.put_nowait, said)

        with contextlib.suppress(RuntimeError):  # the loop has gone with the run
            with contextlib.suppress(EOFError, OSError):
                connection.recv()
                asyncio.run_coroutine_threadsafe(ready(lost=False), loop)
                while True:
                    tell(connection.recv())
            if not self._closing:
                asyncio.run_coroutine_threadsafe(ready(lost=True), loop)


class Inline:
    """Reviews in this process: for a handful of sets, starting others takes longer than the work.

    Args:
        coach: Reviews; owned by whoever made it.
        context: What is known beside every set.
    """

    def __init__(self, coach: Coach, context: Context) -> None:
        self._coach, self._context = coach, context
        self.room = threads_of(coach.settings, 1)
        self._pool = ThreadPoolExecutor(self.room, "review")
        self._heard: asyncio.Queue[Done] = asyncio.Queue()

    async def __aenter__(self) -> "Inline":
        return self

    async def __aexit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def submit(self, task: Task) -> None:
        """Begin a task."""
        loop = asyncio.get_running_loop()

        def run() -> None:
            done = review(self._coach, task, self._context)
            with contextlib.suppress(RuntimeError):  # the loop has gone with the run
                loop.call_soon_threadsafe(self._heard.put_nowait, done)

        self._pool.submit(run)

    async def next(self) -> Done:
        """Return the next result."""
        return await self._heard.get()


def threads_of(settings: Settings, many: int) -> int:
    """Return how many sets one process works on at once: it computes, or it waits for a model."""
    return -(-settings.concurrency // many) if settings.engine == "llm" else 1


def share(settings: Settings, many: int) -> Settings:
    """Return the settings of one of many processes: its part of what all may use together.

    Args:
        settings: Concurrency, money and rate of all.
        many: How many processes.
    """
    part: dict[str, object] = {"concurrency": threads_of(settings, many)}
    if settings.max_cost is not None:
        part["max_cost"] = settings.max_cost / many
    if settings.rate is not None:
        part["rate"] = settings.rate / many
    return settings.model_copy(update=part)


def _serve(connection: Connection, settings: Settings, context: Context, threads: int) -> None:
    """Review what comes through a pipe until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    _end_with_parent()
    lock = threading.Lock()

    def answer(coach: Coach, task: Task) -> None:
        done = review(coach, task, context)
        with lock, contextlib.suppress(OSError):
            connection.send(done)

    with Coach(settings) as coach, ThreadPoolExecutor(threads) as pool:
        coach.warm()
        connection.send(None)
        with contextlib.suppress(EOFError, OSError):
            while True:
                task: Any = connection.recv()
                if threads == 1:
                    answer(coach, task)
                else:
                    pool.submit(answer, coach, task)


def _end_with_parent() -> None:
    """Ask the system to end this process with its parent, where the system knows how."""
    with contextlib.suppress(Exception):
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


class Reviewers(Protocol):
    """Whoever reviews: other processes, this one, or a cluster."""

    @property
    def room(self) -> int:
        """How many tasks are under way at most."""

    async def submit(self, task: Task) -> None:
        """Take a task, as soon as there is room for it."""

    async def next(self) -> Done:
        """Return the next result."""


async def reviewed(workers: Reviewers, tasks: Iterable[Task]) -> AsyncIterator[Done]:
    """Yield results as they come, tasks being taken only as fast as they are worked off.

    Args:
        workers: Whoever reviews.
        tasks: The sets; gone through once, one ahead of the work.
    """
    under_way = 0
    for task in tasks:
        while under_way >= workers.room:
            yield await workers.next()
            under_way -= 1
        await workers.submit(task)
        under_way += 1
    while under_way:
        yield await workers.next()
        under_way -= 1
