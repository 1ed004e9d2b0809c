"""Which metrics are shares or scores by their name, and which nobody bounds (money, people)."""

import re

from coach.language import fold

_RATE = re.compile(
    r"^(?:(?:el|la|los|las|the|our|nuestr[oa])\s+)?(?:tasa|porcentaje|proporcion|indice|ratio|"
    r"cuota de mercado|puntaje|puntuacion|calificacion|%)\b"
    r"|\b(?:rate|share|ratio|percentage|score|index)\b"
    r"|\b(?:nps|csat|e-?nps|ctr|churn|conversion|retencion|retention|uptime|disponibilidad|"
    r"availability|margen|margin|first contact resolution|open rate|bounce rate)\b"
)
HEAD_ENDS = (
    r"(?!\s+(?!(?:of|for|in|among|at|on|by|up|down|from|to|per|with|across|should|shall|will|must|is|"
    r"are|be|goes|go|rises?|falls?|drops?|grows?|climbs?|improves?|reaches|hits|gets|better|higher|"
    r"lower|worse|more|less|arriba|abajo|mas|menos|en|un|del?|con|por|al|\w+ed)\b)[a-z])"
)
"""What may follow an English noun that heads its phrase; *retention campaigns* is campaigns."""
_RATE_HEAD = re.compile(
    r"\b(?:(?:tasas?|porcentajes?|proporcion|indices?|ratios?|puntajes?|puntuacion(?:es)?|"
    r"calificacion(?:es)?|valoracion(?:es)?|notas?|cuota de mercado)\b"
    r"|(?:rate|rating|ratio|percentage|score|index|(?<=\w )share|conversion|retention|margin)\b"
    rf"{HEAD_ENDS}"
    r"|(?:nps|csat|e-?nps|ctr|churn|uptime|mape|wape|oee|otif|nrr|sla)\b"
    r"|(?:disponibilidad|ocupacion|retencion|margen)\b|(?:availability|occupancy)\b)"
    r"|(?:^|\s)%\s+(?:de|of)\b"
)
_LINKS = re.compile(
    r"(?<![\w-])(?:de|del|en|por|con|para|sobre|mediante|a|al|of|in|on|from|for|with|by|through|via|"
    r"about|to|que|that|who|whose|thanks)(?![\w-])"
)
_MOVED = re.compile(
    r"(?:\d ?%?|%|\b(?:mas|menos|more|less|better|worse|higher|lower|mejor|peor|relativ[oa]|"
    r"relative))\s*$"
)
_SHARE = re.compile(
    r"\b(?:tasa|porcentaje|proporcion|rate|share|percentage|conversion|retencion|retention|uptime|"
    r"disponibilidad|availability|churn|adopcion|adoption|activacion|activation|cobertura|coverage|"
    r"resolucion|satisfaccion|satisfaction|participacion|ocupacion|occupancy|exito|success|"
    r"aprobacion|ausentismo|absentismo|on[- ]time|a tiempo|rotacion|renovacion(?:es)?|renewals?|"
    r"oee|eficiencia general de los equipos|equipment effectiveness|puntualidad|punctuality|"
    r"asistencia|attendance|aceptacion|acceptance|otif)\b|%\s+(?:de|of)\b"
)
_UNBOUNDED = re.compile(
    r"\b(?:nrr|net (?:revenue|retention|dollar)|retencion neta|roi|roas|crecimiento|growth|margen|"
    r"margin|cumplimiento|attainment|cuota de venta|quota|burn|utili[sz]ation|inflacion)\b"
)
_MONEY_OR_PEOPLE = re.compile(
    r"\b(?:ingresos?|ventas?|facturacion|revenue|sales|turnover|mrr|arr|cost[oe]s?|costs?|gastos?|"
    r"expenses?|spend|presupuesto|budget|utilidad(?:es)?|ganancias?|beneficio neto|profit|ebitda|"
    r"margen|margin|precio|price|caja|cash|runway|cartera|deuda|debt|ahorros?|savings|excedentes?|"
    r"salarios?|salary|nomina|payroll|personal|plantilla|dotacion|headcount|empleados|colaboradores|"
    r"staff|employees|hires|contribuyentes|contributors|mercado|market)\b|[$€£]|\busd\b|\beur\b"
)
_MONEY_UNITS = frozenset((
    "USD", "EUR", "MXN", "COP", "CLP", "PEN", "ARS", "BRL", "GBP", "JPY", "INR", "CRC", "UYU",
    "BOB", "GTQ", "DOP", "PYG", "CAD", "AUD", "CHF", "pesos", "$", "M$", "MM$", "MDP", "MDD",
))  # fmt: skip
_COMMITTED = re.compile(
    r"\b(?:seguridad|accident\w*|lesion\w*|fatal\w*|legal\w*|ley|contratos?|"
    r"imss|normativ\w*|regulatori\w*|cumplimiento|auditoria|impuestos?|nomina|sueldos|payroll|"
    r"safety|injur\w+|accidents?|law|legal|compliance|regulator\w*|audit|tax\w*|security|breach\w*|"
    r"brechas?|perdida de datos|data loss|datos perdidos|lost data|backup|respaldo)\b"
)


def is_rate(metric: str) -> bool:
    """Tell whether a metric is a rate, a share or a score by its own name."""
    return bool(_RATE.search(fold(metric)))


def rate_at_head(folded: str, movements: re.Pattern[str]) -> bool:
    """Tell whether what a line moves is a rate or a score, not something said beside it.

    *Reducción de la tasa de abandono* moves a rate; *ingresos por la tasa de entrada* does not.
    """
    found = _RATE_HEAD.search(folded)
    return found is not None and at_head(folded, found.start(), movements)


def at_head(folded: str, start: int, movements: re.Pattern[str]) -> bool:
    """Tell whether the words from ``start`` are what a line is about, and hang on no other noun."""
    before = folded[:start]
    links = list(_LINKS.finditer(before))
    # A figure between a link and the words takes the link: *mejorar en 25 % la tasa*.
    if not links or re.search(r"\d", before[links[-1].end() :]):
        return True
    head = before[: links[-1].start()].rstrip()
    moves = list(movements.finditer(head))
    return not head or bool(_MOVED.search(head)) or bool(moves and moves[-1].end() == len(head))


def is_share(metric: str) -> bool:
    """Tell whether a metric is a part of a whole, which cannot exceed it."""
    folded = fold(metric)
    return bool(_SHARE.search(folded)) and not _UNBOUNDED.search(folded)


def is_money_or_people(text: str, *units: str | None) -> bool:
    """Tell whether a line speaks of money, headcount or a market, whose small moves may count."""
    return any(unit in _MONEY_UNITS for unit in units) or bool(_MONEY_OR_PEOPLE.search(fold(text)))


def is_committed(text: str) -> bool:
    """Tell whether a line is about safety, law, payroll or data loss, where all or none is due."""
    return bool(_COMMITTED.search(fold(text)))
