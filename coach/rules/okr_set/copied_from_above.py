"""A line that repeats one of the OKRs it serves.

## What it does
Notes an objective, or a key result, whose words are those of the company's or area's OKRs.

## Why it matters
Aligning is contributing. The copy does not say which part this team moves.

## Example
Breaks the rule:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Families choose us first | Families choose us first | Raise repeat orders from 20% to 35% |
```
Does not:
```okr
| Objective | Parent objective | Key result |
|---|---|---|
| Orders arrive as promised | Families choose us first | Raise repeat orders from 20% to 35% |
```

## Known gaps
It compares words; a copy that was reworded is not seen.
"""

from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Una línea que repite los OKR a los que sirve.

## Qué hace
Anota un objetivo, o un resultado clave, cuyas palabras son las de los OKR de la empresa o del área.

## Por qué importa
Alinear es contribuir. La copia no dice qué parte mueve este equipo.

## Ejemplo
Rompe la regla:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que las familias nos elijan | Que las familias nos elijan | Subir la recompra del 20 % al 35 % |
```
No la rompe:
```okr
| Objetivo | Objetivo superior | Resultado clave |
|---|---|---|
| Que los pedidos lleguen bien | Que las familias nos elijan | Subir la recompra del 20 % al 35 % |
```

## Límites conocidos
Compara palabras; no ve una copia con otras palabras.
"""


_KEY_RESULT = Text(
    es="«{words}» repite un resultado clave del nivel de arriba.",
    en="“{words}” repeats a key result of the level above.",
)
_WHICH_PART = Text(
    es="¿Qué parte de ese número mueve este equipo?",
    en="Which part of that number does this team move?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that are a copy of their parent."""
    for group in case.groups:
        above = {_plain(line) for line in (group.objective.parent or "").splitlines()}
        above |= {_plain(line) for line in (case.context.parent or "").splitlines()}
        above.discard("")
        if _plain(group.text) in above:
            yield Hit((group.ref,), group.whole(), {"words": short(group.text)})
        for line in group.lines:
            if _plain(line.kr.text) in above:
                words = {"words": short(line.kr.text)}
                yield Hit((line.ref,), line.whole(), words, _KEY_RESULT, _WHICH_PART)


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .;:")


RULE = Rule(
    code="SET409",
    name="copied-from-above",
    severity="info",
    message=Text(
        es="«{words}» repite el objetivo al que sirve.",
        en="“{words}” repeats the objective it serves.",
    ),
    hint=Text(es="¿Qué parte mueve este equipo?", en="Which part of it does this team move?"),
    passages=("alignment",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
