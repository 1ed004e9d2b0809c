"""One objective as a card, a row a key result: light, marked words, verdict, why, rewrite."""

from collections.abc import Mapping
from typing import NamedTuple

from coach.models import Item, Language, OKRSet, Span
from coach.rendering import words as shared
from coach.rendering.outline import short_ref, visible
from coach.reviews import (
    Finding,
    KeyResultReview,
    MovedTo,
    ObjectiveReview,
    Passage,
    Rewrite,
    Status,
)
from coach.web import words
from coach.web.marks import marked
from coach.web.markup import Html, el, join, own
from coach.web.passages import cited
from coach.web.rewrites import rewritten


class Setting(NamedTuple):
    """What every row of a review shares."""

    language: Language
    several: bool
    """More than one objective: refs are named in full."""
    okrs: OKRSet
    passages: Mapping[str, Passage]
    accepted: Mapping[str, str]
    complete: bool
    by_model: bool = False
    """Whether a language model's reasons stand in place of the rules' own words."""
    """False while the rewrites are still being looked for."""


def card(objective: ObjectiveReview, setting: Setting) -> Html:
    """Return an objective with its key results, and what moved out of them."""
    language = setting.language
    return el(
        "article",
        _head(objective, setting),
        el("ol", *(_key_result(kr, setting) for kr in objective.key_results), class_="rows"),
        _moved(shared.INITIATIVES.in_(language), objective.initiatives, setting),
        _moved(shared.HEALTH_METRICS.in_(language), objective.health_metrics, setting),
        class_="card",
    )


def light(status: Status, language: Language) -> Html:
    """Return a traffic light as icon and word."""
    icon = el("span", shared.ICON[status], aria_hidden="true")
    return el("span", icon, f" {shared.STATUS[status].in_(language)}", class_=f"light {status}")


def _head(objective: ObjectiveReview, setting: Setting) -> Html:
    language = setting.language
    name = objective.ref if setting.several else shared.OBJECTIVE.in_(language)
    source = setting.okrs.objective_of(objective.ref)
    text = (
        marked(objective.text, source.span, objective.findings, language)
        if objective.text
        else el("em", shared.NO_OBJECTIVE.in_(language))
    )
    understood = None
    if objective.understood:
        label = el("b", f"{shared.UNDERSTOOD.in_(language)}: ")
        understood = el("p", label, objective.understood, class_="understood")
    return el(
        "header",
        _tag(name, objective.status, setting),
        el("h3", text),
        understood,
        _remarks(objective.ref, objective.text, objective.findings, objective.rewrite, setting),
        class_=f"row {objective.status}",
        id=f"line-{objective.ref}",
    )


def _key_result(kr: KeyResultReview, setting: Setting) -> Html:
    span = _span(setting.okrs, kr.ref)
    quiet = not (visible(kr.findings) or kr.rewrite or kr.ref in setting.accepted)
    text = el("p", marked(kr.text, span, kr.findings, setting.language), class_="text")
    return el(
        "li",
        _tag(short_ref(kr.ref, setting.several), kr.status, setting),
        text,
        _remarks(
            kr.ref,
            kr.text,
            kr.findings,
            kr.rewrite,
            setting,
            _destination(kr.moved_to, kr.under, setting),
        ),
        class_=f"row {kr.status}" + (" quiet-line" if quiet else ""),
        id=f"line-{kr.ref}",
    )


def _tag(name: str, status: Status, setting: Setting) -> Html:
    return el("div", el("b", name), light(status, setting.language), class_="tag")


def _remarks(
    ref: str,
    text: str | None,
    findings: tuple[Finding, ...],
    rewrite: Rewrite | None,
    setting: Setting,
    destination: Html | None = None,
) -> Html:
    language = setting.language
    if ref in setting.accepted:
        return _kept(ref, setting.accepted[ref], language)
    shown = visible(findings)
    said = [f.explanation if setting.by_model and f.explanation else f.message for f in shown]
    says = [el("p", text, class_="says") for text in said]
    waiting = None
    if shown and not setting.complete and rewrite is None:
        waiting = el("p", words.SEARCHING.in_(language), class_="waiting")
    split = any(f.code == "KR107" for f in shown)
    return join(
        *says,
        waiting,
        rewritten(ref, text, rewrite, language, split=split) if rewrite else None,
        destination,
        el("div", _why(ref, shown, setting), _keep(ref, language), class_="folds")
        if shown and setting.complete
        else None,
    )


def _why(ref: str, findings: tuple[Finding, ...], setting: Setting) -> Html:
    ids = dict.fromkeys(i for finding in findings for i in finding.passages)
    known = tuple(setting.passages[i] for i in ids if i in setting.passages)
    texts = ((f.hint if setting.by_model else f.explanation) or f.hint for f in findings)
    says = [el("p", text, class_="hint") for text in texts if text]
    codes = el("p", " · ".join(f"{f.code} {f.name}" for f in findings), class_="source")
    summary = el("summary", words.WHY.in_(setting.language))
    body = el("div", *says, cited(known, setting.language, ref), codes)
    return el("details", summary, body, class_="why", data_fold=f"why-{ref}")


def _keep(ref: str, language: Language) -> Html:
    reason = el(
        "input",
        type="text",
        maxlength="200",
        aria_label=words.KEEP_REASON.in_(language),
        placeholder=words.KEEP_REASON.in_(language),
        data_reason=True,
    )
    button = el("button", words.KEEP_DO.in_(language), type="submit", class_="quiet")
    form = el("form", reason, button, data_do="keep", data_ref=ref)
    summary = el("summary", words.KEEP.in_(language))
    return el("details", summary, form, class_="keep", data_fold=f"keep-{ref}")


def _kept(ref: str, reason: str, language: Language) -> Html:
    button = el(
        "button",
        words.REOPEN.in_(language),
        type="button",
        class_="quiet",
        data_do="reopen",
        data_ref=ref,
    )
    line = el("p", el("b", f"{words.KEPT.in_(language)}: "), own(reason), class_="says")
    return el("div", line, button, class_="kept")


def _destination(place: MovedTo | None, under: str | None, setting: Setting) -> Html | None:
    if place is None:
        return None
    where = shared.MOVED[place].in_(setting.language)
    beside = f" ({short_ref(under, setting.several)})" if under else ""
    return el("p", f"→ {where}{beside}", class_="moves")


def _moved(title: str, items: tuple[Item, ...], setting: Setting) -> Html | None:
    if not items:
        return None
    came = words.FROM.in_(setting.language)
    lines = [
        el(
            "li",
            own(item.text),
            el("small", f" {came} {short_ref(item.from_ref, setting.several)}")
            if item.from_ref
            else None,
        )
        for item in items
    ]
    return el("section", el("h4", title), el("ul", *lines), class_="moved")


def _span(okrs: OKRSet, ref: str) -> Span | None:
    return next((kr.span for kr in okrs.key_results if kr.ref == ref), None)
