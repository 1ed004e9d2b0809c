"""Assessments, findings and a critique put together into one Review."""

import hashlib
from collections import Counter

from coach.models import Item, KeyResult, Objective, OKRSet
from coach.reviews import (
    Assessments,
    Checkpoint,
    Counts,
    Critique,
    Finding,
    KeyResultAssessment,
    KeyResultCritique,
    KeyResultReview,
    ObjectiveCritique,
    ObjectiveReview,
    Provenance,
    Review,
    Status,
)

# What a finding does to the light of its line. A finding that is not listed leaves it as it is:
# missing baselines, missing dates, small denominators and outside influence are asked about, and
# a line that only lacks those is ready (they are to-dos of the set, not flaws of the line).
LIGHTS: dict[str, Status] = {
    "OBJ001": "refine",
    "OBJ002": "refine",
    "OBJ003": "convert",
    "OBJ004": "refine",
    "OBJ005": "refine",
    "OBJ006": "refine",
    "KR101": "convert",
    "KR102": "convert",
    "KR103": "complete",
    "KR104": "complete",
    "KR105": "complete",
    "KR107": "refine",
    "KR108": "refine",
    "KR109": "refine",
    "KR110": "refine",
    "KR112": "refine",
    "KR113": "refine",
    "KR114": "refine",
    "KR115": "refine",
    "KPI201": "refine",
    "KPI202": "complete",
    "AMB301": "refine",
    "AMB302": "refine",
    "AMB303": "refine",
}
_ORDER: tuple[Status, ...] = ("convert", "complete", "refine", "ready")


def shown(findings: tuple[Finding, ...], ref: str) -> tuple[Finding, ...]:
    """Return the findings on exactly the line ``ref``, those kept silent included."""
    return tuple(finding for finding in findings if finding.refs == (ref,))


def status_of(findings: tuple[Finding, ...]) -> Status:
    """Return the gravest light that the findings not suppressed ask for."""
    lights = {_asked_for(f) for f in findings if f.suppressed is None}
    return next((light for light in _ORDER if light in lights), "ready")


def _asked_for(finding: Finding) -> Status:
    # Work that may be a result already is asked about, so nothing is converted yet.
    if finding.code == "KR101" and finding.severity == "info":
        return "refine"
    return LIGHTS.get(finding.code, "ready")


def review_id(okrs: OKRSet) -> str:
    """Return an id that is the same for the same draft."""
    parts = [okrs.draft or okrs.model_dump_json(exclude={"draft"})]
    return hashlib.blake2b("\n".join(parts).encode(), digest_size=6).hexdigest()


def assemble(
    okrs: OKRSet,
    assessments: Assessments,
    findings: tuple[Finding, ...],
    critique: Critique,
    *,
    checklist: tuple[Checkpoint, ...],
    provenance: Provenance,
    draft_language: str | None = None,
) -> Review:
    """Put the parts of a review together.

    Args:
        okrs: The draft as parsed.
        assessments: The labels of every line.
        findings: What the rules said, suppressed findings included.
        critique: The critic's verified answer.
        checklist: What the set does not show.
        provenance: What made the review.
        draft_language: The draft's language where it is not one the coach judges.

    Returns:
        The review, its objectives and key results in the order of the draft.
    """
    critiques = {part.ref: part for part in critique.objectives}
    objectives = tuple(
        _objective(objective, assessments, findings, critiques.get(objective.ref))
        for objective in okrs.objectives
    )
    lines = {ref for o in okrs.objectives for ref in (o.ref, *(kr.ref for kr in o.key_results))}
    return Review(
        id=review_id(okrs),
        title=okrs.title,
        team=okrs.team,
        cycle=okrs.cycle,
        source=okrs.source,
        language=assessments.language,
        draft_language=draft_language,
        summary=critique.summary,
        objectives=objectives,
        findings=tuple(f for f in findings if len(f.refs) != 1 or f.refs[0] not in lines),
        questions=critique.questions,
        data_to_get=critique.data_to_get,
        parking=_moved(objectives, critiques, "parking"),
        checklist=checklist,
        unread=okrs.unread,
        notes=tuple(note[assessments.language] for note in okrs.notes),
        counts=_counts(objectives),
        provenance=provenance,
        okrs=okrs,
    )


def _objective(
    objective: Objective,
    assessments: Assessments,
    findings: tuple[Finding, ...],
    critique: ObjectiveCritique | None,
) -> ObjectiveReview:
    by_ref = {part.ref: part for part in critique.key_results} if critique else {}
    own = _explained(shown(findings, objective.ref), critique.explanations if critique else {})
    key_results = tuple(
        _key_result(kr, assessments.key_results[kr.ref], findings, by_ref.get(kr.ref))
        for kr in objective.key_results
    )
    return ObjectiveReview(
        ref=objective.ref,
        text=objective.text,
        where=objective.where,
        understood=critique.understood if critique else None,
        assessment=assessments.objectives.get(objective.ref),
        findings=own,
        rewrite=critique.rewrite if critique else None,
        key_results=key_results,
        initiatives=objective.initiatives + _items(key_results, by_ref, "initiatives"),
        health_metrics=objective.health_metrics + _items(key_results, by_ref, "health_metrics"),
        status=status_of(own) if objective.text else "complete",
    )


def _key_result(
    kr: KeyResult,
    assessment: KeyResultAssessment,
    findings: tuple[Finding, ...],
    critique: KeyResultCritique | None,
) -> KeyResultReview:
    own = _explained(shown(findings, kr.ref), critique.explanations if critique else {})
    return KeyResultReview(
        ref=kr.ref,
        text=kr.text,
        where=kr.where,
        assessment=assessment,
        findings=own,
        rewrite=critique.rewrite if critique else None,
        moved_to=critique.moved_to if critique else None,
        under=critique.under if critique else None,
        second_opinion=critique.second_opinion if critique else None,
        status=_light(status_of(own), own, assessment),
    )


def _light(
    status: Status, findings: tuple[Finding, ...], assessment: KeyResultAssessment
) -> Status:
    """Return the light of a line: the kind weighs where no finding of it does.

    Work that only measures is an output too; a line that nobody can make out is never ready.
    """
    if assessment.kind == "unclear" and not findings:
        return "complete"
    measures = any(f.code == "KR114" and f.suppressed is None for f in findings)
    return "convert" if measures and assessment.kind == "output" else status


def _explained(findings: tuple[Finding, ...], explanations: dict[str, str]) -> tuple[Finding, ...]:
    return tuple(
        f.model_copy(update={"explanation": explanations[f.code]}) if f.code in explanations else f
        for f in findings
    )


def _items(
    key_results: tuple[KeyResultReview, ...],
    critiques: dict[str, KeyResultCritique],
    place: str,
) -> tuple[Item, ...]:
    return tuple(
        Item(text=kr.text, where=kr.where, from_ref=kr.ref)
        for kr in key_results
        if kr.ref in critiques and critiques[kr.ref].moved_to == place
    )


def _moved(
    objectives: tuple[ObjectiveReview, ...], critiques: dict[str, ObjectiveCritique], place: str
) -> tuple[Item, ...]:
    items: list[Item] = []
    for objective in objectives:
        critique = critiques.get(objective.ref)
        by_ref = {part.ref: part for part in critique.key_results} if critique else {}
        items.extend(_items(objective.key_results, by_ref, place))
    return tuple(items)


def _counts(objectives: tuple[ObjectiveReview, ...]) -> Counts:
    tally = Counter(o.status for o in objectives if o.text)
    tally.update(kr.status for o in objectives for kr in o.key_results)
    return Counts(**{light: tally[light] for light in _ORDER})
