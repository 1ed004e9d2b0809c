"""The columns that the review adds to a sheet, and what stands in them."""

from typing import NamedTuple

from coach.language.text import Text
from coach.models import Language
from coach.rendering import words
from coach.rendering.outline import Line


class Column(NamedTuple):
    """One column of the review."""

    head: Text
    width: int


COLUMNS: tuple[Column, ...] = (
    Column(Text(es="Luz", en="Light"), 20),
    Column(Text(es="Qué muestran las palabras", en="What the words show"), 52),
    Column(Text(es="Propuesta", en="Suggestion"), 52),
    Column(Text(es="Por completar", en="To fill in"), 36),
)
OF_OBJECTIVE = Text(es="Objetivo: {head}", en="Objective: {head}")
"""A header where objective and key result stand in one row, so that each has its own columns."""


def values(line: Line, language: Language) -> tuple[str, str, str, str]:
    """Return what stands in the columns for one line.

    Args:
        line: The line with what is said about it.
        language: The language of the words.
    """
    light = f"{words.ICON[line.status]} {words.STATUS[line.status].in_(language)}"
    rewrite = line.rewrite
    suggestions = [rewrite.text] if rewrite else []
    suggestions += [f"{o.label}: {o.text}" for o in rewrite.alternatives] if rewrite else []
    fields = [f"{p.name} {p.question}" for p in rewrite.placeholders] if rewrite else []
    says = [*line.says, *([line.moved] if line.moved else [])]
    return light, "\n".join(says), "\n".join(suggestions), "\n".join(fields)
