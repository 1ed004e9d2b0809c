"""The ways in which a line could be said as a result, the one nearest to the draft first."""

import re
from collections.abc import Iterator

from coach.critics import sentences_en
from coach.critics.answered import with_levels
from coach.critics.better import direction_of, unit_of
from coach.critics.case import CONVERT
from coach.critics.compounds import parts_of
from coach.critics.conversions import conversions, measured, of_catalogue
from coach.critics.fields import Wanted, placeholder
from coach.critics.levels import level
from coach.critics.lines import Candidate, Line, formula, verb_of
from coach.critics.metrics import LONGEST, full_metric, is_clean
from coach.critics.nouns_es import bare
from coach.critics.outcomes import second_half
from coach.critics.waits import is_a_wait, time_to_serve
from coach.language import fold, lexicon
from coach.models import Quantity

_RESTATED = frozenset({"KPI202", "KR105", "AMB303"})
"""Findings of a line whose own metric stays and whose levels or wording change."""


def candidates(line: Line) -> Iterator[Candidate]:
    """Yield rewrites of a line, best first; none for a line that needs none.

    Args:
        line: The line and what is known about it.
    """
    codes = line.codes
    if codes & CONVERT:
        yield from second_half(line)
    if "KR107" in codes:
        yield from parts_of(line)
    if "KR107" in codes and not codes & CONVERT:
        return
    if "KR114" in codes:
        yield from measured(line) if line.labels.kind == "output" else ()
    elif codes & CONVERT:
        yield from conversions(line)
    elif "KR108" in codes:
        yield from _defined(line)
    elif codes & _RESTATED:
        yield from _restated(line)
        yield from with_levels(line)
    elif "KR104" in codes and "KR116" not in codes:
        yield from of_catalogue(line)
        yield from with_levels(line)
    elif baseline_known(line):
        yield from _restated(line)


def baseline_known(line: Line) -> bool:
    """Tell a sound line whose start only the team, or its KPI sheet, has said."""
    sound = line.labels.kind == "outcome" and line.labels.slots.target
    if line.codes or not sound or line.labels.baseline_source != "none":
        return False
    metric = full_metric(line.kr, line.reading)
    return bool(line.case.answer(line.kr.ref, "baseline") or (metric and line.case.kpi(metric)))


def _restated(line: Line) -> Iterator[Candidate]:
    """Say the draft's own metric in the formula, with the levels it states."""
    reading = line.reading
    metric = full_metric(line.kr, reading)
    if not metric and "KPI202" in line.codes and len(line.kr.text) <= LONGEST:
        metric = line.kr.text.strip(" .:;")
    if not metric or not is_clean(metric, line.language):
        return
    if _asks_for_one(line) or _held_open(line):
        return
    if is_a_wait(line, metric):
        wait = time_to_serve(line, metric)
        yield from [formula(line, wait, "down")] if wait else []
        return
    metric = _as_number(line, metric)
    wanted = _stated(line, metric)
    if reading.change and not wanted.target:
        yield _changed(line, wanted, reading.change)
        return
    yield formula(
        line, wanted, reading.direction or direction_of(metric), verb=verb_of(line.reading)
    )


def _as_number(line: Line, metric: str) -> str:
    """Return a metric as what moves: *the number of users*, *la tasa de éxito en pruebas*."""
    folded = fold(metric)
    if line.language == "en" and folded in lexicon("people_nouns", "en"):
        return sentences_en.counted(metric)
    rated = any(q.unit == "%" for q in line.reading.quantities)
    if line.language == "es" and rated and re.match(r"exito\b", folded):
        return f"tasa de {metric[:1].lower()}{metric[1:]}"
    if line.language == "en" and rated and re.match(r"success (?:in|of|with|at)\b", folded):
        return f"success rate {metric.split(maxsplit=1)[1]}"
    return metric


def _asks_for_one(line: Line) -> bool:
    """Tell *al menos 1 cliente*: the figure is the flaw, and only the team has another."""
    target = line.reading.target
    return "AMB303" in line.codes and target is not None and target.value in (0.0, 1.0)


def _held_open(line: Line) -> bool:
    """Tell a figure that the team holds open itself (*X%*): it is theirs to fill."""
    return any(figure.value is None for figure in line.reading.quantities)


def _stated(line: Line, metric: str) -> Wanted:
    reading = line.reading
    baseline = level(line.kr.text, reading.baseline, line.language)
    return Wanted(
        metric,
        unit_of(metric, reading.baseline, reading.target),
        baseline,
        level(line.kr.text, reading.target, line.language),
        reading.deadline,
        line.labels.baseline_source == "zero" and not baseline,
    )


def _changed(line: Line, wanted: Wanted, change: Quantity) -> Candidate:
    asked = wanted._replace(target=change.raw.lstrip("+-−").strip())
    direction = line.reading.direction or direction_of(wanted.metric)
    return formula(line, asked, direction, verb=verb_of(line.reading), is_change=True)


def _defined(line: Line) -> Iterator[Candidate]:
    """Hold the definition of an elastic metric open."""
    metric = full_metric(line.kr, line.reading)
    if not metric or not is_clean(metric, line.language):
        return
    if line.reading.baseline and line.reading.target:
        return  # nothing but the definition is open, and that is asked
    metric = _as_number(line, metric)
    field = placeholder(line.case, "metric", metric, None, line.language)
    direction = line.reading.direction or direction_of(metric)
    made = formula(line, _stated(line, metric), direction, verb=verb_of(line.reading)).rewrite
    noun = bare(metric) if line.language == "es" else metric.strip()
    at = fold(made.text).find(fold(noun))
    if at < 0:
        return
    end = at + len(noun)
    text = f"{made.text[:end]} ({field.name}){made.text[end:]}"
    fields = (field, *made.placeholders)
    yield Candidate(made.model_copy(update={"text": text, "placeholders": fields}))
