"""What is said of a subject: users do, the page is published, we see."""

import re

from coach.analysis.doers import (
    ACTIVE,
    GIVEN,
    OURS,
    acts_on_ours,
    done_by,
    is_team,
    made,
    people_act,
    responds,
)
from coach.analysis.heads import Head, predicate, verb_at
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.phrases import Phrase, phrase
from coach.analysis.verbs import by_object
from coach.analysis.verdicts import GUESS, LIKELY, Verdict
from coach.reviews import Kind

_CAN = re.compile(r"^(?:can|could|may|able|pued[ea]n?|podr\w+)$")
_ABLE = re.compile(r"\b(?:is|are|be) able to\b")
_DONE, _DOING, _BASE = {"part", "past"}, {"ger", "part", "past"}, {"inf"}
_AUXILIARIES = {
    "have": _DONE, "has": _DONE, "had": _DONE, "ve": _DONE, "are": _DOING, "is": _DOING,
    "can": _BASE, "will": _BASE,
}  # fmt: skip
"""Auxiliaries and the shapes of the verb that carries the meaning: *we have shipped*."""
_HAS = frozenset({"has", "have", "tiene", "tienen", "tenga", "tengan"})
_EACH_OF = frozenset({"every", "each", "all", "both", "cada", "todo", "toda", "todos", "todas"})
_TYPICAL = frozenset(
    {"median", "average", "mean", "typical", "mediana", "mediano", "promedio", "medio", "media"}
)
"""*the median pull request is merged in 2 days*: how the whole performs."""
_PERFORMS = frozenset({"%", "ms", "s", "min", "h"})
"""Units that say how a thing does: *the suite runs in ten minutes*."""
_EXISTS = re.compile(r"(?:exists?|existen?)\b")
_COMPLETE = re.compile(
    r"(?:is|are|esta|estan|este|esten|quede|queden|queda|quedan) "
    r"(?:complete|ready|live|done|finished|in place|list[oa]s?|operativ[oa]s?|terminad[oa]s?)\b"
)
"""*the redesign is complete*: work is done, whatever it brings."""
_SEES = re.compile(r"^(?:see|hear|have|feel|experience|observe)$")


def of_clause(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Judge what is said of a subject: users do, the page is published, we see."""
    at = predicate(line, head.at)
    if at is None:
        return _verb_first(line, levels, head)
    subject = phrase(line, head.at)
    timed = any(day.kind == "duration" for day in line.dates) and bool(line.quantities)
    first = _plain_work(line, levels, at, subject, timed) or _of_others(
        line, levels, head.at, at, subject, timed
    )
    if first is None:
        verb = verb_at(line, at)
        if verb is not None and is_team(line, head.at, at):
            return _of_team(line, levels, head, at, verb)
        first = _reported(line, levels, at, subject, timed) or _moved(
            line, levels, at, subject, verb
        )
    kind, confidence = first
    last = min(len(line.words), at + 3)
    return Verdict(kind, confidence, head.at, last, head, subject)


def _plain_work(
    line: Line, levels: Levels, at: int, subject: Phrase, timed: bool
) -> tuple[Kind, float] | None:
    """Judge what is work whoever is its subject: *a plan exists*, *the pathway is documented*."""
    said = line.words[at].start
    if subject.side != "others":
        complete = _COMPLETE.match(line.folded, said) and not levels.stated
        if _EXISTS.match(line.folded, said) or complete:
            return "output", LIKELY
    still = levels.baseline is None and levels.change is None
    if (still and not timed and made(line, at)) or _given(line, levels, at):
        return "output", LIKELY
    return None


def _of_others(
    line: Line, levels: Levels, first: int, at: int, subject: Phrase, timed: bool
) -> tuple[Kind, float] | None:
    """Judge what somebody else does, or how something performs on the whole."""
    if acts_on_ours(line, first, at) or responds(line, at, subject):
        return "outcome", LIKELY
    if timed and any(word.text in _TYPICAL for word in line.words[:at]):
        return "outcome", LIKELY
    able = _ABLE.match(line.folded, line.words[at].start) is not None and not levels.stated
    ours = line.words[first].text in OURS and is_team(line, first, at)
    if not (able or ours) and people_act(line, first, at):
        return "outcome", LIKELY
    return None


def _reported(
    line: Line, levels: Levels, at: int, subject: Phrase, timed: bool
) -> tuple[Kind, float] | None:
    """Judge what became of a thing: *the page is published*, *claims are accepted*."""
    capable = _CAN.match(line.words[at].text) or _ABLE.match(line.folded, line.words[at].start)
    if capable and not levels.stated and not timed:
        return "output", LIKELY
    side = done_by(line, at)
    if side == "own" and levels.baseline is not None and levels.target is not None:
        return "outcome", GUESS
    people = side == "own" and "people_nouns" in subject.classes and (timed or levels.stated)
    if side is None or people:
        return None
    others = side == "others" or "response_nouns" in subject.classes or _quality_said(line, at)
    return "outcome" if others else "output", LIKELY


def _moved(
    line: Line, levels: Levels, at: int, subject: Phrase, verb: Head | None
) -> tuple[Kind, float]:
    """Judge what a thing does: *the tower manages releases*, *build times fall*."""
    classes = verb.classes if verb is not None else frozenset[str]()
    works = "work" in classes and not classes & GIVEN
    still = levels.baseline is None and levels.change is None
    if works and still and subject.side != "others":
        return "output", GUESS
    covers = "own_coverage" in subject.classes
    if levels.baseline is not None and levels.target is not None and not covers:
        return "outcome", GUESS
    if subject.side != "own":
        return "outcome", LIKELY if subject.side == "others" else GUESS
    falls = classes & {"movement_up", "movement_down"} and "work" not in classes
    if falls and levels.stated and not covers:
        return "outcome", GUESS
    moves = bool(classes & {"movement_up", "movement_down", "reaching"})
    timed = any(q.unit in _PERFORMS for q in line.quantities) or any(
        day.kind == "duration" for day in line.dates
    )
    changed = levels.change is not None or levels.baseline is not None
    result = moves or changed or (timed and not works) or _quality_said(line, at)
    return "outcome" if result else "output", GUESS


def _verb_first(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Judge *que baje la rotación*: what is asked for stands before who does it."""
    verb = verb_at(line, head.at)
    if verb is None or not verb.classes or line.language == "en":
        return None
    thing = phrase(line, verb.after)
    kind, confidence = by_object(line, levels, verb, thing, verb.classes)
    return Verdict(kind, confidence, head.at, max(verb.after, thing.last), head, thing)


def _given(line: Line, levels: Levels, at: int) -> bool:
    """Tell *every shop has a trained first-aider*: what each of them has is given by the team."""
    first = next((word.text for word in line.words if word.text not in ("que", "that")), "")
    has = line.words[at].text in _HAS and first in _EACH_OF
    return has and not levels.stated and phrase(line, at + 1).side == "own"


def _of_team(line: Line, levels: Levels, head: Head, at: int, verb: Head) -> Verdict:
    """Judge what the team says it does: *we ship*, *we see growth in*, *we've written*."""
    word = line.words[at].text
    doing = verb
    if word in _AUXILIARIES and at + 1 < len(line.words):
        following = verb_at(line, at + 1)
        shapes = {form.shape for form in line.words[at + 1].forms}
        if following is not None and shapes & _AUXILIARIES[word]:
            doing = following
    if doing is verb and word in ("have", "tenemos") and not levels.stated:
        return Verdict("output", GUESS, head.at, at + 2, head, phrase(line, at + 1))
    if doing is verb and word in ACTIVE and _unknown_past(line, at + 1):
        return Verdict("output", LIKELY, head.at, at + 2, head, phrase(line, at + 2))
    thing = phrase(line, doing.after)
    if _SEES.match(doing.lemma) or _SEES.match(word):
        kind: Kind = "output" if thing.side == "own" and not levels.stated else "outcome"
        return Verdict(kind, LIKELY, head.at, thing.last, head, thing)
    kind, confidence = by_object(line, levels, doing, thing, doing.classes)
    return Verdict(kind, confidence, head.at, max(doing.after, thing.last), head, thing)


def _unknown_past(line: Line, at: int) -> bool:
    """Tell *we have repainted …*: a verb that no list knows, said as done."""
    word = line.words[at] if at < len(line.words) else None
    return word is not None and not word.forms and word.text.endswith(("ed", "ado", "ido"))


def _quality_said(line: Line, at: int) -> bool:
    """Tell a speed or reliability phrased as a state: *a node always finds files*."""
    rest = line.folded[line.words[at].start :]
    return bool(
        re.search(r"\b(?:always|never|faster|slower|reliabl\w+|siempre|nunca|mas rapid\w+)\b", rest)
    )
