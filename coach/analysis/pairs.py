"""Whether two nouns joined by *and* are two goals or one idea."""

from functools import cache

from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.language import lexicon, terms
from coach.models import Language

_ARTICLES = frozenset(("el", "la", "los", "las", "the", "our", "nuestra", "nuestro", "su", "sus"))
_INNER = frozenset(("de", "del", "en", "con", "para", "of", "in", "for", "with", "from", "to"))
_RELATIVES = frozenset(("que", "that", "who", "where", "donde"))
_MOVEMENTS = frozenset(("movement_up_nouns", "movement_down_nouns", "movement_change_nouns"))


def two_nouns(line: Line, start: int, left: int, at: int, end: int, word: str) -> bool:
    """Tell *fewer delays and happier staff* from *faster and more reliable deliveries*.

    Args:
        line: The objective.
        start: The place of the first part.
        left: The place behind the first part.
        at: The place of the second part.
        end: The place behind the second part.
        word: What joins them: ``and``, ``strong`` or ``,``.
    """
    one, other = _changes(line, start, left), _changes(line, at, end)
    if word == ",":
        return one and other and not (end - start < _EXCHANGE and _traded(line, start, at))
    if one and other:
        return True
    if _relative(line, start, left) and (_relative(line, at, end) or other):
        return True
    if _indefinite(line, start, left) and _indefinite(line, at, end):
        return True
    if one and (_complement(line, at, end) or _praised(line, at, end)):
        return True
    if word == "strong":
        praised = _praised(line, start, left)
        return one or other or praised or _differs(line, start, left, at, end)
    return _praised(line, start, left) and (_praised(line, at, end) or other)


def two_objects(line: Line, after: int, left: int, at: int, end: int, *, strong: bool) -> bool:
    """Tell *raise sales and customer loyalty* from *raise loyalty and satisfaction*.

    Args:
        line: The objective.
        after: The place behind the verb they share.
        left: The place behind the first object.
        at: The place of the second object.
        end: The place behind the second object.
        strong: Whether more than *and* joins them (*as well as*, *además de*).
    """
    figures = {w.figure for w in line.words[after:left] if w.figure is not None}
    others = {w.figure for w in line.words[at:end] if w.figure is not None}
    if figures and others - figures:
        return True
    if _differs(line, after, left, at, end) and not _attached(line, after, left, at):
        return True
    same = _same_field(line, after, left, at, end)
    if strong:
        return not same and end - at > 1
    return not same and _own_articles(line, after, left, at)


def _own_articles(line: Line, after: int, left: int, at: int) -> bool:
    """Tell two objects each with its article, the first with a complement of its own."""
    if line.language != "es" or line.words[at].text not in ("el", "la", "los", "las"):
        return False
    between = [word.text for word in line.words[after:left]]
    opens = bool(between) and between[0] in ("el", "la", "los", "las")
    return opens and bool({"de", "del"} & set(between))


def _changes(line: Line, start: int, end: int) -> bool:
    """Tell a part with a change of its own and a noun that changes."""
    words = line.words[start:end]
    if _moves(line, start, end):
        return True
    better = lexicon("comparatives", line.language)
    compared = [n for n, word in enumerate(words) if word.text in better]
    nouns = [n for n, word in enumerate(words) if _nominal(line, start + n)]
    if any(word.figure is not None for word in words) and nouns:
        return True
    if not compared:
        return words[-1].text in ("up", "down") if words else False
    if line.language == "es" and compared[0] > 0:
        return bool(nouns) and nouns[0] < compared[0]
    last = compared[-1] == len(words) - 1 and len(words) > 1
    return last or any(n > compared[0] for n in nouns)


def _moves(line: Line, start: int, end: int) -> bool:
    """Tell *expansión de cuentas*, *apertura de tres locales*: a change named as a noun."""
    if start + 2 >= end or line.language != "es":
        return False
    known, classes = phrase_at(line.stems, start, line.language)
    named = line.words[start].text.endswith(("cion", "sion", "miento", "tura", "mejora"))
    follows = line.words[start + 1].text in ("de", "del")
    return follows and (named or bool(known and classes & _MOVEMENTS))


def _nominal(line: Line, at: int) -> bool:
    """Tell a word that can be what changes: no adjective, no small word."""
    word = line.words[at]
    if word.text in lexicon("small_words", line.language) or word.dated:
        return False
    described = ("comparatives", "praising_adjectives")
    if word.figure is not None or any(word.text in lexicon(n, line.language) for n in described):
        return False
    if phrase_at(line.stems, at, line.language)[0]:
        return True
    if line.language == "es":
        return True
    return not word.text.endswith(("ly", "able", "ible", "ful", "ous", "ive", "ant", "ent"))


def _complement(line: Line, at: int, end: int) -> bool:
    """Tell a second part that stands alone: *entregas en plazo*, *a hub that is up*."""
    words = [word.text for word in line.words[at:end]]
    return len(words) > 2 and bool(set(words[1:]) & (_INNER | _RELATIVES))


def _indefinite(line: Line, at: int, end: int) -> bool:
    """Tell *a harvest without waste*: a thing of its own, and how it should be."""
    return end - at > _NAMED and line.words[at].text in ("a", "an", "un", "una")


_NAMED = 2
"""Words of an article and its noun."""


def _relative(line: Line, at: int, end: int) -> bool:
    return any(word.text in _RELATIVES for word in line.words[at + 1 : end - 1])


def _praised(line: Line, at: int, end: int) -> bool:
    """Tell a noun with the state it should be in: *equipos felices*, *on-time handovers*."""
    praise = lexicon("praising_adjectives", line.language)
    words = [word.text for word in line.words[at:end]]
    place = next((n for n, word in enumerate(words) if word in praise), None)
    if place is None or len(words) < 2:
        return False
    return place > 0 if line.language == "es" else place < len(words) - 1


_EXCHANGE = 5
"""Words of an exchange and a spare one: *less noise, more signal*."""


def _traded(line: Line, start: int, at: int) -> bool:
    """Tell *less noise, more signal*: one exchange, not two goals."""
    less, more = {"less", "fewer", "menos"}, {"more", "mas"}
    one, other = line.words[start].text, line.words[at].text
    return (one in less and other in more) or (one in more and other in less)


def _attached(line: Line, after: int, left: int, at: int) -> bool:
    """Tell a second noun that belongs to the complement of the first: *in sales and support*."""
    if line.words[at].text in _ARTICLES:
        return False
    if line.language == "en" and left - after == 1 and _names_another(line, at):
        return True  # *safety and quality standards*
    return any(word.text in _INNER for word in line.words[after + 1 : left])


def _names_another(line: Line, at: int) -> bool:
    """Tell a noun that only qualifies the next: *quality | standards*."""
    following = at + 1
    return following < len(line.words) and bool(
        "deliverable_nouns" in phrase_at(line.stems, following, "en")[1]
        or line.words[following].text in ("standards", "levels", "scores", "rates", "practices")
    )


def _differs(line: Line, start: int, left: int, at: int, end: int) -> bool:
    one, other = _field(line, start, left), _field(line, at, min(end, at + _NEAR))
    return bool(one and other and one != other)


def _same_field(line: Line, start: int, left: int, at: int, end: int) -> bool:
    one, other = _field(line, start, left), _field(line, at, min(end, at + _NEAR))
    return bool(one) and one == other


_NEAR = 4
"""Words within which the second object names what it is."""


def _field(line: Line, start: int, end: int) -> str:
    """Return what a part is about, if a known noun says so."""
    known = _fields(line.language)
    for at in range(start, end):
        for length in (2, 1):
            field = known.get(" ".join(line.stems[at : min(at + length, end)]))
            if field:
                return field
    return ""


@cache
def _fields(language: Language) -> dict[str, str]:
    pairs = (term.split(" ", 1) for term in terms("goal_fields", language))
    return {noun: field for field, noun in pairs}
