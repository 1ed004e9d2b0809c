"""Whether an objective restates a KPI: a metric with its target, or an indicator to move."""

import re

from coach.analysis.heads import Head
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase
from coach.analysis.statements import opens_with_verb
from coach.language import phrases
from coach.models import Quantity

_MOVING = frozenset({"movement_up", "movement_down", "movement_change", "reaching", "holding"})


def restates_kpi(line: Line, head: Head, thing: Phrase, levels: Levels, *, outcome: bool) -> bool:
    """Tell a metric with its target, or an indicator with a direction, from a benefit.

    Args:
        line: The objective.
        head: What it begins with.
        thing: What its verb acts on.
        levels: The levels it states.
        outcome: Whether it names a state or benefit to reach.
    """
    measure = _names_indicator(line, head, thing)
    if any(is_metric(line, quantity) for quantity in line.quantities):
        return _measured_aim(line, head, thing, levels, measure=measure, outcome=outcome)
    if re.search(r"\b(?:record|number one|numero uno)\b", line.folded):
        return False
    if _up_or_down(line) or _bare_move(line):
        return True
    if head.kind == "noun":
        named = len(line.words) <= _NAME and not _LISTED.search(line.folded)
        return measure and named and "abstract_nouns" not in thing.classes
    if not head.classes & _MOVING or head.lemma in ("make", "hacer"):
        return False
    return measure and not _wide(line, thing)


_LISTED = re.compile(r"[,;]|\s(?:and|y|e|&)\s")
"""*Less shrinkage, happier staff* is no indicator's name."""
_NAME = 5
"""Words of an objective that is only an indicator's name."""
_MOVED = re.compile(
    r"(?:[|:]\s*|\s[–-]\s)(?:up|down|reduce|increase|lower|raise|grow|cut|reducir|bajar|subir|"
    r"aumentar|mejorar|improve)\W*$"
)
_NO_MEASURE = re.compile(
    r"\b(?:como|as an?|capaz|sin costos|tamano|size|platform|plataforma|record)\b"
)


_NAMED = re.compile(
    r"\b(?:lines?|floors?|gates?|rooms?|routes?|shifts?|terminals?|bays?|mills?|"
    r"wards?|zones?|phases?|stages?|versions?|schools?|lineas?|pisos?|puertas?|salas?|rutas?|"
    r"turnos?|terminal|zonas?|fases?|etapas?|escuelas?|distritos?)\s(?:n[o°º]\.? ?)?$"
)
"""Before a number that is the name of a place or a step: *línea 2*, *Gate 4*."""
_TWOFOLD = re.compile(r"\b(?:an?|the|el|la|un|una|su|de|en) (?:double|doble|triple)\b")
"""*A double shift*: the name of a thing, no multiple to reach."""


def is_metric(line: Line, quantity: Quantity) -> bool:
    """Tell a figure to be checked from *one number in every deck* or a rank."""
    if quantity.value is None and quantity.unit != "%":
        return False
    if (
        quantity.unit is None
        and quantity.span
        and _NAMED.search(line.folded[: quantity.span.start])
    ):
        return False
    if quantity.unit == "x" and _TWOFOLD.search(line.folded):
        return False
    return quantity.value != 1 or quantity.unit is not None or quantity.raw.strip().isdigit()


def _measured_aim(
    line: Line, head: Head, thing: Phrase, levels: Levels, *, measure: bool, outcome: bool
) -> bool:
    """Tell *grow exports by 20 %* from *operate like a firm 10x our size*."""
    if measure:
        return True
    if _NO_MEASURE.search(line.folded) or (head.kind == "noun" and "work_nouns" in thing.classes):
        return False
    stated = levels.stated or levels.baseline is not None
    if stated and (thing.side == "others" or thing.head != "" or _share_won(line, head)):
        return True
    # *neighbours feel safe by 30 %* still promises a state; it only carries a figure.
    counted = any(q.unit != "x" and is_metric(line, q) for q in line.quantities)
    if head.kind == "clause" and head.at < len(line.words):
        outcome = outcome and opens_with_verb(line, head.at, len(line.words))
    return outcome and counted


def _up_or_down(line: Line) -> bool:
    """Tell *get turnout up and arrears down*: indicators, each with its direction."""
    parts = re.split(r"\s(?:and|&|y)\s|,", line.folded)
    ends = [part.split()[-1:] in (["up"], ["down"]) for part in parts]
    return all(ends) and (len(parts) > 1 or _indicator_in(line, 0, len(line.words)))


def _bare_move(line: Line) -> bool:
    """Tell *No-shows | reduce*: an indicator with a direction behind it."""
    return _MOVED.search(line.folded) is not None and _indicator_in(line, 0, len(line.words))


def _share_won(line: Line, head: Head) -> bool:
    """Tell *capturar 15 % del mercado*: a share or an amount as the whole aim."""
    units = {quantity.unit for quantity in line.quantities}
    return bool(units & {"%", "USD", "$", "EUR"}) and bool(
        head.classes & {"winning", "reaching", "movement_up", "movement_down"}
    )


def _names_indicator(line: Line, head: Head, thing: Phrase) -> bool:
    """Tell a recognised indicator or a count from a broad benefit."""
    last = min(thing.last, thing.first + 3)
    return not _names_a_thing(line, thing) and _indicator_in(line, thing.first, last)


def _indicator_in(line: Line, first: int, last: int) -> bool:
    for at in range(first, last):
        length, classes = phrase_at(line.stems, at, line.language)
        if length and "measure_nouns" in classes and classes.isdisjoint({"abstract_nouns"}):
            return True
        if length and "indicators" in classes:
            return "abstract_nouns" not in classes
    return False


def _names_a_thing(line: Line, thing: Phrase) -> bool:
    """Tell *the error tracking docs*: in English the last noun says what it is."""
    return line.language == "en" and "deliverable_nouns" in thing.classes and thing.side == "own"


def _wide(line: Line, thing: Phrase) -> bool:
    """Tell a broad benefit that is an indicator by name too: rentabilidad, satisfacción."""
    broad = phrases("broad_benefits", line.language)
    if "measure_nouns" in thing.classes and not broad.fullmatch(thing.head):
        return False  # *el número de prospectos de calidad* counts
    length, classes = phrase_at(line.stems, thing.first, line.language)
    if length > 1 and "indicators" in classes:
        return False  # *participación de mercado* has a name of its own
    return bool(broad.search(line.folded))
