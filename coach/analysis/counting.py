"""Which figures of a line count or measure something, and which only describe a deliverable."""

import re

from coach.analysis.directions import CHANGED
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.verdicts import Verdict
from coach.language import lexicon, phrases
from coach.models import Quantity

_LED = re.compile(
    r"(?:[<>=≥≤:→,(|]|->|\b(?:en un|by|por|al?|to|al menos|at least|from|desde|total de|total of|"
    r"mas de|menos de|more than|less than|fewer than))(?: +about| +unos)? *$"
)
"""What stands before a figure that counts: *Newsletters sent: 6*, *visits, 48 by June*."""
_WHOLE = re.compile(r"\b(?:all|the|los|las) *$")
_GIVEN = re.compile(r"\b(?:to|into|a)(?: (?:los|las|the|all|both|nuestros|nuestras|our))+ *$")
_ARRIVES = re.compile(r"\b(?:lleg\w+|pas\w+|up|down|get|gets) (?:a|to) \w+ *$")
_PLACED = re.compile(r"\b(?:en|on|in|across|at|for|para) *$")
_OF = re.compile(r"\b(?:de|del|of)(?: (?:los|las|the|all))* *$")
_NAMED_ACT = re.compile(
    r"^\W*(?!(?:(?:com)?mission|comision|mision|version|session|sesion|edicion|edition) )"
    r"[a-z]{4,}(?:ion|ment|miento) (?:of|de) $"
)
"""*Submission of 12 tenders*, *contratación de 4 guías*: the act is named, its number follows."""
_PROGRESS = re.compile(r"^ *(?:listo|hecho|avanzad|terminad|done|ready|complete|finished)")
_ON_TO = re.compile(r"^ *(?:a|al|to|hasta|→|->|=>) ")
_PART = re.compile(r"^[^,;:.(|]{0,16}?\b(?:of|de) (?:the|our|los|las|nuestros|nuestras|all|sus)\b")
"""*14 of our 20 services*: part of a whole is counted wherever it stands."""
_WITHIN = re.compile(r"\b(?:con|with|que|that|which)\b([^<>=≥≤:|;]*)$")
_WITH = re.compile(r"[a-z] (?:con|with) *$")
_DEFINITE = re.compile(
    r"\b(?:en|on|in|across|at|for|para|with|con|entre|between)"
    r"(?: (?:los|las|the|all|both|todos|todas|ambos|ambas|our|nuestros|nuestras|sus|their))+ *$"
)
_PURPOSE = re.compile(r"\b(?:para que|de (?:modo|manera|forma) que|so that|so)\b(.*)$")
_ABLE = re.compile(
    r"\b(?:can|could|pueda|puedan|no|not|nobody|no one|nadie|never|nunca|sin|without)\b"
)
_REACHES = re.compile(
    r"\b(?:below|under|above|over|quede|queden|llegue|lleguen|alcance|alcancen|caiga|caigan|"
    r"supere|superen|reach|reaches|fall|falls|pase|pasen)\b"
)
_RANGE = re.compile(r"^ ?[-–] ?\d")
_QUOTED = re.compile(r"[\"“«][^\"”»]*$")
_HYPHEN = re.compile(r"-[a-z]")
"""*a 20-page guide*, *a four-day week*."""
_YEAR = re.compile(r"20\d\d$")
_OF_YEAR = re.compile(r"\b(?:the|de|del|en|in|para|for|season|year|temporada|ano|plan|campana) *$")
_EXTENT = re.compile(
    r"^ *(?:language|idioma|step|paso|format|version|page|pagina|colou?r|size|talla|phase|fase)"
)
_FEW = 20
"""Below it a figure with a definite article names the places there are, and counts none."""
_RELATIVE = frozenset({"%", "points", "pp", "bps", "x"})


def counts(line: Line, verdict: Verdict) -> Quantity | None:
    """Return the figure by which a line counts what it delivers, or ``None``.

    Args:
        line: The line.
        verdict: Its kind, with what its verb acts on.
    """
    thing = verdict.object
    if thing is None:
        return None
    if thing.figure is not None and not describes(line, line.quantities[thing.figure]):
        return line.quantities[thing.figure]
    act = bool(thing.classes & {"work_nouns", "response_nouns"})
    act = act or thing.head in lexicon("contact_nouns", line.language)
    named = line.words[thing.first : thing.last]
    several = any(word.stem == thing.head and word.text != word.stem for word in named)
    after = verdict.head.after if verdict.head.kind == "verb" else 0
    start = line.words[after].start if after < len(line.words) else 0
    return next((q for q in line.quantities if _counts(line, q, start, act, several)), None)


def describes(line: Line, quantity: Quantity) -> bool:
    """Tell a figure that only describes: *on all 3 floors*, *phase 2*, *so two people can work*.

    Args:
        line: The line.
        quantity: One of its figures.
    """
    if quantity.span is None or quantity.value is None:
        return False
    before, after = line.folded[: quantity.span.start], line.folded[quantity.span.end :]
    if _QUOTED.search(before):
        return True  # *«Las 101 recetas»* is a title
    if _HYPHEN.match(after) or (quantity.unit and _HYPHEN.search(quantity.raw)):
        return CHANGED.search(line.folded) is None
    if quantity.value == 2 and _WHOLE.search(before):
        return True  # *the two lists* are those there are
    if _YEAR.match(quantity.raw) and _OF_YEAR.search(before):
        return True
    if quantity.unit in _RELATIVE:
        return before.endswith("(") and _PROGRESS.match(after) is not None
    placed = _DEFINITE.search(before) or (_GIVEN.search(before) and not _moved(before))
    if placed and quantity.value < _FEW and not _ON_TO.match(after):
        return not _PART.match(after)
    return (
        _numbers(line, before, after) or _enabled(before) or _enabled(before + quantity.raw + after)
    )


def _moved(before: str) -> bool:
    """Tell *llegar a los 12 clientes* from *presentarlo a los 12 clientes*."""
    return CHANGED.search(before) is not None or _ARRIVES.search(before) is not None


def equips(line: Line, quantity: Quantity) -> bool:
    """Tell the figure of what a thing made comes with: *a page with three payment methods*."""
    start = quantity.span.start if quantity.span else 0
    return quantity.unit is None and _WITH.search(line.folded[:start]) is not None


def _numbers(line: Line, before: str, after: str) -> bool:
    """Tell *phase 2*, *plots 1-9*: the figure is a name."""
    named = phrases("numbered_nouns", line.language).finditer(before)
    if any(not before[match.end() :].strip(" .ºo") for match in named):
        return True
    ranged = _RANGE.match(after) or re.search(r"\d ?[-–] ?$", before)
    return bool(ranged) and re.search(r"[a-z]s \d*[-–]?$", before) is not None


def _enabled(text: str) -> bool:
    """Tell the figure of what a deliverable makes possible: *so that two branches can share*."""
    purpose = _PURPOSE.search(text)
    if purpose is None or CHANGED.search(purpose[1]) or _REACHES.search(purpose[1]):
        return False
    return _ABLE.search(purpose[1]) is not None


def _counts(line: Line, quantity: Quantity, start: int, act: bool, several: bool) -> bool:
    """Tell whether a figure counts; what stands before ``start`` is the verb."""
    if quantity.span is None or describes(line, quantity):
        return False
    before, after = line.folded[: quantity.span.start], line.folded[quantity.span.end :]
    if quantity.unit in _RELATIVE:
        return not before.rstrip().endswith((" con", " with"))
    act = act or (_WITH.search(before) is not None and _people_follow(line, quantity))
    within = None if act and _WITH.search(before) else _WITHIN.search(before, start)
    if within and not CHANGED.search(within[1]) and not _REACHES.search(within[1]):
        return False
    if _LED.search(before) or _DEFINITE.search(before) or _REACHES.search(before[-12:]):
        return True
    if _WHOLE.search(before) or _acted_on(line, quantity) or _made_follow(line, quantity):
        return True
    if _PLACED.search(before):
        if several and not _EXTENT.match(after):
            return True
        many = quantity.value is not None and quantity.value >= _FEW
        return many or _PART.match(after) is not None
    if quantity.unit is None and _NAMED_ACT.match(before):
        return True
    if _OF.search(before) or _WITH.search(before):
        return (act and quantity.unit is None) or _ON_TO.match(after) is not None
    return False


def _people_follow(line: Line, quantity: Quantity) -> bool:
    """Tell *interviews with 14 suppliers* from *a form with 14 fields*."""
    at = _behind(line, quantity)
    return any(
        "people_nouns" in phrase_at(line.stems, place, line.language)[1]
        for place in range(at, min(at + 2, len(line.words)))
    )


def _made_follow(line: Line, quantity: Quantity) -> bool:
    """Tell *publish on the portal 35 guides*: what is made follows its number, no preposition."""
    at, start = _behind(line, quantity), quantity.span.start if quantity.span else 0
    before = line.folded[:start].split()
    small = lexicon("small_words", line.language)
    if at >= len(line.words) or before[-1:] == [] or before[-1] in small:
        return False
    if {"the", "los", "las"} & set(before[-2:]):
        return False  # *the top two features* are known by name
    made = phrase_at(line.stems, at, line.language)[1] & {"deliverable_nouns", "work_nouns"}
    return bool(made) and line.words[at].text != line.stems[at]


def _behind(line: Line, quantity: Quantity) -> int:
    """Return the place of the word behind a figure."""
    end = quantity.span.end if quantity.span else 0
    return next((n for n, word in enumerate(line.words) if word.start >= end), len(line.words))


def _acted_on(line: Line, quantity: Quantity) -> bool:
    """Tell *serán capacitadas 60 promotoras*: the verb stands right before the figure."""
    start = quantity.span.start if quantity.span else 0
    before = next((word for word in reversed(line.words) if word.end <= start), None)
    joined = before is not None and not line.folded[before.end : start].strip()
    return joined and before is not None and any(f.shape == "part" for f in before.forms)
