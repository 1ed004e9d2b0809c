"""Whether a key result is an outcome, an output, a level to hold or unclear."""

import re

from coach.analysis.clauses import of_clause
from coach.analysis.deeds import made_so
from coach.analysis.heads import Head
from coach.analysis.holding import held
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nominal import of_noun
from coach.analysis.openings import UNKNOWN
from coach.analysis.phrases import phrase
from coach.analysis.verbs import by_object, has_effect
from coach.analysis.verdicts import GUESS, LIKELY, Verdict

_CAUSES = frozenset({"get", "have", "dejar", "tener"})
_WISHES = frozenset({"ensuring", "enabling", "reaching", "winning", "holding", "response"})
_MAKES = _CAUSES | {"bring", "poner", "put"}
_READY = re.compile(
    r"\b(?:up to date|up to standard|up and running|live|online|in place|"
    r"in(?:to)? (?:production|service|use)|"
    r"al dia|a punto|en (?:marcha|linea|produccion|servicio))\b"
)
"""What the team makes of a thing: *bring the pages up to date*, *dejar al día el inventario*."""
_SHORT = 4
"""Words of a question that names no result: *Dock 4: ?*."""
_PAIR = 3
"""Words of a slogan that only joins two: *open and transparent*, *measure and learn*."""
_OFTEN = re.compile(
    r" (?:more|less) (?:often|frequently)|"
    r" (?:mas|menos) (?:seguido|a menudo)| con (?:mas|menos|mayor|menor) frecuencia"
)
_QUESTION = re.compile(r"[?¿]")


def kind_of(line: Line, levels: Levels, head: Head) -> Verdict:
    """Return the kind of a key result.

    Args:
        line: The line as read.
        levels: Its baseline, target and change.
        head: What it begins with.
    """
    asked = levels.stated and (levels.baseline is not None or len(line.words) > _SHORT)
    if not line.words or (_QUESTION.search(line.folded[-1:]) and not asked):
        return Verdict("unclear", LIKELY, 0, len(line.words), head, None)
    if len(line.words) == 1 and not levels.stated:
        return Verdict("unclear", LIKELY, 0, 1, head, phrase(line, 0))  # *fundraising*
    if len(line.words) == _PAIR and line.words[1].text in ("and", "y", "e"):
        return Verdict("unclear", LIKELY, 0, _PAIR, head, None)  # *abiertos y transparentes*
    kept = held(line, levels, head)
    if kept is not None:
        return kept
    if head.kind == "verb":
        return _of_verb(line, levels, head)
    if head.kind == "clause":
        return _of_clause(line, levels, head)
    found = of_noun(line, levels, head)
    if found.kind == "output" and has_effect(line, head.at + 1):
        return found._replace(kind="outcome", confidence=LIKELY)
    return found


def _of_verb(line: Line, levels: Levels, head: Head) -> Verdict:
    after = head.after
    asks = head.classes & {"work", "measuring"} and not head.classes & _WISHES  # *definir qué es*
    if after < len(line.words) and line.words[after].text in ("que", "that") and not asks:
        return _of_clause(line, levels, Head("clause", after + 1, after + 1))
    thing = phrase(line, after)
    classes = head.classes
    ready = head.lemma in _MAKES and thing.side != "others" and _READY.search(line.folded)
    if ready and not levels.stated:
        return Verdict("output", LIKELY, head.at, max(after, thing.last), head, thing)
    if head.lemma in _CAUSES and levels.baseline is None and made_so(line, after):
        return Verdict("output", LIKELY, head.at, max(after, thing.last), head, thing)
    kind, confidence = by_object(line, levels, head, thing, classes)
    if classes == UNKNOWN or _OFTEN.match(line.folded[line.words[head.at].end :]):
        confidence = GUESS  # an unknown verb, or *deploy more often*: a pace that may be a result
    if kind == "output" and has_effect(line, after):
        kind, confidence = "outcome", LIKELY
    last = max(after, min(thing.last, after + 8))
    return Verdict(kind, confidence, head.at, last, head, thing)


def _of_clause(line: Line, levels: Levels, head: Head) -> Verdict:
    return of_clause(line, levels, head) or of_noun(line, levels, head)
