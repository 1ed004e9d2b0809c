"""Which figure of a line is where a number starts, told by the words around it."""

import re
from collections.abc import Sequence
from functools import cache

from coach.analysis.figures import Figure, alike, words_of
from coach.analysis.lines import Line

_FILLER = (
    r"(?: (?:el|la|los|las|un|una|unos|unas|de|del|of|at|es|is|en|por|about|around|only|just|como|"
    r"some|cerca de|casi|apenas|solo|approx\.?|aprox\.?|approximately|the|a|an|our|present|"
    r"current|actual|actuales|existing|todavia|still))*"
)
_HELD_NEXT = re.compile(r" *(?:a|al|hasta|to|→|->) *\[")
"""*de 12 % a [meta %]*: the way on is held open, so the figure before it is the start."""
_OF = re.compile(r"\b(?:de|del|from)(?: (?:un|una|el|la))* *$")
_FROM = re.compile(r"\bfrom(?: (?:the|a|an|about|around|just|only|some))* *[$~]*$")
_ADJECTIVE = re.compile(
    r"\b(?:actual|actuales|current|currently|present|existing|inicial|initial)"
    r"(?: (?:de|del|of|is|es|era|was))?(?: *[:=])? *[$~]*$"
)
_BEFORE = re.compile(
    r"[,;(] ?(?:antes|before)(?: eran?| fueron)?(?: *[:=,])? ?(?:unos |unas |about |~)?$|"
    r"[,;(] ?(?:que )?vienen? del? (?:los |las |un )?$"
)
_PRESENT = re.compile(
    r"\b(?:the (?:present|current) (?:\w+ )?\w+|"
    r"(?:el|la) (?:\w+ )?\w+ actual) (?:is|es)(?: del?)? *$"
)
_NOT = re.compile(r"\d[^,;]*, (?:and not|not|no|y no)(?: en| los| las| in)? *$")
_ENDS = re.compile(
    r"^(?: (?:como|as|like) (?:hoy|ahora|hasta|antes|today|now|before)\b.*)?[\s.!]*$"
)
"""*in 6 days, not 15*: what is set against what is asked for closes the line."""
_KNOWN = re.compile(r"\b(?:than|que|of|de|surpass|exceed|superar|above|below) (?:the|l[oa]s) *$")
_HAD = re.compile(
    r"^ (?!(?:[\w]+ ){0,3}(?:will|shall|have to)\b)(?:[\w-]+ ){0,3}?(?:(?:that )?we "
    r"(?:got|had|saw|lost|made|counted|booked|logged|paid|took|recorded)\b|"
    r"(?:recorded|logged|counted|seen|registrad[oa]s|contad[oa]s|vist[oa]s)\b|"
    r"que (?:tuvimos|hubo|vimos|perdimos|recibimos|contamos|pagamos|registramos)\b|"
    r"(?:of|in) (?:the )?(?:last|previous)\b|"
    r"of the (?:spring|summer|autumn|winter)\b|de(?:l| la) (?:primavera|verano|otono|invierno)\b)"
)
"""*than the six we got in May*, *de los 340 que tuvimos*: a figure that is known."""
_WHERE_IT_IS = re.compile(
    r"\b(?:donde esta[n]?|where (?:it|they|we) (?:is|are|stands?))"
    r"[,:(]? ?(?:en |at |around )?(?:el |la |los |las )?[$~]*$"
)
_REACHED = re.compile(
    r" (?:al que (?:llegamos|hemos llegado)|(?:that )?we(?: have|'ve)? reached)\b"
)
_GONE = re.compile(
    r"^ ?\)? ?(?:->|→|=>) ?(?:none|nil|ningun[oa]?|nada)\b|"
    r"^[^:;\d]{0,40}[:;,] (?:[^,\d]{1,20}, )?que no \w+ (?:nadie|ningun[oa]?)\b"
)
_NOT_ONE_OF = re.compile(r"\b(?:not one|none) of (?:the|our) $|\bningun[oa]? de l[oa]s $")
_LEFT = re.compile(r"\b(?:left|remains?|still|quede|queda|persista|siga)\b")
_NOT_START = re.compile(r"\b(?:who|which|that|menos|mas|less|more|fewer) (?:\w+ )?$")
_PAST = (
    r"(?:previous|past(?! (?:day|hour|midnight|noon)\b)|prior) \w+|"
    r"last(?: \w+)?|(?:el |la |los )?\w+ "
    r"(?:pasad[oa]s?|anterior(?:es)?|previ[oa]s?)"
)
_ONWARD = (
    r"[\s.!]*(?:(?:a|al|to|y|and|vs\.?|versus|->|→)\s*"
    r"(?:none|nil|cero|zero|ningun[oa]?|nada)?\s*)?$"
)
_SHARE_OF = re.compile(r" (?:of|out of|de) (?:our |the |las |los |nuestr[oa]s )?\d[\d.,]*(?= )")
_IMPERFECT = re.compile(
    r"\b\w{2,}(?:aba|aban|abamos)(?: (?:como|unos|unas|el|la|los|las|en|por|un|una))* *$"
)
_HAD_BEEN = re.compile(r" (?:era|eran|fue|fueron)\b")
_IS_NOW = r"(?:q|que) (?:son|es|hay|tenemos|somos|hacemos|van)"
_COMING = re.compile(
    r"\b(?:est[ea]|this|next|proxim[oa]|por|by|para|antes de|before (?:q\d|t\d|the|end)|until|"
    r"hasta|"
    r"max\w*|min\w*|of|out of)\b"
)
_QUARTER = r"(?<![\w])(?:[qt][1-4]|[hs][12]|[1-4][qt]|20\d\d|fy ?\d\d)(?!\w)"


def is_start(line: Line, figure: Figure, free: Sequence[Figure]) -> bool:
    """Tell whether the words around a figure say that it is the start.

    Args:
        line: The line.
        figure: One of its figures.
        free: The figures that may be levels.
    """
    if is_marked(figure):
        return False
    if re.match(r" *(?:actual(?:es|mente)?|inicial(?:es)?)\b", figure.after):
        return True
    if _IMPERFECT.search(figure.before) or _HAD_BEEN.match(figure.after):
        return True
    if _set_off().search(figure.before):
        return True
    if _PRESENT.search(figure.before) or _set_against(figure):
        return True
    if _OF.search(figure.before) and _HELD_NEXT.match(figure.after):
        return True
    return (
        _led(figure)
        or timed_before(figure)
        or _timed_behind(figure)
        or _in_brackets_of_past(line, figure, free)
    )


def _set_against(figure: Figure) -> bool:
    """Tell *in 6 days, not 15* and *fewer than the 340 we had*."""
    if _NOT.search(figure.before) and _ENDS.match(figure.after):
        return True
    if _WHERE_IT_IS.search(figure.before) or _REACHED.match(figure.after):
        return True
    return _KNOWN.search(figure.before) is not None and _HAD.match(figure.after) is not None


def vanishes(figure: Figure) -> bool:
    """Tell *5 semanas → ninguna*, *not one of the 180 late files is left*: all of it is to go."""
    if _NOT_ONE_OF.search(figure.before):
        return _LEFT.search(figure.trailed) is not None
    return _GONE.match(figure.after) is not None


def is_marked(figure: Figure) -> bool:
    """Tell a figure that is marked as the one to reach: *9 = goal*, *2,5 objetivo*."""
    return _end_mark().match(figure.after) is not None


@cache
def _end_mark() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:=|\()?\s*(?:{words_of('end_marks')})\b(?! (?:de|of)\b|\s*[:=]?\s*[$\d<>≤≥])"
    )


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<!\w)(?:{words_of('start_leads')})|\((?:from|de|desde|hoy|actual|now|was|es),?)"
        rf"(?!\w){_FILLER} *(?:[:=] *)?[~$<>]* *$"
    )


def _led(figure: Figure) -> bool:
    before = figure.before
    if _FROM.search(before) or _ADJECTIVE.search(before) or _BEFORE.search(before):
        return True
    lead = _leads().search(before)
    there = lead is not None and "there" in lead.group()
    if lead and there and before[: lead.start()].strip(" -*•") == "that":
        return False  # *that there are 500 shops* is asked for
    if lead is None or (not there and _NOT_START.search(before[: lead.start()])):
        return False
    return not re.search(r"\b(?:vs\.?|versus|frente a) *[qt]$", before) or figure.unit is not None


@cache
def _times() -> tuple[re.Pattern[str], re.Pattern[str]]:
    times = words_of("start_times")
    ahead = re.compile(
        rf"(?P<of>\b(?:que|q|del?|than|who|vs|al?|desde|of|on|sobre|frente a) )?(?<!\w)"
        rf"(?:{times}|{_PAST})(?!\w)"
        r"(?P<gap>[^\d]{0,40})$"
    )
    behind = re.compile(
        rf"^(?P<gap>(?:(?!\bque (?:hoy|ahora)\b)[^\d]){{0,44}}?)(?<!\w)"
        rf"(?P<time>{times}|{_PAST})(?!\w){_ONWARD}"
    )
    return ahead, behind


def timed_before(figure: Figure) -> bool:
    """Tell *hoy cobramos 38 %* and *q hoy son 19 %* from *los que hoy no compran, 3 veces*."""
    found = _times()[0].search(figure.led)
    if found is None:
        return False
    gap = found.group("gap").replace(":", " ").replace("=", " ")
    if _end_lead().search(gap) or re.search(r"\bno\b|\b(?:a|al|hasta|to)\b *$", gap):
        return False
    if found.group("of") and not re.match(r" (?:son|es|esta|estan|is|are|anda|ronda|van?)\b", gap):
        return False
    return len(gap.split()) <= 4


def _timed_behind(figure: Figure) -> bool:
    """Tell *41 que tardan ahora* from *30 % de los que hoy no compran*."""
    if _is_now().match(figure.after):
        return True
    behind = _SHARE_OF.match(figure.after)
    end = figure.clause[1] - figure.end
    trailed = figure.after[behind.end() : end] if behind else figure.trailed
    found = _times()[1].match(trailed)
    if found is None:
        return False
    gap = found.group("gap")
    if re.search(
        r"\b(?:de|del|than|que|of|vs|frente a|respecto a|como en|since|desde) *(?:la |el |the )?$",
        gap,
    ):
        return not gap.strip() or gap.strip() in ("del", "de la", "del el", "que")
    return len(gap.split()) <= 6


@cache
def _set_off() -> re.Pattern[str]:
    """Find *(ahora mismo, 34 %)*: a time set off by a comma."""
    return re.compile(rf"[(;,.] ?(?:{words_of('start_times')}), (?:un |una |el |la |a |the )?$")


@cache
def _is_now() -> re.Pattern[str]:
    return re.compile(rf" ?{_IS_NOW} (?:{words_of('start_times')})\b")


@cache
def _end_lead() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of('end_leads')})(?!\w)")


@cache
def _period() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{words_of('periods')})(?!\w)|{_QUARTER}|"
        rf"\b(?:before|antes(?! del?\b)|previously)\b|"
        rf"\bultim[oa]s? \w+|{_PAST}"
    )


def dated(line: Line, figure: Figure) -> bool:
    """Tell whether the clause of a figure names a month, a season or a span."""
    return _period().search(line.folded[figure.clause[0] : figure.clause[1]]) is not None


def _in_brackets_of_past(line: Line, figure: Figure, free: Sequence[Figure]) -> bool:
    """Tell *(17 in spring)* and *(Q1: 11)* behind the figure to reach."""
    begin, end = figure.clause
    opened = line.folded[:begin].rstrip().endswith("(")
    if not opened or not dated(line, figure):
        return False
    inside = line.folded[begin:end]
    if _COMING.search(inside) or _end_lead().search(inside):
        return False
    others = [f for f in free if f.clause != figure.clause]
    return not others or any(alike(f.quantity, figure.quantity) for f in others if f.end <= begin)


def aims(line: Line, figure: Figure) -> bool:
    """Tell whether the clause of a figure asks for it: *queremos que sean 7*, *goal 9*."""
    if is_marked(figure):
        return True
    lead = _end_lead().search(figure.led) or re.match(r"[\s\W]*(?:que|to|a|al) ", figure.led)
    return lead is not None
