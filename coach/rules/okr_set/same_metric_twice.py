"""Two key results of an objective move the same number, or one is how another is reached.

## What it does
Marks two results with the same metric. An output whose words are those of a result beside it is
noted quietly, since it is shown under that result.

## Why it matters
What is counted twice gets half the attention, and work that leads to a result needs no metric of
its own. A set gets better by shrinking.

## Example
Breaks the rule:
```okr
Objective: Applicants hear from us soon
KR1: Cut the time to first answer from 9 days to 3 days
KR2: Cut the time to first answer from 9 days to 4 days
```
Does not:
```okr
Objective: Applicants hear from us soon
KR1: Cut the time to first answer from 9 days to 3 days
KR2: Raise offers accepted from 60% to 80%
```

## Known gaps
Two names for the same thing are not seen.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from coach.language import Text, fold
from coach.rules.case import Case, Group, Line
from coach.rules.rule import Hit, Rule
from coach.rules.topics import topic
from coach.rules.wording import short

MANUAL_ES = """Dos resultados clave mueven el mismo número, o uno es el camino del otro.

## Qué hace
Señala dos resultados con la misma métrica. Un entregable cuyas palabras son las de un resultado
vecino se anota en silencio, pues se muestra bajo ese resultado.

## Por qué importa
Lo que se cuenta dos veces recibe la mitad de la atención, y el trabajo que lleva a un resultado no
necesita métrica propia. Un conjunto mejora al achicarse.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien postula sepa pronto de nosotros
KR1: Reducir el tiempo de primera respuesta de 9 días a 3 días
KR2: Reducir el tiempo de primera respuesta de 9 días a 4 días
```
No la rompe:
```okr
Objetivo: Que quien postula sepa pronto de nosotros
KR1: Reducir el tiempo de primera respuesta de 9 días a 3 días
KR2: Aumentar las ofertas aceptadas del 60 % al 80 %
```

## Límites conocidos
No ve dos nombres de lo mismo.
"""

_FOLDS = Text(
    es="«{words}» es cómo se llega al {sibling}.", en="“{words}” is how {sibling} is reached."
)
_AS_INITIATIVE = Text(es="Cabe como iniciativa suya.", en="It fits as one of its initiatives.")
SHARED = 2
"""Words about the same thing that an output has to share with a result."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the pairs that move the same number, and the outputs that lead to a sibling."""
    for group in case.groups:
        for one, other in combinations(group.outcomes, 2):
            if _same(one, other):
                refs = (one.ref, other.ref)
                metric = short(one.reading.metric or "")
                shown = (*one.quoted(one.reading.metric), *other.quoted(other.reading.metric))
                yield Hit(refs, shown, {"lines": case.listed(refs), "words": metric})
            elif _two_sides(one, other):
                refs = (one.ref, other.ref)
                shown = (*one.quoted(one.reading.metric), *other.quoted(other.reading.metric))
                yield Hit(refs, shown, {"lines": case.listed(refs)}, _SIDES)
        yield from _folding(case, group)


def _same(one: Line, other: Line) -> bool:
    """Tell whether two lines have the same metric, qualifiers included."""
    first, second = one.reading.metric, other.reading.metric
    if not first or not second:
        return False
    about = topic(first, one.reading.language) - _MEASURES
    if not about or about != topic(second, other.reading.language) - _MEASURES:
        return False
    # The same metric of another group (new clients, Lima) is another metric.
    rest = (_outside(one), _outside(other))
    return rest[0] == rest[1]


def _outside(line: Line) -> frozenset[str]:
    rest = line.folded
    for said in (line.reading.metric, line.reading.deadline, line.reading.verb):
        rest = rest.replace(fold(said or ""), " ", 1) if said else rest
    words = topic(_NO_SUBJECT.sub(" ", rest), line.reading.language)
    return words - _MEASURES


_MEASURES = frozenset(
    ("rate", "share", "percentage", "number", "level", "average", "tasa", "porcentaje",
     "proporcion", "numero", "nivel", "promedio", "cantidad")
)  # fmt: skip
"""Words that say how a thing is counted, and not what it is."""
_NO_SUBJECT = re.compile(
    r"\b(?:better|worse|higher|lower|today'?s?|now|currently|hoy|ahora|actual\w*|mejor|peor|mayor|"
    r"menor|against|versus|last|pasad[oa]|rather|from|percent|points?|puntos?)\b"
)
_STAYING = re.compile(r"\b(?:renov\w+|renew\w*|retenc\w+|reten\w+|retain\w*|permanen\w+)\b")
_LEAVING = re.compile(r"\b(?:churn|cancel\w+|bajas|abandon\w*|deserc\w+|drop-?outs?)\b")
_SIDES = Text(
    es="{lines} miran el mismo número por sus dos caras.",
    en="{lines} look at the same number from its two sides.",
)


def _two_sides(one: Line, other: Line) -> bool:
    """Tell who stays from who leaves: what the one gains the other loses."""
    texts = (one.folded, other.folded)
    for first, second in (texts, texts[::-1]):
        if _STAYING.search(first) and _LEAVING.search(second):
            return not (_LEAVING.search(first) or _STAYING.search(second))
    return False


def _folding(case: Case, group: Group) -> Iterator[Hit]:
    results = [line for line in group.outcomes if line.sound]
    for output in group.outputs:
        about = topic(
            f"{output.reading.deliverable or ''} {output.reading.purpose or ''}",
            output.reading.language,
        )
        for result in results:
            metric = topic(result.reading.metric or "", result.reading.language)
            if len(about & metric) >= SHARED:
                words = {"words": short(output.kr.text), "sibling": case.short(result.ref)}
                refs = (output.ref, result.ref)
                yield Hit(refs, output.whole(), words, _FOLDS, _AS_INITIATIVE, quiet=True)
                break


RULE = Rule(
    code="SET407",
    name="same-metric-twice",
    severity="info",
    message=Text(
        es="{lines} mueven el mismo número: «{words}».",
        en="{lines} move the same number: “{words}”.",
    ),
    hint=Text(es="¿Con cuál basta?", en="Which of them is enough?"),
    passages=("fold-into-sibling",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
