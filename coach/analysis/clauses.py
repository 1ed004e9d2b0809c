"""What is said of a subject: users do, the page is published, we see."""

import re

from coach.analysis.heads import Head, predicate, verb_at
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, phrase
from coach.analysis.verbs import by_object
from coach.analysis.verdicts import GUESS, LIKELY, Verdict
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon
from coach.reviews import Kind

_CAN = re.compile(r"^(?:can|could|may|able|pued[ea]n?|podr\w+)$")
_ABLE = re.compile(r"\b(?:is|are|be) able to\b")
_DONE, _DOING, _BASE = {"part", "past"}, {"ger", "part", "past"}, {"inf"}
_AUXILIARIES = {
    "have": _DONE, "has": _DONE, "had": _DONE, "ve": _DONE, "are": _DOING, "is": _DOING,
    "can": _BASE, "will": _BASE,
}  # fmt: skip
"""Auxiliaries and the shapes of the verb that carries the meaning: *we have shipped*."""
_ACTIVE = frozenset({"get", "gets", "got", "have", "has", "ha", "han", "tiene", "tienen"})
"""Behind them the subject itself acts, or has it done: no passive."""
_ARTICLES = frozenset({"el", "la", "los", "las", "un", "una", "cada", "nuestro", "nuestra"})
_HAS = frozenset({"has", "have", "tiene", "tienen", "tenga", "tengan"})
_EACH_OF = frozenset({"every", "each", "all", "both", "cada", "todo", "toda", "todos", "todas"})
_OURS = frozenset({"our", "us", "we", "nuestro", "nuestra", "nuestros", "nuestras", "nosotros"})
_TYPICAL = frozenset(
    {"median", "average", "mean", "typical", "mediana", "mediano", "promedio", "medio", "media"}
)
"""*the median pull request is merged in 2 days*: how the whole performs."""
_SOMEBODY = frozenset({"other", "otros", "otras", "quien", "quienes", "whoever"})
_PERFORMS = frozenset({"%", "ms", "s", "min", "h"})
"""Units that say how a thing does: *the suite runs in ten minutes*."""
_EXISTS = re.compile(r"(?:exists?|existen?)\b")
_COMPLETE = re.compile(
    r"(?:is|are|esta|estan|este|esten|quede|queden|queda|quedan) "
    r"(?:complete|ready|live|done|finished|in place|list[oa]s?|operativ[oa]s?|terminad[oa]s?)\b"
)
"""*the redesign is complete*: work is done, whatever it brings."""
_MAKING = frozenset({"work", "measuring"})
_GIVEN = frozenset({"winning", "response", "reaching", "movement_up", "movement_down"})
_SEES = re.compile(r"^(?:see|hear|have|feel|experience|observe)$")


def of_clause(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Judge what is said of a subject: users do, the page is published, we see."""
    subject = phrase(line, head.at)
    at = predicate(line, head.at)
    last = min(len(line.words), (at or head.at) + 3)
    if at is None:
        return _verb_first(line, levels, head)
    timed = any(day.kind == "duration" for day in line.dates) and bool(line.quantities)
    if subject.side != "others" and _EXISTS.match(line.folded, line.words[at].start):
        return Verdict("output", LIKELY, head.at, last, head, subject)
    complete = subject.side != "others" and _COMPLETE.match(line.folded, line.words[at].start)
    if complete and not levels.stated:
        return Verdict("output", LIKELY, head.at, last, head, subject)
    if not timed and _made(line, at) and levels.baseline is None and levels.change is None:
        return Verdict("output", LIKELY, head.at, last, head, subject)
    if _given(line, levels, at):
        return Verdict("output", LIKELY, head.at, last, head, subject)
    if _acts_on_ours(line, head.at, at) or _responds(line, at, subject):
        return Verdict("outcome", LIKELY, head.at, last, head, subject)
    if timed and any(word.text in _TYPICAL for word in line.words[:at]):
        return Verdict("outcome", LIKELY, head.at, last, head, subject)
    able = _ABLE.match(line.folded, line.words[at].start) is not None and not levels.stated
    ours = line.words[head.at].text in _OURS and _is_team(line, head.at, at)
    if not (able or ours) and _people_act(line, head.at, at):
        return Verdict("outcome", LIKELY, head.at, last, head, subject)
    team = _is_team(line, head.at, at)
    verb = verb_at(line, at)
    capable = _CAN.match(line.words[at].text) is not None
    capable = capable or _ABLE.match(line.folded, line.words[at].start) is not None
    if team and verb is not None:
        return _of_team(line, levels, head, at, verb)
    side = done_by(line, at)
    if capable and not levels.stated and not timed:
        return Verdict("output", LIKELY, head.at, last, head, subject)
    if side == "own" and levels.baseline is not None and levels.target is not None:
        return Verdict("outcome", GUESS, head.at, last, head, subject)
    if side is not None and not (side == "own" and _people(subject) and (timed or levels.stated)):
        others = side == "others" or "response_nouns" in subject.classes or _quality_said(line, at)
        kind: Kind = "outcome" if others else "output"
        return Verdict(kind, LIKELY, head.at, last, head, subject)
    works = verb is not None and "work" in verb.classes and not verb.classes & _GIVEN
    still = levels.baseline is None and levels.change is None
    if works and still and subject.side != "others":
        return Verdict("output", GUESS, head.at, last, head, subject)
    goes = levels.baseline is not None and levels.target is not None
    if goes and "own_coverage" not in subject.classes:
        return Verdict("outcome", GUESS, head.at, last, head, subject)
    if subject.side == "own" and verb is not None and not subject.classes & {"own_coverage"}:
        falls = verb.classes & {"movement_up", "movement_down"} and "work" not in verb.classes
        if falls and levels.stated:
            return Verdict("outcome", GUESS, head.at, last, head, subject)
    if subject.side == "own":
        moving = {"movement_up", "movement_down", "reaching"}
        moves = verb is not None and bool(verb.classes & moving)
        changed = levels.change is not None or levels.baseline is not None
        timed = any(q.unit in _PERFORMS for q in line.quantities) or bool(
            [day for day in line.dates if day.kind == "duration"]
        )
        performs = timed and not works
        kind = "outcome" if moves or changed or performs or _quality_said(line, at) else "output"
        return Verdict(kind, GUESS, head.at, last, head, subject)
    return Verdict(
        "outcome", LIKELY if subject.side == "others" else GUESS, head.at, last, head, subject
    )


def _verb_first(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Judge *que baje la rotación*: what is asked for stands before who does it."""
    verb = verb_at(line, head.at)
    if verb is None or not verb.classes or line.language == "en":
        return None
    thing = phrase(line, verb.after)
    kind, confidence = by_object(line, levels, verb, thing, verb.classes)
    return Verdict(kind, confidence, head.at, max(verb.after, thing.last), head, thing)


def _made(line: Line, at: int) -> bool:
    """Tell *the pathway is documented*, *customers are taught*: only the team's work does that."""
    auxiliary = line.words[at].text in lexicon("auxiliaries", line.language)
    auxiliary = auxiliary and line.words[at].text not in _ACTIVE
    places = range(at + 1, min(at + 5, len(line.words))) if auxiliary else ()
    for place in places:
        word = line.words[place]
        if word.figure is not None or word.text in _ACTIVE:
            return False
        done = any(form.shape in ("part", "past") for form in word.forms)
        verb = verb_at(line, place) if done else None
        if verb is not None:
            only_work = verb.classes & _MAKING and not verb.classes & _GIVEN
            return bool(only_work) and not by_people(line, place)
    return False


def _people_act(line: Line, first: int, at: int) -> bool:
    """Tell *users mention …*, *80 % of families complete …*: somebody else does something."""
    if line.words[at].text in lexicon("auxiliaries", line.language):
        length, classes = phrase_at(line.stems, first, line.language)
        behind = first + length
        return (
            bool(length)
            and "people_nouns" in classes
            and behind < at
            and (line.words[behind].text not in lexicon("small_words", line.language))
        )
    if line.words[first].text in _SOMEBODY:
        return True
    return any(
        "people_nouns" in phrase_at(line.stems, n, line.language)[1] or _several_teams(line, n)
        for n in range(first, at)
        if line.words[n].figure is None
    )


def _given(line: Line, levels: Levels, at: int) -> bool:
    """Tell *every shop has a trained first-aider*: what each of them has is given by the team."""
    first = next((word.text for word in line.words if word.text not in ("que", "that")), "")
    has = line.words[at].text in _HAS and first in _EACH_OF
    return has and not levels.stated and phrase(line, at + 1).side == "own"


def _acts_on_ours(line: Line, first: int, at: int) -> bool:
    """Tell *distributions package our release*: who acts on what is ours is somebody else."""
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    ours = following in _OURS and line.words[at].text not in lexicon("auxiliaries", line.language)
    begins = line.words[first].text not in _OURS and not _is_team(line, first, at)
    classes = _subject(line, first, at)
    several = line.words[at - 1].text.endswith("s") or "people_nouns" in classes
    return ours and begins and several and "deliverable_nouns" not in classes


def _subject(line: Line, first: int, at: int) -> frozenset[str]:
    """Return the lists that hold the noun before a verb: the first in Spanish, else the last."""
    nouns = [phrase_at(line.stems[:at], place, line.language) for place in range(first, at)]
    known = [classes for length, classes in nouns if length]
    return known[0 if line.language == "es" else -1] if known else frozenset()


def _responds(line: Line, at: int, subject: Phrase) -> bool:
    """Tell *30 projects depend on it*: a number of things that answer are not the team's own."""
    verb = verb_at(line, at)
    answers = verb is not None and "response" in verb.classes and "work" not in verb.classes
    named = at > subject.first and not _subject(line, subject.first, at)
    made = named and verb is not None and "work" in verb.classes
    return (
        (answers or made)
        and subject.figure is not None
        and line.words[at].text not in lexicon("auxiliaries", line.language)
    )


def _several_teams(line: Line, at: int) -> bool:
    """Tell *85 % de los equipos nuevos usan …* from *el equipo usa …*: adoption by others."""
    shared = any(word.figure is not None for word in line.words[:at])
    return shared and line.words[at].text in ("equipos", "teams")


def _people(subject: Phrase) -> bool:
    return "people_nouns" in subject.classes


def _is_team(line: Line, first: int, at: int) -> bool:
    if line.words[first].text in ("we", "i", "nosotros"):
        return True
    for place in range(first, at):
        length, classes = phrase_at(line.stems[:at], place, line.language)
        if length and "own_team_nouns" in classes and place <= first + 2:
            return line.words[place - 1].text in ("our", "the", "el", "nuestro") if place else True
    return False


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
    if doing is verb and word in _ACTIVE and _unknown_past(line, at + 1):
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


def done_by(line: Line, at: int) -> str | None:
    """Say who did what a clause reports: ``own``, ``others`` or ``None``."""
    known = vocabulary(line.language)
    noun = line.language == "es" and phrase_at(line.stems, at, "es")[0]
    for place in range(at + bool(noun), min(at + 5, len(line.words))):
        word = line.words[place].text
        variants = {word, re.sub(r"(?:as|os|a)$", "o", word)}
        if variants & known.others_participles:
            return "others"
        shapes = {form.shape: form.lemma for form in line.words[place].forms}
        done = "part" in shapes or "past" in shapes
        verb = verb_at(line, place)
        worked = done and verb is not None and "work" in verb.classes
        if variants & known.own_participles or worked:
            return "others" if by_people(line, place) else "own"
        if (
            done
            and verb is not None
            and verb.classes & {"response", "movement_up", "movement_down"}
        ):
            return "others"
    return None


def _each(line: Line, at: int) -> bool:
    """Tell *consumo por hogar*, which means each of them, from *pedido por los hogares*."""
    word = line.words[at] if at < len(line.words) else None
    bare = word is not None and word.figure is None and word.text == word.stem
    return line.language == "es" and bare and word is not None and word.text not in _ARTICLES


def by_people(line: Line, at: int) -> bool:
    """Tell *completed by 60 % of customers*: somebody outside the team did it."""
    for place in range(at + 1, min(at + 7, len(line.words))):
        if line.words[place].text in ("by", "por") and not _each(line, place + 1):
            for inner in range(place + 1, min(place + 6, len(line.words))):
                length, classes = phrase_at(line.stems, inner, line.language)
                if length and "people_nouns" in classes:
                    return True
    return False


def _quality_said(line: Line, at: int) -> bool:
    """Tell a speed or reliability phrased as a state: *a node always finds files*."""
    rest = line.folded[line.words[at].start :]
    return bool(
        re.search(r"\b(?:always|never|faster|slower|reliabl\w+|siempre|nunca|mas rapid\w+)\b", rest)
    )
