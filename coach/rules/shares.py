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
_SHARE = re.compile(
    r"\b(?:tasa|porcentaje|proporcion|rate|share|percentage|conversion|retencion|retention|uptime|"
    r"disponibilidad|availability|churn|adopcion|adoption|activacion|activation|cobertura|coverage|"
    r"resolucion|satisfaccion|satisfaction|participacion|ocupacion|occupancy|exito|success|"
    r"aprobacion|ausentismo|absentismo|on[- ]time|a tiempo|rotacion)\b|%\s+(?:de|of)\b"
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
