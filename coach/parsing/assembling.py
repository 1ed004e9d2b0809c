"""From the pieces of a draft, in order, to objectives with their key results."""

from collections.abc import Sequence

from coach.parsing import headings
from coach.parsing.belonging import give, take_table
from coach.parsing.cutting import members
from coach.parsing.parts import Goal, Part
from coach.parsing.pieces import Piece
from coach.parsing.prose import is_prose
from coach.parsing.state import Open
from coach.parsing.tables import Table
from coach.parsing.trimming import strip
from coach.parsing.vocabulary import FIELDS


class Assembler(Open):
    """Takes the pieces one by one and knows what each belongs to."""

    def run(self, stream: Sequence[Piece | Table]) -> None:
        """Take a whole draft."""
        regions = _regions(stream)
        for n, piece in enumerate(stream):
            if isinstance(piece, Table):
                take_table(self, piece)
            else:
                self._take(piece, regions[n])
                self.gap = piece.kind == "blank"

    def _take(self, piece: Piece, region: tuple[bool, bool]) -> None:
        for start, end in piece.asides:
            self.aside(start, end, piece.line)
        if piece.kind == "blank":
            self.comment(piece)
        elif piece.kind == "objective":
            self._objective(piece, region)
        elif piece.kind == "key_result":
            self._key_result(piece)
        elif piece.kind in ("objectives", "key_results", "initiatives", "kpis", "notes"):
            self._section(piece)
        elif piece.kind in ("initiative", "kpi"):
            self._labelled_item(piece)
        elif piece.kind in FIELDS or piece.kind == "metric":
            if not give(self, piece):
                self._as_words(piece)
        elif piece.empty:
            return
        elif piece.kind == "caption":
            self._keep_caption(piece)
        elif piece.kind in ("heading", "title"):
            self._heading(piece)
        else:
            self._plain(piece)

    def _objective(self, piece: Piece, region: tuple[bool, bool]) -> None:
        goal = self.open(region, piece.level)
        self.section, self.pending = "body", None
        if piece.caption:
            self._caption(piece, goal)
        if piece.empty:
            self.pending, self.last = "objective", None
        else:
            goal.words = self.part(piece)

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

    def _keep_caption(self, piece: Piece) -> None:
        """Keep the words of a caption on a line of its own, unless they become the title."""
        if self.into.goals or self.into.title is not None:
            self.into.leave(piece.words, piece.end, piece.line, "heading")

    def _key_result(self, piece: Piece) -> None:
        goal = self.goal or self.open((True, False))
        repeated = bool(piece.number) and piece.number in goal.numbers
        if self.section in ("initiatives", "kpis", "notes") and repeated:
            self.listed(piece)
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
        self.add(goal.key_results, piece)

    def _section(self, piece: Piece) -> None:
        if self.section == "notes" and self._under_notes(piece):
            self.note(piece)
            return
        self.section, self.scope = piece.kind, (piece.level, piece.indent)
        self.pending, self.last, self.in_text = None, None, False
        if piece.kind == "objectives":
            self.goal = None
        if piece.kind == "key_results":
            (self.goal or self.open((True, False))).marked = True
        if piece.empty:
            self._section_words(piece)
            return
        if piece.kind == "notes":
            self.into.leave(piece.start, piece.end, piece.line, "note")
            return
        for part in members(self.draft, piece):
            self.listed(part)

    def _section_words(self, piece: Piece) -> None:
        """Read what a label says beyond its kind: ``Goals for Q3``, ``Note for Ana``."""
        start, end = strip(self.draft, piece.words, piece.end)
        if piece.kind == "objectives":
            cycle = headings.cycle_in(self.draft, start, end)
            if cycle and not self.into.goals and self.into.title is None:
                self.into.title = self.draft.raw[start:end]
                self.into.cycle = self.into.cycle or cycle
        elif piece.kind == "notes" and len(self.draft.plain[start:end].split(None, 3)) >= 3:
            self.into.leave(start, end, piece.line, "note")

    def _under_notes(self, piece: Piece) -> bool:
        """Whether a heading word in a list of notes is only one of its lines."""
        level, indent = self.scope
        nested = bool(piece.mark) and not level and piece.indent > indent
        defined = bool(level) and level < 7 and bool(piece.mark) and not piece.level and piece.empty
        return defined or (nested and piece.kind == "notes")

    def _labelled_item(self, piece: Piece) -> None:
        if piece.empty:
            piece.kind = f"{piece.kind}s"
            self._section(piece)
        elif self.section in ("initiatives", "kpis"):
            self.listed(piece)
        elif self.goal is None:
            self.into.leave(piece.words, piece.end, piece.line, "note")
        else:
            to = self.goal.initiatives if piece.kind == "initiative" else self.goal.kpis
            self.add(to, piece)

    def _as_words(self, piece: Piece) -> None:
        piece.start = piece.words
        piece.start, piece.end = strip(self.draft, piece.start, piece.end)
        piece.kind = "item" if piece.mark else "text"
        self._plain(piece)

    def _heading(self, piece: Piece) -> None:
        if self.pending == "objective" and self.goal and piece.kind == "heading":
            self.goal.words = self.part(piece)
            self.pending = None
            return
        read = headings.heading(self.draft, piece.start, piece.end)
        inside = self.goal is not None and piece.level > self.goal.level > 0
        self.pending, self.last = None, None
        if piece.kind == "title" or read.title or (read.cycle and not inside):
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
        if self.remarks(piece):
            self.note(piece)
            return
        if piece.kind == "text" and self.continues(piece):
            assert self.last is not None
            self.last.end = piece.end
            self.last.ignored = {**self.last.ignored, **piece.ignored}
            return
        if self.pending == "objective" and self.goal is not None:
            self.goal.words = self.part(piece)
            self.pending = None
            return
        if self._closes(piece):
            self.section = "body"
        if self.section == "body":
            self._in_body(piece)
        elif self.section == "key_results" or self.section == "objectives":
            self._in_list(piece)
        elif piece.kind == "text" and self.gap and self.last is not None:
            self.note(piece)
        else:
            self.listed(piece)

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
        above = self.goal.words if self.goal and self.section == "objectives" else None
        if self.goal and above and piece.indent > above.indent and piece.mark:
            self.add(self.goal.key_results, piece)
            return
        first = next((part for part in members if part.mark), None)
        deeper = first is not None and piece.indent > first.indent + 1 and not self.pending
        stray = piece.kind == "text" and (
            is_prose(self.draft, piece.start, piece.end) or (self.gap and bool(members))
        )
        self.pending = None
        if deeper:
            self.note(piece, "detail")
        elif stray:
            self.note(piece)
        else:
            self.listed(piece)

    def _in_body(self, piece: Piece) -> None:
        goal = self.goal
        if goal is None:
            self.note(piece, "no_mark" if piece.kind == "item" else "note")
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
                self.add(results, piece)
            else:
                self.note(piece, "detail" if results else "note")
            return
        if (
            goal.marked
            or goal.listed
            or (self.in_text and not self.gap)
            or is_prose(self.draft, piece.start, piece.end)
            or (piece.chat and not results)
        ):
            self.note(piece)
        else:
            self.add(results, piece)

    def _sibling(self, piece: Piece, results: list[Part]) -> bool:
        first = results[0]
        assert self.goal is not None
        if self.goal.marked:
            return False
        nested = piece.indent > first.indent + 1
        under = first.mark == "number" and piece.mark == "bullet"
        return not nested and not under


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
