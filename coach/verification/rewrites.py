"""Whether a suggested wording may be shown: an outcome, nothing invented, better than before."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from coach.analysis import analyse_key_result, analyse_objective
from coach.language import detect
from coach.language.folding import fold
from coach.models import KeyResult, Language, Objective
from coach.reviews import (
    Finding,
    KeyResultAssessment,
    ObjectiveAssessment,
    Rewrite,
    Slot,
)
from coach.verification.allowed import Allowed, invented_figures

Fault = Literal[
    "empty",
    "long",
    "markup",
    "language",
    "figure",
    "name",
    "word",
    "placeholder",
    "kind",
    "slot",
    "worse",
]
_OF_THE_METRIC = frozenset({"KR108"})
"""What is said of a metric once a figure stands beside it: no fault of a wording that keeps it."""
Judge = Callable[[str], Sequence[Finding]]
"""Gives the findings that a text would have in the place of the draft's line."""


class Problem(NamedTuple):
    """One reason why a rewrite is not shown."""

    fault: Fault
    detail: str
    """What shows it: the figure, the name, the slot, the code."""


_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,60}\]")
_UNIT_IN_NAME = re.compile(r"\s*%\]$")
MARKUP = re.compile(
    r"https?:|www\.|\]\(|\]\[|!\[|<[a-z/!]|&[a-z]+;|&#|`|\*\*|\n|javascript:|[@#]\w|\w@|"
    r"[\x00-\x1f\x7f]",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"(?<![\w'’])[^\W\d_a-zà-ÿ][\w'’]*|(?<![\w'’])[a-z]+[A-Z]\w*")
_OPENS = re.compile(r"(?:^|[.:!?¿¡«“\"(→—]|\d\)|[•\-])\s*$")
_COMMON = frozenset({"kpi", "kpis", "kr", "krs", "okr", "okrs", "i"})
_SLOTS: tuple[Slot, ...] = ("metric", "baseline", "target", "deadline")
_SLOT_CODES: dict[str, Slot] = {
    "KR104": "metric",
    "KR105": "target",
    "KR106": "baseline",
    "KR108": "metric",
}
_RANK = {"info": 0, "warning": 1}


def verify_rewrite(
    rewrite: Rewrite,
    *,
    original: KeyResult | Objective,
    assessment: KeyResultAssessment | ObjectiveAssessment | None,
    objective: Objective | None,
    language: Language,
    allowed: Allowed,
    findings: Sequence[Finding] = (),
    judge: Judge | None = None,
) -> tuple[Problem, ...]:
    """Check a suggested wording against what the label guide asks of a rewrite.

    Args:
        rewrite: The suggestion, alternatives included.
        original: The line of the draft that it would replace.
        assessment: The labels of that line.
        objective: The objective the line stands under (its cycle dates the line).
        language: The language of the draft's line.
        allowed: Figures and names that may be used.
        findings: What was found on the draft's line.
        judge: Finds what would be found on a text in its place; without one, whether the
            wording is better is not checked.

    Returns:
        Every reason not to show it; empty when it may be shown.
    """
    texts = (rewrite.text, *(option.text for option in rewrite.alternatives))
    problems = [p for text in texts for p in _surface(text, original, language, allowed)]
    problems += _placeholders(rewrite)
    if problems:
        return tuple(problems)
    for text in texts:
        if isinstance(original, KeyResult):
            held = {field.slot for field in rewrite.placeholders if _holds(text, field.name)}
            known = assessment if isinstance(assessment, KeyResultAssessment) else None
            problems += _key_result(text, original, known, objective, language, held)
        else:
            problems += _objective(text, language)
    if judge and not problems:
        held = {field.slot for field in rewrite.placeholders}
        after = judge(rewrite.text)
        if _names_own_metric(rewrite, original):
            after = [finding for finding in after if finding.code not in _OF_THE_METRIC]
        problems += _worse(findings, after, held)
    return tuple(problems)


def _surface(
    text: str, original: KeyResult | Objective, language: Language, allowed: Allowed
) -> Iterator[Problem]:
    if not text.strip():
        yield Problem("empty", "")
    markup = MARKUP.search(text)
    if markup:
        yield Problem("markup", markup.group())
    for figure in invented_figures(text, allowed, language):
        yield Problem("figure", figure)
    for name in invented_names(text, allowed):
        yield Problem("name", name)
    plain = _PLACEHOLDER.sub("", text)
    if detect(plain) not in (None, language, detect(original.text or "")):
        yield Problem("language", language)


def invented_names(text: str, allowed: Allowed) -> tuple[str, ...]:
    """Return the capitalised words of a text that nothing allows, sentence openings left out."""
    plain = _PLACEHOLDER.sub(lambda match: " " * len(match.group()), text)
    found: list[str] = []
    for match in _CAPITAL.finditer(plain):
        word = match.group()
        opens = _OPENS.search(plain[: match.start()]) and word[1:].islower()
        parts = re.findall(r"[^\W_]+", fold(word))
        if not opens and not all(p in allowed.words or p in _COMMON for p in parts):
            found.append(word)
    return tuple(found)


def _placeholders(rewrite: Rewrite) -> Iterator[Problem]:
    """Yield fields that are not listed, listed ones that nobody sees, and those without question.

    An alternative may measure in another unit: its fields are those of the main text in kind.
    """
    listed = {field.name for field in rewrite.placeholders}
    kinds = {_UNIT_IN_NAME.sub("]", name) for name in listed}
    written = set(_PLACEHOLDER.findall(rewrite.text))
    also = {name for o in rewrite.alternatives for name in _PLACEHOLDER.findall(o.text)}
    unlisted = (written - listed) | {n for n in also if _UNIT_IN_NAME.sub("]", n) not in kinds}
    for name in sorted(unlisted | (listed - written - also)):
        yield Problem("placeholder", name)
    for field in rewrite.placeholders:
        if not field.question.strip():
            yield Problem("placeholder", f"{field.name}?")


def _key_result(
    text: str,
    original: KeyResult,
    assessment: KeyResultAssessment | None,
    objective: Objective | None,
    language: Language,
    held: set[Slot],
) -> Iterator[Problem]:
    read = analyse_key_result(text, objective.text if objective else None, language)
    if read.kind != "outcome":
        yield Problem("kind", read.kind)
    given = set(held)
    if assessment and assessment.baseline_source in ("zero", "reference"):
        given.add("baseline")
    if original.deadline or original.cycle or (objective and objective.cycle):
        given.add("deadline")
    for slot in _SLOTS:
        if not getattr(read.slots, slot) and slot not in given:
            yield Problem("slot", slot)


def _holds(text: str, name: str) -> bool:
    return any(
        _UNIT_IN_NAME.sub("]", found) == _UNIT_IN_NAME.sub("]", name)
        for found in _PLACEHOLDER.findall(text)
    )


def _objective(text: str, language: Language) -> Iterator[Problem]:
    read = analyse_objective(text, language)
    if read.kpi_confusion or not read.qualitative:
        yield Problem("kind", "kpi")
    elif not read.outcome_oriented:
        yield Problem("kind", "output")
    elif not read.single_focus:
        yield Problem("kind", "several")


def _names_own_metric(rewrite: Rewrite, original: KeyResult | Objective) -> bool:
    own = fold(rewrite.metric or "")
    return bool(own) and own in fold(original.text or "")


def _worse(
    before: Sequence[Finding], after: Sequence[Finding], held: set[Slot]
) -> Iterator[Problem]:
    """Yield what makes the new wording no better: as many findings, or a new grave one."""
    old = {f.code: _RANK[f.severity] for f in before if not f.quiet and f.suppressed is None}
    new = {
        f.code: _RANK[f.severity]
        for f in after
        if not f.quiet and f.suppressed is None and _SLOT_CODES.get(f.code) not in held
    }
    added = [code for code in new if code not in old]
    gravest = max(old.values(), default=0)
    for code in added:
        if new[code] >= gravest:
            yield Problem("worse", code)
    # A sound line that only lacked its starting value, and now has it, has been mended too.
    asked = any(f.code == "KR106" for f in before) and all(f.code != "KR106" for f in after)
    if len(new) >= len(old) and not (asked and not new and "baseline" not in held):
        yield Problem("worse", ", ".join(new) or "nothing to mend")
