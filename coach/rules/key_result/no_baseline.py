"""The value a result starts from is still to be fetched.

## What it does
Notes an outcome with a metric whose starting value nobody has written, and one whose reference is
named without its number (*vs Q4*). It is never shown as a remark: it goes to the data to get.

## Why it matters
Without the starting value nobody can tell how far the target is. It is a to-do with an owner, not a
flaw of the line.

## Example
Breaks the rule:
```okr
Objective: Visitors become buyers
KR1: Reach a conversion rate of 25%
```
Does not:
```okr
Objective: Visitors become buyers
KR1: Raise the conversion rate from 14% to 25%
```

## Known gaps
What starts from zero, is new, or was left open on purpose is not asked for.
"""

from collections.abc import Iterator

from coach.language import Text, dates
from coach.rules.activities import only_measures
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """El valor del que parte un resultado está por conseguir.

## Qué hace
Anota un resultado con métrica cuyo valor de partida nadie escribió, y uno cuya referencia se nombra
sin su número (*vs Q4*). Nunca se muestra como observación: va a los datos por conseguir.

## Por qué importa
Sin el valor de partida nadie puede saber qué tan lejos queda la meta. Es una tarea con responsable,
no un defecto de la línea.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien visita la tienda compre
KR1: Alcanzar una tasa de conversión del 25 %
```
No la rompe:
```okr
Objetivo: Que quien visita la tienda compre
KR1: Aumentar la tasa de conversión del 14 % al 25 %
```

## Límites conocidos
Lo que parte de cero, es nuevo o quedó abierto a propósito no se pregunta.
"""

_REFERENCE = Text(
    es="La referencia está dicha («{words}»); falta su número.",
    en="The reference is there (“{words}”); its number is not.",
)
_ADD_IT = Text(
    es="Conviene anotarlo en cuanto se tenga.", en="It can be added once somebody has it."
)


def check(case: Case) -> Iterator[Hit]:
    """Yield, quietly, the outcomes whose starting value has to be fetched."""
    for line in case.lines:
        labels = line.labels
        if labels.kind != "outcome" or not labels.slots.metric or only_measures(line):
            continue
        metric = line.reading.metric or line.kr.text
        if labels.baseline_source == "none":
            yield Hit((line.ref,), line.quoted(metric), {"words": short(metric)}, quiet=True)
        elif labels.baseline_source == "reference" and not labels.slots.baseline:
            shown = line.quoted(_reference(line))
            words = {"words": short(shown[0].quote)}
            yield Hit((line.ref,), shown, words, _REFERENCE, _ADD_IT, quiet=True)


def _reference(line: Line) -> str | None:
    if line.labels.evidence.get("baseline"):
        return line.labels.evidence["baseline"]
    found = dates(line.kr.text, line.reading.language)
    return next((phrase.raw for phrase in found if phrase.kind == "reference"), None)


RULE = Rule(
    code="KR106",
    name="no-baseline",
    severity="info",
    message=Text(
        es="Falta saber cuánto es hoy: {words}.", en="Still to find: what {words} is today."
    ),
    hint=Text(
        es="¿Dónde se consulta y quién tiene el dato?",
        en="Where do you look it up, and who has it?",
    ),
    passages=("baseline-first", "kr-formula"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
