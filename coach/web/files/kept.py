"""What a reviewed file leaves on the page: its reviews, small enough to keep while it is open."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from coach.batch.work import dumped, unpack
from coach.rendering import exports, reports
from coach.rendering.material import Material
from coach.reviews import KeyResultReview, ObjectiveReview, Review, Status

_REPORTS = ("xlsx", "html", "md", "csv", "json")
_NAMES = {"es": "revision-okr", "en": "okr-review"}
_REVISED = {"es": "okr-revisados", "en": "okr-revised"}


class Packed:
    """Reviews as they were kept, unpacked one at a time.

    Args:
        reviews: The packed reviews, in order.
    """

    def __init__(self, reviews: Iterable[bytes]) -> None:
        self._reviews = tuple(reviews)

    def __iter__(self) -> Iterator[Review]:
        return map(unpack, self._reviews)

    def __getitem__(self, number: int) -> Review:
        return unpack(self._reviews[number])

    def __len__(self) -> int:
        return len(self._reviews)

    def dumped(self) -> Iterator[str]:
        """Yield the published JSON of each review."""
        return map(dumped, self._reviews)


class FileReview(NamedTuple):
    """One reviewed file."""

    material: Material
    reviews: Packed
    cancelled: bool = False
    folder: Path | None = None
    """Where its reports are, until the page forgets it."""

    def discard(self) -> None:
        """Delete the reports."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def teams(self) -> tuple[str, ...]:
        """The names by which the sets can be told apart, in order."""
        return tuple(dict.fromkeys(name_of(review) for review in self.reviews))


def name_of(review: Review) -> str:
    """Return what a set is called in the filter."""
    return review.team or review.title or review.source or review.id


def written(kept: FileReview, sources: Sequence[Path]) -> tuple[FileReview, list[str]]:
    """Write every report, and the revised OKRs, to a folder of its own.

    Args:
        kept: The reviewed file.
        sources: The files that were reviewed: one workbook is handed back with its review.

    Returns:
        The reviewed file, knowing the folder, and the paths of the reports.
    """
    language = kept.material.language
    folder = Path(tempfile.mkdtemp(prefix="okr-coach-"))
    paths = [folder / f"{_NAMES[language]}.{ending}" for ending in _REPORTS]
    for path in paths:
        reports.write(kept.material, path, sources)
    revised = folder / f"{_REVISED[language]}.xlsx"
    exports.write("xlsx", kept.reviews, revised)
    return kept._replace(folder=folder), [str(path) for path in (*paths, revised)]


def shows(objective: ObjectiveReview, light: Status) -> bool:
    """Tell whether an objective, or a line of it, shows a light."""
    parts: tuple[ObjectiveReview | KeyResultReview, ...] = (objective, *objective.key_results)
    return any(part.status == light for part in parts)


def as_draft(review: Review, ref: str) -> str:
    """Return one objective with its lines as a draft to go on with, its columns in the words.

    Args:
        review: The review of its set.
        ref: The objective's ref.
    """
    objective = review.okrs.objective_of(ref)
    spanish = review.language == "es"
    named = " ".join(part for part in (review.team, objective.cycle or review.cycle) if part)
    lines = [f"OKR {named}", ""] if named else []
    if objective.text:
        lines.append(f"{'Objetivo' if spanish else 'Objective'}: {objective.text}")
    for number, kr in enumerate(objective.key_results, start=1):
        unit = f" {kr.unit}" if kr.unit else ""
        levels = " → ".join(value for value in (kr.baseline, kr.target) if value)
        lines.append(f"KR{number}: {kr.text}{f': {levels}{unit}' if levels else ''}")
    return "\n".join(lines) + "\n"
