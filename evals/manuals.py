"""Writes what was measured of each rule to where its manual reads it."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from coach.rules.measured import MEASURED
from evals.labelled import JUDGED
from evals.rule_figures import RuleFigure

HEAD = "# Written by `python -m evals.quality --write-manuals`; by hand nothing is changed here.\n"


def text(figures: Iterable[RuleFigure]) -> str:
    """Return the figures as the file that the manuals read."""
    counts: dict[str, dict[str, dict[str, int]]] = {}
    for figure in figures:
        if figure.language in JUDGED:
            counts.setdefault(figure.code, {})[figure.language] = {
                name: getattr(figure, name) for name in ("right", "fires", "found", "expected")
            }
    return HEAD + yaml.safe_dump(counts, default_flow_style=None, sort_keys=True)


def write(figures: Iterable[RuleFigure], path: Path = MEASURED) -> None:
    """Write the figures of each rule and language.

    Args:
        figures: What was measured.
        path: Where the manuals read it.
    """
    path.write_text(text(figures), encoding="utf-8")
