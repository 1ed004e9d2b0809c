"""The conversation under the draft: the latest reply, fields to fill in, earlier turns."""

from coach.models import Language
from coach.web import words
from coach.web.choices import with_choices
from coach.web.fields import MOST_FIELDS, Field, fields
from coach.web.markup import Html, el, own
from coach.web.passages import cited, prose
from coach.web.session import Session, Turn


def talk(session: Session) -> Html:
    """Return the newest turn, the fields, and the turns before it.

    Args:
        session: The open page.
    """
    language = session.language
    numbered = list(enumerate(session.turns))
    turns = [_turn(turn, number, language) for number, turn in reversed(numbered)]
    latest = el("div", *turns[:1], class_="latest", aria_live="polite")
    return el("div", latest, _form(session), *turns[1:], class_="talk")


def _form(session: Session) -> Html | None:
    review = session.review
    if review is None or session.unread or not (review.objectives and session.complete):
        return None
    language = session.language
    every = fields(with_choices(review, session.chosen), session.context, language)
    if not every:
        return None
    more = len(every) - MOST_FIELDS
    return el(
        "form",
        el("h4", words.FIELDS.in_(language)),
        el("p", words.FIELDS_HOW.in_(language), class_="how"),
        *(_field(field) for field in every[:MOST_FIELDS]),
        el("p", words.MORE_FIELDS.in_(language).format(count=more), class_="how")
        if more > 0
        else None,
        el("button", words.FILL.in_(language), type="submit", class_="main"),
        class_="fields",
        data_do="fill",
        data_review=review.id,
    )


def _field(field: Field) -> Html:
    name = f"field-{field.key}"
    return el(
        "div",
        el("label", own(field.label), for_=name),
        el("small", field.question, id=f"{name}-about") if field.question else None,
        el(
            "input",
            type="text",
            id=name,
            maxlength="120",
            autocomplete="off",
            value=field.value,
            data_key=field.key,
            aria_describedby=f"{name}-about" if field.question else None,
        ),
        class_="field",
    )


def _turn(turn: Turn, number: int, language: Language) -> Html:
    earlier = None
    if turn.earlier_draft:
        earlier = el("pre", own(turn.earlier_draft), tabindex="0")
    return el(
        "div",
        el("p", own(turn.said), class_="said"),
        el(
            "div",
            prose(turn.reply),
            earlier,
            cited(turn.passages, language, f"turn-{number}", read=turn.reply),
        ),
        class_="turn",
    )
