"""An objective that repeats the one it serves.

## What it does
Notes an objective whose words are those of the company's or area's objective. Whether an objective
serves one at all is asked in the checklist, never on a line.

## Why it matters
Aligning is contributing. The copy does not say which part this team moves.

## Example
Breaks the rule:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Families choose us first | Families choose us first | Raise repeat orders from 20% to 35% |
```
Does not:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise repeat orders from 20% to 35% |
```

## Known gaps
It compares words; a copy that was reworded is not seen.
"""

from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un objetivo que repite aquel al que sirve.

## Qué hace
Anota un objetivo cuyas palabras son las del objetivo de la empresa o del área. Si un objetivo sirve
a alguno se pregunta en la lista de repaso, nunca en una línea.

## Por qué importa
Alinear es contribuir. La copia no dice qué parte mueve este equipo.

## Ejemplo
Rompe la regla:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que las familias nos elijan | Que las familias nos elijan | Subir la recompra del 20 % al 35 % |
```
No la rompe:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que los pedidos lleguen bien | Que las familias nos elijan | Subir la recompra del 20 % al 35 % |
```

## Límites conocidos
Compara palabras; no ve una copia con otras palabras.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are a copy of their parent."""
    for group in case.groups:
        parent = group.objective.parent or case.context.parent
        if group.text and parent and _plain(parent) == _plain(group.text):
            yield Hit((group.ref,), group.whole(), {"words": short(group.text)})


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .;:")


RULE = Rule(
    code="SET409",
    name="copied-from-above",
    severity="info",
    message=Text(
        es="«{words}» repite el objetivo al que sirve.",
        en="“{words}” repeats the objective it serves.",
    ),
    hint=Text(es="¿Qué parte mueve este equipo?", en="Which part of it does this team move?"),
    passages=("alignment",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
