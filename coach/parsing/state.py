"""What is open while a draft is read line by line, and what a line adds to it."""

import re

from coach.parsing.draft import Draft
from coach.parsing.parts import Collected, Goal, Part
from coach.parsing.pieces import Piece
from coach.parsing.prose import is_remark, is_sign_off

_OPEN_END = re.compile(
    r"(?:,|(?<![^\W_])(?:de|del|a|al|en|y|e|o|con|por|para|la|el|los|las|un|una|que|su|sus|entre|desde|hasta"
    r"|of|the|to|from|by|and|or|in|on|for|with|a|an|our|their|between|than|at|as))$"
)
_CONTINUES = re.compile(r"[(\[%€$;,&/+=≥≤<>)]|->")


class Open:
    """The goal, the section and the part that the next line may belong to.

    Args:
        draft: The whole draft.
        into: Takes what is read.
    """

    def __init__(self, draft: Draft, into: Collected) -> None:
        self.draft = draft
        self.into = into
        self.goal: Goal | None = None
        self.section = "body"
        self.scope = (0, 0)
        """Heading level and indentation of the label that opened the section."""
        self.pending: str | None = None
        self.last: Part | None = None
        self.gap = False
        self.cycle: str | None = None
        """The period of the nearest heading below the title."""
        self.in_text = False

    def open(self, region: tuple[bool, bool] = (False, False), level: int = 0) -> Goal:
        """Begin an objective; ``region`` says whether marks and list items follow it."""
        goal = Goal(marked=region[0], listed=region[1], level=level)
        if self.cycle:
            goal.fields["cycle"] = self.cycle
        self.goal = goal
        self.into.goals.append(goal)
        return goal

    def part(self, piece: Piece) -> Part:
        """Open a part; what a line has behind its words goes to its fields or to the unread."""
        part = Part(piece.start, piece.end, piece.line, piece.indent, piece.mark)
        part.ignored = dict(piece.ignored)
        for name, (start, end) in piece.tails.items():
            if name == "owner":
                part.fields[name] = self.draft.raw[start:end]
            else:
                self.into.leave(start, end, piece.line, "score")
        self.last = part
        return part

    def add(self, to: list[Part], piece: Piece) -> None:
        """Add a line to a list of parts."""
        to.append(self.part(piece))

    def listed(self, piece: Piece) -> None:
        """Take a line of the section that is open."""
        if piece.empty:
            return
        if self.section == "objectives":
            self.open((False, False)).words = self.part(piece)
        elif self.section == "key_results":
            self.add((self.goal or self.open((True, False))).key_results, piece)
        elif self.section in ("initiatives", "kpis") and self.into.goals:
            goal = self.goal or self.into.goals[-1]
            self.add(goal.initiatives if self.section == "initiatives" else goal.kpis, piece)
        else:
            self.last = None
            self.note(piece)

    def note(self, piece: Piece, reason: str = "note") -> None:
        """Keep a line as unread."""
        self.last = None
        self.in_text = True
        start = piece.words if piece.named else piece.start
        if self.draft.raw.startswith("](", piece.end) and not piece.named:
            reason = "link"
        self.into.leave(start, max(start, piece.end), piece.line, reason)

    def aside(self, start: int, end: int, line: int) -> None:
        """Keep what stood beside the words: ``(Ana)`` before the colon, a badge at the end."""
        if any(char.isalnum() for char in self.draft.plain[start:end]):
            worded = any(char.isalpha() for char in self.draft.plain[start:end])
            self.into.leave(start, end, line, "aside" if worded else "score")

    def comment(self, piece: Piece) -> None:
        """Attach a ``coach: ignore`` comment on a line of its own to the part above it."""
        if piece.ignored and self.last:
            self.last.ignored = {**self.last.ignored, **piece.ignored}
        elif piece.ignored:
            self.into.leave(piece.words, piece.end, piece.line, "note")

    def remarks(self, piece: Piece) -> bool:
        """Whether a line beside a list is a remark and goes with none of its lines."""
        last = self.last
        if last is None or piece.kind != "text" or piece.indent > last.indent:
            return False
        if is_sign_off(self.draft, piece.start, piece.end):
            return True
        marked = self.goal is not None and self.goal.marked and self.section == "body"
        return (
            bool(last.mark or marked)
            and not self._open_ended(last)
            and is_remark(self.draft, piece.start, piece.end)
        )

    def _open_ended(self, last: Part) -> bool:
        tail = self.draft.plain[max(last.start, last.end - 12) : last.end]
        return _OPEN_END.search(tail) is not None

    def continues(self, piece: Piece) -> bool:
        """Whether a line goes on with the words of the line above."""
        last = self.last
        if last is None or self.gap or piece.chat or last.ignored or piece.level:
            return False
        if self.remarks(piece):
            return False
        first = self.draft.raw[piece.start]
        if first.islower() or _CONTINUES.match(self.draft.raw, piece.start):
            return True
        if piece.indent > last.indent + 1 and last.mark:
            return True
        return self._open_ended(last)
