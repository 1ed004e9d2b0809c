"""The one door of the coach: a draft in, a review out."""

import asyncio
import threading
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from coach import assembly, grounding
from coach.addressing import addressed
from coach.analysis import analyse
from coach.critics import embedded
from coach.errors import CoachError, DraftError
from coach.knowledge import fingerprint
from coach.language import Text, detect, judged_language, neighbour
from coach.models import Language, OKRSet
from coach.parsing import parse
from coach.rendering.json import envelope
from coach.reviews import (
    Answer,
    Assessments,
    Context,
    Critique,
    Finding,
    Passage,
    Provenance,
    Review,
    ReviewError,
    ReviewSet,
)
from coach.rules import checklist, lint
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.retrieval import Index

_NOTHING_READ = Text(
    es=(
        "En este texto no se reconoce un objetivo ni un resultado clave. Así sí se reconocería: "
        "«Objetivo: Que los clientes nuevos vean valor desde el primer día» y, en la línea "
        "siguiente, «KR1: Reducir el tiempo hasta el primer pedido de 9 a 3 días»."
    ),
    en=(
        "No objective or key result could be made out in this text. This would be read: "
        "“Objective: New customers see value from day one” and, on the next line, "
        "“KR1: Cut the time to the first order from 9 to 3 days”."
    ),
)
_NOT_JUDGED = Text(
    es=(
        "El borrador parece estar en otro idioma: se leyó su estructura, pero su redacción no se "
        "juzga. El coach juzga español e inglés."
    ),
    en=(
        "The draft seems to be in another language: its structure was read, its wording is not "
        "judged. The coach judges Spanish and English."
    ),
)

_TOO_LONG = Text(
    es=(
        "El borrador tiene {chars} caracteres y aquí caben {limit}. Conviene revisarlo por "
        "partes, o pasarlo como archivo."
    ),
    en=(
        "The draft has {chars} characters and {limit} fit here. Review it in parts, or hand it "
        "over as a file."
    ),
)
_NO_MODEL = Text(
    es="Se pidió un modelo de lenguaje y esta versión aún no lo usa; respondió el motor propio.",
    en="A language model was asked for and this version does not use one yet; the built-in "
    "engine answered.",
)


class Event(NamedTuple):
    """One step of a review: its findings first, the whole review last."""

    kind: Literal["findings", "review"]
    review: Review


class _Inspection(NamedTuple):
    language: Language
    assessments: Assessments
    findings: tuple[Finding, ...]
    foreign: str | None
    """The draft's language where it is not one the coach judges."""


class Coach:
    """Reviews drafts and answers questions about OKRs.

    One coach serves a whole program: it owns the passage index, built once behind the first use.

    Args:
        settings: How to work; the defaults are the embedded engine with no key and no network.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._index: Index | None = None
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
        """Let go of the index."""
        with self._lock:
            self._index = None

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
        *_, last = self.stream(draft, context)
        return last.review

    async def areview(self, draft: str | OKRSet, context: Context | None = None) -> Review:
        """Review one draft without blocking the event loop; arguments as for ``review``."""
        return await asyncio.to_thread(self.review, draft, context)

    def stream(self, draft: str | OKRSet, context: Context | None = None) -> Iterator[Event]:
        """Review one draft step by step.

        Args:
            draft: The text as pasted, or a set that is already parsed.
            context: Answers, KPI values and settled lines.

        Yields:
            ``findings``: a review with labels and findings, before the index is touched; then
            ``review``: the whole review, rewrites included.

        Raises:
            DraftError: The draft is empty, binary or too long.
        """
        started = time.perf_counter()
        context = context or Context()
        okrs = self._parse(draft) if isinstance(draft, str) else draft
        found = self._inspect(okrs, context)
        if not okrs.objectives or found.foreign:
            words = _NOT_JUDGED if okrs.objectives else _NOTHING_READ
            critique = Critique(summary=words.in_(found.language))
            yield Event("review", self._assemble(okrs, found, critique, (), started))
            return
        yield Event("findings", self._assemble(okrs, found, Critique(summary=""), (), started))
        ground = grounding.gather(okrs, found.assessments, found.findings, self.index)
        critique = embedded.critique(
            okrs, found.assessments, found.findings, ground, context, self.settings
        )
        passages = grounding.cited(found.findings, self.index, found.language)
        yield Event("review", self._assemble(okrs, found, critique, passages, started))

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
        reviews: list[Review] = []
        errors: list[ReviewError] = []
        for number, draft in enumerate(drafts, start=1):
            source = draft.source if isinstance(draft, OKRSet) else None
            try:
                reviews.append(self.review(draft, context))
            except CoachError as error:
                errors.append(ReviewError(source=source or f"#{number}", message=str(error)))
        return envelope(reviews, errors)

    def ask(self, question: str, language: Language | None = None) -> Answer:
        """Answer a question about OKRs from the guidance, and say so when it does not say.

        Args:
            question: The question as typed.
            language: Language of the answer; the question's own when ``None``.

        Returns:
            The answer with the passages it stands on; ``answered`` is false when the guidance
            does not cover the question.
        """
        language = language or self.settings.language or judged_language(question)
        return grounding.answer(question, language, self.index)

    def _parse(self, draft: str) -> OKRSet:
        if len(draft) > self.settings.max_draft_chars:
            raise DraftError(
                _TOO_LONG.in_(judged_language(draft[:2000])).format(
                    chars=len(draft), limit=self.settings.max_draft_chars
                )
            )
        return parse(draft)

    def _inspect(self, okrs: OKRSet, context: Context) -> _Inspection:
        text = okrs.wording
        detected = detect(text)
        language = context.language or self.settings.language or judged_language(text)
        assessments = analyse(okrs, context=context).model_copy(update={"language": language})
        foreign = "pt" if detected == "pt" else neighbour(text)
        findings = () if foreign else lint(okrs, assessments, context=context, language=language)
        return _Inspection(language, assessments, findings, foreign)

    def _assemble(
        self,
        okrs: OKRSet,
        found: _Inspection,
        critique: Critique,
        passages: tuple[Passage, ...],
        started: float,
    ) -> Review:
        judged = bool(okrs.objectives) and not found.foreign
        review = assembly.assemble(
            okrs,
            found.assessments,
            found.findings,
            critique,
            checklist=checklist(okrs, found.assessments, found.language) if judged else (),
            provenance=Provenance(
                engine="embedded",
                knowledge=fingerprint(),
                passages=passages,
                fallback_reason=_NO_MODEL.in_(found.language)
                if self.settings.engine == "llm"
                else None,
                seconds=round(time.perf_counter() - started, 4),
            ),
            draft_language=found.foreign,
        )
        return addressed(review, self.settings.profile)
