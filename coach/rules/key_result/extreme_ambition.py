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

import re
from collections.abc import Iterator

from coach.language import Text
from coach.rules.ambition import spoken_of
from coach.rules.case import Case, Line
from coach.rules.few import few
from coach.rules.key_result.figure_off_scale import off_scale
from coach.rules.relative_change import movements, relative_change, worded_direction
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
        if line.labels.ambition not in ("extreme", "cannot_tell") or not spoken_of(line):
            continue
        if line.labels.ambition == "extreme" and not off_scale(line):
            if not _wrong_way(line) and _comparable(line):
                words = {"words": short(_move(line))}
                yield Hit((line.ref,), line.quoted(line.labels.evidence.get("ambition")), words)
        elif line.labels.ambition == "cannot_tell":
            change = relative_change(line)
            if change and (change.value or 0.0) >= SIXFOLD:
                yield Hit((line.ref,), line.at(change.span), {"words": short(change.raw)})


SIXFOLD = 500
"""Per cent more from which a change is extreme (label guide, ambition: sixfold and more)."""


def _comparable(line: Line) -> bool:
    """Tell whether two levels are of one thing; days and per cent, or a total, are not."""
    start, end = line.reading.baseline, line.reading.target
    if not start or not end or not start.span or not end.span:
        return True
    if start.unit != end.unit and None not in (start.unit, end.unit):
        return start.unit in _TIME_UNITS and end.unit in _TIME_UNITS
    if _BY.search(line.folded[: end.span.start]) and movements(line.reading.language).search(
        line.folded[: end.span.start].rstrip().rpartition(" ")[2]
    ):
        return False
    small = few(line)
    counted = small is not None and small.start <= start.span.start < small.end
    return not counted and not (_PARTS_OF.search(line.folded) and start.unit is None)


_BY = re.compile(r"[a-z]\s+$")
"""*Bajar 3 días* states by how much, not to what."""
_TIME_UNITS = frozenset(("s", "ms", "min", "h", "day", "week", "month", "quarter", "year"))
_PARTS_OF = re.compile(r"\b\d+ (?:of|de) \d+\b.*\b\d+ (?:of|de) \d+\b")
"""*17 of 60 → 4 of 60* has two figures at each end; which is compared cannot be told."""


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
    asked = worded_direction(line)
    return asked is not None and (end.value > start.value) != (asked == "up")


RULE = Rule(
    code="AMB302",
    name="extreme-ambition",
    severity="info",
    message=Text(
        es="«{words}» es un cambio grande para un ciclo.",
        en="“{words}” is a long way to go in one cycle.",
    ),
    hint=Text(
        es="¿Qué tendría que pasar para llegar ahí?",
        en="What would have to be true to get there?",
    ),
    passages=("stretch-not-impossible", "committed-or-aspirational"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
