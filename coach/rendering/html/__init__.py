"""The HTML report: one file to read, print and hand on, with nothing in it that calls a network."""

from coach.rendering.html.report import write

__all__ = ["write"]
