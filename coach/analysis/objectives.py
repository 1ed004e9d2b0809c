"""One objective judged by the label guide: qualitative, single focus, outcome, KPI confusion."""

import re

from coach.analysis.aims import is_outcome
from coach.analysis.goals import second_goal
from coach.analysis.heads import Head, head_of
from coach.analysis.key_results import purpose_of
from coach.analysis.levels import Levels, levels_of
from coach.analysis.lines import Line, read_line
from coach.analysis.phrases import Phrase, phrase
from coach.analysis.restated import is_metric, restates_kpi
from coach.models import Language, Quantity, Span
from coach.reviews import ObjectiveAssessment, Reading

_PILLAR = re.compile(r"^[^:.,]{2,40}:\s+(?=\S)")


def analyse_objective(text: str, language: Language) -> ObjectiveAssessment:
    """Judge one objective.

    Args:
        text: The objective without its mark.
        language: Its language.
    """
    pillar = _PILLAR.match(text)
    offset = pillar.end() if pillar and len(text) - pillar.end() > 8 else 0
    line = read_line(text[offset:], language)
    head = head_of(line)
    thing = phrase(line, head.after if head.kind == "verb" else head.at)
    levels = levels_of(line, thing.figure)
    figures = [quantity for quantity in line.quantities if is_metric(line, quantity)]
    double = second_goal(line, head)
    outcome = is_outcome(line, head, thing)
    kpi = restates_kpi(line, head, thing, levels, outcome=outcome)
    evidence = {
        "qualitative": figures[0].raw if figures else "",
        "single_focus": double or "",
        "outcome_oriented": "" if outcome else line.slice(0, max(1, min(3, len(line.words)))),
        "kpi_confusion": line.slice(head.at, thing.last) if kpi else "",
    }
    return ObjectiveAssessment(
        qualitative=not figures,
        single_focus=double is None,
        outcome_oriented=outcome,
        kpi_confusion=kpi,
        evidence={label: quote for label, quote in evidence.items() if quote},
        confidence={
            "qualitative": 0.95, "single_focus": 0.7 if double else 0.9,
            "outcome_oriented": 0.8, "kpi_confusion": 0.9 if figures else 0.75,
        },
        reading=_reading(line, head, thing, levels, offset),
    )  # fmt: skip


def _reading(line: Line, head: Head, thing: Phrase, levels: Levels, offset: int) -> Reading:
    purpose = purpose_of(line, head.after)
    verb_words = line.words[head.at : head.after]
    verb = Span(start=verb_words[0].start, end=verb_words[-1].end) if verb_words else None
    return Reading(
        language=line.language,
        direction=levels.direction,
        verb=line.slice(head.at, head.after) or None,
        verb_span=verb.shifted(offset) if verb else None,
        lemma=head.lemma or None,
        metric=line.slice(thing.first, thing.last) or None,
        deliverable=line.slice(thing.first, thing.last) or None,
        purpose=purpose[0] if purpose else None,
        purpose_span=purpose[1].shifted(offset) if purpose else None,
        baseline=_moved(levels.baseline, offset),
        target=_moved(levels.target, offset),
        change=_moved(levels.change, offset),
        quantities=tuple(_at(quantity, offset) for quantity in line.quantities),
    )


def _moved(quantity: Quantity | None, offset: int) -> Quantity | None:
    return _at(quantity, offset) if quantity else None


def _at(quantity: Quantity, offset: int) -> Quantity:
    """Place a figure in the whole objective, the pillar before the colon included."""
    span = quantity.span.shifted(offset) if quantity.span else None
    return quantity.model_copy(update={"span": span})
