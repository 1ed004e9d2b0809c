"""Activity that becomes a result when one asks what it leads to, in the draft's own nouns."""

import re

from coach.analysis.morphology import singular
from coach.critics.case import Case
from coach.critics.fields import Wanted
from coach.critics.nouns_es import lowered, the
from coach.language import Text, fold, lexicon
from coach.models import KeyResult, Language, Objective
from coach.reviews import Reading

_CONTACTS = lexicon("contact_nouns", "es") | lexicon("contact_nouns", "en")
_RESULTS: dict[str, Text] = {
    "reunion": Text("una reunión", "a meeting"),
    "meeting": Text("una reunión", "a meeting"),
    "visita": Text("una visita", "a visit"),
    "visit": Text("una visita", "a visit"),
    "demo": Text("una demo", "a demo"),
    "cita": Text("una cita", "an appointment"),
    "venta": Text("una venta", "a sale"),
    "sale": Text("una venta", "a sale"),
    "pedido": Text("un pedido", "an order"),
    "order": Text("un pedido", "an order"),
    "compra": Text("una compra", "a purchase"),
    "purchase": Text("una compra", "a purchase"),
    "contrato": Text("un contrato", "a contract"),
    "contract": Text("un contrato", "a contract"),
    "renovacion": Text("una renovación", "a renewal"),
    "renewal": Text("una renovación", "a renewal"),
    "suscripcion": Text("una suscripción", "a subscription"),
    "subscription": Text("una suscripción", "a subscription"),
    "inscripcion": Text("una inscripción", "a sign-up"),
    "matricula": Text("una matrícula", "an enrolment"),
    "donacion": Text("una donación", "a donation"),
    "donation": Text("una donación", "a donation"),
}
_SALES = re.compile(
    r"\b(?:ventas?|vender|comercial|comerciales|ingresos|facturacion|prospectos?|leads?|pipeline|"
    r"sales|sell|revenue|prospects?|deals?)\b"
)
_COUNT = re.compile(
    r"^(?:(?:al menos|at least|mas de|over|en|by|al?|las?|los|el|the|un|una|a|an)\s+)*"
    r"(?:\d[\d.,]*\s*(?:%|\+)?\s*(?:de\s+)?(?:(?:las?|los|of(?:\s+the)?|the)\s+)?)?"
)
_RATE = re.compile(
    r"\s+(?:por|x|al?|cada|per|a|an|every|each)\s+(?:dia|semana|mes|trimestre|ano|vendedor|persona|"
    r"day|week|month|quarter|year|rep)\b.*$|\s+(?:semanal|mensual|diari[ao]|weekly|monthly|daily)"
    r"(?:es|s)?\b.*$"
)
_LEVELS = re.compile(r"(?:\s+(?:de|desde|del|from)|:)\s+\d.*$", re.IGNORECASE)
_DONE = re.compile(
    r"\s+(?:(?:realizad|hech|sostenid|efectuad|concretad)[oa]s|held|made|done|completed)\b"
)
"""That an activity took place goes without saying once it is counted by what it leads to."""
_ALL = re.compile(
    r"^(?:tod[oa]s(?: l[oa]s)?|cada|all(?: of)?(?: the)?|every|each)\s+", re.IGNORECASE
)
_WHICH = re.compile(
    r",?\s(?:que|cuy[oa]s?|whose|who|that|which|con (?:el|nuestro) equipo|"
    r"with (?:the|our)(?: \w+)? team)\b"
    r".*$",
    re.IGNORECASE | re.DOTALL,
)
_TWO_THINGS = re.compile(r"\s*[+/&(]\s*")
_CONTACTED: dict[str, Text] = {
    "llamar": Text("llamadas a", ""),
    "visitar": Text("visitas a", ""),
    "call": Text("", "calls to"),
    "visit": Text("", "visits to"),
}
"""Verbs whose object is who is contacted: what is counted is the contact."""
_TAIL = re.compile(
    r"\s(?:that|of|for|with|to|in|on|from|about|by|per|who|whose|where|when|which)\s"
)
_SWAPS: dict[str, Text] = {
    "automatizar": Text("que se resuelven sin intervención manual", ""),
    "automate": Text("", "handled without manual work"),
    "digitalizar": Text("que se hacen en línea de principio a fin", ""),
    "digitize": Text("", "completed online end to end"),
    "digitise": Text("", "completed online end to end"),
}
_MOVED = re.compile(
    r"^(?:migrar|pasar|trasladar|migrate|move)\s+(?:a\s+)?(?:al?\s+|el\s+)?\d[\d.,]*\s*%\s*"
    r"(?:de\s+|of\s+)?(?:los\s+|las\s+|the\s+|our\s+)?(?P<who>(?:usuari|client|cuent|soci|user|customer|"
    r"account|member)\w*(?:\s+activ[oa]s)?)\s+(?P<to>a|al|to|onto)\s+(?P<where>.+?)"
    r"(?=\s+(?:para|antes|en|by|before|in)\b|[.;,(]|$)"
)


def leads_to(case: Case, objective: Objective, kr: KeyResult) -> Wanted | None:
    """Return the share of a counted activity that ends in what the draft is after.

    *10 llamadas de seguimiento por semana* under an objective that counts meetings becomes the
    share of follow-up calls that end in a meeting.
    """
    reading = case.assessment(kr.ref).reading
    language = reading.language
    noun = counted_noun(reading)
    if noun is None:
        return None
    contact = _CONTACTED.get(fold(reading.lemma or ""))
    noun = f"{contact.in_(language)} {_whom(noun)}" if contact else noun
    heads = {singular(word, language) for word in fold(noun).split()[:2]}
    if not heads & _CONTACTS:
        return None
    around = " ".join([objective.text or "", *_measured(case, objective, kr)])
    result = _result_in(around, language, heads)
    if result:
        tail = f"que terminan en {result}" if language == "es" else f"that end in {result}"
    elif _SALES.search(fold(f"{around} {kr.text}")):
        tail = "que pasan a propuesta" if language == "es" else "that lead to a proposal"
        if heads & {"propuesta", "proposal", "cotizacion", "quote"}:
            tail = "que el cliente acepta" if language == "es" else "that the client accepts"
    else:
        return None
    share = "proporción de" if language == "es" else "share of"
    return Wanted(f"{share} {noun} {tail}", "%", deadline=reading.deadline)


def _whom(noun: str) -> str:
    """Return who is contacted, shortly: all of them goes without saying, and so does which."""
    return _WHICH.sub("", _ALL.sub("", noun))


def counted_noun(reading: Reading) -> str | None:
    """Return the activity that a line counts, without its number and its frequency."""
    words = reading.deliverable or reading.metric
    if not words:
        return None
    folded = fold(words)
    start = _COUNT.match(folded)
    begin = start.end() if start else 0
    rate = _RATE.search(folded)
    noun = words[begin : rate.start() if rate else len(words)].strip(" .,;:")
    noun = _TWO_THINGS.split(_LEVELS.sub("", noun), maxsplit=1)[0].strip(" :")
    noun = lowered(_DONE.sub("", noun))
    return noun if noun and _is_plural(noun, reading.language) else None


def _is_plural(noun: str, language: Language) -> bool:
    """Tell whether the head of a noun phrase is a plural: its first word, in English its last."""
    words = _TAIL.split(noun, maxsplit=1)[0].split() if language == "en" else noun.split()
    return bool(words) and words[-1 if language == "en" else 0].lower().endswith("s")


def swapped(reading: Reading, text: str) -> Wanted | None:
    """Return the state that a verb of work brings about, where changing the verb is enough.

    *Automatizar el 80 % de los tickets* is read as the share of tickets resolved without a person.
    """
    target = reading.target
    if not target or target.unit != "%" or target.value is None:
        return None
    folded = fold(text)
    moved = _MOVED.match(folded)
    if moved:
        who, where = text[slice(*moved.span("who"))], text[slice(*moved.span("where"))]
        metric = f"share of {who} on {where}"
        if reading.language == "es":
            named = where[:1].isupper()
            place = f"el {where}" if moved["to"] == "al" else where if named else the(where)
            metric = f"proporción de {who} que usan {place}"
        return Wanted(metric, "%", target=target.raw, deadline=reading.deadline)
    state = _SWAPS.get(fold(reading.lemma or ""), Text("", "")).in_(reading.language)
    noun = counted_noun(reading)
    if not state or not noun:
        return None
    share = "proporción de" if reading.language == "es" else "share of"
    return Wanted(f"{share} {noun} {state}", "%", target=target.raw, deadline=reading.deadline)


def _measured(case: Case, objective: Objective, kr: KeyResult) -> list[str]:
    """Return what the sibling results measure."""
    return [
        case.assessment(other.ref).reading.metric or ""
        for other in objective.key_results
        if other.ref != kr.ref and case.assessment(other.ref).kind == "outcome"
    ]


def _result_in(around: str, language: Language, heads: set[str]) -> str | None:
    for word in re.findall(r"[a-z]+", fold(around)):
        noun = singular(word, language)
        if noun in _RESULTS and noun not in heads:
            return _RESULTS[noun].in_(language)
    return None
