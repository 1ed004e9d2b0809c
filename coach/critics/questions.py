"""At most three questions to think about: those whose answer would change the draft's direction."""

from collections.abc import Iterator

from coach.critics.case import Case
from coach.critics.objectives import KPI
from coach.language import Text
from coach.models import Objective
from coach.reviews import Fill, KeyResultCritique, ObjectiveCritique, Question
from coach.rules.wording import count

MOST = 3
_NOBODY = frozenset({"OBJ003", "OBJ005", "OBJ006"})
"""Findings of an objective in which nobody is better off yet."""
_KPI = Text(
    es="¿Qué tendría que mejorar para que ese número {move} por sí solo?",
    en="What would have to get better for that number to {move} by itself?",
)
_UP = Text(es="suba", en="rise")
_DOWN = Text(es="baje", en="fall")
_MOVES = Text(es="se mueva", en="move")
_NOTICED = Text(
    es="¿Quién notaría la diferencia al cierre del ciclo, y en qué?",
    en="Who would notice the difference at the end of the cycle, and how?",
)
_TWO_GOALS = Text(
    es="Si solo pudiera lograrse una, ¿cuál sería?",
    en="If only one came true, which would you hate to lose?",
)
_WHO = Text(
    es="Cuando esto esté listo, ¿quién hará algo de otra manera, y qué?",
    en="Once this is done, who will do what differently?",
)
_WHO_OF = Text(
    es="{lines}: cuando {exist}, ¿quién hará algo de otra manera, y qué?",
    en="{lines}: once {exist}, who will do what differently?",
)
_ONE_EXISTS = Text(es="esto esté listo", en="this is done")
_SOME_EXIST = Text(es="estén listos", en="they are done")
_COHERENT = Text(
    es="Si se cumplen los {n} KR, ¿se cumplió el objetivo? ¿Y al revés?",
    en="If all {n} key results come true, is the objective won? And the other way round?",
)
_LEVEL = Text(
    es="{lines}: ¿hoy están por encima o por debajo? Si no hicieran nada, ¿se perdería?",
    en="{lines}: are you above or below it today? If you did nothing, would it slip?",
)
_CYCLE = Text(es="¿Para qué ciclo es?", en="Which cycle is this for?")


def questions(case: Case, parts: tuple[ObjectiveCritique, ...]) -> tuple[Question, ...]:
    """Choose what to ask: direction first, then what the set leaves out, then the cycle.

    Args:
        case: The draft and what was found on it.
        parts: What the critic says of each objective.
    """
    chosen = list(_directing(case, parts))
    cycle = _cycle(case)
    kept = chosen[: MOST - 1 if cycle else MOST]
    return tuple([*kept, cycle] if cycle else kept)


def _directing(case: Case, parts: tuple[ObjectiveCritique, ...]) -> Iterator[Question]:
    asked: set[str] = set()
    for ask in (_of_objectives, _of_work, _of_set, _of_levels):
        for question in ask(case, parts):
            if question.text not in asked and not _hinted(case, question):
                asked.add(question.text)
                yield question


def _hinted(case: Case, question: Question) -> bool:
    """Tell a question that a remark on the set or on several lines asks already."""
    hints = {f.hint for f in case.findings if f.suppressed is None and not f.quiet and f.hint}
    alone = {f.hint for ref in case.assessments.key_results for f in case.shown(ref)}
    alone |= {f.hint for ref in case.assessments.objectives for f in case.shown(ref)}
    return any(asked in question.text or question.text in asked for asked in hints - alone)


def _of_objectives(case: Case, parts: tuple[ObjectiveCritique, ...]) -> Iterator[Question]:
    for objective in case.okrs.objectives:
        codes = case.codes(objective.ref)
        labels = case.assessments.objectives.get(objective.ref)
        if codes & KPI and labels and labels.kpi_confusion:
            direction = labels.reading.direction
            move = {"up": _UP, "down": _DOWN}.get(direction or "", _MOVES).in_(case.language)
            yield Question(ref=objective.ref, text=_KPI.in_(case.language).format(move=move))
        elif codes & _NOBODY:
            yield Question(ref=objective.ref, text=_who_notices(case, objective))
        elif "OBJ002" in codes and not _asked_by_itself(case, objective):
            yield Question(ref=objective.ref, text=_TWO_GOALS.in_(case.language))


def _who_notices(case: Case, objective: Objective) -> str:
    """Return the question of the remark itself, else who would notice the difference."""
    hints = [f.hint for f in case.shown(objective.ref) if f.code in _NOBODY and not f.quiet]
    asked = next((hint for hint in hints if hint.endswith("?") and hint.count("?") == 1), None)
    return asked or _NOTICED.in_(case.language)


def _asked_by_itself(case: Case, objective: Objective) -> bool:
    """Tell whether the remark on two goals is a question already."""
    return any(f.code == "OBJ002" and "?" in f.message for f in case.shown(objective.ref))


def _of_work(case: Case, parts: tuple[ObjectiveCritique, ...]) -> Iterator[Question]:
    """Ask who will do something differently, for the work that got no metric.

    Where the objective itself is a project, it has been asked who will be better off; where the
    line says what the work is for, the remark on it says to measure that.
    """
    refs = [
        part.ref
        for part in _lines(parts)
        if part.rewrite is None and part.under is None and part.moved_to != "parking"
        if case.is_work(part.ref) and "KR101" in case.codes(part.ref)
        if not case.assessment(part.ref).reading.purpose
        if "OBJ003" not in case.codes(part.ref.partition(".")[0])
    ]
    if refs:
        fills = tuple(Fill(ref=ref, slot="metric") for ref in refs)
        exist = (_ONE_EXISTS if len(refs) == 1 else _SOME_EXIST).in_(case.language)
        text = _WHO_OF.in_(case.language).format(lines=case.named(refs), exist=exist)
        if len(case.okrs.key_results) == 1:
            text = _WHO.in_(case.language)
        yield Question(ref=refs[0], slot="metric", text=text, fills=fills)


def _of_set(case: Case, parts: tuple[ObjectiveCritique, ...]) -> Iterator[Question]:
    codes = case.set_codes()
    if "SET408" in codes:
        objective = _largest(case)
        n = len(objective.key_results)
        if n > 1:
            words = _COHERENT.in_(case.language).format(n=count(n).in_(case.language))
            yield Question(ref=objective.ref, text=words)


def _of_levels(case: Case, parts: tuple[ObjectiveCritique, ...]) -> Iterator[Question]:
    """Ask of levels whether they would slip, where no result beside them needs the guard."""
    refs = [
        kr.ref
        for objective in case.okrs.objectives
        for kr in objective.key_results
        if "KPI201" in case.codes(kr.ref) and not case.results(objective)
        if not any(f.code == "KPI201" and "?" in f.hint for f in case.shown(kr.ref))
    ]
    if refs:
        text = _LEVEL.in_(case.language).format(lines=case.named(refs))
        yield Question(ref=refs[0], slot="baseline", text=text, fills=_fills(refs))


def _cycle(case: Case) -> Question | None:
    """Ask for the period once, where nothing gives it and something is left to do."""
    lines = [
        kr
        for objective in case.okrs.objectives
        for kr in objective.key_results
        if not (case.cycle(kr, objective) or case.dated(kr.ref) or case.settled(kr.ref))
    ]
    settled = sum(case.settled(kr.ref) for kr in case.okrs.key_results)
    if not lines or len(lines) + settled < len(case.okrs.key_results):
        return None
    refs = [ref for o in case.okrs.objectives for ref in (o.ref, *(k.ref for k in o.key_results))]
    if not any(case.codes(ref) for ref in refs if not case.settled(ref)):
        return None
    fills = tuple(Fill(ref=kr.ref, slot="deadline") for kr in lines)
    ref = case.okrs.objectives[0].ref
    return Question(ref=ref, slot="deadline", text=_CYCLE.in_(case.language), fills=fills)


def _fills(refs: list[str]) -> tuple[Fill, ...]:
    return tuple(Fill(ref=ref, slot="baseline") for ref in refs)


def _largest(case: Case) -> Objective:
    return max(case.okrs.objectives, key=lambda objective: len(objective.key_results))


def _lines(parts: tuple[ObjectiveCritique, ...]) -> Iterator[KeyResultCritique]:
    for part in parts:
        yield from part.key_results
