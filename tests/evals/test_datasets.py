"""What the README of the datasets says of them, counted; no line of them is shown."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from coach.analysis.lines import read_line
from coach.language import lexicon
from coach.models import Language
from coach.rules import RULES
from evals.labelled import (
    KEY_RESULT_FIELDS,
    OBJECTIVE_FIELDS,
    SET_RULES,
    SLOTS,
    Labelled,
    implied_rules,
    read,
)
from evals.quality import DATASETS
from evals.rule_figures import KIN

LANGUAGES = ("es", "en")
SPLITS = ("dev", "test")
FIELDS = {*OBJECTIVE_FIELDS, *KEY_RESULT_FIELDS}
README = (DATASETS / "README.md").read_text(encoding="utf-8")
_ROW = re.compile(r"\| `([^`]+)`[^|]*\| (\d+) \| (\d+) \|")
_TOKEN = re.compile(r"[^\W_]+(?:['’&/+.,-][^\W_]+)*|[^\w\s]")


class Part(NamedTuple):
    """One labelled line."""

    split: str
    language: Language
    name: str
    text: str
    labels: dict[str, Any]

    @property
    def is_objective(self) -> bool:
        return self.name == "objective"


def _drafts(split: str) -> list[Labelled]:
    return list(read(DATASETS / f"{split}.jsonl"))


def _parts(split: str) -> Iterator[Part]:
    for draft in _drafts(split):
        language: Language = "es" if draft.language == "es" else "en"
        if draft.objective:
            labels = draft.labels["objective"]
            yield Part(split, language, "objective", draft.objective, labels)
        for n, text in enumerate(draft.key_results):
            yield Part(split, language, f"kr:{n}", text, draft.labels[f"kr:{n}"])


def _labels(part: Part) -> tuple[str, list[str]]:
    """Return the language of a line and each of its labels by the name the README gives it."""
    shown = {name: value for name, value in part.labels.items() if name in FIELDS}
    names = [f"{name}: {str(value).lower()}" for name, value in shown.items()]
    return part.language, names + ["hard"] * bool(part.labels.get("hard"))


def _codes(draft: Labelled) -> tuple[str, list[str]]:
    """Return the language of a draft and the codes expected of it, once for each line."""
    return draft.language, [code for labels in draft.labels.values() for code in labels["rules"]]


DRAFTS = [draft for split in SPLITS for draft in _drafts(split)]
PARTS = [part for split in SPLITS for part in _parts(split)]
OBJECTIVES = [part for part in PARTS if part.is_objective]
KEY_RESULTS = [part for part in PARTS if not part.is_objective]


def test_the_test_split_is_the_one_that_was_sealed() -> None:
    sealed, name = (DATASETS / "test.sha256").read_text(encoding="ascii").split()

    assert hashlib.sha256((DATASETS / name).read_bytes()).hexdigest() == sealed


def test_there_are_lines_enough_in_both_languages_and_in_both_splits() -> None:
    for parts, least in ((KEY_RESULTS, 700), (OBJECTIVES, 250)):
        assert len(parts) >= least
        languages: Counter[str] = Counter(part.language for part in parts)
        assert min(languages[language] for language in LANGUAGES) >= 0.47 * len(parts)
        splits = Counter(part.split for part in parts)
        assert min(splits[split] for split in SPLITS) >= 0.3 * len(parts)


def test_the_drafts_come_from_many_areas_and_in_many_styles() -> None:
    for name in ("area", "style"):
        found = Counter(getattr(draft, name) for draft in DRAFTS)
        assert "" not in found
        assert sum(n >= 5 for n in found.values()) >= 12
        assert max(found.values()) <= 0.15 * len(DRAFTS)


def test_every_draft_has_a_name_of_its_own() -> None:
    assert len({draft.id for draft in DRAFTS}) == len(DRAFTS)


def test_every_line_is_labelled_in_full_and_no_label_is_without_its_line() -> None:
    for draft in DRAFTS:
        lines = {f"kr:{n}" for n in range(len(draft.key_results))}
        assert set(draft.labels) == lines | {"set"} | ({"objective"} if draft.objective else set())
    for part in PARTS:
        fields = OBJECTIVE_FIELDS if part.is_objective else KEY_RESULT_FIELDS
        assert set(fields) <= set(part.labels)
        assert all(isinstance(part.labels[slot], bool) for slot in SLOTS if slot in fields)


def test_four_key_results_in_ten_are_ones_a_coach_leaves_alone() -> None:
    for language in LANGUAGES:
        labels = [part.labels for part in KEY_RESULTS if part.language == language]
        good = [x for x in labels if x["kind"] == "outcome" and x["metric"] and x["target"]]
        assert len(good) >= 0.4 * len(labels)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "value", "least"),
    [
        ("kind", "health", 40),
        ("kind", "unclear", 40),
        ("kpi_confusion", True, 40),
        ("ambition", "maintain", 40),
        ("ambition", "low", 40),
        ("ambition", "extreme", 40),
        ("deadline", True, 40),
    ],
)
def test_no_rare_label_of_a_key_result_is_rare_here(
    language: str, field: str, value: object, least: int
) -> None:
    found = [p for p in KEY_RESULTS if p.language == language and p.labels[field] == value]

    assert len(found) >= least


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("field", "value", "least"),
    [("kpi_confusion", True, 40), ("single_focus", False, 40)],
)
def test_no_rare_label_of_an_objective_is_rare_here(
    language: str, field: str, value: object, least: int
) -> None:
    found = [p for p in OBJECTIVES if p.language == language and p.labels[field] == value]

    assert len(found) >= least


def test_what_another_reader_may_label_differently_says_why() -> None:
    hard = [part.labels for part in PARTS if part.labels.get("hard")]
    reasons = [labels.get("reason", "") for labels in hard]

    assert len(hard) >= 100
    assert all(len(reason.split()) >= 3 for reason in reasons)
    assert not [p for p in PARTS if "reason" in p.labels and not p.labels.get("hard")]


def test_every_expected_code_is_one_of_a_rule_and_stands_once() -> None:
    codes = {rule.code for rule in RULES}
    for draft in DRAFTS:
        for name, labels in draft.labels.items():
            expected = labels["rules"]
            assert set(expected) <= codes
            assert len(set(expected)) == len(expected)
            assert {code[:3] == "SET" for code in expected} <= {name == "set"}
        assert set(draft.labels["set"]["rules"]) <= SET_RULES


def test_what_the_labels_call_for_by_themselves_is_expected() -> None:
    for part in PARTS:
        expected = set(part.labels["rules"])
        for code in implied_rules(part.labels) - expected:
            kin = next((group for group in KIN if code in group), frozenset())
            assert kin & expected


def test_a_family_is_one_line_in_each_language_on_the_same_side_of_the_split() -> None:
    families: dict[str, list[Part]] = {}
    for part in PARTS:
        if "family" in part.labels:
            families.setdefault(part.labels["family"], []).append(part)

    assert len(families) >= 120
    for twins in families.values():
        assert sorted(part.language for part in twins) == ["en", "es"]
        assert len({part.split for part in twins}) == 1
        assert len({part.is_objective for part in twins}) == 1


@pytest.mark.parametrize(
    ("title", "counts"),
    [
        ("label of a key result", [_labels(part) for part in KEY_RESULTS]),
        ("label of an objective", [_labels(part) for part in OBJECTIVES]),
        ("expected rule", [_codes(draft) for draft in DRAFTS]),
    ],
    ids=["key results", "objectives", "rules"],
)
def test_the_readme_counts_what_is_there(title: str, counts: list[tuple[str, list[str]]]) -> None:
    found = Counter((name, language) for language, names in counts for name in names)
    table = README.partition(f"| {title} | es | en |\n|---|---|---|\n")[2].partition("\n\n")[0]
    rows = [_ROW.fullmatch(row) for row in table.splitlines()]

    assert rows
    for row in rows:
        assert row
        assert (int(row[2]), int(row[3])) == (found[row[1], "es"], found[row[1], "en"])
    assert {row[1] for row in rows if row} == {name for name, _ in found}


def test_no_mould_is_used_more_than_three_times() -> None:
    moulds = Counter(
        (part.language, _mould(part.text, part.language))
        for part in PARTS
        if not _is_bare_name(part.text, part.language)
    )

    assert max(moulds.values()) <= 3


def _mould(text: str, language: Language) -> str:
    """Return a line with its names and figures masked, a mark for each word.

    What is left is what a line could be stamped with: words that hold sentences together, the
    verbs the analysis knows, arrows, colons and the like. Two lines that differ only in what they
    name and in their figures have the same mould.
    """
    line = read_line(text, language)
    kept = lexicon("function_words", language) | lexicon("small_words", language)
    kept |= {word.text for word in line.words if word.forms}
    tokens = _TOKEN.findall(line.folded)
    return " ".join(t if t in kept or not t[0].isalnum() else "_" for t in tokens)


def _is_bare_name(text: str, language: Language) -> bool:
    """Tell a line without verb and figure (*Churn*, *Issue templates*).

    It is nothing but a name, so all such lines of one length share a mould: they are left out.
    """
    verbs = any(word.forms for word in read_line(text, language).words)
    return not verbs and not any(character.isdigit() for character in text)
