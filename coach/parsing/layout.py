"""Objectives and key results that no word marks: read from headings, lists and blank lines."""

from collections.abc import Sequence

from coach.parsing import headings
from coach.parsing.draft import Draft
from coach.parsing.pieces import Piece
from coach.parsing.prose import is_goal, is_greeting, is_prose, is_question, moves_figures
from coach.parsing.tables import Table

_LINES = ("item", "text", "heading")


def promote(draft: Draft, stream: Sequence[Piece | Table]) -> None:
    """Give lines without labels their kind, where the layout of the draft tells it."""
    pieces = [piece for piece in stream if isinstance(piece, Piece)]
    tables = [piece for piece in stream if isinstance(piece, Table)]
    _titles(draft, pieces)
    if any(piece.kind in ("objective", "objectives") for piece in pieces):
        return
    if any(table.own_goals for table in tables):
        return
    if any(piece.kind in ("key_result", "key_results") for piece in pieces) or tables:
        _heads_of_marked(draft, stream)
    elif _speaks_of_goals(draft, pieces):
        _unmarked(draft, pieces)


def _titles(draft: Draft, pieces: list[Piece]) -> None:
    """Find the lines that head the whole draft without being headings."""
    for n, piece in enumerate(pieces):
        if (
            piece.kind in ("text", "item")
            and not (piece.kind == "item" and n)
            and _titled(draft, piece)
        ):
            piece.kind = "title"


def _titled(draft: Draft, piece: Piece) -> bool:
    if piece.end - piece.start > 90 or piece.badges:
        return False
    plain = draft.plain[piece.start : piece.end]
    read = headings.heading(draft, piece.start, piece.end)
    return (
        read.title
        and headings.is_short(draft, piece.start, piece.end)
        and plain[-1] not in ".?!"
        and not is_question(draft, piece.start, piece.end)
        and not is_greeting(draft, piece.start, piece.end)
    )


def _speaks_of_goals(draft: Draft, pieces: list[Piece]) -> bool:
    """Whether a draft without any label reads like goals and not like a letter."""
    lines = [piece for piece in pieces if piece.kind in _LINES and not piece.empty]
    if not lines:
        return False
    asked = sum(is_question(draft, piece.start, piece.end) for piece in lines)
    if is_greeting(draft, lines[0].start, lines[0].end) or asked * 2 >= len(lines):
        return False
    prose = sum(is_prose(draft, piece.start, piece.end) for piece in lines)
    goals = sum(is_goal(draft, piece.start, piece.end) for piece in lines)
    items = [piece for piece in lines if piece.mark]
    headed = bool(items) and len(items) < len(lines)
    if len(lines) == 1:
        return bool(goals) and not prose
    return prose * 3 <= len(lines) and (goals * 3 >= len(lines) or (headed and not prose))


def _heads_of_marked(draft: Draft, stream: Sequence[Piece | Table]) -> None:
    """Find the line above each run of marked key results."""
    candidate: Piece | None = None
    gap = fresh = True
    running = False
    for piece in stream:
        if isinstance(piece, Table) or piece.kind in ("key_result", "key_results"):
            again = isinstance(piece, Piece) and piece.number[-1:] == (1,)
            if candidate and (not running or fresh or again):
                candidate.kind = "objective"
            candidate, running, fresh = None, True, False
        elif piece.kind in _LINES and _can_head(draft, piece):
            if candidate is None or gap or piece.kind == "heading" or not running:
                candidate, fresh = piece, gap or piece.kind == "heading" or piece.level > 0
        elif piece.kind in ("title", "initiatives", "kpis", "notes"):
            candidate = None
        gap = isinstance(piece, Piece) and piece.kind == "blank"


def _can_head(draft: Draft, piece: Piece) -> bool:
    if piece.empty or is_prose(draft, piece.start, piece.end):
        return False
    if piece.kind == "heading" and headings.heading(draft, piece.start, piece.end).title:
        return False
    return draft.plain[piece.end - 1] != "?" and not draft.raw.startswith("](", piece.end)


def _unmarked(draft: Draft, pieces: list[Piece]) -> None:
    items = [piece for piece in pieces if piece.kind == "item"]
    if items:
        _from_list(draft, pieces, items)
    else:
        _from_lines(draft, pieces)


def _from_list(draft: Draft, pieces: list[Piece], items: list[Piece]) -> None:
    depths = {len(piece.number) for piece in items if piece.number}
    if {1, 2} <= depths:
        for piece in items:
            piece.kind = "objective" if len(piece.number) == 1 else "key_result"
        return
    upper = _upper(pieces, items)
    if upper:
        low = min((p.indent for p in items if p not in upper), default=0)
        for piece in items:
            if any(piece is head for head in upper):
                piece.kind = "objective"
            elif piece.indent <= low + 1:
                piece.kind = "key_result"
        return
    base = min(piece.indent for piece in items)
    head: Piece | None = None
    under = False
    for piece in pieces:
        if piece.kind in ("text", "heading"):
            usable = _can_head(draft, piece)
            head = piece if usable else None
            under = False
        elif piece.kind in ("initiatives", "kpis", "notes"):
            head, under = None, True
        elif piece.kind == "item" and not under:
            if head is not None:
                head.kind, head = "objective", None
            if piece.indent <= base + 1:
                piece.kind = "key_result"


def _upper(pieces: list[Piece], items: list[Piece]) -> list[Piece]:
    """Return the items that stand above others: by indentation, or numbers above bullets."""
    lines = [piece for piece in pieces if piece.kind in (*_LINES, "initiatives", "kpis", "notes")]
    heads = [piece for piece in lines if piece.kind == "text"]
    base = min(piece.indent for piece in items)
    tops = [piece for piece in items if piece.indent <= base + 1]
    nested = [
        piece
        for piece, after in zip(lines, lines[1:], strict=False)
        if piece.kind == "item"
        and piece.indent <= base + 1
        and after.kind == "item"
        and after.indent > base + 1
    ]
    if nested and len(nested) * 2 >= len(tops) and not heads:
        return tops
    numbered = [
        piece
        for piece, after in zip(lines, lines[1:], strict=False)
        if piece.mark == "number"
        and after.mark in ("bullet", "letter", "emoji")
        and after.kind == "item"
    ]
    numbers = [piece for piece in items if piece.mark == "number"]
    if numbered and not heads and len(numbered) * 2 >= len(numbers):
        return numbers
    return []


def _from_lines(draft: Draft, pieces: list[Piece]) -> None:
    """Read lines without any mark: the first line of a block is its objective."""
    blocks: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind == "blank" or piece.kind == "heading":
            blocks.append([])
        if piece.kind in ("initiatives", "kpis", "notes"):
            break
        if (
            piece.kind in ("text", "heading")
            and not piece.empty
            and not _wraps(draft, piece, blocks[-1])
        ):
            blocks[-1].append(piece)
    blocks = [block for block in blocks if block]
    if len(blocks) > 1 and all(len(block) == 1 for block in blocks):
        blocks = [[block[0] for block in blocks]]
    head: Piece | None = None
    for n, block in enumerate(blocks):
        if len(block) == 1 and n + 1 < len(blocks):
            _release(draft, head)
            head = block[0]
            continue
        lines = [head, *block] if head else block
        head = None
        _assign(draft, lines)


def _release(draft: Draft, head: Piece | None) -> None:
    if head is not None and is_goal(draft, head.start, head.end):
        head.kind = "objective"


def _wraps(draft: Draft, piece: Piece, block: list[Piece]) -> bool:
    return bool(block) and draft.raw[piece.start].islower()


def _assign(draft: Draft, lines: list[Piece]) -> None:
    lines = [piece for piece in lines if not is_prose(draft, piece.start, piece.end)]
    moved = [moves_figures(draft, piece.start, piece.end) for piece in lines]
    if len(lines) == 1:
        lines[0].kind = "key_result" if moved[0] else "objective"
    elif lines and all(moved):
        for piece in lines:
            piece.kind = "key_result"
    elif lines:
        lines[0].kind = "objective"
        for piece in lines[1:]:
            piece.kind = "key_result"
