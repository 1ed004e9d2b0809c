"""What may be said: figures and names that the draft, the answers or the KPI sheet hold."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from coach.language.folding import fold
from coach.models import Language, OKRSet
from coach.reviews import Context
from coach.verification.figures import Figure, figures

_CURRENCIES = frozenset({"$", "USD", "EUR"})
_PARTS = frozenset({"x", "share"})
_CHANGE = re.compile(
    r"^ *(?:[^\w\s]{0,2}) *"
    r"(?:a|to|hasta|until|→|->|=>|>|=|a menos de|a mas de|to (?:under|over)) *$"
    r"|\b(?:actual\w*|current\w*|hoy|today|from|desde|antes|was|base|baseline|inicio|frente a|vs)\b"
)
_GOES_ON = re.compile(
    r"\s*(?:\w+ )?(?:\w+ )?(?:a|al|to|hasta|until|→|->|=>)\s*(?:[^\w\s]{0,2})\s*\d"
)
"""Where a second figure follows to which the one before it moves."""
_BARE = re.compile(r"\d[\d.,]*")
"""*20*, said of a field that asks for a percentage, is 20 %."""
_TOKEN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Allowed:
    """The texts a suggestion may draw on.

    Attributes:
        texts: The draft's parts, the answers, the KPI sheet: their figures and names.
        names: Names of catalogue metrics and words of cited passages.
        language: The language the texts are read in.
    """

    texts: tuple[str, ...]
    names: tuple[str, ...] = ()
    language: Language = "es"

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that stands in a text."""
        texts = (*self.texts, *self.names)
        return tuple(figure for text in texts for figure in figures(text, self.language))

    @cached_property
    def derived(self) -> tuple[Figure, ...]:
        """Every figure that follows from those of one text by right arithmetic."""
        return tuple(
            figure for text in self.texts for figure in _derived(text, figures(text, self.language))
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the texts and names, folded."""
        return frozenset(
            word for text in (*self.texts, *self.names) for word in _TOKEN.findall(fold(text))
        )

    def holds(self, figure: Figure) -> bool:
        """Tell whether a figure is one of those allowed, in a reading they share."""
        return any(_same(figure, other) for other in self.figures) or any(
            _equals(figure, other) for other in self.derived
        )

    def with_names(self, names: Iterable[str]) -> "Allowed":
        """Return the same with more names."""
        return Allowed(self.texts, (*self.names, *names), self.language)


def allowed_by(okrs: OKRSet, context: Context, language: Language) -> Allowed:
    """Collect what a draft and what is known beside it allow.

    Args:
        okrs: The parsed draft with its columns.
        context: Answers and KPI values.
        language: The draft's language.
    """
    texts = [okrs.draft, okrs.title, okrs.team, okrs.cycle]
    refs: list[str] = []
    for objective in okrs.objectives:
        refs.append(objective.ref)
        texts += [objective.text, objective.cycle, objective.owner, objective.team]
        texts.append(objective.parent)
        texts += [item.text for item in (*objective.initiatives, *objective.health_metrics)]
        for kr in objective.key_results:
            refs += [kr.ref, kr.ref.partition(".")[2]]
            texts += [kr.text, kr.owner, kr.cycle, kr.deadline, kr.metric]
            values = [value for value in (kr.baseline, kr.target, kr.current) if value]
            texts += [*values, *(f"{value} {kr.unit}" for value in values if kr.unit)]
            if kr.baseline and kr.target:
                texts.append(f"{kr.baseline} → {kr.target}")
    told = (*context.answers.values(), *context.kpis.values())
    texts += [f"{said}%" for said in told if _BARE.fullmatch(said.strip())]
    texts += [*told, *context.kpis, context.parent]
    texts += [" ".join(refs)]
    return Allowed(tuple(dict.fromkeys(text for text in texts if text)), (), language)


def invented_figures(text: str, allowed: Allowed, language: Language) -> tuple[str, ...]:
    """Return the figures of a text that nothing allows.

    Args:
        text: A rewrite, an explanation or a question.
        allowed: What may be said.
        language: The text's language.

    Returns:
        The figures as written, in order; empty when none is invented.
    """
    return tuple(f.raw for f in figures(text, language) if not allowed.holds(f))


def _equals(figure: Figure, derived: Figure) -> bool:
    """Tell a figure that is what arithmetic gives, in its very unit: 4 points are no bare 4."""
    units = {figure.unit, derived.unit}
    same = len(units) == 1 or units <= _PARTS
    return same and figure.sort == "number" and bool(figure.readings & derived.readings)


def _same(figure: Figure, other: Figure) -> bool:
    if figure.sort == "code" or other.sort == "code":
        return fold(figure.raw) == fold(other.raw)
    if figure.sort == "period" or other.sort == "period":
        same_sort = figure.sort == other.sort and figure.name == other.name
        return same_sort and bool(figure.readings & other.readings)
    if "month" in (figure.sort, other.sort) and figure.sort != other.sort:
        return False
    return bool(figure.readings & other.readings) and _unit_fits(figure.unit, other.unit)


def _unit_fits(unit: str | None, given: str | None) -> bool:
    """Tell whether a number given in one unit may be said in another."""
    if unit == given:
        return True
    if unit in _CURRENCIES and given in _CURRENCIES:
        return unit == "$"
    if unit in _PARTS and given in _PARTS:
        return True
    if unit is None:
        return given in _CURRENCIES or given in ("points", "ordinal", "share")
    return given is None and unit in ("points", "ordinal")


def _derived(text: str, stated: tuple[Figure, ...]) -> Iterator[Figure]:
    """Yield what plain arithmetic gives from each pair of levels, and shares of small groups."""
    numbers = [f for f in stated if f.sort == "number"]
    folded = fold(text)
    for before, after in pairwise(numbers):
        if before.unit == after.unit and _is_change(folded, before, after):
            for start in before.readings:
                for end in after.readings:
                    yield from _of_change(start, end, after.unit)
    shares = [f for f in numbers if f.unit == "%"]
    groups = [f for f in numbers if f.unit is None]
    yield from _of_groups(shares, groups)


def _is_change(folded: str, before: Figure, after: Figure) -> bool:
    """Tell two figures of which one becomes the other.

    *Errors per 10,000 doses: from 14 to 0* moves 14 to 0; the 10,000 beside it moves nowhere.
    """
    found = _CHANGE.search(folded[before.end : after.start])
    if found is None:
        return False
    is_said = found.start() > 0 or found.group()[:1].isalpha()
    return not (is_said and _GOES_ON.match(folded[after.end :]))


def _of_change(start: Fraction, end: Fraction, unit: str | None) -> Iterator[Figure]:
    """Yield change, ratio and, for shares, the part of the gap that closes."""
    change = abs(end - start)
    yield _figure({change}, "points" if unit == "%" else unit)
    if start > 0:
        yield _figure(_rounded(change / start * 100), "%")
    if start > 0 and end > 0:
        yield _figure({end / start}, "x")
    if unit == "%" and max(start, end) <= 100 and start not in (0, 100):
        for gap in (change / (100 - start), change / start):
            yield _figure(_rounded(gap * 100), "%")
            yield _figure({gap}, "share")


def _of_groups(shares: list[Figure], groups: list[Figure]) -> Iterator[Figure]:
    """Yield the people that a share of a small group is (90 % of 10: 9)."""
    for group in groups:
        for size in group.readings:
            if not (size.denominator == 1 and 0 < size <= 100):
                continue
            counts = {s * size / 100 for share in shares for s in share.readings if s <= 100}
            whole = {count for count in counts if count.denominator == 1}
            yield _figure(whole | {abs(a - b) for a in whole for b in whole if a != b}, None)


def _rounded(value: Fraction) -> set[Fraction]:
    """Return the value as it may be written: exact, to one decimal, to a whole."""
    return {value, Fraction(round(value * 10), 10), Fraction(round(value))}


def _figure(readings: set[Fraction], unit: str | None) -> Figure:
    return Figure("", 0, 0, "number", frozenset(readings), unit)
