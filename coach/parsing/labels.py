"""The words that mark a line: ``KR 1.1:``, ``**Objetivo 2 –``, ``Iniciativas:``, ``Owner:``."""

import re
from functools import cache
from typing import NamedTuple

from coach.parsing.draft import Draft
from coach.parsing.vocabulary import FIELDS, SECTIONS, alternatives

_WINDOW = 160
"""Labels stand in the first characters of a line; nothing further is searched for one."""
_MARKUP = r"[*_`~ \t]*"
_NUMBER = r"(?P<n>\d{1,3}(?:\.\d{1,3})*[a-h]?(?![\w%]))"
_NUMERAL = rf"(?:[ \t]*(?:#|n[o°º]\.?)?[ \t.-]*(?:o|okr|kr)?{_NUMBER})?"
_ASIDE = r"(?:[ \t]*[*_`]*[ \t]*(?P<aside>\([^()\n]{1,60}\)|\[[^\]\n]{1,60}\]))?"
_DELIMITER = (
    r"[ \t]*[*_`~]*[ \t]*"
    r"(?:(?:[:)\]|=]|\.(?!\d))+(?:-(?!\d))?|-+>?(?=[ \t*_])|(?<=\d)-(?=[^\W\d_])|\t|$)"
    r"(?:[ \t]*-(?=[ \t]))?"
)
_ALONE = r"[ \t]*[*_`~]*[ \t]*(?:[:.?!]+[*_`~]*|$)"
_OF = r"(?:[ \t]+(?:de|del|para|a|en|of|for|to|in|per|por)[ \t][^:\n]{1,40})?"
_COLON = r"[ \t]*[*_`]*(?:[ \t]*[:=]|\t)"
_SENDER = re.compile(r"[^\W\d_][\w.'-]{0,20}(?: [\w.'-]{1,20}){0,2}:[ \t]+")
_INLINE = re.compile(
    r"(?:(?<=[\s;·•|,.)*_])(?:kr|rc)[ \t]?-?\d{1,3}(?:\.\d{1,3})*[*_]*[ \t]*(?:[:.)]|-(?=[ \t]))"
    r"|(?<=[;·•|])[ \t]*[*_]*(?:kr|rc|key result|resultado clave|o|objective|objetivo)"
    r"[ \t]?-?\d{1,3}(?:\.\d{1,3})*(?![\w%])"
    r"|(?<=[;·•|.)])[ \t]*[*_]*(?:krs?|rcs?|key results?|resultados? claves?|objetivo|objective"
    r"|iniciativas?|initiatives?|kpis?)[*_]*[ \t]*:)"
)
_CAPTION = re.compile(rf"{_MARKUP}(okrs?[ \t][^:\n]{{1,60}}):{_MARKUP}(?=\S)")


class Label(NamedTuple):
    """A label as it stands in the draft."""

    kind: str
    end: int
    """Where the words it marks begin."""
    number: tuple[int, ...]
    asides: tuple[tuple[int, int], ...]
    """What stands in brackets before or after it."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the labels in the order in which they are tried."""
    before = _MARKUP + r"(?:(?P<before>\([^()\n]{1,20}\))[ \t]*)?" + _MARKUP
    objective, result = alternatives("objective"), alternatives("key_result")
    found: list[tuple[str, str]] = [
        (name, rf"¿?{alternatives(name)}(?![\w-])(?:[ \t]*\([^()\n]{{1,60}}\))?{_OF}{_ALONE}")
        for name in SECTIONS
    ]
    found += [
        ("objective", rf"{objective}(?![^\W\d_]){_NUMERAL}{_ASIDE}{_DELIMITER}"),
        ("objective", rf"okr[ \t]?#?-?[ \t]?(?:{_NUMBER})?{_ASIDE}{_DELIMITER}(?![ \t]*$)"),
        ("objective", rf"(?:{objective}|okrs?)[ \t]*{_NUMBER}(?=[ \t])"),
        ("objective", rf"o[ -]?{_NUMBER}{_ASIDE}{_DELIMITER}"),
        ("objective", rf"o{_NUMBER}(?=[ \t]+\S)"),
        ("objective", r"o[ \t]*[*_]*:"),
        ("objective", r"(?P<capital>o)[ \t]*[*_]*[ \t]*-+(?=[ \t*_]+\S)"),
        ("key_result", rf"{result}(?![^\W\d_]){_NUMERAL}{_ASIDE}{_DELIMITER}"),
        ("key_result", rf"{result}[ \t#.-]*{_NUMBER}(?=[ \t])"),
        ("key_result", r"kr(?=[ \t]+\S)"),
        ("initiative", rf"{alternatives('initiative')}[ \t]*(?:{_NUMBER})?{_ASIDE}{_COLON}"),
        ("kpi", rf"{alternatives('kpi')}[ \t]*(?:{_NUMBER})?{_ASIDE}{_COLON}"),
    ]
    found += [(name, alternatives(name) + _COLON) for name in FIELDS]
    found.append(("metric", alternatives("column_metric") + _COLON))
    return tuple((kind, re.compile(before + pattern + r"[*_`~ \t]*")) for kind, pattern in found)


def label_at(draft: Draft, start: int, end: int) -> Label | None:
    """Return the label that stands at ``start``, if one does."""
    window = draft.plain[start : min(end, start + _WINDOW)]
    cut = end > start + _WINDOW
    for kind, pattern in _patterns():
        found = pattern.match(window)
        if found and not _is_or(draft, found, start) and not (cut and found.end() == len(window)):
            return _label(kind, found, start)
    return None


def _is_or(draft: Draft, found: re.Match[str], start: int) -> bool:
    """Whether what looks like the label ``O -`` is the Spanish word for "or"."""
    capital = found.start("capital") if "capital" in found.re.groupindex else -1
    return capital >= 0 and draft.raw[start + capital] != "O"


def _label(kind: str, found: re.Match[str], start: int) -> Label:
    groups = found.groupdict()
    digits = (groups.get("n") or "").rstrip("abcdefgh")
    return Label(
        kind,
        start + found.end(),
        tuple(int(part) for part in digits.split(".")) if digits else (),
        tuple(
            (start + found.start(name), start + found.end(name))
            for name in ("before", "aside")
            if groups.get(name)
        ),
    )


def label_after_name(draft: Draft, start: int, end: int) -> Label | None:
    """Return the objective or key result label after ``Ana: ``; the name becomes an aside."""
    name = _SENDER.match(draft.plain, start, end)
    found = label_at(draft, name.end(), end) if name else None
    if not name or not found or found.kind not in ("objective", "key_result"):
        return None
    return found._replace(asides=((start, name.end() - 1), *found.asides))


def caption_at(draft: Draft, start: int, end: int) -> tuple[int, int, int] | None:
    """Return the caption in ``OKR Ventas T2: …`` and where the words after it begin."""
    found = _CAPTION.match(draft.plain, start, end)
    return (found.start(1), found.end(1), found.end()) if found else None


def inline(draft: Draft, start: int, end: int) -> list[int]:
    """Return where further labels stand among the words of a line."""
    found = _INLINE.finditer(draft.plain, start, end)
    return [match.start() for match in found if match.start() > start]
