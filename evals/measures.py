"""How well the labels agree: accuracy, F1 by class, kappa and intervals, by field and language."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from evals import scoring
from evals.intervals import Interval, clustered
from evals.judging import Judged
from evals.labelled import JUDGED, KEY_RESULT_FIELDS, OBJECTIVE_FIELDS

SLICES = (*JUDGED, "all")


class LabelFigure(NamedTuple):
    """How well one label agrees in one language."""

    of: str
    """``key result``, ``key result, clear`` (careful readers agree) or ``objective``."""
    field: str
    language: str
    n: int
    accuracy: float | None
    accuracy_interval: Interval | None
    macro_f1: float | None
    macro_f1_interval: Interval | None
    kappa: float | None
    classes: dict[str, float | None]
    """The F1 of each class that was expected or given."""
    rare: str
    """The class expected least often, of two; the rarest of several is seen in ``classes``."""

    @property
    def rare_f1(self) -> float | None:
        """The F1 of the rare class; ``None`` when the lines hold one class only."""
        return self.classes.get(self.rare)


def labels(lines: Sequence[Judged]) -> list[LabelFigure]:
    """Measure each label in each language and in both together."""
    results = [line for line in lines if not line.is_objective]
    clear = [line for line in results if not line.expected.get("hard")]
    objectives = [line for line in lines if line.is_objective]
    return [
        *_labels("key result", results, KEY_RESULT_FIELDS),
        *_labels("key result, clear", clear, ("kind",)),
        *_labels("objective", objectives, OBJECTIVE_FIELDS),
    ]


def kinds(lines: Iterable[Judged]) -> Counter[tuple[str, str]]:
    """Count expected against given kind."""
    return scoring.confusion(pairs([line for line in lines if not line.is_objective], "kind"))


def pairs(lines: Iterable[Judged], field: str) -> list[tuple[Any, Any]]:
    """Return expected and given label of each line."""
    return [(line.expected[field], line.given[field]) for line in lines]


def differences(lines: Iterable[Judged]) -> list[tuple[Judged, str]]:
    """Return each line with each field on which label and coach differ."""
    return [
        (line, field)
        for line in lines
        for field in (OBJECTIVE_FIELDS if line.is_objective else KEY_RESULT_FIELDS)
        if line.expected[field] != line.given[field]
    ]


def sliced(lines: Iterable[Judged], language: str) -> list[Judged]:
    """Return the lines of one language, or all of them for ``all``."""
    return [line for line in lines if language in (line.language, SLICES[-1])]


def _labels(of: str, lines: Sequence[Judged], fields: Iterable[str]) -> list[LabelFigure]:
    return [
        _figure(of, field, language, sliced(lines, language))
        for field in fields
        for language in SLICES
    ]


def _figure(of: str, field: str, language: str, lines: Sequence[Judged]) -> LabelFigure:
    both = [(_named(expected), _named(given)) for expected, given in pairs(lines, field)]
    names = sorted({name for pair in both for name in pair})
    sure = clustered([line.cluster for line in lines], both)
    expected = Counter(name for name, _ in both)

    return LabelFigure(
        of=of,
        field=field,
        language=language,
        n=len(both),
        accuracy=scoring.accuracy(both),
        accuracy_interval=sure.accuracy if sure else None,
        macro_f1=scoring.macro_f1(both),
        macro_f1_interval=sure.macro_f1 if sure else None,
        kappa=scoring.kappa(both),
        classes={name: scoring.f1(both, name) for name in names},
        rare=min(expected, key=lambda name: (expected[name], name)) if len(expected) > 1 else "",
    )


def _named(label: Any) -> str:
    """Return a label as it is printed: ``yes`` and ``no`` for true and false."""
    return {True: "yes", False: "no"}.get(label, str(label))
