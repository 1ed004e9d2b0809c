"""Where the words of a line begin and end once markup, badges and comments are taken off."""

import re
from functools import cache
from typing import NamedTuple

from coach.parsing.draft import Draft
from coach.parsing.vocabulary import alternatives

BLANK = " \t\r\n\x0b\x0c\x85\u2028\u2029\ufe0f\u200d"
"""Characters that never begin or end the words of a part."""

_IGNORE = re.compile(
    r"(?:<!--|\{#|//|#|\()?[ \t]{0,4}coach:[ \t]{0,4}ignore[ \t]{0,4}"
    r"\[([a-z0-9, \t]{1,80})\]([^\r\n]*)"
)
_BADGE = re.compile(
    r"(?:!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)"
    r"|[\[(][ \t]*(?:0(?:[.,]\d{1,2})?|1[.,]0{1,2})[ \t]*[\])]"
    r"|[\U0001F534\U0001F7E0-\U0001F7EB\u2705\u274C\u26A0\u2B55\u26AA\u26AB\U0001F6A6]"
    r")[\ufe0f \t]*$"
)
_AT = re.compile(r"(?<=\s)[(\[]?@(?P<value>[\w.-]{2,40})[)\]]?[ \t]*$")
_LINK = re.compile(r"\[([^\]\[\n]+)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)")
_PAIRS = (("**", "**"), ("__", "__"), ("~~", "~~"), ("*", "*"), ("_", "_"), ("`", "`"))
_QUOTES = (("“", "”"), ("«", "»"), ('"', '"'), ("‘", "’"))


class Trimmed(NamedTuple):
    """The words of a stretch of a draft, and what was taken off its end."""

    start: int
    end: int
    ignored: dict[str, str]
    badges: list[tuple[int, int]]


def strip(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """Move both ends inwards over blanks and invisible marks."""
    plain = draft.plain
    while start < end and plain[start] in BLANK:
        start += 1
    while end > start and plain[end - 1] in BLANK:
        end -= 1
    return start, end


def trim(draft: Draft, start: int, end: int) -> Trimmed:
    """Take blanks, outer markup, trailing badges and ``coach: ignore`` comments off."""
    start, end = strip(draft, start, end)
    end, ignored = _without_comment(draft, start, end)
    badges: list[tuple[int, int]] = []
    for _ in range(8):
        before = (start, end)
        start, end = strip(draft, start, end)
        found = _BADGE.search(draft.raw, max(start, end - 700), end)
        if found and found.start() > start:
            badges.append(strip(draft, found.start(), end))
            end = found.start()
            continue
        start, end = _unwrap(draft, start, end)
        if (start, end) == before:
            break
    start, end = strip(draft, start, end)
    return Trimmed(start, end, ignored, badges)


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(
        rf"[ \t]*(?:[(\[][ \t]*|[ \t]-+[ \t]*|[ \t][|·][ \t]*)(?P<name>{alternatives('owner')}"
        rf"|{alternatives('status')})[ \t]*[:=][ \t]*(?P<value>[^()\[\]|·\n]{{1,40}})[)\]]?[ \t]*$"
    )


def tail(draft: Draft, found: Trimmed) -> tuple[Trimmed, dict[str, tuple[int, int]]]:
    """Take an owner or a score off the end of a line: ``… (Responsable: Ana)``, ``… @ana``."""
    values: dict[str, tuple[int, int]] = {}
    owner = alternatives("owner")
    start, end = found.start, found.end
    for _ in range(3):
        window = max(start + 1, end - 90)
        match = _tail().search(draft.plain, window, end) or _AT.search(draft.plain, window, end)
        if not match:
            break
        named = match.groupdict().get("name")
        field = "owner" if named is None or re.fullmatch(owner, named) else "status"
        values.setdefault(field, strip(draft, *match.span("value" if field == "owner" else 0)))
        start, end = strip(draft, start, match.start())
    again = trim(draft, start, end)
    return Trimmed(again.start, again.end, found.ignored, found.badges + again.badges), values


def _without_comment(draft: Draft, start: int, end: int) -> tuple[int, dict[str, str]]:
    at = draft.plain.rfind("coach:", start, end)
    if at < 0:
        return end, {}
    found = _IGNORE.search(draft.plain, max(start, at - 6), end)
    if not found:
        return end, {}
    reason = draft.raw[found.start(2) : found.end(2)].strip(BLANK)
    for closer in ("-->", "#}", ")"):
        reason = reason.removesuffix(closer).strip(BLANK)
    codes = [code.strip().upper() for code in found.group(1).split(",") if code.strip()]
    return found.start(), dict.fromkeys(codes, reason)


def _unwrap(draft: Draft, start: int, end: int) -> tuple[int, int]:
    raw = draft.raw
    if end - start < 2:
        return start, end
    if raw[start] == "[" and raw[end - 1] == ")":
        link = _LINK.fullmatch(raw, start, end)
        if link:
            return link.start(1), link.end(1)
    for mark, _ in _PAIRS:
        size = len(mark)
        opens = raw.startswith(mark, start, end)
        closes = raw.endswith(mark, start, end)
        if not opens and not closes:
            continue
        count = raw.count(mark, start, end)
        if opens and closes and count == 2 and end - start > 2 * size:
            return start + size, end - size
        if count == 1 and end - start > size:
            return (start + size, end) if opens else (start, end - size)
        if size == 2:
            return start, end
    for opening, closing in _QUOTES:
        if raw[start] == opening and raw[end - 1] == closing:
            inner = raw[start + 1 : end - 1]
            if inner.strip() and opening not in inner and closing not in inner:
                return start + 1, end - 1
    return start, end
