"""The rows of a sheet as lines of OKRs, by what its columns hold."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from coach.formats import trees
from coach.formats.columns import Columns
from coach.formats.entries import Entry, EntryKind, kind_named
from coach.formats.headers import plain
from coach.formats.sheets import Log, Row, Sheet
from coach.formats.tools import Tool
from coach.formats.values import dated, decimal_mark, is_error, is_number, ungrouped
from coach.language import Text, fold

_VALUES = ("baseline", "target", "current")
_DATES = frozenset({"due_date", "start_date"})
_SHARED = ("team", "cycle", "parent", "level")
"""Fields of an objective that the rows below it inherit."""
_INHERITED = frozenset({"objective", "key_result", "team", "cycle", "parent", "text"})
"""Fields whose merged cells stand for every row they cover; a number counts once."""
_LINK = re.compile(r" ?\(https?://[^)\s]*\)")
_FOLDER = re.compile(r"/(?:.*/)?([^/]+)/")
"""A folder in place of a task: its last name is that of a team or a project."""
_STAND_IN = ("initiative", "kpi", "metric")
"""What stands for key results where no column holds any."""
_NO_KEY_RESULTS = Text(
    es="Ninguna columna se llama resultado clave: se lee como tal «{header}».",
    en="No column is called key result: “{header}” is read as one.",
)
_NUMBERED = Text(
    es="Los números de «{header}» se leen con {mark} decimal.",
    en="The numbers of “{header}” are read with a decimal {mark}.",
)
_MARKS = {",": Text(es="coma", en="comma"), ".": Text(es="punto", en="point")}


class Reader:
    """Reads the rows below a header.

    Args:
        sheet: The sheet.
        columns: What its columns hold.
        tool: Where the file comes from, when it is known.
        sample: The first rows below the header.
        log: Takes what is not read.
    """

    def __init__(
        self, sheet: Sheet, columns: Columns, tool: Tool | None, sample: Sequence[Row], log: Log
    ) -> None:
        self.sheet, self.columns, self.tool, self.log = sheet, columns, tool, log
        self._at = self._standing_in(dict(columns.at))
        self._marks = {name: self._mark(name, sample) for name in _VALUES if name in self._at}

    def entries(self, rows: Iterable[Row]) -> Iterator[Entry]:
        """Yield the objectives, each with its key results, as soon as each is complete.

        Args:
            rows: The rows below the header.
        """
        if self.columns.wide:
            return self._wide(rows)
        referring = "parent" in self._at and (
            "text" in self._at or ("ext_id" in self._at and "key_result" not in self._at)
        )
        typed = "kind" in self._at and not ({"objective", "key_result"} <= set(self._at))
        if typed or referring or (self.tool and self.tool.dotted):
            return trees.grown(list(self._listed(rows)), self.tool, self.log)
        if "key_result" in self._at or "objective" in self._at:
            return self._paired(rows)
        return trees.grown(list(self._listed(rows)), self.tool, self.log)

    def _listed(self, rows: Iterable[Row]) -> Iterator[Entry]:
        """Yield one entry a row, each saying what it belongs to."""
        name = "text" if "text" in self._at else "objective"
        name = name if name in self._at else "key_result"
        team = ""
        for row in rows:
            got = self._values(row)
            text = got.get(name) or got.get("key_result") or ""
            if self.tool and self.tool.folders and (folder := _FOLDER.fullmatch(text)):
                team = folder.group(1)
                continue
            if team:
                got.setdefault("team", team)
            kind = kind_named(got.get("kind", "")) or self._told_aside(got)
            if not text or (got.get("kind") and kind is None):
                self._leave(row, "no_text" if not text else "other_kind")
                continue
            entry = self._entry(kind or "objective", text, row, got, name)
            entry.id, entry.parent = got.get("ext_id"), _unlinked(got.get("parent"))
            entry.fields["kind"] = kind or ""
            yield entry

    def _told_aside(self, got: Mapping[str, str]) -> EntryKind | None:
        """Return what a row is by its tag or its note, where no column says it."""
        if "kind" in self._at:
            return None
        return kind_named(got.get("tags", "")) or kind_named(got.get("description", ""))

    def _paired(self, rows: Iterable[Row]) -> Iterator[Entry]:
        """Yield objectives whose key results stand in rows of their own or beside them."""
        goal: Entry | None = None
        for row in rows:
            got = self._values(row)
            if self._is_header(row):
                continue
            text, result = got.get("objective", ""), got.get("key_result", "")
            if not (text or result):
                self._leave(row, "no_text")
                continue
            if goal is None or (text and _is_another(goal, text, got)):
                if goal is not None:
                    yield goal
                goal = self._goal(row, text, got, goal)
            self._below(goal, row, result, got)
        if goal is not None:
            yield goal

    def _goal(self, row: Row, text: str, got: Mapping[str, str], before: Entry | None) -> Entry:
        """Return a new objective; a blank team or cycle is that of the rows above."""
        goal = self._entry("objective", text, row, got, "objective")
        goal.parent = _unlinked(got.get("parent"))
        for name in _SHARED:
            if before is not None and name in self._at and not got.get(name) and not text:
                goal.fields.setdefault(name, before.fields.get(name, ""))
        if got.get("key_result"):
            for name in ("owner", "owner_email", "due_date", *_VALUES, "metric", "unit"):
                goal.fields.pop(name, None)
        return goal

    def _below(self, goal: Entry, row: Row, result: str, got: Mapping[str, str]) -> None:
        last = next((e for e in reversed(goal.children) if e.kind == "key_result"), None)
        if result and (last is None or last.text != result):
            goal.children.append(self._entry("key_result", result, row, got, "key_result"))
        if got.get("initiative") and self._at.get("initiative") != self._at.get("key_result"):
            entry = self._entry("initiative", got["initiative"], row, {}, "initiative")
            goal.children.append(entry)

    def _wide(self, rows: Iterable[Row]) -> Iterator[Entry]:
        """Yield one objective a row, its key results in numbered columns."""
        name = "text" if "text" in self._at else "objective"
        for row in rows:
            got = self._values(row)
            if not got.get(name):
                self._leave(row, "no_text")
                continue
            goal = self._entry("objective", got[name], row, got, name)
            goal.parent = _unlinked(got.get("parent"))
            for _, at in sorted(self.columns.wide.items()):
                cells = {field: row.cell(n) for field, n in at.items()}
                if cells.get("key_result"):
                    where = self.sheet.where(row, {"text": at["key_result"]})
                    fields = {k: v for k, v in cells.items() if v and not is_error(v)}
                    goal.children.append(Entry("key_result", cells["key_result"], where, fields))
            yield goal

    def _entry(
        self, kind: EntryKind, text: str, row: Row, got: Mapping[str, str], name: str
    ) -> Entry:
        at = {"text": self._at[name]}
        at |= {field: n for field, n in self._at.items() if got.get(field) and field in _PLACED}
        fields = {field: value for field, value in got.items() if field != name}
        return Entry(kind, text, self.sheet.where(row, at), fields)

    def _values(self, row: Row) -> dict[str, str]:
        """Return what a row says, by field; mistakes of the sheet are missing values."""
        got: dict[str, str] = {}
        for name, at in self._at.items():
            cell = row.cell(at)
            if not cell or ((row.number, at) in self.sheet.filled and name not in _INHERITED):
                continue
            if is_error(cell):
                self.log.leave(cell, "sheet_error", self.sheet.where(row, {name: at}))
                continue
            if name in _VALUES:
                cell = ungrouped(cell, self._marks.get(name))
            got[name] = dated(cell) if name in _DATES else cell
        for period, at in self.columns.period.items():
            if row.cell(at) and "cycle" not in got:
                got["cycle"] = period
        return got

    def _standing_in(self, at: dict[str, int]) -> dict[str, int]:
        """Let another column stand for key results where none is called so."""
        named = {"key_result", "text", "kind"} & set(at) or {"ext_id", "parent"} <= set(at)
        if self.columns.wide or named or "objective" not in at:
            if "kpi" in at and "metric" not in at:
                at["metric"] = at.pop("kpi")
            return at
        for name in _STAND_IN:
            if name in at:
                at["key_result"] = at[name]
                header = self.columns.headers[at[name]]
                self.log.note(_NO_KEY_RESULTS.filled(header=header))
                break
        return at

    def _mark(self, name: str, sample: Sequence[Row]) -> str | None:
        cells = [row.cell(self._at[name]) for row in sample]
        mark = decimal_mark([cell for cell in cells if is_number(cell)])
        if mark and any(ungrouped(cell, mark) != cell for cell in cells):
            header = self.columns.headers[self._at[name]]
            said = _MARKS[mark]
            es, en = _NUMBERED
            self.log.note(
                Text(es.format(header=header, mark=said.es), en.format(header=header, mark=said.en))
            )
        return mark

    def _is_header(self, row: Row) -> bool:
        """Tell a row that only repeats the header."""
        cells = [plain(cell) for cell in row.cells if cell]
        return len(cells) > 1 and set(cells) <= self.columns.names

    def _leave(self, row: Row, reason: str) -> None:
        text = " | ".join(cell for cell in row.cells if cell)
        if text and not self._is_header(row):
            self.log.leave(text, reason, self.sheet.where(row, {}))


_PLACED = frozenset(
    ("owner", "team", "cycle", "due_date", "metric", "unit", "baseline", "target", "current")
)
"""Fields whose cells a finding may point at."""


def _is_another(goal: Entry, text: str, got: Mapping[str, str]) -> bool:
    """Tell whether a row begins another objective than the one above it."""
    if fold(goal.text) != fold(text):
        return True
    return any(
        got.get(name) and goal.fields.get(name) and got[name] != goal.fields[name]
        for name in ("team", "cycle")
    )


def _unlinked(text: str | None) -> str | None:
    return _LINK.sub("", text).strip() if text else None
