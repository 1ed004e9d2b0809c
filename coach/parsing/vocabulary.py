"""The words that structure a draft, in every language whose structure is read."""

import re
from functools import cache

from coach.language import lexicon

FIELDS = ("team", "cycle", "owner", "baseline", "target", "current", "deadline", "unit", "status")
"""Labels whose value belongs to a part, not to the list of parts."""

SECTIONS = ("objectives", "key_results", "initiatives", "kpis", "notes")
"""Headings that say what the lines under them are."""


@cache
def terms(name: str) -> frozenset[str]:
    """Return the folded terms of a list, all languages together."""
    return lexicon(f"parse_{name}", "es") | lexicon(f"parse_{name}", "en")


@cache
def alternatives(name: str) -> str:
    """Return the terms of a list as one regex group, the longest first."""
    ordered = sorted(terms(name), key=lambda term: (-len(term), term))
    return "(?:" + "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in ordered) + ")"
