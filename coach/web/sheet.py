"""The review as one page: the strip, the cards, the set, what to ask, the OKR as it stands now."""

from coach.models import Language
from coach.rendering import words as shared
from coach.rendering.colophon import explained_by
from coach.rendering.markdown import revised
from coach.rendering.outline import of_the_set
from coach.reviews import ObjectiveReview, Review, Status
from coach.web import words
from coach.web.cards import Setting, card, light
from coach.web.choices import with_choices
from coach.web.markup import Html, el, join, own
from coach.web.rewrites import copy_button
from coach.web.session import Session

_LIGHTS: tuple[Status, ...] = ("ready", "refine", "complete", "convert")
_MOST_UNREAD = 5
_LONGEST_UNREAD = 160


def sheet(session: Session) -> Html:
    """Return what stands on the right: a welcome, a notice, or the review.

    Args:
        session: The open page.
    """
    language = session.language
    notice = el("p", session.notice, class_="notice", role="alert") if session.notice else None
    if session.review is None or session.unread:
        return el("div", notice or _welcome(language), class_="sheet")
    review = with_choices(session.review, session.chosen)
    body = _review(review, session) if review.objectives else _nothing_read(review)
    return el("div", notice, body, class_="sheet", lang=language)


def _welcome(language: Language) -> Html:
    return el(
        "div",
        el("h2", words.WELCOME.in_(language)),
        el("p", words.WELCOME_HOW.in_(language)),
        class_="welcome",
    )


def _nothing_read(review: Review) -> Html:
    language: Language = "es" if review.language == "es" else "en"
    return join(el("p", review.summary, class_="notice", role="alert"), _unread(review, language))


def _review(review: Review, session: Session) -> Html:
    language = session.language
    setting = Setting(
        language=language,
        several=len(review.objectives) > 1,
        okrs=review.okrs,
        passages={passage.id: passage for passage in review.provenance.passages},
        accepted=session.context.accepted,
        complete=session.complete,
        by_model=review.provenance.engine == "llm",
    )
    return join(
        _strip(review, language),
        *(card(objective, setting) for objective in review.objectives),
        _list(shared.THE_SET.in_(language), list(of_the_set(review))),
        _list(shared.QUESTIONS.in_(language), [q.text for q in review.questions]),
        _list(
            shared.DATA_TO_GET.in_(language), [f"{d.metric}: {d.what}" for d in review.data_to_get]
        ),
        _list(shared.PARKING.in_(language), [item.text for item in review.parking]),
        _unread(review, language),
        _checklist(review, language),
        _revised(review, language) if session.complete and not review.draft_language else None,
        _colophon(review, language),
    )


def _strip(review: Review, language: Language) -> Html:
    lights = [
        el("li", el("b", str(count)), light(status, language))
        for status in _LIGHTS
        if (count := getattr(review.counts, status))
    ]
    summary = el("p", review.summary, class_="summary", role="status") if review.summary else None
    title = el("h2", words.REVIEW_OF.in_(language), class_="seen-by-readers")
    judged = el("ul", *lights, class_="lights") if not review.draft_language else None
    return el("section", title, judged, summary, class_="strip")


def _list(title: str, lines: list[str]) -> Html | None:
    if not lines:
        return None
    items = (el("li", own(line)) for line in lines)
    return el("section", el("h4", title), el("ul", *items), class_="closing")


def _unread(review: Review, language: Language) -> Html | None:
    quotes = [" ".join(unread.text.split()) for unread in review.unread]
    shown = [q if len(q) <= _LONGEST_UNREAD else f"{q[:_LONGEST_UNREAD]}…" for q in quotes if q]
    title = shared.UNREAD if review.objectives else words.NOT_UNDERSTOOD
    return _list(title.in_(language), shown[:_MOST_UNREAD])


def _checklist(review: Review, language: Language) -> Html | None:
    points = [point.text for point in review.checklist if not point.met]
    if not points:
        return None
    summary = el("summary", f"{shared.CHECKLIST.in_(language)} ({len(points)})")
    items = el("ul", *(el("li", point) for point in points))
    return el("details", summary, items, class_="closing", data_fold="checklist")


def _revised(review: Review, language: Language) -> Html:
    text = revised(review)
    download = el(
        "button",
        words.DOWNLOAD.in_(language),
        type="button",
        class_="quiet",
        data_download="okr.md",
        data_text=text,
    )
    return el(
        "section",
        el("h4", shared.REVISED.in_(language)),
        *(_standing(objective, language) for objective in review.objectives),
        el(
            "div",
            copy_button(text, words.COPY_MARKDOWN.in_(language), id="copy-revised"),
            download,
            class_="actions",
        ),
        class_="revised",
    )


def _standing(objective: ObjectiveReview, language: Language) -> Html:
    """Return an objective as it stands with the suggested wordings, to read."""
    text = objective.rewrite.text if objective.rewrite else objective.text
    lines = [
        el("li", own(kr.rewrite.text if kr.rewrite else kr.text))
        for kr in objective.key_results
        if kr.rewrite or kr.moved_to is None
    ]
    head = el("p", el("b", own(text or shared.NO_OBJECTIVE.in_(language))))
    return join(head, el("ul", *lines))


def _colophon(review: Review, language: Language) -> Html:
    return el("p", explained_by(review, language), class_="colophon")
