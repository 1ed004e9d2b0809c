"""Critics: what may be said better about a draft, by the built-in engine or by a model."""

from typing import TYPE_CHECKING, NamedTuple

from coach.reviews import Passage

if TYPE_CHECKING:
    from coach.retrieval import Match


class Grounding(NamedTuple):
    """What a critic stands on, by ref."""

    passages: dict[str, tuple[Passage, ...]]
    """The guidance that a line's findings name."""
    metrics: "dict[str, tuple[Match, ...]]"
    """The catalogue's nearest metrics for a line that needs another one, best first."""
    near: dict[str, tuple[Passage, ...]] = {}
    """The guidance nearest to an objective and its lines by meaning, for a model to cite."""


__all__ = ["Grounding"]
