"""Several results in one line.

## What it does
Marks a line whose parts, joined by *and*, *;* or the like, each have a figure or a change of their
own, or in which a piece of work is joined to a result or to another piece of work.

## Why it matters
If one part is reached and the other is not, nobody can say whether the key result was.

## Example
Breaks the rule:
```okr
Objective: Families get their groceries fresh
KR1: Cut the delivery time from 6 h to 2 h and raise the repurchase rate from 30% to 45%
```
Does not:
```okr
Objective: Families get their groceries fresh
KR1: Cut the delivery time from 6 h to 2 h
KR2: Raise the repurchase rate from 30% to 45%
```

## Known gaps
A part that asks for nothing by itself is not counted; a pair that is one idea (*fast and reliable*)
and work in several steps (*create and publish*) are left alone.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.parts_of_line import joint_of_two
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Varios resultados en una línea.

## Qué hace
Señala una línea cuyas partes, unidas por *y*, *;* o algo parecido, tienen cada una su propia cifra
o su propio cambio, o en la que un trabajo va unido a un resultado o a otro trabajo.

## Por qué importa
Si una parte se alcanza y la otra no, nadie puede decir si el resultado clave se logró.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las familias reciban fresca su compra
KR1: Reducir el tiempo de entrega de 6 h a 2 h y aumentar la tasa de recompra del 30 % al 45 %
```
No la rompe:
```okr
Objetivo: Que las familias reciban fresca su compra
KR1: Reducir el tiempo de entrega de 6 h a 2 h
KR2: Aumentar la tasa de recompra del 30 % al 45 %
```

## Límites conocidos
Una parte que no pide nada por sí misma no se cuenta; un par que es una sola idea (*rápido y
confiable*) y un trabajo en varios pasos (*crear y publicar*) se dejan en paz.
"""

_TWO_VERBS = Text(
    es="«{both}» pide dos cosas en una línea.", en="“{both}” asks for two things in one line."
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that hold several results."""
    for line in case.lines:
        at = joint_of_two(line)
        if at is not None:
            first, second = line.kr.text[: at.start], line.kr.text[at.end :]
            words = {"first": short(_brief(first)), "second": short(_brief(second))}
            if len(first.split()) == 1:
                # *Create and publish* is one piece of work; it has its own remark.
                if line.labels.kind == "output":
                    continue
                words = {"both": short(_brief(line.kr.text))}
                yield Hit((line.ref,), line.whole(), words, _TWO_VERBS)
            else:
                yield Hit((line.ref,), line.whole(), words)


def _brief(part: str) -> str:
    """Return the first words of a part, enough to know it by."""
    return " ".join(part.split()[:_BRIEF])


_BRIEF = 6

RULE = Rule(
    code="KR107",
    name="compound-key-result",
    severity="info",
    message=Text(
        es="Son dos metas en una línea: «{first}» y «{second}».",
        en="There are two aims in one line: “{first}” and “{second}”.",
    ),
    hint=Text(
        es="¿Una está para cuidar a la otra? Si no, conviene separarlas en dos KR.",
        en="Does one keep the other honest? If not, make them separate key results.",
    ),
    passages=("compound-lines",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
