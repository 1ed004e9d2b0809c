"""The lines read from a file, before they are put together into OKR sets."""

from dataclasses import dataclass, field
from typing import Literal

from coach.formats.headers import plain
from coach.models import Where

EntryKind = Literal["objective", "key_result", "initiative", "kpi"]

_KINDS: dict[EntryKind, frozenset[str]] = {
    "objective": frozenset(
        ("objective", "objetivo", "goal", "company goal", "team goal", "okr objective", "obj", "o",
         "company objective", "team objective", "objetivo clave", "ziel", "objective okr")
    ),
    "key_result": frozenset(
        ("key result", "keyresult", "kr", "resultado clave", "resultado", "milestone", "subgoal",
         "resultado chave", "krs", "key results", "outcome", "schlusselergebnis")
    ),
    "initiative": frozenset(
        ("deliverable", "initiative", "iniciativa", "project", "proyecto", "task", "tarea", "epic",
         "story", "action", "accion", "actividad", "iniciativa clave", "acao")
    ),
    "kpi": frozenset(("kpi", "health metric", "indicador", "health")),
}  # fmt: skip
"""What tools write in a column that says what a row is."""


@dataclass
class Entry:
    """One line of a file."""

    kind: EntryKind
    text: str
    where: Where
    fields: dict[str, str] = field(default_factory=dict)
    id: str | None = None
    parent: str | None = None
    """What the file says it belongs to, as an id or a title."""
    children: "list[Entry]" = field(default_factory=list)
    supported: int = 0
    """How many other objectives serve this one."""


def kind_named(cell: str) -> EntryKind | None:
    """Return what a row is by the words of its kind column, or ``None``."""
    words = plain(cell)
    return next((kind for kind, names in _KINDS.items() if words in names), None)
