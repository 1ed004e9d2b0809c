"""Labelled drafts: read from their file, one JSON object a line, and built into OKR sets."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Self

from pydantic import ConfigDict, model_validator

from coach.models import Frozen, KeyResult, Language, Objective, OKRSet, Span
from coach.reviews import Ambition, Kind
from evals.lines import read_lines

JUDGED = ("es", "en")
OBJECTIVE_FIELDS = ("qualitative", "single_focus", "outcome_oriented", "kpi_confusion")
SLOTS = ("metric", "baseline", "target", "deadline")
KEY_RESULT_FIELDS = ("kind", "ambition", *SLOTS, "kpi_confusion")


class _LineLabels(Frozen):
    model_config = ConfigDict(extra="ignore")  # a line may say more, such as a split

    rules: tuple[str, ...] = ()
    family: str = ""
    hard: bool = False
    reason: str = ""
    kpi_confusion: bool


class _ObjectiveLabels(_LineLabels):
    qualitative: bool
    single_focus: bool
    outcome_oriented: bool


class _KeyResultLabels(_LineLabels):
    kind: Kind
    ambition: Ambition
    metric: bool
    baseline: bool
    target: bool
    deadline: bool


class _SetLabels(Frozen):
    rules: tuple[str, ...]


class _Row(Frozen):
    """One line of a file of labelled drafts; what else stands in it says where it comes from."""

    model_config = ConfigDict(extra="ignore")

    id: str
    lang: str
    objective: str | None
    key_results: tuple[str, ...]
    labels: dict[str, dict[str, Any]]
    area: str = ""
    style: str = ""

    @model_validator(mode="after")
    def _fit(self) -> Self:
        known = {"objective", "set", *(f"kr:{n}" for n in range(len(self.key_results)))}
        if unknown := self.labels.keys() - known:
            raise ValueError(f"labels of what is not there: {', '.join(sorted(unknown))}")
        list(self.named)
        return self

    @property
    def named(self) -> Iterator[tuple[str, Frozen]]:
        """The labels by what they are of, each fitting its schema."""
        schemas: dict[str, type[Frozen]] = {"objective": _ObjectiveLabels, "set": _SetLabels}
        for key, labels in self.labels.items():
            yield key, schemas.get(key, _KeyResultLabels).model_validate(labels)


class Labelled(NamedTuple):
    """One objective with its key results, and the labels they were given."""

    id: str
    language: Language
    objective: str | None
    key_results: tuple[str, ...]
    labels: dict[str, dict[str, Any]]
    """``objective`` and ``kr:0``, ``kr:1``, … to the labels of that line.

    Beside the labels a line may hold ``rules`` (the codes a coach is expected to raise, all of
    them), ``family`` (shared with its translation) and ``hard`` with its ``reason``.
    """
    area: str = ""
    style: str = ""

    @property
    def cluster(self) -> str:
        """What this draft and its translation share; a draft without one stands for itself.

        Lines of one cluster were written together and are not independent of each other.
        """
        families = (line.get("family", "") for line in self.labels.values())
        return next((family.partition(".")[0] for family in families if family), self.id)

    @property
    def marked(self) -> str:
        """The draft as most people write it: a label before each line."""
        word = "Objetivo" if self.language == "es" else "Objective"
        lines = [f"{word}: {self.objective}"] if self.objective else []
        return "\n".join([*lines, *(f"KR{n}: {kr}" for n, kr in enumerate(self.key_results, 1))])

    @property
    def bulleted(self) -> str:
        """The draft as a Markdown heading with a list under it."""
        spanish = self.language == "es"
        title = "Resultados clave" if spanish else "Key results"
        if self.objective:
            title = f"{'Objetivo' if spanish else 'Objective'}: {self.objective}"
        return "\n".join([f"## {title}", "", *(f"- {kr}" for kr in self.key_results)])

    @property
    def okrs(self) -> OKRSet:
        """The draft as an OKR set, built without the parser, each part with its span."""
        draft, end = self.marked, 0
        spans = []
        for text in ([self.objective] if self.objective else []) + list(self.key_results):
            start = draft.index(text, end)
            end = start + len(text)
            spans.append(Span(start=start, end=end))
        goal = spans.pop(0) if self.objective else None
        key_results = tuple(
            KeyResult(ref=f"O1.KR{n}", text=text, span=span)
            for n, (text, span) in enumerate(zip(self.key_results, spans, strict=True), 1)
        )
        objective = Objective(ref="O1", text=self.objective, span=goal, key_results=key_results)
        return OKRSet(draft=draft, objectives=(objective,))


def read(path: Path) -> Iterator[Labelled]:
    """Read the drafts of a file; those in a language whose wording is not judged are left out.

    Args:
        path: A JSONL file with ``id``, ``lang``, ``objective``, ``key_results`` and ``labels``.

    Raises:
        DatasetError: A line does not fit its schema.
    """
    for row in read_lines(path, _Row):
        if row.lang in JUDGED:
            yield Labelled(
                id=row.id,
                language="es" if row.lang == "es" else "en",
                objective=row.objective,
                key_results=row.key_results,
                labels={key: labels.model_dump(exclude_unset=True) for key, labels in row.named},
                area=row.area,
                style=row.style,
            )


IMPLIED = frozenset(
    {"KR101", "KPI201", "KPI202", "KR103", "KR104", "KR105", "KR106"}
    | {"OBJ001", "OBJ002", "OBJ003", "OBJ004"}
)
"""The codes that :func:`implied_rules` can return."""
SET_RULES = frozenset({"KPI203", "SET401", "SET403", "SET404", "SET407", "SET408"})
"""The codes of a draft as a whole that the own datasets are labelled for."""


def implied_rules(labels: dict[str, Any]) -> frozenset[str]:
    """Return the codes that the labels of a line call for by themselves.

    Rules that look at more than the labels (per cent or points, scale, pay, …) are not among
    them; only a reader can say where those apply.
    """
    return _of_objective(labels) if "qualitative" in labels else _of_key_result(labels)


def _of_objective(labels: dict[str, Any]) -> frozenset[str]:
    codes = set()
    if not labels["qualitative"]:
        codes.add("OBJ001")
    elif labels["kpi_confusion"]:
        codes.add("OBJ004")
    if not labels["single_focus"]:
        codes.add("OBJ002")
    if not labels["outcome_oriented"]:
        codes.add("OBJ003")
    return frozenset(codes)


def _of_key_result(labels: dict[str, Any]) -> frozenset[str]:
    kind = labels["kind"]
    if kind == "output":
        return frozenset({"KR101"})
    if kind == "health":
        return frozenset({"KPI201"})
    if kind == "unclear":
        return frozenset({"KPI202" if labels["kpi_confusion"] else "KR103"})
    if not labels["metric"]:
        return frozenset({"KR104"})
    if not labels["target"]:
        return frozenset({"KR105"})
    return frozenset() if labels["baseline"] else frozenset({"KR106"})
