"""The built-in critic: rewrites from the draft's own words and the catalogue, each one verified."""

from collections.abc import Iterable, Iterator

from coach.critics import candidates, explanations, objectives
from coach.critics.case import CONVERT, Case
from coach.critics.conversions import effect_beside
from coach.critics.data import data_to_get
from coach.critics.folds import measuring_sibling
from coach.critics.judging import checks_of
from coach.critics.lines import Candidate, Line
from coach.critics.places import place_of
from coach.critics.questions import MOST, questions
from coach.critics.summary import summary
from coach.critics.understanding import understood
from coach.language import fold
from coach.models import Objective
from coach.reviews import (
    Critique,
    KeyResultCritique,
    ObjectiveCritique,
    Question,
    Rewrite,
)
from coach.verification import invented_figures

MOST_TRIES = 6
"""Candidates that are judged for one line before it goes without a rewrite."""


def critique_of(case: Case) -> Critique:
    """Say what could be said better about a draft.

    Args:
        case: The draft, its labels, what was found on it and what is known beside it.

    Returns:
        The critique: every rewrite in it is verified, every figure in it traced.
    """
    parts = tuple(of_objective(case, objective) for objective in case.okrs.objectives)
    return complete(case, parts)


def complete(
    case: Case, parts: tuple[ObjectiveCritique, ...], others: tuple[Question, ...] = ()
) -> Critique:
    """Add to what is said of each objective what is said of the whole set.

    Args:
        case: The draft and what was found on it.
        parts: What is said of each objective, verified.
        others: Questions that somebody else asks; they come before those that fill no field.
    """
    data = data_to_get(case, parts)
    asked = tuple(q for q in questions(case, parts) if _is_traced(case, q.text))
    asked = _joined(asked, others)
    parts = tuple(_said_once(case, part, {q.text for q in asked}) for part in parts)
    return Critique(
        summary=summary(case, parts, data=bool(data)),
        objectives=parts,
        questions=asked,
        data_to_get=data,
    )


def _joined(own: tuple[Question, ...], others: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return at most three questions: others take the place of those that fill no field."""
    if not others:
        return own
    filling = [question for question in own if question.fills]
    return (*others[: MOST - len(filling)], *filling)


def of_objective(case: Case, objective: Objective) -> ObjectiveCritique:
    """Return what the built-in engine says of one objective and its key results.

    Args:
        case: The draft and what was found on it.
        objective: One of its objectives.
    """
    rewrite = _objective_rewrite(case, objective)
    labels = case.assessments.objectives.get(objective.ref)
    seen = understood(case, objective, labels.reading.language) if labels else None
    return ObjectiveCritique(
        ref=objective.ref,
        understood=seen if seen and _is_traced(case, seen) else None,
        rewrite=rewrite,
        explanations=_traced(case, explanations.of_objective(case, objective, rewrite)),
        key_results=tuple(_key_results(case, objective)),
    )


def _said_once(case: Case, part: ObjectiveCritique, asked: set[str]) -> ObjectiveCritique:
    """Return the critique with no remark repeating a question that is asked anyway."""
    own = explanations.without_question(case, part.ref, asked) | part.explanations
    lines = [
        line.model_copy(
            update={
                "explanations": explanations.without_question(case, line.ref, asked)
                | line.explanations
            }
        )
        for line in part.key_results
    ]
    return part.model_copy(update={"explanations": own, "key_results": tuple(lines)})


def _objective_rewrite(case: Case, objective: Objective) -> Rewrite | None:
    labels = case.assessments.objectives.get(objective.ref)
    if labels is None or case.settled(objective.ref) or not case.codes(objective.ref):
        return None
    check = checks_of(case, objective, objective, labels)
    tried = objectives.candidates(case, objective, labels.reading.language)
    return next((rewrite for rewrite in tried if not check(rewrite)), None)


def _key_results(case: Case, objective: Objective) -> Iterator[KeyResultCritique]:
    """Yield what is said of each line; a later line knows what the earlier ones measure."""
    measured: dict[str, str] = {}
    taken: set[str] = set()
    for kr in objective.key_results:
        line = Line(case, objective, kr, len(measured), frozenset(taken))
        under = _sibling(line)
        chosen = None if under or case.settled(kr.ref) else _first_verified(line)
        key = fold(chosen.rewrite.metric or "") if chosen else ""
        if chosen and key and key in measured and line.codes & CONVERT:
            under, chosen = measured[key], None
        if not chosen and not under and line.codes & CONVERT and not case.settled(kr.ref):
            under = effect_beside(line) if case.is_work(kr.ref) else None
        if chosen:
            measured.setdefault(key, kr.ref)
            taken |= {chosen.metric} if chosen.metric else set()
        yield _part(line, chosen.rewrite if chosen else None, under)


def _sibling(line: Line) -> str | None:
    """Return the sibling that already measures this work's effect."""
    measures_only = "KR114" in line.codes and line.labels.kind == "output"
    if line.case.settled(line.kr.ref):
        return None
    if not (line.case.is_work(line.kr.ref) or measures_only):
        return None
    return measuring_sibling(line.case, line.objective, line.kr)


def _part(line: Line, rewrite: Rewrite | None, under: str | None) -> KeyResultCritique:
    case, kr = line.case, line.kr
    moved_to = place_of(case, kr)
    if moved_to == "health_metrics" and rewrite and "KPI202" in line.codes:
        # It is either watched or moved: the remark names both ways, the revised set shows one.
        moved_to = None
    if rewrite and rewrite.origin == "catalogue" and moved_to is None:
        # Another metric takes the line's place: the work it names stays findable.
        moved_to = "initiatives"
    if moved_to == "parking":
        rewrite, under = None, None
    said = explanations.of_key_result(case, kr, rewrite, moved_to, under)
    return KeyResultCritique(
        ref=kr.ref,
        rewrite=rewrite,
        moved_to=moved_to,
        under=under,
        explanations=_traced(case, said),
    )


def _first_verified(line: Line) -> Candidate | None:
    if not line.codes and not candidates.baseline_known(line):
        return None
    for tried, candidate in enumerate(_distinct(candidates.candidates(line))):
        if tried == MOST_TRIES:
            return None
        labels = line.labels
        if candidate.from_zero:
            labels = labels.model_copy(update={"baseline_source": "zero"})
        if not checks_of(line.case, line.objective, line.kr, labels)(candidate.rewrite):
            return candidate
    return None


def _distinct(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield candidates, each also without its alternatives: one bad one must not cost the rest."""
    for candidate in found:
        yield candidate
        if candidate.rewrite.alternatives:
            yield candidate._replace(rewrite=_alone(candidate.rewrite))


def _alone(rewrite: Rewrite) -> Rewrite:
    """Return a rewrite without its alternatives, and without the fields only they hold."""
    fields = tuple(field for field in rewrite.placeholders if field.name in rewrite.text)
    return rewrite.model_copy(update={"alternatives": (), "placeholders": fields})


def _is_traced(case: Case, text: str) -> bool:
    """Tell whether every figure of a remark stands in the draft, or counts its lines."""
    return not invented_figures(text, case.countable, case.language)


def _traced(case: Case, said: dict[str, str]) -> dict[str, str]:
    return {code: text for code, text in said.items() if _is_traced(case, text)}
