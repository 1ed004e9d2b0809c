"""Whether a key result is an outcome, an output, a level to hold or unclear."""

import re

from coach.analysis.clauses import of_clause
from coach.analysis.heads import Head, head_of
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nominal import of_noun
from coach.analysis.phrases import phrase
from coach.analysis.verbs import by_object, has_effect
from coach.analysis.verdicts import GUESS, HOLDS, LIKELY, SURE, Verdict, words_of

_CEILING = re.compile(
    r"\bno (?:\w+ ){1,3}(?:takes?|waits?|lasts?|exceeds?|tarda|espera|supera) (?:mas|more)\b"
    r"|\bning(?:un|una) (?:\w+ ){1,3}(?:espere|tarde|supere|exceda|pase|dure|quede)n?\b"
)
_LIMIT = re.compile(r"[:,=] *(?:maximo|como maximo|a lo sumo|tope de|at most|max\.?) *\d")
_QUESTION = re.compile(r"[?¿]")


def kind_of(line: Line, levels: Levels) -> Verdict:
    """Return the kind of a key result.

    Args:
        line: The line as read.
        levels: Its baseline, target and change.
    """
    head = head_of(line)
    if not line.words or _QUESTION.search(line.folded[-3:]):
        return Verdict("unclear", LIKELY, 0, len(line.words), head, None)
    held = _held(line, levels, head)
    if held is not None:
        return held
    if head.kind == "verb":
        return _of_verb(line, levels, head)
    if head.kind == "clause":
        return _of_clause(line, levels, head)
    found = of_noun(line, levels, head)
    if found.kind == "output" and "(" not in line.text and has_effect(line, head.at + 1):
        return found._replace(kind="outcome", confidence=LIKELY)
    return found


def _held(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Tell a level to hold: mantener, no más de, never below."""
    end = min(len(line.words), head.after + 3)
    moves = levels.baseline is not None and levels.target is not None
    if head.kind == "verb" and "holding" in head.classes:
        thing = phrase(line, head.after)
        if (moves and not _same_level(levels)) or (
            "work" in head.classes and thing.side != "others"
        ):
            return None
        if thing.classes & {"deliverable_nouns"} and not line.quantities:
            return Verdict("output", GUESS, head.at, head.after, head, thing)
        return Verdict("health", SURE, head.at, end, head, thing)
    found = HOLDS.search(line.folded) or _CEILING.search(line.folded)
    if found is None and head.kind == "noun":
        found = _LIMIT.search(line.folded)
    if found is None or moves:
        inner = re.search(r"\((?:mantener|keep|maintain)\b", line.folded)
        if inner is None:
            return None
        found = inner
    first, last = words_of(line, found.start(), found.end())
    return Verdict(
        "health", LIKELY, first, min(len(line.words), last + 2), head, phrase(line, last)
    )


def _same_level(levels: Levels) -> bool:
    start, end = levels.baseline, levels.target
    return start is not None and end is not None and start.value == end.value


def _of_verb(line: Line, levels: Levels, head: Head) -> Verdict:
    after = head.after
    if after < len(line.words) and line.words[after].text in ("que", "that"):
        return _of_clause(line, levels, Head("clause", after + 1, after + 1))
    thing = phrase(line, after)
    classes = head.classes
    kind, confidence = by_object(line, levels, head, thing, classes)
    if kind == "output" and has_effect(line, after):
        kind, confidence = "outcome", LIKELY
    last = max(after, min(thing.last, after + 8))
    return Verdict(kind, confidence, head.at, last, head, thing)


def _of_clause(line: Line, levels: Levels, head: Head) -> Verdict:
    return of_clause(line, levels, head) or of_noun(line, levels, head)
