"""Findings as SARIF 2.1.0, for OKRs that are kept in a repository and reviewed like code."""

import hashlib
import json
from collections.abc import Iterator
from typing import IO, Any
from urllib.parse import quote

from coach import __version__
from coach.models import Language, OKRSet, Where
from coach.rendering.material import Material
from coach.rendering.places import cell_of
from coach.rendering.totals import all_findings
from coach.reviews import Evidence, Finding
from coach.rules import RULES
from coach.rules.kpi_sheet import KPI_RULES
from coach.rules.portfolio import PORTFOLIO_RULES

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"warning": "warning", "info": "note"}


def write(material: Material, out: IO[str]) -> None:
    """Write every finding a person is shown, one at a time.

    Args:
        material: The reviews and what is said across them.
        out: Takes the text.
    """
    driver = {
        "name": "okr-coach",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [
            _rule(rule, material.language) for rule in (*RULES, *KPI_RULES, *PORTFOLIO_RULES)
        ],
    }
    frame = {"$schema": _SCHEMA, "version": "2.1.0"}
    out.write(json.dumps(frame)[:-1] + ', "runs": [{"tool": {"driver": ')
    out.write(json.dumps(driver, ensure_ascii=False))
    out.write('}, "columnKind": "utf16CodeUnits", "results": [')
    first = True
    for result in _results(material):
        out.write(("\n" if first else ",\n") + json.dumps(result, ensure_ascii=False))
        first = False
    out.write("\n]}]}\n")


def _rule(rule: Any, language: Language) -> dict[str, Any]:
    manual = rule.manual(language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": manual.partition("\n")[0]},
        "help": {"text": manual, "markdown": manual},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(material: Material) -> Iterator[dict[str, Any]]:
    for review in material.reviews:
        for finding in all_findings(review):
            if not finding.quiet:
                yield _result(finding, review.okrs)
    for finding in material.findings:
        yield _result(finding, None)


def _result(finding: Finding, okrs: OKRSet | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "partialFingerprints": {"okrCoach/v1": _fingerprint(finding, okrs)},
    }
    locations = [_location(evidence, okrs) for evidence in finding.evidence]
    result["locations"] = [location for location in locations if location][:1]
    related = [location for location in locations if location][1:]
    if related:
        result["relatedLocations"] = related
    if not result["locations"] and okrs is not None and okrs.source:
        result["locations"] = [{"physicalLocation": {"artifactLocation": _file(okrs.source)}}]
    if finding.suppressed:
        reason = finding.suppressed.reason
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _location(evidence: Evidence, okrs: OKRSet | None) -> dict[str, Any] | None:
    where = evidence.where or Where(file=okrs.source if okrs else None)
    file = where.file or (okrs.source if okrs else None)
    if not file:
        return None
    physical: dict[str, Any] = {"artifactLocation": _file(file)}
    region = _region(evidence, where, okrs)
    if region:
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    cell = cell_of(where)
    if cell:
        location["logicalLocations"] = [{"fullyQualifiedName": cell, "kind": "member"}]
    return location


def _region(evidence: Evidence, where: Where, okrs: OKRSet | None) -> dict[str, Any] | None:
    """Return line and columns of the quoted words; columns count UTF-16 code units from 1."""
    draft = okrs.draft if okrs else ""
    if evidence.span and draft and not where.cells:
        start, end = evidence.span.start, evidence.span.end
        first, last = draft.rfind("\n", 0, start) + 1, draft.rfind("\n", 0, end) + 1
        return {
            "startLine": draft.count("\n", 0, start) + 1,
            "startColumn": _units(draft[first:start]) + 1,
            "endLine": draft.count("\n", 0, end) + 1,
            "endColumn": _units(draft[last:end]) + 1,
            "snippet": {"text": evidence.quote},
        }
    line = where.line or where.row
    return {"startLine": line, "snippet": {"text": evidence.quote}} if line else None


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _file(name: str) -> dict[str, str]:
    return {"uri": quote(name.replace("\\", "/"))}


def _fingerprint(finding: Finding, okrs: OKRSet | None) -> str:
    """Return what stays when the line moves: the rule and the words, not where they stand."""
    quotes = [evidence.quote for evidence in finding.evidence]
    parts = [finding.code, (okrs.source or "") if okrs else "", *quotes]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
