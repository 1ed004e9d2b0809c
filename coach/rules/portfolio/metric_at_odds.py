"""Two teams move the same number from different starting points, or in opposite directions.

## What it does
Finds key results of different teams with the same metric of the same group, whose starting values
differ, or of which one wants it up and the other down.

## Why it matters
A number has one value today. Where two are written, one of them is old, or the teams count
differently; and two teams that pull the same number apart both lose.

## Example
Breaks the rule:
```okr
# Team: Support
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
---
# Team: Operations
Objective: Shifts fit the day
KR1: Cut the waiting time from 12 min to 5 min
```
Does not:
```okr
# Team: Support
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
---
# Team: Operations
Objective: Shifts fit the day
KR1: Cut the loading time from 12 min to 5 min
```

## Known gaps
It compares the words of the metric; two names for one number are not seen. A KPI sheet is held
against starting values in the same unit only.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.portfolio.claims import SHEET, Claim
from coach.rules.portfolio.rule import Match, PortfolioRule, named
from coach.rules.portfolio.store import ClaimStore
from coach.rules.wording import short

MANUAL_ES = """Dos equipos mueven el mismo número desde valores distintos, o en sentidos opuestos.

## Qué hace
Encuentra resultados clave de distintos equipos con la misma métrica del mismo grupo, cuyos valores
de partida difieren, o de los que uno quiere subirla y el otro bajarla.

## Por qué importa
Un número tiene hoy un solo valor. Donde hay dos escritos, uno es viejo, o los equipos cuentan
distinto; y dos equipos que tiran del mismo número hacia lados opuestos pierden los dos.

## Ejemplo
Rompe la regla:
```okr
# Equipo: Soporte
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
---
# Equipo: Operaciones
Objetivo: Que los turnos calcen con el día
KR1: Reducir el tiempo de espera de 12 min a 5 min
```
No la rompe:
```okr
# Equipo: Soporte
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
---
# Equipo: Operaciones
Objetivo: Que los turnos calcen con el día
KR1: Reducir el tiempo de carga de 12 min a 5 min
```

## Límites conocidos
Compara las palabras de la métrica; no ve dos nombres de un mismo número. Una planilla de KPI se
compara con los valores de partida solo en la misma unidad.
"""

_OPPOSITE = Text(
    es="{one} quiere subir «{words}» y {other} quiere bajarla.",
    en="{one} wants “{words}” up and {other} wants it down.",
)
_WHICH_WAY = Text(
    es="¿Qué necesitan los dos de ese número?", en="What do both need from that number?"
)


_IN_SHEET = Text(
    es="«{words}» está hoy en {from} según {one}, y en {other} parte de {to}.",
    en="“{words}” is {from} today by {one}, and starts from {to} in {other}.",
)
_WHICH = Text(es="¿Cuál de los dos vale?", en="Which of the two holds?")


def check(store: ClaimStore) -> Iterator[Match]:
    """Yield the pairs that do not agree on a number."""
    for one, other in store.same_metric():
        if one.team and one.team == other.team:
            continue
        if SHEET in (one.kind, other.kind) and not _starts_differ(one, other):
            continue
        words = {
            "words": short(one.metric),
            "one": named(one, other),
            "other": named(other, one),
        }
        if {one.direction, other.direction} == {"up", "down"}:
            up, down = (one, other) if one.direction == "up" else (other, one)
            said = words | {"one": named(up, down), "other": named(down, up)}
            yield Match((up, down), said, _OPPOSITE, _WHICH_WAY)
        elif _starts_differ(one, other):
            levels = {"from": _level(one), "to": _level(other)}
            is_sheet = one.kind == SHEET
            message, hint = (_IN_SHEET, _WHICH) if is_sheet else (None, None)
            yield Match((one, other), words | levels, message, hint)


def _starts_differ(one: Claim, other: Claim) -> bool:
    known = one.baseline is not None and other.baseline is not None
    return known and one.unit == other.unit and one.baseline != other.baseline


def _level(claim: Claim) -> str:
    value = claim.baseline or 0.0
    number = f"{value:g}"
    if claim.language == "es":
        number = number.replace(".", ",")
    return f"{number} {claim.unit}".strip() if claim.unit else number


RULE = PortfolioRule(
    code="SET422",
    name="metric-at-odds",
    severity="info",
    message=Text(
        es="«{words}» parte de {from} en {one} y de {to} en {other}.",
        en="“{words}” starts from {from} in {one} and from {to} in {other}.",
    ),
    hint=Text(
        es="¿Cuál es el valor de hoy, y cuentan los dos lo mismo?",
        en="What is it today, and do both count the same?",
    ),
    passages=("shared-metric",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
