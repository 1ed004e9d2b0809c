"""A verdict on a line's kind, and what every part that gives one shares."""

import re
from typing import NamedTuple

from coach.analysis.heads import Head
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, phrase
from coach.reviews import Kind

SURE, LIKELY, GUESS = 0.95, 0.8, 0.55
"""How often a verdict of each grade is right on labelled drafts, roughly; see ``make quality``."""

EACH = re.compile(
    r"\b(?:por cada|per|por (?:dia|semana|mes|trimestre|ano|persona|usuario|cliente|vendedor|"
    r"agente|asesor|"
    r"pedido|visita|sesion)|al (?:dia|mes|ano)|a la semana)\b"
)
"""What makes a bare noun a count: *conversaciones por cada campaña*."""

_ABOUT = frozenset({"at", "least", "al", "menos", "los", "las", "the"})
_OURS = frozenset({"our", "nuestros", "nuestras"})
_FOR_WHOM = frozenset({"con", "with", "para", "for", "on", "in", "en"})
"""Before a count of people it says whom work is done for or with, not who came."""


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


def words_of(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the places of the first word of a stretch of text and behind its last."""
    places = [n for n, w in enumerate(line.words) if w.start < end and start < w.end]
    return (places[0], places[-1] + 1) if places else (0, 1)


def counts_people(line: Line, levels: Levels) -> bool:
    """Tell *de 500 a 2.500 suscriptores*: what the target counts is somebody else's to decide."""
    quantity = levels.target or levels.change
    if quantity is None or quantity.span is None:
        return False
    after = next((n for n, w in enumerate(line.words) if w.start >= quantity.span.end), None)
    if after is None:
        return False
    length, classes = phrase_at(line.stems, after, line.language)
    if after > 1 and line.words[after - 2].text in _OURS:
        return False  # *casos de nuestras tres cuentas*: they are there already
    before = next((w.text for w in reversed(line.words[: after - 1]) if w.text not in _ABOUT), "")
    if before in _FOR_WHOM:
        return False  # *validar el modelo con 10 clientes* counts no clients won
    if line.language == "en":  # *4 community calls* are calls
        counted = phrase(line, after)
        length, classes = counted.last - counted.first, counted.classes
    return bool(length) and bool(classes & {"people_nouns", "response_nouns"})
