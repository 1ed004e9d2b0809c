"""Tables of objectives and key results: Markdown rows and cells from a spreadsheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from coach.parsing.draft import Draft, Line
from coach.parsing.pieces import label_at
from coach.parsing.trimming import strip, trim
from coach.parsing.vocabulary import terms

_RULE = re.compile(r"[ \t|:+=-]+")
_BREAK = re.compile(r"<br[ \t]{0,3}/?>", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")
_LEAD = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?[ \t]+")
_FIGURE = re.compile(r"[^\w]*[\d][\d.,]*[ \t]*(?:[%a-z$€]{0,8})[^\w]*")
_ORDER = (
    ("key_result", ("key_result", "key_results")),
    ("objective", ("objective", "objectives")),
    ("initiative", ("initiative", "initiatives")),
    ("baseline", ("baseline",)),
    ("target", ("target",)),
    ("current", ("current",)),
    ("deadline", ("deadline",)),
    ("owner", ("owner",)),
    ("unit", ("unit",)),
    ("status", ("status",)),
    ("team", ("team",)),
    ("cycle", ("cycle",)),
    ("parent", ("column_parent",)),
    ("kind", ("column_kind",)),
    ("text", ("column_text",)),
    ("metric", ("column_metric",)),
    ("kpi", ("kpi", "kpis")),
)
_OF_KEY_RESULT = ("owner", "baseline", "target", "current", "deadline", "unit", "cycle")
_OF_OBJECTIVE = ("owner", "team", "cycle", "parent")


@dataclass(slots=True)
class Row:
    """One row as cells, each a stretch of the draft."""

    line: int
    cells: list[tuple[int, int]]


@dataclass(slots=True)
class Entry:
    """What one row, or one cell of it, was read as."""

    kind: str
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
        rows: Its rows, the rule under the header left out.
        ruled: Whether a Markdown rule stands under the first row.
    """

    def __init__(self, draft: Draft, rows: list[Row], ruled: bool) -> None:
        self.draft = draft
        self.rows = rows
        self.columns = self._header(ruled)
        self.body = rows[1:] if self.columns or ruled else rows
        self.title = [] if not ruled or self.columns else rows[:1]
        self._used: dict[int, set[int]] = {}
        self.labelled = any(self._label(row, 0) for row in self.body)
        if self.labelled and "key_result" not in self.columns.values():
            first = self._first(rows[0])
            if (
                self.body is not rows
                and first
                and self._label(rows[0], 0)
                and len(rows[0].cells) < 3
            ):
                self.body, self.columns, self.title = rows, {}, []

    @property
    def known(self) -> bool:
        """Whether the table says of itself that it holds OKRs."""
        roles = set(self.columns.values())
        return self.labelled or "key_result" in roles or ("objective" in roles and len(roles) > 1)

    @property
    def own_goals(self) -> bool:
        """Whether objectives stand in the table itself."""
        if self.labelled or "objective" in self.columns.values():
            return True
        column = self._column("text")
        column = self._widest() if column is None else column
        return any(self._head(row, column) for row in self.body)

    def _header(self, ruled: bool) -> dict[int, str]:
        columns: dict[int, str] = {}
        cells = self.rows[0].cells
        filled = 0
        for n, (start, end) in enumerate(cells):
            words = self._words(start, end)
            filled += bool(words)
            role = _role(words)
            if role:
                columns[n] = role
        key = {"objective", "key_result"} & set(columns.values())
        if not (len(columns) >= 2 or (key and (ruled or filled == len(columns)))):
            return {}
        for n, role in columns.items():
            if role == "objective" and self._numeric(n):
                columns[n] = "target"
        return columns

    def _numeric(self, n: int) -> bool:
        values = [self._words(*row.cells[n]) for row in self.rows[1:] if n < len(row.cells)]
        values = [value for value in values if value]
        return bool(values) and sum(bool(_FIGURE.fullmatch(v)) for v in values) * 2 > len(values)

    def _words(self, start: int, end: int) -> str:
        return self.draft.plain[start:end].strip(" *_`~:\t").strip()

    def _first(self, row: Row) -> int | None:
        return next(
            (n for n, (start, end) in enumerate(row.cells) if self._words(start, end)), None
        )

    def _label(self, row: Row, skip: int) -> tuple[int, str, int] | None:
        """Return the cell, the kind and the end of the label that a row begins with."""
        n = self._first(row)
        if n is None:
            return None
        start, end = row.cells[n]
        found = label_at(self.draft, start, end)
        if found and found[0] in ("objective", "key_result", "initiative", "kpi", "key_results"):
            return n, found[0].removesuffix("s"), start + found[1].end()
        return None

    def entries(self, section: str, inside: bool) -> Iterator[Entry]:
        """Read the rows.

        Args:
            section: The section of the draft in which the table stands.
            inside: Whether an objective is open.
        """
        for row in self.title:
            yield from self._rest(row, "heading")
        if (
            section in ("initiatives", "kpis", "notes")
            and "key_result" not in self.columns.values()
        ):
            yield from self._section_rows(section)
        elif {"objective", "key_result"} & set(self.columns.values()) and not self.labelled:
            yield from self._columned()
        elif self.labelled or "kind" in self.columns.values():
            yield from self._labelled()
        elif "key_result" in self.columns.values():
            yield from self._columned()
        else:
            yield from self._mixed(inside and section in ("body", "key_results"))

    def _use(self, row: Row, n: int) -> tuple[int, int]:
        self._used.setdefault(id(row), set()).add(n)
        return row.cells[n]

    def _column(self, role: str) -> int | None:
        return next((n for n, found in self.columns.items() if found == role), None)

    def _filled(self, row: Row, n: int | None) -> bool:
        return n is not None and n < len(row.cells) and bool(self._words(*row.cells[n]))

    def _fields(self, row: Row, names: tuple[str, ...]) -> dict[str, str]:
        found = {}
        for n, role in self.columns.items():
            if role in names and self._filled(row, n) and role not in found:
                start, end = self._use(row, n)
                trimmed = trim(self.draft, start, end)
                found[role] = self.draft.raw[trimmed.start : trimmed.end]
        return found

    def _parts(self, row: Row, n: int, kind: str) -> Iterator[Entry]:
        """Read one cell, which may hold several lines, labels included."""
        start, end = self._use(row, n)
        at = start
        for cut, after in [
            *((m.start(), m.end()) for m in _BREAK.finditer(self.draft.plain, start, end)),
            (end, end),
        ]:
            entry = self._part(at, cut, row.line, kind)
            if entry:
                yield entry
            at = after

    def _part(self, start: int, end: int, line: int, kind: str) -> Entry | None:
        start, end = strip(self.draft, start, end)
        found = label_at(self.draft, start, end)
        if found and found[0] in ("objective", "key_result") and start + found[1].end() < end:
            kind, start = found[0], start + found[1].end()
        trimmed = trim(self.draft, start, end)
        words = self.draft.plain[trimmed.start : trimmed.end]
        if not any(char.isalnum() for char in words):
            return None
        return Entry(kind, trimmed.start, trimmed.end, line, ignored=trimmed.ignored)

    def _columned(self) -> Iterator[Entry]:
        """Read rows whose objective and key result stand in columns of their own."""
        goal, result = self._column("objective"), self._column("key_result")
        before = ""
        for row in self.body:
            has_result = self._filled(row, result)
            if goal is not None and self._filled(row, goal):
                words = self._words(*row.cells[goal])
                self._use(row, goal)
                if words != before:
                    before = words
                    names = _OF_OBJECTIVE if not has_result else ("team", "parent")
                    for n, entry in enumerate(self._parts(row, goal, "objective")):
                        if n == 0:
                            entry.fields = self._fields(row, names)
                        yield entry
            if has_result and result is not None:
                yield from self._results(row, result)

    def _results(self, row: Row, n: int) -> Iterator[Entry]:
        for at, entry in enumerate(self._parts(row, n, "key_result")):
            if entry.kind == "key_result" and at == 0:
                entry.fields = self._fields(row, _OF_KEY_RESULT)
            yield entry
        item = self._column("initiative")
        if item is not None and self._filled(row, item):
            yield from self._parts(row, item, "initiative")

    def _labelled(self) -> Iterator[Entry]:
        """Read rows whose first cell says what they are."""
        for row in self.body:
            label = self._label(row, 0)
            if not label:
                yield from self._rest(row, "no_mark")
                continue
            n, kind, after = label
            start, end = self._use(row, n)
            text = self._column("text")
            if not self._words(after, end):
                if not self._filled(row, text) or text == n:
                    text = next(
                        (m for m in range(n + 1, len(row.cells)) if self._filled(row, m)), None
                    )
                if text is None:
                    continue
                start, end = self._use(row, text)
            else:
                start = after
            entry = self._part(start, end, row.line, kind)
            if entry:
                names = _OF_KEY_RESULT if kind == "key_result" else _OF_OBJECTIVE
                entry.fields = self._fields(row, names)
                yield entry

    def _mixed(self, inside: bool) -> Iterator[Entry]:
        """Read rows of one text column in which objectives stand out by their look."""
        column = self._column("text")
        column = self._widest() if column is None else column
        heads = [self._head(row, column) for row in self.body]
        if not inside and not any(heads) and "metric" not in self.columns.values():
            for row in self.body:
                yield from self._rest(row, "table")
            return
        for row, head in zip(self.body, heads, strict=True):
            if not self._filled(row, column):
                continue
            start, end = row.cells[column]
            raw = self.draft.raw[start:end].strip()
            lone = sum(self._filled(row, n) for n in range(len(row.cells))) == 1
            if head:
                found = _LEAD.match(
                    self.draft.plain, start + (len(raw) - len(raw.lstrip("*_"))), end
                )
                self._use(row, column)
                entry = self._part(found.end() if found else start, end, row.line, "objective")
            elif (
                lone
                and raw.endswith((":*", ":_", "*"))
                and raw[:1] in "*_"
                and raw[1:2] not in "*_"
            ):
                yield from self._rest(row, "note")
                continue
            else:
                self._use(row, column)
                found = _LEAD.match(self.draft.plain, start, end)
                numbered = found and re.match(r"\d+[.)]", self.draft.plain[start:end])
                entry = self._part(
                    found.end() if found and numbered else start, end, row.line, "key_result"
                )
                if entry:
                    entry.fields = self._fields(row, _OF_KEY_RESULT)
            if entry:
                yield entry

    def _head(self, row: Row, column: int) -> bool:
        if not self._filled(row, column):
            return False
        start, end = row.cells[column]
        raw = self.draft.raw[start:end].strip()
        bold = raw.startswith(("**", "__")) and raw.endswith(("**", "__"))
        others = any(self._filled(row, n) for n in range(len(row.cells)) if n != column)
        return bold and not others

    def _widest(self) -> int:
        width = max((len(row.cells) for row in self.rows), default=1)
        sizes = [0] * width
        for row in self.body:
            for n, (start, end) in enumerate(row.cells):
                sizes[n] += (
                    min(end - start, 200) if "](" not in self.draft.raw[start:end] or n == 0 else 0
                )
        return sizes.index(max(sizes))

    def _section_rows(self, section: str) -> Iterator[Entry]:
        kind = {"initiatives": "initiative", "kpis": "kpi"}.get(section, "note")
        for row in self.body:
            n = self._column(kind)
            n = self._column("text") if n is None else n
            n = self._column("metric") if n is None else n
            n = self._first(row) if n is None or not self._filled(row, n) else n
            if n is None:
                continue
            if kind == "note":
                yield from self._rest(row, "note")
            else:
                yield from self._parts(row, n, kind)

    def _rest(self, row: Row, reason: str) -> Iterator[Entry]:
        self._used.setdefault(id(row), set()).update(range(len(row.cells)))
        start, end = strip(self.draft, row.cells[0][0], row.cells[-1][1]) if row.cells else (0, 0)
        if any(char.isalnum() for char in self.draft.plain[start:end]):
            yield Entry("unread", start, end, row.line, reason=reason)

    def columns_left(self) -> Iterator[tuple[int, str]]:
        """Return the words of the columns that no field has, each column as one text."""
        head = self.rows[0]
        left: dict[int, dict[str, None]] = {}
        for row in self.body:
            used = self._used.get(id(row), set())
            for n, (start, end) in enumerate(row.cells):
                if n not in used and any(c.isalpha() for c in self.draft.plain[start:end]):
                    trimmed = strip(self.draft, start, end)
                    left.setdefault(n, {})[self.draft.raw[trimmed[0] : trimmed[1]]] = None
        for n, values in sorted(left.items()):
            name = ""
            if head not in self.body and n < len(head.cells):
                name = self.draft.raw[slice(*head.cells[n])].strip(" *_`\t")
            yield head.line, (f"{name}: " if name else "") + " · ".join(values)


@cache
def _role(words: str) -> str | None:
    words = re.sub(r"[ \t]*[(\[][^)\]]*[)\]]", "", words).strip(" .:")
    if words in ("#", "nº", "n°"):
        return "kind"
    for whole in (True, False):
        for role, names in _ORDER:
            for name in names:
                known = terms(name)
                if words in known or (
                    not whole
                    and len(words) < 40
                    and any(words.startswith(f"{term} ") for term in known if len(term) > 3)
                ):
                    return role
    return None


def find(draft: Draft, lines: list[Line]) -> dict[int, tuple[Table, int]]:
    """Find the tables of a draft.

    Returns:
        For the index of a table's first line: the table and how many lines it takes.
    """
    found: dict[int, tuple[Table, int]] = {}
    n = 0
    while n < len(lines):
        block = _pipes(draft, lines, n) or _tabs(draft, lines, n)
        if block:
            table, size = block
            found[n] = (table, size)
            n += size
        else:
            n += 1
    return found


def _pipes(draft: Draft, lines: list[Line], n: int) -> tuple[Table, int] | None:
    rows: list[Row] = []
    at, ruled = n, False
    while at < len(lines):
        line = lines[at]
        start, end = strip(draft, line.start, line.end)
        bars = len(_PIPE.findall(draft.plain, start, end))
        if not bars or (
            bars < 2 and not draft.plain.startswith("|", start) and not ruled and not rows
        ):
            break
        if _RULE.fullmatch(draft.plain, start, end):
            ruled = ruled or at == n + 1
        else:
            rows.append(Row(line.number, _cells(draft, start, end, _PIPE)))
        at += 1
    if len(rows) < 2 and not (ruled and rows):
        return None
    if not ruled and not draft.plain.startswith("|", strip(draft, lines[n].start, lines[n].end)[0]):
        table = Table(draft, rows, ruled)
        return (table, at - n) if table.columns else None
    return Table(draft, rows, ruled), at - n


_TAB = re.compile(r"\t")


def _tabs(draft: Draft, lines: list[Line], n: int) -> tuple[Table, int] | None:
    rows: list[Row] = []
    at = n
    while at < len(lines):
        line = lines[at]
        if "\t" not in draft.plain[line.start : line.end].strip(" \t"):
            break
        rows.append(Row(line.number, _cells(draft, line.start, line.end, _TAB)))
        at += 1
    if not rows:
        return None
    table = Table(draft, rows, False)
    if "key_result" in table.columns.values() or "objective" in table.columns.values():
        return table, at - n
    wide = sum(sum(bool(table._words(*cell)) for cell in row.cells) > 2 for row in rows)
    if table.labelled and wide:
        return table, at - n
    return None


def _cells(draft: Draft, start: int, end: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    cells, at = [], start
    for found in separator.finditer(draft.plain, start, end):
        cells.append(strip(draft, at, found.start()))
        at = found.end()
    cells.append(strip(draft, at, end))
    if separator is _PIPE:
        if draft.plain.startswith("|", start):
            cells = cells[1:]
        if end > start and draft.plain[end - 1] == "|" and len(cells) > 1:
            cells = cells[:-1]
    return cells
