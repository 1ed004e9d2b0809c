"""Labelled drafts: read from their file, one JSON object a line, and built into OKR sets."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coach.models import KeyResult, Objective, OKRSet, Span

JUDGED = ("es", "en")
OBJECTIVE_FIELDS = ("qualitative", "single_focus", "outcome_oriented", "kpi_confusion")
SLOTS = ("metric", "baseline", "target", "deadline")


class Labelled(NamedTuple):
    """One objective with its key results, as published, and the labels they were given."""

    id: str
    language: str
    objective: str | None
    key_results: tuple[str, ...]
    labels: dict[str, dict[str, Any]]
    """``objective`` and ``kr:0``, ``kr:1``, … to the labels of that line."""

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
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip():
            continue
        row = json.loads(line)
        if row["lang"] in JUDGED:
            yield Labelled(
                id=row["id"],
                language=row["lang"],
                objective=row["objective"],
                key_results=tuple(row["key_results"]),
                labels=row["labels"],
            )
