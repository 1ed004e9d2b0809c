"""Key results, dates and fields said in English as a native would write them."""

import re

from coach.critics.parts import Parts
from coach.language.folding import fold

CYCLE_END = "by the end of the cycle"
_UP = ("Increase", "Raise", "Grow")
_DOWN = ("Reduce", "Cut")
_TAKES_THE = re.compile(
    r"^(?:number|share|percentage|proportion|amount|rate|time|cost|volume|average|length|ratio|"
    r"count|conversion) (?:of|to|from|until|it|between|per|who|that)\b|"
    r"^(?:%|average|median|total|mean) (?:number|time|of)\b"
)
_RATE = re.compile(r"^[a-z -]+ (?:rate|ratio)$|^[a-z-]+ (?:rate|ratio) of\b")
_DETERMINER = re.compile(r"^(?:the|a|an|our|their|its|each|every|all|at least|this|that|no)\b")
_OWN_PREPOSITION = re.compile(
    r"^(?:by|before|in|within|until|at|during|for|over|from|this|next|each|through|as of)\b"
)
_DAY = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?(?: |/|\.|$)|^\d{4}-\d|^[a-z]{3,9}\.? \d{1,2}(?!\d)")
_NAMED = re.compile(
    r"^(?:[qth] ?-?[1-4]|[1-4][qh])\b|^(?:fy ?)?\d{2,4}$|^(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\b"
)
_END = re.compile(r"^(?:the )?end of \w")
_SHORT_END = re.compile(r"^(?:mid|early|late|year|quarter|month)[- ](?:end\b|[a-z]+$)|^eo[qymh]\b")
_ORDINAL = re.compile(
    r"^(?:the )?(?:first|second|third|fourth|last|1st|2nd|3rd|4th) |^(?:the )?"
    r"(?:quarter|year|cycle|half|semester|month)\b"
)
_NUMBERED = re.compile(r"^(?:number|share|proportion|average)\b")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9/&-]*s?|[A-Z][a-z]?[A-Z]\w*|[A-Z]-\w+|[a-z][A-Z]\w*")


def key_result(parts: Parts) -> str:
    """Return the key result as one line."""
    if parts.form == "arrow":
        line = f"{_capital(bare(parts.metric))}: {parts.baseline or 0} → {parts.target}"
        return f"{line} {parts.deadline}" if parts.deadline else line
    words = [_verb(parts), the(parts.metric), levels(parts), parts.deadline]
    return " ".join(word for word in words if word)


def _verb(parts: Parts) -> str:
    if parts.verb:
        return _capital(parts.verb)
    if parts.direction == "up":
        folded = fold(bare(parts.metric))
        if re.match(r"share|rate|proportion|percentage|%|nps|csat|score", folded):
            return "Raise"
        plain = parts.is_change or " " not in parts.metric or folded.startswith("number ")
        verbs = _UP[:1] if plain else _UP[:2]
    else:
        verbs = _DOWN if parts.direction == "down" else ("Take",)
    return verbs[parts.turn % len(verbs)]


def levels(parts: Parts) -> str:
    """Return the phrase that says from where to where, or by how much."""
    start, end = parts.baseline, parts.target
    if parts.is_change:
        return f"by {end} from {start}" if start else f"by {end}"
    return f"to {end}" if start is None else f"from {start} to {end}"


def period(cycle: str | None) -> str:
    """Return the phrase that ends a key result: *by the end of Q3*, *by March 31*.

    Args:
        cycle: The period as written, or ``None`` where nothing gives it.
    """
    words = " ".join((cycle or "").split()).strip(" .,;:()[]")
    folded = fold(words)
    if not words or len(words) > 40:
        return CYCLE_END
    if _OWN_PREPOSITION.match(folded):
        return lowered(words)
    if _END.match(folded):
        return f"by the {re.sub('^the ', '', lowered(words))}"
    if folded.startswith("the next "):
        return f"within {lowered(words)}"
    if _DAY.match(folded) or _SHORT_END.match(folded):
        return f"by {words}"
    if _NAMED.match(folded):
        return f"by the end of {words}"
    if _ORDINAL.match(folded):
        return f"by the end of the {re.sub('^the ', '', lowered(words))}"
    return CYCLE_END


def bare(phrase: str) -> str:
    """Return the phrase without a leading *the*, its first letter as inside a sentence."""
    return lowered(re.sub(r"^the\s+", "", phrase.strip(), flags=re.IGNORECASE))


def lowered(phrase: str) -> str:
    """Return the phrase as it stands inside a sentence: acronyms and names keep their capitals."""
    first = phrase.split(maxsplit=1)[0] if phrase.split() else ""
    return phrase if _ACRONYM.fullmatch(first) else phrase[:1].lower() + phrase[1:]


def the(phrase: str) -> str:
    """Return the phrase with *the* where English asks for it."""
    noun = lowered(phrase.strip())
    folded = fold(noun)
    if _DETERMINER.match(folded):
        return noun
    return f"the {noun}" if _TAKES_THE.match(folded) or _RATE.search(folded) else noun


def of(phrase: str) -> str:
    """Return ``of`` and the phrase."""
    return f"of {the(phrase)}"


def counted(noun: str) -> str:
    """Return *number of users*: one raises a number, not people; a share stays what it is."""
    return noun if _NUMBERED.match(fold(noun)) else f"number of {noun}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
