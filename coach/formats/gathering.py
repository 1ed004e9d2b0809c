"""Objectives read one after the other, gathered into one OKR set a team and cycle."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from coach.formats.entries import Entry
from coach.formats.sheets import Log
from coach.language import fold
from coach.models import Item, KeyResult, Language, Objective, OKRSet

MOST_BUFFERED = 2_000
"""Objectives held back in case more of the same team come; past it sets are handed on."""
MOST_IN_SET = 100
"""Objectives of one set; a longer list is cut, since no team has that many."""
_TEAM_PARTS = ";\n"


class Titled(NamedTuple):
    """What the name of a sheet or file says of all its objectives."""

    title: str | None = None
    team: str | None = None
    cycle: str | None = None


class Gathering:
    """Puts objectives together by sheet, team and cycle.

    Args:
        source: Name of the file.
        log: What was noted while it was read; handed on with the sets.
    """

    def __init__(self, source: str, log: Log) -> None:
        self._source, self._log = source, log
        self._groups: OrderedDict[tuple[str, str, str], _Group] = OrderedDict()
        self._many = 0

    def add(self, goal: Entry, titled: Titled) -> Iterator[OKRSet]:
        """Take one objective; yield the sets that are complete by that.

        Args:
            goal: The objective with its lines.
            titled: What the sheet says of it.
        """
        team = _first(goal.fields.get("team")) or titled.team or ""
        cycle = goal.fields.get("cycle") or titled.cycle or ""
        key = (goal.where.sheet or "", fold(team), fold(cycle))
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(titled.title, team or None, cycle or None)
        self._many += group.add(goal)
        if len(group.goals) >= MOST_IN_SET:
            yield self._made(self._groups.pop(key))
        elif self._many >= MOST_BUFFERED:
            while len(self._groups) > 1:
                first = next(iter(self._groups))
                if first == key:
                    self._groups.move_to_end(key)
                    continue
                yield self._made(self._groups.pop(first))

    def rest(self) -> Iterator[OKRSet]:
        """Yield the sets that are left, the last with everything noted since."""
        while self._groups:
            _, group = self._groups.popitem(last=False)
            yield self._made(group)

    def _made(self, group: "_Group") -> OKRSet:
        self._many -= len(group.goals)
        unread, notes = tuple(self._log.unread), tuple(self._log.notes)
        self._log.unread.clear()
        self._log.notes.clear()
        # A spreadsheet is read to its end before its last set is made: nothing noted is lost.
        return OKRSet(
            title=group.title,
            team=group.team,
            cycle=group.cycle,
            source=self._source,
            objectives=tuple(_objective(n, g) for n, g in enumerate(group.goals, start=1)),
            unread=unread,
            notes=tuple(_in_both(note.es, note.en) for note in notes),
        )


class _Group:
    def __init__(self, title: str | None, team: str | None, cycle: str | None) -> None:
        self.title, self.team, self.cycle = title, team, cycle
        self.goals: list[Entry] = []
        self._by_text: dict[str, Entry] = {}

    def add(self, goal: Entry) -> int:
        """Take an objective, or the rest of one that stands here already; return how many more."""
        key = fold(goal.text)
        if key in self._by_text:
            known = self._by_text[key]
            have = {(child.kind, child.text) for child in known.children}
            known.children += [c for c in goal.children if (c.kind, c.text) not in have]
            return 0
        self._by_text[key] = goal
        self.goals.append(goal)
        return 1


def _in_both(es: str, en: str) -> dict[Language, str]:
    return {"es": es, "en": en}


def _objective(number: int, goal: Entry) -> Objective:
    ref = f"O{number}"
    lines = [child for child in goal.children if child.kind == "key_result"]
    return Objective(
        ref=ref,
        text=goal.text or None,
        where=goal.where,
        key_results=tuple(
            _key_result(f"{ref}.KR{n}", line, goal) for n, line in enumerate(lines, start=1)
        ),
        initiatives=_items(goal, "initiative"),
        health_metrics=_items(goal, "kpi"),
        owner=_owner(goal),
        team=_first(goal.fields.get("team")),
        cycle=goal.fields.get("cycle"),
        parent=goal.parent,
        supported=goal.supported,
    )


def _key_result(ref: str, line: Entry, goal: Entry) -> KeyResult:
    said = line.fields
    cycle = said.get("cycle")
    return KeyResult(
        ref=ref,
        text=line.text,
        where=line.where,
        owner=_owner(line),
        cycle=cycle if cycle != goal.fields.get("cycle") else None,
        baseline=said.get("baseline"),
        target=said.get("target"),
        current=said.get("current"),
        metric=said.get("metric"),
        unit=said.get("unit"),
        deadline=said.get("due_date"),
    )


def _items(goal: Entry, kind: str) -> tuple[Item, ...]:
    found = [child for child in goal.children if child.kind == kind]
    return tuple(Item(text=child.text, where=child.where) for child in found)


def _owner(entry: Entry) -> str | None:
    return entry.fields.get("owner") or entry.fields.get("owner_email")


def _first(teams: str | None) -> str | None:
    """Return the first of several teams of a cell."""
    if not teams:
        return None
    for mark in _TEAM_PARTS:
        teams = teams.partition(mark)[0]
    return teams.strip() or None
