"""The critic that asks a language model: one call an objective, every word of it checked."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple

from coach.critics import embedded
from coach.critics.case import Case
from coach.critics.llm.answering import MOST_QUESTIONS, Answering, with_labels
from coach.critics.llm.background import Background
from coach.critics.llm.briefing import brief
from coach.critics.llm.cache import Cache, cache_path, key_of
from coach.critics.llm.calls import Caller, Grown, Reply, Turn
from coach.critics.llm.faults import CallFault, fault_of
from coach.critics.llm.limits import limiter
from coach.critics.llm.memory import Memory
from coach.critics.llm.modes import Ladder, fields
from coach.critics.llm.prompts import prompt_in_force
from coach.critics.llm.rounds import Round, Stopped
from coach.critics.llm.turns import Turns
from coach.critics.llm.usage import Purse, Usage
from coach.knowledge import fingerprint
from coach.models import Frozen, Objective
from coach.prompting import CritiqueAnswer, Messages, Prompt
from coach.reviews import Critique, Provenance, Question
from coach.settings import Settings


class Step(NamedTuple):
    """What may be shown so far."""

    case: Case
    """The draft with the labels that stand."""
    critique: Critique
    provenance: Provenance
    is_last: bool


class Critic:
    """Asks one endpoint about drafts. Built once, closed with its owner; safe to use from threads.

    Args:
        settings: Model, address, key, limits.

    Raises:
        CallFault: No model is named, or its provider cannot be used here.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._ladder = Ladder()
        self._caller = Caller(settings, self._ladder)
        self._purse = Purse(settings, self._caller.endpoint)
        self._prompt: Prompt = prompt_in_force("critique", settings)
        self._identity = self._prompt.identity
        self._memory = Memory()
        kept = settings.answers or (cache_path() if settings.cache else None)
        self._cache = Cache(kept) if kept else None
        self._limiter = limiter(settings)
        self._background = Background()
        self._places: asyncio.Semaphore | None = None
        self._lock = threading.Lock()

    @property
    def prices(self) -> tuple[float, float] | None:
        """Dollars for a million tokens in and out, where they are known."""
        return self._purse.prices

    @property
    def name(self) -> str:
        """The model as a review names it."""
        return self._caller.endpoint.name

    def prompt(self, name: str) -> Prompt:
        """Return the prompt of a name that is in force here."""
        return prompt_in_force(name, self._settings)

    def request(self, case: Case, objective: Objective) -> tuple[str, dict[str, Any]]:
        """Return what would be asked about an objective, for a batch that is run elsewhere.

        Args:
            case: The draft and what was found on it.
            objective: One of its objectives.

        Returns:
            The key under which the answer is looked up, and the body of the request.
        """
        messages = self._prompt.fill(brief(case, objective))
        body = {
            "model": self._caller.endpoint.model,
            "messages": [
                {"role": "system", "content": messages.system},
                {"role": "user", "content": messages.user},
            ],
        }
        return self._key(messages), body | fields("json_schema", CritiqueAnswer)

    def close(self) -> None:
        """Cancel what runs and close the connections."""
        self._background.run(self._caller.close()).result(timeout=5)
        self._background.close()
        if self._cache:
            self._cache.close()

    def steps(
        self,
        case: Case,
        *,
        watched: bool,
        stopped: Stopped | None = None,
        turns: Turns | None = None,
    ) -> Iterator[Step]:
        """Ask about every objective at once and yield what passed, the whole critique last.

        Closing the generator cancels the calls.

        Args:
            case: The draft and what was found on it.
            watched: Whether somebody reads along: parts are then yielded as they close.
            stopped: Tells whether to stop: what has passed stays, the built-in engine does the
                rest.
            turns: Held by the caller; let go of while the model is waited for.
        """
        asked = Round(case, self._prompt, self._memory, self._ask, watched=watched)
        try:
            asked.begin()
            while asked.is_open:
                with turns.rested() if turns else contextlib.nullcontext():
                    news = asked.next(stopped)
                if news and asked.take(news) and watched and asked.is_open:
                    yield self._step(case, asked, is_last=False)
        finally:
            asked.close()
        yield self._step(case, asked, is_last=True)

    def say(self, prompt: Prompt, values: dict[str, str]) -> tuple[str, Usage]:
        """Ask something that is not a critique and return the answer's text.

        Args:
            prompt: What to ask by.
            values: Its inputs.

        Raises:
            CallFault: There is no usable answer.
        """
        usage, messages = Usage(), prompt.fill(values)
        call = self._background.run(self._one(messages, prompt.output, (), None))
        try:
            reply, dollars = call.result()
        finally:
            call.cancel()
        usage.add(reply, dollars)
        return reply.text, usage

    def _ask(
        self,
        messages: Messages,
        turns: Sequence[Turn],
        tell: Callable[[str, Reply | CallFault | None], None],
        *,
        watched: bool,
    ) -> "Future[None]":
        """Start a call, or answer from the cache where the same was asked before."""
        said = [""]

        def grown(text: str) -> None:
            said[0] = text
            tell(text, None)

        async def run() -> None:
            try:
                key = self._key(messages) if self._cache and not turns else None
                kept = self._cache.get(key) if self._cache and key else None
                if kept is not None:
                    tell(kept, Reply(kept, 0, 0, False, 0, 0.0))
                    return
                if self._settings.answers:
                    raise CallFault("absent")
                listener = grown if watched else None
                reply, dollars = await self._one(messages, CritiqueAnswer, turns, listener)
                if self._cache and key and not reply.is_cut:
                    self._cache.put(key, reply.text)
                tell(reply.text, reply._replace(dollars=dollars))
            except Exception as error:
                tell(said[0], fault_of(error))

        return self._background.run(run())

    async def _one(
        self, messages: Messages, output: type[Frozen], turns: Sequence[Turn], grown: Grown | None
    ) -> tuple[Reply, float | None]:
        """Call once there is a place free and money for it."""
        letters = sum(map(len, messages)) + sum(len(text) for turn in turns for text in turn)
        async with self._place():
            if self._limiter:
                await self._limiter.aacquire()  # before the clock of the call starts
            aside, reply = self._purse.set_aside(letters), None
            try:
                reply = await self._caller.call(messages, output, turns, grown)
            finally:
                dollars = self._purse.pay(aside, reply)
            return reply, dollars

    def _place(self) -> asyncio.Semaphore:
        with self._lock:
            if self._places is None:
                self._places = asyncio.Semaphore(self._settings.concurrency)
            return self._places

    def _key(self, messages: Messages) -> str:
        place = f"{self.name} {self._caller.endpoint.base_url}"
        return key_of(messages, self._identity, place, fingerprint())

    def _step(self, case: Case, asked: Round, *, is_last: bool) -> Step:
        answering, usage = asked.parts, asked.usage
        labels = {ref: own for part in answering for ref, own in part.relabelled.items()}
        settled = with_labels(case, labels) if labels else case
        parts = tuple(part.composed(complete=is_last) for part in answering)
        language = case.language
        failed = [case.short(ref) for part in answering for ref in part.failed] if is_last else []
        heard = any(part.is_heard for part in answering)
        critique = (
            embedded.complete(settled, parts, self._questions(answering))
            if is_last
            else Critique(summary="", objectives=parts)
        )
        provenance = Provenance(
            engine="llm" if heard else "embedded",
            model=self.name,
            prompt=self._identity,
            passages=tuple({p.id: p for part in answering for p in part.stands_on}.values()),
            attempts=usage.attempts,
            fallback_reason=usage.reason(failed, language, heard=heard) if is_last else None,
            input_tokens=usage.tokens_in,
            output_tokens=usage.tokens_out,
            cost=usage.cost,
        )
        return Step(settled, critique, provenance, is_last)

    def _questions(self, answering: Sequence[Answering]) -> tuple[Question, ...]:
        asked = [
            Question(ref=part.objective.ref, text=text)
            for part in answering
            for text in part.questions
        ]
        return tuple(asked[:MOST_QUESTIONS])
