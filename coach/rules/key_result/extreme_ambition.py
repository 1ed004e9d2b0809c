"""A target far outside what one cycle usually brings.

## What it does
Asks what would have to be true, where the written move is sixfold or more, or to zero or 100 % from
far away. It keeps silent from zero, on money, headcount and markets, and where zero or all is due
(safety, law, payroll, data loss).

## Why it matters
A target nobody believes in is dropped in the third week. A great one is kept by saying what has to
happen for it.

## Example
Breaks the rule:
```okr
Objective: Our articles are passed on
KR1: Raise weekly readers from 30 to 1000
```
Does not:
```okr
Objective: Our articles are passed on
KR1: Raise weekly readers from 30 to 60
```

## Known gaps
Where the figures go the wrong way, KR112 asks; where they leave the scale, KR110 does.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.ambition import spoken_of
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Una meta muy por fuera de lo que suele traer un ciclo.

## Qué hace
Pregunta qué tendría que ser cierto, cuando el cambio escrito multiplica por seis o más, o lleva a
cero o a 100 % desde lejos. Calla desde cero, en dinero, personal y mercados, y donde cero o todo es
lo debido (seguridad, ley, nómina, pérdida de datos).

## Por qué importa
Una meta en la que nadie cree se abandona en la tercera semana. Una grande se sostiene diciendo qué
tiene que ocurrir.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que nuestros artículos se compartan
KR1: Aumentar las veces que se comparte cada artículo de 30 a 1000
```
No la rompe:
```okr
Objetivo: Que nuestros artículos se compartan
KR1: Aumentar las veces que se comparte cada artículo de 30 a 60
```

## Límites conocidos
Si las cifras van al revés, pregunta KR112; si se salen de la escala, KR110.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose move is extreme, as a question."""
    for line in case.lines:
        if line.labels.ambition == "extreme" and spoken_of(line) and not _wrong_way(line):
            words = {"words": short(_move(line))}
            yield Hit((line.ref,), line.quoted(line.labels.evidence.get("ambition")), words)


def _move(line: Line) -> str:
    reading = line.reading
    if reading.baseline and reading.target:
        return f"{reading.baseline.raw} → {reading.target.raw}"
    stated = reading.change or reading.target
    return stated.raw if stated else line.kr.text


def _wrong_way(line: Line) -> bool:
    """Tell whether the figures contradict the words, which is asked elsewhere."""
    start, end = line.reading.baseline, line.reading.target
    if not start or not end or start.value is None or end.value is None:
        return False
    rises = end.value > start.value
    return line.reading.direction is not None and rises != (line.reading.direction == "up")


RULE = Rule(
    code="AMB302",
    name="extreme-ambition",
    severity="info",
    message=Text(
        es="«{words}» es un salto grande para un ciclo.",
        en="“{words}” is a long way for one cycle.",
    ),
    hint=Text(
        es="¿Qué tendría que ser cierto para llegar ahí?",
        en="What would have to be true to get there?",
    ),
    passages=("stretch-not-impossible", "committed-or-aspirational"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
