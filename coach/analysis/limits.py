"""Limits that are not to be passed: never above, nobody waits more than, at most, as last year."""

import re
from typing import NamedTuple

from coach.analysis.lines import Line
from coach.language import lexicon

_NEGATIONS = frozenset(
    {"no", "not", "nunca", "jamas", "never", "sin", "without", "cannot", "can't", "won't", "don't"}
    | {"dont", "doesnt", "wont", "cant"}
    | {"doesn't", "mustn't", "shouldn't", "nadie", "nobody"}
)
_BETWEEN = 4
"""Words between a negation and its verb: *no se nos deben caer*."""
_COMPARED = re.compile(
    r"\b(?:no|not|nunca|jamas|never|without|en ningun (?:caso|momento)|in no case|"
    r"under no circumstances)\b(?: [\w']+){0,4}? "
    r"(?:above|below|over|under|past|beyond|(?:more|less|fewer|older|longer|later|higher|lower|worse)"
    r"(?: \w+)? th[ae]n|(?:mas|menos|mayor|menor|peor) (?:\w+ )?(?:de|del|que|a)|"
    r"(?:por )?(?:encima|debajo)|arriba|abajo)\b"
)
"""*never above*, *no more complaints than last season*, *nunca por debajo de*."""
_EVER = re.compile(
    r"\b(?:en todo momento|at all times)\b|"
    r"\b(?:nunca|jamas|never|siempre|always)\b(?: \w+){0,4}? ?"
    r"(?=[\d$<>≤≥]|(?:entre|between|within|dentro|one|two|three|a|an|un|una|uno|dos|tres)\b)|"
    r", (?:siempre|always)\W*$"
)
_AT_MOST = re.compile(
    r"\b(?:a lo sumo|a lo mas|como mucho|at (?:the )?most|at worst|en el peor de los casos|"
    r"(?:como )?maximo|max\.?|(?:tope|techo|piso|cap|ceiling|floor) (?:de|of|at|(?=[\d$]))|"
    r"(?:is the|es el) (?:line|limit|cap|ceiling|floor|tope|limite|techo)|"
    r"at or (?:under|below|above|over)(?! (?:the )?(?:their|grade|age|expected)\b)|"
    r"or (?:less|fewer)|en (?:banda|rango)|"
    r"dentro de(?:l rango| banda)|(?:in|within) (?:the )?(?:band|range))(?= |$|\b)"
    r"|[:,|] (?:hasta|up to) (?=[\d$])|\d[^|:]{0,30}\btops\b"
)
_NOT_ONE_MORE = re.compile(
    r"\bni un[oa]? (?:\w+ ){0,3}(?:menos|mas)\b|"
    r"\bnot (?:one|a|a single) (?:\w+ ){0,3}(?:less|fewer|more|higher|lower|extra|over|under)\b|"
    r"\bno (?!later|sooner)\w{3,}er than\b|, no more\b|, y no mas\b|"
    r"\b(?:not an?|ni un[oa]?|no) \w+ (?:without|sin)\b"
)
_NOT_TO = re.compile(
    r"(?:^\W*|[:;,|] ?)que (?:\w+ ){0,2}?no (?:se |nos |les? ){0,2}"
    r"(?!hay|qued|exist|sea|falt|cai)\w+[ae]n?\b"
)
"""*que no se corte la racha*: nothing is to change (*que no haya* asks for zero)."""
_BOUND = re.compile(
    r"\b(?:conten|limitad|acotad|topad|congelad|protegid|sostenid|mantenid|capped|contained|limited|"
    r"kept|held|frozen|protected|pegged)\w*(?: \w+){0,3}? (?:[^\w ]{0,3}\w*\d|levels?\b|nivel|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|"
    r"diez)\b)|\b(?:under|bajo) control\b"
)
"""A floor or a ceiling that something is kept to: *urgencias contenidas por debajo del 2 %*.

A bare *below 5 %* is read as *< 5 %*: something to reach (LABELS, tie-break 4).
"""
_NOBODY = re.compile(
    r"^\W*(?:que )?(?:nadie|ningun[oa]?|nobody|no one|no) "
    r"(?=.{0,80}?\b(?:mas de|menos de|\w+(?:er|re|ss) th[ae]n|over|above|below|under|"
    r"beyond|con mas|with more|por (?:debajo|encima) de|bajo) )"
)
_LEAST = re.compile(r"\w:? (?:minim[oa]s?|minimum)\b(?=[^\d]{0,30}[\d$])")
_STEADY = re.compile(
    r"(?:[|:]|^) ?(?:keep|mantener|hold|same|igual|mism[ao]s?|sostener|conservar)(?= *(?:\||$))|"
    r"(?:[|:]|^) ?same again\b|\b(?:match|repeat|igualar|repetir) (?:\w+ ){0,4}?"
    r"(?:last (?:year|season|quarter)|ano (?:pasado|anterior))|"
    r"(?<!crecimiento )(?<!aumento )\b(?:estables?|constantes?|sin (?:cambios|variacion|aumento|"
    r"caida)|stable|steady|flat|unchanged)(?=\W*$|.{0,20}\d| (?:on|from|vs) last\b)"
)
_AS_BEFORE = re.compile(
    r"(?:>=|≥|=|\bigual(?:es)? (?:que|al? del?|a)|\bl[aoe]s? mism[ao]s? (?:\w+ )?que|"
    r"\bsame (?:[\w.]+ ){0,6}?as|\bat least as \w+ as|\bno (?:peor|menos) que|\bno worse than)"
    r" ?(?:el |la |las |los |the |en )?(?:last|previous|prior|"
    r"(?:ano|trimestre|mes) (?:pasado|anterior)|"
    r"(?:que |de )?(?:los|las|el|la)? ?de este ano|temporada pasada|de siempre|hoy|today|now|"
    r"before|antes|20\d\d)\b"
    r"|\bcomo (?:hasta (?:ahora|hoy)|siempre|venimos|el (?:ano|mes|trimestre) pasado)\b"
    r"|\bde siempre\b|\bniveles? (?:actual(?:es)?|de hoy|de siempre)\b"
    r"|\b(?:current|today'?s|present|existing|last year'?s) levels?\b"
    r"|^[^\d]*(?:\d[\d.,]*[^\d]*)?,? (?:as (?:it is )?(?:today|now)|como (?:hoy|ahora))\W*$"
    r"|\bas (?:usual|ever|before|it is|they are|until now|always)\b"
)
"""A level that only has to equal an earlier one: *yield ≥ last year*, *en el nivel de siempre*."""
_PREVENT = re.compile(
    r"^\W*(?:evitar|impedir|prevenir|avoid|prevent|stop)\b"
    r"(?= que\b| mas de\b| (?:more|fewer|less) than\b|.{1,60} from \w+ing\b)"
)
_LIMITED = re.compile(
    r"^\W*(?:limitar|limit|cap|topar|acotar|restrict)\b(?=.{1,80}\b(?:a|al|to|at)\b)"
)
_PURPOSE = re.compile(r"\w (?:para que|a fin de que|so that|so) \w")
"""Behind it stands what work is for: *ascensor reparado para que nadie suba a pie*."""
_STAYS = re.compile(
    r"(?<!que )(?<!que se )\b(?:se )?(?:mantien|manteng|sostien|sosteng|permanezc|perman)\w+|"
    r"(?<!que )\bsig(?:ue|uen|a|an)\b(?! (?:\w+ndo|el|la|los|las|una?|nuestr\w+|sus?)\b)|"
    r"\b(?:qued[ae]n? (?:donde|en el|igual|como)|leave (?:it|them|this|that) (?:where|as|at)|"
    r"(?:stay|be|remain)s? (?:where|as) (?:it|they) (?:is|are)|"
    r"(?:is|are|be|was|were) (?:held|kept|maintained|capped|frozen))\b"
)


class Limit(NamedTuple):
    """Where a line says what must not be passed."""

    start: int
    end: int


def limit(line: Line, *, verbless: bool, moving: bool) -> Limit | None:
    """Return the words that set a limit; ``None`` where there are none.

    Args:
        line: The line as read.
        verbless: Whether it opens without a verb of the team; only then a bare level is a limit.
        moving: Whether its verb asks for a change or names work.
    """
    text = line.folded
    opened = _PREVENT.search(text) or _LIMITED.search(text)
    if opened is not None:
        return Limit(*opened.span())
    if not moving:
        passed = _not_passed(line)
        if passed is not None:
            return passed
    patterns = [_COMPARED, _NOBODY, _AS_BEFORE, _NOT_ONE_MORE, _NOT_TO] if not moving else []
    if verbless:
        patterns += [_EVER, _STAYS, _STEADY]
        patterns += [_AT_MOST, _BOUND, _LEAST] if line.quantities else []
    found = next((match for each in patterns if (match := each.search(text))), None)
    return Limit(*found.span()) if found else None


def _not_passed(line: Line) -> Limit | None:
    """Tell *que no pasen de 3*, *the list does not grow*: a word of passing behind a negation."""
    passing = lexicon("passing_words", line.language)
    purpose = _PURPOSE.search(line.folded)
    for at, word in enumerate(line.words):
        if purpose and word.start > purpose.start():
            return None
        if word.text not in _NEGATIONS:
            continue
        for behind in line.words[at + 1 : at + 1 + _BETWEEN]:
            stems = (behind.text[:end] + "-" for end in range(3, len(behind.text) + 1))
            if behind.text in passing or any(stem in passing for stem in stems):
                return Limit(word.start, behind.end)
            if behind.figure is not None:
                break
    return None
