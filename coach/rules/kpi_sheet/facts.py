"""What a KPI sheet says of one KPI, as the rules look at it."""

from typing import NamedTuple

from coach.language import quantities
from coach.models import Where


class KpiFacts(NamedTuple):
    """One KPI; what the sheet does not say is ``None``."""

    name: str
    value: str | None = None
    target: str | None = None
    unit: str | None = None
    owner: str | None = None
    period: str | None = None
    formula: str | None = None
    team: str | None = None
    where: Where | None = None

    @property
    def moves(self) -> str | None:
        """``up`` or ``down``, where value and target say which way the KPI is pushed."""
        now, goal = number(self.value), number(self.target)
        if now is None or goal is None or now == goal:
            return None
        return "up" if goal > now else "down"


def number(text: str | None) -> float | None:
    """Return the one number that a cell holds."""
    found = quantities(text, "es") if text else ()
    return found[0].value if len(found) == 1 else None
