"""Where a line that is no key result belongs: initiatives, KPIs to watch, the parking list."""

import re

from coach.critics.case import Case
from coach.language import fold
from coach.models import KeyResult
from coach.reviews import MovedTo

_QUESTION = re.compile(r"^\s*¿|\?\s*$")
_BLOCKER = re.compile(
    r"^(?:bloque(?:o|ad[oa]s?)|blocked|blocker|pendiente de|a la espera de|waiting (?:for|on)|"
    r"dependemos de|depends on|riesgo:|risk:)\b"
)
_DECISION = re.compile(
    r"^(?:decidir|definir|resolver|acordar|decide|determine|figure out|agree on|settle)\s+"
    r"(?:si|cual|cuales|quien|como|whether|if|which|who|how|what)\b"
)
_WATCHED = frozenset({"KR102", "KPI201", "KPI202"})


def place_of(case: Case, kr: KeyResult) -> MovedTo | None:
    """Return the list that a line moves to, or ``None`` where it stays.

    Args:
        case: The draft and what was found on it.
        kr: One of its key results.
    """
    if case.settled(kr.ref) or kr.ref not in case.assessments.key_results:
        return None
    codes = case.codes(kr.ref)
    labels = case.assessment(kr.ref)
    if labels.kind != "outcome" and is_parked(kr.text):
        return "parking"
    if codes & _WATCHED:
        return "health_metrics"
    if "KR114" in codes and labels.kind == "output":
        return "initiatives"
    if "KR101" in codes and case.is_work(kr.ref):
        return "initiatives"
    return None


def is_parked(text: str) -> bool:
    """Tell a question, a blocker or a decision to take, found among key results."""
    folded = fold(text).strip()
    return bool(_QUESTION.search(text) or _BLOCKER.match(folded) or _DECISION.match(folded))
