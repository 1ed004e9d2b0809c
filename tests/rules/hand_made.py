"""Drafts whose labels are written by hand, so that a rule is tested apart from the analysis."""

from typing import Any, NamedTuple

from coach.models import KeyResult, Language, Objective, OKRSet, Quantity, Span
from coach.reviews import (
    Assessments,
    Context,
    Finding,
    KeyResultAssessment,
    Kind,
    ObjectiveAssessment,
    Reading,
    Slots,
)
from coach.rules import lint


class Made(NamedTuple):
    """One key result as drafted, with its labels."""

    text: str
    labels: KeyResultAssessment
    fields: dict[str, Any]


def figure(text: str, raw: str, value: float, unit: str | None = None) -> Quantity:
    """Return a figure of ``text`` at its place."""
    start = text.index(raw)
    return Quantity(raw=raw, value=value, unit=unit, span=Span(start=start, end=start + len(raw)))


def line(
    text: str,
    kind: Kind = "outcome",
    *,
    language: Language = "es",
    slots: str = "",
    fields: dict[str, Any] | None = None,
    reading: dict[str, Any] | None = None,
    **labels: Any,
) -> Made:
    """Return a line; ``slots`` names those stated, as in ``"metric target"``."""
    stated = slots.split()
    known: dict[str, Any] = {
        "ambition": "cannot_tell",
        "kpi_confusion": False,
        "baseline_source": "value" if "baseline" in stated else "none",
        "deadline_source": "own" if "deadline" in stated else "none",
    }
    assessment = KeyResultAssessment(
        kind=kind,
        slots=Slots(**{s: s in stated for s in ("metric", "baseline", "target", "deadline")}),
        reading=Reading(language=language, **(reading or {})),
        **{**known, **labels},
    )
    return Made(text, assessment, fields or {})


def verb(text: str, word: str, lemma: str | None = None, **more: Any) -> dict[str, Any]:
    """Return the reading of a line whose head verb is ``word``."""
    start = text.index(word)
    span = Span(start=start, end=start + len(word))
    return {"verb": word, "verb_span": span, "lemma": lemma or word.lower(), **more}


def findings(
    objective: str | None,
    *lines: Made,
    language: Language = "es",
    context: Context | None = None,
    goal: dict[str, Any] | None = None,
    **fields: Any,
) -> tuple[Finding, ...]:
    """Return what the rules find on one objective with its lines."""
    draft = "\n".join([objective or "", *(made.text for made in lines)])
    at = len(objective or "") + 1
    key_results = []
    for number, made in enumerate(lines, 1):
        span = Span(start=at, end=at + len(made.text))
        ref = f"O1.KR{number}"
        key_results.append(KeyResult(ref=ref, text=made.text, span=span, **made.fields))
        at = span.end + 1
    head = Objective(
        ref="O1",
        text=objective,
        span=Span(start=0, end=len(objective)) if objective else None,
        key_results=tuple(key_results),
        **fields,
    )
    known: dict[str, Any] = {
        "qualitative": True,
        "single_focus": True,
        "outcome_oriented": True,
        "kpi_confusion": False,
        "reading": Reading(language=language),
    }
    labels = {"O1": ObjectiveAssessment(**{**known, **(goal or {})})} if objective else {}
    assessments = Assessments(
        language=language,
        objectives=labels,
        key_results={kr.ref: made.labels for kr, made in zip(key_results, lines, strict=True)},
    )
    return lint(OKRSet(draft=draft, objectives=(head,)), assessments, context=context)


def said(found: tuple[Finding, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return code and lines of what a person is shown, what concerns the cycle left out."""
    shown = [f for f in found if not f.quiet and f.suppressed is None and f.code != "SET406"]
    return [(f.code, f.refs) for f in shown]
