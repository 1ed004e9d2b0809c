"""What a set claims, line by line, in a shape that is small enough to compare thousands of sets."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.embedding import tokens
from coach.language import fold, judged_language, quantities
from coach.models import Language, Objective, OKRSet, Where
from coach.reviews import Assessments, Reading
from coach.rules.kpi_sheet.facts import KpiFacts

_MEASURES = frozenset(tokens(
    "rate share percentage number level average total tasa porcentaje proporcion numero nivel "
    "promedio cantidad"
))  # fmt: skip
"""Words that say how a thing is counted, and not what it is."""
_CHANGES = frozenset(tokens(
    "raise increase grow improve boost lift reach achieve cut reduce lower decrease shorten keep "
    "maintain get make have aumentar incrementar subir elevar mejorar lograr alcanzar crecer "
    "reducir bajar disminuir acortar mantener hacer tener pasar llevar que del los las para por "
    "con the and our from to of in by on end quarter year month cierre trimestre ano mes ciclo "
    "cycle"
))  # fmt: skip
"""Words of change and of time: two wordings of one claim differ in them."""
_TELLING = 3
"""Words from which a topic is told from others by its words alone."""
_NAMELESS = re.compile(r"[\d.,%]+")


SHEET = "kpi"
"""Kind of a claim that a KPI sheet makes."""


class Claim(NamedTuple):
    """One line of a set."""

    set_id: str
    place: str
    """The team, as a reader names it; else the title or the file."""
    team: str
    ref: str
    kind: str
    """``objective``, or the kind of the key result."""
    text: str
    language: Language
    objective: str
    """The words of its objective."""
    parent: str
    """The words of the objective that this one serves, where the file says so."""
    metric: str
    direction: str
    baseline: float | None
    target: float | None
    unit: str
    rest: str
    """What the line says beside metric, verb and date: whose metric it is."""
    where: str
    """The place as JSON, empty for a pasted draft."""


def claims_of(okrs: OKRSet, assessments: Assessments, set_id: str) -> tuple[Claim, ...]:
    """Return what a set claims.

    Args:
        okrs: The set.
        assessments: Its labels.
        set_id: What the set is called in findings.
    """
    return tuple(_claims(okrs, assessments, set_id))


def _claims(okrs: OKRSet, assessments: Assessments, set_id: str) -> Iterator[Claim]:
    main = judged_language(okrs.wording)
    for objective in okrs.objectives:
        team = objective.team or okrs.team or ""
        place = team or okrs.title or okrs.source or set_id
        shared = (objective.text or "", objective.parent or "")
        if objective.text:
            yield Claim(
                set_id, place, team, objective.ref, "objective", objective.text, main, *shared,
                "", "", None, None, "", "", _json(objective.where),
            )  # fmt: skip
        yield from _key_results(objective, assessments, (set_id, place, team), shared)


def _key_results(
    objective: Objective,
    assessments: Assessments,
    of: tuple[str, str, str],
    shared: tuple[str, str],
) -> Iterator[Claim]:
    for kr in objective.key_results:
        labels = assessments.key_results[kr.ref]
        reading = labels.reading
        start, end = reading.baseline, reading.target
        unit = (end.unit if end else None) or (start.unit if start else None) or ""
        yield Claim(
            *of, kr.ref, labels.kind, kr.text, reading.language, *shared,
            reading.metric or "", reading.direction or "",
            start.value if start else None, end.value if end else None, unit,
            _rest(kr.text, reading), _json(kr.where),
        )  # fmt: skip


def _rest(text: str, reading: Reading) -> str:
    rest = fold(text)
    figures = (quantity.raw for quantity in reading.quantities)
    for said in (reading.metric, reading.deadline, reading.verb, *figures):
        rest = rest.replace(fold(said), " ", 1) if said else rest
    return rest


def _json(where: Where | None) -> str:
    return where.model_dump_json() if where else ""


def claims_of_kpis(kpis: Iterable[KpiFacts], place: str) -> tuple[Claim, ...]:
    """Return what a KPI sheet says its numbers are today, to be held against starting values.

    Args:
        kpis: What the sheet says.
        place: What a reader calls the sheet.
    """
    return tuple(
        Claim(
            SHEET, place, "", kpi.name, SHEET, kpi.name, judged_language(kpi.name), "", "",
            kpi.name, "", *_level(kpi), "", kpi.where.model_dump_json() if kpi.where else "",
        )
        for kpi in kpis
    )  # fmt: skip


def _level(kpi: KpiFacts) -> tuple[float | None, None, str]:
    found = quantities(kpi.value, judged_language(kpi.name)) if kpi.value else ()
    one = found[0] if len(found) == 1 and not found[0].ambiguous else None
    return (one.value, None, one.unit or "") if one else (None, None, "")


@lru_cache(maxsize=8192)
def topic_of(text: str) -> frozenset[str]:
    """Return what a text is about, the same in both languages: no figures, no words of change."""
    return frozenset(
        token
        for token in tokens(text)
        if not _NAMELESS.fullmatch(token) and token not in _CHANGES and token not in _MEASURES
    )


def same_promise(one: Claim, other: Claim) -> bool:
    """Tell whether two lines about the same promise the same: their figures agree.

    Of a topic of one or two words (*revenue*) only the figures tell one promise from another.
    """
    levels = (one.baseline, one.target)
    short = len(topic_of(one.text)) < _TELLING
    told = None not in levels if short else True
    return told and levels == (other.baseline, other.target) and one.unit == other.unit


def metric_of(claim: Claim) -> tuple[str, ...]:
    """Return what a claim measures and of whom, to be compared; empty where that is not known."""
    about = topic_of(claim.metric)
    if not about:
        return ()
    return (*sorted(about), "|", *sorted(topic_of(claim.rest)))
