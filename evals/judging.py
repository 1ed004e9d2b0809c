"""What the coach says of each labelled draft, set beside the labels line by line."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from coach.analysis import analyse
from coach.parsing import parse
from coach.reviews import Assessments, Finding
from coach.rules import lint
from evals.labelled import OBJECTIVE_FIELDS, SLOTS, Labelled


class Judged(NamedTuple):
    """One line of a draft: what was expected of it and what the coach gave."""

    id: str
    ref: str
    language: str
    text: str
    expected: dict[str, Any]
    given: dict[str, Any]
    codes: frozenset[str]
    """Rules that fire on the line and are not silenced."""
    visible: frozenset[str]
    """Those of them that show as a remark on the line: not gathered elsewhere, not the set's."""

    @property
    def is_objective(self) -> bool:
        """True for an objective, false for a key result."""
        return "." not in self.ref


class Reading(NamedTuple):
    """One draft written in one form, and what the parser read from it."""

    id: str
    form: str
    expected: tuple[str | None, tuple[str, ...]]
    given: tuple[tuple[str | None, tuple[str, ...]], ...]

    @property
    def same(self) -> bool:
        """True when the same objective and key results came back, and nothing else."""
        return self.given == (self.expected,)


def judge(drafts: Iterable[Labelled]) -> Iterator[Judged]:
    """Analyse and lint each draft, and give its labelled lines one by one."""
    for draft in drafts:
        okrs = draft.okrs
        assessments = analyse(okrs)
        findings = [each for each in lint(okrs, assessments) if each.suppressed is None]
        for key, expected in draft.labels.items():
            ref, text = _line(draft, key)
            yield Judged(
                id=draft.id,
                ref=ref,
                language=draft.language,
                text=text,
                expected=expected,
                given=_given(assessments, ref),
                codes=frozenset(each.code for each in findings if ref in each.refs),
                visible=frozenset(each.code for each in findings if _shows(each, ref)),
            )


def reread(drafts: Iterable[Labelled]) -> Iterator[Reading]:
    """Write each draft in two forms and parse it back."""
    for draft in drafts:
        expected = (_spaced(draft.objective), tuple(map(str.strip, draft.key_results)))
        for form, text in (("labels", draft.marked), ("bullets", draft.bulleted)):
            given = tuple(
                (_spaced(objective.text), tuple(kr.text.strip() for kr in objective.key_results))
                for objective in parse(text).objectives
            )
            yield Reading(draft.id, form, expected, given)


def _line(draft: Labelled, key: str) -> tuple[str, str]:
    if key == "objective":
        return "O1", draft.objective or ""
    position = int(key.removeprefix("kr:"))
    return f"O1.KR{position + 1}", draft.key_results[position]


def _given(assessments: Assessments, ref: str) -> dict[str, Any]:
    if ref in assessments.objectives:
        objective = assessments.objectives[ref]
        return {field: getattr(objective, field) for field in OBJECTIVE_FIELDS}
    line = assessments.key_results[ref]
    slots = {slot: getattr(line.slots, slot) for slot in SLOTS}
    return {
        "kind": line.kind,
        "ambition": line.ambition,
        "kpi_confusion": line.kpi_confusion,
        **slots,
    }


def _shows(finding: Finding, ref: str) -> bool:
    return ref in finding.refs and not finding.quiet and not finding.code.startswith("SET")


def _spaced(text: str | None) -> str | None:
    return text.strip() if text else None
