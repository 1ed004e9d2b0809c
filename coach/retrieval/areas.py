"""Which trade a draft speaks of, by its people and things, and which metrics belong elsewhere."""

import re
from functools import lru_cache
from typing import NamedTuple

from coach.knowledge.metrics import Area
from coach.language import fold

_TRADES: dict[Area, tuple[str, str]] = {
    "public_sector": (
        r"council|municipal\w*|residents?|tenants?|citizens?|taxpayers?|permits?|town hall|"
        r"public services?|vecin[oa]s?|ciudadan\w+|tramites?|municipio|ayuntamiento|alcaldia|"
        r"contribuyentes|gobierno|habitantes|intendencia",
        "residents",
    ),
    "health": (
        r"patients?|clinic|clinical|hospital|nurses?|wards?|minor injuries|pacientes?|"
        r"clinica|enfermer\w+|urgencias|salud publica",
        "patients",
    ),
    "education": (
        r"pupils?|students?|teachers?|schools?|classrooms?|alumn[oa]s?|estudiantes?|docentes?|"
        r"escuelas?|aulas?|colegios?|maestr[oa]s|profesor(?:es|as)",
        "students",
    ),
    "cooperatives": (
        r"farmers?|growers?|co-?ops?|cooperatives?|harvests?|agricultor\w*|productor[ae]s|"
        r"caficultor\w*|cooperativas?|cosechas?|fincas?|campesin\w+",
        "farmers",
    ),
    "nonprofit": (
        r"donors?|volunteers?|communit(?:y|ies)|contributors?|open.?source|repositor(?:y|ies)|"
        r"maintainers?|ecosystem|dapps?|hackathons?|beneficiar\w+|donantes|voluntari\w+|comunidad(?:es)?|"
        r"codigo abierto|colaboradores externos",
        "",
    ),
}
"""Trades with people of their own: what moves in them is seldom a funnel or a release."""
_TRADE_NOUNS = {
    area: (re.compile(rf"\b(?:{nouns})\b"), people) for area, (nouns, people) in _TRADES.items()
}
_OTHERS: dict[Area, str] = {
    "sales": r"sales|sell\w*|revenue|deals?|prospects?|pipeline|quotas?|crm|ventas?|vender|"
    r"ingresos|prospectos?|propuestas comerciales|equipo comercial|cotizaciones|customers?|"
    r"clients?|clientes?|leads?",
    "marketing": r"marketing|blogs?|content plan|plan de contenidos?|leads?|"
    r"campaigns?|brand|seo|subscribers?|instagram|"
    r"social media|campanas?|marca|suscriptores|redes sociales|prospectos?",
    "product": r"users?|product|features?|activation|adoption|apps?|sign-?ups?|usuari[oa]s|"
    r"producto|activacion|adopcion|funcionalidad(?:es)?",
    "support": r"support|tickets?|help ?desk|service desk|soporte|mesa de ayuda|"
    r"atencion al cliente|first response|primera respuesta|call cent(?:er|re)",
    "success": r"customers?|renewals?|churn|clientes?|renovacion(?:es)?|onboarding",
    "engineering": r"deploy\w*|uptime|outages?|latency|incidents?|on-call|reliability|releases?|"
    r"despliegues?|disponibilidad|incidentes|latencia|confiabilidad",
    "people": r"hir(?:e|es|ed|ing)|recruit\w*|candidates?|talent|employer|engineers|employees?|"
    r"turnover|contratar|contratacion(?:es)?|reclut\w+|candidatos?|talento|vacantes?|"
    r"emplead[oa]s|rotacion|clima laboral|staff|colleagues|succession|sucesion|"
    r"leadership|liderazgo|key roles|puestos clave",
    "operations": r"plant|factory|waste|scrap|warehouse|suppliers?|planta|fabrica|merma|"
    r"desperdicio|almacen|bodega|proveedores|produccion",
    "finance": r"cash|budgets?|invoic\w+|month.?end|cost cent(?:re|er)s?|erp|presupuesto|cobranza|"
    r"facturas|cierre contable|flujo de caja|tesoreria",
}
_OTHER_NOUNS = {area: re.compile(rf"\b(?:{nouns})\b") for area, nouns in _OTHERS.items()}
_COMMERCIAL: frozenset[Area] = frozenset({"sales", "marketing", "product", "success"})
_OF_COMPANIES: frozenset[Area] = _COMMERCIAL | {"engineering"}
"""Areas whose metrics speak of a company's market, product or releases."""
_STAFF: frozenset[Area] = frozenset({"people"})
_HIRING = re.compile(r"\b(?:hir(?:e|ing)|recruit\w*|contratar|reclutar|talent)\b")
_HOME, _APART, _FOREIGN = 1.2, 0.9, 0.4
_GOOD = 0.5
_OPEN_SOURCE = re.compile(r"\b(?:contributors?|open.?source|repositor(?:y|ies)|maintainers?)\b")


class Trade(NamedTuple):
    """The areas a draft speaks of."""

    home: frozenset[Area]
    """Areas whose metrics are preferred."""
    foreign: frozenset[Area]
    """Areas whose metrics would come from another trade."""
    people: str
    """Those who are served in the trade, for what the line leaves out."""

    def suited(self, area: Area, score: float) -> float:
        """Return what a match of this area is worth here.

        A home area raises what is good enough by itself; it makes no good match of a weak one.
        """
        if area in self.foreign:
            return score * _FOREIGN
        if self.people and area not in self.home:
            return score * _APART
        return score * _HOME if area in self.home and score >= _GOOD else score


UNKNOWN = Trade(frozenset(), frozenset(), "")
"""A draft that does not tell its trade."""


@lru_cache(maxsize=2048)
def trade_of(line: str, objective: str, siblings: str) -> Trade:
    """Return the trade that a line stands in.

    A trade with people of its own makes the metrics of markets and releases foreign, unless the
    line or its objective speaks of those as well; siblings only tell who is served.

    Args:
        line: The piece of work.
        objective: The objective it stands under.
        siblings: The other key results.
    """
    if not objective and not siblings:
        return UNKNOWN
    said, near = fold(f"{objective}\n{line}"), fold(siblings)
    served = [a for a, (nouns, _) in _TRADE_NOUNS.items() if nouns.search(said)]
    served = served or [a for a, (nouns, _) in _TRADE_NOUNS.items() if nouns.search(near)]
    spoken = frozenset(area for area, nouns in _OTHER_NOUNS.items() if nouns.search(said))
    around = spoken or frozenset(a for a, nouns in _OTHER_NOUNS.items() if nouns.search(near))
    if served:
        home: frozenset[Area] = frozenset(served)
        if _OPEN_SOURCE.search(f"{said}\n{near}"):
            home |= {"engineering"}
        elsewhere = _OF_COMPANIES
        if "nonprofit" in home:
            elsewhere |= _STAFF
        return Trade(home, elsewhere - spoken - home, _TRADE_NOUNS[served[0]][1])
    if _HIRING.search(fold(objective)):
        return Trade(_STAFF, _COMMERCIAL, "")
    foreign: frozenset[Area] = frozenset()
    if around and not around & _COMMERCIAL:
        foreign = _COMMERCIAL
    elif not around:
        foreign = frozenset({"sales"})
    return Trade(around, foreign, "")
