"""A change that may well come by itself.

## What it does
Asks, where baseline and target (or a relative change) are written and the move is small. For a
share with a ceiling the remaining gap counts. It keeps silent on outputs, from zero, on money,
headcount and markets, and on what is due by law.

## Why it matters
A key result is worth the work when carrying on as now would not bring it about.

## Example
Breaks the rule:
```okr
Objective: Readers come back every week
KR1: Raise weekly visits per reader from 4.0 to 4.1
```
Does not:
```okr
Objective: Readers come back every week
KR1: Raise weekly visits per reader from 4 to 6
```

## Known gaps
Only the team knows what comes by itself; the coach asks and proposes no other figure.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.ambition import low_by_words, spoken_of
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.shares import is_share

MANUAL_ES = """Un cambio que bien puede llegar solo.

## Qué hace
Pregunta, cuando hay línea base y meta (o un cambio relativo) y el movimiento es pequeño. En una
proporción con techo cuenta lo que falta para llegar a él. Calla en entregables, desde cero, en
dinero, personal y mercados, y en lo que exige la ley.

## Por qué importa
Un resultado clave vale el trabajo cuando, siguiendo como hasta ahora, no ocurriría.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quienes leen vuelvan cada semana
KR1: Subir las visitas semanales por lector de 4,0 a 4,1
```
No la rompe:
```okr
Objetivo: Que quienes leen vuelvan cada semana
KR1: Subir las visitas semanales por lector de 4 a 6
```

## Límites conocidos
Solo el equipo sabe qué llega solo; el coach pregunta y no propone otra cifra.
"""

SMALL_MOVE = 0.10
"""Part of the remaining gap up to which a move may come by itself (label guide, ambition)."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose move is small, as a question."""
    for line in case.lines:
        if line.labels.ambition != "low" or not spoken_of(line) or low_by_words(line):
            continue
        if not _closes_the_gap(line):
            yield Hit((line.ref,), line.quoted(line.labels.evidence.get("ambition")))


def _closes_the_gap(line: Line) -> bool:
    """Tell whether a share moves by more than a small part of what remains to its end."""
    start, end = line.reading.baseline, line.reading.target
    if not start or not end or start.value is None or end.value is None:
        return False
    percent = "%" in (start.unit, end.unit)
    if not (percent or is_share(line.reading.metric or "")) or not 0 < start.value < 100:
        return False
    gap = 100 - start.value if end.value > start.value else start.value
    return abs(end.value - start.value) / gap > SMALL_MOVE


RULE = Rule(
    code="AMB301",
    name="low-ambition",
    severity="info",
    message=Text(
        es="Este cambio puede estar cerca de lo que pasaría de todos modos.",
        en="Carrying on as now, this number may well get there anyway.",
    ),
    hint=Text(
        es="¿Cuánto cambió este número en el último ciclo?",
        en="How far did it move in the last cycle?",
    ),
    passages=("ambition-60-70",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
