"""A result in the draft's own words, completed by the levels that the team has answered."""

from collections.abc import Iterator

from coach.critics import sentences_en, sentences_es
from coach.critics.fields import Wanted, answered, fill
from coach.critics.lines import Candidate, Line
from coach.critics.parts import Parts
from coach.models import Quantity
from coach.reviews import Rewrite


def with_levels(line: Line) -> Iterator[Candidate]:
    """Yield the line itself with its levels and its date, where an answer gave any.

    *Reduce late deliveries* with the answers 9 % and 4 % is a whole key result; no metric has to be
    found for it.
    """
    start = answered(line.case, line.kr, "baseline", None)
    end = answered(line.case, line.kr, "target", None)
    if not (start or end) or line.labels.kind != "outcome" or line.reading.quantities:
        return
    words = line.kr.text.strip(" .:;")
    unit = "%" if "%" in f"{start or ''}{end or ''}" else None
    wanted = Wanted(words, unit, deadline=line.reading.deadline)
    filled = fill(line.case, line.objective, line.kr, wanted)
    parts = Parts(
        metric=words,
        direction=line.reading.direction,
        baseline=filled.baseline,
        target=filled.target,
        deadline=filled.deadline,
    )
    said = (sentences_es if line.language == "es" else sentences_en).levels(parts)
    date = "" if line.reading.deadline else filled.deadline
    yield Candidate(
        Rewrite(
            text=" ".join(part for part in (words, said, date) if part),
            metric=words,
            direction=line.reading.direction,
            baseline=Quantity(raw=filled.baseline, unit=unit) if filled.baseline else None,
            target=Quantity(raw=filled.target, unit=unit),
            unit=unit,
            deadline=Quantity(raw=filled.deadline),
            placeholders=filled.placeholders,
            origin="formula",
        )
    )
