"""What a line makes, as it stands in a metric: the draft's noun wins over a generic one."""

import re

from coach.critics.lines import Line
from coach.critics.nouns_es import article, bare, contracted
from coach.critics.sentences_en import lowered
from coach.knowledge import Metric
from coach.language import fold

LONGEST = 6
"""Words; a longer name would drown the metric it stands in."""
_MADE = frozenset(
    {
        *("lanzar", "crear", "implementar", "desarrollar", "construir", "publicar", "rediseñar"),
        *("implantar", "desplegar", "liberar", "habilitar", "instalar", "abrir", "estrenar"),
        *("redisenar", "renovar", "sacar", "entregar", "diseñar", "disenar", "habilitar"),
        *("launch", "create", "implement", "develop", "build", "publish", "redesign", "ship"),
        *("release", "deploy", "deliver", "install", "open", "introduce", "roll out", "set up"),
        *("relaunch", "revamp", "add", "make"),
    }
)
"""Verbs whose object is there to be used afterwards."""
_END = re.compile(
    r"\s+(?:para|en|antes|con|que|hasta|durante|desde|a\s+(?:fin|finales|tiempo)|al\s+cierre|"
    r"to|for|in|before|by|with|that|until|during|from|so|on|at|across)\s.*$"
)
_OPENING = re.compile(
    r"^(?:(?:un|una|el|la|los|las|nuestr[oa]s?|su|a|an|the|our|its)\s+)+", re.IGNORECASE
)
_COUNT = re.compile(r"^(?:\d+|dos|tres|cuatro|cinco|two|three|four|five|six|ten|diez)\s+")
_PLAIN = re.compile(r"[\w\sáéíóúüñÁÉÍÓÚÜÑ'’.-]+")
_GENERIC = frozenset(
    {
        *("funcionalidad", "funcion", "version", "modulo", "sistema", "herramienta", "proyecto"),
        *("feature", "function", "version", "module", "system", "tool", "project", "thing"),
    }
)
"""Names that say no more than the metric's own words do."""


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
    if not words or fold(reading.lemma or "") not in _MADE or re.search(r"\d", words):
        return None
    cut = _END.search(f"{fold(words)} ")
    noun = _OPENING.sub("", words[: cut.start()] if cut else words).strip(" .,;:")
    if not noun or len(noun.split()) > LONGEST or not _PLAIN.fullmatch(noun):
        return None
    if re.search(r"\b(?:y|e|o|and|or)\b", fold(noun)):
        return None
    if line.language == "en":
        return None if fold(noun).split()[-1] in _GENERIC else f"the {lowered(noun)}"
    noun = bare(noun)
    found = article(noun)
    return None if found is None or fold(noun) in _GENERIC else f"{found} {noun}"
