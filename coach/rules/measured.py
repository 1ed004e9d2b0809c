"""What was measured of each rule: how often it was right, and how much it found."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from coach.language import Text
from coach.models import Language

MEASURED = Path(__file__).with_name("measured.yaml")
_NAMES = {"es": Text(es="español", en="Spanish"), "en": Text(es="inglés", en="English")}
_NOTHING = Text(
    es="En los borradores de prueba no se dio ningún caso.",
    en="The test drafts hold no case of it.",
)
_LINE = Text(
    es="- En {language}: acierta en {right} de {fires} veces que avisa; encuentra {found} de "
    "{expected} casos.",
    en="- In {language}: right in {right} of the {fires} times it speaks; finds {found} of "
    "{expected} cases.",
)
_TITLE = Text(es="## Medido", en="## Measured")


class Counts(NamedTuple):
    """How one rule did on the test drafts of one language."""

    right: int
    fires: int
    found: int
    expected: int

    @property
    def precision(self) -> float | None:
        """Share of what fired that was right; ``None`` when nothing fired."""
        return self.right / self.fires if self.fires else None

    @property
    def recall(self) -> float | None:
        """Share of what was expected that was found; ``None`` when nothing was expected."""
        return self.found / self.expected if self.expected else None


def measured(code: str) -> dict[Language, Counts]:
    """Return what was measured of a rule, by the language of the drafts; empty for no case."""
    return _all().get(code, {})


def section(code: str, language: Language) -> str:
    """Return the part of a rule's manual that states what was measured, as Markdown."""
    counts = measured(code)
    lines = [
        _LINE.in_(language).format(language=_NAMES[of].in_(language), **each._asdict())
        for of, each in sorted(counts.items(), key=lambda item: item[0], reverse=True)
    ]
    return "\n".join([_TITLE.in_(language), *(lines or [_NOTHING.in_(language)])])


@cache
def _all() -> dict[str, dict[Language, Counts]]:
    data = yaml.safe_load(MEASURED.read_text(encoding="utf-8")) or {}
    return {
        code: {language: Counts(**counts) for language, counts in by_language.items()}
        for code, by_language in data.items()
    }
