"""The way from a pasted text to its OKR set."""

import re

from coach.errors import DraftError
from coach.models import OKRSet
from coach.parsing import headings, layout, tables
from coach.parsing.assembling import Assembler
from coach.parsing.draft import Draft
from coach.parsing.parts import Collected
from coach.parsing.pieces import Numbering, Piece, read
from coach.parsing.prose import is_question
from coach.parsing.tables import Table

_FILE_TYPE = re.compile(r"\.\w{1,5}$")
_LONG = 4
"""Words from which a labelled line is a draft's line and no answer to a question."""


def parse(draft: str, *, title: str | None = None, source: str | None = None) -> OKRSet:
    """Read a pasted text.

    Args:
        draft: The text as typed or pasted, in any layout.
        title: A title known from elsewhere; it may name the cycle and the team.
        source: A file name or URL the text came from; its name may do the same.

    Returns:
        The set. Each part's text is exactly ``draft[span]``; lines that are no part of an OKR
        are in ``unread``, each with a machine word for the reason. A text without objectives and
        key results gives a set without objectives.

    Raises:
        DraftError: The text is empty, binary, or longer than 200 000 characters.
    """
    text = Draft.of(draft)
    collected = Collected(text, _clean(source))
    stream = _stream(text)
    layout.promote(text, stream)
    Assembler(text, collected).run(stream)
    for given in (_clean(title), _name(collected.source)):
        _from_title(collected, given)
    if title:
        collected.title = _clean(title)
    if not any(goal.fields.get("cycle") for goal in collected.goals):
        collected.cycle = collected.cycle or _noted_cycle(collected)
    return collected.frozen()


def looks_like_draft(text: str) -> bool:
    """Say whether a chat message is a draft to review; in doubt it is not.

    Args:
        text: The message.

    Returns:
        True for text with a labelled objective, with at least two labelled key results, or with a
        list under a goal. False for a question, a short answer such as ``KR1: 40 %``, and prose.
    """
    try:
        draft = Draft.of(text)
    except DraftError:
        return False
    stream = _stream(draft)
    pieces = [piece for piece in stream if isinstance(piece, Piece) and piece.kind != "blank"]
    if any(table.known for table in stream if isinstance(table, Table)):
        return True
    if not pieces or is_question(draft, pieces[0].words or pieces[0].start, pieces[-1].end):
        return False

    def long(piece: Piece, words: int = _LONG) -> bool:
        return len(draft.plain[piece.start : piece.end].split(None, words)) >= words

    goals = [p for p in pieces if p.kind == "objective" and p.named]
    results = [p for p in pieces if p.kind in ("key_result", "key_results") and p.named]
    body = [p for p in pieces if p.kind in ("item", "text") and long(p, 3)]
    if goals and (results or any(long(p, 3) for p in goals) or body):
        return True
    if results:
        return len([p for p in results if long(p)]) >= 2 or (len(results) > 0 and len(body) >= 2)
    parsed = parse(text)
    listed = [p for p in pieces if p.kind == "item"]
    return bool(parsed.objectives) and len(listed) >= 2 and len(parsed.key_results) >= 2


def period_and_team(title: str) -> tuple[str | None, str | None]:
    """Return the cycle and the team that a title names: *OKR Ventas Q3 2026*.

    Args:
        title: The name of a sheet, a file or a document.
    """
    if not any(char.isalnum() for char in title):
        return None, None
    found = headings.heading(Draft.of(title[:300]), 0, min(300, len(title)))
    return found.cycle, found.team


def _stream(draft: Draft) -> list[Piece | Table]:
    lines = draft.lines()
    numbering = Numbering(draft)
    found = tables.find(draft, lines)
    stream: list[Piece | Table] = []
    n = 0
    while n < len(lines):
        if n in found:
            stream.append(found[n])
            n += found[n].grid.size
        else:
            stream.extend(read(draft, lines[n], numbering))
            n += 1
    return stream


def _clean(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode("utf-8") if text else None


def _name(source: str | None) -> str | None:
    if not source:
        return None
    name = re.split(r"[/\\]", source)[-1][:200]
    return re.sub(r"[_\s-]+", " ", _FILE_TYPE.sub("", name)).strip() or None


def _noted_cycle(collected: Collected) -> str | None:
    for left in collected.leftovers:
        if left.text is None and left.reason in ("note", "no_mark"):
            cycle = headings.noted_cycle(collected.draft, left.start, left.end)
            if cycle:
                return cycle
    return None


def _from_title(collected: Collected, title: str | None) -> None:
    if not title or not any(char.isalnum() for char in title):
        return
    text = Draft.of(title[:300])
    read_title = headings.heading(text, 0, len(text.raw))
    collected.cycle = collected.cycle or read_title.cycle
    collected.team = collected.team or read_title.team
    if read_title.title:
        collected.title = collected.title or title
