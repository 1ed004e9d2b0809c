"""A whole draft judged line by line, each line in its own language."""

from coach.analysis.key_results import analyse_key_result, dated
from coach.analysis.kpi_names import repeated
from coach.analysis.levels import stated_levels
from coach.analysis.objectives import analyse_objective
from coach.language import detect, fold, judged_language
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
    names = (*context.kpis, *context.kpi_names) if context else ()
    objectives: dict[str, ObjectiveAssessment] = {}
    key_results: dict[str, KeyResultAssessment] = {}
    for objective in okrs.objectives:
        if objective.text:
            language = _own(objective.text, main)
            labels = analyse_objective(objective.text, language)
            if names and (name := repeated(objective.text, names, language)):
                labels = labels.model_copy(update=_as_kpi(objective.text, name, labels.evidence))
            objectives[objective.ref] = labels
        known = cycle or bool(objective.cycle)
        known = known or bool(objective.text and dated(objective.text, main))
        for kr in objective.key_results:
            labelled = _key_result(kr, main, known)
            if names and not labelled.slots.target:
                name = repeated(kr.text, names, labelled.reading.language)
                if name:
                    update = _as_kpi(kr.text, name, labelled.evidence)
                    labelled = labelled.model_copy(update=update)
            key_results[kr.ref] = labelled
    return Assessments(language=main, objectives=objectives, key_results=key_results)


_NO_UNIT = frozenset(
    ("number", "numero", "numeric", "count", "cantidad", "unidad", "unidades", "units", "n", "#",
     "integer", "entero", "decimal", "value", "valor", "none", "n/a")
)  # fmt: skip
"""What files write in a unit column for a plain count."""


def _as_kpi(text: str, name: str, evidence: dict[str, str]) -> dict[str, object]:
    """Return what changes in the labels of a line that only repeats a KPI of the sheet."""
    at = fold(text).find(fold(name))
    quote = text[at : at + len(name)] if at >= 0 else text
    return {"kpi_confusion": True, "evidence": evidence | {"kpi_confusion": quote}}


def _own(text: str, main: Language) -> Language:
    """Return the line's language: the draft's own where the line alone does not tell."""
    return "es" if (found := detect(text)) == "es" else "en" if found == "en" else main


def _key_result(kr: KeyResult, main: Language, known: bool) -> KeyResultAssessment:
    inherited = bool(known or kr.deadline or kr.cycle)
    language = _own(kr.text, main)
    text = _with_columns(kr, language)
    found = analyse_key_result(text, None, language, inherited=inherited)
    found = found if text == kr.text else _within(found, kr.text)
    return _due(found) if kr.deadline else found


def _due(found: KeyResultAssessment) -> KeyResultAssessment:
    """Count a date that stands in a column of its own as the line's."""
    slots = found.slots.model_copy(update={"deadline": True})
    return found.model_copy(update={"slots": slots, "deadline_source": "own"})


def _with_columns(kr: KeyResult, language: Language) -> str:
    """Return a line with the levels that its row gives in columns of their own, read as one."""
    if not (kr.baseline or kr.target) or stated_levels(kr.text, language).stated:
        return kr.text
    named = kr.metric and fold(kr.metric) not in fold(kr.text)
    text = f"{kr.text}: {kr.metric}" if named else kr.text
    mark = " " if named else ": "
    baseline, target = _with_unit(kr.baseline, kr.unit), _with_unit(kr.target, kr.unit)
    if baseline and target:
        return f"{text}{mark}{baseline} → {target}"
    if target:
        return f"{text}{mark}{target}"
    return f"{text} ({'hoy' if language == 'es' else 'currently'} {baseline})"


def _with_unit(value: str | None, unit: str | None) -> str | None:
    """Return a bare number with the unit that a column of its own gives."""
    if not value or not unit or not value[-1].isdigit() or fold(unit) in _NO_UNIT:
        return value
    return f"{value} {unit}"


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
