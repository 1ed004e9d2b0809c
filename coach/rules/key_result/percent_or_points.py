"""A change in per cent, asked of a metric that is itself a rate or a score.

## What it does
Asks whether the change is relative or in points, where the metric is a rate by name and neither
baseline nor target is given.

## Why it matters
Fifteen per cent more of a rate and fifteen points more of it are two different aims; the argument
comes at the end of the quarter.

## Example
Breaks the rule:
```okr
Objective: Subscribers stay with us
KR1: Increase the renewal rate by 15%
```
Does not:
```okr
Objective: Subscribers stay with us
KR1: Increase the renewal rate by 15 points
```

## Known gaps
A rate that does not carry its kind in its name (*renewals*) is not asked about.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case, Line
from coach.rules.relative_change import movements, relative_change
from coach.rules.rule import Hit, Rule
from coach.rules.shares import is_rate, rate_at_head
from coach.rules.wording import short

MANUAL_ES = """Un cambio en porcentaje, pedido a una métrica que ya es una tasa o un puntaje.

## Qué hace
Pregunta si el cambio es relativo o en puntos, cuando la métrica es una tasa por su nombre y no se
da línea base ni meta.

## Por qué importa
Quince por ciento más de una tasa y quince puntos más son dos metas distintas; la discusión llega al
cierre del trimestre.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los suscriptores se queden
KR1: Aumentar la tasa de renovación en un 15 %
```
No la rompe:
```okr
Objetivo: Que los suscriptores se queden
KR1: Aumentar la tasa de renovación en 15 puntos
```

## Límites conocidos
No pregunta por una tasa que no lo dice en su nombre (*renovaciones*).
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the relative changes of a rate that has no stated level."""
    for line in case.lines:
        change = _of_a_rate(line)
        if change is None or line.labels.kind == "health":
            continue
        shown = line.at(change.span) if change.span else line.quoted(change.raw)
        metric = line.reading.metric
        if metric and is_rate(metric):
            words = {"words": short(change.raw), "metric": short(metric)}
            yield Hit((line.ref,), shown, words)
        else:
            yield Hit((line.ref,), shown, {"words": short(change.raw)}, _UNNAMED)


def _of_a_rate(line: Line) -> Quantity | None:
    """Return the percentage by which a line moves a rate or a score without giving its level."""
    reading = line.reading
    if line.kr.baseline or line.kr.target:
        return None
    change = reading.change if reading.change and reading.change.unit == "%" else None
    if change is not None and (change.value is None or reading.baseline or reading.target):
        return None
    change = change or relative_change(line)
    if change is None:
        return None
    return change if rate_at_head(line.folded, movements(reading.language)) else None


_UNNAMED = Text(
    es="«{words}» de una tasa o un puntaje se puede leer de dos maneras.",
    en="“{words}” of a rate or a score can be read two ways.",
)

RULE = Rule(
    code="KR109",
    name="percent-or-points",
    severity="info",
    message=Text(
        es="«{metric}» ya es una tasa o un puntaje: «{words}» se puede leer de dos maneras.",
        en="“{metric}” is already a rate or a score, so “{words}” can be read two ways.",
    ),
    hint=Text(
        es="¿Es por ciento del valor actual, o son puntos?",
        en="Is it per cent of today's value, or points?",
    ),
    passages=("percent-or-points",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
