"""Whether an objective joins a second goal to its first."""

import re
from typing import NamedTuple

from coach.analysis.heads import Head
from coach.analysis.lines import Line
from coach.analysis.pairs import two_nouns, two_objects
from coach.analysis.statements import Opening, finite_in, infinitive, opening_at, opens_with_verb
from coach.language import lexicon

_AND = {"es": r"y|e", "en": r"and"}
_STRONG = {
    "es": r"ademas(?: de)?|asi como|a la vez(?: que)?|al mismo tiempo(?: que)?|mientras(?: que)?|"
    r"sin dejar de|junto con|de paso|tambien",
    "en": r"as well as|while(?: also)?|plus|along with|together with|on top of that|"
    r"at the same time|in addition(?: to)?|besides|whilst|not to mention",
}
_JOINT = {
    language: re.compile(
        rf"(?P<mark>\s*[,;–—]\s*|\s+[&+/]\s+)?(?:(?<!\w)(?:(?P<strong>{_STRONG[language]})|"
        rf"(?P<plain>{_AND[language]}))(?!\w),?\s*)?"
    )
    for language in ("es", "en")
}
_START = {
    language: re.compile(
        rf"\s*[,;]\s|\s[–—&+]\s|(?<!\w)(?:{_AND[language]}|{_STRONG[language]})(?!\w)"
    )
    for language in ("es", "en")
}
_LEADS = re.compile(
    r"(?:(?:also|finally|then|even|still|actually|at last|on top of that|on the way|while at it|"
    r"tambien|ademas|luego|incluso|asimismo|por fin|de paso|de una vez|al mismo tiempo|a la vez)"
    r"(?!\w),?\s*)+"
)
"""Words that lead to the second goal: *and finally sort out …*."""
_RESULTS = frozenset(("asi", "thus", "thereby", "hence", "so", "not", "no", "nunca", "never"))
_PRONOUNS = frozenset(("them", "it", "themselves", "him", "her", "us", "ellos", "ellas", "ella"))
_POINTING = frozenset(("it", "they", "he", "she", "this", "that", "you", "esto", "eso"))
_NOBODY = frozenset(("nobody", "nadie", "everyone", "everybody", "todos"))
_MANNERS = {
    "es": frozenset(("con", "sin", "en", "a", "al", "de", "del", "desde", "para", "por")),
    "en": frozenset(("with", "without", "in", "at", "on", "by", "for", "from", "to")),
}
"""What opens a way of doing the first thing, never a second goal."""
_SETTINGS = frozenset((
    "for", "in", "with", "by", "from", "when", "if", "to", "en", "para", "con", "desde", "cuando",
    "si", "por", "al",
))  # fmt: skip
_MODALS = frozenset((
    "puedan", "pueda", "pueden", "puede", "a", "para", "de", "por", "sin", "quieran", "quiera",
    "logren", "logre", "sepan", "sepa", "to", "can", "could", "al", "en",
))  # fmt: skip


_EMBEDS = frozenset(("that", "who", "where", "which", "what", "how", "why"))


class Joint(NamedTuple):
    """Where one part of an objective ends and the next begins."""

    left: int
    """Place behind the last word of the part before."""
    at: int
    """Place of the first word of the part behind."""
    word: str
    """``and``, ``strong``, ``;`` or ``,``."""


def second_goal(line: Line, head: Head) -> str | None:
    """Return the words that join a second goal, or ``None`` for a single one."""
    joints = _joints(line)
    if not joints:
        return None
    first = _first_opening(line, head, joints)
    for place, joint in enumerate(joints):
        following = joints[place + 1 :]
        end = next((each.left for each in following if each.left > joint.at), len(line.words))
        before = joints[place - 1].at if place else 0
        if _listed(line, before, joint):
            continue
        if _joins_two(line, head, first, joint, end):
            return line.slice(max(0, joint.left - 1), min(len(line.words), joint.at + 3))
    return None


_MOST_JOINTS = 16
"""Past so many parts a text is no objective any more, and its time is bounded."""


def _joints(line: Line) -> list[Joint]:
    """Return every place at which a second goal could begin."""
    found: list[Joint] = []
    behind = 0
    for start in _START[line.language].finditer(line.folded):
        if len(found) == _MOST_JOINTS:
            break
        if start.start() < behind:
            continue
        whole = _JOINT[line.language].match(line.folded, start.start())
        if whole is None or whole.end() <= start.start():
            continue
        behind = max(whole.end(), start.end())
        left = sum(word.end <= start.start() for word in line.words)
        at = next((n for n, word in enumerate(line.words) if word.start >= behind), None)
        if at is None or left == 0:
            continue
        strong = bool(whole["strong"]) or any(mark in (whole["mark"] or "") for mark in "+;")
        kind = "strong" if strong else "and" if whole["plain"] or "&" in start.group() else ","
        lead = _LEADS.match(line.folded, line.words[at].start)
        while lead and at < len(line.words) - 1 and line.words[at].start < lead.end():
            at += 1
        found.append(Joint(left, at, kind))
    return found


def _first_opening(line: Line, head: Head, joints: list[Joint]) -> Opening:
    """Return what the objective begins with, verbs no list holds included."""
    end = joints[0].left if joints else len(line.words)
    if head.kind == "clause":
        several = joints and finite_in(line, head.at, end) is None
        return "noun" if several and not _reads_on(line, joints[0], head) else "statement"
    if line.words[min(head.at, len(line.words) - 1)].text == "better":
        return "noun"  # *better coffee* is seldom the verb
    found = opening_at(line, head.at, end)
    if found == "noun" and head.kind == "verb":
        return "verb"
    return found


def _reads_on(line: Line, joint: Joint, head: Head) -> bool:
    """Tell a clause whose verb no list holds from *que tiendas y clientes compren*."""
    long = head.at > 0 and joint.left - head.at > _SHORT
    return long or line.words[joint.at].text == "que"


def _joins_two(line: Line, head: Head, first: Opening, joint: Joint, end: int) -> bool:
    word = line.words[joint.at].text
    if word in _RESULTS or _slogan(line, joint, end) or _two_adjectives(line, joint):
        return False
    if word in _MANNERS[line.language] or (joint.word == "," and line.words[0].text in _SETTINGS):
        return False  # *a tiempo y sin sorpresas*; *for new shops, become the partner they trust*
    if line.language == "es" and word == "que":
        return line.words[0].text in ("que", "queremos", "q") or first == "verb"
    if _moved_apart(line, joint, end):
        return True
    second = _second_opening(line, joint, end, first)
    if second == "verb":
        return _second_verb(line, head, first, joint, end)
    if second == "statement":
        return _second_statement(line, head.at, first, joint, end)
    if _two_effects(line, joint):
        return True
    if first == "statement":
        return False
    if first == "noun":
        return two_nouns(line, head.at, joint.left, joint.at, end, joint.word)
    return joint.word != "," and two_objects(
        line, head.after, joint.left, joint.at, end, strong=joint.word == "strong"
    )


def _second_opening(line: Line, joint: Joint, end: int, first: Opening) -> Opening:
    if line.language == "en" and joint.word == "strong" and _gerund(line, joint.at):
        return "verb"
    if first == "verb" and opens_with_verb(line, joint.at, end):
        return "verb"
    return opening_at(line, joint.at, end)


def _gerund(line: Line, at: int) -> bool:
    """Tell *while reducing churn* from *plus training*."""
    word = line.words[at].text
    return word.endswith("ing") and at + 1 < len(line.words)


def _slogan(line: Line, joint: Joint, end: int) -> bool:
    """Tell two halves that say one thing twice: *clientes felices, equipos felices*."""
    if joint.word != "," or end - joint.at > _SHORT:
        return False
    again = set(_said(line, 0, joint.left)) & set(_said(line, joint.at, end))
    same = ("same", "igual", "mismo", "misma", "mismos", "mismas")
    first = line.words[0].text == line.words[joint.at].text
    return first or bool(again) or line.words[joint.at].text in same


def _listed(line: Line, before: int, joint: Joint) -> bool:
    """Tell *cook, serve and clean up*: a list of verbs, the one before without an object."""
    return before > 0 and joint.left - before == 1 and opens_with_verb(line, joint.at, joint.at + 1)


def _moved_apart(line: Line, joint: Joint, end: int) -> bool:
    """Tell *get turnout up and arrears down*."""
    ways = ("up", "down")
    several = end > joint.left + 2
    return several and line.words[joint.left - 1].text in ways and line.words[end - 1].text in ways


def _two_adjectives(line: Line, joint: Joint) -> bool:
    """Tell *how fast and well things get done*: two words for one thing behind them."""
    praise = lexicon("praising_adjectives", line.language)
    other = line.words[joint.at].text
    well = other in praise or other in ("well", "bien") or other.endswith("ly")
    return well and line.words[joint.left - 1].text in praise


def _two_effects(line: Line, joint: Joint) -> bool:
    """Tell *que ordene las cuentas y acelere las ventas*: two effects of one thing."""
    said = [n for n in range(1, joint.left) if line.words[n - 1].text == "que"]
    if line.language != "es" or not said or not _said(line, joint.at + 1, len(line.words)):
        return False
    verbs = (line.words[said[-1]], line.words[joint.at])
    finite = all(any(form.shape == "fin" for form in word.forms) for word in verbs)
    return finite and bool(_said(line, said[-1] + 1, joint.left))


_SHORT = 4
"""Words of a half of a slogan."""


def _second_verb(line: Line, head: Head, first: Opening, joint: Joint, end: int) -> bool:
    own = _said(line, joint.at + 1, end)
    if not own or (end - joint.at == 2 and line.words[joint.at + 1].text in _PRONOUNS):
        return False
    if line.words[joint.at].text.endswith(("rlos", "rlas", "rlo", "rla")) and len(own) < 2:
        return False  # *encontrar buenos docentes y retenerlos* is one thing
    if joint.word == "strong":
        return True
    if first == "statement":
        return line.language == "es" and not _embedded(line, head.at, joint.left)
    after = max(head.after, head.at + 1) if first == "verb" else head.at
    one = _said(line, after, joint.left)
    if not one:
        return False  # the two verbs share their object
    if len(one) == 1 == len(own) and one[0] in lexicon("praising_adjectives", line.language):
        return False  # *grow strong and stay humble*
    if joint.word == "," and end - joint.at < _WITH_OBJECT:
        return False
    return not _embedded(line, after, joint.left)


_WITH_OBJECT = 2
"""Words of a verb and its object."""


def _said(line: Line, start: int, end: int) -> list[str]:
    """Return the words that say something: no articles, prepositions or dates."""
    small = lexicon("small_words", line.language)
    return [w.text for w in line.words[start:end] if w.text not in small and not w.dated]


def _embedded(line: Line, start: int, end: int) -> bool:
    """Tell whether a verb inside the first part is the one that the second joins.

    *Que los socios puedan pedir y pagar*, *time to find and fix*, *where people come and stay*.
    """
    for at in range(max(start, 1), end):
        before = line.words[at - 1].text
        if line.language == "es":
            if before in _MODALS and infinitive(line.words[at].text):
                # *para ganar aliados y mejorar la imagen* has two ends, each with its object.
                return before != "para" or not _said(line, at + 1, end)
            continue
        helps = line.words[0].text in ("help", "helping") and at > 1
        led = (before in ("to", "can") or helps) and opens_with_verb(line, at, end)
        if led or before in _EMBEDS:
            return True
    return False


def _second_statement(line: Line, start: int, first: Opening, joint: Joint, end: int) -> bool:
    word = line.words[joint.at].text
    if word in _POINTING or (word in _NOBODY and end - joint.at < _SHORT):
        return False  # *and nobody notices* tells how the first one goes
    if first == "noun":  # *shops and customers no longer ring us*: two who do one thing
        return joint.word == "strong" or two_nouns(
            line, start, joint.left, joint.at, end, joint.word
        )
    if first == "verb":
        return joint.word != "," and end - joint.at > _SHORT - 1
    return True
