"""Which column of a sheet holds what: its header found, its ambiguities settled by the cells."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coach.formats.headers import OKR_FIELDS, claim_of, fields, hits, plain, wide_field
from coach.formats.sheets import Log, Row
from coach.formats.values import is_date, is_number
from coach.language import Text

_SEARCHED = 15
"""Rows from the top among which the header is looked for."""
_SAMPLE = 60
"""Rows below the header by which an ambiguous column is settled."""
_MOSTLY = 0.6
_PERIOD = re.compile(r"(?:q|t)[1-4](?: y? ?\d{2,4})?|20\d\d|\d{4} (?:q|t)[1-4]")
_EITHER: dict[str, tuple[str, str]] = {
    "start": ("start_date", "baseline"), "inicio": ("start_date", "baseline"),
    "end": ("due_date", "target"), "fin": ("due_date", "target"), "ende": ("due_date", "target"),
    "inicial": ("start_date", "baseline"), "final": ("due_date", "target"),
}  # fmt: skip
"""Headers that name a date or a value: date first."""
_TITLE_OR_VALUE = frozenset({"objective", "key_result"})

_TELLS = OKR_FIELDS | frozenset(
    ("owner", "team", "cycle", "due_date", "metric", "baseline", "target", "current")
)
"""Fields of which it matters which column is read."""
_TWICE = Text(
    es="Las columnas «{kept}» y «{left}» dicen lo mismo; se lee «{kept}».",
    en="The columns “{kept}” and “{left}” say the same; “{kept}” is read.",
)


@dataclass
class Columns:
    """The columns of one sheet.

    Attributes:
        at: Field to column.
        wide: Number of a key result to its fields, each with its column.
        headers: Every header as written.
        rows: Rows that the header takes.
        unknown: Headers that name no field.
    """

    at: dict[str, int]
    wide: dict[int, dict[str, int]]
    headers: tuple[str, ...]
    rows: int
    unknown: tuple[str, ...]
    period: dict[str, int] = field(default_factory=dict)
    """A header that is itself a period, with its column: the cycle of what stands below."""

    @property
    def names(self) -> frozenset[str]:
        """The headers as they are compared."""
        return frozenset(plain(header) for header in self.headers if header)

    @property
    def hold_okrs(self) -> bool:
        """Whether any column holds the words of an OKR."""
        return bool(self.wide or OKR_FIELDS & set(self.at))


def field_named(name: str) -> str | None:
    """Return the field that a person means in ``--map``, or ``None``."""
    wanted = plain(name).replace(" ", "_")
    if wanted in fields():
        return wanted
    claim = claim_of(name)
    return claim.field if claim else None


def find_header(rows: Sequence[Row], mapping: Mapping[str, str]) -> tuple[int, int] | None:
    """Return index and height of the header among the first rows, or ``None``.

    Args:
        rows: The first rows of a sheet.
        mapping: Field to header, given by the user: such a header is known too.
    """
    given = {plain(header) for header in mapping.values()}
    best: tuple[int, int, int] | None = None
    for at, row in enumerate(rows[:_SEARCHED]):
        found = _hits(row.cells, given)
        tall = 1
        if found and at + 1 < len(rows) and rows[at + 1].number == row.number + 1:
            both = _hits(_joined(row.cells, rows[at + 1].cells), given)
            below = _hits(rows[at + 1].cells, given)
            if both > found and below > 1 and both > below:
                found, tall = both, 2
        if best is None or found > best[0]:
            best = (found, at, tall)
    enough = 1 if given else 2
    return (best[1], best[2]) if best and best[0] >= enough else None


def resolve(
    rows: Sequence[Row], at: int, tall: int, mapping: Mapping[str, str], log: Log
) -> Columns:
    """Return the columns that a header names, ambiguous ones settled by what stands below.

    Args:
        rows: The first rows of the sheet.
        at: Index of the header among them.
        tall: Rows of the header.
        mapping: Field to header, given by the user; it wins.
        log: Where to say what was chosen.
    """
    cells = rows[at].cells
    headers = _joined(cells, rows[at + 1].cells) if tall > 1 else cells
    below = rows[at + tall : at + tall + _SAMPLE]
    columns = Columns({}, {}, tuple(headers), tall, ())
    given = {plain(header): name for name, header in mapping.items()}
    ranks: dict[str, int] = {}
    unknown: list[str] = []
    for n, header in enumerate(headers):
        if not header:
            continue
        wide = wide_field(header)
        if wide:
            columns.wide.setdefault(wide[0], {})[_wide_name(wide[1])] = n
            continue
        if _PERIOD.fullmatch(plain(header)):
            columns.period.setdefault(header, n)
            continue
        name, rank = _field(header, given, [row.cell(n) for row in below])
        if name is None:
            unknown.append(header)
        elif name not in columns.at or rank < ranks[name]:
            if name in columns.at:
                _say_twice(log, header, headers[columns.at[name]], name)
            columns.at[name], ranks[name] = n, rank
        else:
            _say_twice(log, headers[columns.at[name]], header, name)
    columns.unknown = tuple(unknown)
    _settle(columns)
    return columns


def seen(rows: Sequence[Row]) -> str:
    """Return the headers that a sheet seems to have, for a message that says how to map them."""
    longest = max(rows[:_SEARCHED], key=lambda row: sum(map(bool, row.cells)), default=None)
    return ", ".join(f"«{cell[:40]}»" for cell in (longest.cells if longest else ()) if cell)


def _field(header: str, given: Mapping[str, str], values: list[str]) -> tuple[str | None, int]:
    """Return field and rank of a header, by its name and, where that is not enough, its cells."""
    name = plain(header)
    if name in given:
        return given[name], -1
    filled = [value for value in values if value]
    if name in _EITHER:
        dates = sum(map(is_date, filled))
        return _EITHER[name][0 if dates * 2 > len(filled) else 1], 2
    claim = claim_of(header)
    if claim is None:
        return None, 0
    numbers = sum(map(is_number, filled)) >= _MOSTLY * len(filled) if filled else False
    if claim.field in _TITLE_OR_VALUE and numbers:
        return ("target" if claim.field == "objective" else None), 9
    if claim.field == "target" and filled and name == "meta" and not _valued(filled):
        return "text", 9
    return claim.field, claim.rank


def _valued(cells: list[str]) -> bool:
    """Tell cells that hold values from cells that hold sentences."""
    short = sum(len(cell.split()) <= 4 or is_number(cell) for cell in cells)
    return short >= _MOSTLY * len(cells)


def _settle(columns: Columns) -> None:
    """Let a general name stand for what the sheet otherwise lacks."""
    at = columns.at
    beside = {"key_result", "metric", "kpi", "initiative"} & set(at)
    if "text" in at and beside and not {"objective", "kind", "parent"} & set(at):
        at["objective"] = at.pop("text")
    if "text" in at and "key_result" not in at and "objective" in at and "kind" not in at:
        at["key_result"] = at.pop("text")


def _say_twice(log: Log, kept: str, left: str, name: str) -> None:
    if name in _TELLS:
        log.note(_TWICE.filled(kept=kept, left=left))


def _wide_name(what: str) -> str:
    return {"title": "key_result", "completion": "progress"}.get(
        what, (claim.field if (claim := claim_of(what)) else what)
    )


def _hits(cells: Sequence[str], given: set[str]) -> int:
    return hits(cells) + sum(plain(cell) in given for cell in cells if cell)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Return two rows of headers as one: the lower names the column where it says anything."""
    wide = max(len(upper), len(lower))
    return tuple(_cell_of(lower, n) or _cell_of(upper, n) for n in range(wide))


def _cell_of(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""
