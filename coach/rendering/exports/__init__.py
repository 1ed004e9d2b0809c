"""The revised OKRs as files that other tools take."""

from collections.abc import Callable, Iterable
from pathlib import Path

from coach.rendering.exports import asana, betterworks, tables, wrike
from coach.rendering.placing import placed
from coach.reviews import Review

EXPORTS: dict[str, Callable[[Iterable[Review], Path], None]] = {
    "asana-csv": asana.write_csv,
    "asana-json": asana.write_json,
    "betterworks": betterworks.write,
    "csv": tables.write_csv,
    "wrike": wrike.write,
    "xlsx": tables.write_xlsx,
}
"""Name of a format to what writes it."""

__all__ = ["EXPORTS", "write"]


def write(name: str, reviews: Iterable[Review], target: Path) -> None:
    """Write the revised OKRs of some reviews.

    Args:
        name: One of ``EXPORTS``.
        reviews: The reviews, in order.
        target: The file.

    Raises:
        CoachError: It cannot be written; nothing partial stands under its name then.
    """
    with placed(target) as place:
        EXPORTS[name](reviews, place)
