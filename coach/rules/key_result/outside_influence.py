"""A result that the line's own words hang on something nobody in the team moves.

## What it does
Asks about a result whose words name the exchange rate, the weather, a law, the whole market or the
like.

## Why it matters
Where the team's weekly work has no effect on the number, it can only look on.

## Example
Breaks the rule:
```okr
Objective: Importing becomes affordable again
KR1: Bring the exchange rate down from 20 to 17
```
Does not:
```okr
Objective: Importing becomes affordable again
KR1: Cut the cost per imported unit from 20 to 17
```

## Known gaps
It only knows what the words say; whether another team decides is asked in the checklist.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un resultado que, según sus propias palabras, depende de algo que el equipo no mueve.

## Qué hace
Pregunta por un resultado cuyas palabras nombran el tipo de cambio, el clima, una ley, el mercado
total o algo parecido.

## Por qué importa
Donde el trabajo de cada semana no tiene efecto sobre el número, el equipo solo puede mirar.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que importar vuelva a ser viable
KR1: Bajar el tipo de cambio de 20 a 17
```
No la rompe:
```okr
Objetivo: Que importar vuelva a ser viable
KR1: Bajar el costo por unidad importada de 20 a 17
```

## Límites conocidos
Solo sabe lo que dicen las palabras; si decide otro equipo se pregunta en la lista de repaso.
"""

_OUTSIDE = re.compile(
    r"\b(?:tipo de cambio|exchange rates?|tasas? de interes|interest rates?|inflacion|inflation|"
    r"el clima(?! (?:laboral|organizacional|de (?:trabajo|confianza)))|condiciones climaticas|"
    r"lluvias?|weather|rainfall|precio (?:internacional|del petroleo|del cafe|de bolsa)|oil price|"
    r"tamano del mercado|mercado total|market size|total market|pib|gdp|elecciones|elections|"
    r"aprobacion de la ley|nueva ley|reforma \w+|new law|legislation|algoritmo de google|"
    r"google(?:'s)? algorithm|demanda mundial|global demand)\b"
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose words name an outside factor."""
    for line in case.lines:
        if line.labels.kind != "outcome":
            continue
        found = _OUTSIDE.search(line.folded)
        if found:
            shown = line.words(*found.span())
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)})


RULE = Rule(
    code="KR116",
    name="outside-influence",
    severity="info",
    message=Text(
        es="«{words}» depende de factores de afuera.", en="“{words}” hangs on outside factors."
    ),
    hint=Text(
        es="¿Qué parte mueve este equipo con su trabajo de cada semana?",
        en="Which part of it does this team move with its weekly work?",
    ),
    passages=("traction",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
