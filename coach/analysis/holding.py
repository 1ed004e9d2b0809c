"""Lines that ask to hold a level: keeping it, not passing a limit, or only reporting it."""

import re

from coach.analysis.heads import Head, verb_at
from coach.analysis.levels import Levels
from coach.analysis.limits import limit
from coach.analysis.lines import Line
from coach.analysis.phrases import phrase
from coach.analysis.verdicts import GUESS, LIKELY, SURE, Verdict, words_of
from coach.language import lexicon

_LEVEL_IS = re.compile(
    r"\b(?:es|son|is|are|estan?(?: en)?|se ubican? en)"
    r"(?:, [^,]{3,20},)? (?:del? |el |la |los |las |un |una |at )*[$\d]"
)
_LASTS = re.compile(r"\b(?:tardan?|duran?|cuestan?|takes|lasts|costs) [$\d]")
_CHANGES = frozenset({"movement_up", "movement_down", "movement_change"})
_ARRIVES = frozenset({"reaching", "winning"})
_LEFT = frozenset({"quedar", "perder"})
"""*se queda sin bono*, *pierden menos*: these keep a level only in the forms limits.py knows."""
_FOLLOWED = frozenset(
    {"el", "la", "los", "las", "un", "una", "su", "sus"}
    | {"nuestro", "nuestra", "nuestros", "nuestras"}
)
"""*siguen las clases en casa*: what is followed, not what goes on."""
_BEFORE = frozenset({"be", "to", "se", "will", "must", "shall", "should", "we", "they", "it"})
_OPENS = (": ", "; ", "? ", ", ", "| ")
_NOUN = re.compile(
    r"^\W*(?:mantenimiento|conservacion|sostenimiento|contencion|preservation) (?:del?|of)\b"
)
_NEAR = 8
"""Words behind a limit in which its level is looked for."""
_INNER = re.compile(r"\((?:mantener|keep|maintain)\b")


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
    if moves:
        return Verdict("health", LIKELY, head.at, len(line.words), head, phrase(line, head.after))
    at = _keeps(line, head) if head.kind != "verb" else None
    if at is not None:
        last = min(len(line.words), at + 3)
        return Verdict("health", LIKELY, at, last, head, phrase(line, at + 1))
    sees = head.lemma in ("see", "see to it")  # *see that losses don't creep up* ensures
    changes = head.classes & (_CHANGES | _ARRIVES) and "ensuring" not in head.classes and not sees
    moving = head.kind == "verb" and bool(changes)
    found = _INNER.search(line.folded) or _NOUN.search(line.folded)
    bound = found.span() if found else limit(line, verbless=head.kind != "verb", moving=moving)
    if bound is None:
        return None
    first, last = words_of(line, bound[0], max(bound[0] + 1, bound[1]))
    return Verdict("health", LIKELY, first, _with_level(line, last), head, phrase(line, last))


def _with_level(line: Line, last: int) -> int:
    """Return where the words that set a limit end, its level included: *espere más de 7 días*."""
    end = min(len(line.words), last + 2)
    for at in range(last, min(len(line.words), last + _NEAR)):
        if line.words[at].figure is not None or line.words[at].dated:
            end = at + 1
    days = (day for day in line.dates if day.kind == "duration")
    ends = [n + 1 for day in days for n, w in enumerate(line.words) if w.start < day.span.end]
    near = [n for n in ends if end < n <= last + _NEAR]
    return max(near, default=end)


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
    figured = bool(line.quantities)
    works = "work" in head.classes and thing.side != "others" and not _serves(line, head.after)
    if (moves and not _same_level(levels)) or (works and (thing.side == "own" or not figured)):
        return None
    counted = thing.figure is not None and line.quantities[thing.figure].unit is None
    met = thing.side != "others" or "deliverable_nouns" in thing.classes
    event = head.lemma == "hold" and counted and met
    denied = head.lemma.startswith(("no ", "not ", "never ", "do not ", "don't "))
    figureless = not line.quantities and "measure_nouns" not in thing.classes
    made = "deliverable_nouns" in thing.classes and figureless and not denied
    if event or made:
        return Verdict("output", GUESS, head.at, head.after, head, thing)
    end = min(len(line.words), head.after + 3)
    return Verdict("health", SURE, head.at, end, head, thing)


def _keeps(line: Line, head: Head) -> int | None:
    """Return the place of a verb of keeping that the line turns on: *churn: hold at 3 %*.

    A verb that begins a relative clause (*clientes que siguen activos*) says who, not what.
    """
    for at in range(head.at, len(line.words)):
        word = line.words[at]
        verb = verb_at(line, at)
        if verb is None or "holding" not in verb.classes or verb.lemma in _LEFT:
            continue
        following = line.words[at + 1].text if at + 1 < len(line.words) else ""
        if verb.lemma == "seguir" and following in _FOLLOWED:
            continue
        shapes = {form.shape for form in word.forms}
        before = line.words[at - 1].text if at > 0 else ""
        relative = before in ("que", "that", "who", "which", "quienes") and at > head.at
        opens = at == head.at or line.folded[word.start - 2 : word.start] in _OPENS
        written = line.text[word.start : word.end].lower()
        if at > head.at and written in ("continua", "continuas"):
            continue  # *mejora continua*; the verb is written *continúa*
        finite = shapes & {"fin", "we", "past"} and "work" not in verb.classes
        stays = verb.lemma in ("stay", "remain") and before.endswith("s")
        meant = before == "to" and at > 1 and bool(line.words[at - 2].forms)  # *decide to stay*
        said = finite or stays or (opens and "inf" in shapes) or (before in _BEFORE and not meant)
        if said and not relative and not _grows(line, verb.after):
            return at
    return None


def _serves(line: Line, at: int) -> bool:
    """Tell *seguir contestando el mismo día*: a service that goes on as it is."""
    inner = verb_at(line, at)
    going = inner is not None and any(form.shape == "ger" for form in line.words[at].forms)
    return going and inner is not None and inner.lemma in lexicon("service_verbs", line.language)


def _grows(line: Line, at: int) -> bool:
    """Tell *seguir creciendo*, *keep improving*: what goes on is a change."""
    following = verb_at(line, at) if at < len(line.words) else None
    return following is not None and bool(following.classes & _CHANGES)


def _same_level(levels: Levels) -> bool:
    start, end = levels.baseline, levels.target
    return start is not None and end is not None and start.value == end.value
