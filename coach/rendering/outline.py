"""A review as the lines a person reads, in the order a coach says them, for every rendering."""

from typing import NamedTuple

from coach.models import Item, KeyResult, Language
from coach.rendering import words
from coach.rendering.colophon import explained_by
from coach.reviews import Finding, KeyResultReview, ObjectiveReview, Review, Rewrite, Status


class Line(NamedTuple):
    """One objective or key result with what is said about it."""

    ref: str
    short: str
    """The ref as a reader names it: ``KR2``, or ``O2.KR2`` where there are several objectives."""
    text: str
    status: Status
    says: tuple[str, ...]
    """One sentence a remark: what the words show, then the next step."""
    rewrite: Rewrite | None
    moved: str | None
    findings: tuple[Finding, ...]


class Part(NamedTuple):
    """One objective with its lines."""

    understood: str | None
    objective: Line
    key_results: tuple[Line, ...]
    initiatives: tuple[Item, ...]
    health_metrics: tuple[Item, ...]


class Outline(NamedTuple):
    """A whole review, ready to be laid out."""

    language: Language
    summary: str
    parts: tuple[Part, ...]
    the_set: tuple[str, ...]
    data_to_get: tuple[str, ...]
    questions: tuple[str, ...]
    checklist: tuple[str, ...]
    parking: tuple[Item, ...]
    unread: tuple[str, ...]
    explained_by: str
    by_model: bool
    """Whether a language model explains: its reasons come after the first remarks are shown."""
    guidance: tuple[tuple[str, str], ...]
    """Title and source of each passage the findings stand on."""


def outline(review: Review) -> Outline:
    """Return what a review says, in reading order.

    Args:
        review: The review to lay out.

    Returns:
        The lines, in the review's language.
    """
    language: Language = "es" if review.language == "es" else "en"
    several = len(review.objectives) > 1
    columns = {kr.ref: _columns(kr) for kr in review.okrs.key_results}
    return Outline(
        language=language,
        summary=review.summary,
        parts=tuple(_part(o, columns, language, several) for o in review.objectives),
        the_set=of_the_set(review),
        data_to_get=tuple(f"{d.metric}: {d.what}" for d in review.data_to_get),
        questions=tuple(q.text for q in review.questions),
        checklist=tuple(point.text for point in review.checklist if not point.met),
        parking=review.parking,
        unread=tuple(u.text for u in review.unread),
        explained_by=explained_by(review, language),
        by_model=review.provenance.engine == "llm",
        guidance=tuple((p.title, p.source) for p in review.provenance.passages),
    )


def visible(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings a person is shown: not those silenced or kept as data to get."""
    return tuple(f for f in findings if f.suppressed is None and not f.quiet)


def of_the_set(review: Review) -> tuple[str, ...]:
    """Return what is said of the whole set, without what the summary has said already."""
    shown = (f for f in visible(review.findings) if not _told(f, review.summary))
    return tuple(said(finding) for finding in shown)


def _told(finding: Finding, summary: str) -> bool:
    return summary.startswith(finding.message.partition(":")[0])


def said(finding: Finding) -> str:
    """Return a finding as one or two sentences: its explanation, or its message and next step."""
    return finding.explanation or f"{finding.message} {finding.hint}".strip()


def short_ref(ref: str, several: bool) -> str:
    """Return ``O1.KR2`` as ``KR2`` where the set has one objective."""
    return ref if several or "." not in ref else ref.partition(".")[2]


def _columns(kr: KeyResult) -> str:
    """Return the levels that a line's row gives in columns of their own, to stand behind it."""
    unit = f" {kr.unit}" if kr.unit and kr.unit not in (kr.target or kr.baseline or "") else ""
    if kr.baseline and kr.target:
        return f" ({kr.baseline} → {kr.target}{unit})"
    if kr.target:
        return f" (→ {kr.target}{unit})"
    return f" ({kr.baseline}{unit})" if kr.baseline else ""


def _part(
    objective: ObjectiveReview, columns: dict[str, str], language: Language, several: bool
) -> Part:
    head = Line(
        ref=objective.ref,
        short=objective.ref if several else words.OBJECTIVE.in_(language),
        text=objective.text or words.NO_OBJECTIVE.in_(language),
        status=objective.status,
        says=tuple(said(f) for f in visible(objective.findings)),
        rewrite=objective.rewrite,
        moved=None,
        findings=visible(objective.findings),
    )
    return Part(
        understood=objective.understood,
        objective=head,
        key_results=tuple(
            _line(kr, columns.get(kr.ref, ""), language, several) for kr in objective.key_results
        ),
        initiatives=objective.initiatives,
        health_metrics=objective.health_metrics,
    )


def _line(kr: KeyResultReview, columns: str, language: Language, several: bool) -> Line:
    moved = words.MOVED[kr.moved_to].in_(language) if kr.moved_to else None
    if moved and kr.under:
        moved = f"{moved} ({short_ref(kr.under, several)})"
    return Line(
        ref=kr.ref,
        short=short_ref(kr.ref, several),
        text=f"{kr.text}{columns}",
        status=kr.status,
        says=tuple(said(f) for f in visible(kr.findings)),
        rewrite=kr.rewrite,
        moved=moved,
        findings=visible(kr.findings),
    )
