"""The parts of a line that each ask for something of their own: a figure, a better, a work."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from coach.language import lexicon
from coach.models import Language
from coach.rules.case import Line

Claim = Literal["figure", "better", "work"]
_JOINT = re.compile(
    r"\s*;\s*|\s\+\s|,?\s+(?:y|e|and|&|plus)\s+"
    r"|,?\s+(?:ademas de|as well as|asi como|while|mientras)\s+|,\s+(?!\d{3}\b)"
)
_NAMED = re.compile(r"[a-z]{4,}")
_THING = re.compile(r"(?:[a-z]{3}\s+)?[a-z]{4,}")
_UNIT = re.compile(
    r"\s*(?:%|por ciento|per cent|percent|puntos?|points?|pp|pts?|dias?|days?|horas?|hours?|hs?|"
    r"min\w*|"
    r"seg\w*|sec\w*|semanas?|weeks?|mes(?:es)?|months?|anos?|years?|mil(?:lon(?:es)?)?|k|m|mm|millions?|"
    r"usd|eur|euros?|pesos|soles|dollars?|veces|times|x)?\b"
)
_SMALL = re.compile(
    r"(?:\W*(?:de|of|del|l[oa]s|the|our|cada|por|per|al|a|en|in|on|to|hasta|for|para|desde|from|"
    r"mas|more|less|menos|than|que|time|veces|average|promedio|media)\b)*\W*"
)
_PLACED = re.compile(
    r"\s*(?:en|in|on|at|of|de|del|por|per|para|for|by|before|antes|desde|from|since|hasta|until|"
    r"within|con|with|sin|without|entre|between|to|a|al|vs|versus|frente|against|up|down|"
    r"measured|medid[oa]s?|including|incluid[oa]s?)\b"
)
"""A part that opens with these says where, when or how of the part before it."""
_SAME_METRIC = re.compile(
    r"\s*(?:la\s+|the\s+)?(?:linea (?:de )?base|baseline|hoy|today|now|ahora|actual\w*|current\w*|"
    r"meta|target|goal|inicio|inicial|from|desde|antes|before|it was|was|eran?|fue(?:ron)?|last|"
    r"el ano pasado)\b"
)
"""A part that gives a level of the metric before it, and none of its own."""
_GOES_ON = re.compile(
    r"\s*(?:no|not|nos|we|it|its|it's|i|they|ya|luego|then|after|despues|asi|so|estamos|estabamos|"
    r"vamos|queremos|quedemos|quede|quedar|venimos|right|presently|thats|that's|cuando|when|whereas|"
    r"siendo|partiendo|being|starting|shall|will|must|should|debera|debe|tiene que|contra|respecto|"
    r"compared|where|donde|which|que (?:sean|caigan|sea|eran?|son|hoy|lleguen?|suban?|bajen?))\b"
)
"""Words that go on speaking of the same metric."""
_BETTER = re.compile(
    r"^\W*(?:that |que )?"
    r"(?:less|fewer|more|quicker|faster|better|lower|higher|cheaper|safer|shorter|"
    r"menos|mas|mejor(?:es)?|mayor(?:es)?|menor(?:es)?)\s+[a-z-]{4,}"
    r"|[a-z-]{4,}(?:\s+[\w-]+){0,6}\s+(?:quicker|fewer|sooner|faster|better|lower|higher|earlier|"
    r"mas rapido|mas pronto|antes|mejor|menos)\W*$"
)
_WORK_DONE = re.compile(
    r"^\W*(?:(?:the|a|an|all|every|l[oa]s?|el|un[oa]?s?)\s+)?(?:[a-z-]+\s+){1,5}?"
    r"(?:is|are|gets?|will be|shall be)\s+"
    r"(?:[a-z]+(?:ed|en)|drawn|built|set|put|sent|brought|made|held)\b"
    r"|^\W*se\s+[a-z]+(?:a|e|an|en|ara|aran)\b"
)
_VERB_LISTS = ("movement_up_verbs", "movement_down_verbs", "reaching_verbs", "winning_verbs",
               "holding_verbs")  # fmt: skip
_TEAM_WORK = ("work_verbs",)
_OWN_WORDS = 2
"""Words of four letters or more before its figure that make a part name its own metric."""
_ALL_OF = re.compile(
    r"\b(?:all|both|each|tod[oa]s|amb[oa]s)\s+(?:(?:go|goes|are|is|van|estan)\s+)?"
    r"(?:up|down|rise|fall|increased?|decreased?|suben|bajan|crecen|arriba|abajo|\+|un\b|en un\b)"
)
_ONLY_TARGET = re.compile(
    r"\W*(?:llegar a|alcanzar|pasar a|reach(?:ing)?|get(?:ting)? to) \W*\d[\d.,]*\s?\S{0,4}\W*$"
)
"""*hoy 34, llegar a 50*: the figure that the first part is to reach."""
_RANGE = re.compile(r"\b(?:between|entre|de cada|in every|out of)\s+[\d.,]+\s*$")


class Joint(NamedTuple):
    """Where two parts of a line that ask for different things meet."""

    start: int
    end: int


class _Part(NamedTuple):
    start: int
    end: int
    joint: str
    """What joins it to the part before."""


def joint_of_two(line: Line) -> Joint | None:
    """Return where the first two things that a line asks for meet, ``None`` for one thing."""
    parts = list(_parts(line.folded))
    if len(parts) < _OWN_WORDS:
        return None
    if sum(part.joint == "+" for part in parts) > 1 and not line.reading.target:
        return Joint(parts[0].end, parts[1].start)
    if len(parts) > _OWN_WORDS and _ALL_OF.search(line.folded):
        return Joint(parts[0].end, parts[1].start)
    claimed: list[tuple[_Part, Claim]] = []
    for part in parts:
        claim = _claim(line, part, first=not claimed)
        if claim:
            claimed.append((part, claim))
    for (one, first), (other, second) in pairwise(claimed):
        if first == second or "work" not in (first, second) or second == "figure":
            return Joint(one.end, other.start)
    return _levels_of_two(line, parts)


def _parts(folded: str) -> Iterator[_Part]:
    start, joint = 0, ""
    for found in _JOINT.finditer(folded):
        before = folded[: found.start()]
        if before.count("(") > before.count(")") and ";" not in found.group():
            continue
        rest = folded[found.end() :]
        if _RANGE.search(before) or _GOES_ON.match(rest):
            continue
        if found.group().strip() in (",", ";") and (
            _PLACED.match(rest) or _SAME_METRIC.match(rest)
        ):
            continue
        if found.start() > start:
            yield _Part(start, found.start(), joint)
        start, joint = found.end(), found.group().strip()
    if start < len(folded):
        yield _Part(start, len(folded), joint)


def _claim(line: Line, part: _Part, *, first: bool) -> Claim | None:
    """Return what a part asks for by itself."""
    text = line.folded[part.start : part.end]
    language = line.reading.language
    if _figures(line, part):
        if _SAME_METRIC.match(text) or (not first and _ONLY_TARGET.match(text)):
            return None
        if _opens_with(text, _VERB_LISTS, language):
            return "figure"
        if _own_figure(line, part, first=first):
            return "figure"
        return None
    if _BETTER.search(text):
        return "better"
    if _WORK_DONE.search(text) or (first and _opens_with(text, _TEAM_WORK, language)):
        return "work"
    return None


def _own_figure(line: Line, part: _Part, *, first: bool) -> bool:
    """Tell whether a part with a figure says what it counts: before it, or right after it."""
    span = _figures(line, part)[0]
    if not first and part.joint in (",", ";"):
        return _names_itself(line, part, span[0])
    before, after = line.folded[part.start : span[0]], line.folded[span[1] : part.end]
    named = len(_NAMED.findall(before))
    placed = _PLACED.match(line.folded[part.start : part.end]) is not None
    if named >= _OWN_WORDS and not (placed and not first):
        return True
    if placed and not first:
        return False
    short = (word for word in _WORD.findall(before) if len(word) == _LONG - 1)
    if named or any(word not in lexicon("function_words", line.reading.language) for word in short):
        return True
    unit = _UNIT.match(after)
    rest = after[unit.end() :] if unit else after
    small = _SMALL.match(rest)
    return bool(_THING.match(rest[small.end() :] if small else rest))


def _names_itself(line: Line, part: _Part, figure: int) -> bool:
    """Tell whether a part after a comma opens with a metric of its own: *, bill under 9k*.

    What follows a comma mostly tells of the part before it: where it stands today, how it is taken.
    """
    words = _WORD.findall(line.folded[part.start : figure])
    language = line.reading.language
    small = _small_words(language)
    named = [word for word in words if len(word) >= _LONG and word not in small]
    most = _MOST_WORDS * 2 if part.joint == ";" else _MOST_WORDS
    if not words or len(words) > most or words[0] in small or _WHEN.match(words[0]):
        return False
    levels = len(_figures(line, part))
    return len(named) >= (1 if levels > 1 else _OWN_WORDS)


@cache
def _small_words(language: Language) -> frozenset[str]:
    return lexicon("function_words", language) | lexicon("auxiliaries", language)


_LONG = 4
_MOST_WORDS = 6
_WHEN = re.compile(
    r"ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|sep|set|oct|nov|dic|dec|\w+ing$|\w+ndo$|zero|cero|"
    r"seasons?|temporada"
)


def _levels_of_two(line: Line, parts: list[_Part]) -> Joint | None:
    """Return where two parts meet that each go from one level to another."""
    moving = [part for part in parts if len(_figures(line, part)) >= _OWN_WORDS]
    if len(moving) < _OWN_WORDS or len(parts) > len(moving):
        return None
    return Joint(moving[0].end, moving[1].start)


def _figures(line: Line, part: _Part) -> list[tuple[int, int]]:
    return [
        (q.span.start, q.span.end)
        for q in line.reading.quantities
        if q.span
        and q.value is not None
        and q.unit != "x"
        and part.start <= q.span.start
        and q.span.end <= part.end
    ]


_WORD = re.compile(r"[a-z]+")


def _opens_with(part: str, lists: tuple[str, ...], language: Language) -> bool:
    word = _WORD.search(part)
    return word is not None and any(word.group() in lexicon(name, language) for name in lists)
