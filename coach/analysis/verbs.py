"""What a verb and its object make of a line: work of the team, or a change others decide."""

import re

from coach.analysis.heads import Head
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, on_time
from coach.analysis.verdicts import GUESS, LIKELY, SURE, counts_people, words_of
from coach.language import lexicon
from coach.reviews import Kind

_EFFECT = re.compile(
    r"\b(?:para que|de (?:manera|modo|forma) que|hasta que|until|such that|so that|so|"
    r"and have it|y que|"
    r"que (?:genere|generen|logre|logren|alcance|alcancen|reduzca|"
    r"reduzcan|"
    r"aumente|aumenten|traiga|traigan|atraiga|atraigan|consiga|consigan|den|lleven)|"
    r"(?:that|which) (?:generates?|brings?|reach(?:es)?|drives?|gets?|attracts?|reduces?|lifts?|"
    r"increases?|cuts?)|con|with|logrando|alcanzando|generando|achieving|reaching|generating|"
    r"para (?:reducir|aumentar|subir|bajar|alcanzar|lograr|llegar|pasar|incrementar|disminuir)|"
    r"to (?:reduce|increase|raise|cut|reach|achieve|lift|grow))\b"
)
_CAN = re.compile(r"\b(?:can|could|puedan?|podamos)\b")
"""A purpose that only makes something possible has no effect to measure (tie-break 7)."""
_NONE = frozenset({"nobody", "nadie", "no", "not", "never", "nunca"})
_ARRIVING = frozenset({"a", "en", "to", "at", "below", "under", "over", "above", "de", "reaches"})
_MONEY = re.compile(r"[$€£]|(?:usd|eur|gbp|mxn|cop|clp|pen|ars|s/)$", re.IGNORECASE)
_EASIER = re.compile(r"\b(?:easier|faster|simpler|smoother|safer|clearer|mas \w+)$")
_HIRING = re.compile(r"^(?:recruit|hire|reclutar|contratar)$")
_SERVED = re.compile(
    r"\b(?:customers?|members?|partners?|volunteers?|participants?|users?|donors?|clients?|farmers?|"
    r"clientes?|soci[oa]s?|voluntari[oa]s?|participantes?|donantes?|aliad[oa]s?|usuari[oa]s?|"
    r"productor[ae]?s?|familias?)\b"
)
_COUNTED = frozenset({"response_nouns", "indicators", "people_nouns", "measure_nouns"})


def by_object(
    line: Line, levels: Levels, head: Head, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    """Return the kind that a verb and what it acts on make, with its confidence.

    Args:
        line: The line as read.
        levels: Its figures.
        head: The verb.
        thing: The noun phrase it acts on.
        classes: The lists that hold the verb.
    """
    moving = classes & {"movement_up", "movement_down", "movement_change"}
    if "work" in classes and moving == {"movement_change"} and thing.figure is not None:
        moving = frozenset()  # *hacer 15 visitas* counts work, *hacer crecer* changes something
    if thing.side == "own" and levels.stated and counts_people(line, levels):
        return "outcome", LIKELY
    if _in_time(line, head) or (levels.stated and on_time(line)):
        return "outcome", LIKELY
    if _HIRING.match(head.lemma) and not _SERVED.search(line.folded):
        return "output", LIKELY
    goes = levels.baseline is not None and levels.target is not None
    joined = classes & {"movement_up", "movement_down"} and head.after - head.at > 2
    if "measuring" in classes and not (moving and levels.stated) and not goes and not joined:
        return "output", SURE
    if moving and not ("work" in classes and not levels.stated and thing.side == "own"):
        return _moved(line, levels, thing, classes)
    if "work" in classes and not classes & {"winning", "reaching"}:
        return _worked(line, levels, thing)
    if "winning" in classes or "reaching" in classes:
        return _won(line, levels, head, thing, classes)
    if "ensuring" in classes:
        if thing.side == "own":
            return "output", LIKELY
        return "outcome", GUESS if thing.side == "unknown" else LIKELY
    if "enabling" in classes:
        return "output", LIKELY
    if head.lemma == "ver" and not levels.stated:
        return "unclear", GUESS  # *ver tema fletes con Juan* is a note to oneself
    if "response" in classes:
        return ("outcome", LIKELY) if thing.side != "own" else ("output", GUESS)
    return ("output", GUESS) if thing.side == "own" or not levels.stated else ("outcome", GUESS)


def _in_time(line: Line, head: Head) -> bool:
    """Tell a service level: *responder los mensajes en menos de 1 hora*, *ship within 2 days*."""
    serves = head.lemma in lexicon("service_verbs", line.language)
    return serves and any(day.kind == "duration" for day in line.dates)


def _moved(
    line: Line, levels: Levels, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    if _EASIER.search(line.folded):
        return "outcome", GUESS
    if thing.side == "own":
        if levels.stated and _in_money(line) and "own_coverage" not in thing.classes:
            return "outcome", GUESS
        if levels.stated:
            return "output", LIKELY
        if "movement_change" in classes and "work_nouns" not in thing.classes:
            return ("output", GUESS) if "work" in classes else ("unclear", GUESS)
        return "output", LIKELY
    if thing.side in ("others", "quality"):
        return "outcome", SURE
    if levels.stated:
        return "outcome", LIKELY
    only_changes = not classes & {"movement_up", "movement_down"}
    return ("output", GUESS) if "work" in classes and only_changes else ("outcome", GUESS)


def _worked(line: Line, levels: Levels, thing: Phrase) -> tuple[Kind, float]:
    if thing.side == "others" and levels.baseline is not None and levels.target is not None:
        return "outcome", LIKELY
    return "output", SURE if thing.side == "own" else LIKELY


def _share(line: Line, thing: Phrase) -> bool:
    covered = thing.classes & {"own_coverage", "deliverable_nouns"}
    return thing.figure is not None and line.quantities[thing.figure].unit == "%" and not covered


def _in_money(line: Line) -> bool:
    return any(_MONEY.match(quantity.unit or "") for quantity in line.quantities)


def _won(
    line: Line, levels: Levels, head: Head, thing: Phrase, classes: frozenset[str]
) -> tuple[Kind, float]:
    if thing.side == "others":
        return "outcome", SURE
    won = _share(line, thing) or _in_money(line) or head.lemma in ("win", "ganar")
    if thing.side == "own" and "measuring" not in classes and won:
        return "outcome", GUESS
    if thing.side == "own":
        return "output", LIKELY
    if "work" in classes and not levels.stated:
        return "output", GUESS
    if thing.side == "quality" or levels.stated:
        return "outcome", LIKELY
    return "outcome", GUESS


def has_effect(line: Line, after: int) -> bool:
    """Tell a deliverable whose effect has a number of its own (tie-break 2)."""
    if after >= len(line.words):
        return False
    end = line.folded.find("(", line.words[after].start)
    until = end if end >= 0 else len(line.folded)
    for match in _EFFECT.finditer(line.folded, line.words[after].start, until):
        rest, last = words_of(line, match.end() + 1, len(line.folded))
        figures = [n for n in range(rest, last) if line.words[n].figure is not None]
        if _CAN.search(line.folded, match.end()):
            continue
        counted = _COUNTED - {"people_nouns"} if match.group() in ("con", "with") else _COUNTED
        if any(_measures(line, rest, at, counted) for at in figures):
            return True
    return False


def _measures(line: Line, first: int, at: int, classes: frozenset[str]) -> bool:
    """Tell a figure that measures an effect from one that only describes it (*5 floors*)."""
    index = line.words[at].figure
    before = line.words[first:at]
    if index is None or any(word.text in _NONE for word in before):
        return False
    counted = range(at + 1, min(at + 4, len(line.words)))
    behind = any(phrase_at(line.stems, n, line.language)[1] & classes for n in counted)
    led = bool(before) and before[-1].text in _ARRIVING
    named = any(phrase_at(line.stems, n, line.language)[1] & classes for n in range(first, at))
    return behind or ((led or line.quantities[index].unit is not None) and named)
