"""What a column of an OKR file holds, told by its header."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from coach.language import fold

OKR_FIELDS = frozenset({"objective", "key_result", "text", "initiative", "kpi"})
"""Fields whose cells are lines of an OKR."""
_ALIASES = Path(__file__).with_name("headers.yaml")
_MARKS = re.compile(r"[^\w]+|_+")
_WIDE = re.compile(r"(?:key result|kr|resultado clave|resultado chave) (\d{1,2})(?: (.+))?")
_WIDE_TITLES = (None, "title", "titulo", "name", "nombre", "text", "description")


class Claim(NamedTuple):
    """A field that a header may name, and how sure that is: 0 is the surest."""

    field: str
    rank: int


def plain(header: str) -> str:
    """Return a header in lower case, without accents, every run of punctuation one blank."""
    return _MARKS.sub(" ", fold(header)).strip()


@cache
def _claims() -> dict[str, Claim]:
    known: dict[str, Claim] = {}
    for field, names in yaml.safe_load(_ALIASES.read_text(encoding="utf-8")).items():
        for rank, name in enumerate(names):
            known.setdefault(str(name), Claim(field, rank))
    return known


def fields() -> tuple[str, ...]:
    """Return every field that a column may hold."""
    return tuple(dict.fromkeys(claim.field for claim in _claims().values()))


def claim_of(header: str) -> Claim | None:
    """Return the field that a header names.

    Args:
        header: The cell as written.

    Returns:
        The field and its rank, or ``None`` where nobody calls a column so.
    """
    name = plain(header)
    return _claims().get(name) or _claims().get(re.sub(r" (?:q[1-4]|\d{4}|t[1-4])$", "", name))


def wide_field(header: str) -> tuple[int, str] | None:
    """Return number and field of a numbered column: ``key_result_2_title`` is (2, ``title``)."""
    match = _WIDE.fullmatch(plain(header))
    if match is None:
        return None
    what = match.group(2)
    return int(match.group(1)), "title" if what in _WIDE_TITLES else what


def hits(cells: Sequence[str]) -> int:
    """Return how many different fields a row of headers names."""
    claims = {claim.field for cell in cells if cell and (claim := claim_of(cell))}
    numbered = any(wide_field(cell) for cell in cells if cell)
    return len(claims) + numbered
