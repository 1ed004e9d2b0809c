"""Whether a sentence of a model may be shown: traced, plain, in the language of the answer."""

import re

from coach.language import detect
from coach.models import Language
from coach.verification.allowed import Allowed, invented_figures
from coach.verification.rewrites import MARKUP, Problem, invented_names
from coach.verification.vocabulary import invented_words, strange_characters

_FIELD = re.compile(r"\[")
"""A remark asks; only a wording holds fields open."""
LONGEST = 400
"""Characters; a longer remark is a lecture."""


def verify_remark(
    text: str, *, language: Language, allowed: Allowed, longest: int = LONGEST
) -> tuple[Problem, ...]:
    """Check a sentence of a model.

    Args:
        text: The sentence.
        language: The language of the answer.
        allowed: Figures and names that may be said, those of the cited guidance included.
        longest: Characters it may have.

    Returns:
        Every reason not to show it; empty when it may be shown.
    """
    if not text.strip():
        return (Problem("empty", ""),)
    problems = [Problem("long", str(longest))] if len(text) > longest else []
    markup = MARKUP.search(text) or _FIELD.search(text)
    if markup:
        problems.append(Problem("markup", markup.group()))
    odd = strange_characters(text, allowed)
    problems += [Problem("markup", odd)] if odd else []
    problems += [Problem("figure", f) for f in invented_figures(text, allowed, language)]
    problems += [Problem("name", name) for name in invented_names(text, allowed)]
    problems += [Problem("word", word) for word in invented_words(text, allowed, language)]
    if detect(text) not in (None, language):
        problems.append(Problem("language", language))
    return tuple(problems)
