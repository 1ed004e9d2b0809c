"""Whether a sibling key result already measures what a piece of work is for."""

import re
from functools import lru_cache

from coach.analysis.morphology import singular
from coach.critics.case import CONVERT, Case
from coach.language import fold, lexicon
from coach.models import KeyResult, Language, Objective

_SMALL = lexicon("small_words", "es") | lexicon("small_words", "en")
_GENERIC = lexicon("generic_words", "es") | lexicon("generic_words", "en")
_SAME = (
    "articulo post posts blog contenido tutorial article content blogpost",
    "llamada call",
    "reunion meeting demo demostracion cita visita comercial",
    "consulta ticket caso enquiry inquiry",
    "formulario form",
    "capacitacion formacion curso training course",
    "encuesta survey",
    "onboarding bienvenida incorporacion",
    "web sitio website site landing pagina page",
    "referido referral",
    "incidente incident alerta alert",
    "costo coste gasto cost spend spending expense",
    "nube cloud infraestructura infrastructure",
    "despliegue deploy deployment release pipeline",
)
_MOVES = frozenset(
    [
        "mejorar",
        "aumentar",
        "reducir",
        "bajar",
        "subir",
        "elevar",
        "lograr",
        "improve",
        "increase",
        "reduce",
        "raise",
        "cut",
        "grow",
    ]
)
_TAIL = re.compile(r"\s(?:de|del|con|para|por|en|sobre|a|que|of|for|with|on|to|in|about|from|by)\s")
_ASIDE = re.compile(r"\([^)]*\)?")
_ALIKE = {word: group.split()[0] for group in _SAME for word in group.split()}

_EMPTY_HEADS = frozenset(
    {
        *("feature", "features", "version", "versions", "tool", "tools", "module", "modules"),
        *("programme", "program", "project", "pilot", "funcion", "funciones", "funcionalidad"),
        *("modulo", "modulos", "herramienta", "herramientas", "programa", "proyecto", "piloto"),
        *("nuevo", "nueva", "nuevos", "nuevas"),
    }
)
"""Heads that only wrap what is made: *AI review feature*."""
_HARMS = frozenset(
    {
        *("desperdicio", "merma", "queja", "reclamo", "reclamacion", "error", "defecto"),
        *("accidente", "incidente", "devolucion", "retrabajo", "waste", "scrap", "complaint"),
        *("defect", "accident", "incident", "outage", "rework", "injury"),
    }
)
"""What nobody wants: a number of it is the same effect, however it is counted."""
_NAME = re.compile(r"(?<=\s)(?!Q[1-4]\b|H[12]\b|T[1-4]\b)[A-Z][a-z]*[A-Z]?\w{2,}\b")
_SURVEY = re.compile(r"\b(?:surveys?|encuestas?)\b")
_ASKED = re.compile(r"\b(?:e?nps|csat|ces|satisf\w+|recommend\w*|recomend\w+)\b")

STRONG = 0.5
"""A match from which a metric of the catalogue says what the work is for."""


def measuring_sibling(case: Case, objective: Objective, kr: KeyResult) -> str | None:
    """Return the ref of the key result that already shows this work's effect, or ``None``."""
    reading = case.assessment(kr.ref).reading
    aim = content(reading.purpose or "", reading.language)
    near = () if aim else case.grounding.metrics.get(kr.ref, ())[:2]
    names = [m.metric.name.in_(reading.language) for m in near if m.score >= STRONG]
    deliverable = reading.deliverable or ""
    made = _head(deliverable, reading.language)
    made_only = deliverable[: len(_TAIL.split(f"{fold(deliverable)} ", maxsplit=1)[0])]
    named = _product_names(f" {made_only}") - _product_names(objective.text or "")
    surveys = bool(_SURVEY.search(fold(deliverable)))
    for sibling in objective.key_results:
        if sibling.ref == kr.ref or not _measures(case, sibling):
            continue
        own = case.assessment(sibling.ref).reading
        words = own.metric or sibling.text
        metric = content(words, own.language)
        if made & keywords(_ASIDE.sub("", sibling.text), own.language) or _same_metric(aim, metric):
            return sibling.ref
        if named & _product_names(sibling.text) or (surveys and _ASKED.search(fold(words))):
            return sibling.ref
        if any(_same_as(name, metric, own.language) for name in names):
            return sibling.ref
    return None


def measured_beside(case: Case, objective: Objective, kr: KeyResult, name: str) -> str | None:
    """Return the ref of another line that measures what a metric of the catalogue names.

    Args:
        case: The draft.
        objective: The objective the line stands under.
        kr: The line that would get the metric.
        name: The metric's name in the line's language.
    """
    language = case.assessment(kr.ref).reading.language
    for sibling in objective.key_results:
        if sibling.ref != kr.ref and _measures(case, sibling):
            own = case.assessment(sibling.ref).reading
            said = content(name, language)
            shared = said & content(sibling.text, own.language)
            if said & shared & _HARMS or (len(shared) > 1 and len(shared) * 2 >= len(said)):
                return sibling.ref
    return None


def _measures(case: Case, sibling: KeyResult) -> bool:
    labels = case.assessment(sibling.ref)
    return (
        labels.kind == "outcome"
        and labels.slots.metric
        and (labels.slots.target or labels.slots.baseline)
        and not case.codes(sibling.ref) & CONVERT
    )


def _same_as(name: str, metric: frozenset[str], language: Language) -> bool:
    """Tell whether a metric of the catalogue is what a sibling measures, or the same harm."""
    said = content(name, language)
    return _same_metric(said, metric) or bool(said & metric & _HARMS)


def _product_names(text: str) -> frozenset[str]:
    """Return the names a text gives to things: *Atlas*, *CRM2*, the first word of it left out."""
    return frozenset(fold(found) for found in _NAME.findall(text))


def _same_metric(name: frozenset[str], metric: frozenset[str]) -> bool:
    shared = len(name & metric)
    return bool(shared) and shared * 2 >= len(name | metric)


def _head(deliverable: str, language: Language) -> frozenset[str]:
    """Return what the work produces: *artículos* of *artículos con socios*."""
    part = _TAIL.split(f"{fold(deliverable)} ", maxsplit=1)[0]
    words = [w for w in re.findall(r"[a-z]{3,}", part) if w not in _SMALL]
    ordered = reversed(words) if language == "en" else iter(words)
    for word in ordered:
        if word in _EMPTY_HEADS:
            continue
        return keywords(word, language)
    return frozenset()


@lru_cache(maxsize=4096)
def content(text: str, language: Language) -> frozenset[str]:
    """Return the words of a text that carry meaning, in the singular."""
    words = (singular(w, language) for w in re.findall(r"[a-z]{3,}", fold(text)) if w not in _SMALL)
    return frozenset(_ALIKE.get(word, word) for word in words if word not in _MOVES)


@lru_cache(maxsize=4096)
def keywords(text: str, language: Language) -> frozenset[str]:
    """Return the words of a text that say what it is about, in the singular."""
    words = (singular(w, language) for w in re.findall(r"[a-z]{3,}", fold(text)) if w not in _SMALL)
    return frozenset(_ALIKE.get(word, word) for word in words if word not in _GENERIC)
