"""The qualities an objective may name, and the signs by which a line would touch each."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Quality(NamedTuple):
    """One quality: how an objective names it, and what in a line speaks of it."""

    named: re.Pattern[str]
    signs: re.Pattern[str]


def _quality(named: str, signs: str) -> Quality:
    return Quality(re.compile(rf"\b(?:{named})\b"), re.compile(rf"\b(?:{signs})"))


_TIME = r"\d+ ?(?:s|ms|seg|sec|min|h|hs|hrs?|horas?|hours?|dias?|days?|semanas?|weeks?|mes|month)"
_QUALITIES = (
    _quality(
        r"retencion|retener|retention|retain|permanencia|fidelidad|fidelizar|lealtad|loyalty|"
        r"(?:want|choose|like|decide) to stay|(?:quier[ae]n?|elijan?|decidan?) (?:quedarse|"
        r"permanecer)|"
        r"se queden",
        r"ret[ei]n|churn|abandon|bajas\b|permanen|renov|renew|repet|repeat|return|recompra|vuelv|"
        r"volver|"
        r"nps|promotor|promoter|rotacion|turnover|attrition|cancel|leal|loyal|fidel|recom|"
        r"come back|"
        r"refer|stay|queda|sigu|antig|tenure|reactiv|frecuen|resign|renunci|leav|left|salida|"
        r"succe|suce|hered|inherit|take over|estanc|estad|noche|night",
    ),
    _quality(
        r"talentos?|capacidades|habilidades|competencias|skills?|talent|capabilities",
        r"talent|capaci|habil|compet|skill|aprend|learn|certific|promo|rotacion|turnover|capacit|"
        r"train|form|person|people|tecnic|emplead|employ|colabor|equipo|team|hir|contrat|curs|"
        r"mentor|lider|leader|enps|ascens|engineer|ingenier|autonom|techni|operari|operator|worker|"
        r"nurse|enfermer|teacher|docent|agent|staff|alone|sol[oa]s?\b",
    ),
    _quality(
        r"felicidad|bienestar|happiness|well-?being|clima laboral|morale",
        r"felic|bienestar|happ|well|clima|moral|enps|nps|csat|satisf|rotacion|turnover|"
        r"attrition|ausen|absen|estres|stress|burn|encuest|survey|feel|siente|permanen|"
        r"recom|engag|renunci|resign|leave|vacacion|overtime|horas extra",
    ),
    _quality(
        r"seguridad (?:laboral|industrial|de (?:las|los|nuestr)\w*)|workplace safety|(?<!-)safety|"
        r"(?:safer|mas segur[oa]s?) (?:sites?|work|obras?|plantas?|roads?|rutas?)",
        r"segur|saf|accid|incid|lesion|injur|riesg|risk|fatal|near|trir|ltir|epp|dias sin|"
        r"days without|casi|colision|collision|crash|fall|caida|error|harm|dano|injured|unhurt",
    ),
    _quality(
        r"expansion (?:de|en) (?:las |los |nuestr[oa]s )?(?:cuentas|clientes)|account expansion|"
        r"expand (?:our |existing )?accounts|upsell(?:ing)?|venta cruzada|cross-?sell(?:ing)?",
        r"expan|upsell|cross|cruzad|nrr|net rev|adicional|additional|ampl|segundo producto|seats|"
        r"por cuenta|per account|ticket|modul|ingres|revenue|ventas|sales|upgrad",
    ),
    _quality(
        r"costs? of (?:the |our )?[a-z]+|cost-to-\w+|costos? del? (?:la |el |los |las )?[a-z]+|"
        r"costes? del? (?:la |el |los |las )?[a-z]+",
        r"cost|gast|spend|spent|expens|bill|factur|precio|price|presup|budget|margin|margen|sav|"
        r"ahorr|merma|waste|scrap|ebitda|unit|consum",
    ),
    _quality(
        r"new (?:joiners|hires|starters|employees|colleagues)|nuev[oa]s (?:ingresos|"
        r"colaborador[ea]s|"
        r"emplead[oa]s|integrantes)|recien (?:llegad|ingresad)[oa]s",
        r"join|new|onboard|access|day one|first|starter|hire|nuev|ingres|primer|induc|llegad|"
        r"altas?",
    ),
    _quality(
        r"agilidad|agility|speed|rapidez|velocidad|mas rapid[oa]s?|(?:much )?faster|quicker|"
        r"quickly|"
        r"sin (?:demoras?|esperas?)|without waiting",
        rf"{_TIME}|tiempo|time|rapid|fast|quick|speed|veloc|demor|delay|plazo|espera|wait|queue|"
        rf"fila|"
        r"lead|latenc|lento|slow|backlog|pendient|puntual|atras|late|mismo dia|same day|frecuen|"
        r"deploy|despliegue|throughput",
    ),
    _quality(
        r"(?:experiencia|satisfaccion) (?:de|del) (?:l[oa]s? |nuestr[oa]s )?(?:clientes?|"
        r"usuari[oa]s?|"
        r"huesped(?:es)?|pacientes?)|(?:customer|user|guest|patient) (?:experience|satisfaction)",
        r"nps|csat|ces\b|satisf|experien|recom|queja|reclam|complain|review|resen|rating|estrell|"
        r"star|"
        r"calific|puntua|score|vuelv|return|repe|retenc|retent|churn|abandon|espera|wait|tiempo|"
        r"time|"
        r"respuesta|respon|renov|renew|devol|refund|refer|promot|encuest|survey",
    ),
    _quality(
        r"sostenibilidad|sustentabilidad|sustainability|huella (?:ambiental|de carbono)|"
        r"carbon footprint|medio ambiente",
        r"emis|co2|carb|energ|agua|water|residu|waste|recic|recyc|plast|renov|renew|solar|papel|"
        r"paper|"
        r"kwh|combust|fuel|huella|footprint|basura|compost|merma|sosten|sustain|ambient",
    ),
    _quality(
        r"rentabilidad|rentables?|profitability|profitable|profitably",
        r"rentab|profit|margin|margen|ebitda|cost|gast|utilidad|benefic|ingres|revenue|venta|sale|"
        r"precio|price|ticket|ahorr|sav|merma|cac|ltv|roi|cobr|cash|caja|flujo|pago|paid",
    ),
    _quality(
        r"(?:reconocimiento|notoriedad) de (?:la )?marca|brand awareness|awareness of our brand",
        r"marca|brand|aware|recon|record|recall|menci|mention|busqued|search|visit|alcance|reach|"
        r"seguidor|follow|prensa|press|impres|share of voice|recom|nps|conoc|know|trafic|traffic",
    ),
)


def untouched(goal: str, lines: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where a goal names a quality of which no line shows a sign; all texts are folded."""
    for quality in _QUALITIES:
        found = quality.named.search(goal)
        if found and not any(quality.signs.search(line) for line in lines):
            yield found.span()
