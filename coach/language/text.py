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

    def filled(self, **values: object) -> "Text":
        """Return the same with values in place of the braces."""
        return Text(self.es.format(**values), self.en.format(**values))

    @property
    def both(self) -> str:
        """The words in both languages, for messages whose reader is not known yet."""
        return f"{self.es} / {self.en}"
