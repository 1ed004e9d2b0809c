"""What may be behind a number: the improvements for people that a team can choose between."""

import re
from collections import Counter
from typing import NamedTuple

from coach.critics.people import Group
from coach.language import Text, fold
from coach.models import Language


class Bet(NamedTuple):
    """One improvement, in a word and as an objective."""

    label: Text
    words: Text
    """``{who}`` are the people served, ``{Who}`` the same with a capital."""


_BETS: dict[str, Bet] = {
    "ease": Bet(
        Text("acceso", "ease"),
        Text("Que para {who} sea fácil hablar con nosotros", "{Who} find it easy to reach us"),
    ),
    "trust": Bet(
        Text("confianza", "trust"),
        Text("Que {who} confíen en nosotros", "{Who} trust us"),
    ),
    "choice": Bet(
        Text("preferencia", "preference"),
        Text("Que {who} nos elijan", "{Who} choose us"),
    ),
    "stay": Bet(
        Text("permanencia", "loyalty"),
        Text("Que {who} quieran quedarse con nosotros", "{Who} want to stay with us"),
    ),
    "value": Bet(
        Text("valor", "value"),
        Text("Que {who} encuentren valor en lo que usan", "{Who} find value in what they use"),
    ),
    "speed": Bet(
        Text("rapidez", "speed"),
        Text(
            "Que {who} no tengan que esperar de más",
            "{Who} wait no longer than they have to",
        ),
    ),
    "reliability": Bet(
        Text("confiabilidad", "reliability"),
        Text("Que {who} puedan contar con nosotros", "{Who} can count on us"),
    ),
    "readers": Bet(
        Text("interés", "interest"),
        Text("Que {who} quieran volver por más", "{Who} want to come back for more"),
    ),
    "recommend": Bet(
        Text("recomendación", "recommendation"),
        Text("Que {who} nos recomienden", "{Who} recommend us"),
    ),
    "range": Bet(
        Text("variedad", "range"),
        Text(
            "Que {who} encuentren aquí más de lo que necesitan",
            "{Who} find more of what they need with us",
        ),
    ),
}
_STAFF_BETS: dict[str, Bet] = {
    "stay": Bet(
        Text("permanencia", "loyalty"),
        Text("Que {who} quieran quedarse", "{Who} want to stay"),
    ),
    "value": Bet(
        Text("desarrollo", "room to grow"),
        Text("Que {who} crezcan en su trabajo", "{Who} grow in their work"),
    ),
}
_SIGNALS = (
    (r"reunion|llamada|contacto|cita|meeting|call|demo|soporte|support", ("ease", "trust")),
    (r"lead|cotizacion|formulario|registr|sign-?up|visita|visit|trafico", ("ease", "choice")),
    (r"venta|ingreso|revenue|sales|arr\b|mrr|mercado|market|cliente nuevo|contrat|factura|revpar",
     ("choice", "stay")),
    (r"ticket (?:promedio|medio)|order value|basket|unidades por|units per|cross.?sell|upsell",
     ("range", "value")),
    (r"donacion|donation|donante|donor|fundrais|recauda", ("trust", "stay")),
    (r"\bnps\b|promotor|recomend|recommend", ("recommend", "trust")),
    (r"csat|satisf|queja|complaint", ("trust", "stay")),
    (r"retencion|retention|churn|renov|renew|rotacion|turnover|permanencia", ("stay", "value")),
    (r"usuari|user|adopcion|adoption|activ|uso\b|usage|engagement", ("value", "choice")),
    (r"lector|reader|suscriptor|subscriber|boletin|newsletter|seguidor|follower|audienc",
     ("readers", "value")),
    (r"tiempo|plazo|espera|demora|\btime\b|wait|respuesta|response|entrega|delivery|render|carga",
     ("speed", "reliability")),
    (r"uptime|disponib|availab|incident|error|falla|caida|outage|latenc", ("reliability", "trust")),
)  # fmt: skip
_INTERNAL = re.compile(
    r"\b(?:dso|dias de cobro|margen|margin|cost[oe]s?|costs?|gastos?|expenses?|ebitda|opex|cash|"
    r"flujo de caja|presupuesto|budget|cierre contable|inventario|inventory|merma|desperdicio|"
    r"waste|scrap|rework|retrabajo|energia|energy|headcount|productividad|productivity|utilidad)\b"
)
"""Numbers of the house: nobody outside can say what they are for, so only the team is asked."""
_QUALITIES: tuple[tuple[str, Text], ...] = (
    (
        r"confiabilidad|fiabilidad|estabilidad|reliability|stability|resilien\w+",
        Text("Que {who} puedan contar con nosotros", "{Who} can count on us"),
    ),
    (
        r"velocidad|rapidez|agilidad|tiempos?|speed|agility|turnaround",
        Text("Que {who} no tengan que esperar de más", "{Who} wait no longer than they have to"),
    ),
    (
        r"experiencia|usabilidad|experience|usability|ux",
        Text("Que para {who} todo resulte más sencillo", "Everything gets simpler for {who}"),
    ),
    (
        r"seguridad|security|safety|privacidad|privacy",
        Text("Que {who} confíen en que están a salvo con nosotros", "{Who} feel safe with us"),
    ),
    (
        r"satisfaccion|felicidad|satisfaction|happiness|fidelidad|loyalty",
        Text("Que {who} quieran quedarse con nosotros", "{Who} want to stay with us"),
    ),
    (
        r"comunicacion|visibilidad|transparencia|communication|visibility|transparency",
        Text("Que {who} sepan siempre a qué atenerse", "{Who} always know what to expect"),
    ),
)
"""What a vague quality is for those who live with it, by the word that opens it."""


def is_internal(objective: str) -> bool:
    """Tell a number of the house, of which only the team can say whom it serves.

    Args:
        objective: The objective's words.
    """
    return bool(_INTERNAL.search(fold(objective)))


def two(who: Group, objective: str, key_results: str) -> tuple[Bet, Bet] | None:
    """Return the two improvements that are likeliest behind a number, the likelier first.

    ``None`` where no word of the objective tells: two wordings that fit any team say nothing.

    Args:
        who: The people served.
        objective: The objective's words, which count twice.
        key_results: The words of its key results.
    """
    known = _STAFF_BETS if who.staff else _BETS
    votes: Counter[str] = Counter()
    for weight, text in ((2, objective), (1, key_results)):
        for pattern, names in _SIGNALS:
            if re.search(pattern, fold(text)):
                votes.update({names[0]: 2 * weight, names[1]: weight})
    if not any(re.search(pattern, fold(objective)) for pattern, _ in _SIGNALS):
        return None
    likely = [name for name, _ in votes.most_common() if name in known]
    first, second, *_ = dict.fromkeys([*likely, *known])
    return known[first], known[second]


def quality(words: str, language: Language) -> Text | None:
    """Return what a vague quality means for people, or ``None`` where no word tells.

    Args:
        words: The aim without its verb: *confiabilidad*, *customer experience*.
        language: The language they are in.
    """
    folded = fold(words)
    opening = folded.split()[-1] if language == "en" else folded.split()[0]
    found = (said for pattern, said in _QUALITIES if re.fullmatch(pattern, opening))
    return next(found, None)


def said(words: Text, who: Group, language: Language) -> str:
    """Return an improvement with the people in it.

    Args:
        words: The improvement.
        who: The people served.
        language: The language of the objective.
    """
    noun = who.noun
    return words.in_(language).format(who=noun, Who=noun[:1].upper() + noun[1:])
