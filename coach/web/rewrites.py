"""A suggested wording beside the draft's own: what goes, what comes, what is still open."""

import re

from coach.language.text import Text
from coach.models import Language
from coach.rendering.difference import WORTH_MARKING, difference, likeness
from coach.rendering.words import ALSO
from coach.reviews import Rewrite
from coach.web import words
from coach.web.markup import Html, el, join, own

_FIELD = re.compile(r"\[[^\[\]]*\]")


def rewritten(
    ref: str, original: str | None, rewrite: Rewrite, language: Language, *, split: bool
) -> Html:
    """Return a rewrite under its original, with its buttons and its other wordings.

    Args:
        ref: The line it rewrites.
        original: The draft's words; ``None`` where there were none.
        rewrite: The wording to show.
        language: The language of the page.
        split: True when the other wordings belong beside the first (a line said in parts)
            and do not stand in its place.
    """
    if rewrite.alternatives and (split or "." not in ref):
        return _side_by_side(ref, rewrite, language, words.PARTS if split else words.OPTIONS)
    return el(
        "div",
        el("p", words.SUGGESTED.in_(language), class_="label"),
        el("div", _wording(ref, original, rewrite, language), class_="wording"),
        el("p", rewrite.explanation, class_="also") if rewrite.explanation else None,
        _also(rewrite, language),
        el(
            "div",
            copy_button(rewrite.text, words.COPY.in_(language)),
            _another(ref, language) if rewrite.alternatives else None,
            class_="actions",
        ),
        class_="rewrite",
    )


def _side_by_side(ref: str, rewrite: Rewrite, language: Language, title: Text) -> Html:
    """Return wordings none of which stands before the others, each to copy on its own."""
    options = [(rewrite.label, rewrite.text), *((o.label, o.text) for o in rewrite.alternatives)]
    rows = (
        el(
            "div",
            el("p", el("b", f"{label}: ") if label else None, _chips(ref, text, rewrite, language)),
            copy_button(text, words.COPY.in_(language)),
            class_="wording option",
        )
        for label, text in options
    )
    return el("div", el("p", title.in_(language), class_="label"), *rows, class_="rewrite")


def copy_button(text: str, label: str, **more: str) -> Html:
    """Return a button that puts a text on the clipboard."""
    return el("button", label, type="button", class_="quiet", data_copy=text, **more)


def _wording(ref: str, original: str | None, rewrite: Rewrite, language: Language) -> Html:
    """Return the new words; those that came in are marked where the two wordings are alike."""
    if not original or likeness(original, rewrite.text) < WORTH_MARKING:
        return _chips(ref, rewrite.text, rewrite, language)
    parts: list[Html] = []
    for piece in difference(original, rewrite.text):
        if piece.kind == "gone":
            parts.append(el("del", piece.text, title=words.GONE.in_(language)))
        elif piece.kind == "new" and piece.text.strip():
            shown = _chips(ref, piece.text, rewrite, language)
            parts.append(el("ins", shown, title=words.NEW.in_(language)))
        else:
            parts.append(join(piece.text))
    return own(join(*parts))


def _chips(ref: str, text: str, rewrite: Rewrite, language: Language) -> Html:
    """Return a text whose open fields lead to where they are filled in."""
    slots = {field.name: field for field in rewrite.placeholders}
    parts: list[str] = []
    done = 0
    for match in _FIELD.finditer(text):
        field = slots.get(match.group())
        if field is None:
            continue
        parts.append(text[done : match.start()])
        title = f"{words.GO_TO_FIELD.in_(language)}: {field.question}"
        key = f"{ref}.{field.slot}"
        name = field.name.strip("[]")
        parts.append(el("button", name, type="button", class_="chip", data_field=key, title=title))
        done = match.end()
    return join(*parts, text[done:])


def _also(rewrite: Rewrite, language: Language) -> Html | None:
    if not rewrite.alternatives:
        return None
    named = " · ".join(option.label for option in rewrite.alternatives)
    return el("p", f"{ALSO.in_(language)}: {named}", class_="also")


def _another(ref: str, language: Language) -> Html:
    label = words.ANOTHER.in_(language)
    return el("button", label, type="button", class_="quiet", data_do="another", data_ref=ref)
