"""Lines that say what they belong to, put under one another."""

import re
from collections.abc import Iterator, Sequence

from coach.formats.entries import Entry
from coach.formats.sheets import Log
from coach.formats.tools import Tool
from coach.language import fold

_VIVA = re.compile(r"(?s)^(.*)\(weight:[^()]*?Id:\s*([^()\s]+)\s*\)\s*$")
"""``Title(weight: 50%, Id: 1001)``; the title may hold parentheses of its own."""
_SHARED = frozenset({"team", "cycle"})
_LIST = re.compile(r"[,;\n]")
_PROGRESS = frozenset({"progress", "progreso", "progresso", "% complete", "percent complete"})


def grown(entries: Sequence[Entry], tool: Tool | None, log: Log) -> Iterator[Entry]:
    """Yield the objectives of a list of lines, each with what belongs to it.

    Where no line says what it is, one that others belong to is an objective, and one that
    belongs to another and has nothing below it is a key result.

    Args:
        entries: The lines in the order of the file.
        tool: The tool they come from.
        log: Takes what belongs nowhere.
    """
    parents = _parents(entries, tool)
    _name_kinds(entries, parents)
    made: dict[str, Entry] = {}
    goals: list[Entry] = []
    for entry in entries:
        if tool and tool.progress:
            _drop_progress(entry)
        parent = parents.get(id(entry))
        if entry.kind == "objective":
            goals.append(entry)
            entry.parent = parent.text if parent else _title(entry.parent)
            if parent is not None and (above := _goal_above(parent, parents)):
                above.supported += 1
            continue
        goal = _goal_above(entry, parents)
        if goal is None:
            goal = _made(entry, made, goals, log)
        goal.children.append(entry)
    yield from goals


def _parents(entries: Sequence[Entry], tool: Tool | None) -> dict[int, Entry]:
    """Return the entry that each entry belongs to."""
    by_id = {entry.id: entry for entry in reversed(entries) if entry.id}
    by_title = {fold(entry.text): entry for entry in reversed(entries)}
    found: dict[int, Entry] = {}
    above: Entry | None = None
    for entry in entries:
        if tool and tool.follows:
            parent = above if entry.kind != "objective" else None
        elif tool and tool.dotted and entry.id and not entry.parent:
            parent = by_id.get(entry.id.rpartition(".")[0])
        else:
            parent = _named(entry.parent, by_id, by_title)
            if parent is None and not entry.parent and entry.kind != "objective":
                parent = above if entry.fields.get("kind") else None
        if parent is not None and parent is not entry:
            found[id(entry)] = parent
        if entry.kind == "objective":
            above = entry
    return found


def _named(parent: str | None, by_id: dict[str, Entry], by_title: dict[str, Entry]) -> Entry | None:
    if not parent:
        return None
    match = _VIVA.match(parent.split("\n")[0])
    wanted = [match.group(2), match.group(1)] if match else [parent, *_LIST.split(parent)]
    for name in wanted:
        name = name.strip()
        if name in by_id:
            return by_id[name]
        if fold(name) in by_title:
            return by_title[fold(name)]
    return None


def _title(parent: str | None) -> str | None:
    """Return the words of a parent that stands in no row of the file; an id alone says nothing."""
    if not parent:
        return None
    match = _VIVA.match(parent.split("\n")[0])
    words = (match.group(1) if match else parent.split("\n")[0]).strip()
    return words if any(c.isalpha() for c in words) and " " in words else None


def _name_kinds(entries: Sequence[Entry], parents: dict[int, Entry]) -> None:
    """Say what the lines are that do not say it themselves."""
    with_children = {id(parent) for parent in parents.values()}
    for entry in entries:
        if not entry.fields.pop("kind", ""):
            leaf = id(entry) in parents and id(entry) not in with_children
            entry.kind = "key_result" if leaf else "objective"


def _goal_above(entry: Entry, parents: dict[int, Entry]) -> Entry | None:
    """Return the nearest objective that an entry belongs to, through key results in between."""
    seen: set[int] = set()
    at: Entry | None = entry
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        if at.kind == "objective":
            return at
        at = parents.get(id(at))
    return None


def _made(entry: Entry, made: dict[str, Entry], goals: list[Entry], log: Log) -> Entry:
    """Return the objective that a line names without its standing in the file, or one unnamed."""
    title = _title(entry.parent) or ""
    key = fold(title) or f"{entry.fields.get('team', '')}|{entry.fields.get('cycle', '')}"
    if key not in made:
        shared = {name: said for name, said in entry.fields.items() if name in _SHARED}
        made[key] = Entry("objective", title, entry.where, shared)
        goals.append(made[key])
        if entry.parent and not title:
            log.leave(entry.parent, "no_parent", entry.where)
    return made[key]


def _drop_progress(entry: Entry) -> None:
    """Leave out a metric that only counts how much of the work is done."""
    if fold(entry.fields.get("metric", "progress")) in _PROGRESS:
        for name in ("metric", "baseline", "target", "current", "unit"):
            entry.fields.pop(name, None)
