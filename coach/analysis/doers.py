"""Who does what a sentence says: the team, its people, or somebody else."""

import re

from coach.analysis.heads import verb_at
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon

ACTIVE = frozenset({"get", "gets", "got", "have", "has", "ha", "han", "tiene", "tienen"})
"""Behind them the subject itself acts, or has it done: no passive."""
_ARTICLES = frozenset({"el", "la", "los", "las", "un", "una", "cada", "nuestro", "nuestra"})
_SOMEBODY = frozenset({"other", "otros", "otras", "quien", "quienes", "whoever"})
_MAKING = frozenset({"work", "measuring"})
GIVEN = frozenset({"winning", "response", "reaching", "movement_up", "movement_down"})
OURS = frozenset({"our", "us", "we", "nuestro", "nuestra", "nuestros", "nuestras", "nosotros"})


def made(line: Line, at: int) -> bool:
    """Tell *the pathway is documented*, *customers are taught*: only the team's work does that."""
    auxiliary = line.words[at].text in lexicon("auxiliaries", line.language)
    auxiliary = auxiliary and line.words[at].text not in ACTIVE
    places = range(at + 1, min(at + 5, len(line.words))) if auxiliary else ()
    for place in places:
        word = line.words[place]
        if word.figure is not None or word.text in ACTIVE:
            return False
        done = any(form.shape in ("part", "past") for form in word.forms)
        verb = verb_at(line, place) if done else None
        if verb is not None:
            only_work = verb.classes & _MAKING and not verb.classes & GIVEN
            return bool(only_work) and not by_people(line, place)
    return False


def people_act(line: Line, first: int, at: int) -> bool:
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


def acts_on_ours(line: Line, first: int, at: int) -> bool:
    """Tell *distributions package our release*: who acts on what is ours is somebody else."""
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    ours = following in OURS and line.words[at].text not in lexicon("auxiliaries", line.language)
    begins = line.words[first].text not in OURS and not is_team(line, first, at)
    classes = _subject(line, first, at)
    several = line.words[at - 1].text.endswith("s") or "people_nouns" in classes
    return ours and begins and several and "deliverable_nouns" not in classes


def _subject(line: Line, first: int, at: int) -> frozenset[str]:
    """Return the lists that hold the noun before a verb: the first in Spanish, else the last."""
    nouns = [phrase_at(line.stems[:at], place, line.language) for place in range(first, at)]
    known = [classes for length, classes in nouns if length]
    return known[0 if line.language == "es" else -1] if known else frozenset()


def responds(line: Line, at: int, subject: Phrase) -> bool:
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


def is_team(line: Line, first: int, at: int) -> bool:
    """Tell *we*, *our team*, *el equipo*: the subject is the team itself."""
    if line.words[first].text in ("we", "i", "nosotros"):
        return True
    for place in range(first, at):
        length, classes = phrase_at(line.stems[:at], place, line.language)
        if length and "own_team_nouns" in classes and place <= first + 2:
            return line.words[place - 1].text in ("our", "the", "el", "nuestro") if place else True
    return False


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
