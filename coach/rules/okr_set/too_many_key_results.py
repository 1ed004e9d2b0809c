"""More key results than one objective can carry.

## What it does
Notes an objective with more than five key results.

## Why it matters
Past five they overlap or compete, and the weekly review becomes a list to be read out.

## Example
Breaks the rule:
```okr
Objective: Commuters choose the bus
KR1: Raise trips per day from 900 to 1400
KR2: Raise buses on time from 70% to 90%
KR3: Cut the waiting time from 14 min to 8 min
KR4: Raise season tickets sold from 300 to 500
KR5: Cut complaints from 60 to 25 a month
KR6: Raise passenger satisfaction (1 to 10) from 6.1 to 7.8
```
Does not:
```okr
Objective: Commuters choose the bus
KR1: Raise trips per day from 900 to 1400
KR2: Raise buses on time from 70% to 90%
KR3: Cut the waiting time from 14 min to 8 min
```

## Known gaps
It counts lines, and knows nothing of how large they are.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import capital, count

MANUAL_ES = """Más resultados clave de los que un objetivo puede llevar.

## Qué hace
Anota un objetivo con más de cinco resultados clave.

## Por qué importa
A partir de cinco se superponen o compiten, y la reunión semanal se vuelve una lista que se lee.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que la gente elija el autobús
KR1: Aumentar los viajes por día de 900 a 1400
KR2: Aumentar los autobuses a tiempo del 70 % al 90 %
KR3: Reducir el tiempo de espera de 14 min a 8 min
KR4: Aumentar los abonos vendidos de 300 a 500
KR5: Reducir las quejas de 60 a 25 al mes
KR6: Subir la satisfacción de pasajeros (1 a 10) de 6,1 a 7,8
```
No la rompe:
```okr
Objetivo: Que la gente elija el autobús
KR1: Aumentar los viajes por día de 900 a 1400
KR2: Aumentar los autobuses a tiempo del 70 % al 90 %
KR3: Reducir el tiempo de espera de 14 min a 8 min
```

## Límites conocidos
Cuenta líneas, y no sabe de qué tamaño son.
"""

MOST = 5
"""Key results of one objective (passage: how many)."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives with too many key results."""
    for group in case.groups:
        if len(group.lines) > MOST:
            refs = (group.ref, *(line.ref for line in group.lines))
            many = capital(count(len(group.lines)))
            words: dict[str, str | Text] = {"many": many, "ref": group.ref}
            yield Hit(refs, group.whole(), words, _AMONG if len(case.groups) > 1 else None)


_AMONG = Text(
    es="{many} resultados clave en {ref} son difíciles de seguir a la vez.",
    en="{many} key results in {ref} are hard to follow at once.",
)

RULE = Rule(
    code="SET401",
    name="too-many-key-results",
    severity="info",
    message=Text(
        es="{many} resultados clave son difíciles de seguir a la vez.",
        en="{many} key results are hard to follow at once.",
    ),
    hint=Text(
        es="¿Cuáles se extrañarían menos al cierre?",
        en="Which would you miss least at the end?",
    ),
    passages=("how-many",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
