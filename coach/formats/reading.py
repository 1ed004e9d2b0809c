"""The way from a file to its OKR sets: its kind, its sheets, their columns, their lines."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from coach.errors import DraftError
from coach.formats import columns, delimited, docx, jsonl, monday, nested, ods, text, xlsx
from coach.formats.entries import Entry
from coach.formats.gathering import Gathering, Titled
from coach.formats.rows import Reader
from coach.formats.sheets import MOST_ROWS, Ahead, Log, Row, Sheet, first_rows, shown_path
from coach.formats.tools import tool_of
from coach.language import Text
from coach.models import OKRSet, Where
from coach.parsing import looks_like_draft, parse, period_and_team

MOST_BYTES = 10 * 1024 * 1024
"""Bytes of a file that is read as a whole; CSV and JSONL are streams and have no limit."""
_AHEAD = 80
_TELLING = 5_000
"""Characters by which a sheet without headers is told from a draft in cells."""
_DOCUMENTS = (".json", ".yaml", ".yml")
_TEXTS = (".md", ".markdown", ".mdx", ".txt", ".text", "")
_LONGEST_DRAFT = 100_000
"""Characters of a sheet without headers that are read as a draft."""
_GENERIC = ("hoja", "sheet", "tabelle", "planilha", "feuille", "page", "okr", "okrs", "página")
_SHEETS: dict[str, Callable[[Path, Log], Iterator[Sheet]]] = {
    ".xlsx": xlsx.read,
    ".csv": delimited.read,
    ".tsv": delimited.read,
    ".tab": delimited.read,
    ".ods": ods.read,
}
KINDS = (*(kind for kind in _TEXTS if kind), *_SHEETS, *_DOCUMENTS, ".jsonl", ".docx")
"""File endings that are read."""
_STREAMS = (".csv", ".tsv", ".tab", ".jsonl")
_OLD = (".xls", ".xlsm", ".xlsb", ".xlt", ".xltm")

_PACKED = (".xlsx", ".ods", ".docx")
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff")
"""How files begin that are no text, whatever their name says."""

_OTHER_KIND = Text(
    es="{name}: por dentro no es un archivo {ending} sino uno de Office, PDF o imagen; con la "
    "terminación que le toca (.xlsx, .docx) se puede leer",
    en="inside it is no {ending} file but one of Office, a PDF or an image; with the ending it "
    "should have (.xlsx, .docx) it can be read.",
)
_KIND = Text(
    es="{name}: los archivos {ending} no se leen; sí {kinds}. Una tabla se puede pegar como texto",
    en="{ending} files are not read; {kinds} are. A table can also be pasted as text.",
)
_OLD_KIND = Text(
    es="{name}: los archivos {ending} pueden llevar macros o son de un Excel antiguo y no se "
    "abren; guardarlo como .xlsx",
    en="{ending} files may hold macros, or come from an old Excel, and are not opened; save it as "
    ".xlsx.",
)
_MISSING = Text(
    es="{name}: no existe ese archivo; conviene revisar el nombre y la carpeta",
    en="there is no such file; check its name and folder.",
)
_CLOSED = Text(
    es="{name}: el archivo no se puede abrir ({reason})", en="the file cannot be opened ({reason})."
)
_BIG = Text(
    es="{name}: pasa de {most} MB; dejar solo las hojas con OKR, o guardarlo como CSV, sin límite",
    en="larger than {most} MB; keep only the sheets with OKRs, or save it as CSV, which has no "
    "limit.",
)
_EMPTY = Text(es="{name}: el archivo está vacío", en="the file is empty.")
_NO_HEADER = Text(
    es="{name}: no se reconoce qué columna es el objetivo ni cuál el resultado clave. Se ven: "
    "{seen}. "
    'Se pueden indicar así: --map "Objective=Meta anual" --map "Key result=Indicador"',
    en="no column can be made out as objective or key result. Seen: {seen}. They can be named: "
    '--map "Objective=Our aim" --map "Key result=Measure".',
)
_MAPPED = Text(
    es="{name}: ninguna columna se llama «{header}», que --map menciona. Se ven: {seen}",
    en="no column is called “{header}”, which --map names. Seen: {seen}.",
)
_LEFT = Text(
    es="Columnas que no cuentan para la revisión: {headers}.",
    en="Columns that play no part in the review: {headers}.",
)
_FROM = Text(es="Se reconoce un archivo de {tool}.", en="This is a file of {tool}.")
_HIDDEN = Text(
    es="La hoja «{sheet}» está oculta; se leyó igual.",
    en="The sheet “{sheet}” is hidden; it was read all the same.",
)
_OTHER_SHEET = Text(
    es="La hoja «{sheet}» no tiene columnas de OKR; no se leyó.",
    en="The sheet “{sheet}” has no OKR columns; it was not read.",
)

_CUT = Text(
    es="«{sheet}» no tiene encabezados y es muy larga; se leyeron los primeros {most} caracteres.",
    en="“{sheet}” has no headers and is very long; the first {most} characters were read.",
)
_NOTHING = Text(
    es="{name}: no se encuentra en él ningún objetivo ni resultado clave",
    en="no objective or key result can be found in it.",
)


def read(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[OKRSet]:
    """Yield the OKR sets of a file, one a team and cycle.

    Args:
        path: The file; its ending says how it is read. CSV and JSONL may be of any size.
        mapping: Field to header, where the columns are called as nobody else calls them.

    Yields:
        Sets that name the file as their source; each part knows its sheet, row and cells. What was
        not read stands in ``unread`` of a set, with its place and reason.

    Raises:
        DraftError: The file is missing, empty, of a kind that is not read, damaged, or nothing in
            it can be made out as OKRs.
    """
    kind = path.suffix.lower()
    _refuse(path, kind)
    if kind in _TEXTS:
        yield parse(text.decode(path.read_bytes(), path.name), source=shown_path(path))
    elif kind == ".docx":
        yield parse(docx.text_of(path), source=shown_path(path))
    else:
        log = Log()
        gathering = Gathering(shown_path(path), log)
        some = False
        for goal, titled in _goals(path, kind, mapping or {}, log):
            some = True
            yield from gathering.add(goal, titled)
        if not some:
            raise DraftError(_NOTHING.both.format(name=path.name))
        yield from gathering.rest()


def _refuse(path: Path, kind: str) -> None:
    """Refuse a file that cannot be read, before any of it is."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise IsADirectoryError(21, "Is a directory")
        with path.open("rb") as content:
            head = content.read(8)
    except FileNotFoundError:
        raise DraftError(_MISSING.both.format(name=path)) from None
    except OSError as error:
        raise DraftError(_CLOSED.both.format(name=path, reason=error.strerror)) from None
    if kind in _OLD:
        raise DraftError(_OLD_KIND.both.format(name=path.name, ending=kind))
    if kind not in KINDS and kind:
        kinds = ", ".join(sorted(KINDS))
        raise DraftError(_KIND.both.format(name=path.name, ending=kind, kinds=kinds))
    if size == 0:
        raise DraftError(_EMPTY.both.format(name=path.name))
    if kind not in _PACKED and head.startswith(_BINARY):
        raise DraftError(_OTHER_KIND.both.format(name=path.name, ending=kind or "?"))
    if size > MOST_BYTES and kind not in _STREAMS:
        raise DraftError(_BIG.both.format(name=path.name, most=MOST_BYTES >> 20))


def _goals(
    path: Path, kind: str, mapping: Mapping[str, str], log: Log
) -> Iterator[tuple[Entry, Titled]]:
    """Yield the objectives of a file, each with what its sheet says of it."""
    named = _titled(path.stem, None)
    sheets: Iterable[Sheet]
    if kind in _DOCUMENTS or kind == ".jsonl":
        found = jsonl.read(path, log) if kind == ".jsonl" else nested.read(path, log)
        for goal in found.goals:
            yield goal, named
        sheets = (found.table,) if found.table else ()
    else:
        sheets = _SHEETS[kind](path, log)
    seen: list[str] = []
    some = False
    for sheet in sheets:
        ahead = Ahead(sheet.rows)
        titled = _titled(sheet.name, named) if sheet.name else named
        above = _heading(ahead.peek(_AHEAD), mapping)
        titled = titled._replace(cycle=titled.cycle or period_and_team(above)[0])
        for goal in _of_sheet(sheet, ahead, mapping, log, seen):
            some = True
            yield goal, titled
    if not some and seen:
        missing = [header for header in mapping.values() if header not in "".join(seen)]
        if missing:
            said = _MAPPED.both.format(name=path.name, header=missing[0], seen=seen[0])
            raise DraftError(said)
        raise DraftError(_NO_HEADER.both.format(name=path.name, seen="; ".join(seen[:3])))


def _of_sheet(
    sheet: Sheet, ahead: Ahead, mapping: Mapping[str, str], log: Log, seen: list[str]
) -> Iterator[Entry]:
    """Return the objectives of one sheet; what its columns are called is kept where none fits."""
    first = ahead.peek(_AHEAD)
    if monday.is_board(first):
        log.note(_FROM.filled(tool="monday.com"))
        return monday.entries(sheet, ahead, log)
    place = columns.find_header(first, mapping)
    resolved = columns.resolve(first, *place, mapping, log) if place else None
    if place is None or resolved is None or not resolved.hold_okrs:
        return _of_lines(sheet, ahead, log, seen)
    if sheet.hidden:
        log.note(_HIDDEN.filled(sheet=sheet.name))
    tool = tool_of(resolved)
    if tool:
        log.note(_FROM.filled(tool=tool.name))
    if resolved.unknown and not tool:
        headers = ", ".join(f"«{header}»" for header in resolved.unknown[:12])
        log.note(_LEFT.filled(headers=headers))
    rows = _below(ahead, place[0], place[1], sheet, log)
    sample = first[place[0] + place[1] :]
    return Reader(sheet, resolved, tool, sample, log).entries(rows)


def _heading(rows: Sequence[Row], mapping: Mapping[str, str]) -> str:
    """Return the words above the header of a sheet, which may name its cycle."""
    place = columns.find_header(rows, mapping)
    above = rows[: place[0]] if place else ()
    return " ".join(cell for row in above for cell in row.cells if cell)[:300]


def _below(ahead: Ahead, at: int, tall: int, sheet: Sheet, log: Log) -> Iterator[Row]:
    """Yield the rows below the header; a title above it is a title and nothing else is lost."""
    for n, row in enumerate(ahead):
        if n >= at + tall:
            yield row
        elif n < at:
            words = " | ".join(cell for cell in row.cells if cell)
            log.leave(words, "above_header", sheet.where(row, {}))


def _of_lines(sheet: Sheet, ahead: Ahead, log: Log, seen: list[str]) -> Iterator[Entry]:
    """Yield what a sheet without headers holds, read as a pasted draft is."""
    rows = first_rows(ahead.peek(MOST_ROWS + 1), sheet.name or sheet.file, log)
    draft = "\n".join(" | ".join(cell for cell in row.cells if cell) for row in rows)
    found = parse(draft[:_LONGEST_DRAFT]) if looks_like_draft(draft[:_TELLING]) else None
    if found is None or not any(goal.text and goal.key_results for goal in found.objectives):
        if rows:
            seen.append(columns.seen(rows))
            if sheet.name:
                log.note(_OTHER_SHEET.filled(sheet=sheet.name))
        return

    if len(draft) > _LONGEST_DRAFT:
        log.note(_CUT.filled(sheet=sheet.name or sheet.file, most=_LONGEST_DRAFT))

    def place(where: Where | None) -> Where:
        line = where.line if where and where.line else 1
        return sheet.where(rows[line - 1], {})

    for unread in found.unread:
        log.leave(unread.text, unread.reason, place(unread.where))
    for goal in found.objectives:
        entry = Entry("objective", goal.text or "", place(goal.where))
        shared = {"team": goal.team, "cycle": goal.cycle or found.cycle, "owner": goal.owner}
        entry.fields = {name: value for name, value in shared.items() if value}
        for kr in goal.key_results:
            fields = {
                "owner": kr.owner, "baseline": kr.baseline, "target": kr.target,
                "current": kr.current, "unit": kr.unit, "due_date": kr.deadline,
            }  # fmt: skip
            said = {name: value for name, value in fields.items() if value}
            entry.children.append(Entry("key_result", kr.text, place(kr.where), said))
        for item, kind in chain(
            ((item, "initiative") for item in goal.initiatives),
            ((item, "kpi") for item in goal.health_metrics),
        ):
            entry.children.append(
                Entry("initiative" if kind == "initiative" else "kpi", item.text, place(item.where))
            )
        yield entry


def _titled(name: str | None, above: Titled | None) -> Titled:
    """Return title, team and cycle that a name gives: *OKR Ventas Q3 2026*, or a sheet a team."""
    words = (name or "").replace("_", " ").strip()
    cycle, team = period_and_team(words)
    bare = words.lower().rstrip(" 0123456789").strip() in _GENERIC or not words
    if above is not None and not team and not bare and not cycle:
        team = words  # one sheet a team
    return Titled(
        title=words or None,
        team=team or (above.team if above else None),
        cycle=cycle or (above.cycle if above else None),
    )
