"""What was answered and settled, taken over to the next version of the same draft."""

from coach.models import OKRSet
from coach.reviews import Context


def carried(context: Context, before: OKRSet, after: OKRSet) -> Context:
    """Return the context for an edited draft: what belongs to lines that still stand.

    Args:
        context: What was known beside the draft before.
        before: The draft as it was.
        after: The draft as it is now; its lines may have moved.

    Returns:
        Answers and settled lines under their new refs; only the language of the answer where the
        two drafts have no line in common.
    """
    moved = _moves(before, after)
    if not moved:
        return Context(language=context.language)
    answers = {
        f"{moved[ref]}.{slot}" if ref else slot: value
        for key, value in context.answers.items()
        for ref, _, slot in [key.rpartition(".")]
        if not ref or ref in moved
    }
    accepted = {moved[ref]: why for ref, why in context.accepted.items() if ref in moved}
    return context.model_copy(update={"answers": answers, "accepted": accepted})


def _moves(before: OKRSet, after: OKRSet) -> dict[str, str]:
    """Return old refs to new ones, for the lines whose words are the same."""
    now: dict[str, list[str]] = {}
    for ref, text in _lines(after):
        now.setdefault(text, []).append(ref)
    return {ref: now[text].pop(0) for ref, text in _lines(before) if now.get(text)}


def _lines(okrs: OKRSet) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for objective in okrs.objectives:
        if objective.text:
            found.append((objective.ref, objective.text))
        found += [(kr.ref, kr.text) for kr in objective.key_results]
    return found
