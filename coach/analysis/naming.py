"""Whether a line names what is counted or measured, or only a quality, a topic or a thing made."""

import re

from coach.analysis.counting import counts, describes, equips
from coach.analysis.heads import predicate
from coach.analysis.held import is_measured
from coach.analysis.levels import Levels
from coach.analysis.lines import Line
from coach.analysis.metrics import Metric
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase
from coach.analysis.verdicts import EACH, Verdict
from coach.language import lexicon

_INNER = frozenset({"of", "with", "from", "de", "del", "con"})
"""Behind them stands what a name is about, not the name: *interviews with customers*."""
_MORE = re.compile(
    r"(?:\b(?:more|fewer|less|faster|slower|higher|lower|shorter|longer|mas|menos|mayor|mayores|menor|"
    r"menores)(?: \w+)?|^\W*\+) *$"
)
_MORE_BEHIND = re.compile(
    r"^ (?:fewer|lower|higher|down|up|faster|quicker|shorter|longer|mas (?:rapid|cort|baj|alt)|"
    r"a la baja)"
)
_PER = re.compile(
    r"\bper (?=[a-z])"
    r"|\bpor (?!(?:el|la|los|las|lo|un|una|su|sus|que|correo|telefono|email|chat|whatsapp|web|"
    r"internet|escrito|fin|favor|defecto|separado|igual|completo|primera)\b)(?=[a-z]+\b)"
)
_AVERAGE = {
    "es": re.compile(r"[a-z] (?:promedio|medi[oa])$"),
    "en": re.compile(r"^(?:the )?(?:average|mean|median) [a-z]"),
}
_NONE_LEFT = re.compile(
    r"\b(?:not a single|without a single|without any|none of|sin (?:un[ao]?|ni un[ao]?) sol[oa]|"
    r"ni un[ao]? sol[oa]|nada de)\b|(?:→|->|=>) *(?:none|nil|cero|zero|ningun[oa]?)\b"
)
"""Zero in words: what is to disappear can be counted."""
_NOBODY = re.compile(r"\b(?:nobody|no one|no [a-z]+|never|none|nadie|ningun[oa]?|nunca)\b")
_THAN = re.compile(
    r"\b(?:more|less|longer|older|later|fewer|higher|lower|slower|bigger) than (?:an? |\d|[a-z]+ "
    r"(?:minutes?|hours?|days?|weeks?|months?)\b)"
    r"|\b(?:mas|menos|antes|despues) de (?:un[ao]? |\d|[a-z]+ (?:minutos?|horas?|dias?|semanas?|"
    r"meses)\b)"
)
_LASTS = re.compile(
    r"\b(?:lo que (?:se )?(?:tard|demor|cuest|dur)\w+|time (?:it|that) |how (?:long|many|often)\b)"
    r"|^\w+s (?:\w+ )?sin \w+[aei]r\b"
)
"""A measure in other words: *the time it takes to*, *lo que tarda*, *entradas sin vender*."""
_PURPOSE = frozenset({"para", "so"})
_MADE = frozenset({"deliverable_nouns", "work_nouns"})
_MEASURED = frozenset({"measure_nouns", "indicators", "response_nouns"})
_MOVES = frozenset({"movement_up", "movement_down", "movement_change"})


def names_metric(line: Line, verdict: Verdict, levels: Levels, metric: Metric | None) -> bool:
    """Tell whether a line names what is counted or measured (LABELS, slot ``metric``).

    Args:
        line: The line.
        verdict: Its kind, with what its verb acts on.
        levels: Its figures.
        metric: The words that would name the metric.
    """
    thing = verdict.object
    if thing is None:
        return False
    held = any(q.value is None for q in line.quantities)
    if _NONE_LEFT.search(line.folded) or _limited(line) or _standing(line, verdict):
        return True
    if is_measured(line, verdict, stated=levels.stated or levels.baseline is not None):
        return True
    if verdict.kind == "output":
        return held or _counted_work(line, verdict) or _measured_work(line, verdict, thing)
    moved = verdict.kind == "outcome" and levels.baseline is not None and levels.stated
    if moved and re.search(r"[a-z]{3}", line.folded[: _first_figure(line)]):
        return True
    if held and verdict.kind != "unclear":
        return metric is not None
    if _has_level(line, verdict, levels):
        return metric is not None or thing.figure is not None
    if thing.first >= len(line.words):
        return False
    if _AVERAGE[line.language].search(line.folded) or _LASTS.search(line.folded):
        return True
    if verdict.kind == "unclear" and _counted_by_name(line, thing):
        return True
    if thing.side == "quality":
        return False
    return _known_measure(line, verdict, thing, _read_until(line, verdict, thing, levels))


def _first_figure(line: Line) -> int:
    """Return where the first figure stands: what moves from one to another is named before it."""
    return min((q.span.start for q in line.quantities if q.span), default=len(line.folded))


def _has_level(line: Line, verdict: Verdict, levels: Levels) -> bool:
    """Tell whether a line states a level, other than by figures that only describe."""
    if not (levels.stated or levels.zero or levels.baseline is not None):
        return False
    made = "work" in verdict.head.classes
    told = [q for q in line.quantities if not (describes(line, q) or (made and equips(line, q)))]
    return bool(told) or not line.quantities


def _limited(line: Line) -> bool:
    """Tell *nobody waits more than 10 minutes*, *never older than a week*: a limit is measured."""
    return _NOBODY.search(line.folded) is not None and _THAN.search(line.folded) is not None


def _standing(line: Line, verdict: Verdict) -> bool:
    """Tell how many things stand in a state: *facturas vencidas*, *open complaints*."""
    states = lexicon("standing_states", line.language)
    first = verdict.head.at
    last = first + (1 if verdict.head.kind == "verb" else 3)
    for at in range(first, min(last, len(line.words))):
        word = line.words[at]
        noun = at + 1 if line.language == "en" else at - 1
        if _masculine(word.stem, line.language) not in states:
            continue
        if not first <= noun < len(line.words):
            continue
        if line.words[noun].text == line.words[noun].stem:
            return line.stems[noun] in lexicon("amount_nouns", line.language)  # one is no number
        rest = line.words[max(at, noun) + 1 :]
        done = any(form.shape in ("part", "past", "inf") for each in rest for form in each.forms)
        known = line.stems[noun] in lexicon("backlog_nouns", line.language)
        return not done and (known or word.text not in ("open", "abiertos", "abiertas"))
    return False


def _masculine(stem: str, language: str) -> str:
    return stem[:-1] + "o" if language == "es" and stem.endswith("a") else stem


def _counted_work(line: Line, verdict: Verdict) -> bool:
    """Tell a counted deliverable (*10 features*) from a specification (*with 5 fields*)."""
    counted = counts(line, verdict)
    return counted is not None and counted.value is not None


def _measured_work(line: Line, verdict: Verdict, thing: Phrase) -> bool:
    """Tell work on a measure itself: *measure turnover*, *improve test coverage*."""
    if "own_coverage" in thing.classes:
        return True
    people = "people_nouns" in thing.classes
    counting = lexicon("counting_verbs", line.language)
    measuring = verdict.head.lemma in counting or any(
        form.shape in ("part", "past") and form.lemma in counting
        for word in line.words[thing.last :]
        for form in word.forms
    )
    moving = bool(verdict.head.classes & _MOVES)
    return (measuring or moving) and thing.measured and not people


def _read_until(line: Line, verdict: Verdict, thing: Phrase, levels: Levels) -> int:
    """Return the place up to which a line is read for a measure."""
    whole = levels.direction is not None or verdict.head.kind == "clause"
    if whole and "abstract_nouns" not in thing.classes:
        purpose = (n for n, w in enumerate(line.words) if w.text in _PURPOSE and n > thing.first)
        return next(purpose, len(line.words))
    end = max(thing.first + 4, thing.last)
    if verdict.kind == "unclear":
        behind = (n for n, w in enumerate(line.words) if w.text in _INNER and n > thing.first)
        end = min(end, next(behind, end))
    return min(end, len(line.words))


_ACTS = ("cion", "sion", "miento", "tion")
"""Endings of nouns that name one act, not a number of them: *acreditación*."""


def _counted_by_name(line: Line, thing: Phrase) -> bool:
    """Tell a bare count: *clics del boletín*, *visitas por día*, what was sold last year."""
    length, classes = phrase_at(line.stems, thing.first, line.language)
    counted = "response_nouns" in classes and not classes & {"abstract_nouns", "people_nouns"}
    act = line.words[thing.first].text.endswith(_ACTS) and "indicators" not in classes
    if counted and not act and not _qualifies(line, thing.first + length, classes):
        return True
    if EACH.search(line.folded) or any(day.kind == "reference" for day in line.dates):
        return True
    several = line.words[thing.first].text != line.words[thing.first].stem
    if "abstract_nouns" in thing.classes or (thing.side == "own" and not several):
        return False
    return _PER.search(line.folded) is not None or _recurs(line)


def _recurs(line: Line) -> bool:
    """Tell *weekly planners*, *donantes mensuales*: so many in each period."""
    often = lexicon("recurring_words", line.language)
    at = next((n for n, word in enumerate(line.words[:3]) if word.stem in often), None)
    if at is None:
        return False
    noun = at + 1 if line.language == "en" else at - 1
    if not 0 <= noun < len(line.words):
        return False
    _, classes = phrase_at(line.stems, noun, line.language)
    several = line.words[noun].text != line.words[noun].stem
    return several and not classes & _MADE


def _known_measure(line: Line, verdict: Verdict, thing: Phrase, end: int) -> bool:
    """Tell a recognised indicator or a measure: NPS, churn, tasa de, number of."""
    first = _named_from(line, verdict, thing)
    subject = verdict.head.kind == "clause"
    said = predicate(line, first) if subject else None
    for at in range(first, end):
        length, classes = phrase_at(line.stems, at, line.language)
        amounts = lexicon("amount_nouns", line.language)
        amount = line.stems[at] in amounts or line.words[at].text in amounts
        if not (length or amount) or _is_other_word(line, at):
            continue
        if _qualifies(line, at + max(1, length), classes) or _is_about(line, at, thing):
            continue
        if length and _asked(line, at, length, classes):
            return True
        if said is not None and at >= said:
            continue  # what somebody does something with is not what is measured
        if amount or "measure_nouns" in classes:
            return True
        someone = subject and length == 1 and "people_nouns" in classes
        vague = line.stems[at] in lexicon("vague_indicators", line.language)
        if "indicators" in classes and not vague and not someone:
            return True
    return False


def _named_from(line: Line, verdict: Verdict, thing: Phrase) -> int:
    """Return the place from which a line is read for a measure."""
    head = verdict.head
    if head.kind == "verb":
        # *Churn, by region*, *Ranking in search*: the noun looks like a verb.
        _, classes = phrase_at(line.stems, head.at, line.language)
        return head.at if classes & {"measure_nouns", "indicators"} else thing.first
    return head.at if head.kind == "noun" else thing.first


def _is_about(line: Line, at: int, thing: Phrase) -> bool:
    """Tell *protocolo de quejas*, *panel de costos*: the thing made is about the measure."""
    return bool(thing.classes & _MADE) and at > thing.first and line.words[at - 1].text in _INNER


def _asked(line: Line, at: int, length: int, classes: frozenset[str]) -> bool:
    """Tell *more users*, *menos devoluciones*, *complaints fewer*: a number is asked to move."""
    if "abstract_nouns" in classes or not classes & (_MEASURED | {"people_nouns"}):
        return False
    before = line.folded[: line.words[at].start]
    behind = line.folded[line.words[at + length - 1].end :]
    return _MORE.search(before) is not None or _MORE_BEHIND.match(behind) is not None


def _is_other_word(line: Line, at: int) -> bool:
    """Tell *a second desk* from seconds, *to visit* from visits."""
    word = line.words[at].text
    return line.language == "en" and (
        word == "second"
        or (at > 0 and line.words[at - 1].text == "to" and word == word.rstrip("s"))
    )


def _qualifies(line: Line, behind: int, classes: frozenset[str]) -> bool:
    """Tell *referral pathway*, *churn dashboard*, *customer focus*: it only says what for."""
    if line.language != "en" or behind >= len(line.words):
        return False
    if line.folded[line.words[behind - 1].end : line.words[behind].start] != " ":
        return False
    if "people_nouns" in classes and line.words[behind - 1].text == line.stems[behind - 1]:
        return True
    following = phrase_at(line.stems, behind, "en")[1]
    return bool(following & _MADE) and not following & _MEASURED
