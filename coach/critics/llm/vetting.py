"""What a model says of a line, held to the rules: only what passes goes on, the rest is named."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from coach.critics.case import CONVERT, Case
from coach.critics.judging import checks_of
from coach.critics.llm.held_open import held_open
from coach.models import KeyResult, Language, Objective
from coach.prompting import KeyResultAnswer, ObjectiveAnswer, Wording
from coach.reviews import (
    Alternative,
    ObjectiveAssessment,
    Passage,
    Rewrite,
)
from coach.verification import (
    Allowed,
    Problem,
    invented_words,
    strange_characters,
    verify_remark,
)

_LONGEST_BET = 24
_LONGEST_WORDING = 320
_TYPOGRAPHY = str.maketrans("“”„«»‘’‚`´–—‑", "\"\"\"\"\"'''''---")
_TAUGHT = {
    "empty": "it says nothing",
    "long": "it is longer than {detail} characters",
    "markup": "“{detail}” is markup, a link or a line break; write one plain sentence",
    "language": "it is in another language than the line",
    "figure": "“{detail}” stands nowhere in the draft or in what is known; hold it open as a field",
    "name": "the name “{detail}” stands nowhere in what you were given",
    "word": "“{detail}” is no word of the draft or the guidance; use their words",
    "placeholder": "{detail} is no field; the fields are [línea base], [meta], [fecha] or "
    "[baseline], [target], [date], with % inside for a percentage",
    "kind": "it reads as {detail}; a key result says what changes, an objective what gets better",
    "slot": "it neither states nor holds open its {detail}",
    "worse": "it is no better than the line: {detail}",
}
_NOTHING_TO_MEND = "nothing to mend"


_Check = Callable[[Rewrite], tuple[Problem, ...]]


class Opinion(NamedTuple):
    """What a model says of one line and may be shown, and what may not."""

    rewrite: Rewrite | None = None
    reason: str | None = None
    passages: tuple[str, ...] = ()
    quote: str | None = None
    """The words the reading rests on, where they stand in the line."""
    under: str | None = None
    problems: tuple[str, ...] = ()
    """One sentence each, for the model to mend."""


def vet_key_result(
    case: Case,
    objective: Objective,
    kr: KeyResult,
    answer: KeyResultAnswer,
    passages: Sequence[Passage],
) -> Opinion:
    """Check what a model says of a key result.

    Args:
        case: The draft, with the labels that stand.
        objective: The objective the line stands under.
        kr: The line.
        answer: What the model says.
        passages: What it was given to cite.
    """
    quoted = stands_in(answer.quote, kr.text)
    problems = [] if quoted else [_misquoted(kr.ref, answer.quote)]
    reason, wrong = _reason(case, kr.ref, answer.reason, answer.passages, passages)
    problems += wrong
    under = _under(case, objective, kr, answer.belongs_under)
    rewrite = None
    if under is None and not case.settled(kr.ref) and case.codes(kr.ref):
        rewrite, wrong = _wording_of_line(case, objective, kr, answer.wordings)
        problems += wrong
        if rewrite is None and not wrong and case.is_work(kr.ref):
            problems.append(f"{kr.ref}: it is work, and no wording says what it is to change")
    given = _given(answer.passages, passages)
    return Opinion(
        rewrite=rewrite.model_copy(update={"passages": given}) if rewrite else None,
        reason=reason,
        passages=given,
        quote=answer.quote if quoted else None,
        under=under,
        problems=tuple(problems),
    )


def vet_objective(
    case: Case, objective: Objective, answer: ObjectiveAnswer, passages: Sequence[Passage]
) -> Opinion:
    """Check what a model says of an objective.

    Args:
        case: The draft, with the labels that stand.
        objective: The objective.
        answer: What the model says.
        passages: What it was given to cite.
    """
    labels = case.assessments.objectives.get(objective.ref)
    if labels is None or objective.text is None:
        return Opinion()
    quoted = stands_in(answer.quote or "", objective.text)
    problems = [] if quoted else [_misquoted(objective.ref, answer.quote or "")]
    reason: str | None = None
    wrong: list[str] = []
    if answer.reason and case.codes(objective.ref):
        reason, wrong = _reason(case, objective.ref, answer.reason, answer.passages, passages)
    problems += wrong
    rewrite = None
    if not case.settled(objective.ref) and case.codes(objective.ref):
        rewrite, wrong = _wording_of_objective(case, objective, labels, answer.wordings)
        problems += wrong
    return Opinion(
        rewrite=rewrite,
        reason=reason,
        passages=_given(answer.passages, passages),
        quote=answer.quote if quoted else None,
        problems=tuple(problems),
    )


def vet_sentence(case: Case, text: str, longest: int = 300) -> str | None:
    """Return a sentence that may be said of the draft, or ``None``.

    Args:
        case: The draft.
        text: What a model says.
        longest: Characters it may have.
    """
    said = " ".join(text.split())
    checked = verify_remark(said, language=case.language, allowed=case.allowed, longest=longest)
    return None if checked else said


def stands_in(quote: str, text: str) -> bool:
    """Tell whether a quote stands in a text word for word, blanks and typography aside.

    Args:
        quote: What a model says it copied; one without words stands nowhere wrong.
        text: The line.
    """
    return _plain(quote) in _plain(text)


def _misquoted(ref: str, quote: str) -> str:
    return f"{ref}: the quote “{quote[:80]}” does not stand in the line"


def _plain(text: str) -> str:
    """Return text without what typography changes: blanks, quotes, dashes."""
    return " ".join(text.translate(_TYPOGRAPHY).split()).strip(" .,;:\"'")


def _reason(
    case: Case, ref: str, reason: str, ids: Sequence[str], passages: Sequence[Passage]
) -> tuple[str | None, list[str]]:
    known = {passage.id for passage in passages}
    problems = [f"{ref}: no passage [{id_[:40]}] was given" for id_ in ids if id_ not in known]
    said = " ".join(reason.split())
    if not said:
        return None, problems
    texts = [p.text for p in passages if p.id in ids]
    allowed = case.allowed.with_names(texts)
    found = verify_remark(said, language=case.language, allowed=allowed)
    problems += [_taught(ref, "the reason", problem) for problem in found]
    return (None if found else said), problems


def _given(ids: Sequence[str], passages: Sequence[Passage]) -> tuple[str, ...]:
    known = {passage.id for passage in passages}
    return tuple(id_ for id_ in dict.fromkeys(ids) if id_ in known)


def _under(case: Case, objective: Objective, kr: KeyResult, ref: str | None) -> str | None:
    """Return the sibling that measures the work's effect, where the draft bears it out."""
    results = {other.ref for other in case.results(objective)}
    fits = ref in results and ref != kr.ref and bool(case.codes(kr.ref) & CONVERT)
    return ref if fits else None


def _wording_of_line(
    case: Case, objective: Objective, kr: KeyResult, wordings: Sequence[Wording]
) -> tuple[Rewrite | None, list[str]]:
    labels = case.assessment(kr.ref)
    language = labels.reading.language
    known = case.answer(kr.ref, "baseline") or case.answer(kr.ref, "target")
    most = 1 if known else 2  # the levels given belong to the wording that was chosen
    read = [held_open(case, objective, kr, w.text, language) for w in wordings[:most]]
    check = checks_of(case, objective, kr, labels)
    return _best(case.allowed, kr.ref, read, wordings, language, check)


def _wording_of_objective(
    case: Case, objective: Objective, labels: ObjectiveAssessment, wordings: Sequence[Wording]
) -> tuple[Rewrite | None, list[str]]:
    language = labels.reading.language
    read = [
        Rewrite(text=" ".join(wording.text.split()), origin="model") for wording in wordings[:2]
    ]
    check = checks_of(case, objective, objective, labels)
    return _best(case.allowed, objective.ref, read, wordings, language, check)


def _best(
    allowed: Allowed,
    ref: str,
    rewrites: Sequence[Rewrite],
    wordings: Sequence[Wording],
    language: Language,
    check: _Check,
) -> tuple[Rewrite | None, list[str]]:
    """Return the first wording that passes, the others that pass beside it, and what fails."""
    passed: list[tuple[Rewrite, str]] = []
    problems: list[str] = []
    for rewrite, wording in zip(rewrites, wordings, strict=False):
        found = _checked(allowed, rewrite, language, check)
        if not found:
            bet = " ".join(wording.bet.split())
            said = verify_remark(bet, language=language, allowed=allowed, longest=_LONGEST_BET)
            passed.append((rewrite, "" if said else bet))
        elif not passed:
            problems += [_taught(ref, f"“{rewrite.text[:60]}”", p) for p in found if _mends(p)]
    if not passed:
        return None, problems
    (main, label), *others = passed
    options = tuple(Alternative(label=bet, text=other.text) for other, bet in others if bet)
    if not options:
        return main, []
    fields = {f.name: f for rewrite, _ in passed for f in rewrite.placeholders}
    texts = " ".join([main.text, *(option.text for option in options)])
    shown = {name: field for name, field in fields.items() if name in texts}
    update = {"label": label or None, "alternatives": options}
    both = main.model_copy(update=update | {"placeholders": tuple(shown.values())})
    return (main if check(both) else both), []


def _checked(
    allowed: Allowed, rewrite: Rewrite, language: Language, check: _Check
) -> tuple[Problem, ...]:
    if len(rewrite.text) > _LONGEST_WORDING:
        return (Problem("long", str(_LONGEST_WORDING)),)
    odd = strange_characters(rewrite.text, allowed)
    if odd:
        return (Problem("markup", odd),)
    words = invented_words(rewrite.text, allowed, language)
    return (*check(rewrite), *(Problem("word", word) for word in words))


def _mends(problem: Problem) -> bool:
    """Tell what a model can mend from a line that needs no wording at all."""
    return not (problem.fault == "worse" and problem.detail == _NOTHING_TO_MEND)


def _taught(ref: str, what: str, problem: Problem) -> str:
    return f"{ref}: {what}: {_TAUGHT[problem.fault].format(detail=problem.detail[:60])}"
