"""Lines that ask to hold a level: keeping it, not passing a limit, or only reporting it."""

import re

from coach.analysis.heads import Head, predicate, verb_at
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.phrases import phrase
from coach.analysis.verdicts import GUESS, LIKELY, SURE, Verdict, words_of

_NOT = r"\b(?:no|not|nunca|jamas|never|sin|without|cannot|can't|won't|don't|doesn't)"
_NOT_PASSED = re.compile(
    _NOT + r" (?:[\w']+ ){0,3}?(?:super\w+|exced\w+|exceed\w*|rebas\w+|sobrepas\w+|surpass\w*|"
    r"(?:pas[ae]n?|pasar|pasando|baj[ae]n?|bajar|bajando|sub[ae]n?|subir|ca(?:er|iga|igan|en?)|"
    r"descien\w+|descend\w+) (?:de|del|por|a|al)\b|"
    r"(?:go(?:es|ing)?|drop(?:s|ping)?|fall(?:s|ing)?|dip(?:s|ping)?|slip(?:s|ping)?|sink\w*|"
    r"ris(?:e|es|ing)|climb\w*|get|gets|run|runs|be|is|are) "
    r"(?:above|below|over|under|past|beyond|more|less|fewer|older|longer|later|higher|lower))\b"
)
"""A limit that is not to be passed, in any form of the verb: *que no pasen de 3*."""
_EVER = re.compile(
    r"\b(?:en todo momento|at all times)\b|"
    r"\b(?:nunca|jamas|never|siempre|always)\b(?: \w+){0,4}? ?"
    r"(?=[\d$]|(?:mas|menos|arriba|abajo|mayor|menor|encima|por encima|por debajo|debajo|entre|"
    r"more|less|fewer|above|below|over|under|older|longer|later|higher|lower|between|within|"
    r"one|two|three|a|an|un|una|uno|dos|tres)\b)"
)
_AT_MOST = re.compile(
    r"\b(?:no (?:mas|menos|more|less|fewer|higher|lower|longer|older|mayor|menor) "
    r"(?:de|del|que|than)|"
    r"not (?:over|above|below|under|more than|less than)|a lo sumo|a lo mas|at most|"
    r"(?:como )?maximo|max\.?|tope(?: de)?|at or (?:under|below|above|over)|"
    r"or (?:less|fewer))(?= |$|\b)"
)
_BOUND = re.compile(
    r"\b(?:conten|limitad|acotad|capped|contained|limited|kept|held)\w*(?: \w+){0,3}? "
    r"[^\w ]{0,3}\w*\d"
)
"""A floor or a ceiling that something is kept to: *urgencias contenidas por debajo del 2 %*.

A bare *below 5 %* is read as *< 5 %*: something to reach (LABELS, tie-break 4).
"""
_NOBODY = re.compile(
    r"^\W*(?:que )?(?:nadie|ningun[oa]?|nobody|no one|no) "
    r"(?=.{0,80}?\b(?:mas de|menos de|(?:more|less|fewer|longer|older) than|over|above|below|under|"
    r"beyond) )"
)
_AS_BEFORE = re.compile(
    r"(?:>=|≥|=|\bigual (?:que|a)|\bsame as|\bat least as|\bno (?:peor|menos) que|\bno worse than)"
    r" ?(?:el |la |las |los |the |en )?(?:last|previous|(?:ano|trimestre|mes) (?:pasado|anterior)|"
    r"temporada pasada|de siempre|hoy|today|now)\b"
)
"""A level that only has to equal an earlier one: *yield ≥ last year*."""
_LEAST = re.compile(r"\w (?:minim[oa]s?|minimum)\b(?=[^\d]{0,30}[\d$])")
_STAYS = re.compile(
    r"\b(?:se )?(?:mantien\w+|manteng\w+|permanec\w+|permanezca\w*|conserv[ae]n?|sig[au]\w*|"
    r"seguimos|contin[uu][ae]n?|(?:se )?qued[ae]n? (?:donde|igual|como)|stays?|remains?|"
    r"(?:is|are|be|was|were) (?:held|kept|maintained|capped)|"
    r"leave (?:it|them|this|that) (?:where|as|at))\b"
)
_STEADY = re.compile(
    r"\b(?:estables?|constantes?|sin cambios|sin variacion|stable|steady|flat|unchanged)\b"
)
_KEEPING = re.compile(r"^\W*(?:mantenimiento|conservacion|sostenimiento|preservation) (?:de|of)\b")
_INNER = re.compile(r"\((?:mantener|keep|maintain)\b")
_LEVEL_IS = re.compile(
    r"\b(?:es|son|is|are|estan?(?: en)?|se ubican? en)"
    r"(?:, [^,]{3,20},)? (?:del? |el |los |las |un |una |at )*[$\d]"
)
_LASTS = re.compile(r"\b(?:tardan?|duran?|cuestan?|takes|lasts|costs) [$\d]")
_MOVES = frozenset(
    {"movement_up", "movement_down", "movement_change", "reaching", "winning", "ensuring", "work"}
)


def held(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Return the verdict on a line that asks to hold a level; ``None`` for any other.

    Args:
        line: The line as read.
        levels: Its figures; a line that goes from one level to another holds none.
        head: What it begins with.
    """
    moves = levels.baseline is not None and levels.target is not None
    if head.kind == "verb" and "holding" in head.classes:
        return _kept(line, levels, head)
    if moves and not _same_level(levels):
        return None
    found = _limit(line, head)
    if found is None:
        return None
    first, last = words_of(line, found.start(), max(found.start() + 1, found.end()))
    return Verdict(
        "health", LIKELY, first, min(len(line.words), last + 2), head, phrase(line, last)
    )


def reports(line: Line, verdict: Verdict, levels: Levels) -> bool:
    """Tell a level that is only reported: *el ticket promedio es de $1.000*."""
    if levels.baseline is not None or verdict.head.kind == "verb" or len(line.quantities) > 1:
        return False
    if line.words and line.words[0].text in ("que", "that"):
        return False  # *que haya 500 productores* asks for something
    said = verdict.kind in ("outcome", "unclear") and _LEVEL_IS.search(line.folded)
    return bool(said) or _LASTS.search(line.folded) is not None


def _kept(line: Line, levels: Levels, head: Head) -> Verdict | None:
    """Judge a line that opens with a verb of keeping: *mantener*, *hold*, *no superar*."""
    moves = levels.baseline is not None and levels.target is not None
    thing = phrase(line, head.after)
    if (moves and not _same_level(levels)) or ("work" in head.classes and thing.side != "others"):
        return None
    if thing.classes & {"deliverable_nouns"} and not line.quantities:
        return Verdict("output", GUESS, head.at, head.after, head, thing)
    end = min(len(line.words), head.after + 3)
    return Verdict("health", SURE, head.at, end, head, thing)


def _limit(line: Line, head: Head) -> re.Match[str] | None:
    text = line.folded
    figured = bool(line.quantities)
    always = _NOT_PASSED.search(text) or _NOBODY.search(text) or _INNER.search(text)
    always = always or _AS_BEFORE.search(text)
    if always is not None:
        return always
    if head.kind == "verb" and head.classes & _MOVES:
        return None
    if head.kind != "verb":
        stays = _STAYS.search(text)
        if stays is not None and _is_said(line, head):
            return stays
        if _KEEPING.search(text) and figured:
            return _KEEPING.search(text)
    limits = [_EVER.search(text)]
    if figured:
        limits += [_AT_MOST.search(text), _STEADY.search(text)]
    if figured and head.kind == "noun":
        limits += [_BOUND.search(text), _LEAST.search(text)]
    return next((found for found in limits if found is not None), None)


def _is_said(line: Line, head: Head) -> bool:
    """Tell a level that stays from a moving one: *que el tiempo baje y siga bajando*."""
    at = predicate(line, head.at)
    verb = verb_at(line, at) if at is not None else None
    return verb is None or not verb.classes & {"movement_up", "movement_down"}


def _same_level(levels: Levels) -> bool:
    start, end = levels.baseline, levels.target
    return start is not None and end is not None and start.value == end.value
