"""A metric whose name can be worked out in many ways, without its definition.

## What it does
Asks how a notoriously elastic metric is worked out (productivity, adoption, active, quality,
success, …) where it is the metric's whole name and no definition or bracket follows.

## Why it matters
Two people would measure two things, and the argument comes at the end of the cycle.

## Example
Breaks the rule:
```okr
Objective: The plant runs smoothly
KR1: Raise productivity from 60% to 75%
```
Does not:
```okr
Objective: The plant runs smoothly
KR1: Raise productivity (units per hour and person) from 60 to 75
```

## Known gaps
Only a short list is asked about: a rule that asks about every metric would ask about all of them.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Una métrica cuyo nombre se puede calcular de muchas maneras, sin su definición.

## Qué hace
Pregunta cómo se calcula una métrica conocida por elástica (productividad, adopción, activos,
calidad, éxito, …) cuando es el nombre entero de la métrica y no le sigue definición ni paréntesis.

## Por qué importa
Dos personas medirían dos cosas, y la discusión llega al cierre del ciclo.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que la planta funcione sin sobresaltos
KR1: Aumentar la productividad del 60 % al 75 %
```
No la rompe:
```okr
Objetivo: Que la planta funcione sin sobresaltos
KR1: Aumentar la productividad (unidades por hora y persona) de 60 a 75
```

## Límites conocidos
Solo se pregunta por una lista corta: una regla que preguntara por toda métrica preguntaría siempre.
"""

_WHOLE_NAME = re.compile(
    r"(?:(?:el|la|los|las|the|our|nuestr[oa]s?|un|una|a|an)\s+)?"
    r"(?:(?:%|tasa|porcentaje|nivel|indice|grado|rate|level|percentage|share|numero|number)\s+"
    r"(?:de\s+|of\s+)(?:la\s+|los\s+|the\s+)?)?"
    r"(?:productividad|eficiencia|adopcion|activacion|calidad|exito|engagement|rendimiento|"
    r"usuarios?\s+activ[oa]s?|usuarios?\s+activad[oa]s?|clientes?\s+activ[oa]s?|cuentas?\s+activas?|"
    r"productivity|efficiency|adoption|activation|quality|success|effectiveness|"
    r"(?:active|activated|engaged)\s+(?:users?|customers?|accounts?|teams?|members?))"
    r"(?:\s+(?:rate|score|level|index|promedio|media|general|total|average|overall|global|"
    r"(?:del?|de\s+(?:la|los|las)|of\s+(?:the|our))\s+(?:equipo|planta|area|team|plant)))?"
)
_DEFINED = re.compile(
    r"^\s*(?:\(|:\s*[a-z]|=\s*[a-z]|,?\s*(?:medid[oa]s?|definid[oa]s?|calculad[oa]s?|entendid[oa]s?|"
    r"segun|es decir|o sea|measured|defined|meaning|that is|i\.e\.|as (?:measured|defined)))"
)
_DEFINED_ANYWHERE = re.compile(
    r"\b(?:medid[oa]s? (?:por|como|con|en)|definid[oa]s? como|calculad[oa]s? como|segun|"
    r"measured (?:by|as|in)|defined as|i\.e\.|es decir)\b|\("
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose metric is elastic and undefined."""
    for line in case.lines:
        metric = line.reading.metric
        if line.labels.kind != "outcome" or not metric or not line.labels.slots.metric:
            continue
        if _WHOLE_NAME.fullmatch(fold(metric).strip(" .:;")) and not _defined(line):
            shown = line.at(line.reading.metric_span) if line.reading.metric_span else None
            yield Hit((line.ref,), shown or line.quoted(metric), {"words": short(metric)})


def _defined(line: Line) -> bool:
    span = line.reading.metric_span
    if span and _DEFINED.match(line.folded[span.end :]):
        return True
    return bool(_DEFINED_ANYWHERE.search(line.folded))


RULE = Rule(
    code="KR108",
    name="elastic-metric",
    severity="info",
    message=Text(
        es="«{words}» se puede calcular de varias maneras.",
        en="“{words}” can be worked out in several ways.",
    ),
    hint=Text(
        es="¿Cómo se calcula aquí? Cabe en un paréntesis.",
        en="How is it worked out here? A bracket is enough.",
    ),
    passages=("metric-definition",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
