"""A message in every language the coach speaks."""

from typing import NamedTuple

from coach.models import Language


class Text(NamedTuple):
    """The same words in Spanish and in English."""

    es: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the words in ``language``."""
        return self.es if language == "es" else self.en
