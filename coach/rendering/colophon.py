"""The line under a review: which engine spoke, what it took, and why it fell back."""

from coach.language.text import Text
from coach.models import Language
from coach.rendering import words
from coach.reviews import Provenance, Review

_TOOK = Text(es="{tokens} tokens, {seconds} s", en="{tokens} tokens, {seconds} s")
_COST = Text(es=", unos {dollars} dólares", en=", about {dollars} dollars")
_LEAST = 0.0001
"""Dollars; a smaller cost is said as less than that."""


def explained_by(review: Review, language: Language) -> str:
    """Return the line that says who explains.

    Args:
        review: The review.
        language: The language of the line.
    """
    made = review.provenance
    line = f"{words.EXPLAINED_BY.in_(language)}: {_who(made, language)}."
    if made.attempts and made.model and made.input_tokens + made.output_tokens:
        line = f"{line[:-1]}; {_took(made, language)}."
    return f"{line} {made.fallback_reason}" if made.fallback_reason else line


def _who(made: Provenance, language: Language) -> str:
    if made.engine == "llm" and made.model:
        return made.model
    # Where a model was asked and nothing of it is shown, the draft was sent all the same.
    return (words.EMBEDDED_AFTER if made.model else words.EMBEDDED).in_(language)


def _took(made: Provenance, language: Language) -> str:
    grouped = f"{made.input_tokens + made.output_tokens:,}"
    tokens = grouped.replace(",", "." if language == "es" else ",")
    seconds = _decimal(f"{made.seconds:.1f}", language)
    said = _TOOK.in_(language).format(tokens=tokens, seconds=seconds)
    if not made.cost:
        return said
    dollars = f"{made.cost:.4f}" if made.cost >= _LEAST else f"<{_LEAST}"
    return said + _COST.in_(language).format(dollars=_decimal(dollars, language))


def _decimal(figure: str, language: Language) -> str:
    return figure.replace(".", ",") if language == "es" else figure
