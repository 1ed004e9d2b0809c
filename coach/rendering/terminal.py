"""A review as text for the shell: coloured and wrapped on a terminal, plain when piped."""

import textwrap
from typing import TYPE_CHECKING

from coach.models import Item
from coach.rendering import words
from coach.rendering.outline import Line, Outline, Part, outline, short_ref
from coach.reviews import Review, Status

if TYPE_CHECKING:
    from rich.console import Console

_STYLE: dict[Status, str] = {
    "ready": "green",
    "refine": "yellow",
    "complete": "bright_black",
    "convert": "red",
}


def print_findings(review: Review, console: "Console") -> None:
    """Print each line of the draft with its light and what its words show.

    Args:
        review: The review, rewrites not needed.
        console: Where to print; its width and colour are kept to.
    """
    sheet = outline(review)
    for part in sheet.parts:
        _print_line(part.objective, sheet, console)
        for line in part.key_results:
            _print_line(line, sheet, console)
        console.print()


def print_proposals(review: Review, console: "Console") -> None:
    """Print the point that matters most, the rewrites, what moves, and what to ask.

    Args:
        review: The whole review.
        console: Where to print.
    """
    sheet = outline(review)
    if sheet.summary:
        head = words.MAIN_POINT.in_(sheet.language)
        _wrapped(console, f"{head}: " if sheet.parts else "", sheet.summary, style="bold")
        console.print()
    for part in sheet.parts:
        _print_part(part, sheet, console)
    for title, texts in (
        (words.THE_SET, sheet.the_set),
        (words.DATA_TO_GET, sheet.data_to_get),
        (words.QUESTIONS, sheet.questions),
        (words.PARKING, tuple(item.text for item in sheet.parking)),
        (words.UNREAD, sheet.unread),
    ):
        _print_list(console, title.in_(sheet.language), texts)
    _wrapped(console, "", sheet.explained_by, style="dim")


def _print_line(line: Line, sheet: Outline, console: "Console") -> None:
    light = f"{words.ICON[line.status]} {words.STATUS[line.status].in_(sheet.language)}"
    console.print(f"{line.short} · {light}", style=f"bold {_STYLE[line.status]}", markup=False)
    _wrapped(console, "  ", line.text)
    for sentence in line.says:
        _wrapped(console, "  · ", sentence, style="dim" if line.status == "ready" else "")


def _print_part(part: Part, sheet: Outline, console: "Console") -> None:
    language = sheet.language
    if part.understood:
        _wrapped(console, f"{words.UNDERSTOOD.in_(language)}: ", part.understood)
    for line in (part.objective, *part.key_results):
        says = line.says if sheet.by_model else ()
        if not (line.rewrite or line.moved or says):
            continue
        console.print(line.short, style="bold", markup=False)
        for sentence in says:
            _wrapped(console, "  · ", sentence)
        if line.rewrite:
            _wrapped(console, "  → ", line.rewrite.text, style="green")
            for option in line.rewrite.alternatives:
                _wrapped(console, f"    {option.label}: ", option.text)
        if line.moved:
            _wrapped(console, "  ", line.moved, style="dim")
    console.print()
    several = len(sheet.parts) > 1
    for title, items in (
        (words.INITIATIVES, part.initiatives),
        (words.HEALTH_METRICS, part.health_metrics),
    ):
        _print_list(console, title.in_(language), tuple(_item(i, several) for i in items))


def _item(item: Item, several: bool) -> str:
    return f"{item.text} ({short_ref(item.from_ref, several)})" if item.from_ref else item.text


def _print_list(console: "Console", title: str, texts: tuple[str, ...]) -> None:
    if not texts:
        return
    console.print(title, style="bold", markup=False)
    for text in texts:
        _wrapped(console, "  - ", text)
    console.print()


def _wrapped(console: "Console", lead: str, text: str, *, style: str = "") -> None:
    clean = " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())
    lines = [lead + clean]
    if console.is_terminal:
        hang = " " * min(len(lead), 6)
        lines = textwrap.wrap(
            clean, max(30, console.width), initial_indent=lead, subsequent_indent=hang
        )
    for line in lines:
        console.print(line, style=style, markup=False, highlight=False, soft_wrap=True)
