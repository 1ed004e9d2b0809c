"""Results that a line of work states itself: what it wins, and who no longer has to wait."""

import re
from collections.abc import Iterator

from coach.analysis import analyse_key_result
from coach.critics import sentences_en, sentences_es
from coach.critics.fields import Wanted
from coach.critics.lines import Candidate, Line
from coach.language import fold
from coach.models import Quantity
from coach.reviews import Rewrite

_WON = re.compile(
    r"\s*,?\s+(?:and|y|e|&)\s+(?P<won>(?:raise|win|earn|sign|sign up|reach|attract|gain|secure|"
    r"bring in|sell|enrol|enroll|recruit|get|recaudar|ganar|conseguir|lograr|captar|alcanzar|"
    r"obtener|atraer|sumar|vender|inscribir|reunir|firmar)\s+(?:a\s+)?[^\d]{0,12}\d.*)$"
)
_MONEY = re.compile(r"[$€£]|\b(?:usd|eur|gbp|pesos|euros|dollars|pounds)\b")
_SOONER = {
    "en": re.compile(
        r"\b(?:so that|so|in order that)\s+(?P<who>\w[^.;]*?\b(?:is|are|get|gets|receive|receives|"
        r"have|has|reach|reaches|see|sees|find|finds|start|starts)\b[^.;]*?)\s+"
        r"(?:sooner|faster|earlier|quicker|more quickly)\b"
    ),
    "es": re.compile(
        r"\b(?:para|a fin de|con el fin de|de modo) que\s+(?P<who>(?:el|la|los|las|un|una|cada|"
        r"quien(?:es)?)\b[^.;]*?)\s+(?:antes|mas rapido|mas pronto|con mas rapidez|en menos tiempo)"
        r"(?=\s*[.;,]|\s*$|\s+(?:en|al|del?)\b)"
    ),
}


def waiting(line: Line) -> Wanted | None:
    """Return the time until people are served, where the line is for serving them sooner.

    *So that patients are seen sooner* becomes the time until patients are seen.
    """
    found = _SOONER[line.language].search(fold(line.kr.text))
    if found is None:
        return None
    who = line.kr.text[slice(*found.span("who"))]
    if re.search(r"\d", who):
        return None
    metric = f"tiempo hasta que {who}" if line.language == "es" else f"time until {who}"
    return Wanted(metric, None, deadline=line.reading.deadline)


def second_half(line: Line) -> Iterator[Candidate]:
    """Yield what a piece of work wins, where the line says it after an *and*.

    *Launch the share offer and raise 150k* keeps the offer as the work and 150k as the result.
    """
    found = _WON.search(fold(line.kr.text))
    if found is None:
        return
    won = line.kr.text[slice(*found.span("won"))].strip(" .;")
    read = analyse_key_result(won, line.objective.text, line.language)
    target = read.reading.target
    if read.kind != "outcome" or not target or target.value is None:
        return
    made = _work_of(line, found.start())
    rest = fold(won).partition(fold(target.raw))[2].strip()
    if _MONEY.search(fold(target.raw)) and not rest and made:
        won = f"{won} {'con' if line.language == 'es' else 'from'} {made}"
    words = sentences_es if line.language == "es" else sentences_en
    when = read.reading.deadline or line.reading.deadline
    cycle = line.case.cycle(line.kr, line.objective)
    deadline = when or words.period(cycle)
    text = won[:1].upper() + won[1:] + ("" if when else f" {deadline}")
    rewrite = Rewrite(
        text=text,
        metric=rest or made or won,
        direction="up",
        target=Quantity(raw=target.raw, unit=target.unit),
        unit=target.unit,
        deadline=Quantity(raw=deadline),
        origin="formula",
    )
    yield Candidate(rewrite, from_zero=True)


def _work_of(line: Line, end: int) -> str:
    """Return what the first half delivers: *the member share offer*."""
    half, verb = line.kr.text[:end].strip(" ,"), line.reading.verb or ""
    at = fold(half).find(fold(verb)) if verb else -1
    return half[at + len(verb) :].strip() if at >= 0 else ""
