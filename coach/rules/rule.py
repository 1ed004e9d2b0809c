"""What a rule is: its code, its words in both languages, its manual, and its check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from coach.language import Text
from coach.models import Language
from coach.reviews import Evidence, Finding, Severity
from coach.rules.case import Case
from coach.rules.measured import section

_NO_WORDS: Mapping[str, str | Text] = {}


class Hit(NamedTuple):
    """One place where a draft breaks a rule; what is ``None`` is said in the rule's own way."""

    refs: tuple[str, ...]
    """The lines concerned; none for the set as a whole."""
    evidence: tuple[Evidence, ...] = ()
    words: Mapping[str, str | Text] = _NO_WORDS
    """What fills the braces of message and hint."""
    message: Text | None = None
    hint: Text | None = None
    severity: Severity | None = None
    quiet: bool = False


@dataclass(frozen=True)
class Rule:
    """One deterministic test of a draft."""

    code: str
    """Stable: never reused."""
    name: str
    """The flaw in a few words, as in ``output-as-key-result``."""
    severity: Severity
    message: Text
    """What the draft's words show, in one sentence."""
    hint: Text
    """The next step, or the question that leads to it."""
    passages: tuple[str, ...]
    """Ids of the guidance it stands on."""
    manuals: Text
    check: Callable[[Case], Iterator[Hit]]

    def manual(self, language: Language) -> str:
        """Return what the rule does, why, examples, known gaps and figures, as Markdown."""
        return f"{self.manuals.in_(language).strip()}\n\n{section(self.code, language)}"

    def findings(self, case: Case) -> Iterator[Finding]:
        """Yield what the rule finds in a draft, in the answer's language."""
        for hit in self.check(case):
            language = case.language
            words = {
                name: word.in_(language) if isinstance(word, Text) else word
                for name, word in hit.words.items()
            }
            yield Finding(
                code=self.code,
                name=self.name,
                severity=hit.severity or self.severity,
                refs=hit.refs,
                message=(hit.message or self.message).in_(language).format(**words),
                hint=(hit.hint or self.hint).in_(language).format(**words),
                evidence=hit.evidence,
                passages=self.passages,
                quiet=hit.quiet,
            )
