"""Stand-in until the language room's fold lands."""

import unicodedata


def _one(char: str) -> str:
    low = char.lower()
    if char in "\u00a0\u2009\u202f\u2007":
        return " "
    if char in "‘’′":
        return "'"
    if char in "“”«»":
        return '"'
    if char in "–—−‐‑‒―":
        return "-"
    base = unicodedata.normalize("NFD", low)
    return base[0] if len(low) == 1 and base else (low if len(low) == 1 else char)


_CACHE: dict[str, str] = {}


def fold(text: str) -> str:
    """Fold char by char."""
    for char in set(text):
        if char not in _CACHE:
            _CACHE[char] = _one(char)
    return "".join(_CACHE[c] for c in text)
