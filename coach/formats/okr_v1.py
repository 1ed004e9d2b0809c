"""``okr.v1``: the project's own file shape, a flat list of lines that point at one another."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from coach.formats.entries import Entry
from coach.formats.lines import Lines
from coach.formats.sheets import Log
from coach.formats.trees import grown
from coach.models import Where


class _Open(BaseModel):
    """Base of the shape: what later versions add is no mistake in this one."""

    model_config = ConfigDict(extra="allow", use_attribute_docstrings=True)


class Cycle(_Open):
    """The period that a line is for."""

    label: str | None = None
    start: str | None = None
    end: str | None = None


class Owner(_Open):
    """Who answers for a line."""

    name: str | None = None
    email: str | None = None


class DueDate(_Open):
    """When a line is due."""

    date: str | None = None
    """ISO date, where the words name one."""
    raw: str | None = None
    """The words as written: *julio/noviembre*."""


class Metric(_Open):
    """What a key result measures; ``null`` is not known, and never 0."""

    name: str | None = None
    kind: Literal["number", "percent", "currency", "boolean", "duration", "ordinal"] | None = None
    unit: str | None = None
    currency: str | None = None
    baseline: float | str | None = None
    target: float | str | None = None
    current: float | str | None = None
    direction: Literal["up", "down", "hold"] | None = None


class Node(_Open):
    """One line of an OKR file."""

    id: str
    kind: Literal["objective", "key_result", "initiative", "kpi", "unknown"]
    title: str
    parent_id: str | None = None
    parent_raw: str | None = None
    description: str | None = None
    level: str | None = None
    owners: list[Owner] = Field(default_factory=list)
    team: str | None = None
    cycle: Cycle | None = None
    due_date: DueDate | None = None
    metric: Metric | None = None


class OkrFile(_Open):
    """A whole file."""

    schema_: Literal["okr.v1"] = Field(alias="schema")
    nodes: list[Node]


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of ``okr.v1``."""
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "okr.v1"}
    return OkrFile.model_json_schema(by_alias=True) | about


def objectives(file: OkrFile, name: str, lines: Lines, log: Log) -> list[Entry]:
    """Return the objectives of a file, each with its lines.

    Args:
        file: The file, validated.
        name: Its name.
        lines: Tells lines.
        log: Takes what belongs nowhere.
    """
    entries = []
    for node in file.nodes:
        where = Where(file=name, line=lines.of(node.title))
        if node.kind == "unknown":
            log.leave(node.title, "other_kind", where)
            continue
        entry = Entry(node.kind, node.title, where, _fields(node))
        entry.id, entry.parent = node.id, node.parent_id or node.parent_raw
        entry.fields["kind"] = node.kind
        entries.append(entry)
    return list(grown(entries, None, log))


def _fields(node: Node) -> dict[str, str]:
    metric = node.metric or Metric()
    share = metric.kind == "percent"
    owner = node.owners[0] if node.owners else Owner()
    due = node.due_date or DueDate()
    found = {
        "owner": owner.name or owner.email,
        "team": node.team,
        "cycle": node.cycle.label if node.cycle else None,
        "due_date": due.raw or due.date,
        "metric": metric.name,
        "unit": "%" if share else metric.unit or metric.currency,
        "baseline": level(metric.baseline, share=share),
        "target": level(metric.target, share=share),
        "current": level(metric.current, share=share),
    }
    return {name: value for name, value in found.items() if value}


def level(value: float | str | None, *, share: bool) -> str | None:
    """Return a level as written; a share is kept as a fraction and read as its percentage."""
    if value is None or isinstance(value, str):
        return value
    number = round(value * 100, 6) if share else value
    return str(int(number)) if number == int(number) else repr(number)
