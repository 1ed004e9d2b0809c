"""The rules: deterministic tests of a draft, one a file, and the one registry of them.

Where each point of the guidance's critique (C1-C16) is tested; `code` is a rule, a name a line of
the checklist:

| point | what it asks | rules and checkpoints |
|---|---|---|
| C1 | a result, not an activity, deliverable or task | KR101-KR103 KR107 KR114 OBJ003 SET403 |
| C2 | the formula; which slot is missing | KR104-KR106 KR108-KR112 SET406 |
| C3 | an objective is qualitative, short, one thing, a future | OBJ001-OBJ003 OBJ005-OBJ007 |
| C4 | an objective that restates a KPI | OBJ001 OBJ004 |
| C5 | a KPI is health, an OKR is change | KPI201 KPI202 KPI203 |
| C6 | three to five of each, one team at a time | SET401 SET402 SET405 SET407 |
| C7 | ambitious, not impossible | AMB301 AMB302 AMB303 |
| C8 | can the team move it | KR116, traction |
| C9 | leading beside lagging | SET404 SET412 |
| C10 | initiatives apart from key results | KR101 KR102 SET403 SET407 |
| C11 | the KPIs it affects beside it | KPI204, kpis-beside |
| C12 | tied to pay | KR115 |
| C13 | a review rhythm, and a cycle | KR113 SET406, review-rhythm |
| C14 | the five questions | five-questions |
| C15 | connected to the strategy, sufficient for the objective | SET408 SET409 SET411, alignment |
| C16 | KPIs that are SMART, few, and not at odds | KPI204-KPI207, kpis-in-conflict |
"""

from collections.abc import Iterator

from coach.models import Language, OKRSet
from coach.reviews import Assessments, Context, Finding
from coach.rules.case import Case
from coach.rules.checkpoints import checklist
from coach.rules.choosing import choose
from coach.rules.key_result import (
    activity_count,
    bare_indicator,
    compound_key_result,
    contradicting_figures,
    date_against_cycle,
    elastic_metric,
    extreme_ambition,
    figure_off_scale,
    level_to_hold,
    low_ambition,
    measuring_only,
    no_baseline,
    no_metric,
    no_target,
    output_as_key_result,
    outside_influence,
    percent_or_points,
    small_denominator,
    softened_wording,
    tied_to_pay,
    unclear_line,
)
from coach.rules.objective import (
    bare_topic,
    kpi_as_objective,
    nobody_in_it,
    number_in_objective,
    several_goals,
    task_as_objective,
    too_long,
)
from coach.rules.okr_set import (
    copied_from_above,
    does_not_measure_objective,
    incomplete_okr,
    listed_kpi_not_smart,
    no_counterweight,
    no_cycle,
    no_link_above,
    no_owner,
    only_lagging,
    only_levels,
    outputs_among_key_results,
    same_metric_twice,
    too_many_key_results,
    too_many_objectives,
)
from coach.rules.rule import Hit, Rule

RULES: tuple[Rule, ...] = (
    low_ambition.RULE,  # AMB301
    extreme_ambition.RULE,
    softened_wording.RULE,
    level_to_hold.RULE,  # KPI201
    bare_indicator.RULE,
    only_levels.RULE,
    listed_kpi_not_smart.RULE,
    output_as_key_result.RULE,  # KR101
    activity_count.RULE,
    unclear_line.RULE,
    no_metric.RULE,
    no_target.RULE,
    no_baseline.RULE,
    compound_key_result.RULE,
    elastic_metric.RULE,
    percent_or_points.RULE,
    figure_off_scale.RULE,
    small_denominator.RULE,
    contradicting_figures.RULE,
    date_against_cycle.RULE,
    measuring_only.RULE,
    tied_to_pay.RULE,
    outside_influence.RULE,
    number_in_objective.RULE,  # OBJ001
    several_goals.RULE,
    task_as_objective.RULE,
    kpi_as_objective.RULE,
    bare_topic.RULE,
    nobody_in_it.RULE,
    too_long.RULE,
    too_many_key_results.RULE,  # SET401
    too_many_objectives.RULE,
    outputs_among_key_results.RULE,
    only_lagging.RULE,
    incomplete_okr.RULE,
    no_cycle.RULE,
    same_metric_twice.RULE,
    does_not_measure_objective.RULE,
    copied_from_above.RULE,
    no_owner.RULE,
    no_link_above.RULE,
    no_counterweight.RULE,
)
"""Every rule, sorted by code. A new rule is its file and a line here."""

__all__ = ["RULES", "Case", "Hit", "Rule", "checklist", "detect", "lint"]


def lint(
    okrs: OKRSet,
    assessments: Assessments,
    *,
    context: Context | None = None,
    language: Language | None = None,
) -> tuple[Finding, ...]:
    """Test a draft by every rule, and keep what is worth saying.

    Args:
        okrs: The parsed draft.
        assessments: The labels of its lines.
        context: Answers and settled lines; nothing is known when ``None``.
        language: The language of the answer; that of the assessments when ``None``.

    Returns:
        What was found, ordered by code: silenced findings with their reason, data to get marked
        quiet, and no more remarks on a line than it can carry.
    """
    case = Case.of(okrs, assessments, context or Context(), language or assessments.language)
    return choose(case, detect(case))


def detect(case: Case) -> Iterator[Finding]:
    """Yield everything the rules find in a draft, ordered by code, before any choice is made."""
    return (found for rule in RULES for found in rule.findings(case))
