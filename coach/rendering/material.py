"""What a report is made from: reviews that come one at a time, and what is said across them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach.models import Language
from coach.reviews import Finding, Review, ReviewError, Totals


@dataclass(frozen=True)
class Material:
    """The reviews of one or more files.

    Attributes:
        reviews: One review a set, in the order of the files. It can be gone through again and
            again, and may hold only one review in memory at a time.
        totals: Sums over all of them.
        findings: What was found across sets.
        errors: What could not be reviewed.
        language: The language of the report.
        title: What the report is about: the names of the files.
    """

    reviews: Iterable[Review]
    totals: Totals
    findings: tuple[Finding, ...]
    errors: tuple[ReviewError, ...]
    language: Language
    title: str

    def dumped(self) -> Iterator[str]:
        """Yield the published JSON of each review; one that was kept as such is not made anew."""
        kept = getattr(self.reviews, "dumped", None)
        return kept() if kept else (review.model_dump_json() for review in self.reviews)
