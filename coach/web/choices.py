"""Which wording of a rewrite the page shows, once somebody asked for another."""

import re
from collections.abc import Mapping

from coach.reviews import Alternative, KeyResultReview, ObjectiveReview, Review, Rewrite

_FIELD = re.compile(r"\[[^\[\]]*\]")
_UNIT = re.compile(r" [^\w\s\]]+\]$")


def with_choices(review: Review, chosen: Mapping[str, int]) -> Review:
    """Return the review with the chosen wordings in front.

    Args:
        review: The review as the coach gave it.
        chosen: Ref to the place of the wording to show: 0 is the first, then the alternatives.

    Returns:
        The same review where nothing was chosen.
    """
    if not any(chosen.values()):
        return review
    objectives = tuple(_objective(objective, chosen) for objective in review.objectives)
    return review.model_copy(update={"objectives": objectives})


def next_choice(review: Review, chosen: Mapping[str, int], ref: str | None) -> dict[str, int]:
    """Return the choices with one line moved on to its next wording.

    Args:
        review: The review as the coach gave it.
        chosen: What was chosen so far.
        ref: The line; the first that has another wording when ``None``.

    Returns:
        The line and its new place; empty when no line has another wording.
    """
    rewrites = {
        part.ref: part.rewrite
        for part in sorted(lines(review), key=lambda part: isinstance(part, ObjectiveReview))
        if part.rewrite and part.rewrite.alternatives
    }
    ref = ref or next(iter(rewrites), None)
    if ref is None or ref not in rewrites:
        return {}
    return {ref: (chosen.get(ref, 0) + 1) % (1 + len(rewrites[ref].alternatives))}


def lines(review: Review) -> list[ObjectiveReview | KeyResultReview]:
    """Return every objective and key result, in the order of the draft."""
    found: list[ObjectiveReview | KeyResultReview] = []
    for objective in review.objectives:
        found += [objective, *objective.key_results]
    return found


def _objective(objective: ObjectiveReview, chosen: Mapping[str, int]) -> ObjectiveReview:
    key_results = tuple(
        kr.model_copy(update={"rewrite": _shown(kr.rewrite, chosen.get(kr.ref, 0))})
        for kr in objective.key_results
    )
    rewrite = _shown(objective.rewrite, chosen.get(objective.ref, 0))
    return objective.model_copy(update={"key_results": key_results, "rewrite": rewrite})


def _shown(rewrite: Rewrite | None, place: int) -> Rewrite | None:
    if rewrite is None or not 0 < place <= len(rewrite.alternatives):
        return rewrite
    first = Alternative(label=rewrite.label or rewrite.metric or "", text=rewrite.text)
    options = (first, *rewrite.alternatives)
    shown = options[place]
    names = dict.fromkeys(_FIELD.findall(shown.text))
    fields = tuple(
        field.model_copy(update={"name": name, "question": _about(shown.label, field.question)})
        for name in names
        for field in rewrite.placeholders
        if _kind(field.name) == _kind(name)
    )
    return rewrite.model_copy(
        update={
            "text": shown.text,
            "label": shown.label,
            "metric": shown.label,
            "placeholders": fields,
            "alternatives": options[place + 1 :] + options[:place],
        }
    )


def _kind(name: str) -> str:
    """Return the name of a field without its unit: another metric counts in another one."""
    return _UNIT.sub("]", name)


def _about(metric: str, question: str) -> str:
    """Return a question that opens with its metric, opening with another."""
    _, colon, rest = question.partition(": ")
    return f"{metric[:1].upper()}{metric[1:]}: {rest}" if colon else question
