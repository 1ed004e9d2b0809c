"""A writing coach for objectives and key results, in Spanish and English.

Importing this package loads no framework and does no work: the names below are resolved on
first use.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coach.errors import CoachError
    from coach.models import OKRSet
    from coach.parsing import parse
    from coach.pipeline import Coach
    from coach.reviews import Context, Review
    from coach.settings import Settings

__version__ = "0.1.0"
__all__ = ["Coach", "CoachError", "Context", "OKRSet", "Review", "Settings", "parse"]

_HOMES = {
    "Coach": "coach.pipeline",
    "CoachError": "coach.errors",
    "Context": "coach.reviews",
    "OKRSet": "coach.models",
    "Review": "coach.reviews",
    "Settings": "coach.settings",
    "parse": "coach.parsing",
}


def __getattr__(name: str) -> Any:
    """Resolve a public name on first use, so that ``import coach`` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module 'coach' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
