"""How a draft is written, so that what is suggested does not look foreign beside it."""

import re
from typing import NamedTuple

from coach.language import fold, judged_language
from coach.models import OKRSet

_ARROW = re.compile(r":\s*\S[^:]{0,25}(?:→|->|=>)\s*\S")
_PERCENT = re.compile(r"\d(\s?)%")
_COSTE = (("costos", "costes"), ("costo", "coste"))
_BRITISH = re.compile(
    r"\b\w+(?:isation|ised|ising|isations)\b|\b(?:centre|behaviour|programme|favour)"
)
_AMERICAN = re.compile(r"\b\w+(?:ization|ized|izing)\b|\b(?:center|behavior|program|favor)\b")
_SPELLINGS = (
    ("centre", "center"),
    ("behaviour", "behavior"),
    ("enquiries", "inquiries"),
    ("enquiry", "inquiry"),
    ("programme", "program"),
    ("fulfilment", "fulfillment"),
    ("utilisation", "utilization"),
    ("organisation", "organization"),
    ("labour", "labor"),
    ("on-time in-full", "on-time in-full"),
)


class Style(NamedTuple):
    """The habits of one draft."""

    percent_gap: str
    """What stands between a figure and its ``%``: a space or nothing."""
    arrows: bool
    """Key results are written ``metric: a → b``."""
    baseline_word: str
    """``línea base`` or ``línea de base``."""
    coste: bool
    american: bool


def style_of(okrs: OKRSet) -> Style:
    """Return the habits that a draft shows, the coach's own where it shows none."""
    lines = [kr.text for kr in okrs.key_results]
    text = "\n".join([okrs.draft, *(o.text or "" for o in okrs.objectives), *lines])
    folded = fold(text)
    gaps = [bool(match[1]) for match in _PERCENT.finditer(folded)]
    arrows = sum(bool(_ARROW.search(line)) for line in lines)
    return Style(
        percent_gap=" " if _has_gap(okrs, gaps) else "",
        arrows=arrows > 0 and arrows * 2 >= len(lines),
        baseline_word="línea de base" if "linea de base" in folded else "línea base",
        coste=bool(re.search(r"\bcostes?\b", folded)) and not re.search(r"\bcostos?\b", folded),
        american=len(_AMERICAN.findall(folded)) >= len(_BRITISH.findall(folded)),
    )


def _has_gap(okrs: OKRSet, gaps: list[bool]) -> bool:
    """Tell whether the draft parts a figure from its sign; without any, as its language does."""
    if not gaps:
        return judged_language(okrs.wording) == "es"
    return sum(gaps) * 2 >= len(gaps)


def in_style(phrase: str, style: Style) -> str:
    """Return a catalogue phrase in the draft's variety of its language."""
    words: tuple[tuple[str, str], ...] = _COSTE if style.coste else ()
    words += tuple(_SPELLINGS if style.american else [(b, a) for a, b in _SPELLINGS])
    for written, meant in words:
        phrase = re.sub(rf"\b{written}\b", meant, phrase)
    return phrase
