"""Two teams have written the same line.

## What it does
Finds objectives and key results of different teams that say the same, word order, language and one
word aside. Lines whose figures differ are left to the rule on one metric with two starting points.

## Why it matters
What two teams promise, each counts on the other for; and what is reached is counted twice.

## Example
Breaks the rule:
```okr
# Team: Sales
Objective: Shops order again without a call
KR1: Raise shops that reorder by themselves from 20% to 35%
---
# Team: Marketing
Objective: Shops know what is new
KR1: Raise shops that reorder by themselves from 20% to 35%
```
Does not:
```okr
# Team: Sales
Objective: Shops order again without a call
KR1: Raise shops that reorder by themselves from 20% to 35%
---
# Team: Marketing
Objective: Shops know what is new
KR1: Raise shops that open the weekly offer from 12% to 30%
```

## Known gaps
Two ways of saying the same that share few words are not seen.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.portfolio.claims import Claim, same_promise
from coach.rules.portfolio.copied_down import serves
from coach.rules.portfolio.rule import Match, PortfolioRule, named
from coach.rules.portfolio.store import ClaimStore
from coach.rules.wording import short

MANUAL_ES = """Dos equipos escribieron la misma línea.

## Qué hace
Encuentra objetivos y resultados clave de distintos equipos que dicen lo mismo, salvo el orden, el
idioma o una palabra. Las líneas cuyas cifras difieren quedan para la regla de una métrica con dos
puntos de partida.

## Por qué importa
Cuando dos equipos prometen lo mismo, cada uno cuenta con el otro; y lo que se logra se cuenta dos
veces.

## Ejemplo
Rompe la regla:
```okr
# Equipo: Ventas
Objetivo: Que las tiendas vuelvan a pedir sin llamada
KR1: Subir las tiendas que repiten el pedido por su cuenta del 20 % al 35 %
---
# Equipo: Mercadeo
Objetivo: Que las tiendas sepan lo nuevo
KR1: Subir las tiendas que repiten el pedido por su cuenta del 20 % al 35 %
```
No la rompe:
```okr
# Equipo: Ventas
Objetivo: Que las tiendas vuelvan a pedir sin llamada
KR1: Subir las tiendas que repiten el pedido por su cuenta del 20 % al 35 %
---
# Equipo: Mercadeo
Objetivo: Que las tiendas sepan lo nuevo
KR1: Subir las tiendas que abren la oferta semanal del 12 % al 30 %
```

## Límites conocidos
No ve dos maneras de decir lo mismo que comparten pocas palabras.
"""


def check(store: ClaimStore) -> Iterator[Match]:
    """Yield the pairs of teams that promise the same."""
    for one, other in store.alike():
        if not _two_teams(one, other) or (one.kind == "objective") != (other.kind == "objective"):
            continue
        if serves(one, other) or serves(other, one) or not same_promise(one, other):
            continue
        words = {
            "words": short(one.text),
            "one": named(one, other),
            "other": named(other, one),
        }
        yield Match((one, other), words)


def _two_teams(one: Claim, other: Claim) -> bool:
    """Tell lines of two teams; one team's line may go on into its next cycle."""
    return not one.team or one.team != other.team


RULE = PortfolioRule(
    code="SET421",
    name="repeated-across-teams",
    severity="info",
    message=Text(
        es="«{words}» está en {one} y también en {other}.",
        en="“{words}” stands in {one} and in {other}.",
    ),
    hint=Text(
        es="¿Quién lo mueve, y qué aporta el otro equipo?",
        en="Who moves it, and what does the other team add?",
    ),
    passages=("shared-metric", "alignment"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
