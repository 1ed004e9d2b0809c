"""Lines that head a whole draft, or one labelled objective, without being headings."""

import re
from itertools import pairwise

from coach.parsing import headings
from coach.parsing.draft import Draft
from coach.parsing.pieces import Piece
from coach.parsing.prose import has_goal_verb, is_greeting, is_question

_LONGEST = 90


def find_titles(draft: Draft, pieces: list[Piece]) -> None:
    """Find the lines that head the whole draft."""
    for n, piece in enumerate(pieces):
        if piece.kind == "text" or (piece.kind == "item" and not n):
            piece.kind = "title" if _is_title(draft, piece) else piece.kind
    first = next((n for n, piece in enumerate(pieces) if piece.kind == "item"), 0)
    if not numbered_goals(pieces[first:]):
        return
    for piece in pieces[:first]:
        if piece.kind == "text" and _may_be_title(draft, piece):
            named = headings.names_goals(draft, piece.start, piece.end)
            piece.kind = "title" if named else piece.kind


def find_captions(draft: Draft, pieces: list[Piece]) -> None:
    """Take ``OKR 1 - Finance Q3`` for the caption of the ``Objective: …`` that follows it."""
    read = [piece for piece in pieces if piece.kind != "blank"]
    for piece, after in pairwise(read):
        if not (_is_labelled(piece) and _is_labelled(after)):
            continue
        numbers = ((), (1,), piece.number[:1])
        if (
            _says_okr(draft, piece)
            and not _says_okr(draft, after)
            and piece.end - piece.words <= _LONGEST
            and after.caption is None
            and after.number[:1] in numbers
        ):
            piece.kind, after.caption = "caption", (piece.words, piece.end)


def numbered_goals(pieces: list[Piece]) -> bool:
    """Whether the list is numbered and bullets stand indented under each number."""
    items = [piece for piece in pieces if piece.kind == "item"]
    numbers = [piece for piece in items if piece.mark == "number"]
    if not numbers or items[0].mark != "number":
        return False
    base = min(piece.indent for piece in items)
    tops = [n for n, piece in enumerate(items) if piece.indent <= base + 1]
    return all(
        items[n].mark == "number"
        and n + 1 < len(items)
        and items[n + 1].indent > base + 1
        and items[n + 1].mark != "number"
        for n in tops
    )


def _is_title(draft: Draft, piece: Piece) -> bool:
    return (
        _may_be_title(draft, piece)
        and headings.heading(draft, piece.start, piece.end).title
        and headings.is_short(draft, piece.start, piece.end)
    )


def _may_be_title(draft: Draft, piece: Piece) -> bool:
    start, end = piece.start, piece.end
    if piece.empty or end - start > _LONGEST or piece.asides or draft.plain[end - 1] in ".?!":
        return False
    return (
        not has_goal_verb(draft, start, end)
        and not is_question(draft, start, end)
        and not is_greeting(draft, start, end)
    )


def _is_labelled(piece: Piece) -> bool:
    return piece.kind == "objective" and piece.named


def _says_okr(draft: Draft, piece: Piece) -> bool:
    return re.compile(r"[*_`~ \t]*okrs?[^a-z]").match(draft.plain, piece.words) is not None
