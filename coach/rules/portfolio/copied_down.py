"""A key result was handed down unchanged.

## What it does
Finds key results that stand, unchanged, in the set of the objective they serve.

## Why it matters
The number of the company is moved by many; a copy of it does not say what this team adds, and it
cannot steer by it.

## Example
Breaks the rule:
```okr
# Team: Company
Objective: Families choose us first
KR1: Raise repeat orders from 20% to 35%
---
# Team: Delivery
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise repeat orders from 20% to 35% |
```
Does not:
```okr
# Team: Company
Objective: Families choose us first
KR1: Raise repeat orders from 20% to 35%
---
# Team: Delivery
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise orders on time from 70% to 90% |
```

## Known gaps
It needs a file that says which objective serves which.
"""

from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.portfolio.claims import Claim, same_promise
from coach.rules.portfolio.rule import Match, PortfolioRule, named
from coach.rules.portfolio.store import ClaimStore
from coach.rules.wording import short

MANUAL_ES = """Un resultado clave se pasó hacia abajo tal cual.

## Qué hace
Encuentra resultados clave que están, sin cambios, en el conjunto del objetivo al que sirven.

## Por qué importa
El número de la empresa lo mueven muchos; una copia no dice qué aporta este equipo, y con ella no se
puede conducir.

## Ejemplo
Rompe la regla:
```okr
# Equipo: Empresa
Objetivo: Que las familias nos elijan
KR1: Subir la recompra del 20 % al 35 %
---
# Equipo: Reparto
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que todo llegue bien | Que las familias nos elijan | Subir la recompra del 20 % al 35 % |
```
No la rompe:
```okr
# Equipo: Empresa
Objetivo: Que las familias nos elijan
KR1: Subir la recompra del 20 % al 35 %
---
# Equipo: Reparto
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que todo llegue bien | Que las familias nos elijan | Subir la puntualidad del 70 % al 90 % |
```

## Límites conocidos
Necesita un archivo que diga qué objetivo sirve a cuál.
"""


def serves(one: Claim, other: Claim) -> bool:
    """Tell whether the objective of one line serves that of the other."""
    return bool(one.parent) and _plain(one.parent) == _plain(other.objective)


def check(store: ClaimStore) -> Iterator[Match]:
    """Yield the key results that are a copy of one above."""
    for pair in store.alike():
        for one, other in (pair, pair[::-1]):
            if "objective" in (one.kind, other.kind) or not serves(one, other):
                continue
            if same_promise(one, other):
                words = {"words": short(one.text), "one": named(one, other)}
                yield Match((one, other), words | {"other": named(other, one)})


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .;:")


RULE = PortfolioRule(
    code="SET423",
    name="copied-down",
    severity="info",
    message=Text(
        es="{one} repite el resultado de {other}: «{words}».",
        en="{one} repeats the key result of {other}: “{words}”.",
    ),
    hint=Text(
        es="¿Qué parte de ese número mueve {one} por su cuenta?",
        en="Which part of that number does {one} move by itself?",
    ),
    passages=("handed-down", "alignment"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
