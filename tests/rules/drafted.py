"""Lines as people write them, read by the real analysis: which rules find something on them."""

from coach.analysis import analyse
from coach.models import KeyResult, Language, Objective, OKRSet
from coach.reviews import Context, Finding
from coach.rules import Case, detect

_GOAL = {"es": "Que la gente quiera volver", "en": "People want to come back"}


def findings(language: Language, *lines: str, objective: str | None = None) -> tuple[Finding, ...]:
    """Return what is found on a draft of one objective, quiet or not.

    Args:
        language: The language of the lines.
        lines: The key results.
        objective: The objective; a plain one when ``None``.
    """
    goal = objective or _GOAL[language]
    key_results = tuple(KeyResult(ref=f"O1.KR{n}", text=text) for n, text in enumerate(lines, 1))
    head = Objective(ref="O1", text=goal, key_results=key_results)
    okrs = OKRSet(draft="\n".join([goal, *lines]), objectives=(head,))
    case = Case.of(okrs, analyse(okrs), Context(), language)
    return tuple(detect(case))


def found(language: Language, *lines: str, objective: str | None = None) -> set[str]:
    """Return the codes of what is found; arguments as for ``findings``."""
    return {finding.code for finding in findings(language, *lines, objective=objective)}
