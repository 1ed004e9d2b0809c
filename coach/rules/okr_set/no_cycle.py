"""No place of the draft says which cycle it is for.

## What it does
Asks once for the whole set, and only if no key result, objective, heading, title, file name or
answer gives a date or period.

## Why it matters
The date belongs to the cycle: one period serves every line, and none needs its own.

## Example
Breaks the rule:
```okr
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
```
Does not:
```okr
OKR Q3 2026
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
```

## Known gaps
A period that only the folder or the chat's date gives away is asked for.
"""

from collections.abc import Iterator

from coach.language import Text, dates
from coach.rules.case import Case
from coach.rules.periods import quarters
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Ninguna parte del borrador dice para qué ciclo es.

## Qué hace
Pregunta una vez por todo el conjunto, y solo si ningún resultado clave, objetivo, encabezado,
título, nombre de archivo o respuesta da una fecha o un período.

## Por qué importa
La fecha es del ciclo: un período sirve para todas las líneas, y ninguna necesita la suya.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
```
No la rompe:
```okr
OKR T3 2026
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
```

## Límites conocidos
Pregunta por un período que solo se adivina por la carpeta o la fecha del chat.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield once where nothing gives the cycle."""
    if not case.lines or any(line.labels.deadline_source != "none" for line in case.lines):
        return
    okrs = case.okrs
    stated = [okrs.cycle, case.context.answers.get("cycle")]
    stated += [group.objective.cycle for group in case.groups]
    stated += [line.kr.cycle or line.kr.deadline for line in case.lines]
    if any(stated):
        return
    titles = [okrs.title, okrs.source, *(group.text for group in case.groups)]
    if not any(_dated(title, case) for title in titles if title):
        yield Hit((), quiet=True)  # asked once, as a question


def _dated(text: str, case: Case) -> bool:
    kinds = {phrase.kind for phrase in dates(text, case.language)}
    return bool(kinds - {"duration", "reference"}) or bool(quarters(text.replace("_", " ")))


RULE = Rule(
    code="SET406",
    name="no-cycle",
    severity="info",
    message=Text(
        es="Ni el título ni las líneas indican el período.",
        en="Neither the title nor any line gives the period.",
    ),
    hint=Text(es="¿Para qué ciclo es?", en="Which cycle is this for?"),
    passages=("cycle-date",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
