"""The guidance holds what every passage promises, in both languages."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from coach.analysis import analyse_key_result, analyse_objective
from coach.knowledge import PassageRecord, passages
from coach.language import detect
from coach.models import Language
from coach.rules import RULES

LANGUAGES: tuple[Language, ...] = ("es", "en")
ALL = [passage for language in LANGUAGES for passage in passages(language)]
SOURCES = (
    "KPI vs OKR: Su Valor en los Resultados Corporativos",
    "OKR para Equipos de Ventas: Estrategias y Ejemplos",
    "Los Indicadores de Rendimiento Clave o KPI y cómo elegir los más importantes",
    "¿Qué son los OKRs y por qué revolucionan la gestión de CX?",
    "Indicadores clave de rendimiento (KPI)",
    "OKR Coach",
)
_SPOKEN_TO = re.compile(
    r"\b(?:tú|tu|tus|te|ti|contigo|usted|vos|vosotros|tienes|debes|puedes|debe|deben|debería)\b"
    r"|(?:^|[.?] |- |\d\. )(?:elige|escribe|define|usa|evita|mira|revisa|recuerda|asegúrate|piensa"
    r"|haz|ten|pon|elija|escriba|defina|use|evite|mire|revise|recuerde|asegúrese|piense|haga|tenga"
    r"|ponga|elegí|escribí|usá|evitá|mirá|revisá)\b",
    re.IGNORECASE | re.MULTILINE,
)
_EXAMPLE = re.compile(
    r"^- \*\*(?P<role>Débil|Mejor|Weak|Stronger"
    r"|Objetivo (?:débil|mejor)|(?:Weak|Stronger) objective)"
    r":\*\* (?P<text>.+)$|^\*\*(?:Objetivo|Objective):\*\* (?P<goal>.+)$"
    r"|^- (?P<line>[A-Z].+ (?:al cierre del ciclo|by the end of the cycle))$",
    re.MULTILINE,
)


class Example(NamedTuple):
    """A line that a passage gives as weak or as strong."""

    language: Language
    passage: str
    text: str
    objective: bool
    weak: bool


def named(passage: PassageRecord) -> str:
    return f"{passage.languages[0]}-{passage.id}"


def examples() -> Iterator[Example]:
    for passage in ALL:
        for found in _EXAMPLE.finditer(passage.text):
            role = (found["role"] or "").casefold()
            text = found["text"] or found["goal"] or found["line"]
            goal = bool(found["goal"]) or "objetivo" in role or "objective" in role
            weak = "débil" in role or "weak" in role
            yield Example(passage.languages[0], passage.id, text, goal, weak)


def marked(example: Example) -> object:
    return pytest.param(example, id=f"{example.language}-{example.text[:40]}")


def test_both_languages_hold_the_same_passages_for_the_same_rules() -> None:
    spanish, english = ({p.id: p.rules for p in passages(language)} for language in LANGUAGES)

    assert spanish == english
    assert len(spanish) > 80


@pytest.mark.parametrize("passage", ALL, ids=named)
def test_a_passage_is_at_most_two_hundred_words(passage: PassageRecord) -> None:
    assert 40 <= len(passage.text.split()) <= 200


@pytest.mark.parametrize("passage", ALL, ids=named)
def test_a_passage_says_where_it_comes_from(passage: PassageRecord) -> None:
    assert passage.source.startswith(SOURCES)


@pytest.mark.parametrize("passage", ALL, ids=named)
def test_a_passage_is_in_its_own_language_throughout(passage: PassageRecord) -> None:
    other = {"es": "en", "en": "es"}[passage.languages[0]]
    paragraphs = [passage.title, *passage.text.split("\n\n")]

    assert detect(passage.text) == passage.languages[0]
    assert [words for words in paragraphs if detect(words) == other] == []


@pytest.mark.parametrize("passage", ALL, ids=named)
def test_a_passage_neither_exclaims_nor_commands(passage: PassageRecord) -> None:
    words = f"{passage.title}\n{passage.text}"

    assert "!" not in words and "¡" not in words
    assert re.search(r"\b(?:should|must)\b", words) is None
    if passage.languages == ("es",):
        assert _SPOKEN_TO.findall(words) == []


@pytest.mark.parametrize(
    "words",
    ["Elige una métrica", "Falta algo. Revise la meta", "- usa un KPI", "si tienes el dato"],
)
def test_being_spoken_to_is_noticed(words: str) -> None:
    assert _SPOKEN_TO.search(words)


def test_every_rule_named_in_a_passage_exists() -> None:
    known = {rule.code for rule in RULES}

    assert {code for passage in ALL for code in passage.rules} <= known


def test_every_rule_has_a_passage_that_explains_it() -> None:
    explained = {code for passage in ALL for code in passage.rules}

    assert [rule.code for rule in RULES if rule.code not in explained] == []


def test_every_passage_can_be_asked_for_in_several_ways() -> None:
    assert [named(passage) for passage in ALL if len(set(passage.topics)) < 4] == []


@pytest.mark.parametrize("example", [marked(e) for e in examples() if not e.weak and e.objective])
def test_an_objective_shown_as_strong_has_no_flaw(example: Example) -> None:
    found = analyse_objective(example.text, example.language)

    assert found.qualitative and found.single_focus and found.outcome_oriented
    assert not found.kpi_confusion


@pytest.mark.parametrize("example", [marked(e) for e in examples() if e.weak and e.objective])
def test_an_objective_shown_as_weak_has_one(example: Example) -> None:
    found = analyse_objective(example.text, example.language)
    sound = found.qualitative and found.single_focus and found.outcome_oriented

    assert not sound or found.kpi_confusion


@pytest.mark.parametrize(
    "example", [marked(e) for e in examples() if not e.weak and not e.objective]
)
def test_a_key_result_shown_as_strong_is_an_outcome_with_a_metric(example: Example) -> None:
    found = analyse_key_result(example.text, None, example.language)

    assert found.kind == "outcome"
    assert found.slots.metric and found.slots.deadline
