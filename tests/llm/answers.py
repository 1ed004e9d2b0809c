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
