"""Team files of any size, made of the project's own drafts: what the bench reviews."""

import csv
import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from evals.labelled import read

_DEV = Path(__file__).resolve().parent / "datasets" / "dev.jsonl"
_HEADER = ("Team", "Quarter", "Objective", "Key result", "Owner")
PER_TEAM = 5
LINES = 4


def rows(objectives: int) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the rows of a file: five objectives a team, each with four key results.

    The words are those of drafts; a number at their end keeps objectives apart, as those of real
    teams are.

    Args:
        objectives: How many.
    """
    drafts = [draft.okrs for draft in read(_DEV)]
    goals = [(o.text, [kr.text for kr in o.key_results]) for d in drafts for o in d.objectives]
    whole = [(text, lines) for text, lines in goals if text and lines]
    for n, (text, lines) in enumerate(islice(cycle(whole), objectives)):
        team = f"Team {n // PER_TEAM}"
        for line in islice(cycle(lines), LINES):
            yield team, "Q3 2026", f"{text} ({team})", line, "Ana"


def write_csv(path: Path, objectives: int) -> None:
    """Write such a file as CSV."""
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(_HEADER)
        table.writerows(rows(objectives))


def write_jsonl(path: Path, objectives: int) -> None:
    """Write such a file as JSON Lines, one row a line."""
    with path.open("w", encoding="utf-8") as out:
        for row in rows(objectives):
            keyed = dict(zip(_HEADER, row, strict=True))
            out.write(json.dumps(keyed, ensure_ascii=False) + "\n")
