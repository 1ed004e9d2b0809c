"""An objective that is only a topic.

## What it does
Marks an objective without a change: a noun or two, with nothing in them that gets better.

## Why it matters
A topic fits every quarter. The objective says what will be different after this one.

## Example
Breaks the rule:
```okr
Objective: Innovation
KR1: Raise revenue from products under a year old from 5% to 15%
```
Does not:
```okr
Objective: Our newest products are the ones clients talk about
KR1: Raise revenue from products under a year old from 5% to 15%
```

## Known gaps
A text from above that stays as a title is a topic on purpose; the line can be settled.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import names_work
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un objetivo que es solo un tema.

## Qué hace
Señala un objetivo sin cambio: un sustantivo o dos, sin nada en ellos que mejore.

## Por qué importa
Un tema sirve para cualquier trimestre. El objetivo dice qué será distinto después de este.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Innovación
KR1: Aumentar los ingresos de productos con menos de un año del 5 % al 15 %
```
No la rompe:
```okr
Objetivo: Que nuestros productos más nuevos sean de los que hablan los clientes
KR1: Aumentar los ingresos de productos con menos de un año del 5 % al 15 %
```

## Límites conocidos
Un texto de Dirección que queda como título es un tema a propósito; la línea se puede dar por
acordada.
"""


MOST_WORDS = 6
"""A topic is a noun or two with their complements; a longer text says something of them."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are a topic."""
    for group in case.groups:
        labels = group.labels
        if labels is None or labels.outcome_oriented or labels.kpi_confusion:
            continue
        if not names_work(group) and len(group.text.split()) <= MOST_WORDS:
            yield Hit((group.ref,), group.whole(), {"words": short(group.text)})


RULE = Rule(
    code="OBJ005",
    name="bare-topic",
    severity="info",
    message=Text(
        es="«{words}» nombra el tema, no el cambio.",
        en="“{words}” names the topic, not the change.",
    ),
    hint=Text(
        es="¿Qué será distinto al cierre del ciclo, y para quién?",
        en="What will be different at the end of the cycle, and for whom?",
    ),
    passages=("somebody-in-it", "objective-examples"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
