"""Which tool a file came from, told by headers that only its exports and templates have."""

from typing import NamedTuple

from coach.formats.columns import Columns


class Tool(NamedTuple):
    """A tool, and what is particular about its files."""

    name: str
    needs: frozenset[str]
    """Headers that must all be there, as ``headers.plain`` leaves them."""
    follows: bool = False
    """Whether a row belongs to the objective above it, no column saying so."""
    dotted: bool = False
    """Whether the ids are an order such as 1.2.1 that says what belongs where."""
    folders: bool = False
    """Whether a title such as ``/Ventas/`` is a folder of the rows below it."""
    progress: bool = False
    """Whether a metric called *Progress* from 0 to 100 only says that nothing is measured."""


TOOLS: tuple[Tool, ...] = (
    Tool("Viva Goals", frozenset({"aligned to weight objective id"}), progress=True),
    Tool("Ally.io", frozenset({"row id", "parent", "entity"}), progress=True),
    Tool("Peoplebox", frozenset({"row id", "parent row ids"})),
    Tool(
        "Appfire OKR for Jira",
        frozenset({"order", "type", "summary", "target value"}),
        dotted=True,
    ),
    Tool("Betterworks", frozenset({"name", "type", "owner email"}), follows=True),
    Tool("Culture Amp", frozenset({"key result 1 title"})),
    Tool("Asana", frozenset({"task id", "section column"})),
    Tool("Wrike", frozenset({"key", "parent task", "title"}), folders=True),
    Tool("BurningOKR", frozenset({"corporate objective", "key result", "actual"})),
    Tool("BurningOKR", frozenset({"ubergeordnetes unternehmensziel", "key result"})),
    Tool("BurningOKR", frozenset({"uebergeordnetes unternehmensziel", "key result"})),
    Tool("MHOKR", frozenset({"objectiveid", "keyresulttargetvalue"})),
    Tool("Trello", frozenset({"card name", "list name"})),
)  # fmt: skip
"""The tools that are recognised; a file of another is read by the names of its columns."""


def tool_of(columns: Columns) -> Tool | None:
    """Return the tool whose headers a sheet has, or ``None``."""
    return next((tool for tool in TOOLS if tool.needs <= columns.names), None)
