"""Figures that say by how much a number is to move, and those that are a share of a whole."""

import re
from functools import cache

from coach.analysis.directions import CHANGED
from coach.analysis.figures import RELATIVE_UNITS, Figure, words_of
from coach.analysis.lines import Line
from coach.analysis.starts import timed_before
from coach.models import Quantity

_BY = re.compile(
    r"(?:\b(?:en|by|un|una|otro|otros|adicional|additional)(?: (?:un|una|al menos|at least|"
    r"mas de|over|up to|"
    r"about|otro))*|[+±−])"
    r" *$"
)
_PLAIN_BY = re.compile(r"\bby (?:at least |over |about |up to |another |a )?$")
_SIGN = re.compile(
    r"(?<!\w)(?<!al )(?<!lo )(?<!no )(?<!o )(?<!or )"
    r"(?:up|down|plus|minus|mas|menos|arriba|abajo)"
    r"(?: un| por lo menos un| al menos un| at least| another)? $"
)
_MORE = re.compile(
    r"^ ?(?:more|less|fewer|faster|slower|higher|lower|better|shorter|longer|cheaper|bigger|"
    r"smaller|above|below|por encima|por debajo|mas|menos|mayor|menor|mejor(?:es)?|"
    r"adicional(?:es)?|extra|additional)\b"
    r"(?! (?:than )?(?:once|twice|\d)| o menos| or less)"
)
_FREQUENCY = re.compile(
    r"^ *(?:veces )?(?:por|al|a la|per|a|an|every|each|cada|/) *(?:dia|semana|mes|quincena|"
    r"day|week|month|sprint|trimestre|ano|quarter|year|hora|hour)\b"
)
_GROWS = re.compile(
    r"^ *(?:more|faster|mas|growth|increase|crecimiento|the|el|la|our|than|que)\b|"
    r"^ *(?:[^\sa-z]|$)|^ *(?:by|before|antes|en|in|para|for|hasta|until|al)\b"
)
_PART_OF = re.compile(
    r"^(?: de (?!lo\b|hoy)| of (?!what|that|last|today|the (?:current|present))|"
    r" (?:a|todos|every|each|today|hoy|ahora|now)\b|[,.;)]|$)"
)
_OPENING = re.compile(r"[\s\W]*(?:(?:que|that) )?$")
_OF_BEFORE = re.compile(
    r"\s*(?:de lo\b|que\b|of what|that\b|as\b|menos|mas\b|less|fewer|more|(?:off|from)\b)"
)
_KEPT = re.compile(
    r"\b(?:qued\w+|situ\w+|ubi\w+|est[ae]n?|mant\w+|cierr\w+|termin\w+|fij\w+) en *$"
)
_CUT = re.compile(
    r"\b(?:by|redu[cjz]\w+|caen?|caer|cae|caigan?|baj\w+|fall\w*|drop\w*|cut\w*|shrink\w*|down|"
    r"minus|menos|disminu\w+|recort\w+|slash\w*)(?: (?:in|a|en|by|al?|to))?(?: \w+){0,3} $"
)
_OBJECT = re.compile(
    r"(?: (?:el|la|los|las|the|our) (?:[a-z]+ ){1,3}?(?<! a )(?<! al )(?<! to )(?<! de )(?<! en )"
    r"(?<! con )(?<! of )(?<! in )(?<! for )| )(?:otros |another |at least |al menos )?[$]?"
)
_RATIO = re.compile(r"\b(?:out of|in|of every|in every|de cada|sobre)\b|/")
_VERB = re.compile(r"^(?:halv|doubl|tripl|duplic|cuadrupl|quadrupl|dobl)")


def is_change(line: Line, figure: Figure, *, led: bool) -> bool:
    """Tell an amount of change from a level.

    Args:
        line: The line.
        figure: One of its figures.
        led: Whether words lead to it as to a level (*to*, *hasta*).
    """
    unit = figure.unit
    if unit == "x":
        return _multiplies(line, figure) and not is_share(line, figure)
    relative = unit in RELATIVE_UNITS
    raw = figure.quantity.raw
    if relative and (raw[:1] in "+-−" or re.search(r"[+−] *$", figure.before)):
        return True
    if re.search(r"[+−] *$", figure.before) or raw[:1] in "+−":
        return bool(CHANGED.search(line.folded))
    if _MORE.match(figure.after) and not led:
        return True
    if relative and _SIGN.search(figure.before):
        return True
    if relative and _PLAIN_BY.search(figure.before) and not re.match(r" of\b", figure.after):
        return True
    if relative and _noun().search(figure.before):
        return True
    if relative and _compound_noun().match(figure.after):
        return True
    if timed_before(figure):
        return False  # *hoy andan en 7 %* is where the number stands
    if _BY.search(figure.before) and not _KEPT.search(figure.before):
        moved = CHANGED.search(line.folded) is not None
        bare_en = re.search(r"\ben *$", figure.before) is not None and not falls_by(figure)
        return moved and (relative or not bare_en)
    return False


@cache
def _noun() -> re.Pattern[str]:
    fillers = r"(?: (?:relativ[oa]|total|adicional|medio|de|del|of|en|un|una|al menos|at least|by))"
    return re.compile(rf"\b(?:{words_of('growth_nouns')}){fillers}{{0,4}} *[:=]? *$")


@cache
def _compound_noun() -> re.Pattern[str]:
    adjectives = r"(?:relative |overall |net |annual )?"
    return re.compile(rf" {adjectives}(?:{words_of('growth_nouns')})\b")


def falls_by(figure: Figure) -> bool:
    """Tell *acortar en 12 horas*: an amount directly behind the verb, not a time limit."""
    return any(re.fullmatch(r" en (?:un |unos |unas )?", figure.before[m.end() :]) is not None
               for m in CHANGED.finditer(figure.before))  # fmt: skip


def follows_verb(line: Line, figure: Figure) -> bool:
    """Tell *bajar 3 días* and *cut 2 days*: what is directly behind a verb of change."""
    words = [m for m in CHANGED.finditer(line.folded) if m.end() <= figure.start]
    return (
        bool(words) and _OBJECT.fullmatch(line.folded[words[-1].end() : figure.start]) is not None
    )


def is_share(line: Line, figure: Figure) -> bool:
    """Tell *la mitad de los lotes* from *reducir a la mitad*: a share of a whole, not a factor."""
    quantity = figure.quantity
    if quantity.unit != "x" or not 0 < (quantity.value or 0) < 1:
        return False
    if _RATIO.search(quantity.raw.lower()):
        return True
    if _VERB.match(quantity.raw.lower()) or _CUT.search(figure.led):
        return False
    if _OPENING.match(figure.led) and not _OF_BEFORE.match(figure.after):
        return True
    if CHANGED.search(figure.led) and not re.search(r"\b(?:al?|to) *(?:los |las )?$", figure.led):
        return False
    return _PART_OF.match(figure.after) is not None


def as_share(quantity: Quantity) -> Quantity:
    """Return a fraction in words as the percentage it is: *half* is 50 %."""
    return quantity.model_copy(update={"value": (quantity.value or 0) * 100, "unit": "%"})


def _multiplies(line: Line, figure: Figure) -> bool:
    """Tell *duplicar*, *3x more* and *10x growth* from *4x engineers* and *2x a day*."""
    if _FREQUENCY.match(figure.after):
        return False
    if figure.quantity.raw[-1:] not in "xX×":
        return True
    changed = bool(CHANGED.search(line.folded))
    if not changed and re.search(r"\b(?:of|de|at) $", figure.before):
        return False
    return changed or _GROWS.match(figure.after) is not None
