"""Where the words of a line say that a number is to move."""

import re
from functools import cache

from coach.analysis.lines import Line
from coach.language import phrases
from coach.models import Language
from coach.reviews import Direction

CHANGED = re.compile(
    r"\b(?:aument|increment|redu[cjz]|disminu|baj|sub|cre[cz]|mejor|increas|grow|grew|cut|rais|"
    r"lower|decreas|improv|declin|ris|drop|ahorr|sav|recort|elev|acort|rebaj|abarat|encog|climb|lift|push|"
    r"shrink|shrank|slash|trim|boost|fall(?:s|en)?\b|fell\b|ca(?:e|er|en|iga|igan)\b)\w*"
)
"""Words that ask for a change of a number, whatever its direction."""
_DOWN = re.compile(
    r"\b(?:redu[cjz]|disminu|recort|acort|decreas|declin|shrink|shorten|"
    r"elimin|minimi|halv|caida|descen|rebaj|abat|"
    r"(?:baj(?:ar|e|en|a|an|o|amos|emos|ara|aran|ando|arl[oa]s?|arse)|"
    r"cut|cuts|cutting|lower|lowered|lowers|lowering|drop|drops|dropped|dropping|"
    r"(?<!o )(?<!or )(?<!al )(?<!lo )(?<!no )(?:menos|less|fewer)(?! (?:de|than)))\b)\w*"
)
_UP = re.compile(
    r"\b(?:aument|increment|cre[cz]|elev(?!ad|at)|amplia|duplic|triplic|cuadruplic|increas|"
    r"grow|grew|rais|boost|doubl|tripl|expand|acrecent|multiplic|"
    r"(?:sub(?:ir|e|en|a|an|imos|amos|ira|iran|iendo|irl[oa]s?|irse)|lifts?|lifted|lifting|"
    r"(?<!o )(?<!or )(?<!no )(?<!y )(?<!and )(?:higher|more)(?! than)|rises?|rising|"
    r"gan(?:ar|e|en|a|an|amos|emos)|alza)\b)\w*"
)
_IMPROVED = r"(?:(?:mejor(?:ar|e|en|a|an)|improv(?:e|es|ing)|optimizar|optimi[sz]e) )?"
_NAMED = (
    r"^\W*" + _IMPROVED + r"(?:(?:el|la|los|las|the|our|nuestr[oa]s?|su|sus|tasa de|indice de|"
    r"promedio de|average|mean|overall|monthly|weekly|customer) )*$"
)
_BEHIND = re.compile(
    r"(?:(?: (?:rate|score|level|time|mensual(?:es)?|anual(?:es)?|monthly|weekly|annual|"
    r"per \w+|por \w+|"
    r"promedio|medi[oa]|voluntari[oa]|neto|neta|global|total|de (?:\w+ )?(?:clientes|usuarios|"
    r"empleados|personal|entrega|respuesta|espera)))*)\W*(?: (?:de|from|del))?\W*$"
)


def said_direction(line: Line) -> Direction | None:
    """Return the direction that the first word of movement asks for, ``None`` without one."""
    up, down = _UP.search(line.folded), _DOWN.search(line.folded)
    if up and (not down or up.start() < down.start()):
        return "up"
    return "down" if down else None


def good_direction(line: Line, until: int) -> Direction | None:
    """Return where the indicator a line opens with is better, ``None`` where none is known.

    Args:
        line: The line.
        until: Where its first level stands; only a few words may come between.
    """
    for pattern, direction in _known(line.language):
        for match in pattern.finditer(line.folded, 0, until):
            named = re.match(_NAMED, line.folded[: match.start()])
            if named and _BEHIND.fullmatch(line.folded[match.end() : until]):
                return direction
    return None


@cache
def _known(language: Language) -> tuple[tuple[re.Pattern[str], Direction], ...]:
    return (
        (phrases("better_lower", language), "down"),
        (phrases("better_higher", language), "up"),
    )
