"""A whole draft judged line by line, each line in its own language."""

from coach.analysis.key_results import analyse_key_result, dated
from coach.analysis.levels import stated_levels
from coach.analysis.objectives import analyse_objective
from coach.language import detect, judged_language
from coach.models import KeyResult, Language, OKRSet, Quantity
from coach.reviews import Assessments, Context, KeyResultAssessment, ObjectiveAssessment


def analyse(okrs: OKRSet, context: Context | None = None) -> Assessments:
    """Judge every line of a draft.

    Args:
        okrs: The draft as parsed.
        context: What is known beside it: an answered cycle dates every line.

    Returns:
        The labels by ref. An objective without text has none.
    """
    main = judged_language(okrs.wording)
    cycle = bool(okrs.cycle or (context and context.answers.get("cycle")))
    cycle = cycle or bool(okrs.title and dated(okrs.title, main))
    objectives: dict[str, ObjectiveAssessment] = {}
    key_results: dict[str, KeyResultAssessment] = {}
    for objective in okrs.objectives:
        if objective.text:
            objectives[objective.ref] = analyse_objective(
                objective.text, _own(objective.text, main)
            )
        known = cycle or bool(objective.cycle)
        known = known or bool(objective.text and dated(objective.text, main))
        for kr in objective.key_results:
            key_results[kr.ref] = _key_result(kr, main, known)
    return Assessments(language=main, objectives=objectives, key_results=key_results)


def _own(text: str, main: Language) -> Language:
    """Return the line's language: the draft's own where the line alone does not tell."""
    return "es" if (found := detect(text)) == "es" else "en" if found == "en" else main


def _key_result(kr: KeyResult, main: Language, known: bool) -> KeyResultAssessment:
    inherited = bool(known or kr.deadline or kr.cycle)
    language = _own(kr.text, main)
    text = _with_columns(kr, language)
    found = analyse_key_result(text, None, language, inherited=inherited)
    return found if text == kr.text else _within(found, kr.text)


def _with_columns(kr: KeyResult, language: Language) -> str:
    """Return a line with the levels that its row gives in columns of their own, read as one."""
    if not (kr.baseline or kr.target) or stated_levels(kr.text, language).stated:
        return kr.text
    if kr.baseline and kr.target:
        return f"{kr.text}: {kr.baseline} → {kr.target}"
    if kr.target:
        return f"{kr.text}: {kr.target}"
    return f"{kr.text} ({'hoy' if language == 'es' else 'currently'} {kr.baseline})"


_SPANS = ("metric_span", "verb_span", "deliverable_span", "purpose_span", "deadline_span")


def _within(found: KeyResultAssessment, text: str) -> KeyResultAssessment:
    """Keep to the line what stands in it: a figure of a column has no place in the words."""
    reading = found.reading

    def placed(quantity: Quantity | None) -> Quantity | None:
        inside = quantity is None or quantity.span is None or quantity.span.end <= len(text)
        return (
            quantity if inside or quantity is None else quantity.model_copy(update={"span": None})
        )

    levels = {
        "baseline": placed(reading.baseline),
        "target": placed(reading.target),
        "change": placed(reading.change),
        "quantities": tuple(q for q in reading.quantities if q.span and q.span.end <= len(text)),
    }
    spans = {
        name: None for name in _SPANS if (span := getattr(reading, name)) and span.end > len(text)
    }
    return found.model_copy(
        update={
            "reading": reading.model_copy(update={**levels, **spans}),
            "evidence": {label: quote for label, quote in found.evidence.items() if quote in text},
        }
    )
