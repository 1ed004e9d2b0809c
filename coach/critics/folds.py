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


STRONG = 0.5
"""A match from which a metric of the catalogue says what the work is for."""


def measuring_sibling(case: Case, objective: Objective, kr: KeyResult) -> str | None:
    """Return the ref of the key result that already shows this work's effect, or ``None``."""
    reading = case.assessment(kr.ref).reading
    aim = content(reading.purpose or "", reading.language)
    near = () if aim else case.grounding.metrics.get(kr.ref, ())[:2]
    names = [m.metric.name.in_(reading.language) for m in near if m.score >= STRONG]
    made = _head(reading.deliverable or "", reading.language)
    for sibling in objective.key_results:
        if sibling.ref == kr.ref or not _measures(case, sibling):
            continue
        own = case.assessment(sibling.ref).reading
        words = own.metric or sibling.text
        metric = content(words, own.language)
        if made & keywords(_ASIDE.sub("", sibling.text), own.language) or _same_metric(aim, metric):
            return sibling.ref
        if any(_same_metric(content(name, own.language), metric) for name in names):
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


def _same_metric(name: frozenset[str], metric: frozenset[str]) -> bool:
    shared = len(name & metric)
    return bool(shared) and shared * 2 >= len(name | metric)


def _head(deliverable: str, language: Language) -> frozenset[str]:
    """Return what the work produces: *artículos* of *artículos con socios*."""
    part = _TAIL.split(f"{fold(deliverable)} ", maxsplit=1)[0]
    words = [w for w in re.findall(r"[a-z]{3,}", part) if w not in _SMALL]
    if not words:
        return frozenset()
    return keywords(words[-1] if language == "en" else words[0], language)


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
