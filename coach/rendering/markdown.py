"""A review as Markdown, for a document, a wiki or a pull request."""

import re

from coach.models import Item
from coach.rendering import words
from coach.rendering.outline import Line, Outline, Part, outline, short_ref
from coach.reviews import Review

_MARKS = re.compile(r"([\\`*_\[\]()<>#|~]|:(?=//))")


def escape(text: str) -> str:
    """Return text that Markdown shows as it stands: no link, image, heading or HTML comes of it."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def render(review: Review, *, alone: bool = True) -> str:
    """Return a review as Markdown.

    Args:
        review: The review to lay out.
        alone: Whether it stands by itself; among others, what holds for all of them is left out.

    Returns:
        The document, ending in a line break.
    """
    sheet = outline(review)
    blocks = [f"**{escape(sheet.summary)}**"] if sheet.summary else []
    blocks.extend(_part(sheet, part) for part in sheet.parts)
    blocks.extend(_closing(sheet, alone=alone))
    blocks.append(f"*{escape(sheet.explained_by)}*")
    return "\n\n".join(block for block in blocks if block) + "\n"


def revised(review: Review) -> str:
    """Return the OKR as it stands with the suggested rewrites, as Markdown to paste elsewhere."""
    language = outline(review).language
    several = len(review.objectives) > 1
    blocks: list[str] = []
    for objective in review.objectives:
        text = objective.rewrite.text if objective.rewrite else objective.text
        head = words.OBJECTIVE.in_(language)
        lines = [f"**{head}:** {escape(text or words.NO_OBJECTIVE.in_(language))}"]
        lines += [
            f"- {escape(kr.rewrite.text if kr.rewrite else kr.text)}"
            for kr in objective.key_results
            if kr.rewrite or kr.moved_to is None
        ]
        for title, items in (
            (words.INITIATIVES, objective.initiatives),
            (words.HEALTH_METRICS, objective.health_metrics),
        ):
            if items:
                lines += ["", f"*{title.in_(language)}*", *_items(items, several)]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _part(sheet: Outline, part: Part) -> str:
    language = sheet.language
    lines = [f"## {escape(part.objective.text)}", ""]
    if part.understood:
        lines += [f"{words.UNDERSTOOD.in_(language)}: {escape(part.understood)}", ""]
    lines += _line(sheet, part.objective, with_text=False)
    for line in part.key_results:
        lines += ["", *_line(sheet, line, with_text=True)]
    for title, items in (
        (words.INITIATIVES, part.initiatives),
        (words.HEALTH_METRICS, part.health_metrics),
    ):
        if items:
            lines += ["", f"**{title.in_(language)}**", "", *_items(items, len(sheet.parts) > 1)]
    return "\n".join(lines)


def _line(sheet: Outline, line: Line, *, with_text: bool) -> list[str]:
    language = sheet.language
    light = f"{words.ICON[line.status]} {words.STATUS[line.status].in_(language)}"
    head = f"**{line.short}** · {light}"
    lines = [f"{head} · {escape(line.text)}" if with_text else head]
    lines += [f"- {escape(sentence)}" for sentence in line.says]
    if line.rewrite:
        lines.append(f"- → **{escape(line.rewrite.text)}**")
        lines += [
            f"  - {escape(option.label)}: {escape(option.text)}"
            for option in line.rewrite.alternatives
        ]
    if line.moved:
        lines.append(f"- {line.moved}")
    return lines


def _items(items: tuple[Item, ...], several: bool) -> list[str]:
    return [
        f"- {escape(item.text)}"
        + (f" ({short_ref(item.from_ref, several)})" if item.from_ref else "")
        for item in items
    ]


def _closing(sheet: Outline, *, alone: bool) -> list[str]:
    language = sheet.language
    guidance = tuple(f"{title} ({source})" for title, source in sheet.guidance)
    sections = (
        (words.THE_SET, sheet.the_set),
        (words.DATA_TO_GET, sheet.data_to_get),
        (words.QUESTIONS, sheet.questions),
        (words.PARKING, tuple(item.text for item in sheet.parking)),
        (words.CHECKLIST, sheet.checklist if alone else ()),
        (words.UNREAD, sheet.unread if alone else ()),
        (words.GUIDANCE, guidance if alone else ()),
    )
    return [
        "\n".join([f"**{title.in_(language)}**", "", *(f"- {escape(text)}" for text in texts)])
        for title, texts in sections
        if texts
    ]
