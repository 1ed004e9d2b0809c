"""What stands at a word of an objective: a verb of one's own, or somebody and what they do."""

from typing import Literal

from coach.analysis.heads import verb_at
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.language import lexicon

Opening = Literal["verb", "statement", "noun"]

_DETERMINERS = frozenset((
    "the", "a", "an", "our", "their", "its", "his", "her", "your", "more", "fewer", "less", "every",
    "each", "all", "another", "new", "this", "these", "those", "nobody", "everybody", "people",
))  # fmt: skip
_PARTICLES = frozenset(("up", "out", "off", "down", "away", "back", "over", "to", "with", "into"))
_MEASURES = frozenset(("in", "of", "for", "rate", "rates", "time", "on", "at", "and", "or", "by"))
_AUXILIARIES = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "can", "could", "will", "would", "do", "does",
    "don't", "doesn't", "never", "cannot", "can't", "gets", "get", "no",
))  # fmt: skip
_PLURALS = frozenset((
    "people", "staff", "kids", "children", "women", "men", "police", "crew", "we", "they", "you",
    "who",
))  # fmt: skip
_ANYBODY = frozenset(("everyone", "everybody", "nobody", "anyone", "somebody", "someone"))
_LINKS = frozenset((
    "of", "in", "on", "at", "for", "from", "to", "with", "without", "by", "the", "a", "an", "our",
    "their", "its", "and", "or", "as", "than", "that", "who", "which", "where", "when", "more",
    "less", "not",
))  # fmt: skip
_FALLS = frozenset(("falls", "rises", "drops", "climbs", "shrinks", "grows", "improves"))
_POINTING = frozenset(("they", "we", "you", "i", "it"))
_RELATIVES = frozenset(("that", "who", "which", "where", "que", "quien", "quienes", "donde"))
_CLITICS = frozenset(("se", "no", "ya", "nos", "les", "le", "lo", "nunca", "siempre", "tambien"))
_SPANISH_LINKS = frozenset((
    "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "a", "al", "en", "con",
    "sin", "por", "para", "su", "sus", "nuestro", "nuestra", "nuestros", "nuestras", "cada", "y",
    "e", "o", "mas", "menos", "como", "que",
))  # fmt: skip


def opening_at(line: Line, at: int, end: int | None = None) -> Opening:
    """Return what begins at a word and ends before another.

    Args:
        line: The objective.
        at: The place of the first word.
        end: The place behind the last word; the end of the line when not given.
    """
    stop = len(line.words) if end is None else end
    if at >= stop:
        return "noun"
    if opens_with_verb(line, at, stop):
        return "verb"
    return "statement" if finite_in(line, at, stop) is not None else "noun"


def opens_with_verb(line: Line, at: int, end: int) -> bool:
    """Tell *sort out the bathrooms*, *renegociar los contratos* from a noun.

    Spanish shows it by the infinitive; English by a known verb, or by what follows it.
    """
    word = line.words[at].text
    if line.words[at].dated or line.words[at].figure is not None:
        return False
    if line.language == "es":
        return infinitive(word)
    return _imperative(line, at, end)


def infinitive(word: str) -> bool:
    """Tell a Spanish infinitive by its ending, the pronoun behind it included."""
    if word in lexicon("verb_lookalikes", "es"):
        return False
    bare = word
    for ending in ("nos", "los", "las", "les", "la", "lo", "le", "se", "me"):
        if word.endswith(ending) and word[: -len(ending)].endswith(("ar", "er", "ir")):
            bare = word[: -len(ending)]
            break
    long = len(bare) > 3 or bare in ("dar", "ver", "ser", "ir", "oir")
    return long and bare.endswith(("ar", "er", "ir"))


def _imperative(line: Line, at: int, end: int) -> bool:
    word = line.words[at].text
    if word in lexicon("small_words", "en") or word in lexicon("verb_lookalikes", "en"):
        return False
    if word in _AUXILIARIES - {"get", "do", "have"}:
        return False
    following = line.words[at + 1].text if at + 1 < end else ""
    length, _ = phrase_at(line.stems, at, "en")
    known = any(f.shape == "inf" for f in line.words[at].forms) or word in lexicon(
        "everyday_verbs", "en"
    )
    phrasal = verb_at(line, at)
    if phrasal is not None and phrasal.after - phrasal.at > 1 and known:
        return True
    if known and not length:
        return following not in _AUXILIARIES
    if following in _DETERMINERS and not word.endswith("s"):
        return not word.endswith(("ing", "ly", "ed")) and word not in _PLURALS | _ANYBODY
    if known and length == 1:
        return following not in _MEASURES | _AUXILIARIES and _object_follows(line, at + 1, end)
    return following in _PARTICLES - {"to", "with", "into", "over"} and known


def _object_follows(line: Line, at: int, end: int) -> bool:
    """Tell *increase the margin* from *support team*: an object, not the noun it belongs to."""
    if at >= end:
        return False
    movement = {"movement_up", "movement_down", "movement_change"}
    found = verb_at(line, at - 1)
    return found is not None and bool(found.classes & movement)


def finite_in(line: Line, at: int, end: int) -> int | None:
    """Return the place of the verb of a statement whose subject begins at a word.

    ``None`` where no subject stands before it, or the verb belongs to a relative clause.
    """
    for place in range(at + 1, end):
        word = line.words[place]
        if word.text in _RELATIVES or _cut(line, place):
            return None
        if word.dated or word.figure is not None:
            continue
        if line.language == "es":
            if _finite_es(line, at, place):
                return place
        elif _finite_en(line, at, place):
            return place
    return None


def _cut(line: Line, at: int) -> bool:
    between = line.folded[line.words[at - 1].end : line.words[at].start]
    return between != "." and any(mark in between for mark in ":;.=,(|")


def _finite_es(line: Line, at: int, place: int) -> bool:
    word, before = line.words[place].text, line.words[place - 1].text
    if before in _CLITICS:
        return place - 1 > at and line.words[place - 2].text not in ("que", "y")
    if before in _SPANISH_LINKS or line.words[at].text in ("a", "en", "con", "sin", "para", "por"):
        return False
    if word not in lexicon("everyday_verbs", "es"):
        return False
    return not phrase_at(line.stems, place, "es")[0] or line.words[at].text in _SPANISH_LINKS


def _plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us")))


def _finite_en(line: Line, at: int, place: int) -> bool:
    word, before = line.words[place].text, line.words[place - 1].text
    if before in _LINKS or (before in _POINTING and place > 1):
        return False  # *the resources they need*
    following = line.words[place + 1].text if place + 1 < len(line.words) else ""
    if word in _AUXILIARIES:
        return word != "no" or following == "longer"
    everyday = lexicon("everyday_verbs", "en")
    plural = _plural(before) or any(
        line.words[n].text in _LINKS and _plural(line.words[n - 1].text)
        for n in range(at + 1, place)
    )
    shapes = {form.shape for form in line.words[place].forms}
    noun = bool(phrase_at(line.stems, place, "en")[0])
    if plural:
        bare = word in everyday or "inf" in shapes
        return bare and (not noun or following in _DETERMINERS | _PARTICLES | _LINKS)
    third = word.endswith("s") and (
        word[:-1] in everyday or word[:-2] in everyday or word[:-3] + "y" in everyday
    )
    if before in _ANYBODY:
        return third or "fin" in shapes
    opens = line.words[at].text in ("the", "our", "every", "each") and following in _LINKS - {"of"}
    described = any(before in lexicon(n, "en") for n in ("comparatives", "praising_adjectives"))
    return third and not described and (not noun or word in _FALLS or opens)
