"""A whole file's review as Markdown: the sums first, then team by team."""

import re
from collections.abc import Iterator
from typing import IO

from coach.language.text import Text
from coach.models import Language
from coach.rendering import words
from coach.rendering.figures import name_of
from coach.rendering.markdown import escape, render
from coach.rendering.material import Material
from coach.rendering.outline import said
from coach.rendering.unread import told
from coach.reviews import Status

_TITLE = Text(es="Revisión de OKR", en="OKR review")
_SUMS = Text(
    es="{objectives} objetivos y {key_results} resultados clave en {reviews} conjuntos.",
    en="{objectives} objectives and {key_results} key results in {reviews} sets.",
)
_SET = Text(es="Conjunto", en="Set")
_NOTES = Text(es="Cómo se leyó el archivo", en="How the file was read")
_LIGHTS: tuple[Status, ...] = ("ready", "refine", "complete", "convert")
_HEADING = re.compile(r"^(#{1,4}) ", re.MULTILINE)


def write(material: Material, out: IO[str]) -> None:
    """Write the report, one review in memory at a time.

    Args:
        material: The reviews and what is said across them.
        out: Takes the text.
    """
    language = material.language
    out.write(f"# {_TITLE.in_(language)}: {escape(material.title)}\n\n")
    out.write(_SUMS.in_(language).format(**material.totals.model_dump()) + "\n\n")
    for row in _table(material, language):
        out.write(row + "\n")
    _list(out, words.ACROSS.in_(language), [said(f) for f in material.findings])
    _list(out, words.NOT_REVIEWED.in_(language), [error.message for error in material.errors])
    checklist: dict[str, None] = {}
    guidance: dict[str, str] = {}
    for review in material.reviews:
        out.write(f"\n## {escape(name_of(review))}\n\n")
        # The headings of one review stand below that of its team.
        out.write(_HEADING.sub(r"#\1 ", render(review, alone=False)))
        checklist.update(dict.fromkeys(p.text for p in review.checklist if not p.met))
        guidance.update({p.title: p.source for p in review.provenance.passages})
        _list(out, _NOTES.in_(language), list(review.notes))
        left = [told(unread, language) for unread in review.unread]
        _list(out, words.UNREAD.in_(language), left)
    _list(out, words.CHECKLIST.in_(language), list(checklist))
    _list(out, words.GUIDANCE.in_(language), [f"{t} ({s})" for t, s in guidance.items()])


def _table(material: Material, language: Language) -> Iterator[str]:
    heads = [_SET.in_(language)]
    heads += [f"{words.ICON[light]} {words.STATUS[light].in_(language)}" for light in _LIGHTS]
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for review in material.reviews:
        counts = [str(getattr(review.counts, light)) for light in _LIGHTS]
        yield f"| {escape(name_of(review))} | {' | '.join(counts)} |"


def _list(out: IO[str], title: str, texts: list[str]) -> None:
    if texts:
        lines = "\n".join(f"- {escape(text)}" for text in texts)
        out.write(f"\n**{title}**\n\n{lines}\n")
