"""The words that structure a draft, in every language whose structure is read."""

import re
from functools import cache
from pathlib import Path

from coach.parsing._folding import fold

FIELDS = ("team", "cycle", "owner", "baseline", "target", "current", "deadline", "unit", "status")
"""Labels whose value belongs to a part, not to the list of parts."""

SECTIONS = ("objectives", "key_results", "initiatives", "kpis", "notes")
"""Headings that say what the lines under them are."""

_ROOT = Path(__file__).parent.parent / "language"


@cache
def terms(name: str) -> frozenset[str]:
    """Return the folded terms of a list, all languages together."""
    found: set[str] = set()
    for language in ("es", "en"):
        for line in (_ROOT / language / f"parse_{name}.txt").read_text("utf-8").splitlines():
            term = line.split("#")[0].strip()
            if term:
                found.add(fold(term))
    return frozenset(found)


@cache
def alternatives(name: str) -> str:
    """Return the terms of a list as one regex group, the longest first."""
    ordered = sorted(terms(name), key=lambda term: (-len(term), term))
    return "(?:" + "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in ordered) + ")"
