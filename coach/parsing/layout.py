"""Objectives and key results that no word marks: read from headings, lists and blank lines."""

from collections.abc import Sequence
from itertools import pairwise

from coach.parsing import headings
from coach.parsing.draft import Draft
from coach.parsing.pieces import Piece
from coach.parsing.prose import (
    from_to,
    has_amount,
    has_goal_verb,
    has_word,
    is_goal,
    is_greeting,
    is_pillar,
    is_prose,
    is_question,
    is_remark,
    speaks_of_work,
)
from coach.parsing.tables import Table
from coach.parsing.titles import find_captions, find_titles, numbered_goals

_LINES = ("item", "text", "heading")
_WRAPPED = 36
"""Lines without marks are only taken for wrapped from this length on."""
_LIST = 3
"""Items from which a greeting above them heads a list of goals and no letter."""
_ASIDE = ("initiatives", "kpis", "notes")


def promote(draft: Draft, stream: Sequence[Piece | Table]) -> None:
    """Give lines without labels their kind, where the layout of the draft tells it."""
    pieces = [piece for piece in stream if isinstance(piece, Piece)]
    tables = [piece for piece in stream if isinstance(piece, Table)]
    find_titles(draft, pieces)
    find_captions(draft, pieces)
    _bullets_between(draft, pieces)
    _goals_called_meta(pieces)
    if any(piece.kind in ("objective", "objectives") for piece in pieces):
        return
    if any(table.own_goals for table in tables):
        return
    if any(piece.kind in ("key_result", "key_results") for piece in pieces) or tables:
        _heads_of_marked(draft, stream)
        return
    pieces = _without_greeting(draft, pieces)
    if _speaks_of_goals(draft, pieces):
        _unmarked(draft, pieces)


def _without_greeting(draft: Draft, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without the greeting above a list of goals, which heads none of them.

    A letter with a list that names no number and no work stays a letter.
    """
    items = [piece for piece in pieces if piece.kind == "item" and not piece.empty]
    worked = [
        piece
        for piece in items
        if has_amount(draft, piece.start, piece.end)
        or speaks_of_work(draft, piece.start, piece.end)
    ]
    if len(items) < _LIST or len(worked) * 2 < len(items):
        return pieces
    return [
        piece
        for piece in pieces
        if piece.kind != "text" or not is_greeting(draft, piece.start, piece.end)
    ]


def _goals_called_meta(pieces: list[Piece]) -> None:
    """Take ``Meta: …`` for an objective where no key result is open and nothing else is one."""
    if any(piece.kind == "objective" for piece in pieces):
        return
    for before, piece in pairwise([None, *pieces]):
        if piece and piece.kind == "target" and (before is None or before.kind != "key_result"):
            piece.kind = "objective"
        elif piece and piece.kind in ("key_result", "item"):
            return


def _bullets_between(draft: Draft, pieces: list[Piece]) -> None:
    """Take a lone bullet between labelled key results for one whose label was left out.

    Where bullets stand under most of the key results they are their details.
    """
    runs: list[tuple[Piece, list[Piece]]] = []
    for piece in [*pieces, Piece("objective", 0, 0, 0)]:
        if piece.kind == "key_result" and piece.named and not piece.empty:
            runs.append((piece, []))
        elif piece.kind == "item" and runs:
            runs[-1][1].append(piece)
        elif piece.kind != "blank" and runs:
            _name_bullets(draft, runs)
            runs = []


def _name_bullets(draft: Draft, runs: list[tuple[Piece, list[Piece]]]) -> None:
    under = [(head, bullets) for head, bullets in runs if bullets]
    if len(under) * 2 > len(runs):
        return
    for head, bullets in runs[:-1]:
        beside = all(piece.indent <= head.indent + 1 for piece in bullets)
        if beside and all(_may_be_result(draft, piece, len(bullets)) for piece in bullets):
            for piece in bullets:
                piece.kind = "key_result"


def _may_be_result(draft: Draft, piece: Piece, together: int) -> bool:
    start, end = piece.start, piece.end
    if is_prose(draft, start, end) or is_question(draft, start, end):
        return False
    if is_remark(draft, start, end) or is_pillar(draft, start, end):
        return False
    few = len(draft.plain[start:end].split(None, 3)) < 3
    return not few and (together == 1 or has_amount(draft, start, end))


def _speaks_of_goals(draft: Draft, pieces: list[Piece]) -> bool:
    """Whether a draft without any label reads like goals and not like a letter."""
    lines = [piece for piece in pieces if piece.kind in _LINES and not piece.empty]
    if not lines or any(is_greeting(draft, piece.start, piece.end) for piece in lines[:2]):
        return False
    if sum(is_question(draft, piece.start, piece.end) for piece in lines) * 2 >= len(lines):
        return False
    prose = sum(is_prose(draft, piece.start, piece.end) for piece in lines)
    goals = sum(is_goal(draft, piece.start, piece.end) for piece in lines)
    if len(lines) == 1:
        return bool(goals) and not prose
    work = sum(speaks_of_work(draft, piece.start, piece.end) for piece in lines)
    return prose * 3 <= len(lines) and (goals + work) * 4 >= len(lines)


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
                candidate, fresh = piece, gap or piece.level > 0
        elif piece.kind == "title" or piece.kind in _ASIDE:
            candidate = None
        gap = isinstance(piece, Piece) and piece.kind == "blank"


def _can_head(draft: Draft, piece: Piece) -> bool:
    start, end = piece.start, piece.end
    if piece.empty or is_prose(draft, start, end) or not has_word(draft, start, end):
        return False
    if piece.kind == "heading" and headings.heading(draft, piece.start, piece.end).title:
        return False
    link = draft.raw.startswith("](", piece.end)
    remark = piece.kind == "text" and is_remark(draft, start, end)
    return not link and not remark and not is_question(draft, start, end)


def _unmarked(draft: Draft, pieces: list[Piece]) -> None:
    items = [piece for piece in pieces if piece.kind == "item"]
    if items:
        _from_list(draft, pieces, items)
    else:
        _from_lines(draft, pieces)


def _from_list(draft: Draft, pieces: list[Piece], items: list[Piece]) -> None:
    if {1, 2} <= {len(piece.number) for piece in items}:
        for piece in items:
            piece.kind = "objective" if len(piece.number) == 1 else "key_result"
        return
    upper = {id(piece) for piece in _upper(pieces, items)}
    if upper:
        low = min((piece.indent for piece in items if id(piece) not in upper), default=0)
        for piece in items:
            if id(piece) in upper:
                piece.kind = "objective"
            elif piece.indent <= low + 1:
                piece.kind = "key_result"
        return
    _under_heads(draft, pieces, min(piece.indent for piece in items))


def _under_heads(draft: Draft, pieces: list[Piece], base: int) -> None:
    """Read flat lists: the line above a list is its objective."""
    head: Piece | None = None
    aside = False
    for piece in pieces:
        if piece.kind in ("text", "heading"):
            head = piece if _can_head(draft, piece) else None
            aside = False
        elif piece.kind in _ASIDE:
            head, aside = None, True
        elif piece.kind == "item" and not aside:
            if head is not None:
                head.kind, head = "objective", None
            if piece.indent <= base + 1:
                piece.kind = "key_result"


def _upper(pieces: list[Piece], items: list[Piece]) -> list[Piece]:
    """Return the items that stand above others: by indentation, or numbers above bullets."""
    lines = [piece for piece in pieces if piece.kind in (*_LINES, *_ASIDE)]
    if numbered_goals(pieces) and not _headed(pieces):
        return [piece for piece in items if piece.mark == "number"]
    if any(piece.kind == "text" for piece in lines):
        return []
    base = min(piece.indent for piece in items)
    tops = [piece for piece in items if piece.indent <= base + 1]
    if _leads(items):
        return items[:1]
    nested = counted = 0
    for piece, after in pairwise(lines):
        if piece.kind == "item" and after.kind == "item":
            nested += piece.indent <= base + 1 < after.indent
            counted += piece.mark == "number" and after.mark in ("bullet", "letter", "emoji")
    if nested and nested * 2 >= len(tops):
        return tops
    numbers = [piece for piece in items if piece.mark == "number"]
    return numbers if counted and counted * 2 >= len(numbers) else []


def _leads(items: list[Piece]) -> bool:
    """Tell a first item under which all others stand, by however few blanks."""
    first, *others = items
    return len(others) > 1 and all(piece.indent > first.indent for piece in others)


def _headed(pieces: list[Piece]) -> bool:
    """Whether a line that is no title stands above the first list."""
    for piece in pieces:
        if piece.kind == "item":
            return False
        if piece.kind in ("text", "heading"):
            return True
    return False


def _from_lines(draft: Draft, pieces: list[Piece]) -> None:
    """Read lines without any mark: the first line of a block is its objective."""
    blocks = _blocks(draft, pieces)
    if len(blocks) > 1 and all(len(block) == 1 for block in blocks):
        blocks = [[block[0] for block in blocks]]
    head: Piece | None = None
    for n, block in enumerate(blocks):
        if len(block) == 1 and n + 1 < len(blocks):
            if head is not None and is_goal(draft, head.start, head.end):
                head.kind = "objective"
            head = block[0]
            continue
        _assign(draft, [head, *block] if head else block)
        head = None


def _blocks(draft: Draft, pieces: list[Piece]) -> list[list[Piece]]:
    blocks: list[list[Piece]] = [[]]
    before: Piece | None = None
    for piece in pieces:
        if piece.kind in _ASIDE:
            break
        if piece.kind in ("blank", "heading"):
            blocks.append([])
            before = None
        if piece.kind in ("text", "heading") and not piece.empty:
            if before is None or not _wraps(draft, before, piece):
                blocks[-1].append(piece)
            before = piece
    return [block for block in blocks if block]


def _wraps(draft: Draft, before: Piece, piece: Piece) -> bool:
    """Whether a line goes on with the one above; a lower-case verb begins a line of its own."""
    lower = draft.raw[piece.start].islower()
    long = before.end - before.start >= _WRAPPED
    return lower and long and not has_goal_verb(draft, piece.start, piece.end)


def _assign(draft: Draft, lines: list[Piece]) -> None:
    lines = [
        piece
        for piece in lines
        if has_word(draft, piece.start, piece.end) and not is_prose(draft, piece.start, piece.end)
    ]
    if not lines:
        return
    if len(lines) == 1:
        amount = has_amount(draft, lines[0].start, lines[0].end)
        lines[0].kind = "key_result" if amount and not lines[0].level else "objective"
        return
    alone = all(from_to(draft, piece.start, piece.end) for piece in lines)
    for n, piece in enumerate(lines):
        piece.kind = "objective" if n == 0 and not alone else "key_result"
