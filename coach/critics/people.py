"""Who is served, in the draft's own words: an objective has somebody in it."""

import re
from typing import NamedTuple

from coach.analysis.morphology import singular
from coach.language import fold, lexicon
from coach.models import Language


class Group(NamedTuple):
    """People a draft speaks of."""

    noun: str
    """A plural with its article in Spanish (``los clientes nuevos``), bare in English."""
    staff: bool


_SERVED = {
    "es": "clientes usuarios usuarias socios socias pacientes estudiantes alumnos familias "
    "ciudadanos productores agricultores donantes suscriptores lectores visitantes huéspedes "
    "desarrolladores proveedores distribuidores comercios emprendedores beneficiarios asociados "
    "afiliados pasajeros compradores candidatos vecinos contribuyentes",
    "en": "customers users clients members patients students families citizens farmers donors "
    "subscribers readers visitors guests developers merchants partners founders contributors "
    "veterans passengers buyers candidates residents shoppers learners",
}
_STAFF = {
    "es": "colaboradores empleados trabajadores vendedores promotores docentes ingenieros agentes",
    "en": "employees colleagues staff engineers agents reps teachers",
}
_ALSO_SINGLE = frozenset(
    ["customers", "users", "clients", "members", "patients", "students", "employees"]
)
"""English people that a singular before another noun means too: *customer satisfaction*."""
_FEMININE = frozenset({"usuarias", "socias", "familias"})
_MODIFIERS = {
    "es": r"(?: (?:nuev[oa]s|activ[oa]s|actuales|intern[oa]s|corporativ[oa]s|pymes?))?",
    "en": "",
}
_BEFORE = {
    "es": "",
    "en": r"(?:(?:new|active|existing|enterprise|internal|eligible|paying|free) )?",
}
_WISHED = re.compile(
    r"^\s*que (?P<who>l[oa]s (?!equipos|personas|colaborador|emplead|trabajador|vendedor)[a-z]+s"
    r"(?: (?:nuev[oa]s|activ[oa]s|actuales))?)\b"
)
"""An objective that opens with those it is for: *Que las farmacias confíen…*."""
_IMPLIED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(
            r"\b(?:csat|churn|nps|ticket promedio|ticket medio|customer satisfaction|arr|mrr|"
            r"revpar|revenue|average order value|ingresos|ventas|facturar|facturacion|market share|"
            r"cuota de mercado|mercado)\b"
        ),
        "los clientes",
        "customers",
    ),
    (
        re.compile(
            r"\b(?:latencia|latency|tiempo de (?:carga|render)|page load|load time|render|uptime|"
            r"crash(?:es)?|lighthouse)\b"
        ),
        "los usuarios",
        "users",
    ),
)
"""Numbers that only those who buy or use decide."""
_OF_STAFF = re.compile(
    r"\b(?:rotacion|attrition|staff turnover|employee turnover|enps|clima laboral|ausentismo|"
    r"absenteeism|employee engagement)\b"
)


def group_in(text: str, language: Language) -> Group | None:
    """Return the first people served that a text names, else the staff it names, else ``None``.

    Args:
        text: The objective and its key results, in the order in which they count.
        language: The language they are in.
    """
    named = _WISHED.match(fold(text)) if language == "es" else None
    if named and _are_people(named["who"]):
        return Group(text[slice(*named.span("who"))].lower(), staff=False)
    found = _find(text, language, _SERVED[language], staff=False)
    return found or _find(text, language, _STAFF[language], staff=True)


def implied_by(metric: str, language: Language) -> Group | None:
    """Return the people who decide a number that an objective restates without naming them.

    Args:
        metric: The objective's words.
        language: The language they are in.
    """
    folded = fold(metric)
    if _OF_STAFF.search(folded):
        return Group("las personas del equipo" if language == "es" else "people here", staff=True)
    for pattern, spanish, english in _IMPLIED:
        if pattern.search(folded):
            return Group(spanish if language == "es" else english, staff=False)
    return None


def _are_people(phrase: str) -> bool:
    """Tell *los comercios* from *los pedidos*: only people, or their firms, are better off."""
    known = lexicon("people_nouns", "es")
    return any(singular(word, "es") in known for word in phrase.split())


def _find(text: str, language: Language, nouns: str, *, staff: bool) -> Group | None:
    forms = {}
    for noun in nouns.split():
        forms[fold(noun)] = noun
        if language == "es" or noun in _ALSO_SINGLE:
            forms[_single(fold(noun), language)] = noun
    pattern = rf"\b{_BEFORE[language]}({'|'.join(forms)})\b{_MODIFIERS[language]}"
    folded = fold(text)
    match = re.search(pattern, folded)
    if match is None:
        return None
    plural = forms[match[1]]
    words = text[match.start() : match.end()].split()
    if fold(words[0]) not in forms and language == "en":
        return Group(f"{words[0].lower()} {plural}", staff)
    extra = f" {words[1].lower()}" if len(words) > 1 and fold(plural) == match[1] else ""
    if language == "en":
        return Group(plural, staff)
    return Group(f"{'las' if plural in _FEMININE else 'los'} {plural}{extra}", staff)


def _single(plural: str, language: Language) -> str:
    if language == "en":
        return {"families": "family", "staff": "staff", "citizens": "citizen"}.get(
            plural, plural.removesuffix("s")
        )
    if plural.endswith(("ores", "edes")):
        return plural[:-2]
    return plural[:-1]
