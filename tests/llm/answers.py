"""A draft and a good answer about it, as a model would give it."""

import json
from typing import Any

DRAFT = """Objective: New clinics trust the lab
KR1: Launch the online results portal by the end of Q3
KR2: Reduce rejected samples from 9% to 5% by the end of Q3
KR3: Improve NPS by the end of Q3
"""
PORTAL = (
    "Raise the share of clinics that read their results online from [baseline %] to [target %] "
    "by the end of Q3"
)
NPS = "Raise NPS from [baseline] to [target] by the end of Q3"
REASON = "“Launch” says what is delivered, and not who uses it."


BORRADOR = """Objetivo: Que las clínicas nuevas confíen en el laboratorio
KR1: Lanzar el portal de resultados para el cierre del Q3
KR2: Reducir las muestras rechazadas del 9 % al 5 % para el cierre del Q3
KR3: Mejorar el NPS para el cierre del Q3
"""
PORTAL_ES = (
    "Aumentar la proporción de clínicas que consultan sus resultados en el portal de "
    "[línea base %] a [meta %] para el cierre del Q3"
)
NPS_ES = "Subir el NPS de [línea base] a [meta] para el cierre del Q3"


def buena() -> dict[str, Any]:
    """Return an answer on the Spanish draft that passes whole."""
    answer = good()
    answer["understood"] = "El laboratorio busca que las clínicas nuevas confíen."
    answer["objective"]["quote"] = "Que las clínicas nuevas confíen"
    answer["key_results"] = [
        part("O1.KR1", "Lanzar el portal", "output", PORTAL_ES, "«Lanzar» dice qué se entrega."),
        part("O1.KR2", "del 9 % al 5 %", "outcome", None, "Dice desde cuánto y hasta cuánto."),
        part("O1.KR3", "Mejorar el NPS", "outcome", NPS_ES, "«Mejorar» deja abierta la meta."),
    ]
    answer["questions"] = ["¿Qué clínicas leen hoy sus resultados en papel?"]
    return answer


def good() -> dict[str, Any]:
    """Return an answer that passes whole."""
    return {
        "understood": "The lab wants new clinics to trust it.",
        "key_results": [
            part("O1.KR1", "Launch the online results portal", "output", PORTAL, REASON),
            part(
                "O1.KR2", "Reduce rejected samples from 9% to 5%", "outcome", None, "It is clear."
            ),
            part("O1.KR3", "Improve NPS", "outcome", NPS, "“Improve” leaves the level open."),
        ],
        "objective": {
            "quote": "New clinics trust the lab",
            "reason": None,
            "passages": [],
            "qualitative": True,
            "single_focus": True,
            "outcome_oriented": True,
            "kpi_confusion": False,
            "wordings": [],
        },
        "questions": ["Which clinics read their results on paper today?"],
    }


def part(ref: str, quote: str, kind: str, wording: str | None, reason: str) -> dict[str, Any]:
    """Return what an answer says of one key result."""
    return {
        "ref": ref,
        "quote": quote,
        "reason": reason,
        "passages": [],
        "kind": kind,
        "ambition_quote": None,
        "ambition": "cannot_tell",
        "belongs_under": None,
        "moves_to": None,
        "wordings": [{"bet": "use", "text": wording}] if wording else [],
    }


def text(answer: dict[str, Any] | None = None) -> str:
    """Return an answer as a model writes it."""
    return json.dumps(answer or good(), ensure_ascii=False)
