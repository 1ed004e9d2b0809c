"""Languages whose wording is not judged, told by their commonest words."""

import re

_WORDS = {
    "fr": "des une pour avec dans nous nos est sont qui leur leurs du aux améliorer réduire "
    "augmenter équipe objectif résultat temps réponse notre votre être plus fin trimestre",
    "it": "il gli della delle dei degli nostri nostro nostra migliorare ridurre aumentare entro "
    "obiettivo tempi più sono servizio risposta risultato alla nel squadra giorni",
    "de": "und der die das mit für von wir unsere unser werden wird bis ende kunden steigern ziel "
    "umsatz neue zeit verbessern reduzieren ist sind auf im den dem quartal quartals",
}
_KNOWN = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_ENOUGH = 4
"""Different words of a language that a draft must hold."""
_SHARE = 0.25
"""Share of a draft's words that they must make up: a quoted name does not make a draft French."""


def neighbour(text: str) -> str | None:
    """Return the code of another language that a draft is in, or ``None``.

    Args:
        text: The draft.
    """
    words = [match.group().lower() for match in _WORD.finditer(text[:4000])]
    for language, known in _KNOWN.items():
        hits = [word for word in words if word in known]
        if len(set(hits)) >= _ENOUGH and len(hits) >= _SHARE * len(words):
            return language
    return None
