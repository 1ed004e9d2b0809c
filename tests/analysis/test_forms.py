"""Words as written to the verbs they may be, and nouns to their singular."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.analysis import analyse_key_result
from coach.analysis.morphology import singular, verb_forms
from coach.analysis.vocabulary import vocabulary
from coach.language import terms
from coach.models import Language

LANGUAGES: tuple[Language, ...] = ("es", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_is_only_ever_of_a_verb_that_is_known(language: Language) -> None:
    known = vocabulary(language)
    forms = [line.split()[0] for line in terms("irregular_forms", language)]

    assert all(form.lemma in known.verbs for word in forms for form in verb_forms(word, language))


@pytest.mark.parametrize(
    ("word", "language", "lemma"),
    [
        ("redujimos", "es", "reducir"),
        ("lanzando", "es", "lanzar"),
        ("publicados", "es", "publicar"),
        ("grew", "en", "grow"),
        ("shipped", "en", "ship"),
        ("modifies", "en", "modify"),
    ],
)
def test_a_form_leads_to_its_verb(word: str, language: Language, lemma: str) -> None:
    assert lemma in {form.lemma for form in verb_forms(word, language)}


@pytest.mark.parametrize("word", ["done", "broken", "put", "shown", "lost", "caído", "dicho"])
def test_a_line_with_an_irregular_form_is_judged(word: str) -> None:
    assert analyse_key_result(f"Checks {word} every week", None, "en").kind


@given(st.text(alphabet="abcdefghijklmnñopqrstuvwxyz", max_size=14), st.sampled_from(LANGUAGES))
def test_a_singular_is_never_longer_and_has_a_singular_of_its_own(
    word: str, language: Language
) -> None:
    once = singular(word, language)

    assert len(once) <= len(word)
    assert isinstance(verb_forms(word, language), tuple)
