"""Words that take the ambition out of a result.

## What it does
Marks a result said with *try to*, *start to*, *consider* or *at least one*.

## Why it matters
Who tries has already kept the promise. The result is the number that moves.

## Example
Breaks the rule:
```okr
Objective: New tenants settle in quickly
KR1: Try to cut the time to move in from 20 days to 12 days
```
Does not:
```okr
Objective: New tenants settle in quickly
KR1: Cut the time to move in from 20 days to 12 days
```

## Known gaps
*At least N* with more than one is a target like any other.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.ambition import soft_words
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Palabras que le quitan ambición a un resultado.

## Qué hace
Señala un resultado dicho con *intentar*, *empezar a*, *considerar* o *al menos uno*.

## Por qué importa
Quien intenta ya cumplió. El resultado es el número que se mueve.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien alquila se instale enseguida
KR1: Intentar reducir el tiempo de entrega de llaves de 20 días a 12 días
```
No la rompe:
```okr
Objetivo: Que quien alquila se instale enseguida
KR1: Reducir el tiempo de entrega de llaves de 20 días a 12 días
```

## Límites conocidos
*Al menos N* con más de uno es una meta como cualquier otra.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose wording is soft."""
    for line in case.lines:
        if line.labels.kind != "outcome":
            continue
        at = soft_words(line)
        if at:
            shown = line.words(*at)
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)})


RULE = Rule(
    code="AMB303",
    name="softened-wording",
    severity="info",
    message=Text(
        es="«{words}» deja el resultado cumplido antes de empezar.",
        en="“{words}” leaves the result won before it starts.",
    ),
    hint=Text(
        es="¿Qué número mostraría que se logró?", en="Which number would show that it was achieved?"
    ),
    passages=("ambition-60-70",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
