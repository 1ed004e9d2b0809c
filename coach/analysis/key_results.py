"""One key result judged by the label guide: kind, slots, ambition, KPI confusion."""

import re

from coach.analysis.ambition import ambition_of
from coach.analysis.counting import counts
from coach.analysis.heads import head_of
from coach.analysis.holding import reports
from coach.analysis.kinds import kind_of
from coach.analysis.levels import Levels, levels_of
from coach.analysis.lines import DEADLINES, Line, read_line
from coach.analysis.metrics import Metric, metric_of
from coach.analysis.naming import names_metric
from coach.analysis.phrases import phrase
from coach.analysis.start_dates import dates_start
from coach.analysis.timing import indicator_of
from coach.analysis.verdicts import Verdict
from coach.language import DatePhrase, dates
from coach.models import Language, Span
from coach.reviews import DeadlineSource, KeyResultAssessment, Reading, Slots

CYCLE_END = re.compile(
    r"\b(?:al (?:cierre|final|termino) del (?:ciclo|periodo)|by the end of the (?:cycle|period))\b"
)
_PURPOSE = re.compile(
    r"\b(?:para que|para|so that|so|in order to|a fin de(?: que)?|con el fin de|"
    r"con el objetivo de|de modo que|"
    r"to (?=[a-z]+)|aimed at|que permitan?|that (?=lets?|allows?|helps?|makes?)|"
    r"with the goal of)\b ?"
)
_NOT_PURPOSE = re.compile(
    r"^(?:el|la|los|las|the|fin|finales|march|marzo|q[1-4]|t[1-4]|\d|todos?|clientes|"
    r"usuarios|all)\b"
)
_LONGEST_NAME = 10
_ASKS = re.compile(r"\b(?:more|fewer|less|better|mas|menos|mejor(?:es)?)\b")


def analyse_key_result(
    text: str,
    objective_text: str | None,
    language: Language,
    *,
    inherited: bool = False,
) -> KeyResultAssessment:
    """Judge one key result.

    Args:
        text: The key result without its mark.
        objective_text: The objective it stands under, which may date it; ``None`` for none.
        language: The language of the line.
        inherited: Whether the cycle is known from a heading, a column or the session.
    """
    line = read_line(text, language)
    head = head_of(line)
    counted = phrase(line, head.after).figure
    levels = levels_of(line, counted)
    verdict = kind_of(line, levels, head)
    metric = metric_of(line, verdict, levels)
    due = _due(line, levels)
    own = due is not None or CYCLE_END.search(line.folded) is not None
    slots = Slots(
        metric=names_metric(line, verdict, levels, metric),
        baseline=levels.from_none
        or (levels.baseline is not None and levels.baseline_source in ("value", "zero")),
        target=_target_stated(line, verdict, levels),
        deadline=own,
    )
    bare = verdict.kind == "unclear" and slots.metric and not levels.stated and _is_name(line)
    if reports(line, verdict, levels):
        verdict = verdict._replace(kind="health")
    ambition, shown = ambition_of(line, verdict.kind, levels)
    return KeyResultAssessment(
        kind=verdict.kind,
        slots=slots,
        ambition=ambition,
        kpi_confusion=verdict.kind == "health" or bare,
        baseline_source=levels.baseline_source,
        deadline_source=_deadline_source(own, objective_text, language, inherited),
        indicator=indicator_of(line) if verdict.kind in ("outcome", "health") else None,
        evidence=_evidence(line, verdict, metric, levels, due, shown),
        confidence={"kind": verdict.confidence, "metric": 0.9, "ambition": 0.8 if shown else 0.9},
        reading=_reading(line, verdict, metric, levels, due),
    )


def _due(line: Line, levels: Levels) -> DatePhrase | None:
    """Return the date or period in which a line itself is due."""
    days = (day for day in line.dates if day.kind in DEADLINES)
    return next((day for day in days if not dates_start(line, levels, day)), None)


def _is_name(line: Line) -> bool:
    """Tell the bare name of an indicator from a sentence or a change asked for."""
    return len(line.words) <= _LONGEST_NAME and _ASKS.search(line.folded) is None


def _target_stated(line: Line, verdict: Verdict, levels: Levels) -> bool:
    if verdict.kind == "output":
        counted = counts(line, verdict)
        return counted is not None and counted.value is not None
    held = verdict.kind == "health" and levels.baseline is not None  # *flat at today's 900 ms*
    return levels.stated or levels.zero or levels.worded or held


def _deadline_source(
    own: bool, objective_text: str | None, language: Language, inherited: bool
) -> DeadlineSource:
    if own:
        return "own"
    if inherited:
        return "inherited"
    if objective_text and dated(objective_text, language):
        return "inherited"
    return "none"


def dated(text: str, language: Language) -> bool:
    """Tell whether a text names the period in which something is due."""
    return any(day.kind in DEADLINES for day in dates(text, language))


def _evidence(
    line: Line,
    verdict: Verdict,
    metric: Metric | None,
    levels: Levels,
    due: DatePhrase | None,
    shown: str | None,
) -> dict[str, str]:
    quotes = {
        "kind": line.slice(verdict.first, max(verdict.first + 1, verdict.last)) or line.text,
        "metric": metric.text if metric else "",
        "baseline": levels.baseline.raw if levels.baseline else "",
        "target": (levels.target or levels.change).raw if levels.stated else "",  # type: ignore[union-attr]
        "deadline": due.raw if due else "",
        "ambition": shown or "",
    }
    return {label: quote for label, quote in quotes.items() if quote}


def _reading(
    line: Line, verdict: Verdict, metric: Metric | None, levels: Levels, due: DatePhrase | None
) -> Reading:
    head, thing = verdict.head, verdict.object
    verb = line.slice(head.at, head.after) or None
    deliverable = deliverable_of(line, verdict) if verdict.kind in ("output", "unclear") else None
    purpose = purpose_of(line, head.after)
    verb_words = line.words[head.at : head.after]
    return Reading(
        language=line.language,
        direction=levels.direction,
        verb=verb,
        verb_span=Span(start=verb_words[0].start, end=verb_words[-1].end) if verb_words else None,
        lemma=head.lemma
        or (line.words[thing.first].text if thing and thing.first < len(line.words) else None),
        metric=metric.text if metric else None,
        metric_span=metric.span if metric else None,
        deliverable=deliverable[0] if deliverable else None,
        deliverable_span=deliverable[1] if deliverable else None,
        purpose=purpose[0] if purpose else None,
        purpose_span=purpose[1] if purpose else None,
        baseline=levels.baseline,
        target=levels.target,
        change=levels.change,
        deadline=due.raw if due else None,
        deadline_span=due.span if due else None,
        quantities=line.quantities,
    )


_DELIVERABLE_ENDS = re.compile(
    r"\s*(?:[:;(\[]|\.(?:\s|$)|,\s|\s[-–—]\s|\b(?:para|so that|in order to|a fin de|"
    r"con el fin de|que permit\w+|antes de|before|by)\b)"
)


def deliverable_of(line: Line, verdict: Verdict) -> tuple[str, Span] | None:
    """Return what a work verb acts on, up to its purpose, its date or a stop."""
    at = verdict.head.after if verdict.head.kind == "verb" else verdict.head.at
    if at >= len(line.words):
        return None
    start, end = line.words[at].start, len(line.text)
    for day in line.dates:
        if day.span.start > start and day.kind in DEADLINES:
            end = min(end, day.span.start)
    stop = _DELIVERABLE_ENDS.search(line.folded, start + 1, end)
    text = line.text[start : stop.start() if stop else end].strip(" .,;:–-")
    if not text:
        return None
    start = line.text.index(text, start)
    return text, Span(start=start, end=start + len(text))


def _receives(line: Line, at: int) -> bool:
    """Tell *talleres para niños* and *un portal para pacientes nuevos*: for whom, not what for."""
    first = next((n for n, word in enumerate(line.words) if word.start >= at), len(line.words))
    thing = phrase(line, first)
    verb = any(form.shape == "inf" for word in line.words[first : first + 1] for form in word.forms)
    return "people_nouns" in thing.classes and not verb


def _is_deed(line: Line, at: int) -> bool:
    """Tell *to reach more farms* from *to BigQuery*: what for, not where to."""
    word = next((word for word in line.words if word.start >= at), None)
    if word is None:
        return False
    return line.folded.startswith("help ", at) or any(form.shape == "inf" for form in word.forms)


def purpose_of(line: Line, after: int) -> tuple[str, Span] | None:
    """Return the purpose clause of a line, without its connector and its date."""
    if after >= len(line.words):
        return None
    begin = line.words[after].start
    for match in _PURPOSE.finditer(line.folded, begin):
        if any(d.span.start <= match.start() < d.span.end for d in line.dates):
            continue
        rest = line.folded[match.end() :]
        clause = match.group().strip().endswith(("que", "that"))
        if (
            (not clause and _NOT_PURPOSE.match(rest))
            or len(rest.split()) < 2
            or match.start() == begin
            or (not clause and _receives(line, match.end()))
            or (match.group() == "to " and not _is_deed(line, match.end()))
        ):
            continue
        end = len(line.text)
        for day in line.dates:
            if day.kind in DEADLINES and day.span.start > match.end():
                end = min(end, day.span.start)
        stop = re.compile(r"[;(\[]|\.(?:\s|$)").search(line.folded, match.end(), end)
        text = line.text[match.end() : stop.start() if stop else end].strip(" .,;")
        if text:
            start = line.text.index(text, match.end())
            return text, Span(start=start, end=start + len(text))
    return None
