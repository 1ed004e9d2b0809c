"""Which level guards which result: quality against speed, volume or cost, or a shared subject."""

import re

from coach.language import fold
from coach.rules.case import Line
from coach.rules.topics import topic

_QUALITY = re.compile(
    r"\b(?:csat|nps|enps|satisf\w*|calidad|quality|error\w*|defect\w*|retrabajo|rework|quejas?|reclamos?|"
    r"complaints?|devoluciones|devuelt[oa]s?|returns|returned|refunds?|reembolsos?|churn|bajas|cancel\w*|exactitud|precision|"
    r"accuracy|incident\w*|disponibilidad|availability|uptime|accident\w*|seguridad|safety|escal\w+|"
    r"reopen\w*|reabiert\w*|tickets? de soporte|support tickets?|bugs?|rollbacks?|mermas?|"
    r"spoilage|retencion|retention|calificacion|ratings?|margen|margin|repeat\w*|recompra\w*|renew\w*|renov\w*)\b"
)
_EFFORT = re.compile(
    r"\b(?:tiempos?|espera|demora|rapid\w*|velocidad|plazos?|times?|speed|wait\w*|latency|latencia|"
    r"lead time|delays?|costo?s?|costes?|gastos?|costs?|spend\w*|expenses?|ventas|ingresos|sales|"
    r"revenue|volum\w*|pedidos|orders|llamadas|calls|casos|cases|leads|registros|sign-?ups|"
    r"productiv\w*|throughput|entregas|deliver\w*|releases?|deployments?|despliegues|capacidad|"
    r"capacity|output|units|unidades|utili[sz]\w*|conversion\w*|altas)\b"
)


def guards(level: Line, result: Line) -> bool:
    """Tell whether a level may suffer while a result beside it is reached."""
    one, other = _named(level), _named(result)
    # More repeat orders are won by quality, not at its cost.
    if _QUALITY.search(one) and _EFFORT.search(other) and not _QUALITY.search(other):
        return True
    if _EFFORT.search(one) and _QUALITY.search(other):
        return True
    return bool(topic(one, level.reading.language) & topic(other, result.reading.language))


def about_quality(text: str) -> bool:
    """Tell a text that is about quality, those who stay, or what a thing costs in trust."""
    return bool(_QUALITY.search(fold(text)))


def _named(line: Line) -> str:
    return fold(line.reading.metric or line.kr.text)
