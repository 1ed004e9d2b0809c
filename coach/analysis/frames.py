"""Figures that belong to what is measured: denominators, time windows, scales, per-unit bases."""

import re
from collections.abc import Sequence

from coach.analysis.changes import falls_by, is_change
from coach.analysis.figures import TIME_UNITS, Figure
from coach.analysis.lines import Line
from coach.analysis.starts import is_start, timed_before

_TIMED = re.compile(
    r"(?:\b(?:primer[oa]s?|first|last|ultim[oa]s?|in|within|en|dentro de|cada|every|durante|"
    r"for|por|per|over|under|week|semana|day|dia|month|mes|mas de|more than|after|"
    r"tras|dentro de los|al cabo de|despues de)(?: los| las| the)? *[<>]? *|-)$"
)
_OF_AGE = re.compile(
    r"\b(?:superior(?:es)? a|mayor(?:es)? (?:de|a)|menor(?:es)? (?:de|a)|older than|younger than|"
    r"a los) $"
)
_LIMIT = re.compile(r"[<>≤≥=] *$|\b(?:menos de|less than|under|at) *$")
_WINDOW = re.compile(r"\b(?:por|for|en|in|within) *[<>]? *(?:menos de |less than )?$")
_PART = re.compile(r"^[- ](?:step|point|page|day|week|semanas)\b")
_RATE = re.compile(
    r"(?:\b(?:per|por cada|por|in every|out of|of every|de cada|every|cada|x|each) |/ ?)$"
)
_WHOLE = re.compile(
    r"(?:\b(?:of|out of|in)(?: all)?(?: the| our| its| their| those)?|"
    r"\bde(?: (?:los|las|nuestr[oa]s|sus|un total de))?) $"
)
_BOUND = re.compile(
    r"\b(?:debajo|encima|menos|mas|arriba|abajo|alrededor|cerca|pasar|bajar|baje|bajen|partir) "
    r"de (?:los |las )?$"
)
_OPENS = re.compile(
    r"^[\W_]*(?:(?:que|that|la idea es que) )?(?:del? (?:los|las|total de|un total de) |"
    r"of (?:the|our|all|all our|all the|a total of) )$"
)
_GIVEN = re.compile(
    r"^\W*(?:(?:that|que) )?(?:all(?: the| of our| our)?|each of the|the|our|"
    r"(?:tod[oa]s )?(?:los|las|nuestr[oa]s|sus)|cada un[oa] de (?:los|las)) $"
)
"""Opens a clause with things that are there already: *los 14 distritos llegan a 85*."""
_PLACES = re.compile(
    r"\b(?:in|on|at|across)(?: all)? (?:the|our|its|their) $|\b(?:in|on|at|across) all $|"
    r"\ben (?:tod[oa]s )?(?:los|las|nuestr[oa]s|sus) $"
)
"""Before the number of places that are there already: *on all 3 blocks*, *en los 9 hoteles*."""
_SCALE = re.compile(
    r"(?:\b(?:escala|scale|rango|range)(?: \w+){0,2} (?:de |from |of )?(?:\d+ ?(?:a|to|-|–) ?)?|"
    r"\b(?:stars?|estrellas?|points?|puntos?) (?:out of|de|sobre) )$"
)
_PER_ONE = re.compile(r"^(?:un|una|uno|one|1)$")
_STATES = re.compile(
    r"[;.(]|\b(?:hoy|ahora|actual|actualmente|base|inicial|partida|meta|objetivo|today|now|current|"
    r"currently|baseline|goal|target|was|q[1-4])$"
)
"""Between a figure and a colon: what stands before the colon is no name of a metric."""
_LABEL = re.compile(r":\s")


def free_figures(line: Line, figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that may be levels of the metric, those that frame it left out.

    Args:
        line: The line.
        figures: All its figures that have a value.
    """
    kept = [f for f in figures if not _is_scale(f)]
    kept = _behind_label(line, kept)
    free: list[Figure] = []
    for figure in kept:
        if figure.unit is None and _PLACES.search(figure.before):
            continue
        others = len(kept) > 1
        if is_window(figure) or (others and _is_whole(figure, kept)):
            continue
        if others and figure.unit in TIME_UNITS and _OF_AGE.search(figure.before):
            continue
        if others and _RATE.search(figure.before) and figure.unit is None:
            continue
        if others and _PER_ONE.match(figure.quantity.raw.lower()) and not _leads_on(figure):
            continue
        free.append(figure)
    return free


def without_times(line: Line, free: Sequence[Figure]) -> list[Figure]:
    """Leave out times beside a share: in *90 % en menos de 2 h* the share is what moves."""
    shares = [f for f in free if f.unit == "%" and not is_change(line, f, led=False)]
    return [f for f in free if not (shares and f.unit in TIME_UNITS)]


def _is_scale(figure: Figure) -> bool:
    """Tell the ends of a scale: *(escala de 1 a 5)*, *7 stars out of 5*."""
    return _SCALE.search(figure.before) is not None or bool(
        re.match(r" ?(?:a|to|-|–) ?\d+(?:[ -](?:point )?scale|\))", figure.after)
        and re.search(r"(?:escala|scale)[^\d]*$", figure.before)
    )


def _behind_label(line: Line, figures: list[Figure]) -> list[Figure]:
    """Leave out the figures of a name before its colon: *Menores de 5 años: 61 % hoy*."""
    for label in _LABEL.finditer(line.folded):
        behind = [f for f in figures if f.start >= label.end()]
        before = [f for f in figures if f.end <= label.start()]
        named = not _STATES.search(line.folded, before[-1].end if before else 0, label.start())
        if (
            behind
            and before
            and named
            and all(_names(f) and not is_start(line, f, figures) for f in before)
        ):
            return behind
    return figures


def _names(figure: Figure) -> bool:
    """Tell a figure that belongs to a name from one that is a level of its own."""
    small = figure.unit in TIME_UNITS or figure.unit is None
    return small and not re.search(r"(?:[→=<>≥≤]|->|\b(?:to|a|from|desde|hoy|now)) ?$", figure.led)


def is_window(figure: Figure) -> bool:
    """Tell a time that is part of the metric itself: *in 14 days*, *week 2*."""
    before = figure.before
    if falls_by(figure) or timed_before(figure):
        return False
    if figure.unit in TIME_UNITS and _TIMED.search(before):
        return not _LIMIT.search(before) or bool(_WINDOW.search(before))
    return figure.unit is None and bool(_PART.match(figure.after))


def _is_whole(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Tell the whole of which a share is asked: *75 % de las 8*, *de los 24*, *17 of 60*."""
    if figure.unit is None and _GIVEN.match(figure.led):
        return True
    if re.search(r"\b(?:instead|because|ahead|short) of $", figure.before):
        return False
    if figure.unit is not None or not _WHOLE.search(figure.before) or _BOUND.search(figure.before):
        return False
    if re.match(r" ?(?:a|al|hasta|to|→|->) ", figure.after) and not re.search(
        r"\d (?:of|out of|de) $", figure.before
    ):
        return False
    if _OPENS.match(figure.led):
        return True
    return any(
        other is not figure
        and 0 <= figure.start - other.end < 24
        and other.unit in ("%", "x", None)
        and re.match(r"\s*(?:\w+ )?(?:of|out of|de|in)\b", other.after)
        for other in figures
    )  # fmt: skip


def _leads_on(figure: Figure) -> bool:
    """Tell the *one* that is a level: *from one to three*, *at least 1*."""
    return bool(
        re.search(
            r"(?:\b(?:from|de|a|to|at least|al menos|hoy|now|de un|below|under|than)|[:→<>])\s*$",
            figure.before,
        )
        or re.match(r"\s*(?:→|->|a\b|to\b)", figure.after)
    )
