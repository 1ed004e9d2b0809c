"""A line from which neither a result nor a deliverable can be made out.

## What it does
Marks a line labelled unclear that is not an indicator's name (that is KPI202). A question among the
key results is sent to the parking list instead.

## Why it matters
At the end of the cycle nobody could say whether it came true.

## Example
Breaks the rule:
```okr
Objective: Members feel at home in the cooperative
KR1: Internal communication
```
Does not:
```okr
Objective: Members feel at home in the cooperative
KR1: Raise members attending the assembly from 20% to 45%
```

## Known gaps
A name that colleagues understand at once (a product, a library) still needs its change written.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import only_measures
from coach.rules.case import Case
from coach.rules.key_result.bare_indicator import is_bare_indicator
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Una línea de la que no se desprende un resultado ni un entregable.

## Qué hace
Señala una línea que no se puede clasificar y que no es el nombre de un indicador (eso es KPI202).
Una pregunta entre los resultados clave se aparta para conversarla.

## Por qué importa
Al cierre del ciclo nadie podría decir si se cumplió.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las socias se sientan en casa en la cooperativa
KR1: Comunicación interna
```
No la rompe:
```okr
Objetivo: Que las socias se sientan en casa en la cooperativa
KR1: Aumentar las socias que asisten a la asamblea del 20 % al 45 %
```

## Límites conocidos
Un nombre que los colegas entienden enseguida (un producto, una librería) también necesita que su
cambio quede escrito.
"""

_QUESTION = Text(
    es="«{words}» es una pregunta por resolver.", en="“{words}” is a question to be settled."
)
_PARK = Text(
    es="Conviene conversarla aparte y anotar aquí lo que se decida medir.",
    en="It can be parked, and what comes of it measured here.",
)
_DELIVERABLE = Text(
    es="«{words}» se lee como el nombre de un entregable.",
    en="“{words}” reads as the name of a deliverable.",
)
_WHEN_IT_EXISTS = Text(
    es="¿Qué mejora para quienes lo usan cuando exista?",
    en="What gets better for the people who use it once it exists?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that are unclear and no indicator."""
    for group in case.groups:
        for line in group.lines:
            if line.labels.kind != "unclear" or line.labels.kpi_confusion:
                continue
            if only_measures(line) or is_bare_indicator(line):
                continue
            words = {"words": short(line.kr.text)}
            if line.folded.rstrip().endswith("?"):
                yield Hit((line.ref,), line.whole(), words, _QUESTION, _PARK)
            elif group.outputs and not group.outcomes:
                yield Hit((line.ref,), line.whole(), words, _DELIVERABLE, _WHEN_IT_EXISTS)
            else:
                yield Hit((line.ref,), line.whole(), words)


RULE = Rule(
    code="KR103",
    name="unclear-line",
    severity="info",
    message=Text(
        es="«{words}» todavía no dice qué cambia.",
        en="“{words}” does not yet show what changes.",
    ),
    hint=Text(
        es="¿Qué se vería distinto al cierre del ciclo?",
        en="What would look different at the end of the cycle?",
    ),
    passages=("kr-formula",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
