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
from coach.rules.activities import only_measures
from coach.rules.ambition import asks_for_one, soft_words
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


_ONE = Text(
    es="«{words}» queda cumplido con el primer caso.", en="“{words}” is met with the very first."
)
_HOW_MANY = Text(es="¿A cuánto se quiere llegar?", en="How many are you aiming for?")
_LEAVE_OUT = Text(
    es="Sin esas palabras, la línea ya dice lo que se busca.",
    en="Without those words, the line already says what is wanted.",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose wording is soft."""
    for line in case.lines:
        if line.labels.kind == "health" or only_measures(line):
            continue
        at = soft_words(line)
        if at:
            shown = line.words(*at)
            words = {"words": short(shown[0].quote)}
            # Of work nothing is asked about its ambition: what it is to change comes first.
            work = line.labels.kind == "output"
            if asks_for_one(line):
                if not work:
                    yield Hit((line.ref,), shown, words, _ONE, _HOW_MANY)
            else:
                # Where only the target is missing, that is asked anyway.
                slots = line.labels.slots
                hint = _LEAVE_OUT if slots.target or slots.metric else None
                yield Hit((line.ref,), shown, words, hint=hint, quiet=work)


RULE = Rule(
    code="AMB303",
    name="softened-wording",
    severity="info",
    message=Text(
        es="«{words}» se cumple aunque no se logre nada.",
        en="With “{words}”, the line can be met without anything being achieved.",
    ),
    hint=Text(
        es="¿Qué número mostraría que se logró?", en="Which number would show that it was achieved?"
    ),
    passages=("words-that-take-back", "ambition-60-70"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
