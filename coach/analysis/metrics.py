"""What a line measures: the words that name it."""

import re
from typing import NamedTuple

from coach.analysis.heads import predicate
from coach.analysis.held import measured_until
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.verdicts import Verdict
from coach.models import Span

_CUT = re.compile(
    r"\s*(?:[:=<>≥≤→(\[,;|]|->|=>|\s[-–—]\s|\b(?:para que|para|so that|in order to|a fin de|"
    r"con el fin de|de (?:modo|manera|forma) que|mediante|"
    r"through|thanks to|gracias a|sin que|without|a traves de|by (?!\d))\b)"
)
_TRAIL = re.compile(
    r"(?:\s+(?:un poco|ligeramente|levemente|a (?:little|bit)|slightly|somewhat|"
    r"de|del|desde|from|a|al|hasta|to|en|in|by|un|una|el|la|los|las|the|of|at|is|"
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
    r"at least|ligeramente|levemente|slightly|somewhat|"
    r"(?:poco|algo|bit|little)(?=\s+(?:el|la|los|las|the|our|their)\b))\s+)+"
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
    held = measured_until(line, verdict)
    if held is not None:
        return _named(line, *held)
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
    return _named(line, start, end)


def _named(line: Line, start: int, end: int) -> Metric | None:
    """Return the name in a stretch of text, without the small words around it."""
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
