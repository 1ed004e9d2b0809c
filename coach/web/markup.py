"""HTML built from parts: whatever is not built here is escaped, so no text can become a tag."""

import re
from html import escape

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Html(str):
    """Text that may stand in a page as it is, because this module made it."""

    __slots__ = ()


def el(tag: str, *children: str | None, **attributes: str | bool | None) -> Html:
    """Return an element.

    Args:
        tag: The element's name.
        children: Elements, or plain text, which is escaped; ``None`` is left out.
        attributes: ``class_`` gives ``class``, ``data_ref`` gives ``data-ref``; ``True`` gives a
            bare attribute, ``None`` and ``False`` none. Values are escaped.
    """
    opening = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in ("input", "br"):
        return Html(f"<{tag}{opening}>")
    return Html(f"<{tag}{opening}>{join(*children)}</{tag}>")


def join(*children: str | None) -> Html:
    """Return elements and escaped texts side by side."""
    return Html("".join(_safe(child) for child in children if child is not None))


def own(text: str) -> Html:
    """Return words that somebody typed, kept apart so that their direction stays their own."""
    return el("bdi", text)


def _safe(child: str) -> str:
    return (
        child
        if isinstance(child, Html)
        else escape(_UNSEEN.sub("\N{REPLACEMENT CHARACTER}", child))
    )


def _attribute(name: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    shown = name.rstrip("_").replace("_", "-")
    return f" {shown}" if value is True else f' {shown}="{escape(_UNSEEN.sub(" ", value))}"'
