"""Objectives said with somebody in them, in the draft's own words; never one guess at a KPI."""

import re
from collections.abc import Iterator

from coach.critics import bets
from coach.critics.case import Case
from coach.critics.people import Group, group_in, implied_by
from coach.language import fold
from coach.models import Language, Objective
from coach.reviews import Alternative, Rewrite

KPI = frozenset({"OBJ001", "OBJ004"})
"""Findings of an objective that is a KPI with or without its target."""

_MARKET = {
    "es": re.compile(r"\bmercado (?:de |en )?([A-ZÁÉÍÓÚ]\w+)"),
    "en": re.compile(r"\b(?:the )?([A-Z]\w+) market\b"),
}
"""The market an objective names stays in it."""
_LONGEST_QUALITY = 6
"""Words of a vague aim that is said again with somebody in it."""
_PILLAR = re.compile(r"^[A-ZÁÉÍÓÚÑ][^:.;\d]{2,35}:\s+(?=\w)")
"""*Negocio: …*: a perspective of the company map, kept as it is."""
_QUALITY = {
    "es": re.compile(
        r"^(?:mejorar|fortalecer|optimizar|elevar|impulsar|reforzar)\s+(?:(?:el|la|los|las|nuestr[oa]s?)\s+)?"
    ),
    "en": re.compile(
        r"^(?:improve|strengthen|optimi[sz]e|enhance|boost|elevate)\s+(?:(?:the|our)\s+)?"
    ),
}


def candidates(case: Case, objective: Objective, language: Language) -> Iterator[Rewrite]:
    """Yield wordings of an objective, best first; none where only the team can say.

    Args:
        case: The draft and what was found on it.
        objective: One of its objectives.
        language: The language of the objective.
    """
    codes = case.codes(objective.ref)
    pillar = _PILLAR.match(objective.text or "")
    found: Iterator[Rewrite] = iter(())
    if "OBJ002" in codes:
        return
    if codes & KPI:
        found = _options(objective, language)
    elif "OBJ003" in codes:
        found = _purpose(case, objective, language)
    elif "OBJ006" in codes:
        found = _noticed(objective, language)
    for rewrite in found:
        yield _under(pillar.group(), rewrite) if pillar else rewrite


def _under(pillar: str, rewrite: Rewrite) -> Rewrite:
    """Return a wording under the perspective of the company map that the draft names."""
    others = [
        option.model_copy(update={"text": pillar + option.text}) for option in rewrite.alternatives
    ]
    return rewrite.model_copy(update={"text": pillar + rewrite.text, "alternatives": tuple(others)})


def _options(objective: Objective, language: Language) -> Iterator[Rewrite]:
    """Offer two bets, each labelled, where the draft says who is served and by what."""
    who = _group(objective, language)
    if who is None or bets.is_internal(objective.text or ""):
        return
    chosen = bets.two(who, objective.text or "", key_results_of(objective))
    if chosen is None:
        return
    first, second = chosen
    option = Alternative(
        label=second.label.in_(language), text=bets.said(second.words, who, language)
    )
    yield Rewrite(
        text=bets.said(first.words, who, language),
        label=first.label.in_(language),
        alternatives=(option,),
        origin="formula",
    )


def _purpose(case: Case, objective: Objective, language: Language) -> Iterator[Rewrite]:
    """Say what a deliverable is for, where the objective itself says it."""
    assessment = case.assessments.objectives.get(objective.ref)
    purpose = (assessment.reading.purpose or "").strip(" .") if assessment else ""
    if len(purpose.split()) > 2:
        yield Rewrite(text=purpose[:1].upper() + purpose[1:], origin="formula")


def _noticed(objective: Objective, language: Language) -> Iterator[Rewrite]:
    """Name who would notice a vague improvement, where the key results say who is served."""
    text = _PILLAR.sub("", objective.text or "").strip(" .")
    opening = _QUALITY[language].match(fold(text))
    below = key_results_of(objective)
    who = group_in(below, language) or implied_by(below, language)
    if opening is None or who is None or who.staff:
        return
    quality = text[opening.end() :]
    if not quality or len(quality.split()) > _LONGEST_QUALITY:
        return
    named = bets.quality(quality, language)
    if named is not None:
        yield Rewrite(text=bets.said(named, who, language), origin="formula")


def _group(objective: Objective, language: Language) -> Group | None:
    """Return those an objective is for: named in it, implied by its number, or in its KRs."""
    text = objective.text or ""
    market = _MARKET[language].search(text)
    if market:
        spanish = language == "es"
        noun = f"los clientes de {market[1]}" if spanish else f"customers in {market[1]}"
        return Group(noun, staff=False)
    around = group_in(key_results_of(objective), language)
    named = group_in(text, language) or implied_by(text, language)
    return named or (around if around and not around.staff else None)


def key_results_of(objective: Objective) -> str:
    """Return the words of an objective's key results, one a line."""
    return "\n".join(kr.text for kr in objective.key_results)
