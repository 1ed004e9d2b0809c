"""Whether words are running prose, a greeting or a question, or ask for something."""

import re
from functools import cache

from coach.parsing.draft import Draft
from coach.parsing.vocabulary import alternatives

_SENTENCE_END = re.compile(r"[^\W_]{3}[\"')]?[.!?…]+[\"')]?[ \t]+(?=[¿¡\"'(]?[A-ZÁÉÍÓÚÑ])")
_FROM_TO = re.compile(
    r"(?<!\w)(?:de|del|desde|from)[ ][^\n]{0,25}?\d[^\n]{0,25}?[ ](?:a|hasta|to)[ ][^\n]{0,10}?\d"
    r"|\d[^\n]{0,12}(?:->|→)[^\n]{0,6}\d"
)
_AMOUNT = re.compile(r"(?<![\w.,/-])(?!20\d\d(?![\d%.,]))\d")
_FIGURE = re.compile(r"\d|[<>≥≤]")
_INFINITIVE = re.compile(r"[a-z]{2,}(?:ar|er|ir)(?:se|nos|me|lo|la)?(?!\w)")
_THAT = re.compile(r"que (?:los|las|el|la|nuestr|cada|tod)")
_PILLAR = re.compile(r"[^\W\d_][\w &]{1,40}:[ ]+")
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST_LINE = 400
_READ = 300


@cache
def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf"[¿¡\"' \t]*(?P<term>{alternatives(name)})(?!\w)")


@cache
def _anywhere(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternatives(name)}(?!\w)")


def is_prose(draft: Draft, start: int, end: int) -> bool:
    """Whether the words are sentences of a text and no line of a list."""
    if end - start > _LONGEST_LINE:
        return True
    sentences = len(_SENTENCE_END.findall(draft.raw, start, end)) + 1
    return (sentences >= 2 and end - start > 100) or is_greeting(draft, start, end)


def is_greeting(draft: Draft, start: int, end: int) -> bool:
    """Whether the words open or close a letter."""
    found = _opening("greeting").match(draft.plain, start, end)
    return found is not None and (found.end() >= end or draft.plain[found.end()] in " ,.:!\t")


def is_sign_off(draft: Draft, start: int, end: int) -> bool:
    """Whether the words are a greeting and nothing else: *saludos*, *muchas gracias*."""
    found = _opening("greeting").match(draft.plain, start, end)
    return found is not None and not has_word(draft, found.end(), end)


def is_question(draft: Draft, start: int, end: int) -> bool:
    """Whether the words ask something of the reader."""
    if "?" in draft.plain[max(start, end - 3) : end] or draft.plain.startswith("¿", start):
        return True
    asked = _opening("question").match(draft.plain, start, end)
    if asked and asked["term"] == "que":
        return "é" in draft.raw[slice(*asked.span("term"))].lower()
    return asked is not None


def is_remark(draft: Draft, start: int, end: int) -> bool:
    """Whether the words are a remark beside a list: ``TBD who …``, or end by asking."""
    if draft.plain.endswith("?", start, end):
        return True
    return _opening("remark").match(draft.plain, start, end) is not None


def is_pillar(draft: Draft, start: int, end: int) -> bool:
    """Whether the words begin with a name and a colon: ``Source: …``."""
    return _PILLAR.match(draft.plain, start, end) is not None


def has_word(draft: Draft, start: int, end: int) -> bool:
    """Whether there is a word among figures and marks."""
    return _WORD.search(draft.plain, start, end) is not None


def has_goal_verb(draft: Draft, start: int, end: int) -> bool:
    """Whether the words begin by asking for something, after ``Negocio:`` or at once."""
    plain = draft.plain[start : min(end, start + _READ)]
    pillar = _PILLAR.match(plain)
    if pillar:
        plain = plain[pillar.end() :]
    return bool(
        _INFINITIVE.match(plain) or _opening("goal_verbs").match(plain) or _THAT.match(plain)
    )


def is_goal(draft: Draft, start: int, end: int) -> bool:
    """Whether the words ask for a result: by their verb or by their figures."""
    found = _FIGURE.search(draft.plain, start, min(end, start + _READ))
    return found is not None or has_goal_verb(draft, start, end)


def speaks_of_work(draft: Draft, start: int, end: int) -> bool:
    """Whether the words could stand in an OKR at all."""
    found = _anywhere("work_nouns").search(draft.plain, start, min(end, start + _READ))
    return found is not None or _anywhere("empty").search(draft.plain, start, end) is not None


def from_to(draft: Draft, start: int, end: int) -> bool:
    """Whether the words say where a number comes from and where it is to go."""
    return _FROM_TO.search(draft.plain, start, min(end, start + _READ)) is not None


def has_amount(draft: Draft, start: int, end: int) -> bool:
    """Whether the words hold a figure that is no year."""
    return _AMOUNT.search(draft.plain, start, min(end, start + _READ)) is not None
