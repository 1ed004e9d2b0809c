"""An objective too long to be remembered.

## What it does
Notes an objective of more than 25 words, where nothing else is said about it.

## Why it matters
An objective works when people can say it by heart; the guidance speaks of about eight words. What
is cut is often the how, which belongs to the initiatives.

## Example
Breaks the rule:
```okr
Objective: Our travellers arrive rested and on time at every one of the places they have chosen to visit during the year, whatever the season, the weather or the day of the week
KR1: Raise arrivals on time from 80% to 93%
```
Does not:
```okr
Objective: Our travellers arrive rested and on time
KR1: Raise arrivals on time from 80% to 93%
```

## Known gaps
It counts words and knows nothing of rhythm.
"""  # noqa: E501

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un objetivo demasiado largo para recordarse.

## Qué hace
Anota un objetivo de más de 25 palabras, si no hay otra cosa que decir de él.

## Por qué importa
Un objetivo funciona cuando la gente lo dice de memoria; la guía habla de unas ocho palabras. Lo que
sobra suele ser el cómo, que va en iniciativas.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que nuestros viajeros lleguen descansados y a tiempo a cada uno de los lugares que han elegido visitar durante el año, sin importar la temporada, el clima o el día de la semana
KR1: Aumentar las llegadas a tiempo del 80 % al 93 %
```
No la rompe:
```okr
Objetivo: Que nuestros viajeros lleguen descansados y a tiempo
KR1: Aumentar las llegadas a tiempo del 80 % al 93 %
```

## Límites conocidos
Cuenta palabras y no sabe de ritmo.
"""  # noqa: E501

MOST_WORDS = 25
"""Three times the eight words of the guidance: past it nobody recites an objective."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are too long."""
    for group in case.groups:
        if len(group.text.split()) > MOST_WORDS:
            yield Hit((group.ref,), group.whole(), {"words": short(group.text)})


RULE = Rule(
    code="OBJ007",
    name="too-long",
    severity="info",
    message=Text(
        es="El objetivo es largo para decirlo de memoria.",
        en="The objective is too long to say from memory.",
    ),
    hint=Text(
        es="¿Qué parte se diría en voz alta? El cómo cabe en iniciativas.",
        en="Which part would you say aloud? The how fits among the initiatives.",
    ),
    passages=("objective-qualitative",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
