"""The team's own calls, visits or meetings, counted as if they were a result.

## What it does
Marks an output that counts contacts the team makes itself, with a number or a frequency.

## Why it matters
The count shows in a week whether the work is being done, so it is a good leading KPI. It does not
say whether anybody answered. What the other side decides (booked, accepted, attended) does.

## Example
Breaks the rule:
```okr
Objective: Hotels choose us again
KR1: Make 40 calls per week to former clients
```
Does not:
```okr
Objective: Hotels choose us again
KR1: Raise the share of former clients who order again from 12% to 25%
```

## Known gaps
Words for contacts outside its list are taken for plain outputs (KR101).
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import counted_activity
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Llamadas, visitas o reuniones propias, contadas como si fueran un resultado.

## Qué hace
Señala una actividad que cuenta contactos hechos por el propio equipo, con un número o una
frecuencia.

## Por qué importa
La cuenta muestra cada semana si el trabajo se hace: es un buen KPI adelantado. No dice si alguien
respondió. Lo que decide la otra parte (reservadas, aceptadas, asistieron) sí lo dice.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los hoteles vuelvan a elegirnos
KR1: Realizar 40 llamadas por semana a clientes antiguos
```
No la rompe:
```okr
Objetivo: Que los hoteles vuelvan a elegirnos
KR1: Aumentar la proporción de clientes antiguos que vuelven a comprar del 12 % al 25 %
```

## Límites conocidos
Los contactos que no están en su lista se leen como entregables (KR101).
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the outputs that count the team's own contacts."""
    for line in case.lines:
        activity = counted_activity(line)
        if activity:
            shown = line.words(activity.start, activity.end)
            words: dict[str, str | Text] = {"which": activity.which}
            words |= {"words": short(shown[0].quote), "noun": short(activity.noun.lower())}
            yield Hit((line.ref,), shown, words)


RULE = Rule(
    code="KR102",
    name="activity-count",
    severity="info",
    message=Text(
        es="«{words}» cuenta actividad propia: sirve para el seguimiento semanal, como KPI "
        "adelantado.",
        en="“{words}” counts what the team does: useful to track each week, as a leading KPI.",
    ),
    hint=Text(
        es="{which} {noun} llevan hoy a lo que se busca?",
        en="Today, {which} {noun} lead to the result wanted?",
    ),
    passages=("activity-counts", "outcomes-over-output"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
