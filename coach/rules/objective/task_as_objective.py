"""A deliverable or a task where an objective belongs.

## What it does
Marks an objective that names work to do: launch, implement, build, migrate, write.

## Why it matters
It says what will be made, and nobody reads in it what gets better. It may well be a project with a
date, and stay one in the plan; the OKR says what is won by it.

## Example
Breaks the rule:
```okr
Objective: Implement the new booking system
KR1: Cut the time to book from 12 min to 4 min
```
Does not:
```okr
Objective: Booking with us takes no effort
KR1: Cut the time to book from 12 min to 4 min
```

## Known gaps
*Build* and *create* are also said of trust or a culture; where the words name such a quality it
depends on the analysis to see it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import names_work
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un entregable o una tarea donde va un objetivo.

## Qué hace
Señala un objetivo que nombra trabajo por hacer: lanzar, implementar, construir, migrar, redactar.

## Por qué importa
Dice qué se va a hacer, y nadie lee en él qué mejora. Puede ser un proyecto con fecha y seguir así
en el plan; el OKR dice qué se gana con él.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Implementar el nuevo sistema de reservas
KR1: Reducir el tiempo para reservar de 12 min a 4 min
```
No la rompe:
```okr
Objetivo: Que reservar con nosotros no cueste esfuerzo
KR1: Reducir el tiempo para reservar de 12 min a 4 min
```

## Límites conocidos
*Construir* y *crear* también se dicen de la confianza o una cultura; que se vea así depende del
análisis.
"""

_FOR_WHAT = Text(
    es="El para qué, «{purpose}», está más cerca de un objetivo.",
    en="The purpose, “{purpose}”, is closer to an objective.",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are work to do."""
    for group in case.groups:
        labels = group.labels
        if labels is None or labels.outcome_oriented or labels.kpi_confusion:
            continue
        reading = labels.reading
        if not names_work(group):
            continue
        quote = labels.evidence.get("outcome_oriented") or reading.verb
        words = {"words": short(group.text), "purpose": short(reading.purpose or "")}
        hint = _FOR_WHAT if reading.purpose else None
        yield Hit((group.ref,), group.quoted(quote), words, hint=hint)


RULE = Rule(
    code="OBJ003",
    name="task-as-objective",
    severity="info",
    message=Text(
        es="«{words}» es un proyecto: dice qué se hará, no qué se gana con eso.",
        en="“{words}” is a project: it says what will be done, not what anyone gains.",
    ),
    hint=Text(
        es="¿Quién saldrá ganando cuando esté terminado, y en qué?",
        en="Who will be better off once it is done, and how?",
    ),
    passages=("project-as-objective", "outcomes-over-output"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
