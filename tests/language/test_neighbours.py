"""Drafts in languages whose wording is not judged are told apart from those that are."""

import pytest

from coach.language import neighbour
from coach.pipeline import Coach

FRENCH = (
    "Objectif : Améliorer la réponse de notre équipe\n- Réduire le temps de réponse des clients"
)
GERMAN = "Ziel: Unsere Kunden bleiben\n- 20 neue Kunden bis Ende des Quartals\n- Umsatz steigern"
ITALIAN = "Obiettivo: Migliorare il servizio\n- Ridurre i tempi di risposta entro giugno"


@pytest.mark.parametrize(("draft", "language"), [(FRENCH, "fr"), (GERMAN, "de"), (ITALIAN, "it")])
def test_another_language_is_named_and_its_wording_not_judged(
    coach: Coach, draft: str, language: str
) -> None:
    review = coach.review(draft)

    assert review.draft_language == language
    assert all(not kr.findings for o in review.objectives for kr in o.key_results)


@pytest.mark.parametrize(
    "draft",
    [
        "Objetivo: Que los clientes del plan básico vuelvan\n- Lanzar el programa de puntos",
        "Objective: Die-cut customers come back\n- Ship the fin kit for Des Moines and Il Forno",
        "",
        "NPS 40 a 60",
    ],
)
def test_spanish_english_and_bare_figures_are_not_taken_for_another_language(draft: str) -> None:
    assert neighbour(draft) is None
