"""The words of both languages: folding, lexicons, figures, dates, and which language a draft is in."""

from coach.language.folding import fold
from coach.language.lexicons import lexicon, phrases, terms
from coach.language.text import Text

__all__ = ["Text", "fold", "lexicon", "phrases", "terms"]
