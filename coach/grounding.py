"""What a critic is given to stand on: the passages of the findings and the nearest metrics."""

from typing import TYPE_CHECKING

from coach.critics import Grounding
from coach.language.text import Text
from coach.models import KeyResult, Language, Objective, OKRSet
from coach.reviews import Answer, Assessments, Finding, KeyResultAssessment, Passage

if TYPE_CHECKING:
    from coach.retrieval import Index, Match

_NOT_COVERED = Text(
    es=(
        "La guía no lo dice. Responde preguntas sobre cómo escribir y revisar OKR y KPI: por "
        "ejemplo, «¿cuántos resultados clave conviene tener?»."
    ),
    en=(
        "The guidance does not say. It answers questions on writing and reviewing OKRs and KPIs: "
        "for example, “how many key results are enough?”."
    ),
)
_NEAREST = Text(
    es="Lo más cercano, por si ayuda: {titles}.", en="The nearest, in case it helps: {titles}."
)
_NEAR = 0.45
"""Score from which a passage is worth naming though it does not answer."""
ENOUGH = 4
"""Passages by name from which none are looked for by meaning: a prompt is paid by the word."""
MOST_TO_ANSWER = 4
"""Passages that a model is given for one question."""
MOST_PASSAGES = 6
"""Passages cited in one review: what a reader can follow up."""


def gather(
    okrs: OKRSet,
    assessments: Assessments,
    findings: tuple[Finding, ...],
    index: "Index",
    *,
    near: bool = False,
) -> Grounding:
    """Collect what the critic may cite and measure by.

    Args:
        okrs: The parsed draft.
        assessments: Its labels: only lines that need another metric are searched for.
        findings: What the rules said, with the ids of the guidance behind it.
        index: The index of passages and metrics.
        near: Also look for guidance by meaning, beyond what the findings name.

    Returns:
        By ref: the passages its findings name, and the catalogue's nearest metrics.
    """
    passages: dict[str, tuple[Passage, ...]] = {}
    for ref in {ref for finding in findings for ref in finding.refs}:
        ids = [i for f in findings if ref in f.refs for i in f.passages]
        passages[ref] = index.by_id(tuple(dict.fromkeys(ids)), assessments.language)
    metrics: dict[str, tuple[Match, ...]] = {}
    for objective in okrs.objectives:
        for kr in objective.key_results:
            assessment = assessments.key_results[kr.ref]
            if assessment.kind in ("output", "unclear"):
                metrics[kr.ref] = nearest(kr, objective, assessment, index)
    return Grounding(
        passages, metrics, _near(okrs, passages, assessments.language, index) if near else {}
    )


def _near(
    okrs: OKRSet, named: dict[str, tuple[Passage, ...]], language: Language, index: "Index"
) -> dict[str, tuple[Passage, ...]]:
    """Return by objective the passages nearest to it, where its findings name too few to cite."""
    near: dict[str, tuple[Passage, ...]] = {}
    for objective in okrs.objectives:
        lines = objective.key_results
        refs = [objective.ref, *(kr.ref for kr in lines)]
        ids = {passage.id for ref in refs for passage in named.get(ref, ())}
        if len(ids) < ENOUGH:
            text = "\n".join([objective.text or "", *(kr.text for kr in lines)])
            found = index.search(text, language, MOST_PASSAGES - len(ids))
            near[objective.ref] = tuple(one.passage for one in found)
    return near


def cited(findings: tuple[Finding, ...], index: "Index", language: Language) -> tuple[Passage, ...]:
    """Return the passages that the findings shown stand on, the gravest finding's first."""
    shown = [f for f in findings if f.suppressed is None and not f.quiet]
    shown.sort(key=lambda finding: finding.severity != "warning")
    ids = tuple(dict.fromkeys(i for finding in shown for i in finding.passages))
    return index.by_id(ids[:MOST_PASSAGES], language)


def answer(question: str, language: Language, index: "Index") -> Answer:
    """Answer a question from the guidance.

    Args:
        question: The question as typed.
        language: Language of the answer.
        index: The index of passages.

    Returns:
        The nearest passage's words and the passages beside it; ``answered`` is false, with a
        sentence that says so, when none is near enough.
    """
    found = index.answer(question, language)
    if not found:
        near = [f.passage.title for f in index.search(question, language, 2) if f.score >= _NEAR]
        text = _NOT_COVERED.in_(language)
        if near:
            titles = (f"«{title}»" if language == "es" else f"“{title}”" for title in near)
            text += " " + _NEAREST.in_(language).format(titles=", ".join(titles))
        return Answer(text=text, answered=False, language=language)
    return Answer(text=found[0].text, passages=found, answered=True, language=language)


def near(question: str, language: Language, index: "Index") -> tuple[Passage, ...]:
    """Return the passages nearest to a question, for a model to answer from.

    Args:
        question: The question as typed.
        language: Language of the answer.
        index: The index of passages.
    """
    return tuple(one.passage for one in index.search(question, language, MOST_TO_ANSWER))


def nearest(
    kr: KeyResult, objective: Objective, assessment: KeyResultAssessment, index: "Index"
) -> "tuple[Match, ...]":
    """Return the catalogue's metrics nearest to a piece of work, best first.

    Args:
        kr: The line.
        objective: The objective it stands under, with the other lines.
        assessment: The line's labels, whose reading names the work.
        index: The index of metrics.
    """
    reading = assessment.reading
    # The verb tells hiring from training where both have only people as their object.
    work = (reading.verb, reading.deliverable) if reading.deliverable else (kr.text,)
    query = " ".join(part for part in (*work, reading.purpose) if part)
    siblings = "\n".join(other.text for other in objective.key_results if other.ref != kr.ref)
    return index.metrics(
        query, reading.language, context=objective.text, verb=reading.verb, siblings=siblings
    )
