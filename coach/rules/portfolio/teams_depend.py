"""A line needs another team of the file.

## What it does
Finds lines that name another team of the file with words of depending (*depends on*, *blocked by*,
*with the Data team*), and pairs of teams that depend on each other.

## Why it matters
What another team has to do first belongs on that team's list too, with a date. Where it does not
stand there, both find out at the end of the cycle.

## Example
Breaks the rule:
```okr
# Team: Sales
Objective: Shops order again without a call
KR1: Raise shops that reorder from 20% to 35%, which depends on the Data team
---
# Team: Data
Objective: Everybody finds the number they need
KR1: Raise questions answered the same day from 40% to 70%
```
Does not:
```okr
# Team: Sales
Objective: Shops order again without a call
KR1: Raise shops that reorder from 20% to 35%
---
# Team: Data
Objective: Sales finds the number it needs
KR1: Raise questions answered the same day from 40% to 70%
```

## Known gaps
A need that is not put in such words is not seen.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.portfolio.claims import Claim
from coach.rules.portfolio.rule import Match, PortfolioRule
from coach.rules.portfolio.store import ClaimStore
from coach.rules.wording import short

MANUAL_ES = """Una línea necesita a otro equipo del archivo.

## Qué hace
Encuentra líneas que nombran a otro equipo del archivo con palabras de depender (*depende de*,
*bloqueado por*, *con el equipo de Datos*), y pares de equipos que dependen uno del otro.

## Por qué importa
Lo que otro equipo tiene que hacer antes va también en la lista de ese equipo, con fecha. Si ahí no
está, los dos se enteran al final del ciclo.

## Ejemplo
Rompe la regla:
```okr
# Equipo: Ventas
Objetivo: Que las tiendas vuelvan a pedir sin llamada
KR1: Subir las tiendas que repiten del 20 % al 35 %, depende del equipo de Datos
---
# Equipo: Datos
Objetivo: Que cada cual encuentre el número que busca
KR1: Subir las preguntas respondidas el mismo día del 40 % al 70 %
```
No la rompe:
```okr
# Equipo: Ventas
Objetivo: Que las tiendas vuelvan a pedir sin llamada
KR1: Subir las tiendas que repiten del 20 % al 35 %
---
# Equipo: Datos
Objetivo: Que Ventas encuentre el número que busca
KR1: Subir las preguntas respondidas el mismo día del 40 % al 70 %
```

## Límites conocidos
No ve una necesidad que se dice con otras palabras.
"""

_NEEDS = re.compile(
    r"\b(?:depend\w* (?:de|del|on|upon)|(?:bloquead|frenad)\w+ por|blocked by|"
    r"waiting (?:for|on)|a la espera de|espera(?:mos|n)? a|sujet[oa] a|con (?:el )?apoyo de|"
    r"con ayuda de|with (?:the )?(?:help|support) (?:of|from)|si (?:nos )?entrega|"
    r"once delivered by|requiere (?:de|que)|requires)"
    r"\s+(?:(?:el|la|los|las|the|al?|del?)\s+)*"
    r"(?:(?:equipo|area|team|squad)\s+(?:de(?:l| la)?\s+)?)?"
)
"""Words after which the name of a team is a need."""
_MUTUAL = Text(
    es="{one} y {other} dependen uno del otro: «{words}».",
    en="{one} and {other} depend on each other: “{words}”.",
)
_BOTH = Text(
    es="¿Quién entrega primero, qué y cuándo?", en="Who delivers first, what, and by when?"
)


def check(store: ClaimStore) -> Iterator[Match]:
    """Yield the lines that need another team; two teams that need each other once."""
    names = {fold(team): team for team in store.teams()}
    if len(names) < 2:
        return
    longest = max(len(name.split()) for name in names)
    needed: dict[tuple[str, str], Claim] = {}
    for claim in store.all():
        other = _needed(claim, names, longest)
        if other:
            needed.setdefault((claim.team, other), claim)
    for (team, other), claim in needed.items():
        words = {"words": short(claim.text), "one": claim.place, "other": other}
        back = needed.get((other, team))
        if back is None:
            yield Match((claim,), words)
        elif team < other:
            yield Match((claim, back), words, _MUTUAL, _BOTH)


def _needed(claim: Claim, names: dict[str, str], longest: int) -> str | None:
    """Return the team that a line needs, ``None`` for its own or none."""
    folded = fold(claim.text)
    for match in _NEEDS.finditer(folded):
        following = re.findall(r"[^\W_]+(?:[-/&][^\W_]+)*", folded[match.end() : match.end() + 80])
        for size in range(min(longest, len(following)), 0, -1):
            name = names.get(" ".join(following[:size]))
            if name and name != claim.team:
                return name
    return None


RULE = PortfolioRule(
    code="SET424",
    name="teams-depend",
    severity="info",
    message=Text(es="{one} necesita a {other}: «{words}».", en="{one} needs {other}: “{words}”."),
    hint=Text(
        es="¿Está también en los OKR de {other}, con fecha?",
        en="Does it stand in the OKRs of {other} too, with a date?",
    ),
    passages=("traction",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
