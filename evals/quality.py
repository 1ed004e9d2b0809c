"""``make quality``: labels, rules and parsing measured against labelled drafts."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from evals import measures
from evals.judging import Judged, Reading, judge, reread
from evals.labelled import read

ROOT = Path(__file__).resolve().parent.parent
DRAFTS = ROOT.parent / "shared" / "data" / "okr-dev.jsonl"
IN_SIGHT = (
    "The coach was written with these drafts in sight: the figures tell what it does on them,\n"
    "and promise less for drafts it has not met."
)
KINDS = ("outcome", "output", "health", "unclear")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 0; a file that is not there is no failure."""
    options = _options(arguments)
    if not options.drafts.is_file():
        print(f"No labelled drafts at {options.drafts}: nothing measured.")
        return 0
    drafts = list(read(options.drafts))
    lines = list(judge(drafts))
    readings = list(reread(drafts))
    if options.json:
        data = _data(lines, readings, in_sight=options.drafts == DRAFTS)
        print(json.dumps(data, ensure_ascii=False, indent=2))
        return 0
    print(f"{len(drafts)} drafts in es and en, {len(lines)} labelled lines\n")
    if options.drafts == DRAFTS:
        print(IN_SIGHT, end="\n\n")
    for part in (_labels(lines), _kinds(lines), _rules(lines), _promise(lines), _parsed(readings)):
        print("\n".join(part), end="\n\n")
    if options.errors:
        print("\n".join([*_errors(lines), *_unlike(readings)]))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.quality", description=__doc__)
    parser.add_argument("drafts", nargs="?", type=Path, default=DRAFTS, help="a JSONL file")
    parser.add_argument("--errors", action="store_true", help="one line a difference")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    return parser.parse_args(arguments)


def _data(
    lines: Sequence[Judged], readings: Sequence[Reading], in_sight: bool
) -> dict[str, object]:
    return {
        "in_sight": in_sight,
        "labels": [figure._asdict() for figure in measures.labels(lines)],
        "kinds": [
            {"expected": expected, "given": given, "n": n}
            for (expected, given), n in sorted(measures.kinds(lines).items())
        ],
        "rules": [figure._asdict() for figure in measures.rules(lines)],
        "promise": measures.promise(lines)._asdict(),
        "parsing": {
            form: {"same": same, "n": n} for form, (same, n) in measures.parsed(readings).items()
        },
    }


def _labels(lines: Sequence[Judged]) -> Iterable[str]:
    yield f"{'label':<34}{'lang':<6}{'n':>4}{'accuracy':>10}{'F1':>7} {'of':<6}{'kappa':>7}"
    for figure in measures.labels(lines):
        yield (
            f"{figure.of + ' · ' + figure.field:<34}{figure.language:<6}{figure.n:>4}"
            f"{_share(figure.accuracy):>10}{_share(figure.f1):>7} {figure.averaged:<6}"
            f"{_share(figure.kappa):>7}"
        )


def _kinds(lines: Sequence[Judged]) -> Iterable[str]:
    counts = measures.kinds(lines)
    yield "kind: expected ↓ given →".ljust(26) + "".join(f"{kind:>9}" for kind in KINDS)
    for expected in KINDS:
        yield expected.ljust(26) + "".join(f"{counts[expected, given]:>9}" for given in KINDS)


def _rules(lines: Sequence[Judged]) -> Iterable[str]:
    yield (
        f"{'rule':<16}{'on':<13}{'fires':>6}{'of':>5}{'on good':>9}{'precision':>11}{'recall':>8}"
        "  against"
    )
    for figure in measures.rules(lines):
        yield (
            f"{figure.codes:<16}{figure.on:<13}{figure.fires:>6}{figure.lines:>5}"
            f"{figure.on_good:>9}{_share(figure.precision):>11}{_share(figure.recall):>8}"
            f"  {figure.against}".rstrip()
        )


def _promise(lines: Sequence[Judged]) -> Iterable[str]:
    figures = measures.promise(lines)
    n = figures.lines or 1
    yield f"outcomes with metric and target: {figures.lines}"
    yield f"  with a visible remark     {figures.visible:>4}  {figures.visible / n:.1%} (≤ 20 %)"
    yield f"  with more than one        {figures.several:>4}  {figures.several / n:.1%}"
    yield f"  called an output or a KPI {figures.output_or_kpi:>4}  {figures.output_or_kpi / n:.1%}"


def _parsed(readings: Sequence[Reading]) -> Iterable[str]:
    yield "parsed back to the same parts"
    for form, (same, n) in measures.parsed(readings).items():
        yield f"  as {form:<10}{same:>4} of {n}"


def _errors(lines: Sequence[Judged]) -> Iterable[str]:
    for line, field in measures.differences(lines):
        yield "\t".join(
            [
                f"{line.id} {line.ref}",
                field,
                str(line.expected[field]),
                str(line.given[field]),
                line.text,
            ]
        )


def _unlike(readings: Sequence[Reading]) -> Iterable[str]:
    for reading in readings:
        if not reading.same:
            yield f"{reading.id}\tparsing {reading.form}\t{reading.expected}\t{reading.given}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
