"""Several members on one line: ``KRs: a; b; c`` and ``1) a 2) b``."""

import re

from coach.parsing.draft import Draft
from coach.parsing.pieces import Piece
from coach.parsing.trimming import trim

_CUT = re.compile(r"[ \t]*[;·•|][ \t]*")
_COUNTED = re.compile(r"(?<!\S)\(?(\d{1,2})[.)][ \t]+")


def members(draft: Draft, piece: Piece) -> list[Piece]:
    """Cut the words after a plural label into its members."""
    cuts = sorted([*_separators(draft, piece), *_numbers(draft, piece)])
    found, at = [], piece.start
    for cut, after in [*cuts, (piece.end, piece.end)]:
        trimmed = trim(draft, at, cut)
        if any(char.isalnum() for char in draft.plain[trimmed.start : trimmed.end]):
            ignored = {**trimmed.ignored, **(piece.ignored if cut == piece.end else {})}
            member = Piece("item", trimmed.start, trimmed.end, piece.line, piece.indent)
            member.words, member.ignored = trimmed.start, ignored
            found.append(member)
        at = max(at, after)
    return found


def _separators(draft: Draft, piece: Piece) -> list[tuple[int, int]]:
    """Return the separators that stand outside brackets."""
    found, at, depth = [], piece.start, 0
    for match in _CUT.finditer(draft.plain, piece.start, piece.end):
        between = draft.plain[at : match.start()]
        depth = max(0, depth + between.count("(") - between.count(")"))
        at = match.start()
        if not depth:
            found.append(match.span())
    return found


def _numbers(draft: Draft, piece: Piece) -> list[tuple[int, int]]:
    found = list(_COUNTED.finditer(draft.plain, piece.start, piece.end))
    counted = [int(match.group(1)) for match in found] == list(range(1, len(found) + 1))
    return [match.span() for match in found] if counted else []
