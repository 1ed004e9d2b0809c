"""Where the scale of a metric ends, and whether a figure lies beyond it."""

import re

from coach.analysis.lines import Line
from coach.models import Quantity

_MAY_PASS_100 = re.compile(
    r"\b(?:nrr|ndr|net (?:revenue |dollar )?retention|retencion neta|roi|roas|retorno|return on|"
    r"growth|crecimiento|cuota|quota|presupuesto|budget|cobertura (?:del? )?pipeline|"
    r"pipeline coverage|margen sobre|markup|capacity factor|of (?:plan|target|quota)|"
    r"del? (?:plan|objetivo|la meta|capacidad))\b"
)
"""Measures in per cent that are no share of a whole: 115 % of them is nothing impossible."""
_STARS = re.compile(r"^ ?(?:stars?|estrellas?)\b")
_TOP_BEHIND = re.compile(r"^[^\d]{0,12}(?:out of|sobre|de un maximo de|of a possible) (\d{1,3})\b")
_SCALE = re.compile(
    r"\b(?:escala|scale|rango)(?: likert)? (?:de |del |from |of )?(\d{1,3}) ?(?:a|al|to|-|–) ?"
    r"(\d{1,3})\b|"
    r"\b(\d{1,3}) ?(?:to|-|–) ?(\d{1,3}) scale\b"
)
_OUT_OF = re.compile(r"/(\d{1,5})$")
_NET_SCORE = re.compile(r"\b(?:e?nps|net promoter score)\b")
_STAR_TOP = 5.0


def past_the_top(line: Line, target: Quantity) -> bool:
    """Tell a figure above the end of its scale: 110 % of a share, 7 stars, 6 out of 5.

    Args:
        line: The line it stands in.
        target: The figure.
    """
    top = _top(line, target)
    return top is not None and (target.value or 0) > top


def _top(line: Line, target: Quantity) -> float | None:
    """Return the end of the scale a figure is on, ``None`` where the line shows none."""
    if target.unit == "%":
        return None if _MAY_PASS_100.search(line.folded) else 100.0
    end = target.span.end if target.span else len(line.folded)
    behind = line.folded[end : end + 40]
    if target.unit is not None:
        out_of = _OUT_OF.match(target.unit)
        return float(out_of.group(1)) if out_of else None
    named = _TOP_BEHIND.match(behind)
    if named:
        return float(named.group(1))
    scale = _SCALE.search(line.folded)
    if scale:
        return float(scale.group(2) or scale.group(4))
    if _STARS.match(behind):
        return _STAR_TOP
    return 100.0 if _NET_SCORE.match(line.folded) else None
