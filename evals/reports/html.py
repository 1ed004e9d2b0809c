"""A run or a comparison as one HTML file with plots, to be kept or sent."""

from math import ceil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape
from markdown_it import MarkdownIt

from evals.reports.markdown import of_comparison, of_run
from evals.reports.plots import Mark, plot
from evals.runs.comparing import Comparison
from evals.runs.figures import figures
from evals.runs.model import Run

_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_LEAST_REACH = 0.02
"""Change up to which the axis of a comparison reaches at least."""


def page_of_run(run: Run) -> str:
    """Return a run as a page."""
    found = [f for f in figures(run) if f.measure.sort != "amount" and f.language != "all"]
    plots = []
    for task in run.tasks:
        marks = [
            Mark(f"{f.measure.name} {f.language}", f.value, f.low, f.high, f"{f.value:.3f} ({f.n})")
            for f in found
            if f.task == task
        ]
        if marks:
            plots.append((task, plot(marks, 0.0, 1.0, f"Shares right of {task}", _SHARES)))
    return _page(f"Run {run.made.name}", of_run(run), plots)


def page_of_comparison(comparison: Comparison) -> str:
    """Return a comparison as a page."""
    moved = [each for each in comparison.compared if each.difference.change]
    ends = [abs(end) for each in moved for end in (each.difference.low, each.difference.high)]
    reach = ceil(max([_LEAST_REACH, *ends]) * 100) / 100
    marks = [
        Mark(
            f"{each.name}",
            each.difference.change,
            each.difference.low,
            each.difference.high,
            f"{each.difference.change:+.3f}",
            worse=each.difference.high < 0,
        )
        for each in sorted(moved, key=lambda each: each.difference.change)
    ]
    ticks = (-reach, -reach / 2, 0.0, reach / 2, reach)
    title = f"{comparison.before.made.name} → {comparison.after.made.name}"
    plots = [("Changes", plot(marks, -reach, reach, "Changes with intervals", ticks))]
    return _page(title, of_comparison(comparison), plots if marks else [])


def _page(title: str, text: str, plots: list[tuple[str, str]]) -> str:
    folder = FileSystemLoader(Path(__file__).parent)
    environment = Environment(loader=folder, autoescape=select_autoescape(default=True))
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(text.partition("\n")[2])
    return environment.get_template("page.html").render(title=title, body=body, plots=plots)
