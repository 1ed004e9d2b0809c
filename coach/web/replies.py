"""The reply to a free line of the conversation."""

import re
from typing import TYPE_CHECKING

from coach.conversation import Message, merged, read_message
from coach.language import fold
from coach.models import Language
from coach.rendering.outline import said, short_ref, visible
from coach.reviews import Finding, Passage, Review
from coach.web import words
from coach.web.choices import lines, next_choice
from coach.web.fields import CYCLE
from coach.web.session import Session, Turn
from coach.web.steps import again, another, kept, reviewing

if TYPE_CHECKING:
    from coach.pipeline import Coach

LONGEST_QUESTION = 2_000
_BARE_WHY = re.compile(
    r"^\W*(?:y )?(?:por que|why)(?: no| not)?(?: (?:el |la |the )?(?:o\d+\W*)?(?:kr\W*\d+|objetivo|"
    r"objective))?\W*$"
)
_AMBITION = re.compile(
    r"^\W*(?:algo |un poco |make it |be )?(?:mas|menos|more|less) (?:ambicios|ambitio|exigente|"
    r"challenging|reto)"
)


def reply(coach: "Coach", session: Session, message: str) -> Session:
    """Return the session after a free line.

    Args:
        coach: The coach that reviews or answers.
        session: The page as it is.
        message: The line as typed, not empty.
    """
    read = read_message(message, session.review)
    if read.kind == "draft":
        return _new_draft(coach, session, message)
    if len(message) > LONGEST_QUESTION:
        text = words.LONG_MESSAGE.in_(session.language)
        return session._replace(notice=text.format(chars=len(message), limit=LONGEST_QUESTION))
    if session.review is not None and session.review.objectives:
        folded = fold(message)
        if _BARE_WHY.match(folded):
            return _why(session, session.review, read)
        if _AMBITION.match(folded):
            return _with(session, message, words.AMBITION.in_(session.language))
        if read.kind == "answer":
            return _answered(coach, session, read)
        if read.wish == "another_metric":
            return _another(coach, session, session.review, read)
        if read.wish == "keep" and read.ref:
            return _kept(coach, session, session.review, read, read.ref)
    answer = coach.ask(message, session.picked, session.review)
    said = " ".join(filter(None, (answer.text, answer.fallback_reason)))
    return _with(session, message, said, answer.passages)


def _new_draft(coach: "Coach", session: Session, message: str) -> Session:
    *_, after = reviewing(coach, session, message)
    turn = Turn(_short(message), words.NEW_DRAFT.in_(after.language), (), session.draft or None)
    return after._replace(turns=(*after.turns, turn))


def _answered(coach: "Coach", session: Session, read: Message) -> Session:
    context = merged(session.context, read.answers)
    session = again(coach, session, context)
    several = session.review is not None and len(session.review.objectives) > 1
    noted = "; ".join(
        f"{_key(key, several, session.language)}: {value}" for key, value in read.answers.items()
    )
    text = words.FILLED.in_(session.language).format(values=noted)
    return _with(session, read.text, text)


def _another(coach: "Coach", session: Session, review: Review, read: Message) -> Session:
    step = next_choice(review, session.chosen, read.ref)
    if not step:
        return _with(session, read.text, words.NO_OTHER.in_(session.language))
    ref, place = next(iter(step.items()))
    after = another(coach, session, ref)
    rewrite = next(part.rewrite for part in lines(review) if part.ref == ref)
    options = [rewrite.label or rewrite.metric or rewrite.text] if rewrite else []
    options += [o.label for o in rewrite.alternatives] if rewrite else []
    text = words.SHOWN_NOW.in_(session.language).format(
        ref=short_ref(ref, len(review.objectives) > 1), metric=options[place]
    )
    return _with(after, read.text, text)


def _kept(coach: "Coach", session: Session, review: Review, read: Message, ref: str) -> Session:
    name = short_ref(ref, len(review.objectives) > 1)
    text = words.KEPT_NOW.in_(session.language).format(ref=name)
    return _with(kept(coach, session, ref, read.text), read.text, text)


def _why(session: Session, review: Review, read: Message) -> Session:
    """Explain the remarks of the line that was named, or else of the first that has any."""
    findings = _findings(review, read.ref)
    if not findings:
        return _with(session, read.text, words.NOTHING_TO_EXPLAIN.in_(session.language))
    several = len(review.objectives) > 1
    text = "\n\n".join(f"**{short_ref(f.refs[0], several)}** · {said(f)}" for f in findings)
    ids = {i for finding in findings for i in finding.passages}
    passages = tuple(p for p in review.provenance.passages if p.id in ids)
    return _with(session, read.text, text, passages)


def _findings(review: Review, ref: str | None) -> tuple[Finding, ...]:
    for part in lines(review):
        shown = visible(part.findings)
        if shown and ref in (None, part.ref):
            return shown
    return ()


def _with(session: Session, message: str, text: str, passages: tuple[Passage, ...] = ()) -> Session:
    turn = Turn(_short(message), text, passages)
    return session._replace(turns=(*session.turns, turn), notice=None, unread=False)


def _short(message: str) -> str:
    line = " ".join(message.split())
    return line if len(line) <= 200 else f"{line[:200]}…"


def _key(key: str, several: bool, language: Language) -> str:
    if key == CYCLE:
        return words.CYCLE.in_(language)
    ref, _, slot = key.rpartition(".")
    names = {name: text.in_(language) for name, text in words.SLOTS.items()}
    named = next((text for name, text in names.items() if name == slot), slot)
    return f"{short_ref(ref, several)} · {named}"
