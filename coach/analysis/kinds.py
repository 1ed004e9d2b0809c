"""Whether a key result is an outcome, an output, a level to hold or unclear."""

import re
from typing import NamedTuple

from coach.analysis.heads import Head, head_of, predicate, verb_at
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, phrase
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon
from coach.reviews import Kind

SURE, LIKELY, GUESS = 0.95, 0.8, 0.55
"""How often a verdict of each grade is right on labelled drafts, roughly; see ``make quality``."""

_HOLDS = re.compile(
    r"^(?:que )?(?:no |nunca |never |do not |not )(?:superar|exceder|pasar|bajar|caer|exceed|"
    r"drop|fall|"
    r"go (?:above|below|over|under))\b|^(?:no mas de|no menos de|no more than|no less than|"
    r"no fewer than|"
    r"nunca (?:mas|menos)|never (?:below|above|more|less|under|over))\b"
    r"|\b(?:(?:se )?(?:mantiene[n]?|mantenga[n]?|permanece[n]?|permanezca[n]?)|(?:stays?|remains?) "
    r"(?:within|below|above|under|over|at|stable|between)|se mantiene)\b"
)
_CEILING = re.compile(
    r"\bno (?:\w+ ){1,3}(?:takes?|waits?|lasts?|exceeds?|tarda|espera|supera) (?:mas|more)\b"
)
_ZERO = re.compile(r"^(?:cero|zero|0|ningun|ninguna|no|none of|sin) \w")
_EFFECT = re.compile(
    r"\b(?:para que|so that|so|que (?:genere|generen|logre|logren|alcance|alcancen|reduzca|"
    r"reduzcan|"
    r"aumente|aumenten|traiga|traigan|atraiga|atraigan|consiga|consigan|den|lleven)|"
    r"(?:that|which) (?:generates?|brings?|reach(?:es)?|drives?|gets?|attracts?|reduces?|lifts?|"
    r"increases?|cuts?)|con|with|logrando|alcanzando|generando|achieving|reaching|generating|"
    r"para (?:reducir|aumentar|subir|bajar|alcanzar|lograr|llegar|pasar|incrementar|disminuir)|"
    r"to (?:reduce|increase|raise|cut|reach|achieve|lift|grow))\b"
)
_QUESTION = re.compile(r"[?¿]")


_CAN = re.compile(r"^(?:can|could|may|able|pued[ea]n?|podr\w+)$")
_SEES = re.compile(r"^(?:see|hear|have|feel|experience|observe)$")
_COUNTED = frozenset({"response_nouns", "indicators", "people_nouns", "measure_nouns"})


class Verdict(NamedTuple):
    """A kind with the words that show it."""

    kind: Kind
    confidence: float
    first: int
    """Place of the first word of the evidence."""
    last: int
    head: Head
    object: Phrase | None
    """What the verb acts on or the line counts."""


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
    return _of_noun(line, levels, head)


def _held(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Tell a level to hold: mantener, no más de, never below."""
    end = min(len(line.words), head.after + 3)
    moves = levels.baseline is not None and levels.target is not None
    if head.kind == "verb" and "holding" in head.classes and "work" not in head.classes:
        if moves and not _same_level(levels):
            return None
        thing = phrase(line, head.after)
        if thing.classes & {"deliverable_nouns"} and not line.quantities:
            return Verdict("output", GUESS, head.at, head.after, head, thing)
        return Verdict("health", SURE, head.at, end, head, thing)
    found = _HOLDS.search(line.folded) or _CEILING.search(line.folded)
    if found is None or moves:
        inner = re.search(r"\((?:mantener|keep|maintain)\b", line.folded)
        if inner is None:
            return None
        found = inner
    first, last = _words_of(line, found.start(), found.end())
    return Verdict(
        "health", LIKELY, first, min(len(line.words), last + 2), head, phrase(line, last)
    )


def _same_level(levels: Levels) -> bool:
    start, end = levels.baseline, levels.target
    return start is not None and end is not None and start.value == end.value


def _words_of(line: Line, start: int, end: int) -> tuple[int, int]:
    places = [n for n, w in enumerate(line.words) if w.start < end and start < w.end]
    return (places[0], places[-1] + 1) if places else (0, 1)


def _of_verb(line: Line, levels: Levels, head: Head) -> Verdict:
    after = head.after
    if after < len(line.words) and line.words[after].text in ("que", "that"):
        return _of_clause(line, levels, Head("clause", after + 1, after + 1))
    thing = phrase(line, after)
    classes = head.classes
    kind, confidence = _by_object(line, levels, head, thing, classes)
    if kind == "output" and _has_effect(line, after):
        kind, confidence = "outcome", LIKELY
    last = max(after, min(thing.last, after + 8))
    return Verdict(kind, confidence, head.at, last, head, thing)


def _by_object(
    line: Line, levels: Levels, head: Head, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    moving = classes & {"movement_up", "movement_down", "movement_change"}
    if "measuring" in classes and not (moving and levels.stated):
        return "output", SURE
    if moving and not ("work" in classes and not levels.stated and thing.side == "own"):
        return _moved(line, levels, thing, classes)
    if "work" in classes and not classes & {"winning", "reaching"}:
        return _worked(line, levels, thing)
    if "winning" in classes or "reaching" in classes:
        return _won(levels, thing, classes)
    if "ensuring" in classes:
        own = thing.side == "own" or (thing.side == "unknown" and not levels.stated)
        return ("output", LIKELY) if own else ("outcome", LIKELY)
    if "enabling" in classes:
        return "output", LIKELY
    if "response" in classes:
        return ("outcome", LIKELY) if thing.side != "own" else ("output", GUESS)
    return ("output", GUESS) if thing.side == "own" or not levels.stated else ("outcome", GUESS)


def _moved(
    line: Line, levels: Levels, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    if thing.side == "own":
        if levels.stated:
            return "output", LIKELY
        if "movement_change" in classes and "work_nouns" not in thing.classes:
            return ("output", GUESS) if "work" in classes else ("unclear", GUESS)
        return "output", LIKELY
    if thing.side in ("others", "quality"):
        return "outcome", SURE
    if levels.stated:
        return "outcome", LIKELY
    only_changes = not classes & {"movement_up", "movement_down"}
    return ("output", GUESS) if "work" in classes and only_changes else ("outcome", GUESS)


def _worked(line: Line, levels: Levels, thing: Phrase) -> tuple[Kind, float]:
    if thing.side == "others" and levels.baseline is not None and levels.target is not None:
        return "outcome", LIKELY
    return "output", SURE if thing.side == "own" else LIKELY


def _won(levels: Levels, thing: Phrase, classes: frozenset[str]) -> tuple[Kind, float]:
    if thing.side == "others":
        return "outcome", SURE
    if thing.side == "own":
        return "output", LIKELY
    if "work" in classes and not levels.stated:
        return "output", GUESS
    if thing.side == "quality" or levels.stated:
        return "outcome", LIKELY
    return "outcome", GUESS


def _has_effect(line: Line, after: int) -> bool:
    """Tell a deliverable whose effect has a number of its own (tie-break 2)."""
    if after >= len(line.words):
        return False
    for match in _EFFECT.finditer(line.folded, line.words[after].start):
        rest, last = _words_of(line, match.end() + 1, len(line.folded))
        figures = [n for n in range(rest, last) if line.words[n].figure is not None]
        if not figures:
            continue
        for at in range(rest, last):
            length, classes = phrase_at(line.stems, at, line.language)
            if length and classes & _COUNTED:
                return True
    return False


def _of_clause(line: Line, levels: Levels, head: Head) -> Verdict:
    """Judge what is said of a subject: users do, the page is published, we see."""
    subject = phrase(line, head.at)
    at = predicate(line, head.at)
    last = min(len(line.words), (at or head.at) + 3)
    if at is None:
        return _of_noun(line, levels, head)
    if _people_act(line, head.at, at):
        return Verdict("outcome", LIKELY, head.at, last, head, subject)
    team = _is_team(line, head.at, at)
    verb = verb_at(line, at)
    capable = _CAN.match(line.words[at].text) is not None
    if team and verb is not None:
        return _of_team(line, levels, head, at, verb)
    side = _participles(line, at)
    if capable and not levels.stated:
        return Verdict("output", LIKELY, head.at, last, head, subject)
    if side is not None and not (side == "own" and _people(subject) and levels.stated):
        others = side == "others" or "response_nouns" in subject.classes or _quality_said(line, at)
        kind: Kind = "outcome" if others else "output"
        return Verdict(kind, LIKELY, head.at, last, head, subject)
    if subject.side == "own":
        moves = verb is not None and verb.classes & {"movement_up", "movement_down"}
        kind = "outcome" if moves or _quality_said(line, at) else "output"
        return Verdict(kind, GUESS, head.at, last, head, subject)
    return Verdict(
        "outcome", LIKELY if subject.side == "others" else GUESS, head.at, last, head, subject
    )


def _people_act(line: Line, first: int, at: int) -> bool:
    """Tell *users mention …*, *other teams want …*: somebody else does something of their own."""
    length, classes = phrase_at(line.stems, first, line.language)
    if line.words[first].text in ("other", "otros", "otras", "outside"):
        return any("own_team_nouns" in phrase_at(line.stems, n, line.language)[1]
                   for n in range(first, min(first + 4, at)))  # fmt: skip
    between = at - (first + length)
    return (
        bool(length)
        and "people_nouns" in classes
        and between > 0
        and line.language == "en"
        and (line.words[first + length].text not in lexicon("small_words", line.language))
    )


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
    if word in ("have", "has", "had", "are", "is", "can", "will", "ve") and at + 1 < len(
        line.words
    ):
        following = verb_at(line, at + 1)
        if following is not None and following.classes & {"work", "measuring", "winning"}:
            doing = following
    if _HOLDS.search(line.folded):
        return Verdict("health", LIKELY, head.at, doing.after + 2, head, phrase(line, doing.after))
    thing = phrase(line, doing.after)
    if _SEES.match(doing.lemma) or _SEES.match(word):
        kind: Kind = "output" if thing.side == "own" and not levels.stated else "outcome"
        return Verdict(kind, LIKELY, head.at, thing.last, head, thing)
    kind, confidence = _by_object(line, levels, doing, thing, doing.classes)
    return Verdict(kind, confidence, head.at, max(doing.after, thing.last), head, thing)


def _participles(line: Line, at: int) -> str | None:
    """Say who did what a clause reports: ``own``, ``others`` or ``None``."""
    known = vocabulary(line.language)
    for place in range(at, min(at + 5, len(line.words))):
        word = line.words[place].text
        variants = {word, re.sub(r"(?:as|os|a)$", "o", word)}
        if variants & known.others_participles:
            return "others"
        shapes = {form.shape: form.lemma for form in line.words[place].forms}
        done = "part" in shapes or "past" in shapes
        verb = verb_at(line, place)
        worked = done and verb is not None and "work" in verb.classes
        if variants & known.own_participles or worked:
            return "others" if _by_people(line, place) else "own"
        if (
            done
            and verb is not None
            and verb.classes & {"response", "movement_up", "movement_down"}
        ):
            return "others"
    return None


def _by_people(line: Line, at: int) -> bool:
    for place in range(at + 1, min(at + 7, len(line.words))):
        if line.words[place].text in ("by", "por"):
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


def _of_noun(line: Line, levels: Levels, head: Head) -> Verdict:
    at = min(head.at, max(0, len(line.words) - 1))
    thing = phrase(line, at)
    last = max(at + 1, thing.last)
    length, classes = phrase_at(line.stems, thing.first, line.language)

    def verdict(kind: Kind, confidence: float) -> Verdict:
        return Verdict(kind, confidence, at, last, head, thing)

    if _ZERO.match(line.folded) and levels.target is not None:
        return verdict("outcome", LIKELY)
    if length and classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}:
        inner = _behind(line, thing)
        own = inner is not None and inner.side == "own"
        return verdict("output", GUESS) if own else verdict("outcome", LIKELY)
    if length and "work_nouns" in classes and not classes & {"response_nouns", "indicators"}:
        if thing.side == "others" and levels.stated:
            return verdict("outcome", GUESS)
        return verdict("output", LIKELY)
    if levels.stated or levels.held:
        kind, confidence = _counted_noun(line, thing)
        return verdict(kind, confidence)
    if thing.side == "own":
        done = _participles(line, at)
        return verdict("output", LIKELY) if done == "own" else verdict("unclear", LIKELY)
    if thing.side == "others" and _participles(line, at) == "others":
        return verdict("outcome", GUESS)
    if re.match(
        r"(?:positive|consistent|growing|better|more|fewer|mas|mejor|menos)\b", line.folded
    ):
        return verdict("outcome", GUESS)
    return verdict("unclear", LIKELY if thing.measured else GUESS)


def _counted_noun(line: Line, thing: Phrase) -> tuple[Kind, float]:
    if thing.side == "own":
        return "output", LIKELY
    if thing.side == "others":
        return "outcome", SURE
    inner = _behind(line, thing)
    if thing.side == "unknown" and inner is not None and inner.side == "own":
        return "output", GUESS
    return "outcome", LIKELY if thing.side == "quality" else GUESS


def _behind(line: Line, thing: Phrase) -> Phrase | None:
    """Return what a noun is about: *aumento de ventas*, *growth in sign-ups*."""
    for at in range(thing.first, min(thing.first + 4, len(line.words))):
        if line.words[at].text in ("de", "del", "of", "in", "en"):
            return phrase(line, at + 1)
    return None
