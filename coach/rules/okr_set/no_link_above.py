"""Some objectives say which one they serve, and others do not.

## What it does
Looks at sets in which at least one objective names the company's or area's objective it serves, and
lists those that name none. An objective that others serve is left out.

## Why it matters
A team sees at a glance why it does what it does, and what may wait, only where the link is written.

## Example
Breaks the rule:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise orders on time from 70% to 90% |
| Bakers enjoy the early shift | | Raise bakers who stay from 60% to 80% |
```
Does not:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise orders on time from 70% to 90% |
| Bakers enjoy the early shift | A house people stay in | Raise bakers who stay from 60% to 80% |
```

## Known gaps
A link that is only told in words, in another document, is unknown to it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Algunos objetivos dicen a cuál sirven, y otros no.

## Qué hace
Mira los conjuntos en los que al menos un objetivo nombra el de la empresa o del área al que sirve,
y lista los que no nombran ninguno. Deja fuera al que otros sirven.

## Por qué importa
Solo donde el vínculo está escrito se ve de un vistazo para qué se hace algo, y qué puede esperar.

## Ejemplo
Rompe la regla:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que los pedidos lleguen | Que las familias nos elijan | Subir la puntualidad del 70 % al 90 % |
| Que dé gusto el turno | | Subir la permanencia del 60 % al 80 % |
```
No la rompe:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que los pedidos lleguen | Que las familias nos elijan | Subir la puntualidad del 70 % al 90 % |
| Que dé gusto el turno | Una casa donde quedarse | Subir la permanencia del 60 % al 80 % |
```

## Límites conocidos
No conoce un vínculo que solo se cuenta en otro documento.
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield once, for all objectives that name none above them."""
    goals = [group for group in case.groups if group.text]
    if not any(group.objective.parent for group in goals):
        return
    without = [g for g in goals if not g.objective.parent and not g.objective.supported]
    if without:
        refs = tuple(group.ref for group in without)
        shown = tuple(e for group in without for e in group.whole())
        verb = Text(es="no dice", en="does") if len(refs) == 1 else Text(es="no dicen", en="do")
        yield Hit((), shown, {"lines": case.listed(refs), "verb": verb})


RULE = Rule(
    code="SET411",
    name="no-link-above",
    severity="info",
    message=Text(
        es="{lines} {verb} a qué objetivo de la empresa sirve; los demás sí.",
        en="{lines} {verb} not say which company objective it serves; the others do.",
    ),
    hint=Text(
        es="¿A cuál contribuye, o es propio del equipo?",
        en="Which one does it contribute to, or is it the team's own?",
    ),
    passages=("alignment",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
