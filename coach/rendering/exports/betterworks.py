"""Betterworks: the CSV that its staff upload, milestones below the goal they belong to."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coach.rendering.exports.revised import email_of, revised
from coach.rendering.exports.tables import csv_table
from coach.reviews import Review

_COLUMNS = ("name", "type", "progress", "start_date", "end_date", "owner_email", "categories",
            "description")  # fmt: skip


def write(reviews: Iterable[Review], place: Path) -> None:
    """Write goals and milestones.

    Args:
        reviews: The reviews.
        place: The file.
    """
    csv_table(place, _COLUMNS, _rows(reviews), separator=",")


def _rows(reviews: Iterable[Review]) -> Iterator[list[str]]:
    for goal in revised(reviews):
        told = [*goal.initiatives, *(f"KPI: {text}" for text in goal.health_metrics)]
        category = goal.team or ""
        yield [goal.text, "goal", "", "", "", email_of(goal.owner), category, "\n".join(told)]
        for line in goal.key_results:
            yield [line.text, "milestone", "", "", line.due or "", email_of(line.owner), "", ""]
