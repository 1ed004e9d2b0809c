"""A level to hold: a guard rail rather than a change.

## What it does
Notes a line that asks to keep a level, and names the key result it protects where the two pull
against each other (quality and speed, volume or cost) or share their subject; where the words leave
open whether the level is held today, it asks.

## Why it matters
A guard rail is worth having beside a key result: it shows whether one number is won at another's
cost. Among the key results it hides that nothing is asked to move.

## Example
Breaks the rule:
```okr
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
KR2: Keep CSAT above 4.6
```
Does not:
```okr
Objective: Callers get help fast
KR1: Cut the waiting time from 9 min to 3 min
KR2: Raise CSAT from 4.2 to 4.6
```

## Known gaps
Holding a level that would slip by itself (a nominal cost while prices rise) is real work: it asks.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import holding
from coach.rules.case import Case, Group, Line
from coach.rules.counterweights import guards
from coach.rules.rule import Hit, Rule
from coach.rules.shares import is_money_or_people
from coach.rules.wording import short

MANUAL_ES = """Un nivel que se quiere cuidar: un resguardo, más que un cambio.

## Qué hace
Anota una línea que pide conservar un nivel, y nombra el resultado clave que protege si uno
puede lograrse a costa del otro (calidad y rapidez, volumen o costo) o hablan de lo mismo; cuando
las palabras no dicen si hoy se cumple, lo pregunta.

## Por qué importa
Un resguardo vale la pena al lado de un resultado clave: muestra si un número se gana a costa de
otro. Entre los resultados clave esconde que no se pide ningún cambio.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
KR2: Mantener el CSAT por encima de 4,6
```
No la rompe:
```okr
Objetivo: Que quien llama reciba ayuda enseguida
KR1: Reducir el tiempo de espera de 9 min a 3 min
KR2: Subir el CSAT de 4,2 a 4,6
```

## Límites conocidos
Sostener un nivel que bajaría solo (un costo nominal cuando suben los precios) es trabajo de verdad:
por eso pregunta.
"""

_PROTECTS = Text(
    es="«{words}» es un resguardo: cuida que el {sibling} no se logre a costa de esto.",
    en="“{words}” is a guard rail: it makes sure {sibling} isn't won at its expense.",
)
_BESIDE = Text(es="Va mejor en KPI a observar.", en="It fits better among the KPIs to watch.")
_ABOVE_OR_BELOW = Text(
    es="Si ya se respeta, va en KPI a observar; si no, falta el valor actual.",
    en="If it is, it belongs among the KPIs to watch; if not, say where it starts from.",
)
_LIMIT = Text(
    es="«{words}» pone un límite, pero no dice si hoy se respeta.",
    en="“{words}” sets a limit; it doesn't say whether it is met today.",
)
_ONE_OF_ALL = Text(es="", en="")


def check(case: Case) -> Iterator[Hit]:
    """Yield the levels to hold."""
    for group in case.groups:
        for line in group.lines:
            if line.level:
                yield _hit(case, group, line)


def _hit(case: Case, group: Group, line: Line) -> Hit:
    words = {"words": short(line.kr.text)}
    shown = line.quoted(line.labels.evidence.get("kind"))
    if group.only_levels:
        # What it means is said once, for all of them, by KPI203.
        return Hit((line.ref,), shown, words, hint=_ONE_OF_ALL)
    sibling = next((r for r in group.outcomes if r.sound and guards(line, r)), None)
    if not holding(line):
        return Hit((line.ref,), shown, words, _LIMIT, _ABOVE_OR_BELOW)
    if sibling:
        words["sibling"] = case.short(sibling.ref)
        # A nominal level may slip by itself (prices rise): whether it does is asked.
        hint = None if is_money_or_people(line.kr.text) else _BESIDE
        return Hit((line.ref,), shown, words, _PROTECTS, hint)
    return Hit((line.ref,), shown, words)


RULE = Rule(
    code="KPI201",
    name="level-to-hold",
    severity="info",
    message=Text(
        es="«{words}» cuida algo que ya se tiene.",
        en="“{words}” holds a level rather than changing one.",
    ),
    hint=Text(
        es="¿Seguiría así si no hicieran nada distinto? Entonces va mejor en KPI a observar.",
        en="Left alone, would it slip? If not, it fits better among the KPIs to watch.",
    ),
    passages=("guard-rail", "level-to-hold"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
