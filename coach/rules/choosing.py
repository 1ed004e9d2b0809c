"""Which of all findings are said: silenced ones are kept apart, and no line is said too much."""

from collections.abc import Iterable, Iterator

from coach.models import OKRSet
from coach.reviews import Context, Finding, Suppressed
from coach.rules.case import Case

# The remark that matters most comes first: what the line is, what makes it contradictory, what it
# invites, what it leaves open, how far it goes.
_SEQUENCE = (
    "KR102", "KR101", "KR103", "KPI202", "KR104", "KR112", "KR110", "KR115", "KPI201", "KR107",
    "KR105", "AMB302", "KR109", "KR108", "KR113", "KR114", "KR116", "KR111", "AMB303", "AMB301",
    "OBJ001", "OBJ004", "OBJ003", "OBJ005", "OBJ006", "SET405", "OBJ002", "OBJ007",
)  # fmt: skip
_ORDER = {code: place for place, code in enumerate(_SEQUENCE)}
_LAST = len(_SEQUENCE)
_WHAT_IT_IS = frozenset({"OBJ001", "OBJ004", "OBJ003", "OBJ005", "OBJ006"})
"""What an objective is, is said once: the first of these in the order above."""
MOST = 2
"""Visible remarks on one line (COACH: three points a team, not nine)."""
MOST_ON_SOUND = 1
"""Visible remarks on a result that states metric and target (label guide, last section)."""


def choose(case: Case, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what is kept of all findings, in their order.

    Args:
        case: The draft.
        findings: Everything the rules found.
    """
    marked = [_marked(finding, case.okrs, case.context) for finding in findings]
    by_ref: dict[str, list[Finding]] = {}
    for finding in marked:
        if len(finding.refs) == 1 and finding.suppressed is None and not finding.quiet:
            by_ref.setdefault(finding.refs[0], []).append(finding)
    unsure = {line.ref for line in case.lines if line.two_readings}
    sound = {line.ref for line in case.lines if line.sound} | unsure
    dropped: set[int] = set()
    for ref, said in by_ref.items():
        most = MOST_ON_SOUND if ref in sound else MOST
        kept = {id(finding) for finding in _first(said, most, ask_last=ref in unsure)}
        dropped.update(id(finding) for finding in said if id(finding) not in kept)
    return tuple(finding for finding in marked if id(finding) not in dropped)


def _first(findings: list[Finding], most: int, *, ask_last: bool) -> Iterator[Finding]:
    """Yield the findings of one line that are said, the one that matters most first.

    Of a line that may be work or a result, what its figures show comes before that question.
    """
    said = 0
    what_it_is = False
    last = {"KR101"} if ask_last else set[str]()
    for finding in sorted(findings, key=lambda f: (f.code in last, _ORDER.get(f.code, _LAST))):
        if finding.code in _WHAT_IT_IS:
            if what_it_is:
                continue
            what_it_is = True
        # Length alone is worth a word only where nothing else is.
        if said == most or (finding.code == "OBJ007" and said):
            return
        said += 1
        yield finding


def _marked(finding: Finding, okrs: OKRSet, context: Context) -> Finding:
    """Return a finding with the reason for which the user does not want to hear it."""
    reasons = [_reason(ref, finding.code, okrs, context) for ref in finding.refs]
    if not reasons or any(reason is None for reason in reasons):
        return finding
    return finding.model_copy(update={"suppressed": Suppressed(reason=reasons[0] or "")})


def _reason(ref: str, code: str, okrs: OKRSet, context: Context) -> str | None:
    if ref in context.accepted:
        return context.accepted[ref]
    objective = okrs.objective_of(ref)
    if ref == objective.ref:
        return objective.ignored.get(code)
    own = next((kr.ignored for kr in objective.key_results if kr.ref == ref), {})
    return own.get(
        code, objective.ignored.get(code) if code.startswith(("SET", "KPI203")) else None
    )
