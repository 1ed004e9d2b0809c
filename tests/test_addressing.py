"""How a review in Spanish addresses its reader: one way throughout, the draft's words untouched."""

import ast
import re
from pathlib import Path

import pytest

import coach
from coach import Coach, Review, Settings
from coach.addressing import SPOKEN, addressed
from coach.settings import Profile

DRAFT = """Objetivo: Que los clientes «si no hicieran nada» confíen
KR1: Aumentar las visitas al catálogo de 100 a 104
KR2: Mejorar el NPS
KR3: Mantener el CSAT por encima de 4,8
KR4: Ticket promedio
"""
MARKS = {
    "tu": r"\b(?:quieres|hicieras)\b",
    "usted": r"\b(?:quiere llegar|hiciera)\b",
    "ustedes": r"\b(?:quieren llegar|hicieran)\b",
    "vos": r"\b(?:querés|hicieras)\b",
    "vosotros": r"\b(?:queréis|hicierais)\b",
}

MESSAGES = [
    node.value
    for room in ("rules", "critics")
    for module in sorted((Path(coach.__file__).parent / room).rglob("*.py"))
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
]


@pytest.fixture(scope="module")
def neutral() -> Review:
    with Coach(Settings()) as coach:
        return coach.review(DRAFT)


def said(review: Review) -> str:
    """Return the coach's own words, without the draft's."""
    lines = [kr for o in review.objectives for kr in o.key_results]
    texts = [review.summary, *(q.text for q in review.questions)]
    for found in [*review.findings, *(f for line in lines for f in line.findings)]:
        texts += [found.message, found.hint, found.explanation or ""]
    fields = [f for line in lines if line.rewrite for f in line.rewrite.placeholders]
    return re.sub(r"«[^»]*»", "", "\n".join([*texts, *(f.question for f in fields)]))


@pytest.mark.parametrize("profile", list(MARKS))
def test_a_profile_speaks_in_one_way_throughout(neutral: Review, profile: Profile) -> None:
    words = said(addressed(neutral, profile))
    others = [
        other for other, marks in MARKS.items() if re.search(marks, words) and other != profile
    ]

    assert len(re.findall(MARKS[profile], words)) >= 3
    shared = {"tu": {"vos"}, "vos": {"tu", "vosotros"}, "vosotros": {"vos"}}.get(profile, set())
    assert set(others) <= shared


def test_the_neutral_profile_and_english_change_nothing(neutral: Review) -> None:
    english = neutral.model_copy(update={"language": "en"})

    assert addressed(neutral, "neutral") == neutral
    assert addressed(english, "vos") == english


def test_the_draft_s_own_words_stay(neutral: Review) -> None:
    spoken = addressed(neutral, "vosotros")

    assert [o.text for o in spoken.objectives] == [o.text for o in neutral.objectives]
    for before, after in zip(
        neutral.objectives[0].key_results, spoken.objectives[0].key_results, strict=True
    ):
        assert before.text == after.text
        assert (before.rewrite and before.rewrite.text) == (after.rewrite and after.rewrite.text)
        quotes = [re.findall(r"«[^»]*»", f.message) for f in before.findings]
        assert quotes == [re.findall(r"«[^»]*»", f.message) for f in after.findings]


def test_the_profile_of_the_settings_reaches_the_review() -> None:
    with Coach(Settings(profile="vos")) as coach:
        assert "querés" in said(coach.review(DRAFT))


@pytest.mark.parametrize("words", SPOKEN)
def test_what_is_said_for_each_address_stands_in_a_message(words: str) -> None:
    assert any(words in said.lower() for said in MESSAGES)
