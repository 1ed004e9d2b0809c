"""A line of the draft with its flawed words underlined and named."""

from typing import NamedTuple

from coach.models import Language, Span
from coach.rendering.outline import visible
from coach.reviews import Evidence, Finding
from coach.web.labels import label
from coach.web.markup import Html, el, join, own


class Mark(NamedTuple):
    """A range of a line and what it is marked for."""

    start: int
    end: int
    labels: tuple[str, ...]


def marks(
    text: str, at: Span | None, findings: tuple[Finding, ...], language: Language
) -> tuple[Mark, ...]:
    """Return the marked ranges of a line, in order and apart from each other.

    Args:
        text: The line.
        at: Where the line stands in the draft; spans of evidence index the draft.
        findings: The findings on the line; silent ones mark nothing.
        language: The language of the labels.
    """
    found: dict[tuple[int, int], list[str]] = {}
    for finding in visible(findings):
        for evidence in finding.evidence:
            place = _place(text, at, evidence)
            if place:
                names = found.setdefault(place, [])
                name = label(finding.code, language)
                if name not in names:
                    names.append(name)
    apart: list[Mark] = []
    for (start, end), names in sorted(found.items()):
        if apart and start < apart[-1].end:
            last = apart.pop()
            both = tuple(dict.fromkeys((*last.labels, *names)))
            apart.append(Mark(last.start, max(last.end, end), both))
        else:
            apart.append(Mark(start, end, tuple(names)))
    return tuple(apart)


def marked(text: str, at: Span | None, findings: tuple[Finding, ...], language: Language) -> Html:
    """Return a line as HTML, flawed words underlined with their label beside them."""
    parts: list[str] = []
    done = 0
    for mark in marks(text, at, findings, language):
        parts.append(text[done : mark.start])
        words = el("span", text[mark.start : mark.end], class_="flaw-words")
        parts.append(el("mark", words, el("small", " · ".join(mark.labels)), class_="flaw"))
        done = mark.end
    parts.append(text[done:])
    return own(join(*parts))


def _place(text: str, at: Span | None, evidence: Evidence) -> tuple[int, int] | None:
    quote = evidence.quote.strip()
    if evidence.span and at and at.start <= evidence.span.start < evidence.span.end <= at.end:
        start, end = evidence.span.start - at.start, evidence.span.end - at.start
        if end <= len(text) and (not quote or quote in text[start:end]):
            return start, end
    start = text.find(quote) if quote else -1
    return (start, start + len(quote)) if start >= 0 else None
