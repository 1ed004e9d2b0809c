"""Several key results of an objective are the team's own work: said once for all of them.

## What it does
Speaks once where two or more lines of an objective are outputs, and carries the question that leads
to their results.

## Why it matters
A plan full of deliverables can be finished with nothing changed. One sentence for all of them is
heard; the same one on each line is not.

## Example
Breaks the rule:
```okr
Objective: Small shops sell online with ease
KR1: Launch the seller portal
KR2: Write five selling guides
KR3: Cut the time to a first sale from 30 days to 10 days
```
Does not:
```okr
Objective: Small shops sell online with ease
KR1: Launch the seller portal
KR2: Cut the time to a first sale from 30 days to 10 days
```

## Known gaps
A single output is left to the line itself (KR101); a line that can be read two ways is not counted.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import only_measures
from coach.rules.case import Case, Group
from coach.rules.rule import Hit, Rule
from coach.rules.wording import capital, count

MANUAL_ES = """Varios resultados clave de un objetivo son trabajo del equipo; se dice una vez.

## Qué hace
Habla una vez cuando dos o más líneas de un objetivo son entregables o tareas, y hace la pregunta
que lleva a sus resultados.

## Por qué importa
Un plan lleno de entregables puede terminarse sin que nada cambie. Una frase para todos se escucha;
la misma en cada línea, no.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las tiendas pequeñas vendan en línea sin complicarse
KR1: Lanzar el portal de vendedores
KR2: Redactar cinco guías de venta
KR3: Reducir el tiempo hasta la primera venta de 30 días a 10 días
```
No la rompe:
```okr
Objetivo: Que las tiendas pequeñas vendan en línea sin complicarse
KR1: Lanzar el portal de vendedores
KR2: Reducir el tiempo hasta la primera venta de 30 días a 10 días
```

## Límites conocidos
Un único entregable queda para su propia línea (KR101); una línea que se puede leer de dos maneras
no se cuenta.
"""

SEVERAL = 2
"""From two outputs on, what they share is said once."""
_ALL = Text(
    es="{many} KR{place} son trabajo del equipo: se cumplen al entregarse, lo note alguien o no.",
    en="{many} key results{place} describe work: they are complete once delivered, whatever "
    "changes as a result.",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives with several outputs."""
    for group in case.groups:
        works = [line for line in group.lines if line in group.outputs or only_measures(line)]
        if len(works) >= SEVERAL:
            refs = tuple(line.ref for line in works)
            shown = tuple(e for line in works for e in line.whole())
            several = len(case.groups) > 1
            place = Text(f" de {group.ref}", f" of {group.ref}") if several else Text("", "")
            yield Hit(refs, shown, {"many": _how_many(len(works), group), "place": place}, _ALL)


def _how_many(works: int, group: Group) -> Text:
    outputs, lines = count(works), count(len(group.lines))
    if works < len(group.lines):
        return capital(Text(f"{outputs.es} de los {lines.es}", f"{outputs.en} of the {lines.en}"))
    return Text(f"Los {lines.es}", "Both" if len(group.lines) == SEVERAL else f"All {lines.en}")


RULE = Rule(
    code="SET403",
    name="outputs-among-key-results",
    severity="info",
    message=_ALL,
    hint=Text(
        es="Conviene decir qué cambia con cada uno; el trabajo pasa a iniciativas.",
        en="Say what each one changes; the work itself moves to the initiatives.",
    ),
    passages=("outcomes-over-output", "initiatives-apart", "fold-into-sibling"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
