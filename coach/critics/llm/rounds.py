"""One review's calls: begun together, taken in as they tell something, mended once."""

import contextlib
import queue
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import NamedTuple, Protocol

from coach.critics.case import Case
from coach.critics.llm.answering import Answering
from coach.critics.llm.briefing import brief
from coach.critics.llm.calls import Reply, Turn
from coach.critics.llm.faults import CallFault
from coach.critics.llm.memory import Memory
from coach.critics.llm.usage import Usage
from coach.prompting import Messages, Prompt

Stopped = Callable[[], bool]
_GLANCE = 0.2
"""Seconds between two looks at whether to stop."""
_MOST_PROBLEMS = 20


class News(NamedTuple):
    """Something a call has to tell."""

    at: int
    """Which objective."""
    text: str
    outcome: "Reply | CallFault | None" = None
    """``None`` while the answer grows."""


class Ask(Protocol):
    """Starts a call whose news come through a function."""

    def __call__(
        self,
        messages: Messages,
        turns: Sequence[Turn],
        tell: "Callable[[str, Reply | CallFault | None], None]",
        *,
        watched: bool,
    ) -> "Future[None]":
        """Return what cancels the call."""


class Round:
    """The calls about one draft.

    Args:
        case: The draft and what was found on it.
        prompt: What is asked by.
        memory: What was said of the same words before.
        ask: Starts a call.
        watched: Whether somebody reads along.
    """

    def __init__(
        self, case: Case, prompt: Prompt, memory: Memory, ask: Ask, *, watched: bool
    ) -> None:
        self.parts = [Answering(case, objective) for objective in case.okrs.objectives]
        self.usage = Usage()
        self._prompt, self._memory, self._ask = prompt, memory, ask
        self._watched = watched
        self._news: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._running: dict[int, Future[None]] = {}
        self._mended: set[int] = set()

    @property
    def is_open(self) -> bool:
        """Whether anything more may come."""
        return bool(self._running)

    def begin(self) -> None:
        """Start a call for each objective that nothing was said about yet."""
        for at, part in enumerate(self.parts):
            told = self._memory.told(part.case, part.objective)
            for text in told:
                part.finish(text)
            if not told:
                self._start(at, ())

    def next(self, stopped: Stopped | None) -> News | None:
        """Wait for news; return ``None`` once it is to stop, which closes the round.

        Args:
            stopped: Tells whether to stop.
        """
        while not (stopped and stopped()):
            with contextlib.suppress(queue.Empty):
                return self._news.get(timeout=_GLANCE if stopped else None)
        self.usage.faults.append(CallFault("stopped"))
        self.close()
        return None

    def take(self, news: News) -> bool:
        """Take in what a call told; tell whether there is more to show."""
        part = self.parts[news.at]
        if news.outcome is None:
            return part.grow(news.text)
        self._running.pop(news.at, None)
        if isinstance(news.outcome, CallFault):
            part.grow(news.text)
            self.usage.faults.append(news.outcome)
            return True
        again = news.at in self._mended
        part.finish(news.text)
        self.usage.add(news.outcome, news.outcome.dollars)
        self._memory.keep(part.case, part.objective, news.text, again=again)
        if again and not part.is_read:
            self.usage.faults.append(CallFault("cut" if news.outcome.is_cut else "unreadable"))
        if part.problems and not again:
            self._mended.add(news.at)
            problems = "\n".join(f"- {problem}" for problem in part.problems[:_MOST_PROBLEMS])
            self._start(news.at, ((news.text, self._prompt.mend(problems)),))
        return True

    def close(self) -> None:
        """Cancel what still runs."""
        for call in self._running.values():
            call.cancel()
        self._running.clear()

    def _start(self, at: int, turns: Sequence[Turn]) -> None:
        part = self.parts[at]
        messages = self._prompt.fill(brief(part.case, part.objective))

        def tell(text: str, outcome: "Reply | CallFault | None") -> None:
            self._news.put(News(at, text, outcome))

        watched = self._watched and not turns
        self._running[at] = self._ask(messages, turns, tell, watched=watched)
