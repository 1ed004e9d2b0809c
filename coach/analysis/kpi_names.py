"""Lines that only repeat a KPI of the team's own sheet, whatever the house calls it."""

from collections.abc import Iterable
from functools import lru_cache

from coach.analysis.lines import read_line
from coach.language import lexicon
from coach.models import Language


def repeated(text: str, names: Iterable[str], language: Language) -> str | None:
    """Return the KPI whose name is all that a line says, beside a verb of change and figures.

    Args:
        text: A key result or an objective.
        names: The names of the KPIs.
        language: The line's language.
    """
    said = _words(text, language)
    return next((name for name in names if said and said == _words(name, language)), None)


@lru_cache(maxsize=4096)
def _words(text: str, language: Language) -> frozenset[str]:
    small = lexicon("small_words", language)
    words = read_line(text, language).words
    return frozenset(
        word.stem
        for n, word in enumerate(words)
        if word.figure is None and not word.dated and word.text not in small
        if any(character.isalpha() for character in word.text) and not (n == 0 and word.forms)
    )
