"""Noun phrases: what a verb acts on or a line counts, and whether the team or others decide it."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from coach.analysis.lines import Line, Word
from coach.analysis.nouns import phrase_at
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon
from coach.models import Language

Side = Literal["own", "others", "quality", "unknown"]
"""Who decides: the team itself, somebody else, nobody in particular (an abstract quality)."""

_RESULT = frozenset({"response_nouns", "indicators", "people_nouns"})
_WORK = frozenset({"deliverable_nouns", "work_nouns"})
_SYMBOLS = frozenset("<>=≥≤→±")
_LEVEL_LEADS = frozenset({"en", "by", "a", "al", "de", "del", "desde", "hasta", "from", "to"})
"""Before a figure that stands between verb and object: *subir al 15 % la tasa*."""
_ARTICLES = frozenset({"el", "la", "los", "las", "un", "una", "sus", "nuestros", "nuestras"})
_RELATIVES = frozenset({"que", "that", "which", "who", "quienes"})
_TOWARDS = frozenset({"a", "al", "con", "to"})
_LONGEST_WHOM = 4
_INNER = frozenset({"de", "del", "of"})
_MONEY = re.compile(
    r"^(?:\$|m\$|mm\$|mdp|mdd|pesos|usd|eur|mxn|cop|clp|pen|ars|brl|gbp|crc|uyu|bob|gtq|dop|pyg|inr|"
    r"jpy|cad|aud|chf)$",
    re.IGNORECASE,
)
_ON_TIME = re.compile(
    r"\b(?:a tiempo|en plazo|dentro del plazo|en fecha|on time|on-time|a la primera|"
    r"first time right|sin errores|error-free|at first (?:visit|contact|attempt|call)|"
    r"(?:al|en el) primer (?:intento|contacto)|"
    r"en (?:la )?primera (?:visita|llamada|interaccion)|handled online)\b"
)


_WITHIN = re.compile(
    r"\b(?:en|en menos de|antes de|within|in under|in less than|in) (?:\w+ ){1,3}\w+$"
)
"""A time limit at the end of a duration: *procesadas en 48 h*, *answered within 2 days*."""


class Phrase(NamedTuple):
    """A noun phrase of a line."""

    first: int
    """Place of its first word in the line."""
    last: int
    """Place behind its last word."""
    side: Side
    classes: frozenset[str]
    """The lists that hold its head."""
    head: str
    """Its head noun, folded and in the singular; empty when none is known."""
    figure: int | None
    """The quantity that stands before its head (*10* llamadas, el *80 %* de los tickets)."""

    @property
    def measured(self) -> bool:
        """Whether the head names something that is measured by name alone."""
        return bool(self.classes & {"indicators", "measure_nouns"}) or self.head == "%"


def phrase(line: Line, at: int) -> Phrase:
    """Read the noun phrase that begins at a word.

    Args:
        line: The line.
        at: Place of the first word, determiners and figures included.
    """
    first, figure = _opening(line, at)
    last = _end(line, first)
    classes, head, place = _head(line, first, last)
    side = _side(line, first, last, classes, head, place)
    if figure is not None and side in ("unknown", "quality") and _is_money(line, figure):
        side = "others"
    return Phrase(first, last, side, classes, head, figure)


def _is_money(line: Line, figure: int) -> bool:
    unit = line.quantities[figure].unit or ""
    return _MONEY.match(unit) is not None


def _opening(line: Line, at: int) -> tuple[int, int | None]:
    """Skip determiners, a figure and the *de* or *of* that follows it."""
    figure: int | None = None
    opening = lexicon("phrase_openings", line.language)
    led = False
    while at < len(line.words):
        word = line.words[at]
        if word.figure is not None:
            figure = word.figure if figure is None and not led else figure
        elif word.text in _LEVEL_LEADS and _figure_follows(line, at):
            led = True
        elif word.text in opening or word.text in _SYMBOLS:
            led = led and word.text not in ("el", "la", "los", "las", "the")
        else:
            break
        at += 1
    return at, figure


def _figure_follows(line: Line, at: int) -> bool:
    """Tell *aumentar en un 20 % las ventas*: the amount stands before the object."""
    return any(word.figure is not None for word in line.words[at + 1 : at + 3])


def _end(line: Line, first: int) -> int:
    """Return where a phrase ends: at a figure, a verb of its own, a break or punctuation."""
    at = first
    while at < len(line.words):
        word = line.words[at]
        if at > first:
            between = line.folded[line.words[at - 1].end : word.start]
            if any(mark in between for mark in ":;(),.—–[]=→|") or " - " in between:
                break
        if word.figure is not None or word.dated or word.text in "<>=≥≤→±->":
            break
        if word.text in lexicon("phrase_breaks", line.language):
            break
        at += 1
    return at


def _head(line: Line, first: int, last: int) -> tuple[frozenset[str], str, int]:
    """Return the lists, the noun and the place of a phrase's head."""
    if line.language == "es":
        return _first_known(line, first, last)
    before = next((n for n in range(first, last) if line.words[n].text == "of"), last)
    best: tuple[frozenset[str], str, int] = (frozenset(), "", first)
    for at in range(first, before):
        length, classes = phrase_at(line.stems[:before], at, "en")
        if length and at + length >= _participle(line, first, before):
            return classes, line.stems[at + length - 1], at
        if length:
            best = (classes, line.stems[at + length - 1], at)
    return best


def _participle(line: Line, first: int, last: int) -> int:
    """Return where a participle behind the nouns begins (*reviews | completed*), else the end."""
    known = vocabulary(line.language)
    for at in range(last - 1, first, -1):
        word = line.words[at]
        part = any(form.shape in ("part", "past") for form in word.forms)
        if part or word.text in known.own_participles or word.text in known.others_participles:
            return at
    return last


def _first_known(line: Line, first: int, last: int) -> tuple[frozenset[str], str, int]:
    for at in range(first, last):
        length, classes = phrase_at(line.stems[:last], at, "es")
        if length:
            return classes, line.stems[at], at
        if line.words[at].text in ("de", "del") and at > first:
            inner = _first_known(line, at + 1, last)
            return inner if inner[1] else (frozenset(), "", first)
    return frozenset(), "", first


def _side(
    line: Line, first: int, last: int, classes: frozenset[str], head: str, place: int
) -> Side:
    decided = _by_participle(line, first, last)
    if decided:
        return decided
    if "own_coverage" in classes:
        return "own"
    if "indicators" in classes and phrase_at(line.stems, place, line.language)[0] > 1:
        return "others"  # an indicator known by its whole name: *cobertura de vacunación*
    if "measure_nouns" in classes or head in lexicon("count_nouns", line.language):
        inner = _inner(line, place, last)
        if head not in lexicon("count_nouns", line.language) or inner is None:
            return "others"
        shared = _ends_in(line, inner.last) or _from_others(line, inner.last, ("per", "por"))
        return "others" if inner.side == "own" and shared else inner.side
    if classes & _RESULT:
        return "others"
    if classes & _WORK or "own_team_nouns" in classes:
        return "others" if _ends_in(line, last) or _from_others(line, last) else "own"
    return "quality" if "abstract_nouns" in classes else "unknown"


def _ends_in(line: Line, last: int) -> bool:
    """Tell *llamadas que terminan en una venta*: what became of work others decide."""
    last = _behind_whom(line, last)
    if last + 1 >= len(line.words) or line.words[last].text not in _RELATIVES:
        return False
    following = line.words[last + 1 : last + 5]
    known = vocabulary(line.language)
    acts = any(form.shape == "fin" for form in following[0].forms)
    if line.language == "es" and acts and following[0].text not in lexicon("auxiliaries", "es"):
        return True  # *talleres que repiten pedido*: they act
    return not any(
        _masculine(word.text) in known.own_participles
        or any(f.shape == "part" and "work" in known.verbs.get(f.lemma, ()) for f in word.forms)
        for word in following
    )


def _behind_whom(line: Line, last: int) -> int:
    """Return the place behind whom work is for, if named: *llamadas | a clientes que terminan*."""
    if last < len(line.words) and line.words[last].text in _TOWARDS:
        whom = _end(line, last + 1)
        return whom if whom - last <= _LONGEST_WHOM else last
    return last


def _from_others(line: Line, last: int, words: tuple[str, ...] = ("from", "by")) -> bool:
    """Tell *pull requests from outsiders*: a thing of ours that somebody else brings."""
    if last + 1 >= len(line.words) or line.words[last].text not in words:
        return False
    following = range(last + 1, min(last + 4, len(line.words)))
    return any(
        "people_nouns" in phrase_at(line.stems, at, line.language)[1]
        and line.stems[at] not in ("manager", "leader")
        for at in following
    )


def _inner(line: Line, place: int, last: int) -> Phrase | None:
    """Return the phrase behind *de* or *of*: what a count counts."""
    for at in range(place + 1, last):
        if line.words[at].text in _INNER:
            return phrase(line, at + 1)
    return None


def _by_participle(line: Line, first: int, last: int) -> Side | None:
    """Decide by who did it: *publicados* the team, *adopted* somebody else."""
    known = vocabulary(line.language)
    performs = lexicon("performance_words", line.language)
    if on_time(line):
        return "others"
    for at in range(max(first, 1), min(last + 1, len(line.words))):
        word = line.words[at]
        stem = word.text if line.language == "en" else _masculine(word.text)
        if stem in performs:
            return "others"
        if at == first and line.language == "en":
            if word.text in known.others_participles and word.text.endswith("ed"):
                return "others"
            continue
        if stem in known.others_participles or word.text in known.others_participles:
            return "others"
        if any(form.shape == "part" for form in word.forms) and _agent(line, at + 1):
            return "others"
        own = stem in known.own_participles or word.text in known.own_participles
        if not (own or _worked(word, line.language)):
            continue
        if line.language == "es" and phrase_at(line.stems, at, "es")[0]:
            continue  # a noun that looks like a participle: *llamadas*
        return "others" if _agent(line, at + 1) else "own"
    return None


def on_time(line: Line) -> bool:
    """Tell a rate of how the work turned out: *85 % de los pedidos a tiempo* (tie-break 6)."""
    rated = any(quantity.unit == "%" for quantity in line.quantities)
    within = any(
        day.kind == "duration" and _WITHIN.search(line.folded, 0, day.span.end)
        for day in line.dates
    )
    return rated and (within or _ON_TIME.search(line.folded) is not None)


def _worked(word: Word, language: Language) -> bool:
    """Tell a participle of a verb that is only ever the team's work: *entregadas*, *drafted*."""
    lemmas = [form.lemma for form in word.forms if form.shape == "part"]
    if not lemmas:
        return False
    classes = vocabulary(language).verbs
    return any(
        "work" in classes[lemma] and not classes[lemma] & {"winning", "response", "reaching"}
        for lemma in lemmas
        if lemma in classes
    )


@lru_cache(maxsize=8192)
def _masculine(participle: str) -> str:
    for ending in ("as", "os", "a"):
        if participle.endswith(("d" + ending, "t" + ending, "ch" + ending)):
            return participle[: -len(ending)] + "o"
    return participle


def _agent(line: Line, at: int) -> bool:
    """Tell *by customers*, *por los socios*: somebody outside the team did it."""
    if at + 1 >= len(line.words) or line.words[at].text not in ("by", "por"):
        return False
    following = line.words[at + 1]
    each = following.figure is None and following.text == following.stem
    if line.language == "es" and each and following.text not in _ARTICLES:
        return False  # *por vendedor* means each of them, not by whom
    for place in range(at + 1, min(at + 6, len(line.words))):
        length, classes = phrase_at(line.stems, place, line.language)
        if length and "people_nouns" in classes:
            return True
        if length and "own_team_nouns" in classes:
            return False
    return False
