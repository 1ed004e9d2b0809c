"""The one registry: complete, ordered, documented in both languages, and standing on guidance."""

import re
from pathlib import Path

import pytest

import coach.rules
from coach.knowledge import passages
from coach.rules import RULES, Rule

FOLDER = Path(coach.rules.__file__).parent
FILES = [
    p for group in ("objective", "key_result", "okr_set") for p in (FOLDER / group).glob("*.py")
]
SECTIONS = {
    "en": ("## What it does", "## Why it matters", "## Example", "## Known gaps"),
    "es": ("## Qué hace", "## Por qué importa", "## Ejemplo", "## Límites conocidos"),
}
MARKS = {"en": ("Breaks the rule:", "Does not:"), "es": ("Rompe la regla:", "No la rompe:")}
# Forms of address a neutral text does without, folded texts of both languages.
ADDRESSED = re.compile(
    r"\b(?:tú|tu|tus|usted|ustedes|vos|vosotros|vuestr\w+|te|define|definan|agrega|agregue|escribe|"
    r"escriba|elige|elija|revisa|revise|considera|considere|debes?|deben?|debería\w*|must|should)\b",
    re.I,
)
by_code = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_codes_are_unique_well_formed_and_in_order() -> None:
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"(?:OBJ0|KR1|KPI2|AMB3|SET4)\d\d", code) for code in codes)


def test_every_code_that_was_promised_is_there() -> None:
    promised = {
        *(f"OBJ00{n}" for n in range(1, 8)),
        *(f"KR1{n:02}" for n in range(1, 17)),
        *(f"KPI20{n}" for n in range(1, 5)),
        *(f"AMB30{n}" for n in range(1, 4)),
        *(f"SET4{n:02}" for n in range(1, 13)),
    }

    assert {rule.code for rule in RULES} == promised


def test_each_rule_file_holds_one_rule_named_after_it() -> None:
    names = {path.stem.replace("_", "-") for path in FILES} - {"--init--"}

    assert names == {rule.name for rule in RULES}
    assert len(names) == len(RULES)


@by_code
def test_a_manual_has_its_sections_and_marked_examples(rule: Rule) -> None:
    for language in ("es", "en"):
        manual = rule.manual(language)
        places = [manual.find(section) for section in SECTIONS[language]]

        assert -1 not in places
        assert places == sorted(places)
        assert all(mark in manual for mark in MARKS[language])


@by_code
def test_the_passages_a_rule_cites_exist_in_both_languages(rule: Rule) -> None:
    for language in ("es", "en"):
        assert set(rule.passages) <= {passage.id for passage in passages(language)}
    assert rule.passages


def test_every_code_that_a_passage_names_is_a_rule() -> None:
    named = {code for language in ("es", "en") for p in passages(language) for code in p.rules}

    assert named <= {rule.code for rule in RULES}


@by_code
def test_words_to_the_reader_neither_address_nor_shout(rule: Rule) -> None:
    for words in (*rule.message, *rule.hint, rule.manuals.es):
        prose = re.sub(r"```.*?```|`[^`]*`|«[^»]*»", "", words, flags=re.S)

        assert "!" not in prose
        assert "¡" not in prose
        assert not ADDRESSED.search(prose)


@by_code
def test_a_remark_is_one_sentence_and_one_next_step(rule: Rule) -> None:
    for words in rule.message:
        assert words[-1] in ".?"
        assert len(words) < 160


def test_the_word_confusion_is_kept_for_whole_objectives() -> None:
    users = {r.code for r in RULES for w in (*r.message, *r.hint) if re.search("confu", w)}

    assert users <= {"KPI203", "OBJ001", "OBJ004"}


def test_every_point_of_the_critique_is_mapped() -> None:
    table = coach.rules.__doc__ or ""

    assert all(f"| C{number} |" in table for number in range(1, 17))
