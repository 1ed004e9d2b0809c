"""An objective that asks for two things.

## What it does
Asks whether one half could be won and the other lost. It warns only where the key results split in
two groups, each with its own half.

## Why it matters
Two goals in one sentence compete for the same weeks, and the sentence hides which one matters.

## Example
Breaks the rule:
```okr
Objective: Maximise income in key markets and improve the safety of our drivers
KR1: Raise income per market from $20k to $30k
KR2: Cut accidents of drivers from 8 to 3
```
Does not:
```okr
Objective: Improve the safety of our drivers
KR1: Cut accidents of drivers from 8 to 3
```

## Known gaps
A pair that is one idea, or a means and its end, may look like two goals: that is why it asks.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.models import Language
from coach.rules.case import Case, Group
from coach.rules.rule import Hit, Rule
from coach.rules.topics import topic
from coach.rules.wording import short

MANUAL_ES = """Un objetivo que pide dos cosas.

## Qué hace
Pregunta si una mitad podría lograrse y la otra no. Solo advierte cuando los resultados clave se
dividen en dos grupos, cada uno con su mitad.

## Por qué importa
Dos metas en una frase compiten por las mismas semanas, y la frase esconde cuál importa más.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Maximizar ingresos en mercados clave y mejorar la seguridad de los choferes
KR1: Aumentar los ingresos por mercado de $20 mil a $30 mil
KR2: Reducir los accidentes de choferes de 8 a 3
```
No la rompe:
```okr
Objetivo: Mejorar la seguridad de los choferes
KR1: Reducir los accidentes de choferes de 8 a 3
```

## Límites conocidos
Un par que es una sola idea, o un medio y su fin, puede parecer dos metas: por eso pregunta.
"""

_JOINT = re.compile(
    r"(?:\s*[,;–—]|\s[&+])?\s+(?:(?:y|e|and|ademas(?: de)?|as well as|asi como|mientras(?: que)?|"
    r"while|whilst|plus|along with|together with|junto con|besides|a la vez que|sin dejar de)\s+|"
    r"(?<=[,;–—&+]\s))"
)
_SPLIT = Text(
    es="«{first}» y «{second}» son dos metas: una en {ones}, la otra en {others}.",
    en="“{first}” and “{second}” are two goals: one in {ones}, the other in {others}.",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives with more than one goal."""
    for group in case.groups:
        if group.labels is None or group.labels.single_focus:
            continue
        first, second = _halves(group)
        words = {"first": short(first), "second": short(second)}
        shown = group.quoted(group.labels.evidence.get("single_focus"))
        ones, others = _sides(group, first, second)
        if ones and others:
            sides: dict[str, str | Text] = {"ones": case.listed(ones)}
            sides |= {"others": case.listed(others), **words}
            yield Hit((group.ref,), shown, sides, _SPLIT, _WHICH, severity="warning")
        elif second:
            yield Hit((group.ref,), shown, words)
        else:
            yield Hit((group.ref,), shown, words, _UNSPLIT)


_WHICH = Text(
    es="Si solo pudiera lograrse una, ¿cuál sería?",
    en="If only one came true, which would you hate to lose?",
)
_UNSPLIT = Text(
    es="«{first}» parece pedir más de una cosa.",
    en="“{first}” seems to ask for more than one thing.",
)


def _halves(group: Group) -> tuple[str, str]:
    """Return the goal before and the goal after the joint that the analysis quotes.

    Without a quote the joint that divides the text most evenly stands for it.
    """
    quote = group.labels.evidence.get("single_focus", "") if group.labels else ""
    begin = max(group.text.find(quote), 0) if quote else 0
    quoted = _JOINT.search(group.folded, begin)
    joints = list(_JOINT.finditer(group.folded))
    if not joints:
        return group.text, ""
    middle = len(group.text) / 2
    at = quoted or min(joints, key=lambda m: abs((m.start() + m.end()) / 2 - middle))
    return group.text[: at.start()], group.text[at.end() :]


def _sides(group: Group, first: str, second: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines that speak only of the one half, and those only of the other."""
    language = group.labels.reading.language if group.labels else "es"
    one, other = _about(first, language), _about(second, language)
    ones: list[str] = []
    others: list[str] = []
    for line in group.lines:
        about = _about(line.kr.text, line.reading.language)
        if about & one and about & other:
            return (), ()
        if about & one:
            ones.append(line.ref)
        elif about & other:
            others.append(line.ref)
    return tuple(ones), tuple(others)


def _about(text: str, language: Language) -> frozenset[str]:
    """Return what a text is about, an indicator standing for what it shows."""
    return frozenset(_SHOWS.get(word, word) for word in topic(text, language))


_SHOWS = {
    "nps": "satisfaccion", "csat": "satisfaccion", "satisfaction": "satisfaccion",
    "ticket": "ingreso", "venta": "ingreso", "facturacion": "ingreso", "revenue": "ingreso",
    "sale": "ingreso", "income": "ingreso", "mrr": "ingreso", "arr": "ingreso",
    "churn": "retencion", "retention": "retencion", "renovacion": "retencion",
    "renewal": "retencion",
}  # fmt: skip

RULE = Rule(
    code="OBJ002",
    name="several-goals",
    severity="info",
    message=Text(
        es="¿Podría lograrse «{first}» sin «{second}»?",
        en="Could “{first}” be achieved without “{second}”?",
    ),
    hint=Text(
        es="Si es así, son dos objetivos; si no, queda el fin y el medio pasa a iniciativas.",
        en="If so, these are two objectives; if not, keep the end and drop the means.",
    ),
    passages=("one-goal",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
