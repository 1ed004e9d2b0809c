from pathlib import Path

import pytest

import coach.language
from coach.language import fold, lexicon, phrases, terms
from coach.models import Language

FOLDER = Path(coach.language.__file__).parent
LISTS: list[tuple[Language, str]] = [
    (language, path.stem)
    for language in ("es", "en")
    for path in sorted((FOLDER / language).glob("*.txt"))
]


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_a_list_loads_and_its_terms_are_folded(language: Language, name: str) -> None:
    found = terms(name, language)
    assert found
    assert list(found) == [fold(term).strip() for term in found]
    assert lexicon(name, language) == set(found)


@pytest.mark.parametrize(("language", "name"), LISTS)
def test_no_list_says_a_term_twice(language: Language, name: str) -> None:
    lines = (FOLDER / language / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    written = [line.split(" #")[0].strip() for line in lines if line.strip()]
    written = [fold(term) for term in written if term and not term.startswith("# ")]
    assert sorted(written) == sorted(set(written))


def test_only_gender_is_listed_for_spanish_alone() -> None:
    spanish = {name for language, name in LISTS if language == "es"}
    english = {name for language, name in LISTS if language == "en"}
    assert spanish ^ english <= {"masculine_nouns", "feminine_nouns"}


def test_the_longest_phrase_wins_and_only_whole_words_count() -> None:
    found = phrases("parse_objective", "es").findall(fold("Objetivo: bajar la subjetividad"))
    assert found == ["objetivo"]


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon("no_such_list", "es")
