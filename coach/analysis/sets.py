"""A whole draft judged line by line, each line in its own language."""

from coach.analysis.key_results import analyse_key_result, dated
from coach.analysis.objectives import analyse_objective
from coach.language import detect, judged_language
from coach.models import KeyResult, Language, OKRSet
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
    found = analyse_key_result(kr.text, None, _own(kr.text, main), inherited=inherited)
    if not (kr.baseline or kr.target):
        return found
    slots = found.slots.model_copy(
        update={
            "baseline": found.slots.baseline or bool(kr.baseline),
            "target": found.slots.target or bool(kr.target),
        }
    )
    source = "value" if kr.baseline else found.baseline_source
    return found.model_copy(update={"slots": slots, "baseline_source": source})
