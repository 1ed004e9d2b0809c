"""What the columns of a table hold, told by their headers."""

import re
from functools import cache

from coach.parsing.vocabulary import terms

_ORDER = (
    ("key_result", ("key_result", "key_results")),
    ("objective", ("objective", "objectives")),
    ("initiative", ("initiative", "initiatives")),
    ("baseline", ("baseline",)),
    ("target", ("target",)),
    ("current", ("current",)),
    ("deadline", ("deadline",)),
    ("owner", ("owner",)),
    ("unit", ("unit",)),
    ("status", ("status",)),
    ("team", ("team",)),
    ("cycle", ("cycle",)),
    ("parent", ("column_parent",)),
    ("kind", ("column_kind",)),
    ("text", ("column_text",)),
    ("metric", ("column_metric",)),
    ("kpi", ("kpi", "kpis")),
)


@cache
def role_of(words: str) -> str | None:
    """Return what a column holds, by the folded words of its header."""
    words = re.sub(r"[ \t]*[(\[][^)\]]*[)\]]", "", words).strip(" .:")
    if words in ("#", "nº", "n°"):
        return "kind"
    for whole in (True, False):
        for role, names in _ORDER:
            for name in names:
                known = terms(name)
                if words in known or (
                    not whole
                    and len(words) < 40
                    and any(words.startswith(f"{term} ") for term in known if len(term) > 3)
                ):
                    return role
    return None
