"""One line that is to be said as a result, and the sentence made from its slots."""

from typing import NamedTuple

from coach.critics import sentences_en, sentences_es
from coach.critics.case import Case
from coach.critics.fields import Fields, Wanted, fill
from coach.critics.parts import Parts
from coach.language import fold, lexicon
from coach.models import KeyResult, Language, Objective, Quantity
from coach.reviews import Direction, KeyResultAssessment, Reading, Rewrite

_MOVEMENT = ("movement_up_verbs", "movement_down_verbs", "movement_change_verbs")


class Line(NamedTuple):
    """One key result with all that a candidate needs."""

    case: Case
    objective: Objective
    kr: KeyResult
    turn: int = 0
    """How many lines of the objective were rewritten before it."""
    taken: frozenset[str] = frozenset()
    """Catalogue metrics that earlier lines were given."""

    @property
    def labels(self) -> KeyResultAssessment:
        """The labels of the line."""
        return self.case.assessment(self.kr.ref)

    @property
    def reading(self) -> Reading:
        """The grammar of the line."""
        return self.labels.reading

    @property
    def language(self) -> Language:
        """The language of the line, which a rewrite keeps."""
        return self.reading.language

    @property
    def codes(self) -> frozenset[str]:
        """What a person is shown on the line."""
        return self.case.codes(self.kr.ref)


class Candidate(NamedTuple):
    """A rewrite not yet verified, and the catalogue metric it stands on."""

    rewrite: Rewrite
    metric: str | None = None
    from_zero: bool = False
    """What is won starts from nothing: no level of today is missing."""


def verb_of(reading: Reading) -> str | None:
    """Return a line's own verb of movement where it stands as an infinitive or a command."""
    verb = reading.verb
    if not verb or reading.direction is None or " " in verb or fold(verb) != reading.lemma:
        return None
    moving = any(reading.lemma in lexicon(name, reading.language) for name in _MOVEMENT)
    return verb if moving else None


def formula(
    line: Line,
    wanted: Wanted,
    direction: Direction | None,
    article: str | None = None,
    verb: str | None = None,
    is_change: bool = False,
) -> Candidate:
    """Build the sentence and list the fields it holds open.

    Args:
        line: The line of the draft.
        wanted: The metric and the levels that are known.
        direction: Where the metric is to move.
        article: The metric's Spanish article where the catalogue knows it.
        verb: The draft's own verb.
        is_change: The target is a change and no level.
    """
    filled = fill(line.case, line.objective, line.kr, wanted)
    parts = Parts(
        metric=wanted.metric,
        direction=direction,
        baseline=filled.baseline,
        target=filled.target,
        deadline=filled.deadline,
        article=article,
        verb=verb,
        form="arrow"
        if line.case.style.arrows and filled.baseline and not is_change
        else "sentence",
        is_change=is_change,
        turn=line.turn,
    )
    words = sentences_es if line.language == "es" else sentences_en
    return Candidate(_rewrite(words.key_result(parts), wanted, direction, filled))


def _rewrite(text: str, wanted: Wanted, direction: Direction | None, filled: Fields) -> Rewrite:
    return Rewrite(
        text=text,
        metric=wanted.metric,
        direction=direction,
        baseline=Quantity(raw=filled.baseline, unit=wanted.unit) if filled.baseline else None,
        target=Quantity(raw=filled.target, unit=wanted.unit),
        unit=wanted.unit,
        deadline=Quantity(raw=filled.deadline),
        placeholders=filled.placeholders,
        origin="formula",
    )
