"""What a line measures: the words that name it, and whether they name a measure at all."""

import re
from typing import NamedTuple

from coach.analysis.heads import predicate
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.verdicts import EACH, Verdict
from coach.models import Quantity, Span

_CUT = re.compile(
    r"\s*(?:[:=<>≥≤→(\[,;]|->|=>|\s[-–—]\s|\b(?:para que|para|so that|in order to|a fin de|"
    r"con el fin de|mediante|"
    r"through|thanks to|gracias a|sin que|without|a traves de|by (?!\d))\b)"
)
_TRAIL = re.compile(
    r"(?:\s+(?:de|del|desde|from|a|al|hasta|to|en|in|by|un|una|el|la|los|las|the|of|at|is|"
    r"are|es|son|con|with|"
    r"actualmente|currently|hoy|mas|menos|least|menor|mayor|igual|o|or|y|and|than|que|por|"
    r"en al menos|llegar|"
    r"have|has|been|be|increased|decreased|increases?|rise[sn]?|reach(?:es)?|grow(?:s|n)?|se|"
    r"su|promedio de|"
    r"within|down|back|abajo|arriba|no|for|above|below|over|under|more|less|up|superior|inferior|"
    r"como minimo|up to))+\s*$"
)
_LEAD = re.compile(
    r"^(?:(?:el|la|los|las|un|una|unos|unas|the|a|an|our|their|its|de|del|of|que|al menos|"
    r"at least)\s+)+"
)
_INNER = frozenset({"of", "with", "from", "de", "del", "con"})
"""Behind them stands what a name is about, not the name: *interviews with customers*."""
_COUNTED = frozenset(
    {"response_nouns", "indicators", "people_nouns", "measure_nouns", "own_coverage"}
)
_ABSTRACT_ONLY = frozenset(
    [
        "satisfaccion",
        "satisfaction",
        "experiencia",
        "experience",
        "visibilidad",
        "visibility",
        "calidad",
        "quality",
    ]
)


class Metric(NamedTuple):
    """The words of a line that name what it measures."""

    text: str
    span: Span


def metric_of(line: Line, verdict: Verdict, levels: Levels) -> Metric | None:
    """Return the words that name the metric, figures and levels left out; ``None`` for none.

    Args:
        line: The line.
        verdict: Its kind, with what its verb acts on.
        levels: Its figures.
    """
    thing = verdict.object
    if thing is None or thing.first >= len(line.words):
        return None
    start = line.words[thing.first].start
    end = len(line.text)
    for figure in line.quantities:
        if figure.span and figure.span.start >= start + 2:
            end = min(end, figure.span.start)
    for day in line.dates:
        if day.span.start > start and day.kind != "duration":
            end = min(end, day.span.start)
    cut = _CUT.search(line.folded, start + 1, end)
    end = cut.start() if cut else end
    at = predicate(line, thing.first) if verdict.head.kind != "verb" else None
    acts = thing.figure is not None and _people_first(line, thing.first)
    if at is not None and not acts and line.words[at].start > start + 2:
        end = min(end, line.words[at].start)
    folded = line.folded[start:end].rstrip(" .,;:-–")
    trail = _TRAIL.search(folded)
    folded = folded[: trail.start()] if trail else folded
    lead = _LEAD.match(folded)
    start += lead.end() if lead else 0
    end = start + len(folded) - (lead.end() if lead else 0)
    text = line.text[start:end].strip()
    if not any(character.isalpha() for character in text):
        return None
    start = line.text.index(text, max(0, start - 1))
    return Metric(text, Span(start=start, end=start + len(text)))


def _people_first(line: Line, first: int) -> bool:
    """Tell *60 % of members apply …*: what is measured is the share who do it."""
    for at in range(first, min(first + 2, len(line.words))):
        if "people_nouns" in phrase_at(line.stems, at, line.language)[1]:
            return True
    return False


def names_metric(line: Line, verdict: Verdict, levels: Levels, metric: Metric | None) -> bool:
    """Tell whether a line names what is counted or measured (LABELS, slot ``metric``)."""
    thing = verdict.object
    if thing is None:
        return False
    if verdict.kind == "output":
        return _counted_work(line, verdict, levels) or _known_measure(line, verdict.head.at, 6)
    if levels.stated or levels.zero or levels.baseline is not None:
        return metric is not None or thing.figure is not None
    if any(q.value is None for q in line.quantities):
        return metric is not None
    if thing.side == "quality":
        return False
    if verdict.kind == "health":
        return metric is not None
    reach = max(4, thing.last - thing.first)
    if verdict.kind == "unclear":
        if _counted_by_name(line, thing.first):
            return True
        if "abstract_nouns" in thing.classes and not thing.measured:
            return False
        behind = [n for n, w in enumerate(line.words) if w.text in _INNER and n > thing.first]
        reach = min(reach, behind[0] - thing.first) if behind else reach
    return _known_measure(line, thing.first, reach)


def _counted_by_name(line: Line, first: int) -> bool:
    """Tell a bare count: *clics del boletín*, *visitas por día*, what was sold last year."""
    _, classes = phrase_at(line.stems, first, line.language)
    past = any(day.kind == "reference" for day in line.dates)
    response = "response_nouns" in classes and "abstract_nouns" not in classes
    return response or past or EACH.search(line.folded) is not None


def _known_measure(line: Line, first: int, reach: int) -> bool:
    """Tell a recognised indicator or a measure: NPS, churn, tasa de, number of."""
    for at in range(first, min(first + reach, len(line.words))):
        length, classes = phrase_at(line.stems, at, line.language)
        if not length:
            continue
        if "indicators" in classes and line.stems[at] not in _ABSTRACT_ONLY:
            return True
        if "measure_nouns" in classes:
            return True
        if classes & {"response_nouns", "people_nouns"} and "abstract_nouns" not in classes:
            before = " ".join(w.text for w in line.words[max(0, at - 2) : at])
            if "more" in before or "mas" in before:
                return True
    return False


def _counted_work(line: Line, verdict: Verdict, levels: Levels) -> bool:
    """Tell a counted deliverable (*10 features*) from a specification (*with 5 fields*)."""
    counted = counts(line, verdict)
    return counted is not None and counted.value is not None


def counts(line: Line, verdict: Verdict) -> Quantity | None:
    """Return the figure by which a line counts what it delivers, or ``None``."""
    thing = verdict.object
    if thing is None:
        return None
    if thing.figure is not None:
        return line.quantities[thing.figure]
    for n, quantity in enumerate(line.quantities):
        before = line.folded[: quantity.span.start] if quantity.span else ""
        if re.search(
            r"(?:[<>=≥≤:→]|->|\ben un|\ben|\bby|\bal?|\bto|\bal menos|\bat least|\bfrom|\bde) *$",
            before,
        ):
            if n and re.search(r"\b(?:en|to|a) *$", before) and quantity.unit is None:
                continue
            if not re.search(r"\b(?:con|with|que|that|which)\b[^<>=≥≤]*$", before):
                return quantity
    return None
