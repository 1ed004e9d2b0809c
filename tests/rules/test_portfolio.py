"""Findings across the sets of several teams."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.analysis import analyse
from coach.knowledge import passages
from coach.models import Language
from coach.parsing import parse
from coach.reviews import Finding
from coach.rules.kpi_sheet import KpiFacts
from coach.rules.portfolio import (
    PORTFOLIO_RULES,
    ClaimStore,
    across,
    claims_of,
    claims_of_kpis,
)
from coach.rules.portfolio.rule import MOST
from tests.rules.test_manual_examples import _BLOCK, _BREAKS, LANGUAGES

SALES = "# Team: Sales\nObjective: Shops come back\n"
DATA = "# Team: Data\nObjective: Numbers are found\n"


def found(*drafts: str, language: Language = "en", path: Path | None = None) -> tuple[Finding, ...]:
    with ClaimStore(path) as store:
        for n, draft in enumerate(drafts):
            okrs = parse(draft)
            store.add(claims_of(okrs, analyse(okrs), f"s{n}"))
        return across(store, language)


def codes(*drafts: str) -> list[str]:
    return [finding.code for finding in found(*drafts)]


class Example(NamedTuple):
    code: str
    language: Language
    drafts: tuple[str, ...]
    breaks: bool


EXAMPLES = [
    Example(rule.code, language, tuple(draft.split("\n---\n")), _BREAKS[mark])
    for rule in PORTFOLIO_RULES
    for language in LANGUAGES
    for mark, draft in _BLOCK.findall(rule.manual(language))
]


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda e: f"{e.code}-{e.language}-{'bad' if e.breaks else 'good'}"
)
def test_an_example_does_what_its_manual_says(example: Example) -> None:
    said = found(*example.drafts, language=example.language)

    assert (example.code in {finding.code for finding in said}) == example.breaks
    if not example.breaks:
        assert said == ()


def test_every_rule_is_documented_in_both_languages_and_stands_on_guidance() -> None:
    assert [rule.code for rule in PORTFOLIO_RULES] == sorted(rule.code for rule in PORTFOLIO_RULES)
    assert len(EXAMPLES) == len(PORTFOLIO_RULES) * 4
    for rule in PORTFOLIO_RULES:
        for language in LANGUAGES:
            assert set(rule.passages) <= {passage.id for passage in passages(language)}
            assert re.search(r"## (?:Known gaps|Límites conocidos)", rule.manual(language))


def test_the_same_promise_in_two_languages_is_one_promise() -> None:
    spanish = (
        "# Equipo: Ventas\nObjetivo: X\nKR1: Reducir la tasa de abandono de clientes del 6 % al 4 %"
    )
    english = "# Team: Care\nObjective: Y\nKR1: Cut the churn rate from 6% to 4%"

    assert "SET421" in codes(spanish, english)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Raise repeat orders from new shops from 20% to 35%",
         "Raise repeat orders from old restaurants from 12% to 20%"),
        ("Cut the waiting time in Lima from 9 min to 3 min",
         "Cut the waiting time in Quito from 12 min to 4 min"),
        ("Raise revenue from $10k to $20k", "Raise margin from 10% to 20%"),
    ],
)  # fmt: skip
def test_the_number_of_another_group_is_another_number(one: str, other: str) -> None:
    assert codes(f"{SALES}KR1: {one}", f"{DATA}KR1: {other}") == []


def test_the_same_number_with_another_start_is_at_odds_and_not_repeated() -> None:
    draft = "KR1: Cut the waiting time from {} min to 3 min"

    assert codes(SALES + draft.format(9), DATA + draft.format(12)) == ["SET422"]
    assert codes(SALES + draft.format(9), DATA + draft.format(9)) == ["SET421"]


def test_one_wants_it_up_and_the_other_down() -> None:
    one = f"{SALES}KR1: Raise stock on hand from 20 to 35 days"
    other = f"{DATA}KR1: Cut stock on hand from 20 to 10 days"

    (finding,) = [f for f in found(one, other) if f.code == "SET422"]

    assert "Sales wants" in finding.message
    assert "Data wants it down" in finding.message


def test_the_next_cycle_of_the_same_team_repeats_nobody() -> None:
    draft = f"{SALES}KR1: Cut returns from 9% to 3%"

    assert codes(draft, draft) == []
    assert codes(draft, draft.replace("Sales", "Data")) == ["SET421"] * 2


def test_teams_that_need_each_other_are_named_once() -> None:
    one = f"{SALES}KR1: Raise reorders from 20% to 35%, depends on the Data team"
    other = f"{DATA}KR1: Raise answers from 40% to 70%, blocked by Sales"

    (finding,) = found(one, other)

    assert finding.code == "SET424"
    assert len(finding.evidence) == 2


def test_a_team_called_by_an_ordinary_word_is_not_needed_by_every_line_with_it() -> None:
    one = "# Team: Marketing\nObjective: People hear of us\nKR1: Raise sales calls from 20% to 35%"

    assert codes(one, f"{SALES}KR1: Raise reorders from 20% to 35%") == []


def test_a_long_list_ends_in_a_number() -> None:
    drafts = [f"# Team: T{n}\nObjective: Shops order again without any call\n" for n in range(58)]

    said = found(*drafts)

    assert len(said) == MOST + 1
    assert "7" in said[-1].hint


def test_a_table_on_disk_tells_the_same_and_holds_no_older_run(tmp_path: Path) -> None:
    drafts = (f"{SALES}KR1: Cut returns from 9% to 3%", f"{DATA}KR1: Cut returns from 12% to 3%")
    path = tmp_path / "claims"

    first = found(*drafts, path=path)

    assert first == found(*drafts)
    assert found(drafts[0], path=path) == ()


LINES = (
    "Raise reorders from 20% to 35%", "Cut the waiting time from 9 min to 3 min",
    "Cut the waiting time from 12 min to 3 min", "Launch the portal with the Data team",
    "Raise reorders from 20% to 35%, depends on Data",
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.permutations([(team, line) for team in ("Sales", "Data", "Care") for line in LINES[:4]]))
def test_what_is_found_does_not_hang_on_the_order_of_the_sets(
    order: list[tuple[str, str]],
) -> None:
    def said(pairs: list[tuple[str, str]]) -> set[tuple[str, frozenset[str]]]:
        drafts = [f"# Team: {team}\nObjective: G\nKR1: {line}" for team, line in pairs]
        return {(f.code, frozenset(f"{e.quote}" for e in f.evidence)) for f in found(*drafts)}

    assert said(order) == said(sorted(order))


def held_against(draft: str, *kpis: KpiFacts) -> tuple[Finding, ...]:
    okrs = parse(draft)
    with ClaimStore() as store:
        store.add(claims_of(okrs, analyse(okrs), "s"))
        store.add(claims_of_kpis(kpis, "the KPI sheet"))
        return across(store, "en")


def test_a_starting_value_is_held_against_the_kpi_sheet() -> None:
    draft = f"{SALES}KR1: Cut the delivery time from 48 hours to 24 hours"

    (finding,) = held_against(draft, KpiFacts("Delivery time", "52 hours"))

    assert "is 52 h today by the KPI sheet, and starts from 48 h in Sales" in finding.message


@pytest.mark.parametrize("value", ["48 hours", "2 days", "", "about fifty"])
def test_the_same_value_another_unit_or_none_is_no_contradiction(value: str) -> None:
    draft = f"{SALES}KR1: Cut the delivery time from 48 hours to 24 hours"

    assert held_against(draft, KpiFacts("Delivery time", value)) == ()
