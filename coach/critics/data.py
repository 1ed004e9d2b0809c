"""The values somebody has to look up before the cycle starts, gathered in one list."""

from collections.abc import Iterator

from coach.critics.case import Case
from coach.critics.metrics import metric_of
from coach.critics.nouns_es import bare
from coach.critics.sentences_en import bare as bare_en
from coach.language import Text, fold
from coach.models import KeyResult, Language
from coach.reviews import DataToGet, KeyResultCritique, ObjectiveCritique

_TODAY = Text(es="valor de hoy", en="today's value")
_REFERENCE = Text(es="valor del período con el que se compara", en="the value it is compared with")
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
    if "KR114" in case.codes(kr.ref):
        return
    if (part and part.moved_to) or labels.kind != "outcome" or not labels.slots.metric:
        return
    what = {"none": _TODAY, "reference": _REFERENCE, "held_open": _HELD_OPEN}.get(
        labels.baseline_source
    )
    metric = metric_of(labels.reading)
    if what is None or not metric:
        return
    if not case.answer(kr.ref, "baseline") and not case.kpi(metric):
        yield DataToGet(ref=kr.ref, metric=named(metric, language), what=what.in_(case.language))


def named(metric: str, language: Language) -> str:
    """Return a metric as it heads a row: no article, a capital first."""
    noun = (bare(metric) if language == "es" else bare_en(metric)).strip(" .,:;")
    return noun[:1].upper() + noun[1:]
