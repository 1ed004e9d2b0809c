"""Lines without a verb: counts, indicators, topics and names of deliverables."""

import re

from coach.analysis.clauses import by_people, done_by
from coach.analysis.heads import Head, verb_at
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, phrase
from coach.analysis.verdicts import EACH, GUESS, LIKELY, SURE, Verdict, counts_people
from coach.language import lexicon
from coach.reviews import Kind

_BETTER = re.compile(
    r"\W*(?:\+ ?[a-z]\w+|positive|less|quicker|faster|consistent|growing|better|happier|more|fewer|"
    r"higher|lower|mas|mejor|menos|mayor|menor|\w+s (?:mas|menos))\b"
)
"""A change that is asked for without a verb: *mejor atención*, *clientes más contentos*."""
_GROWING = re.compile(
    r"\b(?:getting|growing|becoming|going) (?:more|fewer|less|better|up|down|faster)\b"
)
_STATUS = re.compile(
    r"[|:]\s*(?:no|none|ninguno|no existe|pending|pendiente|some \w+|en papel)\s*"
    r"(?:\||->|=>|→|to )\s*\w"
)
"""Cells that say whether a thing is there: *agenda electrónica | no | sí*."""
_OURS = re.compile(
    r"\b(?:(?:per|by|each|every|cada|por|p/) ?(?:reps?|seller|vendedora?|ejecutivo|asesor|agente|"
    r"promotor|consultor|tecnico)|a (?:los |las )?(?:clientes|prospectos|socios)|"
    r"to (?:customers|clients|prospects))\b"
)
"""Who makes a call or a visit, or who receives it: then it is the team's own."""
_DONE = re.compile(r"[:;,|]\s")
_TIME_OR_MONEY = re.compile(
    r"(?:ms|s|min|h|d|dias?|horas?|minutos?|segundos?|semanas?|mes(?:es)?|days?|hours?|minutes?|"
    r"seconds?|weeks?|months?|[$€£]|usd|eur|mxn|cop|clp|pen|ars|gbp|s/)$",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    r"\b(?:en (?:prod(?:uccion)?|marcha|linea|uso|vivo|el aire|firme)|al aire|operativ[oa]s?|"
    r"list[oa]s?|in (?:place|production|prod|use|service)|up and running|online|live|ready|done)"
    r"(?=\W*$|\W+(?:para|por|before|antes|to|in|en|by|a|on|at)\b)"
)
"""A thing that is there when the work is done: *wizard v2 en prod*, *checklist in place*."""
_COMPARED = re.compile(
    r"\b(?:lower|higher|shorter|cheaper|faster|quicker|fewer|menos|mas (?:rapid|alt|baj|barat|"
    r"cort|agil)\w+)\b"
)
_NO_ONE = re.compile(r"\W*(?:nadie|nobody|no one|quien(?:es)?|whoever|nada de|not one) \w")
"""What others do, without a known verb: *nobody sleeps in the office*."""
_FOR = re.compile(r"\w (?:para que|so that) \w")
"""A deliverable named with what it is for is work, not a topic (LABELS, tie-break 2)."""
_ZERO = re.compile(r"^\W*(?:cero|zero|0|ningun|ninguna|no|none of|sin|nada de|not one) \w")


def of_noun(line: Line, levels: Levels, head: Head) -> Verdict:
    """Judge a line without a verb.

    Args:
        line: The line as read.
        levels: Its figures.
        head: Where it begins.
    """
    at = min(head.at, max(0, len(line.words) - 1))
    thing = phrase(line, at)
    last = max(at + 1, thing.last)
    length, classes = phrase_at(line.stems, thing.first, line.language)

    def verdict(kind: Kind, confidence: float) -> Verdict:
        return Verdict(kind, confidence, at, last, head, thing)

    if _STATUS.search(line.folded) and not levels.stated:
        return verdict("output", LIKELY)
    if thing.head in lexicon("contact_nouns", line.language) and _OURS.search(line.folded):
        return verdict("output", LIKELY)
    if _ZERO.match(line.folded) and (levels.target is not None or thing.side == "others"):
        return verdict("outcome", LIKELY)
    goes = levels.baseline is not None and levels.target is not None
    if length and classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}:
        inner = behind(line, thing)
        own = inner is not None and inner.side == "own" and not goes
        return verdict("output", GUESS) if own else verdict("outcome", LIKELY)
    if goes and (not _own_rate(thing) or _performs(levels)):
        return verdict("outcome", LIKELY)
    if length and "work_nouns" in classes and not classes & {"response_nouns", "indicators"}:
        if thing.side == "others" and levels.stated:
            return verdict("outcome", GUESS)
        return verdict("output", LIKELY)
    if thing.side == "unknown" and _finished(line) and levels.baseline is None:
        return verdict("output", GUESS)
    if levels.stated or levels.held:
        kind, confidence = _counted_noun(line, levels, thing)
        return verdict(kind, confidence)
    if length and "measure_nouns" in classes:
        return verdict("unclear", LIKELY)
    if thing.side in ("own", "unknown") and _IN_PLACE.search(line.folded):
        return verdict("output", LIKELY)
    if thing.side == "own":
        made = done_by(line, at) == "own" or _finished(line) or _FOR.search(line.folded)
        return verdict("output" if made else "unclear", LIKELY)
    past = any(day.kind == "reference" for day in line.dates)
    reported = past or EACH.search(line.folded) is not None
    if thing.side == "others" and done_by(line, at) == "others" and not reported:
        return verdict("outcome", GUESS)
    wished = at > 0 and line.words[at - 1].text in ("que", "that")
    if (wished or thing.side == "others") and _COMPARED.search(line.folded):
        return verdict("outcome", GUESS)
    if _BETTER.match(line.folded) or _GROWING.search(line.folded) or _NO_ONE.match(line.folded):
        return verdict("outcome", GUESS)
    return verdict("unclear", LIKELY if thing.measured else GUESS)


def _finished(line: Line) -> bool:
    """Tell *soil probes, plots 1-9, installed*, *app: rolled out to all wards*: work done."""
    found = _DONE.search(line.folded)
    places = [n for n, w in enumerate(line.words) if found and w.start >= found.end()][:1]
    last = [len(line.words) - 1] if line.words else []
    return any(_done_at(line, at) for at in places + last)


def _done_at(line: Line, at: int) -> bool:
    verb = verb_at(line, at)
    shapes = {form.shape for form in line.words[at].forms}
    done = bool(shapes & {"part", "past"}) and verb is not None and "work" in verb.classes
    return (done or done_by(line, at) == "own") and not by_people(line, at)


def _performs(levels: Levels) -> bool:
    """Tell how a thing of the team's does: time, money, or fewer of it than there were."""
    start, end = levels.baseline, levels.target
    if start is None or end is None:
        return False
    timed = end.unit is not None and _TIME_OR_MONEY.match(end.unit) is not None
    fewer = start.value is not None and end.value is not None and end.value < start.value
    return timed or fewer


def _own_rate(thing: Phrase) -> bool:
    """Tell a count or a coverage of the team's own things: figures do not make it a result."""
    return thing.side == "own" and bool(thing.classes & {"own_coverage", "deliverable_nouns"})


def _counted_noun(line: Line, levels: Levels, thing: Phrase) -> tuple[Kind, float]:
    if thing.side == "own":
        return ("outcome", LIKELY) if counts_people(line, levels) else ("output", LIKELY)
    if thing.side == "others":
        return "outcome", SURE
    inner = behind(line, thing)
    if thing.side == "unknown" and inner is not None and inner.side == "own":
        return "output", GUESS
    return "outcome", LIKELY if thing.side == "quality" else GUESS


def behind(line: Line, thing: Phrase) -> Phrase | None:
    """Return what a noun is about: *aumento de ventas*, *growth in sign-ups*."""
    for at in range(thing.first, min(thing.first + 4, len(line.words))):
        if line.words[at].text in ("de", "del", "of", "in", "en"):
            return phrase(line, at + 1)
    return None
