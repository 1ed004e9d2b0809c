"""Several things in one key result: the part that is a result is kept, the others stand apart."""

import re
from collections.abc import Iterator

from coach.analysis import analyse_key_result
from coach.critics.better import direction_of, unit_of
from coach.critics.fields import Wanted
from coach.critics.levels import level
from coach.critics.lines import Candidate, Line, formula
from coach.critics.metrics import is_clean, metric_of
from coach.language import Text, fold
from coach.reviews import Alternative, KeyResultAssessment, Rewrite

MOST_PARTS = 3
"""Parts that are split; a longer list is a board, of which the team chooses one."""
_APART = Text(es="como KR aparte", en="as a key result of its own")
_CLAUSE = re.compile(r"^(?:[^:]*:\s*)?(?:que|that)\b")
_JOINTS = re.compile(r"\s*;\s*|,?\s+(?:y|e|and|&)\s+|\s+(?:además de|as well as|así como)\s+", re.I)


def parts_of(line: Line) -> Iterator[Candidate]:
    """Keep the part that is a result; several results become one line each.

    Args:
        line: A key result that joins several things.
    """
    pieces = [piece.strip(" .,;") for piece in _JOINTS.split(line.kr.text) if piece.strip(" .,;")]
    if not 2 <= len(pieces) <= MOST_PARTS or not all(_stands_alone(piece) for piece in pieces):
        return
    read = [analyse_key_result(p, line.objective.text, line.language) for p in pieces]
    results = [
        (piece, labels)
        for piece, labels in zip(pieces, read, strict=True)
        if labels.kind == "outcome" and labels.slots.metric and _is_named(piece, labels)
    ]
    made = [
        _part(line, piece, labels, is_alternative=place > 0)
        for place, (piece, labels) in enumerate(results)
    ]
    if not made:
        return
    label = _APART.in_(line.case.language)
    others = tuple(Alternative(label=label, text=other.text) for other in made[1:])
    fields = tuple({f.name: f for other in made for f in other.placeholders}.values())
    yield Candidate(made[0].model_copy(update={"alternatives": others, "placeholders": fields}))


def _stands_alone(piece: str) -> bool:
    """Tell a part that can be a line of its own from *Add* or an opening bracket's half."""
    return len(piece.split()) > 1 and piece.count("(") == piece.count(")")


def _is_named(piece: str, labels: KeyResultAssessment) -> bool:
    """Tell a part that names what it measures from *que el 60 % firme*, which tells of it."""
    metric = metric_of(labels.reading)
    clause = _CLAUSE.match(fold(piece))
    return clause is None and metric is not None and is_clean(metric, labels.reading.language)


def _part(line: Line, piece: str, labels: KeyResultAssessment, *, is_alternative: bool) -> Rewrite:
    reading = labels.reading
    metric = metric_of(reading) or piece
    wanted = Wanted(
        metric,
        unit_of(metric, reading.baseline, reading.target),
        level(piece, reading.baseline, line.language),
        level(piece, reading.target, line.language),
        reading.deadline or line.reading.deadline,
        is_alternative=is_alternative,
    )
    direction = reading.direction or direction_of(metric)
    if reading.change and not reading.target:
        asked = wanted._replace(target=reading.change.raw.lstrip("+-−").strip())
        return formula(line, asked, direction, is_change=True).rewrite
    return formula(line, wanted, direction).rewrite
