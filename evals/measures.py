"""The figures that ``make quality`` prints: labels, rules, the promise of silence, parsing."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from evals import scoring
from evals.judging import Judged, Reading
from evals.labelled import JUDGED, OBJECTIVE_FIELDS, SLOTS

KEY_RESULT_FIELDS = ("kind", "ambition", *SLOTS, "kpi_confusion")
SLICES = (*JUDGED, "all")


class LabelFigure(NamedTuple):
    """How often one label agrees in one language."""

    of: str
    """``key result``, ``key result, clear`` (careful readers agree) or ``objective``."""
    field: str
    language: str
    n: int
    accuracy: float | None
    f1: float | None
    """Macro-F1 of a label with several classes, else the F1 of its rare class."""
    averaged: str
    """What ``f1`` is of: ``macro``, ``yes`` or ``no``."""
    kappa: float | None


class RuleFigure(NamedTuple):
    """How often one rule, or a family of them, speaks, and how often it is right."""

    codes: str
    on: str
    lines: int
    fires: int
    on_good: int
    """How often it fires on lines whose labels are all right: false alarms."""
    against: str
    """The label the rule is held against; empty where there is none."""
    precision: float | None
    recall: float | None


class Promise(NamedTuple):
    """What is said about outcomes that have a metric and a target."""

    lines: int
    visible: int
    several: int
    """Lines with more than one visible remark."""
    output_or_kpi: int
    """Lines called an output or a KPI."""


class _Counterpart(NamedTuple):
    codes: tuple[str, ...]
    against: str
    expected: Callable[[dict[str, Any]], bool]


_WORK = "output"
KEY_RESULT_RULES = (
    _Counterpart(("KR101", "KR102"), "kind is output", lambda e: e["kind"] == _WORK),
    _Counterpart(("KR103",), "kind is unclear", lambda e: e["kind"] == "unclear"),
    _Counterpart(
        ("KR104",), "no metric, no output", lambda e: not e["metric"] and e["kind"] != _WORK
    ),
    _Counterpart(
        ("KR105",), "no target, no output", lambda e: not e["target"] and e["kind"] != _WORK
    ),
    _Counterpart(
        ("KR106",), "outcome, no baseline", lambda e: not e["baseline"] and e["kind"] == "outcome"
    ),
    _Counterpart(("KPI201",), "kind is health", lambda e: e["kind"] == "health"),
    _Counterpart(
        ("KPI202",), "bare indicator", lambda e: e["kpi_confusion"] and e["kind"] != "health"
    ),
    _Counterpart(("AMB301", "AMB303"), "ambition is low", lambda e: e["ambition"] == "low"),
    _Counterpart(("AMB302",), "ambition is extreme", lambda e: e["ambition"] == "extreme"),
)
OBJECTIVE_RULES = (
    _Counterpart(("OBJ001",), "not qualitative", lambda e: not e["qualitative"]),
    _Counterpart(("OBJ002",), "not one goal", lambda e: not e["single_focus"]),
    _Counterpart(("OBJ003", "OBJ005"), "not an outcome", lambda e: not e["outcome_oriented"]),
    _Counterpart(("OBJ004",), "KPI as objective", lambda e: e["kpi_confusion"]),
)


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
    return scoring.confusion([_pair(line, "kind") for line in lines if not line.is_objective])


def rules(lines: Sequence[Judged]) -> list[RuleFigure]:
    """Measure the rules that have a label beside them, then count all that fire."""
    results = [line for line in lines if not line.is_objective]
    objectives = [line for line in lines if line.is_objective]
    figures = [_held(results, "key results", each) for each in KEY_RESULT_RULES]
    figures += [_held(objectives, "objectives", each) for each in OBJECTIVE_RULES]
    held = {code for each in (*KEY_RESULT_RULES, *OBJECTIVE_RULES) for code in each.codes}
    for of, group in (("key results", results), ("objectives", objectives)):
        rest = sorted({code for line in group for code in line.codes} - held)
        figures += [_counted(group, of, (code,)) for code in rest]
    return figures


def promise(lines: Iterable[Judged]) -> Promise:
    """Count what is said about outcomes that have a metric and a target."""
    decent = [line for line in lines if not line.is_objective and is_good(line)]
    accused = {"KR101", "KR102", "KPI201", "KPI202"}
    return Promise(
        lines=len(decent),
        visible=sum(bool(line.visible) for line in decent),
        several=sum(len(line.visible) > 1 for line in decent),
        output_or_kpi=sum(bool(line.codes & accused) for line in decent),
    )


def parsed(readings: Iterable[Reading]) -> dict[str, tuple[int, int]]:
    """Count, for each form, the drafts that came back the same, and all."""
    same: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for reading in readings:
        total[reading.form] += 1
        same[reading.form] += reading.same
    return {form: (same[form], total[form]) for form in total}


def is_good(line: Judged) -> bool:
    """Say whether a line's labels leave nothing to remark.

    That is an outcome with metric and target, or a qualitative objective with one outcome.
    """
    expected = line.expected
    if line.is_objective:
        return not expected["kpi_confusion"] and all(
            expected[field] for field in ("qualitative", "single_focus", "outcome_oriented")
        )
    return bool(expected["kind"] == "outcome" and expected["metric"] and expected["target"])


def differences(lines: Iterable[Judged]) -> list[tuple[Judged, str]]:
    """Return each line with each field on which label and coach differ."""
    return [
        (line, field)
        for line in lines
        for field in (OBJECTIVE_FIELDS if line.is_objective else KEY_RESULT_FIELDS)
        if line.expected[field] != line.given[field]
    ]


def _labels(of: str, lines: Sequence[Judged], fields: Iterable[str]) -> list[LabelFigure]:
    figures = []
    for field in fields:
        rare = scoring.rarest(line.expected[field] is True for line in lines)
        for language in SLICES:
            pairs = [
                _pair(line, field) for line in lines if language in (line.language, SLICES[-1])
            ]
            classes = field in ("kind", "ambition")
            figures.append(
                LabelFigure(
                    of=of,
                    field=field,
                    language=language,
                    n=len(pairs),
                    accuracy=scoring.accuracy(pairs),
                    f1=scoring.macro_f1(pairs) if classes else scoring.f1(pairs, rare),
                    averaged="macro" if classes else ("no", "yes")[rare],
                    kappa=scoring.kappa(pairs),
                )
            )
    return figures


def _pair(line: Judged, field: str) -> tuple[Any, Any]:
    return line.expected[field], line.given[field]


def _held(lines: Sequence[Judged], on: str, part: _Counterpart) -> RuleFigure:
    codes = set(part.codes)
    found = scoring.retrieval(
        (part.expected(line.expected), bool(line.codes & codes)) for line in lines
    )
    return _counted(lines, on, part.codes)._replace(
        against=part.against, precision=found.precision, recall=found.recall
    )


def _counted(lines: Sequence[Judged], on: str, codes: tuple[str, ...]) -> RuleFigure:
    fired = [line for line in lines if line.codes & set(codes)]
    return RuleFigure(
        codes=" ".join(codes),
        on=on,
        lines=len(lines),
        fires=len(fired),
        on_good=sum(is_good(line) for line in fired),
        against="",
        precision=None,
        recall=None,
    )
