"""A model's wording as a rewrite: its fields under the coach's names, each with its question."""

import re

from coach.analysis import analyse_key_result
from coach.critics.better import direction_of
from coach.critics.case import Case
from coach.critics.fields import answered, placeholder
from coach.critics.metrics import metric_of
from coach.language import fold
from coach.models import KeyResult, Language, Objective, Quantity
from coach.reviews import Placeholder, Reading, Rewrite, Slot

_FIELD = re.compile(r"\[([^\[\]\n]{1,60})\]")
_SLOTS: dict[Slot, re.Pattern[str]] = {
    "baseline": re.compile(
        r"linea (?:de )?base|base|(?:valor|nivel|dato) (?:actual|inicial|de hoy)|punto de partida|"
        r"baseline|current(?: value| level)?|today(?:'s value)?|starting (?:point|value)"
    ),
    "target": re.compile(r"(?:valor )?(?:meta|objetivo)|target(?: value)?|goal"),
    "deadline": re.compile(r"fecha(?: limite)?|plazo|(?:due )?date|deadline"),
    "metric": re.compile(
        r"como se (?:calcula|mide|cuenta)|definicion|definition|"
        r"how it is (?:measured|calculated|counted)"
    ),
}
_UNIT = re.compile(r"\s*(%|\$|€)\s*$")


def held_open(
    case: Case, objective: Objective, kr: KeyResult, text: str, language: Language
) -> Rewrite:
    """Return a wording as a rewrite, its fields listed, those answered filled in.

    Fields that the coach does not know stay as they are written.

    Args:
        case: The draft, for its words.
        objective: The objective the line stands under.
        kr: The line.
        text: The wording.
        language: The language of the line.
    """
    said = " ".join(text.split()).rstrip(".")
    reading = analyse_key_result(said, objective.text, language).reading
    metric = metric_of(reading)
    fields: dict[str, Placeholder] = {}

    def renamed(match: re.Match[str]) -> str:
        slot = _slot(match[1])
        if slot is None:
            return match.group()
        found = _UNIT.search(match[1])
        unit = found[1] if found else None
        known = answered(case, kr, slot, unit)
        if known:
            return known
        field = placeholder(case, slot, metric or said, unit, language)
        fields[field.name] = field
        return field.name

    return Rewrite(
        text=_FIELD.sub(renamed, said),
        metric=metric,
        direction=reading.direction or direction_of(reading.metric or ""),
        baseline=_level("baseline", reading, fields),
        target=_level("target", reading, fields),
        unit=next((f.unit for f in fields.values() if f.unit), None),
        deadline=Quantity(raw=reading.deadline) if reading.deadline else None,
        placeholders=tuple(fields.values()),
        origin="model",
    )


def _slot(name: str) -> Slot | None:
    plain = _UNIT.sub("", fold(name)).strip()
    return next((slot for slot, words in _SLOTS.items() if words.fullmatch(plain)), None)


def _level(slot: Slot, reading: Reading, fields: dict[str, Placeholder]) -> Quantity | None:
    field = next((f for f in fields.values() if f.slot == slot), None)
    if field:
        return Quantity(raw=field.name, unit=field.unit)
    return reading.baseline if slot == "baseline" else reading.target
