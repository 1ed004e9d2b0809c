"""The four slots of a suggested key result: what is known fills them, the rest is held open."""

from typing import NamedTuple

from coach.critics import sentences_en, sentences_es
from coach.critics.case import Case
from coach.language import Text
from coach.models import KeyResult, Language, Objective
from coach.reviews import Placeholder, Slot
from coach.verification.figures import figures

_NAMES = {
    "es": {
        "baseline": "línea base",
        "target": "meta",
        "metric": "cómo se calcula",
        "deadline": "fecha",
    },
    "en": {
        "baseline": "baseline",
        "target": "target",
        "metric": "how it is measured",
        "deadline": "date",
    },
}
_QUESTIONS: dict[Slot, Text] = {
    "baseline": Text(
        es="{metric}: ¿cuánto es hoy, dónde se consulta y quién tiene el dato?",
        en="{metric}: what is today's figure, where is it recorded, and who can get it?",
    ),
    "target": Text(
        es="{metric}: ¿a cuánto quieren llegar en este ciclo?",
        en="{metric}: how far do you want it to move this cycle?",
    ),
    "metric": Text(es="{metric}: ¿cómo se calcula?", en="{metric}: how is it measured?"),
    "deadline": Text(es="{metric}: ¿para qué fecha?", en="{metric}: by which date?"),
}


class Fields(NamedTuple):
    """The slots as they stand in the sentence, and the ones still open."""

    baseline: str | None
    target: str
    deadline: str
    placeholders: tuple[Placeholder, ...]


class Wanted(NamedTuple):
    """What a line is to measure, with the levels its draft states."""

    metric: str
    unit: str | None
    baseline: str | None = None
    target: str | None = None
    deadline: str | None = None
    """The line's own date, as written."""
    from_zero: bool = False
    is_alternative: bool = False
    """Another metric than the one asked about: what was answered is not its level."""


def fill(case: Case, objective: Objective, kr: KeyResult, wanted: Wanted) -> Fields:
    """Fill the slots of a suggested key result.

    Args:
        case: The draft and what is known beside it.
        objective: The objective the line stands under.
        kr: The draft's line.
        wanted: The metric to name and the levels already stated.

    Returns:
        Every slot, stated or held open by a placeholder that carries its question.
    """
    language = case.assessment(kr.ref).reading.language
    open_fields: list[Placeholder] = []
    values: dict[Slot, str | None] = {"baseline": wanted.baseline, "target": wanted.target}
    for slot in ("baseline", "target"):
        known = values[slot] or _answered(case, kr, slot, wanted) or _looked_up(case, slot, wanted)
        if not known and not (slot == "baseline" and wanted.from_zero):
            field = placeholder(case, slot, wanted.metric, wanted.unit, language)
            open_fields.append(field)
            known = field.name
        values[slot] = known
    words = sentences_es if language == "es" else sentences_en
    when = case.answer(kr.ref, "deadline") or wanted.deadline or case.cycle(kr, objective)
    return Fields(
        baseline=values["baseline"],
        target=values["target"] or "",
        deadline=words.period(when),
        placeholders=tuple(open_fields),
    )


def placeholder(
    case: Case, slot: Slot, metric: str, unit: str | None, language: Language
) -> Placeholder:
    """Return a named field that nobody has filled yet.

    Args:
        case: The draft, for its words and the language of the answer.
        slot: What the field holds.
        metric: The metric it belongs to, for its question.
        unit: The unit; only a percentage is shown in the name.
        language: The language of the rewrite.
    """
    name = _NAMES[language][slot]
    if slot == "baseline" and language == "es":
        name = case.style.baseline_word
    shown = f" {unit}" if unit == "%" and slot in ("baseline", "target") else ""
    noun = metric[:1].upper() + metric[1:]
    question = _QUESTIONS[slot].in_(case.language).format(metric=noun)
    return Placeholder(name=f"[{name}{shown}]", slot=slot, unit=unit, question=question)


def answered(case: Case, kr: KeyResult, slot: Slot, unit: str | None) -> str | None:
    """Return the team's answer for a field as it goes into the sentence, or ``None``.

    Args:
        case: The draft and what is known beside it.
        kr: The draft's line.
        slot: What the field holds.
        unit: Its unit; a bare number for a percentage gets its sign.
    """
    return _value(case, (case.answer(kr.ref, slot) or "").strip(" .;,"), unit)


def _answered(case: Case, kr: KeyResult, slot: Slot, wanted: Wanted) -> str | None:
    return None if wanted.is_alternative else answered(case, kr, slot, wanted.unit)


def _looked_up(case: Case, slot: Slot, wanted: Wanted) -> str | None:
    return _value(case, case.kpi(wanted.metric) or "", wanted.unit) if slot == "baseline" else None


def _value(case: Case, words: str, unit: str | None) -> str | None:
    """Return an answer as it goes into the sentence; words without a figure are no value."""
    stated = figures(words, case.language)
    if not stated or len(words) > 40:
        return None
    if unit == "%" and all(figure.unit is None for figure in stated) and words[-1:].isdigit():
        return f"{words}{case.style.percent_gap}%"
    return words
