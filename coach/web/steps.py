"""The steps of a session that need the coach: review, fill in, settle, another wording."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from coach.conversation import accepted, merged
from coach.language import detect
from coach.models import Language
from coach.parsing import parse
from coach.reviews import Context
from coach.web import words
from coach.web.carrying import carried
from coach.web.choices import next_choice
from coach.web.session import Session

if TYPE_CHECKING:
    from coach.pipeline import Coach


def reviewing(
    coach: "Coach", session: Session, draft: str, stopped: Callable[[], bool] | None = None
) -> Iterator[Session]:
    """Review a draft: the remarks first, then the rewrites.

    Args:
        coach: The coach that reads it.
        session: The page; answers to lines that still stand are kept.
        draft: What stands in the box, not blank.
        stopped: Asked while a model answers: whether to stop.

    Yields:
        The session after each step.
    """
    context, chosen = session.context, session.chosen
    if session.review is not None and draft != session.draft:
        chosen = {}
        if len(draft) <= coach.settings.max_draft_chars:
            context = carried(context, session.review.okrs, parse(draft))
    # Where a text speaks no language that can be told, the answer speaks the page's.
    asked = session.picked or (None if detect(draft) else session.language)
    context = context.model_copy(update={"language": asked})
    session = session._replace(
        draft=draft, context=context, chosen=chosen, notice=None, unread=False
    )
    for event in coach.stream(draft, context, stopped):
        yield session._replace(review=event.review, complete=event.kind == "review")


def again(coach: "Coach", session: Session, context: Context) -> Session:
    """Review the same draft with what is known now; only the context changes before a review."""
    session = session._replace(context=context, notice=None, unread=False)
    if session.review is None:
        return session
    return session._replace(review=coach.review(session.draft, context), complete=True)


def filled(coach: "Coach", session: Session, values: Mapping[str, str]) -> Session:
    """Fill in the fields.

    Args:
        coach: The coach that reviews.
        session: The page as it is.
        values: Keys as in ``Context.answers``; an empty value takes an answer back.
    """
    answers = {key: " ".join(value.split()) for key, value in values.items()}
    return again(coach, session, merged(session.context, answers))


def kept(coach: "Coach", session: Session, ref: str, reason: str) -> Session:
    """Settle a line as it stands: it is not raised again."""
    why = " ".join(reason.split()) or words.KEPT_BY_TEAM.in_(session.language)
    return again(coach, session, accepted(session.context, ref, why))


def reopened(coach: "Coach", session: Session, ref: str) -> Session:
    """Take back that a line was settled."""
    rest = {key: why for key, why in session.context.accepted.items() if key != ref}
    return again(coach, session, session.context.model_copy(update={"accepted": rest}))


def another(coach: "Coach", session: Session, ref: str) -> Session:
    """Show the next wording of a rewrite; figures given for the metric before are taken back."""
    if session.review is None:
        return session
    chosen = {**session.chosen, **next_choice(session.review, session.chosen, ref)}
    figures = {f"{ref}.baseline": "", f"{ref}.target": ""}
    session = session._replace(chosen=chosen)
    if not figures.keys() & session.context.answers.keys():
        return session
    return again(coach, session, merged(session.context, figures))


def switched(coach: "Coach", session: Session, language: Language) -> Session:
    """Put page and remarks into one language; rewrites keep the draft's own."""
    session = session._replace(picked=language)
    return again(coach, session, session.context.model_copy(update={"language": language}))
