"""Where the words of a line say that a number is to move."""

import re

from coach.analysis.lines import Line
from coach.reviews import Direction

CHANGED = re.compile(
    r"\b(?:aument|increment|reduc|disminu|baj|sub|crec|mejor|increas|grow|grew|cut|rais|"
    r"lower|decreas|improv|declin|ris|drop|ahorr|sav|recort|elev|acort)\w*"
)
"""Words that ask for a change of a number, whatever its direction."""
_DOWN = re.compile(
    r"\b(?:reduc|disminu|baj|recort|acort|cut|lower|decreas|drop|declin|shrink|shorten|"
    r"elimin|minimi|halv|caida|descen|rebaj|abat|less\b|fewer\b|menos\b)\w*"
)
_UP = re.compile(
    r"\b(?:aument|increment|sub|crec|elev|mejor|amplia|duplic|triplic|cuadruplic|increas|"
    r"grow|grew|rais|boost|lift|doubl|tripl|expand|improv|higher\b|more\b|ris|gan|alz|"
    r"acrecent|multiplic)\w*"
)


def said_direction(line: Line) -> Direction | None:
    """Return the direction that the first word of movement asks for, ``None`` without one."""
    up, down = _UP.search(line.folded), _DOWN.search(line.folded)
    if up and (not down or up.start() < down.start()):
        return "up"
    return "down" if down else None
