"""Reports as files: which ending is which report, written whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from coach.language import Text
from coach.rendering import html, json, markdown_report, sarif, table_csv, workbook
from coach.rendering.material import Material
from coach.rendering.placing import placed

_TEXTS: dict[str, Callable[[Material, IO[str]], None]] = {
    ".html": html.write,
    ".md": markdown_report.write,
    ".csv": table_csv.write,
    ".json": json.write,
    ".jsonl": json.write_lines,
    ".sarif": sarif.write,
}
REPORTS = (".xlsx", *_TEXTS)
"""File endings that a report may have."""


def write(material: Material, target: Path, sources: Sequence[Path]) -> None:
    """Write one report.

    Args:
        material: What it is made from.
        target: The file; its ending says which report.
        sources: The files that were reviewed: one workbook is handed back with its review.

    Raises:
        CoachError: The file cannot be written; nothing stands under its name then that was not
            there before.
    """
    ending = target.suffix.lower()
    if ending == ".xlsx":
        workbook.write(material, _workbook(sources), target)
        return
    # Spreadsheets take a CSV for UTF-8 only where its mark says so, and want their own line ends.
    is_csv = ending == ".csv"
    encoding, newline = ("utf-8-sig", "") if is_csv else ("utf-8", "\n")
    with (
        placed(target) as place,
        place.open("w", encoding=encoding, errors="replace", newline=newline) as out,
    ):
        _TEXTS[ending](material, out)


def losses(target: Path, sources: Sequence[Path]) -> tuple[Text, ...]:
    """Return what a copy of the reviewed workbook cannot keep, told before it is written.

    Args:
        target: The report.
        sources: The files that were reviewed.
    """
    source = _workbook(sources)
    if target.suffix.lower() != ".xlsx" or source is None:
        return ()
    return workbook.losses(source)


def _workbook(sources: Sequence[Path]) -> Path | None:
    """Return the workbook that can be handed back: the one file, where it is one."""
    first = sources[0] if len(sources) == 1 else None
    return first if first and first.suffix.lower() == ".xlsx" else None
