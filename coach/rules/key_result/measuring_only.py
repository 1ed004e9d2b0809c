"""A line that measures, and moves nothing.

## What it does
Marks an output that only watches a number or runs a survey, and a result that is the sample size of
the team's own survey.

## Why it matters
Measuring leaves the number where it is. The first reading is an initiative, and the key result
starts from it; the number of answers says how well something was measured.

## Example
Breaks the rule:
```okr
Objective: People are glad to work here
KR1: Measure staff turnover
```
Does not:
```okr
Objective: People are glad to work here
KR1: Cut staff turnover from 18% to 12%
```

## Known gaps
To audit, review or evaluate is taken for work (KR101), since it leaves a product.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import only_measures
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Una línea que mide, y no mueve nada.

## Qué hace
Señala una tarea que solo observa un número o hace una encuesta, y un resultado que es el tamaño de
muestra de la propia encuesta.

## Por qué importa
Medir deja el número donde está. La primera medición es una iniciativa, y el resultado clave parte
de ella; la cantidad de respuestas dice qué tan bien se midió.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que la gente quiera trabajar aquí
KR1: Medir la rotación de personal
```
No la rompe:
```okr
Objetivo: Que la gente quiera trabajar aquí
KR1: Reducir la rotación de personal del 18 % al 12 %
```

## Límites conocidos
Auditar, revisar o evaluar se lee como trabajo (KR101), pues deja un producto.
"""

_SAMPLE = re.compile(
    r"\b(?:\d[\d.,]*\s+(?:\w+\s+)?(?:respuestas|encuestas|responses|surveys|answers)\b"
    r"|(?:participacion|tasa de respuesta|participation|response rate)\b[^.;]{0,30}?\b"
    r"(?:encuestas?|surveys?))"
)
_SAMPLE_SIZE = Text(
    es="«{words}» dice qué tan bien se mide, no qué cambió.",
    en="“{words}” says how well something is measured, not what changed.",
)
_FOLD_IN = Text(
    es="Cabe en la definición de la métrica; ¿qué se espera que muestren las respuestas?",
    en="It belongs in the metric's definition; what do you hope the answers will show?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that only measure."""
    for line in case.lines:
        if only_measures(line):
            span = line.reading.verb_span
            shown = line.at(span)
            yield Hit((line.ref,), shown, {"words": short(line.kr.text)})
        elif line.labels.kind == "outcome":
            found = _SAMPLE.search(line.folded)
            if found:
                shown = line.words(*found.span())
                words = {"words": short(shown[0].quote)}
                yield Hit((line.ref,), shown, words, _SAMPLE_SIZE, _FOLD_IN)


RULE = Rule(
    code="KR114",
    name="measuring-only",
    severity="info",
    message=Text(
        es="«{words}» da el dato, pero no lo cambia.",
        en="“{words}” takes a reading; it doesn't move the number.",
    ),
    hint=Text(
        es="La medición va a iniciativas. ¿A cuánto se quiere llegar?",
        en="The first reading is an initiative. Once there is one, how far do you want to move it?",
    ),
    passages=("measuring-is-not-moving",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
