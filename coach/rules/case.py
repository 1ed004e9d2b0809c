"""A draft with its labels, as the rules look at it: objectives and lines, folded once."""

import re
from dataclasses import dataclass
from functools import cached_property

from coach.analysis.lines import LONGEST
from coach.language import Text, fold, listed
from coach.models import KeyResult, Language, Objective, OKRSet, Span, Where
from coach.reviews import (
    Assessments,
    Context,
    Evidence,
    KeyResultAssessment,
    ObjectiveAssessment,
    Reading,
)

UNSURE = 0.6
"""Confidence in the kind below which a line is asked about (to be set by measurement)."""
_ALL = 100
_BOUNDED = re.compile(
    r"\b(?:never|nunca|nobody|nadie|ningun[oa]?s?|por debajo de|por encima de|"
    r"at or (?:under|above)|no (?:more|less|fewer|mas|menos) (?:than|de)|"
    r"(?:vs\.?|versus|against|frente a|contra) (?:l[oa]s )?\d)"
    r"|\b(?:in|of|out of|de|de cada) (?:ten|10|diez|five|5|cinco|three|tres|four|cuatro)\b"
    r"|\b(?:previously|currently|today|now|hoy|antes|ahora|was|were|eran?|actual\w*)\W{1,3}"
    r"(?:[a-z]+\W+){0,2}\d|[<>≤≥]|=\s?\d|\d\s?/\s?\d"
)
"""Marks of a level or a share beside a line's figures."""
_OF_A_RESULT = re.compile(
    r"\b(?:thirds?|tercios?|half|mitad|\d+ (?:de|in|of|out of) (?:cada )?\d+|first time|"
    r"a la primera|"
    r"on time|a tiempo|en plazo|sin errores|x ?\d|\d ?x|now|hoy|ahora|"
    r"\d+ ?(?:h|horas?|hours?|days?|dias?|min(?:utes|utos)?)"
    r"(?! (?:antes|despues|previo|previa|before|after|prior|ahead)\b))\b|->|→|=>"
)
"""What is said of results rather than of work: fractions, punctuality, times, from and to.

Days before or after something say when the work is done, not how long anything takes.
"""
_EVENT = re.compile(
    r"^\W*(?:to )?hold(?:ing)?\s+(?:[\w-]+\s+){0,4}(?:forums?|meetings?|sessions?|workshops?|"
    r"events?|town ?halls?|webinars?|retreats?|conferences?|interviews?|reviews?|stand-?ups?)\b"
)
"""*Hold the monthly forum* runs an event; it keeps no level."""


def _evidence(
    text: str, at: Span | None, where: Where | None, start: int, end: int
) -> tuple[Evidence, ...]:
    """Return the words of a part, blanks at their edges left out, with their place in the draft."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return ()
    span = Span(start=at.start + start, end=at.start + end) if at else None
    return (Evidence(quote=text[start:end], span=span, where=where),)


@dataclass(frozen=True)
class Line:
    """One key result with its labels."""

    kr: KeyResult
    objective: Objective
    labels: KeyResultAssessment

    @property
    def ref(self) -> str:
        """The line's name in the set."""
        return self.kr.ref

    @property
    def reading(self) -> Reading:
        """The grammar of the line."""
        return self.labels.reading

    @cached_property
    def folded(self) -> str:
        """The line's text, folded: an offset in it is an offset in the text."""
        return fold(self.kr.text[:LONGEST])

    @property
    def two_readings(self) -> bool:
        """True for a line taken for work that may as well be a result: it is asked about."""
        unsure = self.labels.confidence.get("kind", 1.0) < UNSURE
        return self.labels.kind == "output" and (unsure or self.measured)

    @cached_property
    def measured(self) -> bool:
        """True for a line with the marks of a result: a part, levels, a time, a bound."""
        shares = any(q.unit == "%" and q.value not in (None, _ALL) for q in self.reading.quantities)
        levels = self.reading.baseline is not None and self.reading.target is not None
        marked = _OF_A_RESULT.search(self._undated) is not None
        return shares or levels or self.bounded or marked

    @cached_property
    def _undated(self) -> str:
        """The line without its date, whose figures set no level: *antes del 30/6*."""
        span = self.reading.deadline_span
        if span is None:
            return self.folded
        return self.folded[: span.start] + " " * (span.end - span.start) + self.folded[span.end :]

    @property
    def bounded(self) -> bool:
        """True for a line whose words or signs set a level: *never*, *≥*, *8 out of 10*."""
        return bool(_BOUNDED.search(self._undated))

    @cached_property
    def holds_event(self) -> bool:
        """True where *hold* is said of a meeting rather than of a level."""
        return bool(_EVENT.match(self.folded))

    @property
    def level(self) -> bool:
        """True for a line that asks to hold a level."""
        return self.labels.kind == "health" and not self.holds_event

    @property
    def work(self) -> bool:
        """True for a line that is the team's own work, surely or by one of two readings."""
        return self.labels.kind == "output" or (self.labels.kind == "health" and self.holds_event)

    @property
    def sound(self) -> bool:
        """True for a result that says what is measured and how far it is to move."""
        slots = self.labels.slots
        return self.labels.kind == "outcome" and slots.metric and slots.target

    def words(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Return the words between two offsets of the line, as evidence."""
        return _evidence(self.kr.text, self.kr.span, self.kr.where, start, end)

    def whole(self) -> tuple[Evidence, ...]:
        """Return the whole line as evidence."""
        return self.words(0, len(self.kr.text))

    def quoted(self, quote: str | None) -> tuple[Evidence, ...]:
        """Return words that stand in the line as evidence, the whole line if they do not."""
        at = self.kr.text.find(quote) if quote else -1
        return self.words(at, at + len(quote)) if quote and at >= 0 else self.whole()

    def at(self, span: Span | None) -> tuple[Evidence, ...]:
        """Return the words a span of the reading covers, the whole line where it covers none."""
        if span is None or span.end > len(self.kr.text):
            return self.whole()
        return self.words(span.start, span.end) or self.whole()


@dataclass(frozen=True)
class Group:
    """One objective with its lines."""

    objective: Objective
    labels: ObjectiveAssessment | None
    lines: tuple[Line, ...]

    @property
    def ref(self) -> str:
        """The objective's name in the set."""
        return self.objective.ref

    @property
    def text(self) -> str:
        """The objective's words, empty where none are written."""
        return self.objective.text or ""

    @cached_property
    def folded(self) -> str:
        """The objective's words, folded."""
        return fold(self.text[:LONGEST])

    @cached_property
    def outputs(self) -> tuple[Line, ...]:
        """The lines that are surely the team's own work."""
        return tuple(line for line in self.lines if line.work and not line.two_readings)

    @cached_property
    def outcomes(self) -> tuple[Line, ...]:
        """The lines that are results."""
        return tuple(line for line in self.lines if line.labels.kind == "outcome")

    @property
    def only_levels(self) -> bool:
        """True when there are several lines and each asks to hold a level."""
        return len(self.lines) > 1 and all(line.level for line in self.lines)

    def words(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Return the words between two offsets of the objective, as evidence."""
        return _evidence(self.text, self.objective.span, self.objective.where, start, end)

    def whole(self) -> tuple[Evidence, ...]:
        """Return the whole objective as evidence."""
        return self.words(0, len(self.text))

    def quoted(self, quote: str | None) -> tuple[Evidence, ...]:
        """Return words of the objective as evidence, all of it if they do not stand in it."""
        at = self.text.find(quote) if quote else -1
        return self.words(at, at + len(quote)) if quote and at >= 0 else self.whole()


@dataclass(frozen=True)
class Case:
    """A whole draft and what is known beside it."""

    okrs: OKRSet
    context: Context
    language: Language
    """The language of the answer."""
    groups: tuple[Group, ...]

    @classmethod
    def of(
        cls, okrs: OKRSet, assessments: Assessments, context: Context, language: Language
    ) -> "Case":
        """Bring a draft and its labels together; a line without labels is left out."""
        labels = assessments.key_results
        groups = tuple(
            Group(
                objective,
                assessments.objectives.get(objective.ref),
                tuple(
                    Line(kr, objective, labels[kr.ref])
                    for kr in objective.key_results
                    if kr.ref in labels
                ),
            )
            for objective in okrs.objectives
        )
        return cls(okrs, context, language, groups)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All key results of the set."""
        return tuple(line for group in self.groups for line in group.lines)

    def short(self, ref: str) -> str:
        """Return a ref as a reader names it: ``KR2``, or ``O2.KR2`` among several objectives."""
        return ref if len(self.groups) > 1 or "." not in ref else ref.partition(".")[2]

    def listed(self, refs: tuple[str, ...]) -> Text:
        """Return refs as a reader lists them: *KR1, KR2 y KR3*."""
        shown = [self.short(ref) for ref in refs]
        return Text(es=listed(shown, "es"), en=listed(shown, "en"))
