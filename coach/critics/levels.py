"""Levels as the draft states them: *menos de 25 días*, *75% o más*, *at least 40*."""

import re

from coach.language import fold
from coach.models import Language, Quantity

_BEFORE = (
    (r"(?:>=|≥|=>|al menos|como minimo|minimo|no menos de)", "{} o más", "{} or more"),
    (r"(?:at least|a minimum of|no less than|no fewer than)", "{} o más", "at least {}"),
    (r"(?:<=|≤|=<|no mas de|como maximo|maximo|a lo sumo)", "{} o menos", "{} or less"),
    (r"(?:no more than|at most|up to)", "{} o menos", "no more than {}"),
    (r"(?:<|menos de|por debajo de|menor a|menor que|inferior a)", "menos de {}", "under {}"),
    (r"(?:under|below|less than|fewer than)", "menos de {}", "under {}"),
    (r"(?:>|mas de|por encima de|mayor a|mayor que|superior a)", "más de {}", "over {}"),
    (r"(?:over|above|more than|greater than)", "más de {}", "over {}"),
)
_AFTER = (
    (r"\s?(?:\+|o mas\b|or more\b|or higher\b)", "{} o más", "{} or more"),
    (r"\s?(?:o menos\b|or less\b|or fewer\b)", "{} o menos", "{} or less"),
)


def level(text: str, quantity: Quantity | None, language: Language) -> str | None:
    """Return a level with the bound that its line puts on it.

    Args:
        text: The line of the draft.
        quantity: One of its figures, or ``None``.
        language: The language of the line.
    """
    if quantity is None or quantity.value is None:
        return None
    raw = quantity.raw.strip()
    if quantity.span is None:
        return raw
    folded = fold(text)
    before, after = folded[: quantity.span.start], folded[quantity.span.end :]
    for pattern, spanish, english in _BEFORE:
        if re.search(rf"{pattern}\s*$", before):
            return (spanish if language == "es" else english).format(raw)
    for pattern, spanish, english in _AFTER:
        if re.match(pattern, after):
            return (spanish if language == "es" else english).format(raw)
    return raw
