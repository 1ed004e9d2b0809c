"""One spelling for words that differ only in case, accents or typography, offsets kept."""

import unicodedata

_SPACES = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_SINGLE_QUOTES = "‘’‚‛′`´"
_DOUBLE_QUOTES = "“”„‟«»″"
_DASHES = "‐‑‒–—―−﹣"
_ARROWS = "⇒⟶⟹➔➜➝➞➡►▶"
_FULL_WIDTH = range(0xFF01, 0xFF5F)


class _Folding(dict[int, str]):
    """Code point to its folded character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if code in _FULL_WIDTH:
            character = chr(code - 0xFEE0)
        base = unicodedata.normalize("NFD", character)[0].lower()
        folded = base if len(base) == 1 else base[0]
        self[code] = folded
        return folded


_FOLDING = _Folding()
for _characters, _folded in (
    (_SPACES, " "), (_SINGLE_QUOTES, "'"), (_DOUBLE_QUOTES, '"'), (_DASHES, "-"), (_ARROWS, "→"),
):  # fmt: skip
    _FOLDING.update({ord(_character): _folded for _character in _characters})


def fold(text: str) -> str:
    """Return ``text`` in lower case, without accents, with plain spaces, quotes and dashes.

    The result has exactly the length of ``text``, so that an offset in one is an offset in the
    other. Accents written as combining characters of their own stay: compose them first.
    """
    # The backtick is the one ASCII character that folds to another than its lower case.
    plain = text.isascii() and "`" not in text
    return text.lower() if plain else text.translate(_FOLDING)
