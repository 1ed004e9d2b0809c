"""The one door of the coach: a draft in, a review out."""

import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from coach import assembly, grounding
from coach.addressing import addressed
from coach.critics import embedded
from coach.critics.case import Case
from coach.critics.llm.faults import CallFault
from coach.critics.llm.turns import Turns
from coach.errors import CoachError
from coach.inspection import Inspection, inspect, read
from coach.knowledge import fingerprint
from coach.language import judged_language
from coach.models import Language, OKRSet
from coach.notices import NOT_ASKED, NOT_JUDGED, NOTHING_READ
from coach.rendering.json import envelope
from coach.reviews import (
    Answer,
    Context,
    Critique,
    Provenance,
    Review,
    ReviewError,
    ReviewSet,
)
from coach.rules import checklist
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.critics.llm.critic import Critic
    from coach.retrieval import Index


class Event(NamedTuple):
    """One step of a review: its findings first, then what a model says, the whole review last."""

    kind: Literal["findings", "part", "review"]
    review: Review


class Coach:
    """Reviews drafts and answers questions about OKRs.

    One coach serves a whole program: it owns the passage index, built once behind the first use.

    Args:
        settings: How to work; the defaults are the embedded engine with no key and no network.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._index: Index | None = None
        self._critic: Critic | CallFault | None = None
        self._turns = Turns()
        self._workers = ThreadPoolExecutor(self.settings.concurrency, "coach")
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def index(self) -> "Index":
        """The index of passages and metrics, built at first use (thread-safe)."""
        with self._lock:
            if self._index is None:
                from coach.retrieval import Index

                self._index = Index()
            return self._index

    def warm(self) -> None:
        """Build the index now, so that the first review does not wait for it."""
        self.index.warm()

    def close(self) -> None:
        """Let go of the index, and of the connections to a model."""
        with self._lock:
            critic, self._critic, self._index = self._critic, None, None
        if critic is not None and not isinstance(critic, CallFault):
            critic.close()
        self._workers.shutdown(wait=False, cancel_futures=True)

    def review(self, draft: str | OKRSet, context: Context | None = None) -> Review:
        """Review one draft.

        Args:
            draft: The text as pasted, or a set that is already parsed.
            context: Answers, KPI values and settled lines; nothing is known when ``None``.

        Returns:
            The review. A text without any OKR gives a review without objectives, whose summary
            says what would be understood.

        Raises:
            DraftError: The draft is empty, binary or too long.
        """
        if self.settings.engine == "embedded":
            *_, last = self._events(draft, context, watched=False)
            return last.review
        with self._turns.taken():
            *_, last = self._events(draft, context, watched=False)
        return last.review

    async def areview(self, draft: str | OKRSet, context: Context | None = None) -> Review:
        """Review one draft without blocking the event loop; arguments as for ``review``."""
        import asyncio

        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._workers, self.review, draft, context)

    def stream(
        self,
        draft: str | OKRSet,
        context: Context | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> Generator[Event, None, None]:
        """Review one draft step by step.

        Args:
            draft: The text as pasted, or a set that is already parsed.
            context: Answers, KPI values and settled lines.
            stopped: Asked while a model answers: whether to stop and be content with what passed.

        Yields:
            ``findings``: a review with labels and findings, before the index is touched; with a
            language model, a ``part`` each time something more of its answer passed; then
            ``review``: the whole review, rewrites included. Closing the generator stops the model.

        Raises:
            DraftError: The draft is empty, binary or too long.
        """
        yield from self._events(draft, context, watched=True, stopped=stopped)

    def _events(
        self,
        draft: str | OKRSet,
        context: Context | None,
        *,
        watched: bool,
        stopped: Callable[[], bool] | None = None,
    ) -> Iterator[Event]:
        started = time.perf_counter()
        context = context or Context()
        okrs = read(draft, self.settings) if isinstance(draft, str) else draft
        found = inspect(okrs, context, self.settings)
        if not okrs.objectives or found.foreign:
            words = NOT_JUDGED if okrs.objectives else NOTHING_READ
            critique = Critique(summary=words.in_(found.language))
            yield Event("review", self._assemble(okrs, found, critique, started))
            return
        if watched:
            yield Event("findings", self._assemble(okrs, found, Critique(summary=""), started))
        critic = self._model()
        by_model = critic is not None and not isinstance(critic, CallFault)
        case = self._case(okrs, found, context, by_model=by_model)
        if critic is None or isinstance(critic, CallFault):
            made = Provenance(engine="embedded", fallback_reason=_reason(critic, found.language))
            critique = embedded.critique_of(case)
            yield Event("review", self._assemble(okrs, found, critique, started, made))
            return
        for step in critic.steps(
            case, watched=watched, stopped=stopped, turns=None if watched else self._turns
        ):
            found = found._replace(assessments=step.case.assessments, findings=step.case.findings)
            review = self._assemble(okrs, found, step.critique, started, step.provenance)
            yield Event("review" if step.is_last else "part", review)

    def case(self, okrs: OKRSet, context: Context | None = None) -> Case | None:
        """Return what a critic is given of a draft, without asking one.

        Args:
            okrs: The parsed draft.
            context: What is known beside it.

        Returns:
            The case as a language model is told it; ``None`` where nothing is to be judged.
        """
        context = context or Context()
        found = inspect(okrs, context, self.settings)
        if not okrs.objectives or found.foreign:
            return None
        return self._case(okrs, found, context, by_model=True)

    def _case(self, okrs: OKRSet, found: Inspection, context: Context, *, by_model: bool) -> Case:
        ground = grounding.gather(
            okrs, found.assessments, found.findings, self.index, near=by_model
        )
        return Case(okrs, found.assessments, found.findings, ground, context)

    def review_many(
        self, drafts: Iterable[str | OKRSet], context: Context | None = None
    ) -> ReviewSet:
        """Review several drafts; one that cannot be read carries its error beside the others.

        Args:
            drafts: Texts or parsed sets.
            context: What is known beside every draft.

        Returns:
            The reviews in the order of the drafts.
        """

        def tried(numbered: tuple[int, str | OKRSet]) -> Review | ReviewError:
            number, draft = numbered
            source = draft.source if isinstance(draft, OKRSet) else None
            try:
                return self.review(draft, context)
            except CoachError as error:
                return ReviewError(source=source or f"#{number}", message=str(error))

        # A model is waited for, so its drafts go side by side; the built-in engine only computes.
        beside = self._workers.map if self.settings.engine == "llm" else map
        done = list(beside(tried, enumerate(drafts, start=1)))
        reviews = [review for review in done if isinstance(review, Review)]
        errors = [error for error in done if isinstance(error, ReviewError)]
        return envelope(reviews, errors)

    def ask(
        self, question: str, language: Language | None = None, about: Review | None = None
    ) -> Answer:
        """Answer a question about OKRs from the guidance, and say so when it does not say.

        Args:
            question: The question as typed.
            language: Language of the answer; the question's own when ``None``.
            about: The review that the question may be about, for a language model.

        Returns:
            The answer with the passages it stands on; ``answered`` is false when the guidance
            does not cover the question.
        """
        language = language or self.settings.language or judged_language(question)
        answer = grounding.answer(question, language, self.index)
        critic = self._model()
        if critic is None or not (answer.answered or about):
            return answer  # a question that the guidance does not touch goes nowhere
        try:
            if isinstance(critic, CallFault):
                raise critic
            from coach.critics.llm.answer import answer_from

            near = grounding.near(question, language, self.index)
            return answer_from(critic, question, near, language, about) or answer
        except CallFault as fault:
            return answer.model_copy(update={"fallback_reason": _reason(fault, language)})

    def _model(self) -> "Critic | CallFault | None":
        """Return the critic that asks a model, why there is none, or ``None`` where none is asked.

        It is built at the first use (thread-safe); what stands in the way stays so.
        """
        if self.settings.engine == "embedded":
            return None
        with self._lock:
            if self._critic is None:
                from coach.critics.llm.critic import Critic

                try:
                    self._critic = Critic(self.settings)
                except CallFault as fault:
                    self._critic = fault
            return self._critic

    def _assemble(
        self,
        okrs: OKRSet,
        found: Inspection,
        critique: Critique,
        started: float,
        made: Provenance | None = None,
    ) -> Review:
        made = made or Provenance(engine="embedded")
        passages = made.passages
        if critique.summary:
            named = grounding.cited(found.findings, self.index, found.language)
            passages = tuple({passage.id: passage for passage in (*named, *passages)}.values())
        judged = bool(okrs.objectives) and not found.foreign
        review = assembly.assemble(
            okrs,
            found.assessments,
            found.findings,
            critique,
            checklist=checklist(okrs, found.assessments, found.language) if judged else (),
            provenance=made.model_copy(
                update={
                    "knowledge": fingerprint(),
                    "passages": passages,
                    "seconds": round(time.perf_counter() - started, 4),
                }
            ),
            draft_language=found.foreign,
        )
        return addressed(review, self.settings.profile)


def _reason(fault: CallFault | None, language: Language) -> str | None:
    return NOT_ASKED.in_(language).format(reason=fault.in_(language)) if fault else None
