"""Word lists kept as data, one term a line, and the patterns made from them."""

import re
from functools import cache
from pathlib import Path

from coach.language.folding import fold
from coach.models import Language

_FOLDER = Path(__file__).parent
_COMMENT = re.compile(r"(?:^|\s)#(?:\s|$)")


@cache
def terms(name: str, language: Language) -> tuple[str, ...]:
    """Return the folded terms of a list in the order of its file, comments left out."""
    lines = (_FOLDER / language / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = (fold(_COMMENT.split(line, maxsplit=1)[0].strip()) for line in lines)
    return tuple(dict.fromkeys(term for term in found if term))


@cache
def lexicon(name: str, language: Language) -> frozenset[str]:
    """Return the folded terms of a list.

    Raises:
        FileNotFoundError: The language has no list of that name.
    """
    return frozenset(terms(name, language))


@cache
def phrases(name: str, language: Language) -> re.Pattern[str]:
    """Return a pattern that finds any term of a list as whole words of a folded text.

    The longest term wins; a space of a term stands for any run of up to four blanks.
    """
    ordered = sorted(lexicon(name, language), key=len, reverse=True)
    if not ordered:
        return re.compile(r"(?!)")
    alternatives = "|".join(r"\s{1,4}".join(map(re.escape, term.split())) for term in ordered)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)")


@cache
def every_term() -> frozenset[str]:
    """Return the folded terms of every list of both languages."""
    lists = [(file.parent.name, file.stem) for file in _FOLDER.glob("e[sn]/*.txt")]
    return frozenset(
        term for folder, name in lists for term in terms(name, "es" if folder == "es" else "en")
    )
