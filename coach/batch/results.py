"""What a run has gathered, as reports go through it: one review in memory at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coach.batch.journal import Journal
from coach.batch.work import dumped, unpack, unpack_claims
from coach.inspection import speaks
from coach.models import Language
from coach.rendering.material import Material
from coach.rendering.totals import Tally
from coach.rendering.words import KPI_SHEET
from coach.reviews import Finding, Review, ReviewError
from coach.rules.kpi_sheet import KpiFacts
from coach.rules.portfolio import ClaimStore, across, claims_of_kpis
from coach.settings import Settings


class Kept:
    """The reviews of a journal, to be gone through again and again.

    Args:
        journal: Holds them.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def __iter__(self) -> Iterator[Review]:
        return map(unpack, self._journal.reviews())

    def dumped(self) -> Iterator[str]:
        """Yield the published JSON of each review, as it was kept."""
        return map(dumped, self._journal.reviews())


def gathered(
    journal: Journal,
    settings: Settings,
    *,
    title: str,
    errors: tuple[ReviewError, ...],
    extra: tuple[Finding, ...],
    kpis: Sequence[KpiFacts] = (),
    folder: Path,
) -> Material:
    """Return what reports are made from.

    Args:
        journal: The results of the run.
        settings: Language of the report, and which rules speak.
        title: What the report is about.
        errors: Files that could not be read.
        extra: Findings from beside the sets: of the KPI sheet.
        kpis: What the KPI sheet says.
        folder: Where the index of claims may stand while it is needed.
    """
    tally = Tally()
    for sums in journal.sums():
        tally.add_dumped(sums)
    language = settings.language or tally.language
    found = tuple(f for f in _across(journal, kpis, language, folder) if speaks(f.code, settings))
    failed = (*errors, *journal.errors())
    return Material(Kept(journal), tally.totals, (*found, *extra), failed, language, title)


def _across(
    journal: Journal, kpis: Sequence[KpiFacts], language: Language, folder: Path
) -> tuple[Finding, ...]:
    """Return what is found across sets, by an index on disk: it may outgrow the memory."""
    path = folder / f"{journal.path.stem}.claims"
    try:
        with ClaimStore(path) as store:
            store.add(claims_of_kpis(kpis, KPI_SHEET.in_(language)))
            for claims in journal.claims():
                store.add(unpack_claims(claims))
            return across(store, language)
    finally:
        path.unlink(missing_ok=True)
