"""What a model is given of a draft: one objective, what is known, what was found, what to cite."""

from coach.critics.case import Case
from coach.language import Text
from coach.models import KeyResult, Language, Objective
from coach.reviews import Passage

LANGUAGES = {"es": "Spanish", "en": "English"}
MOST_PASSAGES = 6
MOST_METRICS = 3
_NO_OBJECTIVE = Text(es="(sin objetivo escrito)", en="(no objective written)")


def brief(case: Case, objective: Objective) -> dict[str, str]:
    """Return the inputs of the critique prompt for one objective.

    Args:
        case: The draft and what was found on it.
        objective: The objective to read with its key results.
    """
    return {
        "language": LANGUAGES[case.language],
        "draft": _draft(case, objective),
        "known": _known(case, objective),
        "findings": _findings(case, objective),
        "metrics": _metrics(case, objective),
        "passages": "\n\n".join(
            f"[{passage.id}] {passage.title}\n{passage.text}" for passage in cited(case, objective)
        ),
    }


def cited(case: Case, objective: Objective) -> tuple[Passage, ...]:
    """Return the passages an answer may cite: those that the findings stand on, the first six.

    Args:
        case: The draft and what was found on it.
        objective: The objective in question.
    """
    refs = [objective.ref, *(kr.ref for kr in objective.key_results)]
    found = {p.id: p for ref in refs for p in case.grounding.passages.get(ref, ())}
    near = case.grounding.near.get(objective.ref, ())
    return tuple((found | {p.id: p for p in near if p.id not in found}).values())[:MOST_PASSAGES]


def _draft(case: Case, objective: Objective) -> str:
    words = objective.text or _NO_OBJECTIVE.in_(case.language)
    lines = [f"{objective.ref} {words}"]
    for kr in objective.key_results:
        language = case.assessment(kr.ref).reading.language
        lines.append(f"{kr.ref} ({LANGUAGES[language]}) {_line(kr)}")
    lines += [f"(initiative) {item.text}" for item in objective.initiatives]
    lines += [f"(KPI to watch) {item.text}" for item in objective.health_metrics]
    cycle = objective.cycle or case.okrs.cycle
    return "\n".join([*lines, f"(cycle) {cycle}"] if cycle else lines)


def _line(kr: KeyResult) -> str:
    columns = {
        "baseline": kr.baseline,
        "target": kr.target,
        "current": kr.current,
        "unit": kr.unit,
        "deadline": kr.deadline,
    }
    beside = [f"{name}: {value}" for name, value in columns.items() if value]
    return f"{kr.text} | {' | '.join(beside)}" if beside else kr.text


def _known(case: Case, objective: Objective) -> str:
    own = f"{objective.ref}."
    answers = [
        f"{key}: {value}"
        for key, value in case.context.answers.items()
        if key.startswith(own) or "." not in key
    ]
    settled = [
        f"{kr.ref}: the team keeps this line as it is"
        for kr in objective.key_results
        if case.settled(kr.ref)
    ]
    kpis = [f"KPI sheet: {name}: {value}" for name, value in case.context.kpis.items()]
    return "\n".join([*answers, *settled, *kpis])


def _findings(case: Case, objective: Objective) -> str:
    refs = [objective.ref, *(kr.ref for kr in objective.key_results)]
    return "\n".join(
        f"{ref} {finding.code} {finding.message} {finding.hint}".strip()
        for ref in refs
        for finding in case.shown(ref)
        if not finding.quiet
    )


def _metrics(case: Case, objective: Objective) -> str:
    lines = []
    for kr in objective.key_results:
        language: Language = case.assessment(kr.ref).reading.language
        names = [
            match.metric.name.in_(language)
            for match in case.grounding.metrics.get(kr.ref, ())[:MOST_METRICS]
        ]
        if names:
            lines.append(f"{kr.ref} {'; '.join(names)}")
    return "\n".join(lines)
