"""JSON Lines: one objective, or one row of a table, a line; read as a stream."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coach.errors import DraftError
from coach.formats.entries import Entry
from coach.formats.lines import Lines
from coach.formats.nested import of_value, row_of
from coach.formats.sheets import Log, Row, Sheet, shown_path
from coach.language import Text
from coach.models import Where

_LONGEST = 1 << 20
_BROKEN = Text(
    es="{name}, línea {line}: no es JSON ({reason})",
    en="line {line}: this is no JSON ({reason}).",
)


class Stream(NamedTuple):
    """What a JSON Lines file holds; either may be gone through once."""

    goals: Iterable[Entry]
    table: Sheet | None = None


def read(path: Path, log: Log) -> Stream:
    """Return what a JSON Lines file holds, without reading it yet.

    Args:
        path: The file, of any size.
        log: Takes lines that are no objective.

    Raises:
        DraftError: Its first line is no JSON.
    """
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        first = next((v for _, v in _values(lines, shown_path(path), None)), None)
    header = row_of(first)
    if header is None:
        return Stream(_nested(path, log))
    return Stream((), Sheet(shown_path(path), None, _table(path, header, log)))


def _nested(path: Path, log: Log) -> Iterator[Entry]:
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        for number, value in _values(lines, shown_path(path), log):
            goals = of_value(value, shown_path(path), Lines("")).goals
            if not goals:
                where = Where(file=shown_path(path), row=number, line=number)
                log.leave(json.dumps(value, ensure_ascii=False), "no_text", where)
            for goal in goals:
                yield _placed(goal, shown_path(path), number)


def _placed(goal: Entry, name: str, number: int) -> Entry:
    goal.where = Where(file=name, row=number, line=number)
    for child in goal.children:
        child.where = goal.where
    return goal


def _table(path: Path, keys: tuple[str, ...], log: Log) -> Iterator[Row]:
    yield Row(1, keys, 1)
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        for number, value in _values(lines, shown_path(path), log):
            if isinstance(value, dict):
                named = dict(zip(map(str, value), value.values(), strict=True))
                cells = (named.get(key) for key in keys)
                yield Row(number, tuple("" if c is None else str(c) for c in cells), number)


def _values(lines: Iterable[str], name: str, log: Log | None) -> Iterator[tuple[int, Any]]:
    """Yield the values of the lines; one that is no JSON is listed, the first one refused."""
    good = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            if len(line) > _LONGEST:
                raise ValueError(f"> {_LONGEST}")
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            if not good:
                said = _BROKEN.both.format(name=name, line=number, reason=error)
                raise DraftError(said) from None
            if log is not None:
                log.leave(line.strip(), "no_json", Where(file=name, row=number, line=number))
            continue
        good = True
        yield number, value
