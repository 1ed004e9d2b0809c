"""Whether a line's ambition is spoken of at all, and whether its words take it away."""

import re

from coach.analysis.ambition import A_LITTLE
from coach.rules.case import Line
from coach.rules.shares import is_committed, is_money_or_people

_SOFT = re.compile(
    r"(?<!que )(?<!who )(?<!that )\b(?:intentar(?:emos)?|intentamos|"
    r"(?:tratar(?:emos)?|tratamos) de|procurar(?:emos)?|procuramos|buscar(?:emos)? que|"
    r"considerar|contribuir a|(?:try|trying) (?:to|and)|"
    r"attempt(?:ing)? to|aim(?:ing)? to|seek(?:ing)? to|strive to|striving to|hope to|hoping to)\b"
    r"|\b(?:donde|cuando|si) (?:sea|es) posible|\ben (?:lo posible|la medida de lo posible)|"
    r"\bde ser posible|\b(?:where|if|when(?:ever)?) possible\b|\bas far as possible\b"
)
_BEGIN = re.compile(
    r"(?:^\W*(?:to |we(?:'ll| will)? |que )?|[:;,]\s+(?:que |we |to )?)"
    r"(?:(?:empezar|comenzar|iniciar|empezamos|comenzamos|empezaremos|comenzaremos|ir empezando) a|"
    r"(?:start|begin)(?:ning|ting)? (?:to\b|[a-z]+ing\b)|consider(?:ing)?)\b"
)
"""To begin is no more than to try; *users who start paying* have begun something themselves."""
_ONE = re.compile(
    r"\b(?:al menos|por lo menos|minimo|at least|at (?:a )?minimum)\s+(?:1|uno?|una|one)\b"
    r"(?!\s?(?:[.,]\d|%|mill|mil\b|"
    r"point|punto|hora|h\b|dia|mes))"
)


def spoken_of(line: Line) -> bool:
    """Tell whether a line is one whose ambition is worth a question.

    Never on outputs, from zero, on money, headcount or markets, nor on what safety, law or payroll
    demand: there only the team can tell (label guide, last section).
    """
    reading = line.reading
    if line.labels.kind != "outcome" or line.labels.baseline_source == "zero":
        return False
    if is_committed(line.kr.text):
        return False
    # A balance that is to vanish can be asked about; by how much money grows cannot.
    to_zero = line.labels.ambition == "extreme" and reading.target and reading.target.value == 0
    units = [q.unit for q in (reading.baseline, reading.target, reading.change) if q]
    return bool(to_zero) or not is_money_or_people(_BY_WHOM.split(line.folded)[0], *units)


_BY_WHOM = re.compile(r"\b(?:by|reported|que|who|that|por)\s+(?![\d])")
"""Who reports or does it follows; *emails reported by staff* counts emails."""


def soft_words(line: Line) -> tuple[int, int] | None:
    """Return where a line's words take the ambition away (*try to*, *at least one*)."""
    found = _soft(line)
    if found is None:
        return _one(line)
    start, end = found.span()
    lead = len(found.group()) - len(found.group().lstrip(" ,;:-•*¡¿"))
    return start + lead, end


def asks_for_one(line: Line) -> bool:
    """Tell a line whose whole target is *at least one*."""
    return _soft(line) is None and _one(line) is not None


def _soft(line: Line) -> re.Match[str] | None:
    found = _SOFT.search(line.folded) or _BEGIN.search(line.folded)
    return found or (None if line.reading.quantities else A_LITTLE.search(line.folded))


def _one(line: Line) -> tuple[int, int] | None:
    """Return *at least one*, unless the line states how far it goes elsewhere (*8 out of 10*)."""
    found = _ONE.search(line.folded)
    if found is None:
        return None
    start, end = found.span()
    outside = line.folded[:start] + " " + line.folded[end:]
    if _SHARE.search(outside):
        return None
    reading = line.reading
    others = [q for q in (reading.target, reading.change) if q and q.span and q.value is not None]
    if any(q.span and (q.span.end <= start or q.span.start >= end) for q in others):
        return None
    return start, end


_SHARE = re.compile(
    r"\d ?%|\b(?:per cent|percent|por ciento|\w+ out of \w+|"
    r"\d+ (?:in every|of every|in) \d+|\w+ de cada \w+|half|la mitad|all|tod[oa]s|"
    r"(?:every|cada) (?!day|week|month|quarter|year|dia|semana|mes|trimestre|ano)\w+)\b"
)
"""A share of people or things, which is the target beside *at least one*."""


def low_by_words(line: Line) -> bool:
    """Tell whether it is the words, not the figures, that make a line unambitious."""
    return soft_words(line) is not None
