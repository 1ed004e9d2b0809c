"""Everything that is measured on one file of labelled drafts, and each figure by its name."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from evals import measures, scoring
from evals.judging import Judged, JudgedSet, Reading, judge, judge_sets, reread
from evals.labelled import Labelled, read
from evals.measures import LabelFigure
from evals.promises import Flips, Promise, flips, promises
from evals.rule_figures import RuleFigure, rules


class Measured(NamedTuple):
    """One file of drafts and what the coach makes of it."""

    name: str
    drafts: Sequence[Labelled]
    lines: Sequence[Judged]
    sets: Sequence[JudgedSet]
    readings: Sequence[Reading]

    @property
    def labels(self) -> list[LabelFigure]:
        """How well the labels agree."""
        return measures.labels(self.lines)

    @property
    def rules(self) -> list[RuleFigure]:
        """How often each rule is right."""
        return rules(self.lines, self.sets)

    @property
    def promises(self) -> list[Promise]:
        """What is said of good lines."""
        return promises(self.lines)

    @property
    def flips(self) -> list[Flips]:
        """How often a translation is labelled differently."""
        return flips(self.lines)

    @property
    def parsed(self) -> dict[str, tuple[int, int]]:
        """For each form, the drafts that came back from the parser the same, and all."""
        forms = dict.fromkeys(reading.form for reading in self.readings)
        return {
            form: (
                sum(reading.same for reading in self.readings if reading.form == form),
                sum(reading.form == form for reading in self.readings),
            )
            for form in forms
        }


def measure(name: str, path: Path) -> Measured:
    """Read labelled drafts and let the coach judge them.

    Args:
        name: What the file is called in the report and in the floors.
        path: A JSONL file of labelled drafts.
    """
    drafts = list(read(path))
    return Measured(
        name, drafts, list(judge(drafts)), list(judge_sets(drafts)), list(reread(drafts))
    )


def named(measured: Measured) -> dict[str, float]:
    """Return each figure that a floor can hold, by name; figures of nothing are left out.

    Names read ``kind.accuracy.es``, ``kind.f1.output.en``, ``objective.single_focus.f1.no.es``,
    ``false_alarms.es``, ``remarks.all``, ``flips.all``, ``parsed.bullets``.
    """
    return {name: value for name, value in _named(measured) if value is not None}


def _named(measured: Measured) -> Iterator[tuple[str, float | None]]:
    for figure in measured.labels:
        prefix = {"objective": "objective.", "key result, clear": "clear."}.get(figure.of, "")
        stem = f"{prefix}{figure.field}"
        yield f"{stem}.accuracy.{figure.language}", figure.accuracy
        yield f"{stem}.macro_f1.{figure.language}", figure.macro_f1
        for label, value in figure.classes.items():
            yield f"{stem}.f1.{label}.{figure.language}", value
    for promise in measured.promises:
        yield f"false_alarms.{promise.language}", scoring.share(promise.accused, promise.lines)
        yield f"remarks.{promise.language}", scoring.share(promise.visible, promise.plain)
        yield f"several_remarks.{promise.language}", scoring.share(promise.several, promise.lines)
    twins = measured.flips
    for flip in twins:
        yield f"flips.{flip.field.replace(' · ', '.')}", scoring.share(flip.differ, flip.pairs)
    yield (
        "flips.all",
        scoring.share(sum(flip.differ for flip in twins), sum(flip.pairs for flip in twins)),
    )
    for form, (same, n) in measured.parsed.items():
        yield f"parsed.{form}", scoring.share(same, n)


def as_data(measured: Measured) -> dict[str, Any]:
    """Return every figure as plain data, for machines."""
    return {
        "drafts": len(measured.drafts),
        "lines": len(measured.lines),
        "figures": named(measured),
        "kinds": [
            {"expected": expected, "given": given, "n": n}
            for (expected, given), n in sorted(measures.kinds(measured.lines).items())
        ],
        "rules": [figure._asdict() for figure in measured.rules],
    }
