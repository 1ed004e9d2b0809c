"""A result without the number that would show it.

## What it does
Marks an outcome that names no metric: an abstract quality, or a change nobody counts yet.

## Why it matters
The direction is clear and the result may be a fine one, but at the end of the cycle it would be a
matter of opinion.

## Example
Breaks the rule:
```okr
Objective: Patients feel well looked after
KR1: Improve patients' trust in our clinic
```
Does not:
```okr
Objective: Patients feel well looked after
KR1: Raise the share of patients who come back from 55% to 70%
```

## Known gaps
A house name for a metric may not be known to it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.references import comparison, frequency, lacks_number
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un resultado sin el número que lo mostraría.

## Qué hace
Señala un resultado que no nombra métrica: una cualidad abstracta, o un cambio que nadie cuenta aún.

## Por qué importa
El rumbo es claro y el resultado puede ser valioso, pero al cierre del ciclo sería cuestión de
opiniones.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los pacientes se sientan bien atendidos
KR1: Mejorar la confianza de los pacientes en la clínica
```
No la rompe:
```okr
Objetivo: Que los pacientes se sientan bien atendidos
KR1: Aumentar la proporción de pacientes que vuelven del 55 % al 70 %
```

## Límites conocidos
El nombre propio que una casa da a una métrica puede serle desconocido.
"""


SEVERAL = 2
"""From two lines on, the same remark is said once for all of them."""
_TOGETHER = Text(
    es="En {lines} la dirección está clara; falta el número.",
    en="In {lines} the direction is clear; the number isn't.",
)
_SOUGHT = Text(
    es="Está claro qué se busca; falta el número.",
    en="What is wanted is clear; the number isn't there yet.",
)
"""Said of a line whose words name no direction."""
_OFTEN = Text(
    es="«{words}» dice cada cuánto; falta cuánta gente lo hace.",
    en="“{words}” says how often; it doesn't say how many people do it.",
)
_WHICH_SHARE = Text(
    es="¿Qué proporción lo hace hoy, y a cuánto se quiere llegar?",
    en="What share of them do it today, and what share do you want?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the outcomes without a metric."""
    for group in case.groups:
        lines = [line for line in group.lines if lacks_number(line) and not comparison(line)]
        often = [(line, at) for line in lines if (at := frequency(line))]
        for line, at in often:
            shown = line.words(*at)
            words = {"words": short(shown[0].quote)}
            yield Hit((line.ref,), shown, words, _OFTEN, _WHICH_SHARE)
        plain = tuple(line for line in lines if not frequency(line))
        together = len(plain) >= SEVERAL
        for line in plain:
            said = None if line.reading.direction else _SOUGHT
            yield Hit((line.ref,), line.whole(), message=said, quiet=together)
        if together:
            refs = tuple(line.ref for line in plain)
            quotes = tuple(e for line in plain for e in line.whole())
            yield Hit(refs, quotes, {"lines": case.listed(refs)}, _TOGETHER)


RULE = Rule(
    code="KR104",
    name="no-metric",
    severity="info",
    message=Text(
        es="La dirección está clara; falta el número.",
        en="The direction is clear; the number isn't.",
    ),
    hint=Text(
        es="¿Qué se podría medir, o preguntar en una encuesta?",
        en="What could be counted, or asked of the people it reaches?",
    ),
    passages=("kr-formula",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
