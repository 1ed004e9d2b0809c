"""What was measured of a rule decides how loudly it may speak."""

import pytest

from coach.rules import RULES, Rule
from coach.rules.measured import MEASURED, measured
from evals import manuals, quality
from evals.measured import measure

WARNS = 0.90
"""Precision below which a rule informs and does not warn."""
FINDS = 0.70
"""Recall below which the precision of a rule for points C1-C5 counts for nothing."""
C1_TO_C5 = ("KR1", "OBJ", "KPI2")
UNSEEN = {"KPI203"}
"""No test draft is made of levels alone; the rule counts lines that KPI201 finds."""
WARNING = [rule for rule in RULES if rule.severity == "warning" and rule.code not in UNSEEN]


@pytest.mark.parametrize("rule", WARNING, ids=lambda rule: rule.code)
def test_a_rule_that_warns_is_right_nine_times_in_ten_in_each_language(rule: Rule) -> None:
    counts = measured(rule.code)

    assert set(counts) == {"es", "en"}
    for language in counts.values():
        assert language.precision is not None and language.precision >= WARNS


@pytest.mark.parametrize("rule", WARNING, ids=lambda rule: rule.code)
def test_a_rule_that_warns_finds_what_the_guidance_asks_most(rule: Rule) -> None:
    # C12 (pay) is none of the five points.
    if rule.code.startswith(C1_TO_C5) and rule.code != "KR115":
        for language in measured(rule.code).values():
            assert language.recall is not None and language.recall >= FINDS


def test_the_manuals_state_what_is_measured_now() -> None:
    figures = measure(quality.OWN_TEST, quality.PLACES[quality.OWN_TEST]).rules

    written = MEASURED.read_text(encoding="utf-8")
    assert written == manuals.text(figures), "python -m evals.quality --write-manuals"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_manual_says_in_both_languages_how_often_the_rule_is_right(rule: Rule) -> None:
    spanish, english = rule.manual("es"), rule.manual("en")

    assert "## Medido" in spanish and "## Measured" in english
    for counts in measured(rule.code).values():
        assert f"right in {counts.right} of the {counts.fires} times" in english
        assert f"encuentra {counts.found} de {counts.expected} casos" in spanish
