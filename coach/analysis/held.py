"""What a level to hold measures: the words that stand before its limit."""

import re

from coach.analysis.directions import CHANGED
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.verdicts import Verdict

_LIMIT = re.compile(
    r"\s*(?:[=<>≥≤→(\[;,|¿?]|:(?!\d)|\s[-–—]\s|"
    r"(?<![\w-])(?:no|not|nunca|never|jamas|siempre|always|sin|without|must|should|shall|will|"
    r"can|cannot|may|to|is|are|be|isn't|aren't|doesn't|don't|won't|can't|es|esta|estan|sea|sean|debe[n]?|"
    r"deberan?|puede[n]?|podran?|se|como|same|unchanged|flat|steady|stable|igual(?:es)?|"
    r"estables?|remains?|stays?|keeps?|holds?|siga[n]?|sigue[n]?|quede[n]?|queda[n]?|"
    r"mantenid[oa]s?|mantiene[n]?|mantenga[n]?|permanece[n]?|permanezca[n]?|(?:por )?debajo|"
    r"(?:por )?encima|arriba|abajo|below|above|under|over|within|dentro|minim[oa]s?|"
    r"maxim[oa]s?|capped|held|kept|bajo|continues?|continuan?|contenid[oa]s?|"
    r"al menos|a lo (?:sumo|mas)|at)(?![\w-]))"
)
_LEAD = re.compile(
    r"^[^\w\"“«]*(?:(?:do|does|at worst|en el peor de los casos|eso si|que|that|the|el|la|los|las|"
    r"our|nuestr[oa]s?|un|una|(?:mantenimiento|contencion|permanencia|preservacion|conservacion|tope|"
    r"techo|piso|preservation|maintenance|containment|ceiling|cap|floor) (?:del?|of|on))\b[ ,:]*)*"
)
_ELSEWHERE = re.compile(
    r"(?:ningun[oa]?|ni|nadie|nobody|no|not|we|please|por favor|en|in|under|at|nosotros|"
    r"without|sin|never|nunca|jamas)\b"
)
"""What opens a line that names its subject further on: *nobody waits*, *we stay under*."""
_COMPARED = re.compile(
    r"\b(?:donde|where|same|mism[oa]s?|igual(?:es)?|como (?:siempre|hasta|en|hoy|ahora|el|la)|"
    r"unchanged|flat|steady|stable|estables?|than|mas que|menos que|nivel(?:es)?|levels?|band|"
    r"rango|banda|rise|rises|increases?|moves?|drops?|falls?|subir|suba[n]?|bajar|baje[n]?|"
    r"caer|caiga[n]?|match(?:es)?|mantener)\b"
)
"""Only what can be more or less is compared: *the shop stays open* compares nothing."""


def measured_until(line: Line, verdict: Verdict) -> tuple[int, int] | None:
    """Return where the subject of a level to hold begins and ends in the text.

    Args:
        line: The line.
        verdict: Its kind, with what its verb acts on.
    """
    if verdict.kind != "health" or verdict.head.kind == "verb":
        return None
    lead = _LEAD.match(line.folded)
    start = lead.end() if lead else 0
    limit = _LIMIT.search(line.folded, start)
    ends = [limit.start() if limit else len(line.folded)]
    ends += [q.span.start for q in line.quantities if q.span and q.span.start > start]
    ends += [day.span.start for day in line.dates if day.span.start > start]
    end = min(ends)
    figure = any(q.span and q.span.start <= start < q.span.end for q in line.quantities)
    if figure or _ELSEWHERE.match(line.folded, start):
        return None
    return (start, end) if re.search(r"[a-z]{2}", line.folded[start:end]) else None


def is_measured(line: Line, verdict: Verdict, *, stated: bool) -> bool:
    """Tell whether a level to hold names what it measures.

    Args:
        line: The line.
        verdict: Its kind, with what its verb acts on.
        stated: Whether it states the level as a figure.
    """
    found = measured_until(line, verdict)
    if found is None:
        return False
    at = next((n for n, word in enumerate(line.words) if word.start >= found[0]), 0)
    if "abstract_nouns" in phrase_at(line.stems, at, line.language)[1]:
        return False
    if stated:
        return True
    said = line.folded[found[1] :]
    return bool(_COMPARED.search(said) or CHANGED.search(said))
