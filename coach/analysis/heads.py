"""What a line begins with: a verb of the team, a clause with a subject of its own, or a noun."""

import re
from typing import Literal, NamedTuple

from coach.analysis.compounds import CHANGING, falls, labels, of_people, opens_noun, qualifies
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.openings import UNKNOWN, commands, first_word, passive, unlisted
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon

_SUBJECTS = frozenset({"we", "our", "i", "nosotros", "us"})
_SUBJECT_NOUNS = frozenset(
    {"people_nouns", "own_team_nouns", "response_nouns", "indicators", "abstract_nouns"}
)
_CLAUSES = frozenset({"que", "that"})
_SAID = frozenset({"the", "a", "an", "their", "less", "more", "fewer", "once", "twice"})
"""Behind a word that may be a verb or a noun they make it a verb: *developers spend less time*."""
_THEN = frozenset({"without", "again", "fewer", "less", "more"})
_PLURAL_NAMES = frozenset({"sales", "operations", "systems", "goods", "news", "communications"})
"""Plurals that name a kind of work before another noun: *sales contact*."""
_OPENING = re.compile(r"[(«“\"]")
_DETERMINERS = frozenset({"the", "a", "an", "our", "their", "its", "us", "it", "them"})


class Head(NamedTuple):
    """How a line begins."""

    kind: Literal["verb", "clause", "noun"]
    at: int
    """Place of the verb, of the subject's first word, or of the noun."""
    after: int
    """Place behind the verb; equal to ``at`` otherwise."""
    classes: frozenset[str] = frozenset()
    lemma: str = ""


def head_of(line: Line, start: int = 0) -> Head:
    """Find what a line, or the rest of it, begins with.

    Args:
        line: The line.
        start: The place from which to read.
    """
    at = first_word(line, start)
    if at >= len(line.words):
        return Head("noun", at, at)
    word = line.words[at].text
    if word == "se" and line.language == "es" and passive(line, at + 1):
        at += 1
    if word in _CLAUSES:
        return Head("clause", at + 1, at + 1)
    if word in _SUBJECTS and line.language == "en":
        return Head("clause", at, at)
    verb = verb_at(line, at)
    if verb is not None and not _is_noun(line, at, verb):
        if line.language == "en" and (_has_subject(line, at) or _is_reported(line, at)):
            return Head("clause", at, at)
        return _joined(line, _led(line, verb))
    if verb is None and commands(line, at):
        return Head("verb", at, at + 1, UNKNOWN, word)
    return Head("clause", at, at) if predicate(line, at) is not None else Head("noun", at, at)


def _led(line: Line, verb: Head) -> Head:
    """Return the verb behind a light one: *hacer crecer*, *empezar a medir*, *help sell*."""
    if verb.lemma not in lexicon("light_verbs", line.language) or verb.after >= len(line.words):
        return verb
    at = verb.after
    if line.words[at].text in ("a", "de", "to", "que") and at + 1 < len(line.words):
        at += line.words[at].text != "que"
    inner = verb_at(line, at)
    shapes = {form.shape for form in line.words[at].forms}
    if inner is None or not shapes & {"inf", "ger"}:
        return verb
    if "holding" in verb.classes and not inner.classes & CHANGING:
        return verb  # *seguir respondiendo en 24 h* goes on as before, *seguir creciendo* does not
    if line.language == "en" and phrase_at(line.stems, at, "en")[0]:
        return verb
    return inner._replace(at=verb.at)


def _joined(line: Line, verb: Head) -> Head:
    """Return two verbs that share an object as one: *create and publish 5 guides*."""
    at = verb.after
    if at + 1 >= len(line.words) or line.words[at].text not in ("and", "y", "e", "or", "o"):
        return verb
    second = verb_at(line, at + 1)
    if second is None or second.after >= len(line.words):
        return verb
    return verb._replace(after=second.after, classes=verb.classes | second.classes)


def verb_at(line: Line, at: int) -> Head | None:
    """Return the verb that stands at a word, the longest known phrase of verbs first."""
    if at >= len(line.words):
        return None
    known = vocabulary(line.language)
    word = line.words[at]
    lemmas = {form.lemma: form.shape for form in word.forms}
    for first in (word.text, *lemmas):
        for phrase, classes in known.verb_phrases.get(first, ()):
            rest = tuple(w.text for w in line.words[at + 1 : at + len(phrase)])
            if rest == phrase[1:]:
                return Head("verb", at, at + len(phrase), classes, " ".join(phrase))
    if not word.forms:
        return None
    if not any(lemma in known.verbs for lemma in lemmas):
        return None  # *roll* is a verb in *roll out* only
    joined = frozenset[str]().union(*(known.verbs.get(lemma, frozenset()) for lemma in lemmas))
    return Head("verb", at, at + 1, joined, word.forms[0].lemma)


def _is_noun(line: Line, at: int, verb: Head) -> bool:
    """Tell a noun that looks like a verb: *test coverage*, *cuentas activas*, *lead time*."""
    length, _ = phrase_at(line.stems, at, line.language)
    shapes = {form.shape for form in line.words[at].forms}
    if line.language == "en" and shapes == {"ger"} and qualifies(line, at, verb.classes):
        return True
    if line.language == "en" and of_people(line, at):
        return True
    if line.language == "en" and shapes == {"fin"} and line.words[at].text.endswith("s"):
        return True  # *repairs completed …* opens with a plural, not with *it repairs*
    if (
        line.language == "en"
        and "inf" in shapes
        and (labels(line, at) or falls(line, at, verb.classes))
    ):
        return True
    if verb.after - verb.at > 1 or not length:
        return bool(shapes) and shapes <= {"part", "past"} and line.language == "en"
    if line.language == "es":
        led = at > 0 and line.words[at - 1].text in ("se", "habra", "habran", "ha", "han")
        return not led and "inf" not in shapes and "we" not in shapes and "ger" not in shapes
    if length > 1 or not shapes & {"inf", "ger"} or opens_noun(line, at):
        return True
    after = line.folded[line.words[at].end :].lstrip()
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    return (
        not after or after[0] in ":<>=≥≤(→" or following in ("of", "rate", "is", "are", "on", "in")
    )


def _has_subject(line: Line, at: int) -> bool:
    """Tell *Users adopt …* from *Adopt …*: the word that looks like a verb is a subject."""
    if at + 1 >= len(line.words):
        return False
    following = line.words[at + 1].text
    return following in lexicon("auxiliaries", line.language) and following not in (
        "do",
        "get",
        "be",
    )


def _is_reported(line: Line, at: int) -> bool:
    """Tell *service thresholds are agreed* from *service the thresholds*: a noun opens it."""
    length, _ = phrase_at(line.stems, at, "en")
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    if not length or following in lexicon("small_words", "en"):
        return False
    found = predicate(line, at)
    return found is not None and line.words[found].text in (
        "be",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
    )


def predicate(line: Line, start: int) -> int | None:
    """Return the place of the finite verb of a clause whose subject begins at a word."""
    for at in range(start, len(line.words)):
        word = line.words[at]
        if word.dated or _aside(line, start, at):
            continue  # *este trimestre* holds no *esté*
        if at > start and _breaks(line, at):
            return None
        if word.text in lexicon("auxiliaries", line.language):
            return at
        if word.text in ("that", "que", "who", "which", "quien", "so") and at > start:
            return None
        if at == start or word.text in lexicon("small_words", line.language):
            continue
        if unlisted(line, start, at):
            return at
        if any(form.shape == "fin" or _bare_finite(line, form.shape) for form in word.forms):
            length, classes = phrase_at(line.stems, at, line.language)
            moves = classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}
            said = (moves and _followed_by_change(line, at)) or _people_do(line, start, at)
            if (
                (not length or said)
                and not _topic(line, start, at)
                and _after_subject(line, start, at)
            ):
                return at
            if line.language == "en" and _acts(line, start, at):
                return at
    return None


def _topic(line: Line, start: int, at: int) -> bool:
    """Tell *sustainability and local produce*: a plain form that ends a line without a plural."""
    plain = {form.shape for form in line.words[at].forms} == {"inf"}
    if line.language != "en" or not plain or at < len(line.words) - 1:
        return False
    people = "people_nouns" in phrase_at(line.stems, at - 1, "en")[1]
    figured = any(word.figure is not None for word in line.words[start:at])
    return not (people or figured or line.words[at - 1].text.endswith("s"))


def _acts(line: Line, start: int, at: int) -> bool:
    """Tell *the tower manages our releases*, *we proactively update the list*: a plain sentence."""
    between = [word.text for word in line.words[start:at] if not word.text.endswith("ly")]
    if between == ["we"] or between == ["they"]:
        return True
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    adverb = line.words[at - 1].text.endswith("ly") and at - 1 > start
    if adverb and between and following and not verb_at(line, start):
        return True  # *nodes reliably find content*
    figured = at + 1 < len(line.words) and line.words[at + 1].figure is not None
    if not between or not (figured or following in _DETERMINERS):
        return False
    third = line.words[at].text.endswith("s") and not between[-1].endswith("s")
    plural = not line.words[at].text.endswith("s") and between[-1].endswith("s")
    subject = between[-1] not in lexicon("small_words", "en") and not verb_at(line, start)
    return (third or plural) and subject


def _followed_by_change(line: Line, at: int) -> bool:
    """Tell the verb *increases by 5 %* from the noun *increases in sales*."""
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    return following in ("by", "to", "from", "un", "en", "de", "al")


def _people_do(line: Line, start: int, at: int) -> bool:
    """Tell *customers rate the service*: a noun that is a verb behind those who act."""
    first = start + (line.words[start].text in ("the", "most", "all"))
    length, classes = phrase_at(line.stems, first, line.language)
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    people = bool(length) and "people_nouns" in classes and at == first + length
    several = line.words[at - 1].text.endswith("s") and bool(line.words[at].forms)
    pronoun = following in ("us", "our", "it", "them")
    if people and following == "to" and several:
        return True  # *customers upgrade to the paid plan*
    others = at == start + 1 and line.words[start].text not in _PLURAL_NAMES
    if others and several and following in _THEN:
        return True  # *shops reorder without a sales visit*
    return (people and following in _SAID) or (pronoun and (people or several))


def _breaks(line: Line, at: int) -> bool:
    between = line.folded[line.words[at - 1].end : line.words[at].start]
    return any(mark in between for mark in ":;.=")


def _aside(line: Line, start: int, at: int) -> bool:
    """Tell a word inside parentheses or quotes that opened after the clause began."""
    before = line.folded[line.words[start].start : line.words[at].start]
    if _OPENING.search(before) is None:
        return False
    return (
        before.count("(") > before.count(")")
        or before.count("«") > before.count("»")
        or before.count("“") > before.count("”")
        or before.count('"') % 2 == 1
    )


def _bare_finite(line: Line, shape: str) -> bool:
    return line.language == "en" and shape == "inf"


def _after_subject(line: Line, start: int, at: int) -> bool:
    """Tell whether the words before a verb hold a plural or somebody who can do something."""
    if line.words[at - 1].text in ("to", "and", "or", "of", "the", "a", "for", "de", "no", "not"):
        return False
    before = range(start, at)
    several = line.words[start].text.endswith("s") and line.words[at].text.endswith("n")
    if line.language == "es" and several:
        return True  # *los informes de alta llegan*
    for place in before:
        length, classes = phrase_at(line.stems[:at], place, line.language)
        if length and classes & _SUBJECT_NOUNS:
            return True
    return any(line.words[n].figure is not None for n in before) or line.words[
        at - 1
    ].text.endswith("s")
