"""What the rules would say of a suggested wording in the place of the draft's line."""

from collections.abc import Callable, Sequence

from coach.analysis import analyse, analyse_objective
from coach.critics.case import Case
from coach.models import KeyResult, Objective, OKRSet
from coach.reviews import Finding, KeyResultAssessment, ObjectiveAssessment, Rewrite
from coach.rules import lint
from coach.verification import Judge, Problem, verify_rewrite


def checks_of(
    case: Case,
    objective: Objective,
    original: KeyResult | Objective,
    labels: KeyResultAssessment | ObjectiveAssessment,
) -> Callable[[Rewrite], tuple[Problem, ...]]:
    """Return what holds a suggested wording against all that it has to satisfy.

    Args:
        case: The draft.
        objective: The objective the line stands under, or is.
        original: The draft's line.
        labels: Its labels.
    """
    judge = (
        judge_key_result(case, objective, original)
        if isinstance(original, KeyResult)
        else judge_objective(case, objective)
    )

    def check(rewrite: Rewrite) -> tuple[Problem, ...]:
        return verify_rewrite(
            rewrite,
            original=original,
            assessment=labels,
            objective=objective,
            language=labels.reading.language,
            allowed=case.allowed,
            findings=case.shown(original.ref),
            judge=judge,
        )

    return check


def judge_key_result(case: Case, objective: Objective, kr: KeyResult) -> Judge:
    """Return a judge of wordings for a key result; only that line is read again.

    Args:
        case: The draft.
        objective: The objective the line stands under.
        kr: The draft's line.
    """

    def judge(text: str) -> Sequence[Finding]:
        line = kr.model_copy(update={"text": text, "span": None})
        alone = objective.model_copy(update={"key_results": (line,), "span": None})
        okrs = _only(case, alone)
        read = analyse(okrs, context=case.context)
        found = lint(okrs, read, context=case.context, language=case.language)
        return [finding for finding in found if finding.refs == (kr.ref,)]

    return judge


def judge_objective(case: Case, objective: Objective) -> Judge:
    """Return a judge of wordings for an objective; its key results keep their labels.

    Args:
        case: The draft.
        objective: The draft's objective.
    """
    language = case.assessments.objectives[objective.ref].reading.language

    def judge(text: str) -> Sequence[Finding]:
        said = objective.model_copy(update={"text": text, "span": None})
        labels = {objective.ref: analyse_objective(text, language)}
        read = case.assessments.model_copy(update={"objectives": labels})
        found = lint(_only(case, said), read, context=case.context, language=case.language)
        return [f for f in found if f.refs == (objective.ref,) and f.code.startswith("OBJ")]

    return judge


def _only(case: Case, objective: Objective) -> OKRSet:
    return case.okrs.model_copy(update={"draft": "", "objectives": (objective,), "unread": ()})
