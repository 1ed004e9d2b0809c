"""Guidance as HTML: its paragraphs and lists, and where it comes from. No link is made."""

import re

from coach.models import Language
from coach.reviews import Passage
from coach.web import words
from coach.web.markup import Html, el, join

_STRONG = re.compile(r"\*\*(.+?)\*\*")


def prose(text: str) -> Html:
    """Return guidance text as paragraphs and lists; bold is the only mark that is read."""
    blocks: list[Html] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if lines and all(line.startswith("- ") for line in lines):
            blocks.append(el("ul", *(el("li", _bold(line[2:])) for line in lines)))
        elif lines:
            blocks.append(el("p", _bold(" ".join(lines).lstrip("# "))))
    return join(*blocks)


def cited(
    passages: tuple[Passage, ...], language: Language, place: str, *, read: str = ""
) -> Html | None:
    """Return passages by title and source, each with its text behind a fold.

    Args:
        passages: What a remark or an answer stands on.
        language: The language of the page.
        place: Where they are cited; it keeps folds of the same passage apart.
        read: A text that stands beside them already; its passage is named and not repeated.
    """
    if not passages:
        return None
    title = el("p", words.SOURCES.in_(language), class_="label")
    items = (el("p", _name(p)) if p.text == read else _folded(p, place) for p in passages)
    return el("div", title, *items, class_="passages")


def _folded(passage: Passage, place: str) -> Html:
    summary = el("summary", _name(passage))
    fold = f"passage-{passage.id}-{place}"
    return el("details", summary, el("div", prose(passage.text)), data_fold=fold)


def _name(passage: Passage) -> Html:
    where = f"{passage.source}, {passage.page}" if passage.page else passage.source
    return el("span", el("b", passage.title), " ", el("span", where, class_="source"))


def _bold(text: str) -> Html:
    pieces = _STRONG.split(text)
    return join(*(el("strong", p) if i % 2 else p for i, p in enumerate(pieces)))
