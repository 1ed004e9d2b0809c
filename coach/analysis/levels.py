"""Where a number starts, where it is to go, and by how much: the levels that a line states."""

import re
from itertools import pairwise
from typing import NamedTuple

from coach.analysis.directions import CHANGED, said_direction
from coach.analysis.lines import Line, read_line
from coach.models import Language, Quantity
from coach.reviews import BaselineSource, Direction

_FROM = re.compile(
    r"(?:\b(?:de|del|desde|from|pasar de|hoy|actual|actualmente|currently|"
    r"current(?:ly)?(?: is)?|today|now|"
    r"baseline|linea (?:de )?base|valor inicial|punto de partida|inicio|inicial|was|were|"
    r"is now|partiendo de|"
    r"veniamos de|up from|down from|antes|frente a|arranque|at present|actual es|hoy es|"
    r"ahora|starting at|"
    r"vs|versus|respecto de)(?: (?:el|la|los|las|un|una|de|del|of|at|es|is|es de|en))*(?: *[:=] *)?"
    r"|\((?:from|de|desde|hoy|actual|now|was) *:?) *(?:los |las |el |un |unos |about |"
    r"approx\.? |~|aprox\.? )?$"
)
_TO = re.compile(
    r"(?:\b(?:a|al|hasta|to|until|llegar a|alcanzar|reach|hit|at|meta|target|objetivo|lograr|"
    r"achieve|superar|"
    r"exceed|bring to|en al menos|en)(?: (?:el|la|los|las|un|una|mas de|menos de|over|under|"
    r"above|below|"
    r"less than|more than|at least|al menos|at most|no more than|como maximo|de|"
    r"about))*(?: *[:=] *)?"
    r"|[<>=≥≤]+|->|→|\b(?:menor|mayor|inferior|superior|igual)(?: o igual)? (?:a|que|al))"
    r" *(?:los |las |el |un |unos )?[<>=≥≤~$]* *$"
)
_BY = re.compile(
    r"(?:\b(?:en|by|un|una|otro|otros|adicional|additional)(?: (?:un|una|al menos|at least|"
    r"mas de|over|up to|"
    r"about|otro))*|[+±−])"
    r" *$"
)
_PAIR = re.compile(
    r"^ *(?:→|->|=>|–>|-->|a|al|to|hasta|hasta el|up to|a menos de|a mas de|to under|to over|"
    r"to less than|to at least|a al menos|[-–/] *>?|para|and|y)(?: (?:los|las|el|un|<|>|≤|≥|"
    r"menos de|mas de|under|over|less than|more than|at least|al menos|"
    r"approximately))* *[<>≤≥~$]* *$"
)
_HELD_NEXT = re.compile(r" *(?:a|al|hasta|to|→|->) *\[")
"""*de 12 % a [meta %]*: the way on is held open, so the figure before it is the start."""
_HELD = re.compile(r"\b(?:por definir|tbd|a definir|to be defined|n/a)\b")
_REFERENCE = re.compile(
    r"\b(?:vs\.?|versus|frente al?|respecto (?:al?|del?)|contra|compared (?:to|with)|"
    r"than (?:last|the (?:last|previous)|when|"
    r"those|in)|comparado con|con respecto|sobre el (?:ano|trimestre|mes) (?:anterior|"
    r"pasado)|year[- ]over[- ]year|yoy|"
    r"interanual|que (?:el|la) (?:ano|trimestre|semestre) (?:anterior|pasado)|qoq|mom)\b"
)
_ZERO_BASE = re.compile(
    r"\b(?:from zero|desde cero|de cero|n/a|from scratch|starting from none|partiendo de cero)\b"
)
_WORDED_ZERO = re.compile(
    r"^(?:cero|zero|ningun|ninguna|no (?!mas|menos|more|less|fewer|longer)|none of|sin )\b"
)
_FREQUENCY = re.compile(
    r"^ *(?:veces )?(?:por|al|a la|per|a|an|every|each|cada|/) *(?:dia|semana|mes|quincena|"
    r"day|week|month|sprint|trimestre|ano|quarter|year|hora|hour)\b"
)
_TIMED = re.compile(
    r"(?:\b(?:primer[oa]s?|first|last|ultim[oa]s?|in|within|en|dentro de|cada|every|durante|"
    r"for|por|per|over|under|week|semana|day|dia|month|mes|mas de|more than|after|"
    r"tras) *[<>]? *|-)$"
)
_PAST_VALUE = re.compile(
    r"\((?:[qt][1-4]|last \w+|20\d\d|[a-z]{3,10} (?:pasado|anterior))[^()]{0,10}: *$"
)
_TIME_UNITS = frozenset({"day", "week", "month", "h", "min", "quarter", "year", "s"})


class Levels(NamedTuple):
    """The figures that count at the end of the cycle."""

    baseline: Quantity | None
    target: Quantity | None
    change: Quantity | None
    """A relative or absolute change, when no level to reach is given."""
    baseline_source: BaselineSource
    direction: Direction | None
    held: bool = False
    """The team holds a figure open itself: *X %*, *por definir*."""
    zero: bool = False
    """The target is *cero*, *zero*, *no …* in words."""

    @property
    def stated(self) -> bool:
        """Whether a value to reach or a change to make is given."""
        return self.target is not None or self.change is not None


def levels_of(line: Line, counted: int | None = None) -> Levels:
    """Read the levels of a line.

    Args:
        line: The line as read.
        counted: Index of the figure that stands before what the line counts, where known.
    """
    held = any(q.value is None for q in line.quantities) or bool(_HELD.search(line.folded))
    usable = [n for n, q in enumerate(line.quantities) if q.value is not None]
    baseline, target = _pair(line, usable)
    if baseline is None:
        baseline = next((n for n in usable if _is_baseline(line, n)), None)
    rest = [n for n in usable if n != baseline]
    change = None
    if target is None:
        target, change = _target(line, rest, counted, baseline)
    if target is None and change is None and baseline is None:
        target = next((n for n in rest if _is_limit(line, n)), None)
    zero = bool(_WORDED_ZERO.match(line.folded)) and target is None and change is None
    return Levels(
        baseline=None if baseline is None else line.quantities[baseline],
        target=None if target is None else line.quantities[target],
        change=None if change is None else line.quantities[change],
        baseline_source=_source(line, baseline, held),
        direction=_direction(line, baseline, target, change),
        held=held,
        zero=zero,
    )


def _before(line: Line, n: int) -> str:
    span = line.quantities[n].span
    return line.folded[max(0, span.start - 48) : span.start] if span else ""


def _after(line: Line, n: int) -> str:
    span = line.quantities[n].span
    return line.folded[span.end : span.end + 40] if span else ""


def _between(line: Line, a: int, b: int) -> str:
    first, second = line.quantities[a].span, line.quantities[b].span
    return line.folded[first.end : second.start] if first and second else ""


def _pair(line: Line, usable: list[int]) -> tuple[int | None, int | None]:
    """Find *de A a B*, *from A to B* or *A → B*."""
    for a, b in pairwise(usable):
        joint = _between(line, a, b)
        arrow = bool(re.search(r"→|->|=>", joint)) and len(joint) < 14
        led = bool(
            re.search(
                r"(?:\b(?:de|del|desde|from|entre|pasar de)(?: (?:los|las|el|un|una|"
                r"un promedio de))*|\() *[~$]*$",
                _before(line, a),
            )
        )
        if arrow or (led and _PAIR.match(joint)) or _bare_pair(line, a, b, joint):
            return a, b
    return None, None


def _bare_pair(line: Line, a: int, b: int, joint: str) -> bool:
    """Tell *win rate 18% to 25%* from the range *3 to 5 days*."""
    first, second = line.quantities[a], line.quantities[b]
    if joint not in (" to ", " a ") or first.unit != second.unit or not first.span:
        return False
    named = re.search(r"[a-z]{3} *$", line.folded[: first.span.start])
    led = re.search(r"\b(?:every|cada|within|entre|between|last|first) *$", _before(line, a))
    falls = (first.value or 0) > (second.value or 0)
    return bool(named) and not led and (falls or first.unit not in _TIME_UNITS)


def _is_baseline(line: Line, n: int) -> bool:
    before = _before(line, n)
    if re.search(
        r"\((?:[qt][1-4]|last \w+|20\d\d|[a-z]{3,10} (?:pasado|anterior))[^()]{0,10}: *$", before
    ):
        return True
    if not _FROM.search(before):
        return False
    if re.search(r"\b(?:de|del|from) *$", before) and _HELD_NEXT.match(_after(line, n)):
        return True
    if re.search(r"\b(?:de|del)(?: (?:un|una|el|la))* *$", before):
        # *una tasa de 25 %*, *NPS de 70*: the value to reach, not the start.
        return bool(
            re.search(
                r"\b(?:pasar|partiendo|up from|linea base|linea de base|actual) (?:de|del) *$",
                before,
            )
        )
    if re.search(r"\b(?:hoy|now|antes) *$", before) and re.search(
        r"\b(?:de|than) (?:hoy|now) *$", before
    ):
        return False
    return not re.search(r"\b(?:vs|versus|frente a) *(?:q|t)?$", before)


def _target(
    line: Line, rest: list[int], counted: int | None, baseline: int | None
) -> tuple[int | None, int | None]:
    """Return the figure to reach, or the change to make."""
    led = [n for n in rest if _TO.search(_before(line, n)) and not _is_frame(line, n)]
    for n in rest:
        unit = line.quantities[n].unit
        before = _before(line, n)
        signed = bool(re.search(r"[+−-] *$", before)) or line.quantities[n].raw[:1] in "+-−"
        by = bool(_BY.search(before)) and bool(CHANGED.search(line.folded))
        worded = not any(character.isdigit() for character in line.quantities[n].raw)
        if unit == "x" and (worded or n not in led) and _multiplies(line, n):
            return None, n
        if (by and (unit in ("%", "points", "pp", "bps") or not re.search(r"\ben *$", before))) or (
            signed and unit in ("%", "points", "pp", "bps")
        ):
            if re.search(r"\ben *$", before) and unit not in ("%", "points", "pp", "bps", "x"):
                continue
            return None, n
    if led:
        return led[0], None
    plain = [n for n in rest if not _is_frame(line, n)]
    if counted is not None and counted in plain:
        return _level_or_change(line, counted, baseline)
    if not plain:
        return None, None
    return _level_or_change(line, plain[0], baseline)


def _level_or_change(line: Line, n: int, baseline: int | None) -> tuple[int | None, int | None]:
    """Tell *reducir costos 3%* (a change) from *lograr 3% de costos* (a level)."""
    quantity = line.quantities[n]
    start = quantity.span.start if quantity.span else 0
    moved = CHANGED.search(line.folded[:start])
    if baseline is None and moved and moved.start() < 3 and quantity.unit in ("%", "points", "x"):
        return None, n
    if quantity.unit == "x" and _multiplies(line, n):
        return None, n
    return n, None


def _multiplies(line: Line, n: int) -> bool:
    """Tell *duplicar*, *3x more* and *10x growth* from *4x engineers* and *2x a day*."""
    after = _after(line, n)
    if _FREQUENCY.match(after):
        return False
    if line.quantities[n].raw[-1:] not in "xX×":
        return True
    return bool(CHANGED.search(line.folded)) or bool(
        re.match(
            r"^ *(?:more|faster|mas|growth|increase|crecimiento|the|el|la|our|than|que)?\b", after
        )
        and not re.match(
            r"^ *(?!more|faster|mas|growth|increase|crecimiento|the|el|la|our|than|que)[a-z]", after
        )
    )


def _is_frame(line: Line, n: int) -> bool:
    """Tell a figure that belongs to the metric itself: *in 14 days*, *week 2*."""
    quantity = line.quantities[n]
    before, after = _before(line, n), _after(line, n)
    if quantity.unit in _TIME_UNITS and _TIMED.search(before):
        return not re.search(r"[<>≤≥=] *$|\b(?:menos de|less than|under|at) *$", before) or bool(
            re.search(r"\b(?:por|for|en|in|within) *[<>]? *(?:menos de |less than )?$", before)
        )
    return quantity.unit is None and bool(
        re.match(r"^[- ](?:step|point|page|day|week|semanas)", after)
    )


def _is_limit(line: Line, n: int) -> bool:
    """Tell a time limit that is all a line asks for: *responder en menos de 1 hora*."""
    limits = r"\b(?:en menos de|menos de|en maximo|within|in under|in less than|under) *$"
    timed = line.quantities[n].unit in _TIME_UNITS
    return timed and re.search(limits, _before(line, n)) is not None


def _source(line: Line, baseline: int | None, held: bool) -> BaselineSource:
    if baseline is not None:
        return "zero" if line.quantities[baseline].value == 0 else "value"
    if _ZERO_BASE.search(line.folded):
        return "zero"
    if _REFERENCE.search(line.folded):
        return "reference"
    return "held_open" if held else "none"


def _direction(
    line: Line, baseline: int | None, target: int | None, change: int | None
) -> Direction | None:
    if baseline is not None and target is not None:
        start, end = line.quantities[baseline].value, line.quantities[target].value
        if start is not None and end is not None and start != end:
            said = said_direction(line)
            return said or ("up" if end > start else "down")
    if change is not None:
        raw = line.quantities[change].raw
        value = line.quantities[change].value or 0
        if raw[:1] in "-−" or (line.quantities[change].unit == "x" and 0 < value < 1):
            return "down"
    return said_direction(line)


def stated_levels(text: str, language: Language) -> Levels:
    """Return the levels that any text states, such as an answer."""
    return levels_of(read_line(text, language))
