"""Work said as the result it is for: its purpose, what it leads to, or what it usually changes."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.analysis import analyse_key_result
from coach.critics import activities, nouns_es, sentences_en
from coach.critics.better import direction_of, unit_of
from coach.critics.fields import Wanted
from coach.critics.folds import STRONG, measured_beside
from coach.critics.levels import level
from coach.critics.lines import Candidate, Line, formula, verb_of
from coach.critics.metrics import is_clean, is_counted, metric_of
from coach.critics.nouns_es import bare, of
from coach.critics.outcomes import waiting
from coach.critics.style import in_style
from coach.critics.things import named_for
from coach.language import Text, fold, lexicon
from coach.reviews import Alternative, Rewrite

if TYPE_CHECKING:
    from coach.retrieval import Match

MOST_ALTERNATIVES = 2
_NEARLY = 0.85
"""Share of the best score from which a metric of another trade is shown beside it."""
_SHOWN, _SURE = 0.65, 0.7
"""A match from which a line of work is given a metric, and one that may be no work at all. On
280 labelled lines of own dev the first metric shown is then one a coach accepts in 0.77 (English)
and 0.87 (Spanish); below, the line gets a question instead."""
_SHORTER = Text(es="Acortar", en="Cut")
_SURVEY = re.compile(r"^(?:(?:la|una|the|our|an?)\s+)?(?:encuesta|\w+ survey|survey)\b")
_BETTER = Text(es="Mejorar", en="Improve")
_FROM_CATALOGUE = Text(
    es="Es lo que suele cambiar con un trabajo así; quizás otra métrica sirva más.",
    en="This is what work of this kind usually moves; another metric may fit better.",
)


def conversions(line: Line) -> Iterator[Candidate]:
    """Yield the results that a piece of work may be for, the draft's own words first.

    Args:
        line: A key result that is the team's own work.
    """
    yield from _purpose(line)
    swap = activities.swapped(line.reading, line.kr.text)
    if swap:
        yield formula(line, swap, "up")
    share = activities.leads_to(line.case, line.objective, line.kr)
    if share:
        yield formula(line, share, "up")
    yield from of_catalogue(line)


def measured(line: Line) -> Iterator[Candidate]:
    """Yield the number that a line only measures, moved.

    Args:
        line: A key result that measures something and leaves it where it is.
    """
    reading = line.reading
    survey = _SURVEY.match(fold(reading.deliverable or ""))
    if survey and reading.deliverable:
        noun = bare(reading.deliverable) if line.language == "es" else reading.deliverable
        words = f"resultado {of(noun)}" if line.language == "es" else f"score of {noun}"
        wanted = Wanted(words, None, deadline=reading.deadline)
        yield formula(line, wanted, "up", verb=_BETTER.in_(line.language))
        return
    metric = metric_of(reading)
    direction = direction_of(metric) if metric else None
    if metric and direction:
        wanted = Wanted(metric, unit_of(metric), deadline=reading.deadline)
        yield formula(line, wanted, direction)


def of_catalogue(line: Line) -> Iterator[Candidate]:
    """Yield the catalogue's nearest metrics, with up to two others beside each.

    Args:
        line: A key result without a metric of its own.
    """
    free = _free(line)
    for match in free[:2]:
        if match.score < _least(line) or _ends(line) or _beside(line, match):
            return  # an effect that has its line: another metric would only make the set longer
        main = _of_match(line, match)
        others = [m for m in free if m is not match and _is_near(m, match)]
        if line.case.answer(line.kr.ref, "baseline") or line.case.answer(line.kr.ref, "target"):
            # The levels given belong to the metric that was chosen, and to no other.
            others = []
        yield _with_alternatives(line, main, others[:MOST_ALTERNATIVES], match)


def effect_beside(line: Line) -> str | None:
    """Return the ref of the line that measures what this work usually changes, or ``None``.

    Args:
        line: A key result that is the team's own work.
    """
    first = next(iter(_free(line)), None)
    return _beside(line, first) if first and first.score >= _least(line) else None


def _free(line: Line) -> "list[Match]":
    """Return the catalogue's matches that no earlier line was given."""
    matches = line.case.grounding.metrics.get(line.kr.ref, ())
    free = [m for m in matches if m.metric.id not in line.taken]
    if "KR102" in line.codes:
        # What a counted contact leads to grows with it; less of something is another matter.
        free = [m for m in free if m.metric.direction == "up"]
    return free


def _beside(line: Line, match: "Match") -> str | None:
    name = match.metric.name.in_(line.language)
    return measured_beside(line.case, line.objective, line.kr, name)


def _ends(line: Line) -> bool:
    """Tell work that ends a thing: who gains is open, and no metric of what ended is offered."""
    return fold(line.reading.lemma or "") in lexicon("ending_verbs", line.language)


def _least(line: Line) -> float:
    """Return the score from which a metric is shown; a line with two readings asks for more."""
    sure = line.case.is_work(line.kr.ref) or "KR102" in line.codes
    return _SHOWN if sure else _SURE


def _is_near(other: "Match", match: "Match") -> bool:
    """Tell a metric worth showing beside another: of its trade, or nearly as near."""
    near = other.metric.area == match.metric.area or other.score >= _NEARLY * match.score
    return near and other.score >= STRONG


def _purpose(line: Line) -> Iterator[Candidate]:
    """Say the purpose of a deliverable as the result, where it can be measured."""
    wait = waiting(line)
    if wait:
        yield formula(line, wait, "down", verb=_SHORTER.in_(line.language))
        return
    purpose = line.reading.purpose
    if not purpose:
        return
    aim = analyse_key_result(purpose, line.objective.text, line.language)
    metric = metric_of(aim.reading)
    if not metric or not (aim.slots.metric or aim.reading.direction):
        return
    if not (aim.slots.metric or is_counted(metric, line.language)):
        return  # *lowering the barrier to entry* names no number
    if not is_clean(metric, line.language):
        return
    if _is_receiver(line.kr.text, purpose) and not aim.reading.verb:
        return
    direction = aim.reading.direction or direction_of(metric)
    wanted = Wanted(
        metric,
        unit_of(metric, aim.reading.baseline, aim.reading.target),
        level(purpose, aim.reading.baseline, line.language),
        level(purpose, aim.reading.target, line.language),
        line.reading.deadline,
    )
    yield formula(line, wanted, direction, verb=verb_of(aim.reading))


def _is_receiver(text: str, purpose: str) -> bool:
    """Tell *to cost centres*: a bare *to* without a verb names who receives the work."""
    before = fold(text).partition(fold(purpose))[0].rstrip()
    return bool(re.search(r"(?<!order )(?<!so as )\bto$", before))


def _with_alternatives(
    line: Line, main: Rewrite, others: "list[Match]", match: "Match"
) -> Candidate:
    options = tuple(
        Alternative(label=_name(line, other), text=_of_match(line, other).text) for other in others
    )
    return Candidate(main.model_copy(update={"alternatives": options}), match.metric.id)


def _of_match(line: Line, match: "Match") -> Rewrite:
    metric = match.metric
    unit = "%" if metric.unit == "%" else None
    # The line's own date is that of the work; its effect is due with the cycle.
    wanted = Wanted(_name(line, match), unit)
    article = metric.article_es if line.language == "es" else None
    if wanted.metric.startswith("cantidad de "):
        article = "la"
    made = formula(line, wanted, metric.direction, article).rewrite
    return made.model_copy(
        update={"origin": "catalogue", "explanation": _FROM_CATALOGUE.in_(line.case.language)}
    )


def _name(line: Line, match: "Match") -> str:
    name, unit = named_for(line, match.metric), match.metric.unit
    if line.language == "en" and unit in ("people", "count"):
        name = sentences_en.counted(name)
    if line.language == "es" and unit == "people":
        name = nouns_es.counted(name)
    if line.language == "es" and name.startswith("% "):
        name = f"porcentaje {name[2:]}"
    return in_style(name, line.case.style)
