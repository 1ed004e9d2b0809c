"""A percentage of so few that each of them weighs.

## What it does
Where the line itself states its total, and the total is 25 or less, it says the change, or the
level asked for, in people or cases.

## Why it matters
A percentage of ten moves by ten points when one person changes their mind; a drop may be chance.
Said in people, everybody sees what is asked.

## Example
Breaks the rule:
```okr
Objective: Our key partners count on us
KR1: Raise the share of the 10 partners who renew from 70% to 90%
```
Does not:
```okr
Objective: Our key partners count on us
KR1: Raise the share of the 400 partners who renew from 70% to 90%
```

## Known gaps
A total that is written elsewhere in the draft is not looked for.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case
from coach.rules.few import few
from coach.rules.rule import Hit, Rule
from coach.rules.wording import count, short

MANUAL_ES = """Un porcentaje de tan pocos que cada uno pesa.

## Qué hace
Cuando la propia línea dice su total, y el total es 25 o menos, dice el cambio, o el nivel que se
pide, en personas o casos.

## Por qué importa
Un porcentaje de diez se mueve diez puntos cuando una persona cambia de opinión; una baja puede ser
azar. Dicho en personas, se ve lo que se pide.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los aliados clave cuenten con nosotros
KR1: Aumentar la proporción de los 10 aliados que renuevan del 70 % al 90 %
```
No la rompe:
```okr
Objetivo: Que los aliados clave cuenten con nosotros
KR1: Aumentar la proporción de los 400 aliados que renuevan del 70 % al 90 %
```

## Límites conocidos
No busca un total que esté escrito en otra parte del borrador.
"""

_ROUND = 0.05
"""How far from a whole number a share of a total may be and still be called exact."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the percentages of a small stated total."""
    for line in case.lines:
        found = few(line) if line.labels.kind != "health" else None
        if found is None:
            continue
        shown = line.words(found.start, found.end)
        of = short(shown[0].quote)
        moved = _moved(found.total, line.reading.baseline, line.reading.target)
        if moved:
            noun = of.partition(" ")[2]
            words: dict[str, str | Text] = {"many": count(moved), "noun": noun, "words": of}
            yield Hit((line.ref,), shown, words, _ONE if moved == 1 else None)
        elif found.share is not None and found.share < _ALL:
            exact = found.share * found.total / _ALL
            many = int(exact + 0.5)
            words = {"words": of, "many": count(many)}
            if many:
                yield Hit(
                    (line.ref,), shown, words, _LEVEL if abs(exact - many) <= _ROUND else _ABOUT
                )


_ALL = 100


def _moved(total: int, baseline: Quantity | None, target: Quantity | None) -> int | None:
    """Return how many of the total have to change, or ``None`` where it is no plain share."""
    if not target or target.unit != "%" or target.value is None:
        return None
    start = baseline.value if baseline and baseline.unit == "%" else None
    if start is None:
        return None
    moved = round(abs(target.value - start) * total / _ALL)
    return moved or None


_ONE = Text(
    es="Con «{words}», esa diferencia es de uno solo.",
    en="With “{words}”, that difference is one of them.",
)
_LEVEL = Text(
    es="Con «{words}», esa parte equivale a {many}.",
    en="With “{words}”, that share comes to {many}.",
)
_ABOUT = Text(
    es="Con «{words}», esa parte equivale a cerca de {many}.",
    en="With “{words}”, that share comes to about {many}.",
)

RULE = Rule(
    code="KR111",
    name="small-denominator",
    severity="info",
    message=Text(
        es="Con «{words}», esa diferencia son {many} {noun}.",
        en="With “{words}”, that difference is {many} {noun}.",
    ),
    hint=Text(
        es="Conviene decirlo así: también muestra a quién llamar.",
        en="Saying it that way also shows whom to call.",
    ),
    passages=("small-numbers",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
