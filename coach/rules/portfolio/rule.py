"""What a rule across sets is: its code, its words in both languages, its manual, and its check."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import nsmallest
from typing import NamedTuple

from coach.language import Text
from coach.models import Language, Where
from coach.reviews import Evidence, Finding, Severity
from coach.rules.portfolio.claims import Claim
from coach.rules.portfolio.store import ClaimStore

MOST = 50
"""Findings of one rule that are told one by one; past it their number is."""
_MORE = Text(es="y {many} casos más como estos.", en="and {many} more cases like these.")


class Match(NamedTuple):
    """One place where sets break a rule; what is ``None`` is said in the rule's own way."""

    claims: tuple[Claim, ...]
    words: Mapping[str, str | Text]
    message: Text | None = None
    hint: Text | None = None


@dataclass(frozen=True)
class PortfolioRule:
    """One test of what several teams write."""

    code: str
    """Stable: never reused."""
    name: str
    severity: Severity
    message: Text
    """What the words show, in one sentence."""
    hint: Text
    """The next step, or the question that leads to it."""
    passages: tuple[str, ...]
    """Ids of the guidance it stands on."""
    manuals: Text
    check: Callable[[ClaimStore], Iterator[Match]]

    def manual(self, language: Language) -> str:
        """Return what the rule does, why, examples and known gaps, as Markdown."""
        return self.manuals.in_(language).strip()

    def findings(self, store: ClaimStore, language: Language) -> Iterator[Finding]:
        """Yield what the rule finds, ordered by place; a long list ends in a number."""
        many = 0

        def counted() -> Iterator[Match]:
            nonlocal many
            for match in self.check(store):
                many += 1
                yield match

        # Only as many as are told are held, however many there are.
        for match in nsmallest(MOST, counted(), key=_order):
            yield self._finding(match, language)
        if many > MOST:
            yield self._made((), "…", _MORE.in_(language).format(many=many - MOST), ())

    def _finding(self, match: Match, language: Language) -> Finding:
        words = {
            name: word.in_(language) if isinstance(word, Text) else word
            for name, word in match.words.items()
        }
        evidence = tuple(
            Evidence(
                quote=claim.text,
                where=Where.model_validate_json(claim.where) if claim.where else None,
            )
            for claim in match.claims
        )
        message = (match.message or self.message).in_(language).format(**words)
        hint = (match.hint or self.hint).in_(language).format(**words)
        refs = tuple(f"{claim.set_id}:{claim.ref}" for claim in match.claims)
        return self._made(refs, message, hint, evidence)

    def _made(
        self, refs: tuple[str, ...], message: str, hint: str, evidence: tuple[Evidence, ...]
    ) -> Finding:
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            refs=refs,
            message=message,
            hint=hint,
            evidence=evidence,
            passages=self.passages,
        )


def _order(match: Match) -> list[tuple[str, str, str]]:
    return [(claim.place, claim.ref, claim.text) for claim in match.claims]


def named(claim: Claim, other: Claim) -> str:
    """Return where a claim stands as a reader tells it from another: the team, or team and ref."""
    return claim.place if claim.place != other.place else f"{claim.place} {claim.ref}"
