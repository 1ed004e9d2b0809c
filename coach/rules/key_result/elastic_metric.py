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
The adoption of a named thing (*adoption of the portal*) is left alone.
"""

import re
from collections.abc import Iterator

from coach.analysis.morphology import singular
from coach.language import Text, lexicon
from coach.rules.case import Case, Line
from coach.rules.relative_change import movements
from coach.rules.rule import Hit, Rule
from coach.rules.shares import HEAD_ENDS, at_head
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
La adopción de algo con nombre (*adopción del portal*) se deja en paz.
"""

_NAME = re.compile(
    r"(?:(?:%|tasa|porcentaje|proporcion|nivel|indice|grado|numero|cantidad|rate|level|percentage|share|"
    r"number)\s+(?:de|of)\s+(?:l[ao]s?\s+|the\s+|our\s+)?)?"
    r"(?:\b(?:productividad|eficiencia|rendimiento|engagement|calidad|exito)\b(?!\s*-)"
    r"|\b(?:adopcion|activacion)\b(?!\s+(?:del?|por)\s+(?!\d|un\s))"
    rf"|\b(?:[a-z-]+\s+)?(?:productivity|efficiency|effectiveness|quality|success)"
    rf"(?:\s+(?:rate|score|level|index))?\b{HEAD_ENDS}"
    r"|(?:\b(?:customers?|users?|clients?|employees?|teams?|members?|people|staff)\s+)?"
    rf"\b(?:adoption|activation|engagement)(?:\s+(?:rate|score|level|index))?\b{HEAD_ENDS}"
    r"(?!\s+of\b))"
)
_ACTIVE = re.compile(
    r"(?<!monthly )(?<!weekly )(?<!daily )\b(?:active|activated|engaged)\s+(?P<en>[a-z]+)\b"
    r"|\b(?P<es>[a-z]+)\s+(?:activ[oa]s|activad[oa]s)\b"
    r"(?!\s+(?:mensual|semanal|diari|por|al|cada|de pago))"
)
"""Who counts as active is for the team to say, unless the name tells how often."""
_COUNTED = ("account", "cuenta", "tienda", "shop", "store", "seller", "merchant")
_BRACKET = (
    r"\((?!\s*(?:tod[oa]s?|all|sol[oa]|only|en|in|excl\w*|incl\w*|por|[qt][1-4]|hoy|today|now|"
    r"currently|from|desde|de \d|meta|target|antes|was|were|era|vs|\W?\d)\b)"
)
_DEFINED = re.compile(
    rf"^\s*(?:{_BRACKET}|:\s*[a-z]|=\s*[a-z]|,?\s*(?:medid[oa]s?|definid[oa]s?|calculad[oa]s?|"
    r"entendid[oa]s?|segun|es decir|o sea|measured|defined|meaning|that|which|who|que|i\.e\.|"
    r"as (?:measured|defined))\b)"
)
_DEFINED_ANYWHERE = re.compile(
    r"\b(?:medid[oa]s? (?:por|como|con|en)|definid[oa]s? como|calculad[oa]s? como|segun|"
    rf"measured (?:by|as|in)|defined as|i\.e\.|es decir)\b|{_BRACKET}"
)
"""A bracket defines the metric unless it only bounds or dates it: *(all plans)*, *(today 40 %)*."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the results whose metric is elastic and undefined."""
    for line in case.lines:
        figures = any(q.value is not None for q in line.reading.quantities)
        metric = line.labels.kind != "output" and (line.labels.slots.metric or figures)
        if not metric or not (figures or line.labels.slots.target):
            continue
        found = _elastic(line)
        if found and not _defined(line, found[1]):
            shown = line.words(*found)
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)})


def _elastic(line: Line) -> tuple[int, int] | None:
    """Return where the elastic name of what a line is about stands."""
    language = line.reading.language
    found = _NAME.search(line.folded)
    if found and at_head(line.folded, found.start(), movements(language)):
        return found.span()
    active = _ACTIVE.search(line.folded)
    if active and at_head(line.folded, active.start(), movements(language)):
        who = singular(active["en"] or active["es"], language)
        if who in _COUNTED or who in lexicon("people_nouns", language):
            return active.span()
    return None


def _defined(line: Line, end: int) -> bool:
    if _DEFINED.match(line.folded[end:]):
        return True
    return bool(_DEFINED_ANYWHERE.search(line.folded))


RULE = Rule(
    code="KR108",
    name="elastic-metric",
    severity="info",
    message=Text(
        es="«{words}» se puede medir de varias maneras.",
        en="“{words}” can be worked out in several ways.",
    ),
    hint=Text(
        es="¿Cuál se usa aquí? Conviene aclararlo entre paréntesis.",
        en="Which one is used here? A few words after it are enough.",
    ),
    passages=("metric-definition",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
