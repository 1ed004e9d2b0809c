"""Reviews as the published JSON envelope, whole or as they come."""

from collections.abc import Iterable
from typing import IO

from coach.rendering.material import Material
from coach.rendering.totals import Tally
from coach.reviews import Finding, Review, ReviewError, ReviewSet


def envelope(
    reviews: Iterable[Review],
    errors: Iterable[ReviewError] = (),
    findings: Iterable[Finding] = (),
) -> ReviewSet:
    """Wrap reviews in the envelope that ``--format json`` prints.

    Args:
        reviews: The reviews, in the order of their drafts.
        errors: The drafts that could not be reviewed.
        findings: What was found across them.

    Returns:
        The set with its totals.
    """
    reviews, findings = tuple(reviews), tuple(findings)
    tally = Tally()
    for review in reviews:
        tally.add(review)
    return ReviewSet(
        reviews=reviews,
        findings=findings,
        unread=tuple(unread for review in reviews for unread in review.unread),
        errors=tuple(errors),
        totals=tally.totals,
    )


def render(review_set: ReviewSet) -> str:
    """Return the envelope as indented JSON, non-ASCII characters kept."""
    return review_set.model_dump_json(indent=2)


def write(material: Material, out: IO[str]) -> None:
    """Write the envelope one review at a time, however many there are.

    Args:
        material: The reviews and what is said across them.
        out: Takes the text.
    """
    empty = ReviewSet(
        findings=material.findings, errors=material.errors, totals=material.totals
    ).model_dump_json(exclude={"reviews", "unread"})
    out.write('{"reviews":[')
    first = True
    for text in material.dumped():
        out.write(("" if first else ",") + "\n" + text)
        first = False
    out.write('\n],"unread":[')
    first = True
    for review in material.reviews:
        for unread in review.unread:
            out.write(("" if first else ",") + "\n" + unread.model_dump_json())
            first = False
    out.write(f"\n],{empty[1:]}\n")


def write_lines(material: Material, out: IO[str]) -> None:
    """Write one review a line, and what is said across them in a last line.

    Args:
        material: The reviews and what is said across them.
        out: Takes the text.
    """
    for text in material.dumped():
        out.write(text + "\n")
    last = ReviewSet(findings=material.findings, errors=material.errors, totals=material.totals)
    out.write(last.model_dump_json(exclude={"reviews", "unread"}) + "\n")
