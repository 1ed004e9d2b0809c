"""Objectives said with somebody in them, in the draft's own words; never one guess at a KPI."""

import re
from collections import Counter
from collections.abc import Iterator

from coach.critics import nouns_es, sentences_en
from coach.critics.case import Case
from coach.critics.people import Group, group_in
from coach.language import Text, fold
from coach.models import Language, Objective
from coach.reviews import Alternative, Rewrite

KPI = frozenset({"OBJ001", "OBJ004"})
"""Findings of an objective that is a KPI with or without its target."""

_BETS: dict[str, tuple[Text, Text]] = {
    "ease": (
        Text("acceso", "ease"),
        Text("Que para {who} sea fácil hablar con nosotros", "{Who} find it easy to reach us"),
    ),
    "trust": (
        Text("confianza", "trust"),
        Text("Que {who} confíen en nosotros", "{Who} trust us"),
    ),
    "choice": (
        Text("preferencia", "preference"),
        Text("Que {who} nos elijan", "{Who} choose us"),
    ),
    "stay": (
        Text("permanencia", "loyalty"),
        Text("Que {who} quieran quedarse con nosotros", "{Who} want to stay with us"),
    ),
    "value": (
        Text("valor", "value"),
        Text("Que {who} encuentren valor en lo que usan", "{Who} find value in what they use"),
    ),
    "speed": (
        Text("rapidez", "speed"),
        Text(
            "Que {who} no tengan que esperar de más",
            "{Who} wait no longer than they have to",
        ),
    ),
    "reliability": (
        Text("confiabilidad", "reliability"),
        Text("Que {who} puedan contar con nosotros", "{Who} can count on us"),
    ),
}
_STAFF_BETS: dict[str, tuple[Text, Text]] = {
    "stay": (
        Text("permanencia", "loyalty"),
        Text("Que {who} quieran quedarse", "{Who} want to stay"),
    ),
    "value": (
        Text("desarrollo", "growth"),
        Text("Que {who} crezcan en su trabajo", "{Who} grow in their work"),
    ),
}
_SIGNALS = (
    (r"reunion|llamada|contacto|cita|meeting|call|demo|soporte|support", ("ease", "trust")),
    (r"lead|cotizacion|formulario|registr|sign-?up|visita|visit|trafico", ("ease", "choice")),
    (r"venta|ingreso|revenue|sales|arr\b|mrr|mercado|market|cliente nuevo|contrat|revenue",
     ("choice", "stay")),
    (r"nps|csat|satisf|queja|complaint", ("trust", "stay")),
    (r"retencion|retention|churn|renov|renew|rotacion|turnover|permanencia", ("stay", "value")),
    (r"usuari|user|adopcion|adoption|activ|uso\b|usage|engagement", ("value", "choice")),
    (r"tiempo|plazo|espera|demora|\btime\b|wait|respuesta|response|entrega|delivery",
     ("speed", "trust")),
    (r"uptime|disponib|availab|incident|error|falla|caida|outage|latenc", ("reliability", "trust")),
)  # fmt: skip
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
    if who is None:
        return
    bets = _STAFF_BETS if who.staff else _BETS
    votes: Counter[str] = Counter()
    for weight, text in ((2, objective.text or ""), (1, key_results_of(objective))):
        for pattern, names in _SIGNALS:
            if re.search(pattern, fold(text)):
                votes.update({names[0]: 2 * weight, names[1]: weight})
    chosen = [name for name, _ in votes.most_common() if name in bets][:2]
    if len(chosen) < 2:
        return
    (label, words), (other_label, other_words) = (bets[name] for name in chosen)
    option = Alternative(label=other_label.in_(language), text=_said(other_words, who, language))
    yield Rewrite(
        text=_said(words, who, language),
        label=label.in_(language),
        alternatives=(option,),
        origin="formula",
    )


def _said(words: Text, who: Group, language: Language) -> str:
    noun = who.noun
    return words.in_(language).format(who=noun, Who=noun[:1].upper() + noun[1:])


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
    who = group_in(key_results_of(objective), language)
    if opening is None or who is None or who.staff:
        return
    quality = text[opening.end() :]
    if not quality or len(quality.split()) > 6:
        return
    if language == "es":
        article = nouns_es.article(nouns_es.bare(quality))
        if article is None:
            return
        yield Rewrite(
            text=f"Que {who.noun} noten la mejora en {article} {nouns_es.bare(quality)}",
            origin="formula",
        )
        return
    noun = who.noun[:1].upper() + who.noun[1:]
    yield Rewrite(
        text=f"{noun} notice the difference in the {sentences_en.bare(quality)}", origin="formula"
    )


def _group(objective: Objective, language: Language) -> Group | None:
    return group_in(f"{objective.text or ''}\n{key_results_of(objective)}", language)


def key_results_of(objective: Objective) -> str:
    """Return the words of an objective's key results, one a line."""
    return "\n".join(kr.text for kr in objective.key_results)
