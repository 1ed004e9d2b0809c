"""What a rule on a KPI sheet is: its code, its words in both languages, its manual, its check."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coach.language import Text, listed
from coach.models import Language
from coach.reviews import Evidence, Finding, Severity
from coach.rules.kpi_sheet.facts import KpiFacts
from coach.rules.wording import short

_SHOWN = 3


class Lack(NamedTuple):
    """KPIs that break a rule in one way."""

    kpis: tuple[KpiFacts, ...]
    message: Text
    hint: Text
    words: Mapping[str, str | Text] = {}


@dataclass(frozen=True)
class KpiRule:
    """One test of a KPI sheet."""

    code: str
    name: str
    severity: Severity
    passages: tuple[str, ...]
    manuals: Text
    check: Callable[[Sequence[KpiFacts]], Iterator[Lack]]

    def manual(self, language: Language) -> str:
        """Return what the rule does, why, examples and known gaps, as Markdown."""
        return self.manuals.in_(language).strip()

    def findings(self, kpis: Sequence[KpiFacts], language: Language) -> Iterator[Finding]:
        """Yield what the rule finds in a sheet."""
        for lack in self.check(kpis):
            words = {
                name: word.in_(language) if isinstance(word, Text) else word
                for name, word in lack.words.items()
            }
            words["names"] = _names(lack.kpis, language)
            yield Finding(
                code=self.code,
                name=self.name,
                severity=self.severity,
                refs=(),
                message=lack.message.in_(language).format(**words),
                hint=lack.hint.in_(language).format(**words),
                evidence=tuple(Evidence(quote=k.name, where=k.where) for k in lack.kpis),
                passages=self.passages,
            )


def _names(kpis: Sequence[KpiFacts], language: Language) -> str:
    marks = "«{}»" if language == "es" else "“{}”"
    names = [marks.format(short(kpi.name)) for kpi in kpis[:_SHOWN]]
    rest = len(kpis) - _SHOWN
    if rest > 0:
        names.append(f"{rest} más" if language == "es" else f"{rest} more")
    return listed(names, language)
