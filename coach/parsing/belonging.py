"""Values and rows: which part of the draft a labelled value or a row of a table belongs to."""

from coach.parsing.parts import Part
from coach.parsing.pieces import Piece
from coach.parsing.state import Open
from coach.parsing.tables import Table


def give(to: Open, piece: Piece) -> bool:
    """Give a labelled value to the part it belongs to, if it belongs to one.

    Args:
        to: What is open.
        piece: A line such as ``Owner: Ana`` or ``Meta: 40 %``.

    Returns:
        False when the line is to be read as words of its own.
    """
    value = to.draft.raw[piece.start : piece.end]
    beside = to.last is not None and to.goal is not None
    result = to.goal.key_results[-1] if to.goal and to.goal.key_results else None
    sibling = bool(piece.mark) and result is not None and piece.indent <= result.indent
    if to.section not in ("body", "key_results") or (sibling and result and result.mark):
        return False
    if piece.kind in ("status", "metric") and (beside or result):
        to.into.leave(
            piece.words, piece.end, piece.line, "score" if piece.kind == "status" else "detail"
        )
    elif piece.empty or len(value) > 80 or piece.kind in ("status", "metric"):
        return False
    elif piece.kind == "team" or (piece.kind == "cycle" and not result):
        _keep(to, to.goal.fields if to.goal else None, piece, value)
    elif result is not None and not (to.gap and piece.kind in ("cycle", "owner")):
        _keep(to, result.fields, piece, value)
    elif to.goal is not None and piece.kind in ("owner", "cycle"):
        _keep(to, to.goal.fields, piece, value)
    else:
        return False
    return True


def _keep(to: Open, fields: dict[str, str] | None, piece: Piece, value: str) -> None:
    """Keep a value where it belongs; what is said a second time stays unread."""
    known = getattr(to.into, piece.kind) if fields is None else fields.get(piece.kind)
    if known and known != value:
        to.into.leave(piece.words, piece.end, piece.line, "detail")
    elif fields is None:
        setattr(to.into, piece.kind, value)
    else:
        fields[piece.kind] = value


def take_table(to: Open, table: Table) -> None:
    """Take the rows of a table."""
    to.pending, to.last, to.gap = None, None, False
    for row in table.entries(to.section, to.goal is not None):
        if row.kind == "objective":
            goal = to.open((True, False))
            goal.words = Part(row.start, row.end, row.line, ignored=row.ignored)
            goal.fields.update(row.fields)
            if to.section not in ("body", "key_results"):
                to.section = "body"
        elif row.kind == "key_result":
            goal = to.goal or to.open((True, False))
            goal.key_results.append(
                Part(row.start, row.end, row.line, ignored=row.ignored, fields=row.fields)
            )
        elif row.kind in ("initiative", "kpi") and to.into.goals:
            goal = to.goal or to.into.goals[-1]
            items = goal.initiatives if row.kind == "initiative" else goal.kpis
            items.append(Part(row.start, row.end, row.line, ignored=row.ignored))
        else:
            to.into.leave(row.start, row.end, row.line, row.reason)
    for text in table.left():
        to.into.leave_text(text, table.rows[0].line, "column")
