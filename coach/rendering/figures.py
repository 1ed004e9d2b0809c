"""The figures that reports begin with: lights by team, and what was found most often."""

from collections import Counter
from typing import NamedTuple

from coach.language.text import Text
from coach.models import Language
from coach.rendering.material import Material
from coach.rendering.totals import all_findings
from coach.reviews import Counts, Review, Status
from coach.rules import RULES

_OTHERS = Text(es="otros equipos", en="other teams")
MOST_TEAMS = 15
"""Teams that have a bar of their own; the others share one."""
MOST_KINDS = 10
MOST_LISTED = 200
LIGHTS: tuple[Status, ...] = ("ready", "refine", "complete", "convert")


class Bar(NamedTuple):
    """One bar of a chart."""

    name: str
    parts: tuple[tuple[Status, int, float], ...]
    """Light, how many lines show it, and their share of the bar in percent."""
    many: int


class Kind(NamedTuple):
    """One kind of finding."""

    code: str
    name: str
    many: int
    share: float
    """Percent of the most frequent kind."""


class Figures(NamedTuple):
    """What the charts show."""

    all: Bar
    teams: tuple[Bar, ...]
    kinds: tuple[Kind, ...]
    sets: tuple[str, ...]
    """Names of the sets in their order, as far as a list of contents goes."""


def figures_of(material: Material) -> Figures:
    """Return the figures of all reviews, gone through once.

    Args:
        material: The reviews.
    """
    teams: dict[str, Counter[str]] = {}
    found: Counter[str] = Counter()
    sets: list[str] = []
    for review in material.reviews:
        sets += [name_of(review)] if len(sets) < MOST_LISTED else []
        name = review.team or review.title or review.source or review.id
        if name not in teams and len(teams) >= MOST_TEAMS:
            name = _OTHERS.in_(material.language)
        teams.setdefault(name, Counter()).update(review.counts.model_dump())
        found.update(f.code for f in all_findings(review) if f.suppressed is None and not f.quiet)
    bars = [_bar(name, Counts(**lights)) for name, lights in teams.items()]
    return Figures(
        all=_bar("", material.totals.counts),
        teams=tuple(bar for bar in bars if bar.many),
        kinds=tuple(_kinds(found, material.language)),
        sets=tuple(sets),
    )


def name_of(review: Review) -> str:
    """Return what a set is called: its team and cycle, else its title or file."""
    named = [review.team or review.title or review.source or review.id, review.cycle]
    return " · ".join(part for part in named if part)


def _bar(name: str, counts: Counts) -> Bar:
    lines = [(light, int(getattr(counts, light))) for light in LIGHTS]
    many = sum(number for _, number in lines)
    parts = tuple(
        (light, number, round(100 * number / many, 2)) for light, number in lines if number
    )
    return Bar(name, parts, many)


def _kinds(found: Counter[str], language: Language) -> list[Kind]:
    manuals = {rule.code: rule.manual(language).partition("\n")[0] for rule in RULES}
    first = found.most_common(MOST_KINDS)
    most = first[0][1] if first else 1
    return [
        Kind(code, manuals.get(code, code), many, round(100 * many / most, 2))
        for code, many in first
    ]
