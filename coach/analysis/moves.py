"""Two figures of a line that are the start and the end of one move."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.analysis.directions import CHANGED
from coach.analysis.ends import leads_to
from coach.analysis.figures import TIME_UNITS, Figure, alike
from coach.analysis.lines import Line
from coach.analysis.starts import aims, dated, is_marked, is_start

_LED_PAIR = re.compile(
    r"(?:\b(?:de|del|d|desde|from|pasar de)(?: (?:los|las|el|un|una|un promedio de))*|\()"
    r" *[~$]*$"
)
_ARROW = re.compile(r"→|->|=>|>>|⇒|➔|➜|^ ?> ?$")
_DOTS = re.compile(r" (?:\.{2,3}|…) ")
_MOVING = re.compile(
    r",? (?:rising|falling|growing|climbing|dropping|shrinking|subiendo|bajando|creciendo|cayendo|"
    r"pasando) (?:to|a|al|hasta)(?: (?:los|las|el))? *[$~]*"
)
"""*12 days .. 8 days*, *63 rising to 80*."""
_GIVEN = re.compile(r" (?:the|our|el|los|las|del|ese|that|current|actual) $")
_PAIR = re.compile(
    r"^ *(?:→|->|=>|–>|-->|a|al|to|hasta|hasta el|up to|down to|a menos de|a mas de|to under|"
    r"to over|to less than|to at least|a al menos|[-–/] *>?|para|and|y)(?: (?:los|las|el|un|<|>|"
    r"≤|≥|menos de|mas de|under|over|less than|more than|at least|al menos|"
    r"approximately))* *[<>≤≥~$]* *$"
)
_THEN = re.compile(r",? (?:and |y )?(?:then|luego|despues),? ")
_TWO_NAMED = re.compile(
    r"\b(?:actual|hoy|base|baseline|inicial|inicio|now|today|current|start) ?/ ?"
    r"(?:meta|objetivo|goal|target)\b"
)
"""Names the two figures that follow: *(hoy/meta): 9 h / 3 h*."""
_MUST = re.compile(
    r"\b(?:should|must|shall|needs? to|ha(?:s|ve) to|we need|debe\w*|necesitamos|"
    r"tienen? q(?:ue)?|ha de|han de|hay que)\b"
)
_STATED = re.compile(r"\b(?:at|is|are|en|es|son)(?: (?:el|un|una|de|del|about|around))* *[$~]*$")
"""*The rate is 48 % and should fall to 35 %*: what is, before what must be."""
_WISHED = re.compile(
    r"\b(?:goal|target|meta|objetivo|objective|aim|expected|esperad[oa]|want|queremos)\b[^\d]{0,12}$"
)
_PER = re.compile(
    r"^ ?(?:/ ?(?:mes|month|mo|semana|week|wk|dia|day|ano|year|yr|hora|h)\b|"
    r"(?:por|al|a la|per|a|de|of|out of) (?:mes|month|semana|week|dia|day|ano|year|\d+)\b)"
)
"""What stands behind the first figure of a pair and belongs to it: *130/mes a 60/mes*."""


def joined(line: Line, free: Sequence[Figure]) -> tuple[Figure | None, Figure | None]:
    """Find *de A a B*, *from A to B* or *A → B*."""
    for a, b in pairwise(free):
        joint = line.folded[a.end : b.start]
        per = _PER.match(joint)
        joint = joint[per.end() :] if per else joint
        arrow = bool(_ARROW.search(joint)) and len(joint) < 14
        led = bool(_LED_PAIR.search(a.before))
        joint = joint.removeprefix(")")
        if _taken(a) and leads_to(b) and a.clause == b.clause and alike(a.quantity, b.quantity):
            return a, b
        if _THEN.fullmatch(joint) and a.unit == b.unit:
            return a, b
        towards = _DOTS.fullmatch(joint) or _MOVING.fullmatch(joint)
        if towards and alike(a.quantity, b.quantity):
            return a, b
        if joint.strip() == "/" and a.unit == b.unit and _TWO_NAMED.search(line.folded):
            return a, b
        if arrow or (led and _PAIR.match(joint)) or _bare_pair(line, a, b, joint, bool(per)):
            return a, b
    return None, None


def _taken(figure: Figure) -> bool:
    """Tell *lift the 20 % … to 28 %*: what a verb of change takes is where the number stands."""
    return _GIVEN.search(figure.before) is not None and any(
        _GIVEN.fullmatch(figure.before[m.end() :]) for m in CHANGED.finditer(figure.before)
    )


def _bare_pair(line: Line, a: Figure, b: Figure, joint: str, per: bool) -> bool:
    """Tell *win rate 18% to 25%* from the range *3 to 5 days*."""
    joint = joint.strip()
    if joint not in ("to", "a", "up to", "down to") or a.unit != b.unit:
        return False
    if per or joint in ("up to", "down to"):
        return True
    if a.unit is None and line.words[0].forms and a.led.strip() == line.words[0].text:
        return False
    named = re.search(r"[a-z]{3}[:,]? *$", line.folded[: a.start])
    led = re.search(r"\b(?:every|cada|within|entre|between|last|first) *$", a.before)
    falls = (a.quantity.value or 0) > (b.quantity.value or 0)
    return bool(named) and not led and (falls or a.unit not in TIME_UNITS)


def told_apart(line: Line, levels: Sequence[Figure]) -> tuple[Figure | None, Figure | None]:
    """Find two levels of one metric of which only the second is asked for, or each has its date."""
    for a, b in pairwise(levels):
        if not alike(a.quantity, b.quantity) or aims(line, a):
            continue
        if _alone(line, a) and _alone(line, b) and a.unit == b.unit:
            return a, b
        stated = _STATED.search(a.before) or not (leads_to(a) or _asks(line))
        if _MUST.search(b.led) and stated and not CHANGED.search(a.led):
            return a, b
        if a.clause == b.clause and not is_marked(b):
            continue
        if (leads_to(a) and not is_marked(b)) or is_start(line, b, levels):
            continue
        if aims(line, b) and (_WISHED.search(b.led) or not _asks(line)):
            return a, b
        moved = a.unit == b.unit and a.quantity.value != b.quantity.value
        if moved and dated(line, a) and dated(line, b):
            return a, b
    return None, None


def _alone(line: Line, figure: Figure) -> bool:
    """Tell a figure that is a clause of its own: *Win rate; 22 %; 30 %*."""
    return line.text[slice(*figure.clause)].strip() == figure.quantity.raw


def _asks(line: Line) -> bool:
    """Tell a line that opens with a verb of its own: its first figure is asked for too."""
    return bool(line.words) and any(f.shape in ("inf", "imp") for f in line.words[0].forms)
