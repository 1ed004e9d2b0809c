"""An objective without key results, or key results without an objective.

## What it does
Notes the half that is missing.

## Why it matters
The objective says where to, the key results show the way; each needs the other to be judged.

## Example
Breaks the rule:
```okr
Objective: Parents trust the school bus
```
Does not:
```okr
Objective: Parents trust the school bus
KR1: Raise buses on time from 75% to 95%
```

## Known gaps
A half that stands in another file is not known to it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Un objetivo sin resultados clave, o resultados clave sin objetivo.

## Qué hace
Anota la mitad que falta.

## Por qué importa
El objetivo dice a dónde, los resultados clave muestran el camino; cada uno necesita al otro para
juzgarse.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las familias confíen en el transporte escolar
```
No la rompe:
```okr
Objetivo: Que las familias confíen en el transporte escolar
KR1: Aumentar los buses a tiempo del 75 % al 95 %
```

## Límites conocidos
Una mitad que está en otro archivo le es desconocida.
"""

_NO_OBJECTIVE = Text(
    es="Hay resultados clave y falta el objetivo que persiguen.",
    en="There are key results, and the objective they serve is missing.",
)
_WHAT_FOR = Text(
    es="Si todos se cumplen, ¿qué se habrá logrado, y para quién?",
    en="If all of them come true, what will have been achieved, and for whom?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that lack their other half."""
    for group in case.groups:
        if group.text and not group.objective.key_results and not group.objective.supported:
            yield Hit((group.ref,), group.whole())
        elif not group.text and group.lines:
            yield Hit((group.ref,), (), message=_NO_OBJECTIVE, hint=_WHAT_FOR)


RULE = Rule(
    code="SET405",
    name="incomplete-okr",
    severity="info",
    message=Text(
        es="El objetivo está, y faltan los resultados que lo mostrarían.",
        en="The objective is there; the results that would show it are missing.",
    ),
    hint=Text(
        es="¿Cómo se sabría, al cierre del ciclo, que se logró?",
        en="How would you know, at the end of the cycle, that it was achieved?",
    ),
    passages=("first-okr-steps",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
