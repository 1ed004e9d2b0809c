"""What a key result sentence is made of, the same for every language."""

from typing import Literal, NamedTuple

from coach.reviews import Direction

Form = Literal["sentence", "arrow"]


class Parts(NamedTuple):
    """The slots of the key result formula, each as the words that fill or hold it."""

    metric: str
    """A noun phrase; its article is found where it has none."""
    direction: Direction | None
    baseline: str | None
    """A figure or a placeholder; ``None`` where the metric starts from nothing."""
    target: str
    deadline: str | None
    """A whole phrase (*al cierre del T2*), or ``None`` where the heading dates the line."""
    article: str | None = None
    """The metric's article where the catalogue knows it."""
    verb: str | None = None
    """The draft's own verb of movement, as an infinitive."""
    form: Form = "sentence"
    is_change: bool = False
    """The target is a change (*15 %*), not a level."""
    turn: int = 0
    """How many rewrites came before it: openings take turns."""
