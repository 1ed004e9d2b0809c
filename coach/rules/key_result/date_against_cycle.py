"""A line's own date that contradicts the cycle, or another line's.

## What it does
Compares the periods that are written: a line's own quarter, month or day with the period of its
heading or objective, and the quarters of one objective's lines among themselves.

## Why it matters
The lines of a cycle are read together at its end; one that ends elsewhere is read too early or too
late.

## Example
Breaks the rule:
```okr
OKR Q3 2026
Objective: Students finish what they start
KR1: Raise the completion rate from 40% to 60% by the end of Q2
```
Does not:
```okr
OKR Q3 2026
Objective: Students finish what they start
KR1: Raise the completion rate from 40% to 60% by the end of Q3
```

## Known gaps
Quarters are taken for those of the calendar; where the fiscal year begins in another month, the
question has an easy answer.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.case import Case, Group, Line
from coach.rules.periods import Months, Quarter, months, quarters
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """La fecha propia de una línea contradice el ciclo, o la de otra línea.

## Qué hace
Compara los períodos que están escritos: el trimestre, el mes o el día de una línea con el período
de su encabezado u objetivo, y los trimestres de las líneas de un objetivo entre sí.

## Por qué importa
Las líneas de un ciclo se leen juntas al cierre; la que termina en otro momento se lee demasiado
pronto o demasiado tarde.

## Ejemplo
Rompe la regla:
```okr
OKR T3 2026
Objetivo: Que cada estudiante termine lo que empieza
KR1: Aumentar la tasa de finalización del 40 % al 60 % al cierre del T2
```
No la rompe:
```okr
OKR T3 2026
Objetivo: Que cada estudiante termine lo que empieza
KR1: Aumentar la tasa de finalización del 40 % al 60 % al cierre del T3
```

## Límites conocidos
Toma los trimestres por los del calendario; donde el año fiscal empieza en otro mes, la pregunta se
contesta enseguida.
"""

_AMONG_LINES = Text(
    es="{lines} terminan en trimestres distintos: «{words}» y «{cycle}».",
    en="{lines} end in different quarters: “{words}” and “{cycle}”.",
)


_ONE_CYCLE = Text(es="¿Es un solo ciclo?", en="Is it one cycle?")


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines whose date is not in the cycle."""
    for group in case.groups:
        dated = [(line, own) for line in group.lines if (own := _due(line))]
        if not dated:
            continue
        cycle = _cycle(case, group)
        if cycle is None:
            yield from _among_lines(case, group)
            continue
        for line, own in dated:
            if _misses(own, cycle, line):
                periods = {"words": short(own.raw), "cycle": short(cycle.raw)}
                yield Hit((line.ref,), line.quoted(own.raw), periods)


def _among_lines(case: Case, group: Group) -> Iterator[Hit]:
    """Yield two lines that end in different quarters, where no cycle is written."""
    dated = [(line, own) for line in group.lines if (own := _own(line))]
    if not dated:
        return
    (first, quarter), *rest = dated
    for line, own in rest:
        if _differ(own, quarter):
            refs = (first.ref, line.ref)
            periods = {"words": quarter.raw, "cycle": own.raw}
            words: dict[str, str | Text] = {"lines": case.listed(refs), **periods}
            shown = (*first.quoted(quarter.raw), *line.quoted(own.raw))
            yield Hit(refs, shown, words, _AMONG_LINES, _ONE_CYCLE)
            return


def _own(line: Line) -> Quarter | None:
    """Return the one quarter in which a line ends; two of them are a range or a comparison."""
    found = quarters(line.kr.deadline or line.kr.cycle or line.reading.deadline or "")
    return found[-1] if len(found) == 1 else None


def _due(line: Line) -> Months | None:
    """Return the months in which a line is due by its own words or columns."""
    for place in (line.kr.deadline, line.kr.cycle, line.reading.deadline):
        found = months(place, line.reading.language) if place else None
        if found:
            return found
    return None


def _cycle(case: Case, group: Group) -> Months | None:
    """Return the period nearest to the lines: of the objective, else of the set."""
    language = group.labels.reading.language if group.labels else case.language
    places = (
        group.objective.cycle,
        group.text,
        case.okrs.cycle,
        case.okrs.title,
        case.context.answers.get("cycle"),
    )
    for place in places:
        found = months(place, language) if place else None
        if found:
            return found
    return None


_BY = re.compile(
    r"(?:by|before|until|till|no later than|para|antes|hasta|al?|end|close|fin\w*|cierre|"
    r"a mas tardar)\b"
)


def _misses(own: Months, cycle: Months, line: Line) -> bool:
    """Tell whether a line is due after its cycle, or as a whole before it.

    A month before a quarter may as well be that of the level today, unless its words or a column
    make it a date to be met.
    """
    if own.year is not None and cycle.year is not None and own.year != cycle.year:
        return own.year > cycle.year or cycle.whole
    if own.first > cycle.last:
        return True
    met = own.whole or line.kr.deadline is not None or bool(_BY.match(fold(own.raw)))
    return cycle.whole and met and own.last < cycle.first


def _differ(one: Quarter, other: Quarter) -> bool:
    years = None not in (one.year, other.year) and one.year != other.year
    return one.number != other.number or years


RULE = Rule(
    code="KR113",
    name="date-against-cycle",
    severity="info",
    message=Text(
        es="«{words}» queda fuera del ciclo («{cycle}»).",
        en="“{words}” falls outside the cycle (“{cycle}”).",
    ),
    hint=Text(es="¿Cuál de los dos vale?", en="Which is meant?"),
    passages=("cycle-date",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
