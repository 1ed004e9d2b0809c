"""The fields a reader can fill in: what the rewrites hold open, and what was already answered."""

from typing import NamedTuple

from coach.models import Language
from coach.rendering.outline import short_ref
from coach.reviews import Context, Review, Slot
from coach.web import words
from coach.web.choices import lines

MOST_FIELDS = 12
"""More at once is a form, not a conversation."""
CYCLE = "cycle"


class Field(NamedTuple):
    """One value to fill in."""

    key: str
    """As in ``Context.answers``: ``O1.KR1.baseline``, or ``cycle``."""
    label: str
    question: str
    value: str = ""


def fields(review: Review, context: Context, language: Language) -> tuple[Field, ...]:
    """Return every open or answered field, in the order of the draft; the cycle comes first.

    Args:
        review: The review as shown.
        context: The answers so far.
        language: The language of the page.
    """
    several = len(review.objectives) > 1
    found: dict[str, Field] = {}
    if _asks_cycle(review, context):
        found[CYCLE] = Field(
            CYCLE,
            words.CYCLE.in_(language),
            words.CYCLE_ASKED.in_(language),
            context.answers.get(CYCLE, ""),
        )
    for part in lines(review):
        name = short_ref(part.ref, several)
        for field in part.rewrite.placeholders if part.rewrite else ():
            key = f"{part.ref}.{field.slot}"
            label = f"{name} · {field.name.strip('[]')}"
            found[key] = Field(key, label, field.question, context.answers.get(key, ""))
        for key, value in context.answers.items():
            if key.rpartition(".")[0] == part.ref and key not in found:
                label = f"{name} · {_slot(key, language)}"
                found[key] = Field(key, label, "", value)
    return tuple(sorted(found.values(), key=lambda field: _place(field.key, review)))


def _asks_cycle(review: Review, context: Context) -> bool:
    if CYCLE in context.answers:
        return True
    undated = any(
        kr.assessment.deadline_source == "none"
        for objective in review.objectives
        for kr in objective.key_results
    )
    return undated and not review.cycle and not review.draft_language


def _place(key: str, review: Review) -> tuple[int, int]:
    ref, _, slot = key.rpartition(".")
    refs = ["", *(part.ref for part in lines(review))]
    slots: list[str] = list(words.SLOTS)
    return refs.index(ref), slots.index(slot) if slot in slots else 0


def _slot(key: str, language: Language) -> str:
    slot: Slot | str = key.rpartition(".")[2]
    return next((text.in_(language) for name, text in words.SLOTS.items() if name == slot), slot)
