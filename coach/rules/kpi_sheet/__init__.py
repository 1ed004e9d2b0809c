"""Rules on a team's KPI sheet: by SMART, by number, and by what pulls against what."""

from collections.abc import Sequence

from coach.models import Language
from coach.reviews import Finding
from coach.rules.kpi_sheet import kpi_not_smart, kpis_at_odds, too_many_kpis
from coach.rules.kpi_sheet.facts import KpiFacts
from coach.rules.kpi_sheet.rule import KpiRule

KPI_RULES: tuple[KpiRule, ...] = (kpi_not_smart.RULE, too_many_kpis.RULE, kpis_at_odds.RULE)
"""Every rule on a KPI sheet, sorted by code. A new rule is its file and a line here."""

__all__ = ["KPI_RULES", "KpiFacts", "KpiRule", "check_sheet"]


def check_sheet(kpis: Sequence[KpiFacts], language: Language) -> tuple[Finding, ...]:
    """Return what is found in a KPI sheet, ordered by code.

    Args:
        kpis: What the sheet says.
        language: The language of the findings.
    """
    return tuple(finding for rule in KPI_RULES for finding in rule.findings(kpis, language))
