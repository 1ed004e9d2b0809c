"""Reviews as the published JSON envelope."""

from collections.abc import Iterable

from coach.reviews import Counts, Review, ReviewError, ReviewSet, Totals


def envelope(reviews: Iterable[Review], errors: Iterable[ReviewError] = ()) -> ReviewSet:
    """Wrap reviews in the envelope that ``--format json`` prints.

    Args:
        reviews: The reviews, in the order of their drafts.
        errors: The drafts that could not be reviewed.

    Returns:
        The set with its totals.
    """
    reviews = tuple(reviews)
    counts = Counts(
        **{
            light: sum(getattr(review.counts, light) for review in reviews)
            for light in Counts.model_fields
        }
    )
    objectives = [objective for review in reviews for objective in review.objectives]
    key_results = [kr for objective in objectives for kr in objective.key_results]
    found = [finding for review in reviews for finding in review.findings]
    found += [finding for objective in objectives for finding in objective.findings]
    found += [finding for kr in key_results for finding in kr.findings]
    shown = [finding for finding in found if finding.suppressed is None]
    return ReviewSet(
        reviews=reviews,
        unread=tuple(unread for review in reviews for unread in review.unread),
        errors=tuple(errors),
        totals=Totals(
            reviews=len(reviews),
            objectives=len(objectives),
            key_results=len(key_results),
            findings=len(shown),
            counts=counts,
        ),
    )


def render(review_set: ReviewSet) -> str:
    """Return the envelope as indented JSON, non-ASCII characters kept."""
    return review_set.model_dump_json(indent=2)
