"""Lines without a verb: counts, indicators, topics and names of deliverables."""

import re

from coach.analysis import deeds
from coach.analysis.doers import by_people, done_by
from coach.analysis.heads import Head
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
_TIME_OR_MONEY = re.compile(
    r"(?:ms|s|min|h|d|dias?|horas?|minutos?|segundos?|semanas?|mes(?:es)?|days?|hours?|minutes?|"
    r"seconds?|weeks?|months?|[$€£]|usd|eur|mxn|cop|clp|pen|ars|gbp|s/)$",
    re.IGNORECASE,
)
_FEWER = re.compile(r"\W*(?:fewer|less|menos)\b")
_FALLS = re.compile(
    r"\b(?:down|fewer|less|halved?|cut|la mitad|caen?|bajan?|cai[gd]\w+|menos|un tercio|falls?|"
    r"drops?|shrinks?)\b"
)
"""Fewer of a thing of ours is a result: *manual entries: half of last year's*."""
_COMPARED = re.compile(
    r"\b(?:lower|higher|shorter|cheaper|faster|quicker|fewer|menos|mas (?:rapid|alt|baj|barat|"
    r"cort|agil)\w+)\b"
)
_NO_ONE = re.compile(r"\W*(?:nadie|nobody|no one|quien(?:es)?|whoever|nada de|not one) \w")
"""What others do, without a known verb: *nobody sleeps in the office*."""
_FOR = re.compile(r"\w (?:para|so that|for) \w")
"""A deliverable named with what or whom it is for is work, not a topic (LABELS, tie-break 2)."""
_QUICK = re.compile(
    r"(?:\b(?:en|in) )?(?:\b(?:menos de|under|less than|below)|<) ?[\d.,]+ ?"
    r"(?:ms|s|seg|segundos?|seconds?|min|minutos?|minutes?|h|horas?|hours?)\b"
)
"""How fast the work goes is its result: *carga en menos de 2 s*, *deployment in under 10 min*."""
_TWO = 2
_ZERO = re.compile(
    r"(?:->|=>|→|[:|]) ?(?:none|ningun[oa]|nil|cero|zero)\b|"
    r"^\W*(?:ni un[oa]?|cero|zero|0|ningun|ninguna|no|none of|sin|nada de|not one) \w"
)


def of_noun(line: Line, levels: Levels, head: Head) -> Verdict:
    """Judge a line without a verb.

    Args:
        line: The line as read.
        levels: Its figures.
        head: Where it begins.
    """
    at = min(head.at, max(0, len(line.words) - 1))
    thing = phrase(line, at)
    _, classes = phrase_at(line.stems, thing.first, line.language)
    made = _made(line, levels, at, thing)
    judged: tuple[Kind, float] = (
        ("output", made)
        if made is not None
        else _of_change(line, levels, thing, classes)
        or _of_work(line, levels, thing, classes)
        or _of_name(line, levels, at, thing, classes)
    )
    kind, confidence = judged
    return Verdict(kind, confidence, at, max(at + 1, thing.last), head, thing)


def _of_change(
    line: Line, levels: Levels, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float] | None:
    """Judge what goes from one level to another, to zero, or is named a change."""
    if _ZERO.search(line.folded) and (levels.stated or levels.baseline or thing.side == "others"):
        return "outcome", LIKELY
    goes = levels.baseline is not None and levels.target is not None
    if classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}:
        inner = behind(line, thing)
        own = inner is not None and inner.side == "own" and not goes
        unknown = inner is None or inner.side == "unknown"
        only_changed = "movement_change_nouns" in classes and not levels.stated and unknown
        return ("output", GUESS) if own or only_changed else ("outcome", LIKELY)
    if set(line.stems[thing.first : thing.first + 1]) & lexicon("winning_nouns", line.language):
        return "outcome", GUESS
    if goes and (not _own_rate(thing) or _performs(levels) or _doing(line, thing)):
        return "outcome", LIKELY
    return None


def _of_work(
    line: Line, levels: Levels, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float] | None:
    """Judge a noun of work: *implementación de*, *rollout*."""
    worked = "work_nouns" in classes and not classes & {"response_nouns", "indicators"}
    # *Rust implementation of the protocol*: the head of an English name is its last noun.
    headed = line.language == "en" and "work_nouns" in thing.classes
    if not (worked or headed):
        return None
    if _QUICK.search(line.folded):
        return "outcome", LIKELY
    if thing.side == "others" and levels.stated:
        return "outcome", GUESS
    if EACH.search(line.folded) and not (levels.stated or levels.held):
        return "unclear", GUESS  # *llamadas por agente* is watched, not done
    return "output", LIKELY if worked else GUESS


def _of_name(
    line: Line, levels: Levels, at: int, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    """Judge a name: counted, measured, wished for, or alone."""
    if levels.stated or levels.held:
        return _counted_noun(line, levels, thing)
    if "measure_nouns" in classes:
        return "unclear", LIKELY
    fewer = thing.side == "own" and _FEWER.match(line.folded) is not None
    if fewer or (thing.side != "own" and _wished(line, at, thing)):
        return "outcome", GUESS
    return "unclear", LIKELY if thing.measured or thing.side == "own" else GUESS


def _made(line: Line, levels: Levels, at: int, thing: Phrase) -> float | None:
    """Return how sure it is that a line without a verb names work done; ``None`` if it does not."""
    rows = "|" in line.text and levels.baseline is None
    if (deeds.switched(line) and (not levels.stated or rows)) or deeds.contacts(line, thing):
        return LIKELY
    if deeds.by_us(line):
        return LIKELY
    share = any(quantity.unit == "%" for quantity in line.quantities)
    counted = levels.change is None and (levels.baseline is None or levels.baseline.value == 0)
    worked = deeds.finished(line) or deeds.worked_on(line, thing)
    if worked and thing.side == "unknown" and counted and not share:
        return GUESS
    if levels.stated or levels.held or thing.measured:
        return None
    if deeds.put_in_place(line, thing) or (thing.side == "own" and _FOR.search(line.folded)):
        return LIKELY
    worked = worked or done_by(line, at) == "own"
    return LIKELY if worked and thing.side == "own" else None


def _wished(line: Line, at: int, thing: Phrase) -> bool:
    """Tell a change that is asked for without a verb of the team: *clientes más contentos*."""
    past = any(day.kind == "reference" for day in line.dates)
    reported = past or EACH.search(line.folded) is not None
    acted = done_by(line, at) == "others" or by_people(line, at)
    if (thing.side == "others" or by_people(line, at)) and acted and not reported:
        return True
    wished = at > 0 and line.words[at - 1].text in ("que", "that")
    if (wished or thing.side == "others") and _COMPARED.search(line.folded):
        return True
    slogan = len(line.words) == _TWO and not thing.head  # *better together*
    return not slogan and bool(
        _BETTER.match(line.folded) or _GROWING.search(line.folded) or _NO_ONE.match(line.folded)
    )


def _performs(levels: Levels) -> bool:
    """Tell how a thing of the team's does: time, money, or fewer of it than there were."""
    start, end = levels.baseline, levels.target
    if start is None or end is None:
        return False
    timed = end.unit is not None and _TIME_OR_MONEY.match(end.unit) is not None
    fewer = start.value is not None and end.value is not None and end.value < start.value
    return timed or fewer


def _doing(line: Line, thing: Phrase) -> bool:
    """Tell *GPs sending complete letters: 1 in 2 → 4 in 5*: somebody does something."""
    inner = line.words[thing.first + 1 : thing.last]
    return line.language == "en" and any(form.shape == "ger" for w in inner for form in w.forms)


def _own_rate(thing: Phrase) -> bool:
    """Tell a count or a coverage of the team's own things: figures do not make it a result."""
    made = {"own_coverage", "deliverable_nouns", "response_nouns"}  # *contracts digitised* is ours
    return thing.side == "own" and bool(thing.classes & made)


def _counted_noun(line: Line, levels: Levels, thing: Phrase) -> tuple[Kind, float]:
    if thing.side == "own":
        falls = levels.change is not None and _FALLS.search(line.folded) is not None
        others = counts_people(line, levels) or falls
        return ("outcome", LIKELY) if others else ("output", LIKELY)
    if thing.side == "others":
        return "outcome", SURE
    inner = behind(line, thing)
    if thing.side == "unknown" and _counts_own(line, levels):
        return "output", GUESS
    if thing.side == "unknown" and inner is not None and inner.side == "own":
        return "output", GUESS
    return "outcome", LIKELY if thing.side == "quality" else GUESS


def _counts_own(line: Line, levels: Levels) -> bool:
    """Tell *TikTok: 3 videos a week*: what the figure counts is the team's own."""
    target = levels.target
    if target is None or target.span is None or levels.baseline is not None:
        return False
    at = next((n for n, w in enumerate(line.words) if w.start >= target.span.start), None)
    return at is not None and phrase(line, at).side == "own"


def behind(line: Line, thing: Phrase) -> Phrase | None:
    """Return what a noun is about: *aumento de ventas*, *growth in sign-ups*."""
    for at in range(thing.first, min(thing.first + 4, len(line.words))):
        if line.words[at].text in ("de", "del", "of", "in", "en"):
            return phrase(line, at + 1)
    return None
