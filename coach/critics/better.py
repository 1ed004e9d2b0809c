"""Where a metric is better, and what it is counted in, as far as its name tells."""

import re
from typing import Literal

from coach.language import fold, phrases
from coach.models import Language, Quantity
from coach.reviews import Direction

_LANGUAGES: tuple[Language, ...] = ("es", "en")
_RATES = re.compile(
    r"^%|^(?:tasa|porcentaje|proporcion|cuota|conversion|retencion|churn|rotacion|participacion|"
    r"cobertura|adopcion|margen|ausentismo|uptime|disponibilidad|satisfaccion|rate|share|percentage|"
    r"retention|turnover|coverage|adoption|margin|availability|resolucion|activacion|activation)\b"
    r"|\b(?:rate|share|ratio|tasa|coverage|retention|adoption|uptime|availability|churn)$"
)
_PUNCTUAL = re.compile(r"\b(?:on|in|just in|real|first|full|part)[- ]time\b|\ba tiempo\b")
_ON_TIME = re.compile(r"\bon[- ]time\b|\ba tiempo\b|\ben plazo\b")
_WON = re.compile(
    r"\b(?:exito|success|recuperad[oa]s?|recovered|ganad[oa]s?|won|evitad[oa]s?|avoided|resuelt[oa]s?|"
    r"resolved|esclarecid[oa]s?|cumplid[oa]s?)\b"
)
"""What was won or settled is wanted, whatever it was won from: *success rate in litigation*."""
_LATE = re.compile(r"\b(?:fuera de plazo|tarde|late|sin|not|reabiert\w+|reopened)\b")
_TICKETS = re.compile(r"\btickets?\b")
_TIME = re.compile(
    r"^(?:(?:the|el|median|average)\s+)?(?:tiempo|plazo|demora|dias|horas|time|days|hours|lead)\b"
)
_Side = Literal["higher", "lower"]


def direction_of(metric: str) -> Direction | None:
    """Return where a metric is better, as far as its name tells: ``up``, ``down`` or ``None``.

    What is wanted lower wins: *quejas de clientes* are complaints, whoever makes them.

    Args:
        metric: Its name, in Spanish or English.
    """
    folded = fold(metric)
    plain = _PUNCTUAL.sub(" ", folded)
    if _WON.search(plain) and not (_TIME.match(plain) or _LATE.search(plain)):
        return "up"
    if _says("lower", plain) and not _TICKETS.search(plain):
        return "down"
    return "up" if _says("higher", plain) or _ON_TIME.search(folded) else None


def unit_of(metric: str, *levels: Quantity | None) -> str | None:
    """Return the unit of a metric: that of its levels, or ``%`` for what is a rate by name.

    Args:
        metric: Its name.
        levels: The levels that its line states.
    """
    for level in levels:
        if level and level.unit:
            return level.unit
    return "%" if _RATES.search(fold(metric)) and not any(levels) else None


def _says(side: _Side, folded: str) -> bool:
    """Tell whether a known indicator, or a word that speaks for a side, stands in the name."""
    lists = (f"better_{side}", f"wanted_{side}")
    return any(phrases(name, lang).search(folded) for name in lists for lang in _LANGUAGES)
