"""Words that a spreadsheet would take for a formula, on the way out of a file and back."""

import unicodedata

_TRIGGERS = frozenset("=+-@\t\r\n\0")
_BEFORE = "' \ufeff\u00a0"
"""What may stand before such a sign without hiding it."""


def begins_like_formula(text: str) -> bool:
    """Tell text that begins like a formula, whatever blanks or apostrophes stand before it.

    Args:
        text: A cell.
    """
    core = text.lstrip(_BEFORE)
    return unicodedata.normalize("NFKC", core[:1])[:1] in _TRIGGERS if core else False


def unguarded(cell: str) -> str:
    """Return a cell without the one apostrophe that a safe export puts before such text."""
    return cell[1:] if cell[:1] == "'" and begins_like_formula(cell[1:]) else cell
