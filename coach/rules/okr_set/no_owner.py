"""Some lines name who answers for them, and others do not.

## What it does
Looks at drafts that name an owner for at least one line, in a column or behind the words, and
lists the key results without one. In a draft that names nobody it says nothing.

## Why it matters
Who answers for a line looks at its number without being asked. Where nobody is named, each thinks
of another.

## Example
Breaks the rule:
```okr
| Objective | Key result | Owner |
|---|---|---|
| Callers get help fast | Cut the waiting time from 9 min to 3 min | Ana |
| Callers get help fast | Raise CSAT from 4.2 to 4.6 | |
```
Does not:
```okr
| Objective | Key result | Owner |
|---|---|---|
| Callers get help fast | Cut the waiting time from 9 min to 3 min | Ana |
| Callers get help fast | Raise CSAT from 4.2 to 4.6 | Leo |
```

## Known gaps
An owner who is named in another document is unknown to it.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Algunas líneas dicen quién responde por ellas, y otras no.

## Qué hace
Mira los borradores que nombran responsable en al menos una línea, en una columna o detrás de las
palabras, y lista los resultados clave que no lo tienen. Donde no se nombra a nadie, calla.

## Por qué importa
Quien responde por una línea mira su número sin que se lo pidan. Donde no hay nadie, cada cual
piensa en otro.

## Ejemplo
Rompe la regla:
```okr
| Objetivo | Resultado clave | Responsable |
|---|---|---|
| Que quien llama reciba ayuda enseguida | Reducir el tiempo de espera de 9 min a 3 min | Ana |
| Que quien llama reciba ayuda enseguida | Subir el CSAT de 4,2 a 4,6 | |
```
No la rompe:
```okr
| Objetivo | Resultado clave | Responsable |
|---|---|---|
| Que quien llama reciba ayuda enseguida | Reducir el tiempo de espera de 9 min a 3 min | Ana |
| Que quien llama reciba ayuda enseguida | Subir el CSAT de 4,2 a 4,6 | Leo |
```

## Límites conocidos
No conoce a quien se nombra en otro documento.
"""

_SHOWN = 6


def check(case: Case) -> Iterator[Hit]:
    """Yield once, for all key results without an owner."""
    if not any(line.kr.owner for line in case.lines):
        return
    without = [line for line in case.lines if not line.kr.owner and not line.objective.owner]
    if without:
        refs = tuple(line.ref for line in without)
        shown = tuple(e for line in without[:_SHOWN] for e in line.whole())
        verb = Text(es="no dice", en="does") if len(refs) == 1 else Text(es="no dicen", en="do")
        yield Hit((), shown, {"lines": case.listed(refs), "verb": verb})


RULE = Rule(
    code="SET410",
    name="no-owner",
    severity="info",
    message=Text(
        es="{lines} {verb} quién responde; otras líneas sí.",
        en="{lines} {verb} not say who answers for it; other lines do.",
    ),
    hint=Text(es="¿Quién mira ese número cada semana?", en="Who looks at that number every week?"),
    passages=("load",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
