"""Whether a sibling key result already measures what a piece of work is for."""

import re
from functools import lru_cache

from coach.analysis.morphology import singular
from coach.critics.case import CONVERT, Case
from coach.language import fold
from coach.models import KeyResult, Language, Objective

_SMALL = frozenset(
    """
    el la los las un una unos unas de del al a ante con para por en que se su sus y e o u lo es son
    como mas menos muy sin sobre entre hasta desde cada todo todos toda todas nuestro nuestra
    the an of to for in on at by with and or our their its is are be from as that this each all any
    more less than who which when into over under per so
    """.split()
)
_GENERIC = frozenset(
    """
    cliente usuario equipo nuevo nueva empresa producto servicio sistema proceso proyecto plan numero
    cantidad tasa porcentaje proporcion indice nivel tiempo mes semana dia promedio medio media total
    calidad mejora mejorar aumentar reducir lograr hacer generar tener interno interna externo
    principal clave digital online programa estrategia area
    user customer client team new company product service system process project number rate
    percentage share level time month week day average total quality improve increase reduce make
    get use used using key main internal first program strategy area people persona
    """.split()
)
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
_ALIKE = {word: group.split()[0] for group in _SAME for word in group.split()}


def measuring_sibling(case: Case, objective: Objective, kr: KeyResult) -> str | None:
    """Return the ref of the key result that already shows this work's effect, or ``None``."""
    reading = case.assessment(kr.ref).reading
    aims = [keywords(reading.purpose or "", reading.language)]
    names = [m.metric.name.in_(reading.language) for m in case.grounding.metrics.get(kr.ref, ())[:2]]
    made = keywords(reading.deliverable or "", reading.language)
    for sibling in objective.key_results:
        if sibling.ref == kr.ref or not _measures(case, sibling):
            continue
        own = case.assessment(sibling.ref).reading
        metric = keywords(own.metric or sibling.text, own.language)
        if any(aim & metric for aim in aims) or made & metric:
            return sibling.ref
        if any(_same_metric(keywords(name, own.language), metric) for name in names):
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


@lru_cache(maxsize=4096)
def keywords(text: str, language: Language) -> frozenset[str]:
    """Return the words of a text that say what it is about, in the singular."""
    words = (singular(w, language) for w in re.findall(r"[a-z]{3,}", fold(text)) if w not in _SMALL)
    return frozenset(_ALIKE.get(word, word) for word in words if word not in _GENERIC)
