"""The answer on one objective as it comes in: the parts that passed, and those to be mended."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from coach.critics import embedded, explanations
from coach.critics.case import Case
from coach.critics.llm.briefing import cited
from coach.critics.llm.tolerant import closed, whole
from coach.critics.llm.vetting import (
    Opinion,
    stands_in,
    vet_key_result,
    vet_objective,
    vet_sentence,
)
from coach.critics.places import place_of
from coach.models import Frozen, KeyResult, Objective
from coach.prompting import KeyResultAnswer, ObjectiveAnswer
from coach.reviews import (
    Assessments,
    KeyResultAssessment,
    KeyResultCritique,
    MovedTo,
    ObjectiveCritique,
    Passage,
)
from coach.rules import lint

_Answer = TypeVar("_Answer", bound=Frozen)
UNSURE = 0.8
"""Confidence below which the model's label stands: the analysis is right in 0.65 (Spanish) and
0.74 (English) of such lines of own test, in 0.85 and more of the others (``make quality``)."""
_PARTS = "key_results"
_LONGEST_QUESTION = 220
MOST_QUESTIONS = 3


class Answering:
    """Takes in a model's answer on one objective, part by part.

    Args:
        case: The draft and what was found on it.
        objective: The objective that was asked about.
    """

    def __init__(self, case: Case, objective: Objective) -> None:
        self.case = case
        self.objective = objective
        self.passages = cited(case, objective)
        self.questions: tuple[str, ...] = ()
        self._lines = {kr.ref: kr for kr in objective.key_results}
        self._heard: dict[str, Opinion] = {}
        self.relabelled: dict[str, KeyResultAssessment] = {}
        self._second: dict[str, dict[str, Any]] = {}
        self._own: Opinion | None = None
        self._understood: str | None = None
        self._unread: list[str] = []

    @property
    def problems(self) -> tuple[str, ...]:
        """What a second answer has to mend, one sentence each."""
        missing = [ref for ref in self._lines if ref not in self._heard]
        found = [problem for opinion in self._heard.values() for problem in opinion.problems]
        found += self._own.problems if self._own else ()
        found += [f"{ref}: its part is missing" for ref in missing]
        if self._own is None and self.objective.text:
            found.append(f"{self.objective.ref}: the part of the objective is missing")
        return (*self._unread, *found)

    @property
    def failed(self) -> tuple[str, ...]:
        """The refs of parts whose wording did not pass or never came."""
        lines = [ref for ref in self._lines if self._fails(self._heard.get(ref))]
        text = self.objective.text
        return (self.objective.ref, *lines) if text and self._fails(self._own) else tuple(lines)

    @property
    def is_heard(self) -> bool:
        """Whether anything of the model's may be shown."""
        return any(o.rewrite or o.reason for o in (*self._heard.values(), self._own) if o)

    @property
    def stands_on(self) -> tuple[Passage, ...]:
        """The passages that what is shown of the model's cites."""
        opinions = [o for o in (*self._heard.values(), self._own) if o and (o.rewrite or o.reason)]
        ids = {id_ for opinion in opinions for id_ in opinion.passages}
        return tuple(passage for passage in self.passages if passage.id in ids)

    @property
    def is_read(self) -> bool:
        """Whether any part of the answer had the shape that was asked for."""
        return bool(self._heard) or self._own is not None

    def grow(self, text: str) -> bool:
        """Take in the key results whose object has closed; tell whether there are new ones.

        Args:
            text: All of the answer so far.
        """
        before = len(self._heard)
        for part in closed(text, _PARTS):
            if part.get("ref") not in self._heard:
                self._take(part)
        return len(self._heard) > before

    def finish(self, text: str) -> None:
        """Take in an answer that has ended; a second one replaces only what did not pass.

        Args:
            text: The answer.
        """
        answer = whole(text) or {}
        self._unread = [] if answer else ["the answer is no JSON object of the given shape"]
        for part in answer.get(_PARTS) or closed(text, _PARTS):
            ref = part.get("ref") if isinstance(part, dict) else None
            if isinstance(part, dict) and self._wants(self._heard.get(str(ref))):
                self._take(part)
        own = self._read(ObjectiveAnswer, self.objective.ref, answer.get("objective"))
        if own is not None and self._wants(self._own):
            opinion = vet_objective(self.case, self.objective, own, self.passages)
            self._own = _better(self._own, opinion)
        understood = answer.get("understood")
        if isinstance(understood, str) and self._understood is None:
            self._understood = vet_sentence(self.case, understood)
        asked = answer.get("questions")
        if isinstance(asked, list) and not self.questions:
            self.questions = self._asked(asked)

    def composed(self, *, complete: bool) -> ObjectiveCritique:
        """Return what may be shown; what failed is the built-in engine's once it is complete.

        Args:
            complete: Whether no more of the answer will come.
        """
        fallback = None
        if complete and self.failed:
            fallback = embedded.of_objective(self.case, self.objective)
        own = self._own or Opinion()
        rewrite = own.rewrite
        said = _explained(self.case, self.objective.ref, own)
        if fallback and self.objective.ref in self.failed:
            rewrite, said = fallback.rewrite, fallback.explanations | said
        elif rewrite:
            said = explanations.of_objective(self.case, self.objective, rewrite) | said
        parts = {part.ref: part for part in fallback.key_results} if fallback else {}
        return ObjectiveCritique(
            ref=self.objective.ref,
            understood=self._understood or (fallback.understood if fallback else None),
            rewrite=rewrite,
            explanations=said,
            key_results=tuple(
                self._composed(kr, parts.get(kr.ref) if kr.ref in self.failed else None)
                for kr in self.objective.key_results
            ),
        )

    def _composed(self, kr: KeyResult, fallback: KeyResultCritique | None) -> KeyResultCritique:
        opinion = self._heard.get(kr.ref)
        second = self._second.get(kr.ref)
        own = _explained(self.case, kr.ref, opinion) if opinion else {}
        if fallback:
            said = fallback.explanations | own
            return fallback.model_copy(update={"explanations": said, "second_opinion": second})
        if opinion is None:
            return KeyResultCritique(ref=kr.ref)
        moved: MovedTo | None = place_of(self.case, kr)
        rewrite = None if moved == "parking" else opinion.rewrite
        said = explanations.of_key_result(self.case, kr, rewrite, moved, opinion.under)
        return KeyResultCritique(
            ref=kr.ref,
            rewrite=rewrite,
            moved_to=moved,
            under=opinion.under,
            explanations=said if opinion.under or moved == "parking" else said | own,
            second_opinion=second,
        )

    def _take(self, part: dict[str, Any]) -> None:
        ref = str(part.get("ref"))
        kr = self._lines.get(ref)
        if kr is None:
            self._unread.append(f"{ref[:20]}: no such line was given")
            return
        answer = self._read(KeyResultAnswer, ref, part)
        if answer is None:
            return
        self._label(kr, answer)
        opinion = vet_key_result(self.case, self.objective, kr, answer, self.passages)
        self._heard[ref] = _better(self._heard.get(ref), opinion)

    def _read(self, kind: type[_Answer], ref: str, part: Any) -> _Answer | None:
        if not isinstance(part, dict):
            return None
        known = {name: part[name] for name in kind.model_fields if name in part}
        try:
            return kind.model_validate(known)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"]))
            self._unread.append(f"{ref}: {place}: {first['msg']}")
            return None

    def _label(self, kr: KeyResult, answer: KeyResultAnswer) -> None:
        """Let the model's kind stand where the analysis guessed; else keep it beside."""
        labels = self.case.assessment(kr.ref)
        if answer.kind == labels.kind or not answer.quote.strip() or self.case.settled(kr.ref):
            return
        if not stands_in(answer.quote, kr.text):
            return
        if labels.confidence.get("kind", 1.0) >= UNSURE:
            self._second[kr.ref] = {"kind": answer.kind, "quote": answer.quote}
            return
        evidence = labels.evidence | {"kind": answer.quote}
        update = {"kind": answer.kind, "evidence": evidence}
        self.relabelled[kr.ref] = labels.model_copy(update=update)
        self.case = with_labels(self.case, self.relabelled)

    def _asked(self, asked: Sequence[Any]) -> tuple[str, ...]:
        texts = [vet_sentence(self.case, q, _LONGEST_QUESTION) for q in asked if isinstance(q, str)]
        return tuple(q for q in texts if q and q.endswith("?"))[:MOST_QUESTIONS]

    @staticmethod
    def _fails(opinion: Opinion | None) -> bool:
        return opinion is None or bool(opinion.problems and not (opinion.rewrite or opinion.under))

    @staticmethod
    def _wants(opinion: Opinion | None) -> bool:
        return opinion is None or bool(opinion.problems)


def with_labels(case: Case, labels: dict[str, KeyResultAssessment]) -> Case:
    """Return a case with other labels on some lines, and what is then found.

    Args:
        case: The draft.
        labels: By ref, the labels that stand instead.
    """
    known = case.assessments
    assessments: Assessments = known.model_copy(update={"key_results": known.key_results | labels})
    findings = lint(case.okrs, assessments, context=case.context, language=case.language)
    return replace(case, assessments=assessments, findings=findings)


def _better(before: Opinion | None, after: Opinion) -> Opinion:
    """Return a second answer, with what had passed of the first."""
    if before is None:
        return after
    return after._replace(
        rewrite=before.rewrite or after.rewrite,
        reason=before.reason or after.reason,
        under=before.under or after.under,
        quote=before.quote or after.quote,
    )


def _explained(case: Case, ref: str, opinion: Opinion) -> dict[str, str]:
    """Return the model's reason as the explanation of the gravest finding of a line."""
    shown = sorted(
        (f for f in case.shown(ref) if not f.quiet), key=lambda f: f.severity != "warning"
    )
    return {shown[0].code: opinion.reason} if shown and opinion.reason else {}
