"""What the critic can say of a finding that its rule cannot: what becomes of the line."""

import re

from coach.critics.case import CONVERT, Case
from coach.critics.objectives import KPI
from coach.language import Text
from coach.models import KeyResult, Objective
from coach.reviews import Finding, MovedTo, Rewrite

_FOLDED = Text(
    es="{message} Es un camino al {sibling}, que ya mide su efecto: no necesita número propio.",
    en="{message} It is a way to {sibling}, which already measures its effect: it needs no number "
    "of its own.",
)
_PARKED = Text(
    es="Es un asunto pendiente, no un resultado: queda anotado para tratarlo aparte.",
    en="This is something to settle, not a result: it goes to the parking list.",
)
_OPTIONS = Text(
    es="{message} Detrás puede haber {labels}. El número queda como KPI a observar.",
    en="{message} It might be {labels}. The number stays as a KPI to watch.",
)
_MOVES = re.compile(r"\b(?:suba|baje|se mueva|(?<=to )(?:rise|fall|move))\b")
_SWAPPED = Text(
    es="{message} Con otro verbo ya se lee como resultado.",
    en="{message} With another verb it already reads as a result.",
)


def of_key_result(
    case: Case,
    kr: KeyResult,
    rewrite: Rewrite | None,
    moved_to: MovedTo | None,
    under: str | None,
) -> dict[str, str]:
    """Return explanations by finding code.

    Args:
        case: The draft and what was found on it.
        kr: The draft's line.
        rewrite: The wording suggested for it.
        moved_to: The list it moves to.
        under: The sibling it folds under.
    """
    said: dict[str, str] = {}
    for finding in case.shown(kr.ref):
        if finding.quiet:
            continue
        if moved_to == "parking":
            said[finding.code] = _PARKED.in_(case.language)
        elif finding.code in CONVERT | {"KR114"} and under:
            words = _FOLDED.in_(case.language)
            said[finding.code] = words.format(message=finding.message, sibling=case.short(under))
        elif finding.code in CONVERT and rewrite and _is_swap(rewrite):
            said[finding.code] = _SWAPPED.in_(case.language).format(message=finding.message)
    return said


def without_question(case: Case, ref: str, asked: set[str]) -> dict[str, str]:
    """Return, by finding code, remarks whose next step is asked among the questions already.

    Args:
        case: The draft and what was found on it.
        ref: The line the remarks are on.
        asked: The texts of the questions that are asked.
    """
    return {
        finding.code: finding.message
        for finding in case.shown(ref)
        if not finding.quiet and any(_same_question(finding.hint, text) for text in asked)
    }


_SAME_OPENING = 40
"""Letters after which two questions differ only in how the number moves (*suba*, *baje*)."""


def _same_question(hint: str, asked: str) -> bool:
    """Tell a hint that a question repeats, with or without the lines it is about."""
    if hint == asked or (hint.endswith("?") and hint[:_SAME_OPENING] == asked[:_SAME_OPENING]):
        return True
    wanted, said = _of_one(hint), _of_one(asked)
    return len(wanted) > 1 and wanted.endswith("?") and said.endswith(wanted[2:])


def _of_one(question: str) -> str:
    """Return a question about several things, or a move, as it is asked in general."""
    moved = _MOVES.sub("*", question)
    return moved.replace("they are done", "this is done").replace("estén listos", "esto esté listo")


def of_objective(case: Case, objective: Objective, rewrite: Rewrite | None) -> dict[str, str]:
    """Return explanations by finding code for an objective.

    Args:
        case: The draft and what was found on it.
        objective: One of its objectives.
        rewrite: The wording suggested for it.
    """
    if rewrite is None or not rewrite.alternatives:
        return {}
    labels = [rewrite.label or "", *(option.label for option in rewrite.alternatives)]
    return {
        finding.code: _OPTIONS.in_(case.language).format(
            message=finding.message, labels=case.either(labels)
        )
        for finding in _visible(case, objective)
        if finding.code in KPI
    }


def _visible(case: Case, objective: Objective) -> tuple[Finding, ...]:
    return tuple(finding for finding in case.shown(objective.ref) if not finding.quiet)


def _is_swap(rewrite: Rewrite) -> bool:
    """Tell a rewrite that keeps the draft's own target, which only another verb could."""
    return rewrite.origin == "formula" and all(f.slot != "target" for f in rewrite.placeholders)
