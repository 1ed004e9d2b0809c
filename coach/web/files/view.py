"""The reviewed file as the page shows it: sums and charts, then every objective."""

from collections.abc import Iterator

from coach.models import Language
from coach.rendering import words as light_words
from coach.rendering.figures import Bar, Figures, figures_of
from coach.rendering.outline import Line, outline, said
from coach.rendering.places import place_of
from coach.reviews import ObjectiveReview, Review, Status
from coach.web.files import words
from coach.web.files.kept import FileReview, name_of, shows
from coach.web.files.running import Step
from coach.web.markup import Html, el, join, own

MOST = 40
"""Objectives shown at once."""


def progress(step: Step, language: Language) -> Html:
    """Return how far a file is, or what went wrong with it."""
    if step.notice:
        return el("p", own(step.notice), class_="notice")
    if step.kept:
        done = words.CANCELLED.in_(language).format(done=step.done)
        return el("p", done, class_="notice") if step.kept.cancelled else Html("")
    told = words.PROGRESS.in_(language).format(done=step.done, known=step.known)
    share = round(100 * step.done / step.known) if step.known else 0
    bar = el("div", el("span", style=f"width:{share}%"), class_="far")
    return el("div", el("p", told if step.known else "…", role="status"), bar, class_="progress")


def summary(kept: FileReview, language: Language) -> Html:
    """Return sums, charts, and what was found across teams."""
    figures = figures_of(kept.material)
    totals = words.SUMS.in_(language).format(**kept.material.totals.model_dump())
    return el(
        "section",
        el("h3", own(kept.material.title)),
        el("p", totals, class_="sums"),
        _bar(figures.all),
        _legend(figures.all, language),
        _teams(figures, language),
        _kinds(figures, language),
        _list(light_words.ACROSS.in_(language), [said(f) for f in kept.material.findings]),
        _list(light_words.NOT_REVIEWED.in_(language), [e.message for e in kept.material.errors]),
        class_="summing",
    )


def objectives(
    kept: FileReview, team: str | None, light: Status | None, language: Language
) -> Html:
    """Return the objectives that pass the filter, each with a way into the draft.

    Args:
        kept: The reviewed file.
        team: Only this team's.
        light: Only those that show this light, themselves or in a line.
        language: The language of the page.
    """
    found = list(_filtered(kept, team, light))
    if not found:
        return el("p", words.NONE.in_(language), class_="how")
    cards = [
        _card(number, review, objective, language) for number, review, objective in found[:MOST]
    ]
    left = len(found) - MOST
    more = words.MORE.in_(language).format(many=left) if left > 0 else None
    return join(*cards, el("p", more, class_="how") if more else None)


def _filtered(
    kept: FileReview, team: str | None, light: Status | None
) -> Iterator[tuple[int, Review, ObjectiveReview]]:
    for number, review in enumerate(kept.reviews):
        if team and name_of(review) != team:
            continue
        for objective in review.objectives:
            if light is None or shows(objective, light):
                yield number, review, objective


def _card(number: int, review: Review, objective: ObjectiveReview, language: Language) -> Html:
    sheet = outline(review)
    part = next(p for p in sheet.parts if p.objective.ref == objective.ref)
    wheres = {kr.ref: kr.where for kr in objective.key_results} | {objective.ref: objective.where}
    rows = [
        _row(line, place_of(wheres[line.ref], language), language)
        for line in (part.objective, *part.key_results)
    ]
    button = el(
        "button",
        words.OPEN.in_(language),
        type="button",
        class_="quiet",
        data_do="open",
        data_ref=objective.ref,
        data_value=str(number),
    )
    head = el("p", own(" · ".join(p for p in (name_of(review), review.cycle) if p)), class_="how")
    lang = "es" if review.language == "es" else "en"
    return el("article", head, *rows, button, class_="card filed", lang=lang)


def _row(line: Line, place: str, language: Language) -> Html:
    light = f"{light_words.ICON[line.status]} {light_words.STATUS[line.status].in_(language)}"
    says = [el("p", own(sentence), class_="says") for sentence in line.says]
    rewrite = el("p", "→ ", own(line.rewrite.text), class_="new") if line.rewrite else None
    return el(
        "div",
        el(
            "p",
            el("b", line.short),
            " ",
            el("span", light, class_=f"light {line.status}"),
            " ",
            el("small", own(place)) if place else None,
        ),
        el("p", own(line.text), class_="words"),
        *says,
        rewrite,
        el("p", line.moved, class_="moves") if line.moved else None,
        class_=f"filed-row {line.status}",
    )


def _bar(bar: Bar) -> Html:
    parts = [el("span", class_=light, style=f"width:{share}%") for light, _, share in bar.parts]
    return el("div", *parts, class_="bar", aria_hidden="true")


def _legend(bar: Bar, language: Language) -> Html:
    items = [
        el(
            "li",
            el("b", str(many)),
            f" {light_words.ICON[light]} {light_words.STATUS[light].in_(language)}",
        )
        for light, many, _ in bar.parts
    ]
    return el("ul", *items, class_="legend")


def _teams(figures: Figures, language: Language) -> Html | None:
    if len(figures.teams) < 2:
        return None
    rows = [
        el("tr", el("th", own(bar.name), scope="row"), el("td", _bar(bar)), el("td", str(bar.many)))
        for bar in figures.teams
    ]
    return el("table", el("caption", words.BY_TEAM.in_(language)), *rows, class_="chart")


def _kinds(figures: Figures, language: Language) -> Html | None:
    if not figures.kinds:
        return None
    rows = [
        el(
            "tr",
            el("th", kind.name, " ", el("small", kind.code), scope="row"),
            el("td", el("div", class_="count", style=f"width:{kind.share}%")),
            el("td", str(kind.many)),
        )
        for kind in figures.kinds
    ]
    return el("table", el("caption", words.BY_KIND.in_(language)), *rows, class_="chart")


def _list(title: str, texts: list[str]) -> Html | None:
    if not texts:
        return None
    return join(el("h4", title), el("ul", *(el("li", own(text)) for text in texts)))
