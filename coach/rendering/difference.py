"""What changed from one wording to the next, word by word."""

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal, NamedTuple

from coach.language.folding import fold

_WORDS = re.compile(r"\[[^\[\]]*\]|[^\s\[\]]+|\s+|[\[\]]")
WORTH_MARKING = 0.45
"""Below this share of common words two wordings are read apart, not side by side."""


class Piece(NamedTuple):
    """A run of words that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from one wording to another.

    A placeholder in brackets is one word. Joined, the pieces that are not ``gone`` give ``new``
    and those that are not ``new`` give ``old``.

    Args:
        old: The wording as it was.
        new: The wording as it is suggested.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    matcher = _matcher(before, after)
    pieces: list[Piece] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            pieces += _same(before[i:j], after[k:m])
            continue
        if i < j:
            pieces.append(Piece("gone", "".join(before[i:j])))
        if k < m:
            pieces.append(Piece("new", "".join(after[k:m])))
    return tuple(pieces)


def _same(before: list[str], after: list[str]) -> list[Piece]:
    """Return words that are alike, those spelt otherwise (a capital, a comma) set apart."""
    pieces: list[Piece] = []
    for equal, pairs in groupby(zip(before, after, strict=True), lambda pair: pair[0] == pair[1]):
        old, new = ("".join(words) for words in zip(*pairs, strict=True))
        pieces += [Piece("same", new)] if equal else [Piece("gone", old), Piece("new", new)]
    return pieces


def likeness(old: str, new: str) -> float:
    """Return how much of two wordings is common, from 0 to 1, spaces left out."""
    before, after = old.split(), new.split()
    return _matcher(before, after).ratio()


def _matcher(before: list[str], after: list[str]) -> "SequenceMatcher[str]":
    return SequenceMatcher(
        None, [_key(word) for word in before], [_key(word) for word in after], autojunk=False
    )


def _key(word: str) -> str:
    return fold(word).strip(".,;:") or word
