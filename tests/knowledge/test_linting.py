"""The linter of the knowledge: the coach's own folder is sound, and every kind of flaw is named."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.knowledge import data_folder
from coach.knowledge.linting import Flaw, flaws
from coach.rules import RULES

CODES = frozenset(rule.code for rule in RULES)
WEAK = "guidance/es/kr-formula.md"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    shutil.copytree(data_folder() / "knowledge", folder)
    return folder


def changed(folder: Path, file: str, change: Callable[[str], str]) -> tuple[Flaw, ...]:
    path = folder / file
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, "utf-8")
    return flaws(folder, CODES)


def test_the_coach_s_own_knowledge_has_no_flaw() -> None:
    assert flaws(data_folder() / "knowledge", CODES) == ()


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda text: text.replace("id: kr-formula", "id: kr-formel"), "not the file's name"),
        (lambda text: text.replace("licence: paraphrase", "licence: copied"), "head"),
        (lambda text: text.replace("KR103", "KR999"), "no rule KR999"),
        (lambda text: text + " palabra" * 200, "words"),
        (lambda text: text.rpartition("---\n")[0] + "---\n\nMuy corto.\n", "words"),
        (lambda text: text.replace("languages: [es]", "languages: [en]"), "stands in es"),
        (
            lambda text: text + "\nThis is what the team should have written in its own words.\n",
            "another language",
        ),
        (lambda text: text.replace("  title: ", "  name: "), "head"),
        (
            lambda text: text.replace("topics: [", "topics: [una] #"),
            "fewer than 4 topics",
        ),
        (
            lambda text: text.replace('title: "¿Qué son', 'title: "" #').replace(
                'title: "El resultado', 'title: "" #'
            ),
            "source has no title",
        ),
    ],
)
def test_a_flaw_of_a_passage_is_named_with_its_file(
    copied: Path, change: Callable[[str], str], named: str
) -> None:
    found = changed(copied, WEAK, change)

    assert [flaw for flaw in found if flaw.file == WEAK and named in flaw.what]


def test_a_passage_that_one_language_lacks_is_named(copied: Path) -> None:
    (copied / "guidance/en/kr-formula.md").unlink()

    found = flaws(copied, CODES)

    assert Flaw("guidance/en/kr-formula.md", "it exists in the other language only.") in found


def test_a_rule_without_a_passage_is_named(copied: Path) -> None:
    found = flaws(copied, CODES | {"KR999"})

    assert Flaw("guidance/es", "no passage supports the rule KR999.") in found


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda text: text + "no-such-passage:\n- ¿algo?\n", "no passage has this id"),
        (lambda text: text + "kr-formula: una sola\n", "no list of questions"),
        (lambda text: "- una\n- dos\n", "ids of passages"),
        (lambda text: text + "  : [\n", "cannot be read"),
    ],
)
def test_a_flaw_of_the_ways_to_ask_is_named(
    copied: Path, change: Callable[[str], str], named: str
) -> None:
    found = changed(copied, "asks/es.yaml", change)

    assert [flaw for flaw in found if flaw.file == "asks/es.yaml" and named in flaw.what]


def test_metrics_that_share_head_and_unit_need_a_reason(copied: Path) -> None:
    entry = """metrics:
  - {id: another_close, es: la tasa de cierre de ventas, en: close rate, direction: up, unit: "%",
     timing: lagging, partner: meeting_to_proposal, guard_es: x, guard_en: x}
"""
    found = changed(copied, "metrics/sales.yaml", lambda text: text.replace("metrics:\n", entry, 1))

    assert any("another_close" in flaw.what and "apart" in flaw.what for flaw in found)


def test_a_malformed_catalogue_is_named(copied: Path) -> None:
    found = changed(
        copied, "metrics/sales.yaml", lambda text: text.replace("unit: $", "unit: bananas", 1)
    )

    assert any(flaw.file == "metrics" and "sales.yaml" in flaw.what for flaw in found)
