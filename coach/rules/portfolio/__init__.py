"""Rules across the OKR sets of several teams, and the table of claims they look into."""

from coach.models import Language
from coach.reviews import Finding
from coach.rules.portfolio import (
    copied_down,
    metric_at_odds,
    repeated_across_teams,
    teams_depend,
)
from coach.rules.portfolio.claims import Claim, claims_of, claims_of_kpis
from coach.rules.portfolio.rule import PortfolioRule
from coach.rules.portfolio.store import ClaimStore

PORTFOLIO_RULES: tuple[PortfolioRule, ...] = (
    repeated_across_teams.RULE,  # SET421
    metric_at_odds.RULE,
    copied_down.RULE,
    teams_depend.RULE,
)
"""Every rule across sets, sorted by code. A new rule is its file and a line here."""

__all__ = [
    "PORTFOLIO_RULES",
    "Claim",
    "ClaimStore",
    "PortfolioRule",
    "across",
    "claims_of",
    "claims_of_kpis",
]


def across(store: ClaimStore, language: Language) -> tuple[Finding, ...]:
    """Return what is found across all sets of a store, ordered by code.

    Args:
        store: What the sets claim.
        language: The language of the findings.
    """
    return tuple(finding for rule in PORTFOLIO_RULES for finding in rule.findings(store, language))
