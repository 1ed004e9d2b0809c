"""A whole file's review as one HTML page: summary and charts first, then every OKR."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from coach.models import Language
from coach.rendering import words
from coach.rendering.difference import WORTH_MARKING, Piece, difference, likeness
from coach.rendering.figures import figures_of, name_of
from coach.rendering.html.marks import marked
from coach.rendering.html.words import PAGE
from coach.rendering.material import Material
from coach.rendering.outline import Line, Outline, outline, said
from coach.rendering.places import place_of
from coach.rendering.unread import told
from coach.reviews import KeyResultReview, ObjectiveReview, Review

if TYPE_CHECKING:
    from jinja2 import Template

_FOLDER = Path(__file__).parent


class Row(NamedTuple):
    """One line of an OKR as the page shows it."""

    line: Line
    is_objective: bool
    text: tuple[tuple[str, bool], ...]
    """The words, and whether they are marked."""
    place: str
    change: tuple[Piece, ...]
    """From the draft's words to the suggestion; empty where the two are read apart."""


class Part(NamedTuple):
    """One objective with its lines."""

    understood: str | None
    rows: tuple[Row, ...]
    initiatives: tuple[str, ...]
    health_metrics: tuple[str, ...]


class Chapter(NamedTuple):
    """One set."""

    number: int
    name: str
    file: str
    sheet: Outline
    review: Review
    parts: tuple[Part, ...]
    unread: tuple[str, ...]


def write(material: Material, out: IO[str]) -> None:
    """Write the page, one review in memory at a time.

    Args:
        material: The reviews and what is said across them.
        out: Takes the text.
    """
    language = material.language
    page = _template().generate(
        w={name: text.in_(language) for name, text in PAGE.items()},
        language=language,
        material=material,
        figures=figures_of(material),
        lights=_lights(language),
        across=[said(finding) for finding in material.findings],
        chapters=_chapters(material),
        css=(_FOLDER / "report.css").read_text(encoding="utf-8"),
    )
    out.writelines(page)


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")


def _lights(language: Language) -> dict[str, dict[str, str]]:
    return {
        light: {"word": text.in_(language), "icon": words.ICON[light]}
        for light, text in words.STATUS.items()
    }


def _chapters(material: Material) -> Iterator[Chapter]:
    for number, review in enumerate(material.reviews, start=1):
        sheet = outline(review)
        parts = tuple(
            _part(part, objective, sheet.language)
            for part, objective in zip(sheet.parts, review.objectives, strict=True)
        )
        unread = tuple(told(u, sheet.language) for u in review.unread)
        sheets = {o.where.sheet for o in review.objectives if o.where and o.where.sheet}
        file = " · ".join([review.source or "", *sorted(sheets)]).strip(" ·")
        yield Chapter(number, name_of(review), file, sheet, review, parts, unread)


def _part(part: Any, objective: ObjectiveReview, language: Language) -> Part:
    rows = [_row(part.objective, objective, language)]
    rows += [
        _row(line, kr, language)
        for line, kr in zip(part.key_results, objective.key_results, strict=True)
    ]
    return Part(
        part.understood,
        tuple(rows),
        tuple(item.text for item in part.initiatives),
        tuple(item.text for item in part.health_metrics),
    )


def _row(line: Line, review: ObjectiveReview | KeyResultReview, language: Language) -> Row:
    quotes = [evidence.quote for finding in line.findings for evidence in finding.evidence]
    change: tuple[Piece, ...] = ()
    if line.rewrite and review.text and likeness(review.text, line.rewrite.text) >= WORTH_MARKING:
        change = difference(review.text, line.rewrite.text)
    is_objective = isinstance(review, ObjectiveReview)
    return Row(
        line, is_objective, marked(line.text, quotes), place_of(review.where, language), change
    )
