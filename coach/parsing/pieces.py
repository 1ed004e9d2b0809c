"""What each line of a draft is: its mark, its label and the words after them."""

import re
from dataclasses import dataclass, field
from functools import cache

from coach.parsing.draft import Draft, Line
from coach.parsing.trimming import BLANK, strip, trim
from coach.parsing.vocabulary import FIELDS, SECTIONS, alternatives

_WINDOW = 160
"""Labels stand in the first characters of a line; nothing further is searched for one."""


@dataclass(slots=True)
class Piece:
    """A line of the draft, or the part of it that one label governs."""

    kind: str
    """``objective``, ``key_result``, ``initiative``, ``kpi``, one of the sections or fields,
    ``heading``, ``item``, ``text`` or ``blank``."""
    start: int
    end: int
    line: int
    first: int = 0
    """Where the piece begins, its marks included."""
    indent: int = 0
    level: int = 0
    """1-6 for a Markdown heading, 7 for a line that is bold as a whole, else 0."""
    mark: str = ""
    """``bullet``, ``number``, ``letter`` or ``emoji``; empty when the line has none."""
    number: tuple[int, ...] = ()
    chat: bool = False
    rest: bool = False
    """True for what follows another label on the same line."""
    words: int = 0
    """Where the piece begins after its marks, its label included."""
    caption: tuple[int, int] | None = None
    """The words between ``OKR`` and the colon in ``OKR Ventas T2: …``."""
    named: bool = False
    """True when the kind comes from a label, not from the layout."""
    ignored: dict[str, str] = field(default_factory=dict)
    badges: list[tuple[int, int]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether no words follow the mark or label."""
        return self.start >= self.end


_MARKUP = r"[*_`~ \t]*"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \t]?(?:[ap]\.?[ \t]?m\.?)?"
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_CHAT = re.compile(
    rf"[ \t]*(?:\[[ \t]?(?:{_DATE},?[ \t]+)?{_TIME}(?:,?[ \t]+{_DATE})?[ \t]?\]"
    rf"|(?:{_DATE},?[ \t]+)?{_TIME}[ \t]+-(?=[ \t]))[ \t]*"
)
_SENDER = re.compile(r"[^\W\d_][\w .'+-]{0,38}:(?=[ \t])")
_SENDER_FIRST = re.compile(rf"[^\W\d_][\w .'-]{{0,38}}[ \t]\[{_TIME}\]:?[ \t]*")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>(?![ \t]{0,2}=?[ \t]{0,2}\d))+[ \t]?")
_HEADING = re.compile(r"[ \t]*(#{1,6})(?:[ \t]+|(?=[^#\s\d]))")
_BULLET = re.compile(
    r"(?:[•‣◦▪▫●○■□◆◇►▶➢➤→·∙✓✔☐☑☒\uf0b7\uf0a7\uf076\uf0d8]+|[o§][\t]|[-*+](?=[ \t])"
    r"|-(?=[^\W\d_])|-(?=\[[ x]?\])|\*(?=[^\W\d_][^*\n]*$))[ \t]*"
)
_CHECKBOX = re.compile(r"\[[ x✓✔-]?\](?!\()[ \t]*")
_NUMBER = re.compile(
    r"\(?(\d{1,2}(?:\.\d{1,2}){0,3})(?:\.?[)\]]|\.?-(?=[ \t])|\.|[º°:](?=[ \t]))"
    r"(?:[ \t]+|(?=[^\W\d_])|$)"
)
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})[ \t]+(?=[^\W_])")
_LETTER = re.compile(r"\(?(?:[a-h]|i{1,3}|iv|vi{0,3})[.)](?:[ \t]+)(?=\S)")
_KEYCAP = re.compile(r"(?:([0-9])\ufe0f?\u20e3|\U0001F51F|[①-⑳❶-❿])[\ufe0f \t.:)-]*")
_EMOJI = re.compile(
    r"(?:[\U0001F000-\U0001FAFF\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d][ \t]*)+"
)
_TARGETS = "\U0001f3af\U0001f945"
_KEYS = "\U0001f511\U0001f5dd"
_NUMERAL = (
    r"(?:[ \t]*(?:#|n[o°º]\.?)?[ \t.-]*(?:o|okr|kr)?(?P<n>\d{1,3}(?:\.\d{1,3})*[a-h]?(?![\w%])))?"
)
_ASIDE = r"(?:[ \t]*[*_`]*[ \t]*(?P<aside>\([^()\n]{1,60}\)|\[[^\]\n]{1,60}\]))?"
_DELIMITER = (
    r"(?P<delimiter>[ \t]*[*_`~]*[ \t]*(?:(?:[:)\]|=]|\.(?!\d))+(?:-(?!\d))?|-+>?(?=[ \t*_]|[^\W\d_])|$)"
    r"(?:[ \t]*-(?=[ \t]))?)"
)
_BODYLESS = r"(?P<delimiter>[ \t]*[*_`~]*[ \t]*(?:[:.?!]+[*_`~]*|$))"


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the labels in the order in which they are tried."""
    prefix = _MARKUP + r"(?:(?P<before>\([^()\n]{1,20}\))[ \t]*)?" + _MARKUP
    found: list[tuple[str, str]] = [
        (
            section,
            rf"¿?{alternatives(section)}(?![\w-])(?:[ \t]*\([^()\n]{{1,60}}\))?"
            rf"(?:[ \t]+(?:de|del|para|a|en|of|for|to|in|per|por)[ \t][^:\n]{{1,40}})?{_BODYLESS}",
        )
        for section in SECTIONS
    ]
    found += [
        ("objective", rf"{alternatives('objective')}(?![^\W\d_]){_NUMERAL}{_ASIDE}{_DELIMITER}"),
        ("objective", rf"(?:{alternatives('objective')}|okrs?)[ \t]*(?P<n>\d{{1,3}})(?=[ \t])"),
        ("objective", rf"okr[ \t]?#?-?[ \t]?(?P<n>\d{{1,3}})?{_ASIDE}{_DELIMITER}(?![ \t]*$)"),
        ("objective", rf"o[ -]?(?P<n>\d{{1,2}}(?:\.\d{{1,2}})*){_ASIDE}{_DELIMITER}"),
        ("objective", r"o(?P<n>\d{1,2})(?=[ \t]+\S)"),
        ("objective", r"o[ \t]*[*_]*:"),
        ("key_result", rf"{alternatives('key_result')}(?![^\W\d_]){_NUMERAL}{_ASIDE}{_DELIMITER}"),
        (
            "key_result",
            rf"{alternatives('key_result')}[ \t#.-]*(?P<n>\d{{1,3}}(?:\.\d{{1,3}})*)(?=[ \t])",
        ),
        ("key_result", r"kr(?=[ \t]+[^\W\d_])"),
        ("initiative", rf"{alternatives('initiative')}[ \t]*(?P<n>\d{{1,3}})?{_ASIDE}[ \t]*[*_]*:"),
        ("kpi", rf"{alternatives('kpi')}[ \t]*(?P<n>\d{{1,3}})?{_ASIDE}[ \t]*[*_]*:"),
    ]
    found += [(name, rf"{alternatives(name)}[ \t]*[*_`]*[ \t]*[:=]") for name in FIELDS]
    found.append(("metric", rf"{alternatives('column_metric')}[ \t]*[*_`]*[ \t]*[:=]"))
    return tuple((kind, re.compile(prefix + pattern + r"[*_`~ \t]*")) for kind, pattern in found)


_INLINE = re.compile(
    r"(?:(?<=[\s;·•|,.)*_])(?:kr|rc|k\.r\.)[ \t]?-?\d{1,3}(?:\.\d{1,3})*[*_]*[ \t]*(?:[:.)]|-(?=[ \t]))"
    r"|(?<=[;·•|])[ \t]*[*_]*(?:kr|rc|key result|resultado clave|o|objective|objetivo)"
    r"[ \t]?-?\d{1,3}(?:\.\d{1,3})*(?![\w%])"
    r"|(?<=[;·•|.)])[ \t]*[*_]*(?:krs?|rcs?|key results?|resultados? claves?|objetivo|objective"
    r"|iniciativas?|initiatives?|kpis?)[*_]*[ \t]*:)"
)
_CAPTION = re.compile(rf"{_MARKUP}(okrs?[ \t][^:\n]{{1,60}}):{_MARKUP}(?=\S)")
_SEPARATORS = ";·•|,/-" + BLANK


def read(draft: Draft, line: Line, dotted: frozenset[int] = frozenset()) -> list[Piece]:
    """Read one line.

    Args:
        draft: The whole draft.
        line: The line's place.
        dotted: The numbers ``n`` for which some line of the draft begins with ``n.1``.

    Returns:
        One piece, or several when labels follow each other on the line.
    """
    piece = _marked(draft, line, dotted)
    if piece.kind == "blank":
        return [piece]
    pieces = [piece]
    if piece.named and piece.kind not in FIELDS and piece.kind != "notes":
        pieces = _split(draft, piece)
    for part in pieces:
        _trim(draft, part)
    return pieces


def _trim(draft: Draft, piece: Piece) -> None:
    found = trim(draft, piece.start, piece.end)
    piece.start, piece.end, piece.ignored = found.start, found.end, found.ignored
    piece.badges += found.badges


def _marked(draft: Draft, line: Line, dotted: frozenset[int]) -> Piece:
    """Take the marks and the label off the beginning of a line."""
    plain, end = draft.plain, line.end
    start, chat = _after_chat(draft, line.start, end)
    quote = _QUOTE.match(plain, start, end)
    if quote:
        start = quote.end()
    first, end = strip(draft, start, end)
    if first >= end or not any(char.isalnum() for char in plain[first:end]):
        return Piece("blank", first, end, line.number, first, chat=chat)
    piece = Piece("text", first, end, line.number, first, chat=chat)
    piece.indent = _width(plain[start:first])
    heading = _HEADING.match(plain, first, end)
    if heading:
        piece.level, piece.start = len(heading.group(1)), heading.end()
    _take_marks(draft, piece, dotted)
    bold = draft.raw.startswith(("**", "__"), piece.start) and draft.raw.endswith(
        ("**", "__"), 0, end
    )
    if bold and not piece.level and not piece.mark:
        piece.level = 7
    _take_label(draft, piece)
    if piece.kind == "text":
        piece.kind = "heading" if 0 < piece.level < 7 else "item" if piece.mark else "text"
    return piece


def _after_chat(draft: Draft, start: int, end: int) -> tuple[int, bool]:
    """Skip the time and the sender of a chat message."""
    stamp = _CHAT.match(draft.plain, start, end)
    if not stamp:
        named = _SENDER_FIRST.match(draft.plain, start, end)
        return (named.end(), True) if named else (start, False)
    sender = _SENDER.match(draft.plain, stamp.end(), end)
    if sender and label_at(draft, stamp.end(), end) is None:
        return sender.end(), True
    return stamp.end(), True


def _width(space: str) -> int:
    return sum(4 if char == "\t" else 1 for char in space)


def _take_marks(draft: Draft, piece: Piece, dotted: frozenset[int]) -> None:
    for _ in range(4):
        before = piece.start
        if not _take_mark(draft, piece, dotted):
            return
        if piece.start == before or piece.kind in ("objective", "key_result"):
            return


def _take_mark(draft: Draft, piece: Piece, dotted: frozenset[int]) -> bool:
    plain, end = draft.plain, piece.end
    keycap = _KEYCAP.match(draft.raw, piece.start, end)
    if keycap:
        piece.mark, piece.start = "number", keycap.end()
        return True
    for name, pattern in (("bullet", _BULLET), ("bullet", _CHECKBOX), ("letter", _LETTER)):
        found = pattern.match(plain, piece.start, end)
        if found and found.end() < end:
            piece.mark, piece.start = piece.mark or name, found.end()
            return True
    found = _NUMBER.match(plain, piece.start, end) or _DOTTED.match(plain, piece.start, end)
    if found and (found.re is _NUMBER or int(found.group(1).split(".")[0]) in dotted):
        piece.mark, piece.start = "number", found.end()
        piece.number = tuple(int(part) for part in found.group(1).split("."))
        return True
    emoji = _EMOJI.match(draft.raw, piece.start, end)
    if emoji and emoji.end() < end:
        piece.mark, piece.start = piece.mark or "emoji", emoji.end()
        if any(char in _TARGETS for char in emoji.group()):
            piece.kind, piece.named = "objective", True
        elif any(char in _KEYS for char in emoji.group()):
            piece.kind, piece.named = "key_result", True
        return True
    return False


def label_at(draft: Draft, start: int, end: int) -> tuple[str, re.Match[str]] | None:
    """Return the kind and the match of the label that stands at ``start``, if one does."""
    window = draft.plain[start : min(end, start + _WINDOW)]
    cut = end > start + _WINDOW
    for kind, pattern in _labels():
        found = pattern.match(window)
        if found and not (cut and found.end() == len(window)):
            return kind, found
    return None


def _take_label(draft: Draft, piece: Piece) -> None:
    piece.words = piece.start
    found = label_at(draft, piece.start, piece.end)
    if not found:
        _take_caption(draft, piece)
        return
    kind, match = found
    at = piece.start
    groups = match.groupdict()
    piece.kind, piece.named = kind, True
    piece.start += match.end()
    for name in ("before", "aside"):
        if groups.get(name):
            piece.badges.append((at + match.start(name), at + match.end(name)))
    if groups.get("n"):
        digits = groups["n"].rstrip("abcdefgh")
        piece.number = tuple(int(part) for part in digits.split("."))


def _take_caption(draft: Draft, piece: Piece) -> None:
    """Read ``OKR Ventas T2: text`` as an objective with a caption."""
    found = _CAPTION.match(draft.plain, piece.start, piece.end)
    if not found or piece.kind != "text":
        return
    words = len(draft.plain[found.end() : piece.end].split(None, 4))
    if words >= (4 if piece.level and piece.level < 7 else 3):
        piece.kind, piece.named = "objective", True
        piece.caption = strip(draft, found.start(1), found.end(1))
        piece.start = found.end()


def _split(draft: Draft, piece: Piece) -> list[Piece]:
    """Cut a line where further labels stand in it."""
    cuts = [
        found.start()
        for found in _INLINE.finditer(draft.plain, piece.start, piece.end)
        if found.start() > piece.start
    ]
    if not cuts:
        return [piece]
    pieces, line_end = [piece], piece.end
    for at, following in zip(cuts, [*cuts[1:], line_end], strict=True):
        rest = Piece("text", at, following, piece.line, at, piece.indent, rest=True)
        rest.start, rest.end = strip(draft, at, following)
        rest.first = rest.start
        _take_label(draft, rest)
        if rest.kind == "text":
            pieces[-1].end = following
            continue
        pieces[-1].end = _before(draft, pieces[-1].start, at)
        pieces.append(rest)
    return pieces


def _before(draft: Draft, start: int, at: int) -> int:
    while at > start and draft.plain[at - 1] in _SEPARATORS:
        at -= 1
    return at
