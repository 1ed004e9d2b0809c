"""The words of both languages: folding, lexicons, figures, dates, which language it is."""

from coach.language.date_grammar import DateKind
from coach.language.dates import DatePhrase, dates
from coach.language.detection import detect, judged_language
from coach.language.folding import fold
from coach.language.joining import either, listed
from coach.language.lexicons import lexicon, phrases, terms
from coach.language.neighbours import neighbour
from coach.language.quantities import quantities, shown_decimal_mark
from coach.language.text import Text

__all__ = [
    "DateKind",
    "DatePhrase",
    "Text",
    "dates",
    "detect",
    "either",
    "fold",
    "judged_language",
    "lexicon",
    "listed",
    "neighbour",
    "phrases",
    "quantities",
    "shown_decimal_mark",
    "terms",
]
