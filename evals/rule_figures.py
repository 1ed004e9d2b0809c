"""How often each rule speaks, and how often it is right, by language."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evals import scoring
from evals.judging import Judged, JudgedSet
from evals.measures import SLICES

KIN = (
    frozenset({"KR101", "KR102", "KR114"}),
    frozenset({"AMB301", "AMB303"}),
    frozenset({"OBJ003", "OBJ005"}),
    frozenset({"OBJ001", "OBJ004"}),
)
"""Rules that say the same of a line in other words; each is right where a kin was expected."""


class RuleFigure(NamedTuple):
    """How often one rule is right in one language."""

    code: str
    language: str
    fires: int
    """How often it speaks at its full severity."""
    right: int
    """How often it does where it, or a rule that says the same, was expected."""
    expected: int
    found: int
    """How often it, or a rule that says the same, speaks or asks where it was expected."""

    @property
    def precision(self) -> float | None:
        """Share of what fired that was right; ``None`` when nothing fired."""
        return scoring.share(self.right, self.fires)

    @property
    def recall(self) -> float | None:
        """Share of what was expected that was found; ``None`` when nothing was expected."""
        return scoring.share(self.found, self.expected)


class _Place(NamedTuple):
    language: str
    expected: frozenset[str]
    found: frozenset[str]
    asserted: frozenset[str]


def rules(lines: Sequence[Judged], sets: Sequence[JudgedSet]) -> list[RuleFigure]:
    """Measure every rule that fires or was expected, in each language and in both together.

    A rule of the set is held against what was expected of the draft; drafts for which nobody said
    which apply are left out.
    """
    places = [
        _Place(line.language, line.expected_rules, _of_line(line.found), _of_line(line.asserted))
        for line in lines
    ]
    places += [
        _Place(each.language, each.expected_rules, each.found, each.found)
        for each in sets
        if each.expected_rules is not None
    ]
    codes = sorted({code for place in places for code in place.expected | place.found})
    return [_figure(code, language, places) for code in codes for language in SLICES]


def _of_line(codes: frozenset[str]) -> frozenset[str]:
    return frozenset(code for code in codes if not code.startswith("SET") and code != "KPI203")


def _figure(code: str, language: str, places: Iterable[_Place]) -> RuleFigure:
    kin = next((group for group in KIN if code in group), frozenset({code}))
    here = [place for place in places if language in (place.language, SLICES[-1])]
    fired = [place for place in here if code in place.asserted]
    expected = [place for place in here if code in place.expected]
    return RuleFigure(
        code=code,
        language=language,
        fires=len(fired),
        right=sum(bool(place.expected & kin) for place in fired),
        expected=len(expected),
        found=sum(bool(place.found & kin) for place in expected),
    )
