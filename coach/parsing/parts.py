"""The parts of a draft while it is being read, and the frozen set they become."""

from dataclasses import dataclass, field

from coach.models import Item, KeyResult, Objective, OKRSet, Span, Unread, Where
from coach.parsing.draft import Draft


@dataclass(slots=True)
class Part:
    """An objective, a key result or an item: its words and what belongs to it."""

    start: int
    end: int
    line: int
    indent: int = 0
    mark: str = ""
    ignored: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Goal:
    """An objective with everything under it; ``words`` is ``None`` for key results alone."""

    words: Part | None = None
    key_results: list[Part] = field(default_factory=list)
    initiatives: list[Part] = field(default_factory=list)
    kpis: list[Part] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    marked: bool = False
    """Whether the author marks the key results of this objective as such."""
    listed: bool = False
    """Whether the lines under it are a list."""
    level: int = 0
    numbers: set[tuple[int, ...]] = field(default_factory=set)

    @property
    def bare(self) -> bool:
        """Whether nothing was read for it."""
        return not (self.words or self.key_results or self.initiatives or self.kpis)


@dataclass(slots=True)
class Leftover:
    """A stretch of the draft that is no part of an OKR."""

    start: int
    end: int
    line: int
    reason: str
    text: str | None = None
    """The words, when they stand in several places (a column) and so have no span."""


class Collected:
    """Everything read from one draft."""

    def __init__(self, draft: Draft, source: str | None) -> None:
        self.draft = draft
        self.source = source
        self.goals: list[Goal] = []
        self.leftovers: list[Leftover] = []
        self.title: str | None = None
        self.team: str | None = None
        self.cycle: str | None = None

    def leave(self, start: int, end: int, line: int, reason: str) -> None:
        """Keep a stretch as unread, joined to the one before when they are of one kind."""
        if start >= end:
            return
        last = self.leftovers[-1] if self.leftovers else None
        if (
            last
            and last.text is None
            and last.reason == reason != "heading"
            and last.end <= start
            and not self.draft.raw[last.end : start].strip(" \t\r\n-*>•#|")
            and self.draft.raw.count("\n", last.end, start) <= 1
        ):
            last.end = end
            return
        self.leftovers.append(Leftover(start, end, line, reason))

    def leave_text(self, text: str, line: int, reason: str) -> None:
        """Keep words that stand in several places, such as the cells of a column."""
        self.leftovers.append(Leftover(0, 0, line, reason, text))

    def frozen(self) -> OKRSet:
        """Return the set, its refs counted in the draft's order."""
        goals = [goal for goal in self.goals if not goal.bare]
        return OKRSet(
            draft=self.draft.raw,
            title=self.title,
            team=self.team,
            cycle=self.cycle,
            source=self.source,
            objectives=tuple(self._objective(n, goal) for n, goal in enumerate(goals, 1)),
            unread=tuple(self._unread(left) for left in self._ordered()),
        )

    def _ordered(self) -> list[Leftover]:
        return sorted(self.leftovers, key=lambda left: (left.line, left.start))

    def _where(self, line: int) -> Where:
        return Where(file=self.source, line=line)

    def _text(self, part: Part) -> str:
        return self.draft.raw[part.start : part.end]

    def _objective(self, number: int, goal: Goal) -> Objective:
        ref = f"O{number}"
        words = goal.words
        fields = {**goal.fields, **(words.fields if words else {})}
        return Objective(
            ref=ref,
            text=self._text(words) if words else None,
            span=Span(start=words.start, end=words.end) if words else None,
            where=self._where(words.line) if words else None,
            ignored=words.ignored if words else {},
            key_results=tuple(
                self._key_result(f"{ref}.KR{n}", part) for n, part in enumerate(goal.key_results, 1)
            ),
            initiatives=tuple(self._item(part) for part in goal.initiatives),
            health_metrics=tuple(self._item(part) for part in goal.kpis),
            owner=fields.get("owner"),
            team=fields.get("team"),
            cycle=fields.get("cycle"),
            parent=fields.get("parent"),
        )

    def _key_result(self, ref: str, part: Part) -> KeyResult:
        return KeyResult(
            ref=ref,
            text=self._text(part),
            span=Span(start=part.start, end=part.end),
            where=self._where(part.line),
            ignored=part.ignored,
            owner=part.fields.get("owner"),
            cycle=part.fields.get("cycle"),
            baseline=part.fields.get("baseline"),
            target=part.fields.get("target"),
            current=part.fields.get("current"),
            unit=part.fields.get("unit"),
            deadline=part.fields.get("deadline"),
        )

    def _item(self, part: Part) -> Item:
        return Item(
            text=self._text(part),
            span=Span(start=part.start, end=part.end),
            where=self._where(part.line),
        )

    def _unread(self, left: Leftover) -> Unread:
        if left.text is not None:
            return Unread(text=left.text, reason=left.reason, where=self._where(left.line))
        return Unread(
            text=self.draft.raw[left.start : left.end],
            reason=left.reason,
            span=Span(start=left.start, end=left.end),
            where=self._where(left.line),
        )
