"""The OKRs as they stand with the suggestions taken: what every export is made from."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from coach.language import dates, fold
from coach.models import KeyResult, Language, Objective, Quantity
from coach.reviews import KeyResultReview, ObjectiveReview, Review

_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_DIGITS = re.compile(r"\d[\d.,]*")
_UNITS = {
    "percent": "%", "percentage": "%", "porcentaje": "%", "por ciento": "%", "porcentagem": "%",
    "€": "EUR", "euro": "EUR", "euros": "EUR", "us$": "USD", "dolares": "USD", "dollars": "USD",
}  # fmt: skip
"""What files write for a unit that tools know by its sign or code."""


class RevisedLine(NamedTuple):
    """One key result as it is to stand; a figure that nobody has said is ``None``."""

    text: str
    """With its open fields in brackets, to be seen and filled in."""
    owner: str | None
    baseline: float | None
    target: float | None
    current: float | None
    unit: str | None
    metric: str | None
    due: str | None
    """ISO date, where the draft gives one."""
    due_words: str | None


class Revised(NamedTuple):
    """One objective as it is to stand."""

    text: str
    owner: str | None
    team: str | None
    cycle: str | None
    parent: str | None
    language: Language
    key_results: tuple[RevisedLine, ...]
    initiatives: tuple[str, ...]
    health_metrics: tuple[str, ...]


def revised(reviews: Iterable[Review]) -> Iterator[Revised]:
    """Yield the objectives of some reviews as they stand with the suggestions taken.

    Args:
        reviews: The reviews, in order.
    """
    for review in reviews:
        language: Language = "es" if review.language == "es" else "en"
        for objective in review.objectives:
            yield _objective(review, objective, review.okrs.objective_of(objective.ref), language)


def _objective(
    review: Review, said: ObjectiveReview, drafted: Objective, language: Language
) -> Revised:
    lines = {kr.ref: kr for kr in drafted.key_results}
    return Revised(
        text=said.rewrite.text if said.rewrite else said.text or "",
        owner=drafted.owner,
        team=drafted.team or review.team,
        cycle=drafted.cycle or review.cycle,
        parent=drafted.parent,
        language=language,
        key_results=tuple(
            _line(kr, lines[kr.ref], language)
            for kr in said.key_results
            # Work that moved to the initiatives is listed there and is no key result any more.
            if kr.rewrite or kr.moved_to is None
        ),
        initiatives=tuple(item.text for item in said.initiatives),
        health_metrics=tuple(item.text for item in said.health_metrics),
    )


def _line(said: KeyResultReview, drafted: KeyResult, language: Language) -> RevisedLine:
    rewrite = said.rewrite
    # The columns of a line that measures something else now say nothing about the new metric.
    kept = rewrite is None or rewrite.origin == "formula"
    columns = (drafted.baseline, drafted.target) if kept else ()
    unit = (rewrite.unit if rewrite else None) or _unit(drafted.unit if kept else None, columns)
    due = _due(drafted.deadline, language)
    return RevisedLine(
        text=rewrite.text if rewrite else said.text,
        owner=drafted.owner,
        baseline=_value(rewrite.baseline if rewrite else None, drafted.baseline if kept else None),
        target=_value(rewrite.target if rewrite else None, drafted.target if kept else None),
        current=_value(None, drafted.current if kept else None),
        unit=unit,
        metric=(rewrite.metric if rewrite else None) or (drafted.metric if kept else None),
        due=due,
        due_words=drafted.deadline,
    )


def _value(quantity: Quantity | None, column: str | None) -> float | None:
    """Return a figure where one is known: that of the rewrite, else that of the draft's column."""
    if quantity is not None and quantity.value is not None:
        return quantity.value
    return number(column)


def number(column: str | None) -> float | None:
    """Return the number of a column, ``None`` where it holds none or can be read in two ways."""
    found = _whole(column)
    return found.value if found and not found.ambiguous else None


def _whole(column: str | None) -> Quantity | None:
    """Return the one figure that a column is as a whole: *3 of 10* is none."""
    from coach.language import quantities

    words = (column or "").strip()
    found = quantities(words, "es") if len(_DIGITS.findall(words)) == 1 else ()
    return found[0] if len(found) == 1 and found[0].raw.strip() == words else None


def _unit(written: str | None, columns: Iterable[str | None]) -> str | None:
    """Return a unit by its sign or code; where no column gives it, that of the figures."""
    if written:
        return _UNITS.get(fold(written), written)
    given = {found.unit for column in columns if (found := _whole(column))}
    return given.pop() if len(given) == 1 else None


def email_of(owner: str | None) -> str:
    """Return an owner's address; a name is no address, and none is made up from it."""
    return owner.strip() if owner and _EMAIL.fullmatch(owner.strip()) else ""


def _due(words: str | None, language: Language) -> str | None:
    if not words:
        return None
    try:
        return datetime.fromisoformat(words.strip()).date().isoformat()
    except ValueError:
        return _day(words, language)


def _day(words: str, language: Language) -> str | None:
    """Return a day written as numbers, where it can be read in one way only."""
    found = [phrase for phrase in dates(words, language) if phrase.kind == "date"]
    parts = [int(part) for part in words.replace("-", "/").split("/") if part.strip().isdigit()]
    if not found or len(parts) != 3 or parts[2] < 1000:
        return None
    first, second, year = parts
    day, month = (first, second) if language == "es" or first > 12 else (second, first)
    # In English both orders are in use: 03/04 is left in words.
    if language == "en" and first <= 12 and second <= 12 and first != second:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
