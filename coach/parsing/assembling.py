"""From the pieces of a draft, in order, to objectives with their key results."""

import re
from collections.abc import Sequence

from coach.parsing import headings
from coach.parsing.cutting import members
from coach.parsing.draft import Draft
from coach.parsing.parts import Collected, Goal, Part
from coach.parsing.pieces import Piece
from coach.parsing.prose import is_prose
from coach.parsing.tables import Table
from coach.parsing.trimming import strip
from coach.parsing.vocabulary import FIELDS

_OPEN_END = re.compile(
    r"(?:,|(?<![^\W_])(?:de|del|a|al|en|y|e|o|con|por|para|la|el|los|las|un|una|que|su|sus|entre|desde|hasta"
    r"|of|the|to|from|by|and|or|in|on|for|with|a|an|our|their|between|than|at|as))$"
)
_CONTINUES = re.compile(r"[(\[%€$;,&/+=≥≤<>)]|->")


class Assembler:
    """Takes the pieces one by one and knows what each belongs to."""

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

    def run(self, stream: Sequence[Piece | Table]) -> None:
        """Take a whole draft."""
        regions = _regions(stream)
        for n, piece in enumerate(stream):
            if isinstance(piece, Table):
                self._table(piece)
            else:
                self._take(piece, regions[n])
                self.gap = piece.kind == "blank"

    def _take(self, piece: Piece, region: tuple[bool, bool]) -> None:
        for start, end in piece.asides:
            self._aside(start, end, piece.line)
        if piece.kind == "blank":
            self._comment(piece)
        elif piece.kind == "objective":
            self._objective(piece, region)
        elif piece.kind == "key_result":
            self._key_result(piece)
        elif piece.kind in ("objectives", "key_results", "initiatives", "kpis", "notes"):
            self._section(piece)
        elif piece.kind in ("initiative", "kpi"):
            self._labelled_item(piece)
        elif piece.kind in FIELDS or piece.kind == "metric":
            self._field(piece)
        elif piece.kind in ("heading", "title"):
            self._heading(piece)
        else:
            self._plain(piece)

    def _aside(self, start: int, end: int, line: int) -> None:
        """Keep what stood beside the words: ``(Ana)`` before the colon, a badge at the end."""
        if any(char.isalnum() for char in self.draft.plain[start:end]):
            worded = any(char.isalpha() for char in self.draft.plain[start:end])
            self.into.leave(start, end, line, "aside" if worded else "score")

    def _comment(self, piece: Piece) -> None:
        """Attach a ``coach: ignore`` comment on a line of its own to the part above it."""
        if piece.ignored and self.last:
            self.last.ignored = {**self.last.ignored, **piece.ignored}

    def _open(self, region: tuple[bool, bool] = (False, False), level: int = 0) -> Goal:
        goal = Goal(marked=region[0], listed=region[1], level=level)
        if self.cycle:
            goal.fields["cycle"] = self.cycle
        self.goal = goal
        self.into.goals.append(goal)
        return goal

    def _objective(self, piece: Piece, region: tuple[bool, bool]) -> None:
        goal = self._open(region, piece.level)
        self.section, self.pending = "body", None
        if piece.caption:
            self._caption(piece, goal)
        if piece.empty:
            self.pending, self.last = "objective", None
        else:
            goal.words = self._part(piece)

    def _caption(self, piece: Piece, goal: Goal) -> None:
        start, end = piece.caption or (0, 0)
        read = headings.heading(self.draft, start, end)
        if len(self.into.goals) == 1:
            self.into.title = self.into.title or self.draft.raw[start:end]
            self.into.cycle = self.into.cycle or read.cycle
            self.into.team = self.into.team or read.team
        for name, value in (("cycle", read.cycle), ("team", read.team)):
            if value:
                goal.fields[name] = value

    def _key_result(self, piece: Piece) -> None:
        goal = self.goal or self._open((True, False))
        repeated = bool(piece.number) and piece.number in goal.numbers
        if self.section in ("initiatives", "kpis", "notes") and repeated:
            self._listed(piece)
            return
        if piece.number:
            goal.numbers.add(piece.number)
        if self.pending == "objective" or self.section not in ("body", "key_results"):
            self.section = "body"
        goal.marked = True
        if piece.empty:
            self.section, self.scope = "key_results", (piece.level, piece.indent)
            self.pending, self.last = "key_result", None
            return
        self.pending = None
        self._add(goal.key_results, piece)

    def _add(self, to: list[Part], piece: Piece) -> None:
        to.append(self._part(piece))

    def _part(self, piece: Piece) -> Part:
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

    def _section(self, piece: Piece) -> None:
        if self.section == "notes" and self._under_notes(piece):
            self._note(piece)
            return
        self.section, self.scope = piece.kind, (piece.level, piece.indent)
        self.pending, self.last, self.in_text = None, None, False
        if piece.kind == "objectives":
            self.goal = None
        if piece.kind == "key_results":
            (self.goal or self._open((True, False))).marked = True
        if piece.empty:
            return
        if piece.kind == "notes":
            self.into.leave(piece.start, piece.end, piece.line, "note")
            return
        for part in members(self.draft, piece):
            self._listed(part)

    def _under_notes(self, piece: Piece) -> bool:
        """Whether a heading word in a list of notes is only one of its lines."""
        level, indent = self.scope
        nested = bool(piece.mark) and not level and piece.indent > indent
        defined = bool(level) and level < 7 and bool(piece.mark) and not piece.level and piece.empty
        return defined or (nested and piece.kind == "notes")

    def _labelled_item(self, piece: Piece) -> None:
        if self.section in ("initiatives", "kpis") or piece.empty:
            self._listed(piece)
        elif self.goal is None:
            self.into.leave(piece.words, piece.end, piece.line, "note")
        else:
            to = self.goal.initiatives if piece.kind == "initiative" else self.goal.kpis
            self._add(to, piece)

    def _listed(self, piece: Piece) -> None:
        """Take a line of the section that is open."""
        if piece.empty:
            return
        if self.section == "objectives":
            self._open((False, False)).words = self._part(piece)
        elif self.section == "key_results":
            self._add((self.goal or self._open((True, False))).key_results, piece)
        elif self.section in ("initiatives", "kpis") and self.into.goals:
            goal = self.goal or self.into.goals[-1]
            self._add(goal.initiatives if self.section == "initiatives" else goal.kpis, piece)
        else:
            self.last = None
            self._note(piece)

    def _field(self, piece: Piece) -> None:
        """Give a labelled value to the part it belongs to."""
        value = self.draft.raw[piece.start : piece.end]
        beside = self.last is not None and self.goal is not None
        result = self.goal.key_results[-1] if self.goal and self.goal.key_results else None
        sibling = bool(piece.mark) and result is not None and piece.indent <= result.indent
        if self.section not in ("body", "key_results") or (sibling and result and result.mark):
            self._as_words(piece)
        elif piece.kind in ("status", "metric") and (beside or result):
            self.into.leave(
                piece.words, piece.end, piece.line, "score" if piece.kind == "status" else "detail"
            )
        elif piece.empty or len(value) > 80 or piece.kind in ("status", "metric"):
            self._as_words(piece)
        elif piece.kind in ("team", "cycle") and not result:
            self._set(piece.kind, value)
        elif result is not None and not (self.gap and piece.kind in ("team", "cycle", "owner")):
            result.fields.setdefault(piece.kind, value)
        elif self.goal is not None and piece.kind in ("owner", "team", "cycle"):
            self.goal.fields[piece.kind] = value
        else:
            self._as_words(piece)

    def _set(self, name: str, value: str) -> None:
        if self.goal is not None:
            self.goal.fields[name] = value
        elif name == "team":
            self.into.team = self.into.team or value
        else:
            self.into.cycle = self.into.cycle or value

    def _as_words(self, piece: Piece) -> None:
        piece.start = piece.words
        piece.start, piece.end = strip(self.draft, piece.start, piece.end)
        piece.kind = "item" if piece.mark else "text"
        self._plain(piece)

    def _heading(self, piece: Piece) -> None:
        if self.pending == "objective" and self.goal and piece.kind == "heading":
            self.goal.words = self._part(piece)
            self.pending = None
            return
        read = headings.heading(self.draft, piece.start, piece.end)
        inside = self.goal is not None and piece.level > self.goal.level > 0
        self.pending, self.last = None, None
        if read.title or (read.cycle and not inside):
            self._titled(piece, read)
            self.section, self.goal = "body", None
            return
        self.into.leave(piece.start, piece.end, piece.line, "heading")
        self.section, self.scope = "notes", (piece.level, piece.indent)
        if not inside:
            self.goal = None

    def _titled(self, piece: Piece, read: headings.Heading) -> None:
        text = self.draft.raw[piece.start : piece.end]
        first = not self.into.goals and self.into.title is None
        if first:
            self.into.title = text
        else:
            self.into.leave(piece.start, piece.end, piece.line, "heading")
        if first:
            self.into.team = self.into.team or read.team
        if read.cycle and self.into.cycle is None and first:
            self.into.cycle = read.cycle
        elif read.cycle:
            self.cycle = read.cycle

    def _plain(self, piece: Piece) -> None:
        """Take a line without a label of its own."""
        if piece.kind == "text" and self._continues(piece):
            assert self.last is not None
            self.last.end = piece.end
            self.last.ignored = {**self.last.ignored, **piece.ignored}
            return
        if self.pending == "objective" and self.goal is not None:
            self.goal.words = self._part(piece)
            self.pending = None
            return
        if self._closes(piece):
            self.section = "body"
        if self.section == "body":
            self._in_body(piece)
        elif self.section == "key_results" or self.section == "objectives":
            self._in_list(piece)
        elif piece.kind == "text" and self.gap and self.last is not None:
            self._note(piece)
        else:
            self._listed(piece)

    def _closes(self, piece: Piece) -> bool:
        """Whether a line stands outside the section that a nested label opened."""
        level, indent = self.scope
        return (
            self.section not in ("body", "objectives")
            and not level
            and indent > 0
            and piece.indent <= indent
            and piece.kind == "item"
            and not self.pending
        )

    def _in_list(self, piece: Piece) -> None:
        members = self.goal.key_results if self.goal and self.section == "key_results" else []
        if self.section == "objectives" and self.goal and self.goal.words:
            if piece.indent > self.goal.words.indent and piece.mark:
                self._add(self.goal.key_results, piece)
                return
        first = next((part for part in members if part.mark), None)
        deeper = first is not None and piece.indent > first.indent + 1 and not self.pending
        stray = piece.kind == "text" and (
            is_prose(self.draft, piece.start, piece.end) or (self.gap and bool(members))
        )
        self.pending = None
        if deeper:
            self._note(piece, "detail")
        elif stray:
            self._note(piece)
        else:
            self._listed(piece)

    def _in_body(self, piece: Piece) -> None:
        goal = self.goal
        if goal is None:
            self._note(piece, "no_mark" if piece.kind == "item" else "note")
            return
        results = goal.key_results
        if piece.kind == "item":
            same = (
                results
                and piece.indent <= results[-1].indent + 1
                and piece.mark == results[-1].mark
            )
            wanted = not goal.marked if not results else self._sibling(piece, results)
            if wanted or (goal.marked and same):
                self._add(results, piece)
            else:
                self._note(piece, "detail" if results else "note")
            return
        if goal.marked or goal.listed or (self.in_text and not self.gap):
            self._note(piece)
        elif is_prose(self.draft, piece.start, piece.end) or (piece.chat and not results):
            self._note(piece)
        else:
            self._add(results, piece)

    def _sibling(self, piece: Piece, results: list[Part]) -> bool:
        first = results[0]
        assert self.goal is not None
        if self.goal.marked:
            return False
        nested = piece.indent > first.indent + 1
        under = first.mark == "number" and piece.mark == "bullet"
        return not nested and not under

    def _note(self, piece: Piece, reason: str = "note") -> None:
        self.last = None
        self.in_text = True
        start = piece.words if piece.named else piece.start
        if self.draft.raw.startswith("](", piece.end) and not piece.named:
            reason = "link"
        self.into.leave(start, max(start, piece.end), piece.line, reason)

    def _continues(self, piece: Piece) -> bool:
        """Whether a line goes on with the words of the line above."""
        last = self.last
        if last is None or self.gap or piece.chat or last.ignored or piece.level:
            return False
        first = self.draft.raw[piece.start]
        if first.islower() or _CONTINUES.match(self.draft.raw, piece.start):
            return True
        if piece.indent > last.indent + 1 and last.mark:
            return True
        tail = self.draft.plain[max(last.start, last.end - 12) : last.end]
        return bool(_OPEN_END.search(tail))

    def _table(self, table: Table) -> None:
        """Take the rows of a table."""
        self.pending, self.last, self.gap = None, None, False
        for row in table.entries(self.section, self.goal is not None):
            if row.kind == "objective":
                goal = self._open((True, False))
                goal.words = Part(row.start, row.end, row.line, ignored=row.ignored)
                goal.fields.update(row.fields)
                if self.section not in ("body", "key_results"):
                    self.section = "body"
            elif row.kind == "key_result":
                goal = self.goal or self._open((True, False))
                goal.key_results.append(
                    Part(row.start, row.end, row.line, ignored=row.ignored, fields=row.fields)
                )
            elif row.kind in ("initiative", "kpi") and self.into.goals:
                goal = self.goal or self.into.goals[-1]
                to = goal.initiatives if row.kind == "initiative" else goal.kpis
                to.append(Part(row.start, row.end, row.line, ignored=row.ignored))
            else:
                self.into.leave(row.start, row.end, row.line, row.reason)
        for text in table.left():
            self.into.leave_text(text, table.rows[0].line, "column")


def _regions(stream: Sequence[Piece | Table]) -> list[tuple[bool, bool]]:
    """Return for each place whether marked key results, and list items, follow it.

    Only what comes before the next objective counts.
    """
    found: list[tuple[bool, bool]] = []
    marked = listed = False
    for piece in reversed(stream):
        found.append((marked, listed))
        if isinstance(piece, Table):
            marked = True
        elif piece.kind == "objective":
            marked = listed = False
        elif piece.kind in ("key_result", "key_results"):
            marked = True
        elif piece.kind == "item":
            listed = True
        elif piece.kind in ("heading", "title", "initiatives", "kpis", "notes"):
            listed = False
    return found[::-1]
