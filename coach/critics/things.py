"""What a line makes, as it stands in a metric: the draft's noun wins over a generic one."""

import re

from coach.critics.lines import Line
from coach.critics.nouns_es import article, bare, contracted
from coach.critics.sentences_en import lowered
from coach.knowledge import Metric
from coach.language import fold, lexicon

LONGEST = 6
"""Words; a longer name would drown the metric it stands in."""
_END = re.compile(
    r"\s+(?:para|en|antes|con|que|hasta|durante|desde|a\s+(?:fin|finales|tiempo)|al\s+cierre|"
    r"to|for|in|before|by|with|that|until|during|from|so|on|at|across)\s.*$"
)
_OPENING = re.compile(
    r"^(?:(?:un|una|el|la|los|las|nuestr[oa]s?|su|a|an|the|our|its)\s+)+", re.IGNORECASE
)
_COUNT = re.compile(r"^(?:\d+|dos|tres|cuatro|cinco|two|three|four|five|six|ten|diez)\s+")
_PLAIN = re.compile(r"[\w\sáéíóúüñÁÉÍÓÚÜÑ'’.-]+")


def named_for(line: Line, metric: Metric) -> str:
    """Return a metric's name with the draft's own deliverable in it, where that reads well.

    Args:
        line: The line that makes something.
        metric: A metric of the catalogue.
    """
    name = metric.name.in_(line.language)
    thing = _thing(line) if metric.thing else None
    if metric.thing is None or thing is None:
        return name
    said = name.replace(metric.thing.in_(line.language), thing, 1)
    return contracted(said) if line.language == "es" else said


def _thing(line: Line) -> str | None:
    reading = line.reading
    words = reading.deliverable
    words = _COUNT.sub("", words or "")
    if (
        not words
        or fold(reading.lemma or "") not in lexicon("making_verbs", line.language)
        or re.search(r"\d", words)
    ):
        return None
    cut = _END.search(f"{fold(words)} ")
    noun = _OPENING.sub("", words[: cut.start()] if cut else words).strip(" .,;:")
    if not noun or len(noun.split()) > LONGEST or not _PLAIN.fullmatch(noun):
        return None
    if re.search(r"\b(?:y|e|o|and|or)\b", fold(noun)):
        return None
    bland = lexicon("bland_deliverables", line.language)
    if line.language == "en":
        return None if fold(noun).split()[-1] in bland else f"the {lowered(noun)}"
    noun = bare(noun)
    found = article(noun)
    return None if found is None or fold(noun) in bland else f"{found} {noun}"
