"""Signs that a line names work done, though no verb of work opens it."""

import re

from coach.analysis.doers import by_people, done_by
from coach.analysis.heads import verb_at
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase
from coach.analysis.vocabulary import vocabulary
from coach.language import lexicon

_STATUS = re.compile(
    r"[|:]\s*(?:no|none|ninguno|no existe|pending|pendiente|some \w+|en papel)\s*"
    r"(?:\||->|=>|→|to )\s*\w|\d (?:of|de) \d+ ?(?:\||->|=>|→) ?(?:all|tod[oa]s)\b"
)
"""Cells that say whether a thing is there: *agenda electrónica | no | sí*."""
_IN_PLACE = re.compile(
    r"\b(?:en (?:prod(?:uccion)?|marcha|linea|uso|vivo|el aire|firme|servicio)|al aire|"
    r"operativ[oa]s?|list[oa]s?|in (?:place|production|prod|use|service)|up and running|online|"
    r"live|ready|done|out|running|working|available|funcionando|andando|operando|disponibles?)"
    r"(?=\W*$|\W+(?:para|por|before|antes|to|in|en|by|a|on|at|ya|now)\b)"
)
"""A thing that is there when the work is done: *wizard v2 en prod*, *checklist in place*."""
_OURS = re.compile(
    r"\b(?:(?:per|by|each|every|cada|por|p/) ?(?:reps?|seller|vendedora?|ejecutivo|asesor|agente|"
    r"promotor|consultor|tecnico)|a (?:los |las )?(?:clientes|prospectos|socios)|"
    r"to (?:customers|clients|prospects))\b"
)
"""Who makes a call or a visit, or who receives it: then it is the team's own."""
_EVERYWHERE = re.compile(
    r"\b(?:in|at|on|en|for|para) (?:every|each|all|both|cada|ambos|tod[oa]s?)\b|"
    r"^\W*(?:every|each|all|cada|tod[oa]s?) (?:[\w-]+ ){1,5}?(?:has|have|with|con|tiene[n]?) "
)
"""*checklist in every van*, *cada sala con dispensador*: a thing put in its places."""
_FIRST = re.compile(
    r"\b(?:first|primera?|new|nuev[oa]s?|second|segund[oa]) (?:version|draft|borrador|edicion|"
    r"edition|release|entrega)\b|^\W*(?:new|nuev[oa]s?) \w+ (?:up )?(?:in|at|on|en) "
    r"|^\W*(?:new|nuev[oa]s?) (?:\w+ ){1,5}(?:abiert[oa]s?|open|opened)\b"
)
_EXISTS = re.compile(r"\b(?:exists?|existen?)\b")
_EVERY = re.compile(
    r"\b(?:every|each) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|month|morning)\b|"
    r"\b(?:cada|todos los) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|semana|mes|dia|"
    r"quincena)s?\b"
)
"""*stock count every Friday*: a rhythm of the team's own."""
_BY_US = re.compile(
    r"(?<!no )(?<!not )\b(?:by|por|de|from) (?:our|us|nosotr[oa]s|nuestr[oa]s?)\b|"
    r"\bfrom the \w+ team\b"
)
"""*depots re-slotted by our crew*: who does it is said."""
_ABLE = re.compile(r"\b(?:can|(?:is|are) able to|puedan?|pueden)\b")
_DONE = re.compile(r"[:;,|]\s")
_SPANISH = re.compile(r"(?:ad|id|crit|hech|impres|resuelt|cubiert|abiert)(?:o|a|os|as)$")
_NOT_DONE = frozenset(
    {"pasado", "pasada", "temporada", "jornada", "jornadas", "needed", "unplanned"}
)
_OBJECT = frozenset({"the", "a", "an", "our", "to", "all", "el", "la", "los", "las"})
_NAME = 3
_LETTERS = 6
"""Shorter words that end like a participle are nouns more often: *lado*, *red*."""


def contacts(line: Line, thing: Phrase) -> bool:
    """Tell the team's own calls and visits: *12 visitas a clientes por vendedor*."""
    contact = thing.head in lexicon("contact_nouns", line.language)
    return contact and bool(line.quantities) and _OURS.search(line.folded) is not None


def switched(line: Line) -> bool:
    """Tell a row that says whether a thing is there, before and after."""
    return _STATUS.search(line.folded) is not None


def put_in_place(line: Line, thing: Phrase) -> bool:
    """Tell *wizard v2 en prod*, *checklist in every van*, *una línea a la que puedan llamar*."""
    text = line.folded
    found = _IN_PLACE.search(text) or _EVERYWHERE.search(text) or _FIRST.search(text)
    named = thing.side in ("own", "unknown") and not thing.measured
    often = lexicon("recurring_words", line.language)
    more = len(line.words) > _NAME  # *boletín quincenal* alone is a name
    recurs = thing.side == "own" and more and any(word.stem in often for word in line.words)
    return named and bool(
        found or recurs or _ABLE.search(text) or _EVERY.search(text) or _EXISTS.search(text)
    )


def finished(line: Line) -> bool:
    """Tell *soil probes, plots 1-9, installed*, *app: rolled out to all wards*: work done."""
    found = _DONE.search(line.folded)
    places = [n for n, w in enumerate(line.words) if found and w.start >= found.end()][:1]
    last = list(range(max(0, len(line.words) - 2), len(line.words)))
    opens = len(line.words) > 1 and line.words[1].text in _OBJECT and _done_at(line, 0)
    return opens or any(_done_at(line, at) for at in places + last)


def by_us(line: Line) -> bool:
    """Tell a line that says that the team itself does it: *por nuestros técnicos*."""
    return _BY_US.search(line.folded) is not None and any(
        _participle(line, at) or done_by(line, at) == "own" for at in range(len(line.words))
    )


def worked_on(line: Line, thing: Phrase) -> bool:
    """Tell *three wells drilled*, *paradas pintadas*: a participle that nobody else can own."""
    if thing.side not in ("own", "unknown"):
        return False
    last = min(thing.last + 1, len(line.words))
    return any(_participle(line, at) for at in range(thing.first + 1, last))


def made_so(line: Line, after: int) -> bool:
    """Tell *get the bay resurfaced*, *dejar instalado el riego*: a thing, and what becomes of it.

    Args:
        line: The line as read.
        after: The place behind *get*, *have* or *dejar*.
    """
    last = min(after + 8, len(line.words))
    return any(_participle(line, at) for at in range(after, last))


def _participle(line: Line, at: int) -> bool:
    word = line.words[at]
    known = vocabulary(line.language)
    masculine = re.sub(r"(?:as|os|a)$", "o", word.text)
    if {word.text, masculine} & known.others_participles or word.figure is not None:
        return False
    if phrase_at(line.stems, at, line.language)[0] or by_people(line, at):
        return False
    if any(form.shape in ("part", "past") for form in word.forms):
        verb = verb_at(line, at)
        return verb is not None and not verb.classes - {"work", "measuring", "movement_change"}
    if word.forms or len(word.text) < _LETTERS or word.text in _NOT_DONE:
        return False
    following = line.words[at + 1].text if at + 1 < len(line.words) else ""
    if line.language == "en":
        return word.text.endswith("ed") and following != "by"
    noun = word.stem in lexicon("feminine_nouns", "es") | lexicon("masculine_nouns", "es")
    return bool(_SPANISH.search(word.text)) and not noun and following not in ("a", "al", "por")


def _done_at(line: Line, at: int) -> bool:
    verb = verb_at(line, at)
    shapes = {form.shape for form in line.words[at].forms}
    done = bool(shapes & {"part", "past"}) and verb is not None and "work" in verb.classes
    own = done or done_by(line, at) == "own" or _participle(line, at)
    return own and not by_people(line, at)
