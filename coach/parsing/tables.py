"""Tables of objectives and key results: Markdown rows and cells from a spreadsheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from coach.parsing.columns import role_of
from coach.parsing.draft import Draft, Line
from coach.parsing.grid import Grid, Row, grids, words
from coach.parsing.labels import Label, label_at
from coach.parsing.trimming import strip, trim

_BREAK = re.compile(r"<br[ \t]{0,3}/?>", re.IGNORECASE)
_LEAD = re.compile(r"[*_]{0,3}\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]+")
_COUNTED = re.compile(r"[*_]{0,3}\d{1,2}[.)]")
_FIGURE = re.compile(r"[^\w]*\d[\d.,]*[ \t]*[%a-z$€]{0,8}[^\w]*")
_PARTS = ("objective", "key_result", "initiative", "kpi", "key_results")
_OF_KEY_RESULT = ("owner", "baseline", "target", "current", "deadline", "unit", "cycle")
_OF_OBJECTIVE = ("owner", "team", "cycle", "parent")


@dataclass(slots=True)
class Entry:
    """What one row, or one cell of it, was read as."""

    kind: str
    """``objective``, ``key_result``, ``initiative``, ``kpi`` or ``unread``."""
    start: int
    end: int
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    ignored: dict[str, str] = field(default_factory=dict)
    reason: str = "table"


class Table:
    """A table found in a draft.

    Args:
        draft: The whole draft.
        grid: Its rows.
    """

    def __init__(self, draft: Draft, grid: Grid) -> None:
        self.draft = draft
        self.grid = grid
        self.rows = grid.rows
        self.columns = self._header()
        rows = self.rows[1:] if self.columns else self.rows
        self.labelled = any(self._label(row) for row in rows)
        self.headed = bool(self.columns) or grid.ruled
        first = self._label(self.rows[0])
        if first and len(self.rows[0].cells) < 3 and self.labelled and not self._pair():
            self.columns, self.headed = {}, False
        self.body = self.rows[1:] if self.headed else self.rows
        self.column = self._text_column()
        self._used: dict[int, set[int]] = {}

    @property
    def known(self) -> bool:
        """Whether the table says of itself that it holds OKRs."""
        roles = set(self.columns.values())
        if self.labelled and not self.grid.sure and not self.columns:
            return any(sum(bool(words(self.draft, c)) for c in r.cells) > 2 for r in self.rows)
        return self.labelled or "key_result" in roles or ("objective" in roles and len(roles) > 1)

    @property
    def own_goals(self) -> bool:
        """Whether objectives stand in the table itself."""
        if self.labelled or "objective" in self.columns.values():
            return True
        return any(self._stands_out(row) for row in self.body)

    def _pair(self) -> bool:
        """Whether objective and key result have a column each."""
        return {"objective", "key_result"} <= set(self.columns.values())

    def _header(self) -> dict[int, str]:
        cells = self.rows[0].cells
        roles = {n: role_of(words(self.draft, cell)) for n, cell in enumerate(cells)}
        columns = {n: role for n, role in roles.items() if role}
        filled = sum(bool(words(self.draft, cell)) for cell in cells)
        key = {"objective", "key_result"} & set(columns.values())
        if not (len(columns) >= 2 or (key and (self.grid.ruled or filled == len(columns)))):
            return {}
        for n, role in columns.items():
            if role == "objective" and self._numeric(n):
                columns[n] = "target"
        return columns

    def _numeric(self, n: int) -> bool:
        cells = [row.cells[n] for row in self.rows[1:] if n < len(row.cells)]
        values = [value for value in (words(self.draft, cell) for cell in cells) if value]
        figures = sum(bool(_FIGURE.fullmatch(value)) for value in values)
        return bool(values) and figures * 2 > len(values)

    def _first(self, row: Row) -> int | None:
        filled = (n for n, cell in enumerate(row.cells) if words(self.draft, cell))
        return next(filled, None)

    def _label(self, row: Row) -> tuple[int, Label] | None:
        """Return the cell that begins a row and its label."""
        n = self._first(row)
        found = label_at(self.draft, *row.cells[n]) if n is not None else None
        return (n, found) if n is not None and found and found.kind in _PARTS else None

    def _named(self, role: str) -> int | None:
        return next((n for n, found in self.columns.items() if found == role), None)

    def _text_column(self) -> int:
        """Return the column that holds the words, by its name or else by its width."""
        for role in ("text", "key_result", "objective"):
            named = self._named(role)
            if named is not None:
                return named
        sizes = [0] * max(len(row.cells) for row in self.rows)
        for row in self.body:
            for n, (start, end) in enumerate(row.cells):
                plain = n == 0 or "](" not in self.draft.raw[start:end]
                sizes[n] += min(end - start, 200) if plain else 0
        return sizes.index(max(sizes))

    def entries(self, section: str, inside: bool) -> Iterator[Entry]:
        """Read the rows.

        Args:
            section: The section of the draft in which the table stands.
            inside: Whether an objective is open.
        """
        roles = set(self.columns.values())
        if self.headed and not self.columns:
            yield from self._rest(self.rows[0], "heading")
        if section in ("initiatives", "kpis", "notes") and "key_result" not in roles:
            yield from self._of_section(section)
        elif not self._pair() and (self.labelled or "kind" in roles):
            yield from self._by_label()
        elif {"objective", "key_result"} & roles:
            yield from self._by_column()
        else:
            yield from self._by_look(inside and section in ("body", "key_results"))

    def _filled(self, row: Row, n: int | None) -> bool:
        return n is not None and n < len(row.cells) and bool(words(self.draft, row.cells[n]))

    def _use(self, row: Row, n: int) -> tuple[int, int]:
        self._used.setdefault(row.line, set()).add(n)
        return row.cells[n]

    def _fields(self, row: Row, names: tuple[str, ...]) -> dict[str, str]:
        found: dict[str, str] = {}
        for n, role in self.columns.items():
            if role in names and role not in found and self._filled(row, n):
                trimmed = trim(self.draft, *self._use(row, n))
                found[role] = self.draft.raw[trimmed.start : trimmed.end]
        return found

    def _cell(self, row: Row, n: int, kind: str) -> Iterator[Entry]:
        """Read one cell, which may hold several lines, labels included."""
        start, end = self._use(row, n)
        breaks = [match.span() for match in _BREAK.finditer(self.draft.plain, start, end)]
        for cut, after in [*breaks, (end, end)]:
            entry = self._entry(start, cut, row.line, kind)
            if entry:
                yield entry
            start = after

    def _entry(self, start: int, end: int, line: int, kind: str) -> Entry | None:
        start, end = strip(self.draft, start, end)
        found = label_at(self.draft, start, end)
        if found and found.kind in ("objective", "key_result") and found.end < end:
            kind, start = found.kind, found.end
        trimmed = trim(self.draft, start, end)
        if not any(char.isalnum() for char in self.draft.plain[trimmed.start : trimmed.end]):
            return None
        return Entry(kind, trimmed.start, trimmed.end, line, ignored=trimmed.ignored)

    def _by_column(self) -> Iterator[Entry]:
        """Read rows whose objective and key result stand in columns of their own."""
        goal, result = self._named("objective"), self._named("key_result")
        item, before = self._named("initiative"), ""
        for row in self.body:
            has_result = self._filled(row, result)
            if goal is not None and self._filled(row, goal):
                now = words(self.draft, self._use(row, goal))
                names = _OF_OBJECTIVE if not has_result else ("team", "parent")
                if now != before:
                    yield from self._with_fields(row, goal, "objective", names)
                before = now
            if result is not None and has_result:
                yield from self._with_fields(row, result, "key_result", _OF_KEY_RESULT)
            if item is not None and self._filled(row, item):
                yield from self._cell(row, item, "initiative")

    def _with_fields(self, row: Row, n: int, kind: str, names: tuple[str, ...]) -> Iterator[Entry]:
        for at, entry in enumerate(self._cell(row, n, kind)):
            if at == 0 and entry.kind == kind:
                entry.fields = self._fields(row, names)
            yield entry

    def _by_label(self) -> Iterator[Entry]:
        """Read rows whose first cell says what they are."""
        for row in self.body:
            found = self._label(row)
            entry = self._labelled(row, *found) if found else None
            if entry:
                names = _OF_KEY_RESULT if entry.kind == "key_result" else _OF_OBJECTIVE
                entry.fields = self._fields(row, names)
                yield entry
            else:
                yield from self._rest(row, "no_mark")

    def _labelled(self, row: Row, n: int, label: Label) -> Entry | None:
        kind = label.kind.removesuffix("s")
        _, end = self._use(row, n)
        if words(self.draft, (label.end, end)):
            return self._entry(label.end, end, row.line, kind)
        text = self._named("text")
        if text is None or text == n or not self._filled(row, text):
            text = next((m for m in range(n + 1, len(row.cells)) if self._filled(row, m)), None)
        return self._entry(*self._use(row, text), row.line, kind) if text is not None else None

    def _by_look(self, inside: bool) -> Iterator[Entry]:
        """Read rows of one text column in which objectives stand out by their look."""
        heads = [self._stands_out(row) for row in self.body]
        if not inside and not any(heads):
            for row in self.body:
                yield from self._rest(row, "table")
            return
        for row, head in zip(self.body, heads, strict=True):
            if not self._filled(row, self.column):
                continue
            if not head and self._remark(row):
                yield from self._rest(row, "note")
                continue
            start, end = self._use(row, self.column)
            lead = _LEAD.match(self.draft.plain, start, end)
            counted = head or _COUNTED.match(self.draft.plain, start, end)
            kind = "objective" if head else "key_result"
            entry = self._entry(lead.end() if lead and counted else start, end, row.line, kind)
            if entry:
                entry.fields = self._fields(row, _OF_OBJECTIVE if head else _OF_KEY_RESULT)
                yield entry

    def _lone(self, row: Row) -> bool:
        """Whether only the text column of a row is filled."""
        others = (self._filled(row, n) for n in range(len(row.cells)) if n != self.column)
        return self._filled(row, self.column) and not any(others)

    def _stands_out(self, row: Row) -> bool:
        if not self._lone(row):
            return False
        raw = self.draft.raw[slice(*row.cells[self.column])]
        return raw.startswith(("**", "__")) and raw.endswith(("**", "__"))

    def _remark(self, row: Row) -> bool:
        """Whether a row is one italic line, such as *the following were dropped*."""
        raw = self.draft.raw[slice(*row.cells[self.column])]
        italic = raw[:1] in "*_" and raw[-1:] == raw[:1] and raw[1:2] not in "*_"
        return self._lone(row) and italic

    def _of_section(self, section: str) -> Iterator[Entry]:
        kind = {"initiatives": "initiative", "kpis": "kpi"}.get(section)
        for row in self.body:
            columns = (self._named(kind or ""), self._named("text"), self._named("metric"))
            named = (n for n in columns if self._filled(row, n))
            n = next(named, self._first(row))
            if n is None:
                continue
            yield from self._cell(row, n, kind) if kind else self._rest(row, "note")

    def _rest(self, row: Row, reason: str) -> Iterator[Entry]:
        self._used.setdefault(row.line, set()).update(range(len(row.cells)))
        start, end = strip(self.draft, row.cells[0][0], row.cells[-1][1])
        if any(char.isalnum() for char in self.draft.plain[start:end]):
            yield Entry("unread", start, end, row.line, reason=reason)

    def left(self) -> Iterator[str]:
        """Return the words of the columns that no field has, each column as one text."""
        found: dict[int, dict[str, None]] = {}
        for row in self.body:
            used = self._used.get(row.line, set())
            for n, (start, end) in enumerate(row.cells):
                if n not in used and any(char.isalpha() for char in self.draft.plain[start:end]):
                    found.setdefault(n, {})[self.draft.raw[start:end]] = None
        head = self.rows[0].cells
        for n, values in sorted(found.items()):
            name = self.draft.raw[slice(*head[n])].strip(" *_`") if n < len(head) else ""
            text = " · ".join(values)
            yield f"{name}: {text}" if name and self.headed else text


def find(draft: Draft, lines: list[Line]) -> dict[int, Table]:
    """Find the tables of a draft, by the index of their first line."""
    tables = ((grid.first, Table(draft, grid)) for grid in grids(draft, lines))
    return {first: table for first, table in tables if table.grid.sure or _speaks(table)}


def _speaks(table: Table) -> bool:
    roles = set(table.columns.values())
    return bool({"objective", "key_result"} & roles) or table.known
