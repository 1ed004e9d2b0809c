"""JSON and YAML files as lines of OKRs: this project's shape, Asana's goals, or any nesting."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError

from coach.errors import DraftError
from coach.formats import asana, okr_v1
from coach.formats.entries import Entry, EntryKind, kind_named
from coach.formats.headers import claim_of, plain
from coach.formats.lines import Lines
from coach.formats.sheets import Log, Row, Sheet, shown_path
from coach.formats.text import decode
from coach.language import Text
from coach.models import Where

MOST_BYTES = 10 * 1024 * 1024
_MOST_ALIASES = 20
_DEEPEST = 30
_TITLES = ("objective", "objetivo", "goal", "title", "titulo", "name", "nombre", "text", "texto",
           "key result", "keyresult", "kr", "resultado clave", "resultado", "result", "description",
           "descripcion", "summary", "outcome")  # fmt: skip
"""Keys that hold the words of a line, the surest first."""
_LISTS: dict[str, EntryKind] = {
    "objectives": "objective", "objetivos": "objective", "goals": "objective", "okrs": "objective",
    "key results": "key_result", "keyresults": "key_result", "krs": "key_result",
    "resultados clave": "key_result", "resultados": "key_result", "results": "key_result",
    "outcomes": "key_result", "initiatives": "initiative", "iniciativas": "initiative",
    "kpis": "kpi", "health metrics": "kpi",
}  # fmt: skip
"""Keys that hold a list of lines, and what these are."""

_BROKEN = Text(
    es="{name}, línea {line}: no es {kind} bien formado ({reason})",
    en="line {line}: this is no well-formed {kind} ({reason}).",
)
_BIG = Text(
    es="{name}: pasa de {most} MB; conviene partirlo, o pasarlo como CSV o JSONL, que no tienen "
    "límite",
    en="larger than {most} MB; split it, or hand it over as CSV or JSONL, which have no limit.",
)
_ALIASES = Text(
    es="{name}: usa referencias YAML (&, *), que no se leen; escribir los valores donde van",
    en="it uses YAML references (&, *), which are not read; write the values where they belong.",
)
_SHAPE = Text(
    es="{name}: dice ser okr.v1 y en {place} no lo es: {reason}",
    en="it says it is okr.v1 and at {place} is not: {reason}.",
)


class Found(NamedTuple):
    """What a nested file holds: objectives, or a table written as a list of rows."""

    goals: list[Entry]
    table: Sheet | None = None


def read(path: Path, log: Log) -> Found:
    """Return what a JSON or YAML file holds.

    Args:
        path: The file.
        log: Takes what is not read.

    Raises:
        DraftError: It is not well formed, too big, or not of the shape it says it has.
    """
    if path.stat().st_size > MOST_BYTES:
        raise DraftError(_BIG.both.format(name=path.name, most=MOST_BYTES >> 20))
    text = decode(path.read_bytes(), path.name)
    is_json = path.suffix.lower() == ".json"
    value = _json(text, path.name) if is_json else _yaml(text, path.name)
    if isinstance(value, Mapping) and value.get("schema") == "okr.v1":
        return Found(_okr_v1(value, shown_path(path), Lines(text), log))
    if isinstance(value, Mapping) and asana.is_goals(value):
        return Found(asana.objectives(value, shown_path(path), Lines(text), log))
    return of_value(value, shown_path(path), Lines(text))


def of_value(value: Any, name: str, lines: Lines) -> Found:
    """Return what a value read from JSON or YAML holds.

    Args:
        value: Mappings and lists.
        name: Name of the file.
        lines: Tells lines.
    """
    table = _table(value, name)
    if table is not None:
        return Found([], table)
    goals = list(_goals(value, name, lines, {}, 0))
    return Found(goals)


def _goals(
    value: Any, name: str, lines: Lines, shared: Mapping[str, str], depth: int
) -> Iterator[Entry]:
    """Yield the objectives anywhere in a value; what stands above them counts for them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _goals(item, name, lines, shared, depth + 1)
    if not isinstance(value, Mapping):
        return
    lists = {key: kind for key in value if (kind := _LISTS.get(_key(key)))}
    below = dict(shared) | _fields(value, ("team", "cycle"))
    if "key_result" in lists.values() or (lists == {} and _is_goal(value)):
        yield _objective(value, name, lines, below, lists)
        return
    for key, item in value.items():
        if isinstance(item, list | Mapping):
            deeper = below
            if lists.get(key) is None and isinstance(item, list) and _key(key) not in ("data",):
                deeper = below | ({"team": str(key)} if "team" not in below else {})
            yield from _goals(item, name, lines, deeper, depth + 1)


def _objective(
    value: Mapping[str, Any],
    name: str,
    lines: Lines,
    shared: Mapping[str, str],
    lists: Mapping[str, EntryKind],
) -> Entry:
    goal = _line("objective", value, name, lines)
    goal.fields = dict(shared) | goal.fields
    parent = value.get("parent") or value.get("parent_objective") or value.get("parentGoal")
    goal.parent = parent if isinstance(parent, str) and " " in parent else None
    for key, kind in lists.items():
        for item in value[key] if isinstance(value[key], list) else ():
            entry = _line(kind, item, name, lines)
            if entry.text:
                goal.children.append(entry)
    return goal


def _line(kind: EntryKind, value: Any, name: str, lines: Lines) -> Entry:
    if not isinstance(value, Mapping):
        text = str(value or "").strip()
        return Entry(kind, text, Where(file=name, line=lines.of(text)))
    by_key = {_key(key): item for key, item in value.items()}
    titles = [by_key[key] for key in _TITLES if isinstance(by_key.get(key), str)]
    text = str(titles[0]).strip() if titles else ""
    where = Where(file=name, line=lines.of(text) if text else None)
    return Entry(kind, text, where, _fields(value, None))


def _fields(value: Mapping[str, Any], wanted: Sequence[str] | None) -> dict[str, str]:
    """Return the fields that the keys of a mapping name, simple values only."""
    found: dict[str, str] = {}
    for key, item in value.items():
        claim = claim_of(_key(key))
        if claim is None or (wanted is not None and claim.field not in wanted):
            continue
        if isinstance(item, Mapping):
            item = next((item[k] for k in ("name", "label", "display_name") if item.get(k)), None)
        if isinstance(item, bool) or item is None or isinstance(item, list | Mapping):
            continue
        text = okr_v1.level(item, share=False) if isinstance(item, int | float) else str(item)
        if text and claim.field not in found:
            found[claim.field] = text.strip()
    return found


def _is_goal(value: Mapping[str, Any]) -> bool:
    named = {_key(key) for key in value}
    return bool(named & {"objective", "objetivo"}) or kind_named(str(value.get("type", ""))) == (
        "objective"
    )


def row_of(value: Any) -> tuple[str, ...] | None:
    """Return the keys of a row that is one line of a table, ``None`` for a nested value."""
    if not isinstance(value, Mapping) or any(isinstance(v, list | Mapping) for v in value.values()):
        return None
    claims = {claim.field for key in value if (claim := claim_of(_key(key)))}
    whole = claims & {"kind", "parent", "key_result"} and claims & {
        "objective",
        "text",
        "key_result",
    }
    return tuple(str(key) for key in value) if whole else None


def _table(value: Any, name: str) -> Sheet | None:
    """Return a list of flat rows that say what they are, or point at one another, as a sheet."""
    if isinstance(value, Mapping):
        lists = [item for item in value.values() if isinstance(item, list)]
        value = lists[0] if len(lists) == 1 else None
    if not isinstance(value, list) or not value or not all(isinstance(r, Mapping) for r in value):
        return None
    keys = list(dict.fromkeys(key for row in value for key in row))
    claims = {claim.field for key in keys if (claim := claim_of(_key(key)))}
    flat = not any(isinstance(item, list) for row in value for item in row.values())
    if not flat or not (claims & {"kind", "parent"} or {"objective", "key_result"} <= claims):
        return None
    rows = [Row(1, tuple(_key(key) for key in keys))]
    for n, row in enumerate(value, start=2):
        cells = tuple("" if row.get(key) is None else str(row[key]) for key in keys)
        rows.append(Row(n, cells))
    return Sheet(name, None, rows)


def _key(key: object) -> str:
    """Return a key as headers are compared; ``keyResults`` is ``key results``."""
    name = str(key)
    spaced = (
        "".join(f" {c.lower()}" if c.isupper() else c for c in name) if "_" not in name else name
    )
    return plain(spaced if not name.isupper() else name)


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        said = _BROKEN.both.format(name=name, line=error.lineno, kind="JSON", reason=error.msg)
        raise DraftError(said) from None
    except RecursionError:
        said = _BROKEN.both.format(name=name, line=1, kind="JSON", reason="…[[[[…")
        raise DraftError(said) from None


def _yaml(text: str, name: str) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        aliases = sum(isinstance(e, yaml.AliasEvent) for e in yaml.parse(text, Loader=loader))
        if aliases > _MOST_ALIASES:
            raise DraftError(_ALIASES.both.format(name=name))
        return yaml.load(text, Loader=loader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", None) or "?"
        said = _BROKEN.both.format(name=name, line=line, kind="YAML", reason=reason)
        raise DraftError(said) from None
    except RecursionError:
        said = _BROKEN.both.format(name=name, line=1, kind="YAML", reason="…[[[[…")
        raise DraftError(said) from None


def _okr_v1(value: Mapping[str, Any], name: str, lines: Lines, log: Log) -> list[Entry]:
    try:
        file = okr_v1.OkrFile.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        said = _SHAPE.both.format(name=name, place=place, reason=first["msg"])
        raise DraftError(said) from None
    return okr_v1.objectives(file, name, lines, log)
