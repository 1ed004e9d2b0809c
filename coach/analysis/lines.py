"""One line cut into words, each with the verbs it may be and the figure or date it stands in."""

import re
from functools import lru_cache
from typing import NamedTuple

from coach.analysis.morphology import Form, singular, verb_forms
from coach.language import DatePhrase, dates, fold, lexicon, quantities
from coach.models import Language, Quantity

_WORD = re.compile(r"[^\W_]+(?:['’&/+-][^\W_]+)*|[%<>=≥≤→±]|->")
LONGEST = 1500
"""Characters of a line that are read. People write a key result in a hundred or two; more in one
line is a document, and the time to judge it must not grow with its square."""
KEPT = 128
"""Lines kept as read: a suggestion is looked at by the guard, the rules and the critic in turn."""
DEADLINES = frozenset(
    {"date", "quarter", "four_months", "half", "year", "month", "relative", "cycle"}
)
"""Kinds of date phrases that say when a result is due."""


class Word(NamedTuple):
    """One word of a line."""

    text: str
    """Folded."""
    stem: str
    """In the singular, to look nouns up."""
    start: int
    end: int
    forms: tuple[Form, ...]
    """Verbs it may be a form of; none for a word inside a figure or a date."""
    figure: int | None
    """Index of the quantity it belongs to."""
    dated: bool


class Line(NamedTuple):
    """A key result or objective, read once for every judgement."""

    text: str
    folded: str
    language: Language
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DatePhrase, ...]

    def slice(self, first: int, last: int) -> str:
        """Return the text from word ``first`` up to and without word ``last``."""
        if first >= last or first >= len(self.words):
            return ""
        return self.text[self.words[first].start : self.words[last - 1].end]


@lru_cache(maxsize=KEPT)
def read_line(text: str, language: Language) -> Line:
    """Return the words, figures and dates of a line.

    Args:
        text: The line without its mark.
        language: Its language.
    """
    text = text[:LONGEST]
    folded = fold(text)
    days = dates(text, language)
    found = quantities(text, language, days=days)
    due = [day.span for day in days if day.kind in DEADLINES or day.kind == "reference"]
    small = lexicon("small_words", language)
    words: list[Word] = []
    figures = [(n, q.span.start, q.span.end) for n, q in enumerate(found) if q.span]
    for match in _WORD.finditer(folded):
        start, end = match.span()
        figure = None
        for n, first, last in figures:
            if first < end and start < last:
                figure = n
                break
        if figure is not None and _multiplies(found[figure], match.group()):
            figure = None
        dated = bool(due) and any(span.start < end and start < span.end for span in due)
        accented = text[end - 1] == "ó"
        bare = figure is None and not dated and match.group() not in small
        forms = verb_forms(match.group(), language, accented) if bare else ()
        stem = singular(match.group(), language)
        words.append(Word(match.group(), stem, start, end, forms, figure, dated))
    stems = tuple(word.stem for word in words)
    return Line(text, folded, language, tuple(words), stems, found, days)


def _multiplies(quantity: Quantity, word: str) -> bool:
    """Tell a verb that is a figure too (*duplicar*, *double*): it stays a word."""
    return quantity.unit == "x" and fold(quantity.raw) == word
