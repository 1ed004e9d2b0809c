"""The page's own words: both languages, a neutral Spanish, the truth about the engine."""

import re
from collections.abc import Iterator

import pytest

from coach.language.text import Text
from coach.settings import Settings
from coach.web import frame, labels, words
from coach.web.examples import EXAMPLES

_FIELD = re.compile(r"\{\w+\}")
# Imperatives and pronouns of tú, usted, vos and vosotros: the neutral profile uses none of them.
_ADDRESSING = re.compile(
    r"\b(tú|tus?|usted|vos|vosotros|pega|pegue|pegá|elige|elija|escribe|escriba|prueba|pruebe|"
    r"revisa|revise|copia|copie|haz|haga|puedes|tienes|quieres|tenéis|podéis)\b",
    re.IGNORECASE,
)


def every_text() -> Iterator[tuple[str, Text]]:
    for name, value in vars(words).items():
        if isinstance(value, Text):
            yield name, value
    yield from ((f"SLOTS[{slot}]", text) for slot, text in words.SLOTS.items())
    yield from labels._LABELS.items()
    yield from ((example.name.es, example.name) for example in EXAMPLES)


@pytest.mark.parametrize(("name", "text"), list(every_text()), ids=lambda value: str(value)[:30])
def test_every_word_of_the_page_is_written_in_both_languages(name: str, text: Text) -> None:
    assert text.es.strip()
    assert text.en.strip()
    assert sorted(_FIELD.findall(text.es)) == sorted(_FIELD.findall(text.en))
    assert "!" not in text.es + text.en
    assert not re.search(r"\b(should|deben?|debería)\b", text.es + text.en)


@pytest.mark.parametrize(("name", "text"), list(every_text()), ids=lambda value: str(value)[:30])
def test_spanish_addresses_nobody_in_particular(name: str, text: Text) -> None:
    assert not _ADDRESSING.search(text.es)


def test_the_privacy_line_tells_which_engine_answers() -> None:
    assert "Nada se envía" in frame.privacy(Settings(), "es")
    assert "Nothing is sent" in frame.privacy(Settings(), "en")
    assert "llama3" in frame.privacy(Settings(engine="llm", model="ollama:llama3"), "es")
