"""The key results could all come true without the objective.

## What it does
Says so where an objective names a concrete quality or group (retention, talent, happiness at work,
safety, speed, cost, new colleagues and the like) and no line of it touches that.

## Why it matters
Whether the objective is won when its key results are is the most useful question there is.

## Example
Breaks the rule:
```okr
Objective: Develop the talent of our technicians
KR1: Cut the cost per repair from $40 to $30
KR2: Cut the delivery time from 5 days to 3 days
```
Does not:
```okr
Objective: Develop the talent of our technicians
KR1: Raise technicians who take on repairs alone from 30% to 60%
KR2: Cut the delivery time from 5 days to 3 days
```

## Known gaps
It speaks only of a few qualities whose signs are well known.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.qualities import untouched
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Los resultados clave podrían cumplirse todos sin que se logre el objetivo.

## Qué hace
Lo dice cuando un objetivo nombra una cualidad o un grupo concreto (retención, talento, bienestar,
seguridad, rapidez, costo, personas nuevas y similares) y ninguna de sus líneas lo toca.

## Por qué importa
Si el objetivo se logra cuando se cumplen sus resultados clave es la pregunta más útil que hay.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Desarrollar el talento de nuestros técnicos
KR1: Reducir el costo por reparación de $40 a $30
KR2: Reducir el tiempo de entrega de 5 días a 3 días
```
No la rompe:
```okr
Objetivo: Desarrollar el talento de nuestros técnicos
KR1: Aumentar los técnicos que hacen solos una reparación del 30 % al 60 %
KR2: Reducir el tiempo de entrega de 5 días a 3 días
```

## Límites conocidos
Habla solo de unas pocas cualidades con señales bien conocidas.
"""

SEVERAL = 2
"""With one measured result alone it is too early to ask whether they suffice."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives whose named quality no line touches, as the remark of the set."""
    for group in case.groups:
        measured = sum(line.labels.slots.metric for line in group.outcomes)
        if measured < SEVERAL and not (measured and len(group.lines) > SEVERAL):
            continue
        at = next(untouched(group.folded, tuple(line.folded for line in group.lines)), None)
        if at:
            shown = group.words(*at)
            refs = (group.ref, *(line.ref for line in group.outcomes))
            yield Hit(refs, shown, {"words": short(shown[0].quote)})


RULE = Rule(
    code="SET408",
    name="does-not-measure-objective",
    severity="info",
    message=Text(
        es="Ningún KR toca «{words}»: podrían cumplirse todos sin que el objetivo se logre.",
        en="No key result shows “{words}”: all could be met and the objective missed.",
    ),
    hint=Text(
        es="Falta un KR que lo muestre, o un objetivo que nombre lo que estos miden.",
        en="Which key result would show it, or is the objective about something else?",
    ),
    passages=("sufficiency",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
