"""The values somebody has to look up before the cycle starts, gathered in one list."""

import re
from collections.abc import Iterator

from coach.critics.case import Case
from coach.critics.metrics import full_metric, is_clean, metric_of
from coach.critics.nouns_es import bare
from coach.critics.sentences_en import bare as bare_en
from coach.language import Text, fold, lexicon, phrases
from coach.models import KeyResult, Language
from coach.reviews import DataToGet, KeyResultCritique, ObjectiveCritique, Reading
from coach.rules.wording import short

_TODAY = Text(es="valor actual", en="today's value")
_REFERENCE = Text(es="valor del período con el que se compara", en="the value it is compared with")
_BOUND = re.compile(
    r"(?:\s*(?:[<>≥≤=:]+|\b(?:at least|to|from|de|a|al|del|by|en|in|over|under|above|below|is|of|"
    r"within|mas de|menos de|al menos|más de)))+\s*$",
    re.IGNORECASE,
)
_PERIODS = frozenset({"month", "year", "week", "quarter", "mes", "ano", "semana", "trimestre"})
"""What a figure may be counted by, and no metric."""
_SHORT_CLAUSE = re.compile(r"(?!.*\b(?:is|are|has|have|than|que)\b)[^().,;]{4,60}")
_HELD_OPEN = Text(es="valor por definir, según el borrador", en="value still open in the draft")


def data_to_get(case: Case, parts: tuple[ObjectiveCritique, ...]) -> tuple[DataToGet, ...]:
    """Return one entry a metric whose starting value nobody has said.

    Args:
        case: The draft and what is known beside it.
        parts: What the critic says of each objective.
    """
    said = {part.ref: part for objective in parts for part in objective.key_results}
    entries: dict[str, DataToGet] = {}
    for kr in case.okrs.key_results:
        for entry in _entries(case, kr, said.get(kr.ref)):
            entries.setdefault(fold(entry.metric), entry)
    return tuple(entries.values())


def _entries(case: Case, kr: KeyResult, part: KeyResultCritique | None) -> Iterator[DataToGet]:
    if kr.ref not in case.assessments.key_results or case.settled(kr.ref):
        return
    labels = case.assessment(kr.ref)
    language = labels.reading.language
    rewrite = part.rewrite if part else None
    if rewrite is not None:
        if any(field.slot == "baseline" for field in rewrite.placeholders):
            name = named(rewrite.metric or kr.text, language)
            yield DataToGet(ref=kr.ref, metric=name, what=_TODAY.in_(case.language))
        return
    if case.codes(kr.ref) & {"KR114", "KR115"}:
        return
    if (part and part.moved_to) or labels.kind != "outcome" or not labels.slots.metric:
        return
    what = {"none": _TODAY, "reference": _REFERENCE, "held_open": _HELD_OPEN}.get(
        labels.baseline_source
    )
    target = labels.reading.target
    metric = _name_of(kr, labels.reading, case.language)
    if what is None or (target and target.value == 0):
        return
    if not case.answer(kr.ref, "baseline") and not case.kpi(metric):
        yield DataToGet(ref=kr.ref, metric=named(metric, language), what=what.in_(case.language))


def _name_of(kr: KeyResult, reading: Reading, language: Language) -> str:
    """Return what a row is called: the metric, the clause before the figure, or the line itself."""
    whole = full_metric(kr, reading)
    people = lexicon("people_nouns", reading.language)
    if whole and is_clean(whole, reading.language) and fold(whole) not in _PERIODS | people:
        return whole
    metric = metric_of(reading) or ""
    known = phrases("indicators", reading.language).match(fold(metric))
    if known and fold(metric) not in people:
        return metric
    figure = next((q.span.start for q in reading.quantities if q.span), 0)
    before = _BOUND.sub("", kr.text[:figure]).strip(" :,")
    if metric and _SHORT_CLAUSE.fullmatch(fold(before)) and fold(before).startswith(fold(metric)):
        return before
    # What no noun names is called by the line itself: a stub of it would mislead.
    return Text(es="«{}»", en="“{}”").in_(language).format(short(kr.text))


def named(metric: str, language: Language) -> str:
    """Return a metric as it heads a row: no article, a capital first."""
    noun = (bare(metric) if language == "es" else bare_en(metric)).strip(" .,:;")
    return noun[:1].upper() + noun[1:]
