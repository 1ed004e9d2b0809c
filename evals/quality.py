"""``make quality``: labels, rules and parsing measured against labelled drafts, and the floors."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals import floors, manuals, report, retrieval
from evals.measured import Measured, as_data, measure, named
from evals.published import Found, read_published
from evals.queries import read_queries

ROOT = Path(__file__).resolve().parent.parent
DATASETS = ROOT / "evals" / "datasets"
SHARED = ROOT.parent / "shared" / "data"
OWN_TEST = "own test"
PLACES = {
    "own dev": DATASETS / "dev.jsonl",
    OWN_TEST: DATASETS / "test.jsonl",
    "published": SHARED / "okr-dev.jsonl",
}
"""What is measured when nothing else is asked for; a file that is not there is left out."""
PUBLISHED_FILES = SHARED / "raw"
COUNTED = ROOT / "tests" / "evals" / "published_lines.yaml"
IN_SIGHT = (
    "The coach was written with own dev and published in sight: there the figures tell what it\n"
    "does on these drafts and promise less for others. Own test was labelled from the label guide\n"
    "alone, before the analysis was tuned."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 1 when a floor does not hold, 2 for a file that is not there."""
    options = _options(arguments)
    if options.drafts and not options.drafts.is_file():
        print(f"No labelled drafts at {options.drafts}: nothing measured.", file=sys.stderr)
        return 2
    places = {options.drafts.name: options.drafts} if options.drafts else PLACES
    measured = [measure(name, path) for name, path in places.items() if path.is_file()]
    if options.write_manuals:
        manuals.write(next(each for each in measured if each.name == OWN_TEST).rules)
        return 0
    found = [] if options.drafts or not PUBLISHED_FILES.is_dir() else _published()
    figures = {each.name: named(each) for each in measured}
    if found:
        figures["published files"] = {each.part: each.counts.f1 or 0.0 for each in found}
    answered = [] if options.drafts else retrieval.search(read_queries())
    if answered:
        figures["queries"] = retrieval.figures(answered)
    broken = floors.broken(floors.read_floors(), figures)
    if options.json:
        data: dict[str, object] = {each.name: as_data(each) for each in measured}
        data |= {"queries": figures["queries"]} if answered else {}
        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        parts = [*_blocks(measured, found, options.errors), *_search(answered, options.errors)]
        print("\n\n".join("\n".join(part) for part in parts))
        print("\n" + "\n".join(report.below(broken) or ["every floor holds"]))
    return int(bool(broken))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.quality", description=__doc__)
    parser.add_argument("drafts", nargs="?", type=Path, help="a JSONL file of your own")
    parser.add_argument("--errors", action="store_true", help="one line a difference")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    parser.add_argument(
        "--write-manuals",
        action="store_true",
        help="write the figures of own test into the manuals of the rules",
    )
    return parser.parse_args(arguments)


def _published() -> list[Found]:
    return read_published(PUBLISHED_FILES, COUNTED)


def _blocks(
    measured: Sequence[Measured], found: Sequence[Found], errors: bool
) -> Iterator[list[str]]:
    yield IN_SIGHT.splitlines()
    for each in measured:
        yield from report.blocks(each)
        if errors:
            yield list(report.errors(each))
    if found:
        yield report.parsing(found)


def _search(answered: Sequence[retrieval.Answered], errors: bool) -> Iterator[list[str]]:
    if answered:
        yield list(report.search(answered))
    if answered and errors:
        yield list(report.missed(answered))


if __name__ == "__main__":
    sys.exit(main())
