"""More objectives than one team can hold in one cycle.

## What it does
Notes a set of more than five objectives.

## Why it matters
With everything in it nothing is a priority, and each thing moves a little.

## Example
Breaks the rule:
```okr
O1: Guests feel at home
- Raise NPS from 30 to 45
O2: Breakfast is worth getting up for
- Raise guests at breakfast from 40% to 65%
O3: Cooks want to work here
- Cut kitchen turnover from 60% to 35%
O4: Groups come back every year
- Raise groups that return from 20% to 40%
O5: Neighbours speak well of us
- Cut noise complaints from 30 to 10
O6: Rooms are ready on time
- Raise rooms ready by noon from 70% to 92%
```
Does not:
```okr
O1: Guests feel at home
- Raise NPS from 30 to 45
O2: Cooks want to work here
- Cut kitchen turnover from 60% to 35%
```

## Known gaps
A file with several teams in one list is counted as one set.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import capital, count

MANUAL_ES = """Más objetivos de los que un equipo puede sostener en un ciclo.

## Qué hace
Anota un conjunto de más de cinco objetivos.

## Por qué importa
Cuando está todo, nada es prioridad, y cada cosa se mueve un poco.

## Ejemplo
Rompe la regla:
```okr
O1: Que los huéspedes se sientan en casa
- Subir el NPS de 30 a 45
O2: Que valga la pena madrugar por el desayuno
- Aumentar los huéspedes que desayunan del 40 % al 65 %
O3: Que los cocineros quieran trabajar aquí
- Reducir la rotación de cocina del 60 % al 35 %
O4: Que los grupos vuelvan cada año
- Aumentar los grupos que vuelven del 20 % al 40 %
O5: Que los vecinos hablen bien de nosotros
- Reducir las quejas por ruido de 30 a 10
O6: Que las habitaciones estén listas a tiempo
- Aumentar las habitaciones listas al mediodía del 70 % al 92 %
```
No la rompe:
```okr
O1: Que los huéspedes se sientan en casa
- Subir el NPS de 30 a 45
O2: Que los cocineros quieran trabajar aquí
- Reducir la rotación de cocina del 60 % al 35 %
```

## Límites conocidos
Un archivo con varios equipos en una sola lista se cuenta como un conjunto.
"""

MOST = 5
"""Objectives of one team and cycle (passage: how many)."""


def check(case: Case) -> Iterator[Hit]:
    """Yield once where the set has too many objectives."""
    written = [group for group in case.groups if group.text]
    teams = {group.objective.team for group in written}
    if len(written) > MOST and len(teams) <= 1:
        refs = tuple(group.ref for group in written)
        yield Hit(refs, (), {"many": capital(count(len(written)))})


RULE = Rule(
    code="SET402",
    name="too-many-objectives",
    severity="info",
    message=Text(
        es="{many} objetivos son muchos para un equipo y un ciclo.",
        en="{many} objectives are many for one team and one cycle.",
    ),
    hint=Text(
        es="¿Cuáles pueden esperar al ciclo siguiente?",
        en="Which of them can wait for the next cycle?",
    ),
    passages=("how-many",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
