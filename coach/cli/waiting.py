"""What the shell shows while a model answers: how many lines it has answered so far."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coach.language import Text
from coach.models import Language
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.pipeline import Event

_ASKED = Text(
    es="Responde el modelo: {done} de {all} líneas. Ctrl+C lo detiene.",
    en="The model is answering: {done} of {all} lines. Ctrl+C stops it.",
)


@contextmanager
def waiting(settings: Settings) -> Iterator[Callable[["Event"], None]]:
    """Show a moving line on a terminal's standard error; nothing in a pipe or without a model.

    Args:
        settings: Which engine is asked.

    Yields:
        Takes each event of a review.
    """
    if settings.engine == "embedded":
        yield lambda event: None
        return
    from rich.console import Console

    console = Console(stderr=True)
    status = console.status("")

    def tell(event: "Event") -> None:
        if not console.is_terminal or event.kind == "review":
            status.stop()
            return
        lines = [kr for o in event.review.objectives for kr in o.key_results]
        heard = sum(bool(kr.rewrite or any(f.explanation for f in kr.findings)) for kr in lines)
        language: Language = "es" if event.review.language == "es" else "en"
        status.update(_ASKED.in_(language).format(done=heard, all=len(lines)))
        status.start()

    try:
        yield tell
    finally:
        status.stop()
