"""The floors: figures that must not drop, and shares that must not rise."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

FLOORS = Path(__file__).with_name("floors.yaml")


class Floor(NamedTuple):
    """A limit on one figure of one file of drafts."""

    drafts: str
    figure: str
    limit: float
    at_most: bool
    """True for a share of errors, which must stay below the limit."""

    def broken_by(self, value: float | None) -> bool:
        """Say whether a value, or its absence, is on the wrong side of the limit."""
        if value is None:
            return True
        return value > self.limit if self.at_most else value < self.limit


def read_floors(path: Path = FLOORS) -> tuple[Floor, ...]:
    """Read the limits.

    Args:
        path: A YAML file: name of the drafts, then ``at_least`` and ``at_most``, then figure to
            limit.
    """
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        Floor(drafts, figure, float(limit), side == "at_most")
        for drafts, sides in data.items()
        for side, limits in sides.items()
        for figure, limit in limits.items()
    )


def broken(
    floors: Iterable[Floor], figures: Mapping[str, Mapping[str, float]]
) -> list[tuple[Floor, float | None]]:
    """Return the limits that do not hold, each with what was measured.

    Args:
        floors: The limits; those on drafts that were not measured are left out.
        figures: For each file that was measured, its figures by name. A figure that a floor
            names and that is missing counts as broken.
    """
    return [
        (floor, value)
        for floor in floors
        if floor.drafts in figures
        and floor.broken_by(value := figures[floor.drafts].get(floor.figure))
    ]
