"""What each line of a draft is: its mark, its label and the words after them."""

import re
from dataclasses import dataclass, field

from coach.parsing.draft import Draft, Line
from coach.parsing.labels import Label, caption_at, inline, label_after_name, label_at
from coach.parsing.trimming import BLANK, strip, tail, trim
from coach.parsing.vocabulary import FIELDS

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \t]?(?:[ap]\.?[ \t]?m\.?)?"
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_CHAT = re.compile(
    rf"[ \t]*(?:\[[ \t]?(?:{_DATE},?[ \t]+)?{_TIME}(?:,?[ \t]+{_DATE})?[ \t]?\]"
    rf"|(?:{_DATE},?[ \t]+)?{_TIME}[ \t]+-(?=[ \t]))[ \t]*"
)
_SENDER = re.compile(r"[^\W\d_][\w .'+-]{0,38}:(?=[ \t])")
_SENDER_FIRST = re.compile(rf"[ \t]*[^\W\d_][\w .'-]{{0,38}}[ \t]\[{_TIME}\]:?[ \t]*")
_POSTED = re.compile(
    rf"[ \t]*[^\W\d_][\w .'-]{{1,38}}?(?:[ \t]{{2,}}|,[ \t]|[ \t]\[?){_TIME}\]?[ \t]*"
)
_QUOTE = re.compile(r"(?:[ \t]{0,3}>(?![ \t]{0,2}=?[ \t]{0,2}\d))+[ \t]?")
_HEADING = re.compile(r"[ \t]*(#{1,6})(?:[ \t]+|(?=[^#\s\d]))")
_BULLET = re.compile(
    r"(?:[•‣◦▪▫●○■□◆◇►▶➢➤→·∙✓✔☐☑☒\uf0b7\uf0a7\uf076\uf0d8]+|[o§]\t|[-*+](?=[ \t])"
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
_SEPARATORS = ";·•|,/-" + BLANK


class Numbering:
    """How the lines of a draft are numbered, so that ``2. …`` alone is not taken for a mark."""

    _FIRST = re.compile(r"(?m)^[ \t>*_#•-]*(\d{1,2})(?:\.(\d{1,2}))?(?:\.?[)\]-]|[.:º°]|[ \t])")

    def __init__(self, draft: Draft) -> None:
        found = self._FIRST.findall(draft.plain)
        self.dotted = frozenset(int(whole) for whole, part in found if part == "1")
        counts = [int(whole) for whole, part in found if not part]
        self.counted = 1 in counts or 0 in counts or len(counts) > 1


@dataclass(slots=True)
class Piece:
    """A line of the draft, or the part of it that one label governs."""

    kind: str
    """``objective``, ``key_result``, ``initiative``, ``kpi``, one of the sections or fields,
    ``heading``, ``title``, ``item``, ``text`` or ``blank``."""
    start: int
    end: int
    line: int
    indent: int = 0
    level: int = 0
    """1-6 for a Markdown heading, 7 for a line that is bold as a whole, else 0."""
    mark: str = ""
    """``bullet``, ``number``, ``letter`` or ``emoji``; empty when the line has none."""
    number: tuple[int, ...] = ()
    chat: bool = False
    words: int = 0
    """Where the piece begins after its marks, its label included."""
    caption: tuple[int, int] | None = None
    """The words before the colon in ``OKR Ventas T2: …``."""
    named: bool = False
    """True when the kind comes from a label, not from the layout."""
    ignored: dict[str, str] = field(default_factory=dict)
    asides: list[tuple[int, int]] = field(default_factory=list)
    tails: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Field name to the value at the line's end: ``… (Responsable: Ana)``."""

    @property
    def empty(self) -> bool:
        """Whether no words follow the mark or label."""
        return self.start >= self.end


def read(draft: Draft, line: Line, numbering: Numbering) -> list[Piece]:
    """Read one line.

    Args:
        draft: The whole draft.
        line: The line's place.
        numbering: How the draft numbers its lines.

    Returns:
        One piece, or several when labels follow each other on the line.
    """
    piece = _marked(draft, line, numbering)
    if piece.kind == "blank":
        return [piece]
    pieces = [piece]
    if piece.named and piece.kind not in FIELDS and piece.kind != "notes":
        pieces = _split(draft, piece)
    for part in pieces:
        found = trim(draft, part.start, part.end)
        if part.kind in ("objective", "key_result", "item", "text"):
            found, part.tails = tail(draft, found)
        part.start, part.end, part.ignored = found.start, found.end, found.ignored
        part.asides += found.badges
    return pieces


def _marked(draft: Draft, line: Line, numbering: Numbering) -> Piece:
    """Take the marks and the label off the beginning of a line."""
    plain, end = draft.plain, line.end
    start, chat = _after_chat(draft, line.start, end)
    quote = _QUOTE.match(plain, start, end)
    if quote:
        start = quote.end()
    first, end = strip(draft, start, end)
    if not any(char.isalnum() for char in plain[first:end]):
        return Piece("blank", first, end, line.number, chat=chat)
    piece = Piece("text", first, end, line.number, chat=chat, indent=_width(plain[start:first]))
    if plain.startswith(("<!--", "coach:", "//", "# coach:"), first):
        comment = trim(draft, first, end)
        if comment.ignored and comment.start >= comment.end:
            return Piece("blank", end, end, line.number, words=first, ignored=comment.ignored)
    heading = _HEADING.match(plain, first, end)
    if heading:
        piece.level, piece.start = len(heading.group(1)), heading.end()
    _take_marks(draft, piece, numbering)
    if not piece.level and not piece.mark and _bold(draft, piece.start, end):
        piece.level = 7
    _take_label(draft, piece)
    if piece.kind == "text" and (piece.mark or 0 < piece.level < 7):
        piece.kind = "heading" if 0 < piece.level < 7 else "item"
    return piece


def _bold(draft: Draft, start: int, end: int) -> bool:
    marks = ("**", "__")
    return draft.raw.startswith(marks, start, end) and draft.raw.endswith(marks, start, end)


def _after_chat(draft: Draft, start: int, end: int) -> tuple[int, bool]:
    """Skip the time and the sender of a chat message."""
    stamp = _CHAT.match(draft.plain, start, end)
    if stamp:
        sender = _SENDER.match(draft.plain, stamp.end(), end)
        if sender and label_at(draft, stamp.end(), end) is None:
            return sender.end(), True
        return stamp.end(), True
    named = _SENDER_FIRST.match(draft.plain, start, end)
    named = named or _POSTED.fullmatch(draft.plain, start, end)
    return (named.end(), True) if named else (start, False)


def _width(space: str) -> int:
    return sum(4 if char == "\t" else 1 for char in space)


def _take_marks(draft: Draft, piece: Piece, numbering: Numbering) -> None:
    for _ in range(4):
        if not _take_mark(draft, piece, numbering) or piece.kind != "text":
            return


def _take_mark(draft: Draft, piece: Piece, numbering: Numbering) -> bool:
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
    found = _NUMBER.match(plain, piece.start, end)
    known = found is not None and numbering.counted
    if not known:
        found = _DOTTED.match(plain, piece.start, end)
        known = found is not None and int(found.group(1).split(".")[0]) in numbering.dotted
    if found and known:
        piece.mark, piece.start = "number", found.end()
        piece.number = tuple(int(part) for part in found.group(1).split("."))
        return True
    return _take_emoji(draft, piece)


def _take_emoji(draft: Draft, piece: Piece) -> bool:
    emoji = _EMOJI.match(draft.raw, piece.start, piece.end)
    if not emoji or emoji.end() >= piece.end:
        return False
    piece.mark, piece.start = piece.mark or "emoji", emoji.end()
    if not any(char.isalpha() for char in draft.plain[piece.start : piece.end]):
        return True
    if any(char in _TARGETS for char in emoji.group()):
        piece.kind, piece.named = "objective", True
    elif any(char in _KEYS for char in emoji.group()):
        piece.kind, piece.named = "key_result", True
    return True


def _take_label(draft: Draft, piece: Piece) -> None:
    piece.words = piece.start
    found = label_at(draft, piece.start, piece.end)
    if found is None and piece.kind == "text":
        found = label_after_name(draft, piece.start, piece.end)
    if found:
        _name(piece, found)
    elif piece.kind == "text":
        _take_caption(draft, piece)


def _name(piece: Piece, label: Label) -> None:
    piece.kind, piece.named = label.kind, True
    piece.start = label.end
    piece.asides += label.asides
    if label.kind in ("objective", "key_result"):
        piece.number = label.number or piece.number


def _take_caption(draft: Draft, piece: Piece) -> None:
    """Read ``OKR Ventas T2: text`` as an objective with a caption."""
    found = caption_at(draft, piece.start, piece.end)
    if not found:
        return
    start, end, after = found
    words = len(draft.plain[after : piece.end].split(None, 4))
    if words >= (4 if 0 < piece.level < 7 else 3):
        piece.kind, piece.named = "objective", True
        piece.caption = strip(draft, start, end)
        piece.start = after


def _split(draft: Draft, piece: Piece) -> list[Piece]:
    """Cut a line where further labels stand in it."""
    pieces, line_end = [piece], piece.end
    cuts = inline(draft, piece.start, piece.end)
    for at, following in zip(cuts, [*cuts, line_end][1:], strict=True):
        start, end = strip(draft, at, following)
        rest = Piece("text", start, end, piece.line, piece.indent, mark=piece.mark)
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
