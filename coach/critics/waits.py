"""How long people wait for a service: *responder los reclamos en 48 h* moves a time, no count."""

import re

from coach.critics.fields import Wanted
from coach.critics.levels import level
from coach.critics.lines import Line
from coach.critics.nouns_es import the
from coach.language import fold

_UNITS = frozenset({"s", "min", "h", "day", "week", "month"})
_TIME = re.compile(
    r"\b(?:tiempos?|plazos?|demoras?|dias|horas|minutos|duracion|ciclo|espera|latencia|antiguedad|"
    r"time|times|days|hours|minutes|duration|cycle|wait|latency|delay|age|lead|mttr|mttd|uptime|"
    r"downtime|overtime|carga|load|vida|life|estancia|stay|permanencia)\b"
)


def is_a_wait(line: Line, metric: str) -> bool:
    """Tell a line whose target is a time while what it names is none: *complaints in 48 hours*.

    Args:
        line: The line.
        metric: What it names.
    """
    target = line.reading.target
    return target is not None and target.unit in _UNITS and not _TIME.search(fold(metric))


def time_to_serve(line: Line, metric: str) -> Wanted | None:
    """Return the time a service takes, or ``None`` where the line does not say which.

    Args:
        line: A line that is a wait.
        metric: What is served.
    """
    lemma = line.reading.lemma
    if not lemma or line.reading.direction is not None or line.reading.baseline:
        return None
    name = f"time to {lemma} {metric}"
    if line.language == "es":
        if not lemma.endswith(("ar", "er", "ir")):
            return None
        name = f"tiempo hasta {lemma} {the(metric)}"
    target = level(line.kr.text, line.reading.target, line.language)
    return Wanted(name, None, target=target, deadline=line.reading.deadline)
