"""The ``okr-coach`` command: the only place that prints and exits."""

from coach.cli.commands import app, main

__all__ = ["app", "main"]
