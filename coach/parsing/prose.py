"""Whether words are running prose, a greeting or a question, or ask for something."""

import re
from functools import cache

from coach.parsing.draft import Draft
from coach.parsing.vocabulary import alternatives

_SENTENCE_END = re.compile(r"[.!?…][\"')]?[ \t]+(?=[¿¡\"'(]?[A-ZÁÉÍÓÚÑ])")
_FIGURE = re.compile(r"\d")
_MOVE = re.compile(
    r"(?<!\w)(?:de|desde|from)[ ][^\n]{0,25}?\d[^\n]{0,25}?[ ](?:a|hasta|to)[ ][^\n]{0,10}?\d"
    r"|\d[ ]?%|[<>≥≤][ ]?=?[ ]?\d|->"
)
_INFINITIVE = re.compile(r"[a-z]{2,}(?:ar|er|ir|or)(?:se|nos|me|lo|la)?(?!\w)")
_THAT = re.compile(r"que (?:los|las|el|la|nuestr|cada|tod)")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"[¿¡\"' \t]*{alternatives(name)}(?![\w])")


def is_prose(draft: Draft, start: int, end: int) -> bool:
    """Whether the words are sentences of a text and no line of a list."""
    if end - start > 400:
        return True
    sentences = len(_SENTENCE_END.findall(draft.raw, start, end)) + 1
    return (sentences >= 2 and end - start > 100) or is_greeting(draft, start, end)


def is_greeting(draft: Draft, start: int, end: int) -> bool:
    """Whether the words open or close a letter."""
    found = _pattern("greeting").match(draft.plain, start, end)
    return bool(found) and (found.end() >= end or draft.plain[found.end()] in " ,.:!\t")  # type: ignore[union-attr]


def is_question(draft: Draft, start: int, end: int) -> bool:
    """Whether the words ask something of the reader."""
    last = draft.plain[max(start, end - 3) : end]
    if "?" in last or draft.plain.startswith("¿", start):
        return True
    asked = _pattern("question").match(draft.plain, start, end)
    if asked and asked.group().strip(" \t\"'") == "que":
        return "é" in draft.raw[asked.start() : asked.end()].lower()
    return asked is not None


def is_goal(draft: Draft, start: int, end: int) -> bool:
    """Whether the words ask for a result: by their verb or by their figures."""
    plain = draft.plain[start : min(end, start + 300)]
    words = plain.split(None, 2)
    return bool(
        _MOVE.search(plain)
        or _FIGURE.search(plain)
        or (words and _INFINITIVE.match(words[0]))
        or _pattern("goal_verbs").match(plain)
        or _THAT.match(plain)
    )


def moves_figures(draft: Draft, start: int, end: int) -> bool:
    """Whether the words say where a number comes from and where it is to go, or by how much."""
    return bool(_MOVE.search(draft.plain, start, min(end, start + 300)))
