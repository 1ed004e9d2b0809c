"""Sums over reviews that come one at a time."""

import json
from collections import Counter

from coach.models import Language
from coach.reviews import Counts, Finding, Review, Totals


class Tally:
    """Counts reviews, lines, lights and findings as they pass by."""

    def __init__(self) -> None:
        self._sums: Counter[str] = Counter()
        self._lights: Counter[str] = Counter()
        self._languages: Counter[str] = Counter()

    def add(self, review: Review) -> None:
        """Count one review."""
        lines = [kr for objective in review.objectives for kr in objective.key_results]
        self._sums["reviews"] += 1
        self._sums["objectives"] += len(review.objectives)
        self._sums["key_results"] += len(lines)
        self._sums["findings"] += sum(f.suppressed is None for f in all_findings(review))
        self._lights.update(review.counts.model_dump())
        self._languages[review.language] += 1

    def dumped(self) -> str:
        """Return the sums as JSON, to be added to others elsewhere."""
        return json.dumps([self._sums, self._lights, self._languages])

    def add_dumped(self, text: str) -> None:
        """Add sums that were made elsewhere."""
        sums, lights, languages = json.loads(text)
        self._sums.update(sums)
        self._lights.update(lights)
        self._languages.update(languages)

    @property
    def language(self) -> Language:
        """The language of most reviews."""
        return "es" if self._languages["es"] >= self._languages["en"] else "en"

    @property
    def totals(self) -> Totals:
        """The sums so far."""
        return Totals(**self._sums, counts=Counts(**self._lights))


def all_findings(review: Review) -> tuple[Finding, ...]:
    """Return every finding of a review: of the set, its objectives and its key results."""
    objectives = review.objectives
    lines = [kr for objective in objectives for kr in objective.key_results]
    return (
        *review.findings,
        *(finding for objective in objectives for finding in objective.findings),
        *(finding for line in lines for finding in line.findings),
    )
