"""The key results could all come true without the objective.

## What it does
Says so where an objective names a concrete quality or group (retention, talent, happiness at work,
safety, loyalty) and no line of it touches that.

## Why it matters
Whether the objective is won when its key results are is the most useful question there is.

## Example
Breaks the rule:
```okr
Objective: Develop the talent of our technicians
KR1: Cut the cost per repair from $40 to $30
KR2: Cut the delivery time from 5 days to 3 days
```
Does not:
```okr
Objective: Develop the talent of our technicians
KR1: Raise technicians who take on repairs alone from 30% to 60%
KR2: Cut the delivery time from 5 days to 3 days
```

## Known gaps
It speaks only of a few qualities whose signs are well known.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.topics import topic
from coach.rules.wording import short

MANUAL_ES = """Los resultados clave podrían cumplirse todos sin que se logre el objetivo.

## Qué hace
Lo dice cuando un objetivo nombra una cualidad o un grupo concreto (retención, talento, bienestar,
seguridad, lealtad) y ninguna de sus líneas lo toca.

## Por qué importa
Si el objetivo se logra cuando se cumplen sus resultados clave es la pregunta más útil que hay.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Desarrollar el talento de nuestros técnicos
KR1: Reducir el costo por reparación de $40 a $30
KR2: Reducir el tiempo de entrega de 5 días a 3 días
```
No la rompe:
```okr
Objetivo: Desarrollar el talento de nuestros técnicos
KR1: Aumentar los técnicos que hacen solos una reparación del 30 % al 60 %
KR2: Reducir el tiempo de entrega de 5 días a 3 días
```

## Límites conocidos
Habla solo de unas pocas cualidades con señales bien conocidas.
"""

SEVERAL = 2
"""With one measured result it is too early to ask whether they suffice."""

# What an objective names, and the signs by which a line would touch it.
_QUALITIES = tuple(
    (re.compile(rf"\b(?:{named})\b"), re.compile(rf"\b(?:{signs})"))
    for named, signs in (
        (
            r"retencion|retener|retention|retain|permanencia|fidelidad|fidelizar|lealtad|loyalty",
            r"ret[ei]n|churn|abandon|baja|permanen|renov|renew|repet|repeat|return|recompra|vuelv|"
            r"nps|promotor|promoter|rotacion|turnover|attrition|cancel|leal|loyal|fidel|recomiend|"
            r"refer|stay|queda|sigu|antig|tenure|reactiv|frecuen",
        ),
        (
            r"talentos?|capacidades|habilidades|competencias|skills?|talent|capabilities",
            r"talent|capaci|habil|compet|skill|aprend|learn|certific|promo|rotacion|turnover|capacit|"
            r"train|form|person|people|tecnic|emplead|employ|colabor|equipo|team|hir|contrat|curs|"
            r"mentor|lider|leader|enps|ascens|engineer|ingenier|autonom",
        ),
        (
            r"felicidad|bienestar|happiness|well-?being|clima laboral|morale",
            r"felic|bienestar|happ|well|clima|moral|enps|nps|csat|satisf|rotacion|turnover|"
            r"attrition|ausen|absen|estres|stress|burn|encuest|survey|feel|siente|permanen|"
            r"recomiend|recommend|engag|renunci|leave|vacacion|overtime|horas extra",
        ),
        (
            r"seguridad (?:laboral|industrial|de (?:las|los|nuestr)\w*)|workplace safety|safety",
            r"segur|saf|accid|incid|lesion|injur|riesg|risk|fatal|near|trir|ltir|epp|dias sin|"
            r"days without|casi|colision|collision|crash",
        ),
    )
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives whose named quality no line touches, as the remark of the set."""
    for group in case.groups:
        if sum(line.labels.slots.metric for line in group.outcomes) < SEVERAL:
            continue
        language = group.labels.reading.language if group.labels else case.language
        about = topic(group.text, language)
        if any(about & topic(line.kr.text, line.reading.language) for line in group.lines):
            continue
        for named, signs in _QUALITIES:
            found = named.search(group.folded)
            if found and not any(signs.search(line.folded) for line in group.lines):
                shown = group.words(*found.span())
                refs = (group.ref, *(line.ref for line in group.outcomes))
                yield Hit(refs, shown, {"words": short(shown[0].quote)})
                break


RULE = Rule(
    code="SET408",
    name="does-not-measure-objective",
    severity="info",
    message=Text(
        es="Ningún KR toca «{words}»: podrían cumplirse todos sin que el objetivo se logre.",
        en="No key result touches “{words}”: all could come true without the objective.",
    ),
    hint=Text(
        es="Falta un KR que lo muestre, o un objetivo que nombre lo que estos miden.",
        en="A key result that shows it is missing, or the objective is about something else.",
    ),
    passages=("sufficiency",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
