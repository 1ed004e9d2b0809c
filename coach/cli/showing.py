"""Reviews shown on the screen, one draft after the other."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from coach.cli.beside import Beside, read_beside
from coach.cli.screen import Exit, console, shell_language
from coach.cli.waiting import waiting
from coach.errors import CoachError
from coach.language.text import Text
from coach.models import OKRSet
from coach.reviews import Context, Finding, Review, ReviewError
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.pipeline import Coach

_TYPE_HERE = Text(
    es="Pegar el borrador y terminar con Ctrl+D.", en="Paste the draft and end with Ctrl+D."
)
_MANY = 40
"""Sets past which a report is the better place to read."""
_BETTER = Text(
    es="Son muchos conjuntos para la pantalla; un informe se lee mejor: --out informe.html",
    en="These are many sets for a screen; a report is easier to read: --out report.html",
)


def show_reviews(
    settings: Settings,
    names: list[str],
    form: str,
    fail_on: str,
    mapping: Mapping[str, str],
    *,
    kpis: Path | None,
    parent: Path | None,
) -> Exit:
    """Review drafts and print them; return the exit code.

    Args:
        settings: How to review.
        names: Files; ``-`` for standard input.
        form: ``text``, ``json`` or ``markdown``.
        fail_on: The severity that counts.
        mapping: Field to header, for tables.
        kpis: The team's KPI sheet.
        parent: The OKRs that these serve.
    """
    from coach.pipeline import Coach

    language = settings.language or shell_language()
    beside = read_beside(kpis, parent, language)
    reviews: list[Review] = []
    errors: list[ReviewError] = []
    with Coach(settings) as coach:
        for name in names:
            try:
                for okrs in _read(name, mapping):
                    reviews.append(_review_one(coach, okrs, beside.context, form))
                    if len(reviews) == _MANY and form == "text":
                        typer.echo(_BETTER.in_(language), err=True)
            except CoachError as error:
                errors.append(ReviewError(source=name, message=str(error)))
                typer.echo(str(error), err=True)
    found = (*beside.findings, *_across(reviews, beside, settings))
    _close(reviews, errors, found, form, settings)
    return exit_code(reviews, errors, found, fail_on)


def exit_code(
    reviews: Iterable[Review],
    errors: Iterable[ReviewError],
    found: Iterable[Finding],
    fail_on: str,
) -> Exit:
    """Return what a script is told.

    Args:
        reviews: The reviews.
        errors: What could not be reviewed.
        found: What was found beside and across them.
        fail_on: The severity that counts.
    """
    from coach.rendering.totals import all_findings

    if any(True for _ in errors):
        return Exit.FAILED
    wanted = {"never": (), "info": ("info", "warning"), "warning": ("warning",)}[fail_on]
    if not wanted:
        return Exit.DONE
    everything = (*found, *(f for review in reviews for f in all_findings(review)))
    hit = any(f.severity in wanted and f.suppressed is None for f in everything)
    return Exit.FINDINGS if hit else Exit.DONE


def _read(name: str, mapping: Mapping[str, str]) -> Iterator[OKRSet]:
    from coach.formats import read, read_bytes

    if name != "-":
        return read(Path(name), mapping)
    if sys.stdin.isatty():
        typer.echo(_TYPE_HERE.in_(shell_language()), err=True)
    return iter(read_bytes(sys.stdin.buffer.read(), source=None))


def _review_one(coach: "Coach", okrs: OKRSet, context: Context, form: str) -> Review:
    from coach.rendering import markdown, terminal

    screen = console() if form == "text" else None
    with waiting(coach.settings) as tell:
        for event in coach.stream(okrs, context):
            last = event.review
            if screen and event.kind == "findings":
                terminal.print_findings(last, screen)
                sys.stdout.flush()
            tell(event)
    if screen:
        terminal.print_proposals(last, screen)
    if form == "markdown":
        typer.echo(markdown.render(last))
    return last


def _across(reviews: list[Review], beside: Beside, settings: Settings) -> tuple[Finding, ...]:
    """Return what is found across several sets, and between them and the KPI sheet."""
    if len(reviews) < 2 and not beside.kpis:
        return ()
    from coach.batch.work import assessments_of
    from coach.inspection import speaks
    from coach.rendering import words
    from coach.rendering.totals import Tally
    from coach.rules.portfolio import ClaimStore, across, claims_of, claims_of_kpis

    tally = Tally()
    for review in reviews:
        tally.add(review)
    language = settings.language or tally.language
    with ClaimStore(None) as store:
        store.add(claims_of_kpis(beside.kpis, words.KPI_SHEET.in_(language)))
        for review in reviews:
            store.add(claims_of(review.okrs, assessments_of(review), review.id))
        found = across(store, language)
    return tuple(finding for finding in found if speaks(finding.code, settings))


def _close(
    reviews: list[Review],
    errors: list[ReviewError],
    found: tuple[Finding, ...],
    form: str,
    settings: Settings,
) -> None:
    if form == "json":
        from coach.rendering import json

        typer.echo(json.render(json.envelope(reviews, errors, found)))
    elif found:
        from coach.rendering import words
        from coach.rendering.outline import said

        typer.echo(words.ACROSS.in_(settings.language or shell_language()))
        for finding in found:
            typer.echo(f"  - {said(finding)}")
