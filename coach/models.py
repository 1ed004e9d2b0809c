"""A draft and its parts: frozen values that parsing and the file readers produce."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Language = Literal["es", "en"]
"""The languages whose wording the coach judges."""


class Frozen(BaseModel):
    """Base of every value that passes between rooms: immutable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Span(Frozen):
    """A half-open range of characters, counted in Python string indices."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> "Span":
        """Return the same span moved ``by`` characters to the right."""
        return Span(start=self.start + by, end=self.end + by)


class Quantity(Frozen):
    """A figure as it stands in a text, with what it is read as."""

    raw: str
    """The words of the text: ``"1,5 millones"``, ``"la mitad"``, ``"[meta %]"``."""
    value: float | None = None
    """The number read from ``raw``; ``None`` for a placeholder."""
    unit: str | None = None
    """A canonical unit (``%``, ``points``, ``min``, ``h``, ``day``, ``USD``, ``x``) or ``None``."""
    ambiguous: bool = False
    """True when the text allows a second reading (``1.250`` is 1250 or 1.25)."""
    span: Span | None = None
    """Where ``raw`` stands, relative to the text that was read; ``None`` when it was composed."""


class Where(Frozen):
    """The place in a file from which a part of a draft was read."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    """1-based line of a text file or pasted draft."""
    cells: dict[str, str] = {}
    """Field name to cell reference, such as ``{"target": "F7"}``."""


class Item(Frozen):
    """A line beside the key results: an initiative, a KPI to watch, a parked question."""

    text: str
    span: Span | None = None
    where: Where | None = None
    from_ref: str | None = None
    """The key result the item was taken from, when it was moved."""


class KeyResult(Frozen):
    """One key result as drafted."""

    ref: str
    """``O1.KR2``: second key result of the first objective."""
    text: str
    """The words without their mark; exactly ``draft[span]`` when there is a span."""
    span: Span | None = None
    where: Where | None = None
    owner: str | None = None
    cycle: str | None = None
    baseline: str | None = None
    """The value of a baseline column of its own, as written."""
    target: str | None = None
    """The value of a target column of its own, as written."""
    current: str | None = None
    """The current value, where a column gives it."""
    metric: str | None = None
    """What is measured, where a column names it."""
    unit: str | None = None
    deadline: str | None = None
    """The value of a due-date column of its own, as written."""
    ignored: dict[str, str] = {}
    """Codes that a ``coach: ignore[...]`` comment on the line silences, with their reasons."""


class Objective(Frozen):
    """One objective with its key results; ``text`` is ``None`` for key results without one."""

    ref: str
    """``O1``."""
    text: str | None = None
    span: Span | None = None
    where: Where | None = None
    key_results: tuple[KeyResult, ...] = ()
    initiatives: tuple[Item, ...] = ()
    """Listed apart by the author under a heading such as *Iniciativas*."""
    health_metrics: tuple[Item, ...] = ()
    """KPIs listed apart by the author."""
    owner: str | None = None
    team: str | None = None
    cycle: str | None = None
    """The period as written in the objective's heading or column (``Q3 2026``)."""
    parent: str | None = None
    """The objective of the company or area that this one serves, as written."""
    supported: int = 0
    """How many objectives of the same file serve this one; they show whether it is reached."""
    ignored: dict[str, str] = {}
    """Codes that a ``coach: ignore[...]`` comment on the line silences, with their reasons."""


class Unread(Frozen):
    """A piece of the draft that was not taken as any part of an OKR."""

    text: str
    reason: str
    """Machine word: ``note``, ``no_mark``, ``too_long``, ``other_language``, …."""
    span: Span | None = None
    where: Where | None = None


class OKRSet(Frozen):
    """A whole draft: what was pasted, and the objectives read from it."""

    draft: str = ""
    """The text as pasted; every span of the set indexes it."""
    title: str | None = None
    team: str | None = None
    cycle: str | None = None
    """The period of the set as written (``Q3 2026``, ``T2``), or ``None``."""
    source: str | None = None
    """A file name or URL; ``None`` for pasted text."""
    objectives: tuple[Objective, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[dict[Language, str], ...] = ()
    """How the file was read, in plain words: its encoding, a hidden sheet, a column left out."""

    @property
    def key_results(self) -> tuple[KeyResult, ...]:
        """All key results, in the order of the draft."""
        return tuple(kr for objective in self.objectives for kr in objective.key_results)

    @property
    def wording(self) -> str:
        """The draft as pasted, or the words of all its lines where it came from elsewhere."""
        texts = [t for o in self.objectives for t in (o.text, *(kr.text for kr in o.key_results))]
        return self.draft or "\n".join(text for text in texts if text)

    def objective_of(self, ref: str) -> Objective:
        """Return the objective that ``ref`` (``O1`` or ``O1.KR2``) names or belongs to.

        Raises:
            KeyError: No objective of the set has that ref.
        """
        wanted = ref.partition(".")[0]
        for objective in self.objectives:
            if objective.ref == wanted:
                return objective
        raise KeyError(ref)
