"""What the coach says of each labelled draft, set beside the labels line by line."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from coach.analysis import analyse
from coach.models import OKRSet
from coach.parsing import parse
from coach.reviews import Assessments, Context, Finding
from coach.rules import RULES, Case, detect, lint
from evals.labelled import IMPLIED, OBJECTIVE_FIELDS, SET_RULES, SLOTS, Labelled, implied_rules

_SEVERITIES = {rule.code: rule.severity for rule in RULES}
SET = "set"
"""The ref of a draft as a whole."""


class Judged(NamedTuple):
    """One line of a draft: what was expected of it and what the coach gave."""

    id: str
    cluster: str
    """Shared by the lines of a draft and of its translation."""
    family: str
    """Shared by the line and its translation; empty where there is none."""
    ref: str
    language: str
    text: str
    expected: dict[str, Any]
    given: dict[str, Any]
    expected_rules: frozenset[str]
    found: frozenset[str]
    """Rules that find something on the line, said or not, of those that it was labelled for."""
    asserted: frozenset[str]
    """Those that speak at their full severity; the others only ask (two readings)."""
    visible: frozenset[str]
    """Rules that show as a remark on the line: not gathered elsewhere, not the set's."""

    @property
    def is_objective(self) -> bool:
        """True for an objective, false for a key result."""
        return "." not in self.ref


class JudgedSet(NamedTuple):
    """One draft as a whole: the set's rules that were expected and those that found something."""

    id: str
    language: str
    expected_rules: frozenset[str] | None
    """``None`` where nobody said which apply."""
    found: frozenset[str]


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
        found = _everything(okrs, assessments)
        said = [each for each in lint(okrs, assessments) if each.suppressed is None]
        for key, expected in draft.labels.items():
            if key == SET:
                continue
            ref, text = _line(draft, key)
            here = [
                each
                for each in found
                if ref in each.refs and ("rules" in expected or each.code in IMPLIED)
            ]
            yield Judged(
                id=draft.id,
                cluster=draft.cluster,
                family=expected.get("family", ""),
                ref=ref,
                language=draft.language,
                text=text,
                expected=expected,
                given=_given(assessments, ref),
                expected_rules=frozenset(expected.get("rules", implied_rules(expected))),
                found=frozenset(each.code for each in here),
                asserted=frozenset(each.code for each in here if _asserts(each)),
                visible=frozenset(each.code for each in said if _shows(each, ref)),
            )


def judge_sets(drafts: Iterable[Labelled]) -> Iterator[JudgedSet]:
    """Lint each draft and give the rules that speak of it as a whole."""
    for draft in drafts:
        okrs = draft.okrs
        found = _everything(okrs, analyse(okrs))
        expected = draft.labels.get(SET, {}).get("rules")
        yield JudgedSet(
            id=draft.id,
            language=draft.language,
            expected_rules=None if expected is None else frozenset(expected),
            found=frozenset(each.code for each in found) & SET_RULES,
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


def _everything(okrs: OKRSet, assessments: Assessments) -> list[Finding]:
    return list(detect(Case.of(okrs, assessments, Context(), assessments.language)))


def _shows(finding: Finding, ref: str) -> bool:
    return ref in finding.refs and not finding.quiet and not _of_set(finding.code)


def _asserts(finding: Finding) -> bool:
    return _SEVERITIES[finding.code] == finding.severity


def _of_set(code: str) -> bool:
    return code.startswith("SET") or code == "KPI203"


def _spaced(text: str | None) -> str | None:
    return text.strip() if text else None
