"""What a metric counts, by the head noun of its Spanish name: two that share it need a reason."""

import re
from collections import defaultdict

from coach.knowledge.metrics import Metric
from coach.language import fold

_MEASURES = (
    r"proporcion|porcentaje|tasa|cantidad|numero|tiempo|horas|dias|puntaje|monto|costo|valor|"
    r"plazo|duracion|indice"
)
_QUALITIES = r"mediano|mediana|medio|media|promedio|total|neto|neta"
_SMALL = (
    r"del|de|hasta|por|en|que|desde|para|con|a|al|el|la|los|las|un|una|cada|ser|tarda|tardan|"
    r"equipo|obtener"
)
_WRAPPING = re.compile(rf"^(?:(?:{_MEASURES}|{_QUALITIES}|{_SMALL})\s+)+")


def head(metric: Metric) -> str:
    """Return the noun a metric counts: *proporción de clientes que…* counts ``cliente``."""
    words = _WRAPPING.sub("", fold(metric.name.es)).split() or [metric.name.es]
    return words[0].removesuffix("s")


def sharing(metrics: tuple[Metric, ...]) -> dict[tuple[str, str], tuple[Metric, ...]]:
    """Return the metrics that share head noun and unit, by both; those that stand alone left out.

    Args:
        metrics: The catalogue's metrics.
    """
    groups: dict[tuple[str, str], list[Metric]] = defaultdict(list)
    for metric in metrics:
        groups[head(metric), metric.unit].append(metric)
    return {key: tuple(found) for key, found in groups.items() if len(found) > 1}
