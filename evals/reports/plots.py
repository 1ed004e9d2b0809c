"""Plots of figures with their intervals, as SVG in the page itself: nothing is loaded."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_LEFT, _WIDE, _RIGHT, _TALL, _TOP = 250, 420, 110, 20, 26
_LONGEST = 34


class Mark(NamedTuple):
    """One row of a plot."""

    name: str
    value: float
    low: float | None
    high: float | None
    says: str
    """What stands at the end of the row."""
    worse: bool = False
    """Whether it is to be seen first."""


def plot(marks: Sequence[Mark], low: float, high: float, title: str, ticks: Sequence[float]) -> str:
    """Return a plot with one row a figure.

    Args:
        marks: The rows.
        low: The left end of the axis.
        high: The right end.
        title: What it shows, for those who hear the page.
        ticks: Values at which the axis is marked.
    """
    tall = _TOP + len(marks) * _TALL + 8
    wide = _LEFT + _WIDE + _RIGHT

    def x(value: float) -> float:
        share = (min(max(value, low), high) - low) / (high - low)
        return round(_LEFT + share * _WIDE, 1)

    parts = [
        f'<svg viewBox="0 0 {wide} {tall}" role="img" aria-label="{escape(title)}">',
        *(
            f'<line class="tick" x1="{x(t)}" x2="{x(t)}" y1="{_TOP - 6}" y2="{tall - 8}"/>'
            f'<text class="axis" x="{x(t)}" y="{_TOP - 11}" text-anchor="middle">{t:g}</text>'
            for t in ticks
        ),
    ]
    for number, mark in enumerate(marks):
        y = _TOP + number * _TALL + _TALL / 2
        kind = "mark worse" if mark.worse else "mark"
        name = mark.name if len(mark.name) <= _LONGEST else f"{mark.name[: _LONGEST - 1]}…"
        parts.append(f'<g class="{kind}"><text x="0" y="{y + 4}">{escape(name)}</text>')
        if mark.low is not None and mark.high is not None:
            parts.append(f'<line x1="{x(mark.low)}" x2="{x(mark.high)}" y1="{y}" y2="{y}"/>')
        parts.append(f'<circle cx="{x(mark.value)}" cy="{y}" r="3.5"/>')
        end = _LEFT + _WIDE + 8
        parts.append(f'<text x="{end}" y="{y + 4}">{escape(mark.says)}</text></g>')
    return "".join([*parts, "</svg>"])
