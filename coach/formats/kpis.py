"""A team's KPI sheet: a table of KPIs with their current values, from any spreadsheet or export."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coach.errors import DraftError
from coach.formats import delimited, ods, text, xlsx
from coach.formats.columns import seen
from coach.formats.headers import plain
from coach.formats.sheets import Ahead, Log, Row, Sheet, shown_path
from coach.formats.values import is_error, is_number
from coach.language import Text
from coach.models import Frozen, Where
from coach.rules.kpi_sheet.facts import KpiFacts

_NAMES: dict[str, tuple[str, ...]] = {
    "name": ("kpi", "indicador", "nombre", "name", "metrica", "metric", "indicator", "kpi name",
             "nombre del indicador", "nombre del kpi", "indicador kpi", "medida", "measure"),
    "value": ("valor actual", "actual", "valor", "current", "current value", "value", "real",
              "resultado", "latest", "ultimo valor", "hoy", "atual", "valor atual", "result"),
    "target": ("meta", "target", "objetivo", "goal", "valor meta", "valor objetivo", "target value",
               "presupuesto", "plan"),
    "unit": ("unidad", "unit", "unidad de medida", "unidade"),
    "owner": ("responsable", "owner", "dueno", "duena", "responsavel", "a cargo", "encargado"),
    "period": ("periodo", "frecuencia", "period", "frequency", "cadencia", "cadence",
               "periodicidad", "mes", "month", "fecha", "date", "frequencia"),
    "formula": ("formula", "definicion", "definition", "calculo", "como se calcula", "how measured",
                "como se mide", "calculation", "descripcion", "description"),
    "team": ("equipo", "area", "team", "department", "departamento"),
}  # fmt: skip
"""What the columns of KPI sheets are called, by field."""
_MONTHS = (
    "ene", "enero", "jan", "january", "feb", "febrero", "february", "mar", "marzo", "march", "abr",
    "abril", "apr", "april", "may", "mayo", "jun", "junio", "june", "jul", "julio", "july", "ago",
    "agosto", "aug", "august", "sep", "sept", "septiembre", "september", "oct", "octubre",
    "october", "nov", "noviembre", "november", "dic", "diciembre", "dec", "december",
)  # fmt: skip
_PERIOD = re.compile(
    rf"(?:{'|'.join(_MONTHS)})(?: \d{{2,4}})?|\d{{4}} \d{{1,2}}|[qt][1-4](?: \d+)?"
)
_SEARCHED = 15
_AHEAD = 80
_NO_HEADER = Text(
    es="{name}: no se reconoce qué columna nombra el KPI. Se ven: {seen}. Las columnas se llaman, "
    "por ejemplo: KPI, Valor actual, Meta, Unidad, Responsable, Período",
    en="no column can be made out that names the KPI. Seen: {seen}. Columns are called, for "
    "example: KPI, Current value, Target, Unit, Owner, Period.",
)
_KIND = Text(
    es="{name}: una planilla de KPI se lee de .xlsx, .csv, .tsv, .ods o una tabla en .md",
    en="a KPI sheet is read from .xlsx, .csv, .tsv, .ods, or a table in .md.",
)


class Kpi(Frozen):
    """One KPI of the sheet, as written."""

    name: str
    value: str | None = None
    """The current value, with its unit where that stands in a column of its own."""
    target: str | None = None
    unit: str | None = None
    owner: str | None = None
    period: str | None = None
    formula: str | None = None
    team: str | None = None
    where: Where


def read_kpis(path: Path) -> tuple[Kpi, ...]:
    """Read a KPI sheet.

    Args:
        path: A workbook, a CSV file, or Markdown with a table.

    Returns:
        The KPIs in the order of the sheet, each name once.

    Raises:
        DraftError: It cannot be read, or no column names the KPIs.
    """
    found: dict[str, Kpi] = {}
    columns: list[str] = []
    for sheet in _sheets(path):
        ahead = Ahead(sheet.rows)
        first = ahead.peek(_AHEAD)
        at = _header(first)
        if at is None:
            columns.append(seen(first))
            continue
        for kpi in _kpis(sheet, first[at], list(ahead)[at + 1 :]):
            found.setdefault(plain(kpi.name), kpi)
    if not found:
        raise DraftError(_NO_HEADER.both.format(name=path.name, seen="; ".join(columns[:3])))
    return tuple(found.values())


def values_of(kpis: Iterable[Kpi]) -> dict[str, str]:
    """Return name and current value of the KPIs whose value is known."""
    return {kpi.name: kpi.value for kpi in kpis if kpi.value}


def facts(kpis: Iterable[Kpi]) -> tuple[KpiFacts, ...]:
    """Return the KPIs as the rules look at them."""
    return tuple(
        KpiFacts(
            k.name, k.value, k.target, k.unit, k.owner, k.period, k.formula, k.team, k.where
        )
        for k in kpis
    )  # fmt: skip


def _sheets(path: Path) -> Iterator[Sheet]:
    kind, log = path.suffix.lower(), Log()
    try:
        if kind == ".xlsx":
            yield from xlsx.read(path, log)
        elif kind in (".csv", ".tsv", ".tab"):
            yield from delimited.read(path, log)
        elif kind == ".ods":
            yield from ods.read(path, log)
        elif kind in (".md", ".markdown", ".txt"):
            yield _of_markdown(path)
        else:
            raise DraftError(_KIND.both.format(name=path.name))
    except OSError as error:
        raise DraftError(f"{path}: {error.strerror}") from None


def _of_markdown(path: Path) -> Sheet:
    lines = text.decode(path.read_bytes(), path.name).splitlines()
    rows = [
        Row(n, tuple(cell.strip() for cell in line.strip().strip("|").split("|")), n)
        for n, line in enumerate(lines, start=1)
        if "|" in line and not re.fullmatch(r"[\s|:-]+", line)
    ]
    return Sheet(shown_path(path), None, rows)


def _header(rows: list[Row]) -> int | None:
    best = max(range(min(_SEARCHED, len(rows))), key=lambda n: len(_fields(rows[n])), default=None)
    return best if best is not None and "name" in _fields(rows[best]) else None


def _fields(row: Row) -> dict[str, int]:
    """Return field to column, each field by the name that stands first in its list."""
    found: dict[str, tuple[int, int]] = {}
    for at, cell in enumerate(row.cells):
        for field, names in _NAMES.items():
            if plain(cell) in names:
                rank = names.index(plain(cell))
                if field not in found or rank < found[field][0]:
                    found[field] = (rank, at)
    return {field: at for field, (_, at) in found.items()}


def _kpis(sheet: Sheet, header: Row, rows: Iterable[Row]) -> Iterator[Kpi]:
    at = _fields(header)
    periods = [n for n, cell in enumerate(header.cells) if _PERIOD.fullmatch(plain(cell))]
    for row in rows:
        got = {
            field: cell for field, n in at.items() if (cell := row.cell(n)) and not is_error(cell)
        }
        name = got.pop("name", "")
        if not any(character.isalpha() for character in name):
            continue
        if "value" not in got and periods:
            _take_last(got, row, header, periods)
        unit = got.get("unit", "")
        for field in ("value", "target"):
            if unit and is_number(got.get(field, "")) and got[field][-1:].isdigit():
                got[field] = f"{got[field]} {unit}"
        where = sheet.where(row, {"text": at["name"]} | {f: n for f, n in at.items() if f in got})
        yield Kpi(name=name, where=where, **_known(got))


def _take_last(got: dict[str, str], row: Row, header: Row, periods: list[int]) -> None:
    """Take the last month that is filled in for the value, and its name for the period."""
    filled = [n for n in periods if row.cell(n) and not is_error(row.cell(n))]
    if filled:
        got["value"] = row.cell(filled[-1])
        got.setdefault("period", header.cells[filled[-1]])


def _known(got: Mapping[str, str]) -> dict[str, str]:
    fields = ("value", "target", "unit", "owner", "period", "formula", "team")
    return {field: got[field] for field in fields if field in got}
