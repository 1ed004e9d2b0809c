"""A result that the line's own words hang on something nobody in the team moves.

## What it does
Asks about a result whose words name the exchange rate, the weather, a law, the whole market or the
like, and about any line that waits for somebody else's decision (*if the board agrees*, *subject
to …*).

## Why it matters
Where the team's weekly work has no effect on the number, it can only look on.

## Example
Breaks the rule:
```okr
Objective: Importing becomes affordable again
KR1: Bring the exchange rate down from 20 to 17
```
Does not:
```okr
Objective: Importing becomes affordable again
KR1: Cut the cost per imported unit from 20 to 17
```

## Known gaps
It only knows what the words say; whether another team decides is asked in the checklist.
"""

import re
from collections.abc import Iterator

from coach.language import Text, phrases
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un resultado que, según sus propias palabras, depende de algo que el equipo no mueve.

## Qué hace
Pregunta por un resultado cuyas palabras nombran el tipo de cambio, el clima, una ley, el mercado
total o algo parecido, y por toda línea que espera la decisión de otros (*si el directorio lo
aprueba*, *sujeto a …*).

## Por qué importa
Donde el trabajo de cada semana no tiene efecto sobre el número, el equipo solo puede mirar.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que importar vuelva a ser viable
KR1: Bajar el tipo de cambio de 20 a 17
```
No la rompe:
```okr
Objetivo: Que importar vuelva a ser viable
KR1: Bajar el costo por unidad importada de 20 a 17
```

## Límites conocidos
Solo sabe lo que dicen las palabras; si decide otro equipo se pregunta en la lista de repaso.
"""

_OUTSIDE = re.compile(
    r"\b(?:tipo de cambio|exchange rates?|tasas? de interes|interest rates?|inflacion|inflation|"
    r"el clima(?! (?:laboral|organizacional|de (?:trabajo|confianza)))|condiciones climaticas|"
    r"lluvias?|weather|rainfall|precio (?:internacional|del petroleo|del cafe|de bolsa)|oil price|"
    r"tamano del mercado|mercado total|market size|total market|pib|gdp|elecciones|elections|"
    r"aprobacion de la ley|nueva ley|reforma \w+|new law|legislation|algoritmo de google|"
    r"google(?:'s)? algorithm|demanda mundial|global demand)\b"
)

_IF = re.compile(
    r"\b(?:si|cuando|una vez que|en cuanto|a menos que|salvo que|if|when|once|unless)\s+"
    r"(?P<who>(?:[\w'-]+\s+){0,7}?)$"
)
"""A condition up to its verb; who has to act stands between."""
_OURS = re.compile(
    r"\b(?:we|our|i|they|he|she|it|who|nosotros|nuestr[oa]s?|clientes?|usuari[oa]s?|compradore?s?|"
    r"customers?|clients?|users?|buyers?|people|someone|nobody|alguien|nadie|lectore?s?|readers?)\b"
)
"""A condition on the team itself, or on those it serves, is what the result is about."""
_BOUNDARY = re.compile(r"(?:^\W*|[,;:(\[–—|-]\s*)$")
_HOPED = re.compile(r"[,;(]\s*(?:ojala|hopefully|con suerte|with luck|fingers crossed)\b[^,;)]*")
_CLAUSE_END = re.compile(r"[,;:)\]|]|$")
_DECIDED = Text(
    es="«{words}» no está en manos del equipo.", en="“{words}” makes this depend on someone else."
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines whose words name an outside factor, or a decision of others."""
    for line in case.lines:
        at = _awaited(line)
        found = _OUTSIDE.search(line.folded) if line.labels.kind == "outcome" else None
        if at:
            shown = line.words(*at)
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)}, _DECIDED)
        elif found:
            shown = line.words(*found.span())
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)})


def _awaited(line: Line) -> tuple[int, int] | None:
    """Return where a line says what it waits for: *if the board agrees*, *subject to …*."""
    language = line.reading.language
    for found in phrases("dependence_phrases", language).finditer(line.folded):
        if _BOUNDARY.search(line.folded[: found.start()]) and not _PAID.search(line.folded):
            return found.start(), _clause_end(line.folded, found.end())
    for found in phrases("granting_verbs", language).finditer(line.folded):
        condition = _IF.search(line.folded[: found.start()])
        if condition and condition["who"] and _is_condition(line.folded, condition):
            return condition.start(), _clause_end(line.folded, found.end())
    hoped = _HOPED.search(line.folded)
    return hoped.span() if hoped else None


def _is_condition(folded: str, condition: re.Match[str]) -> bool:
    """Tell a condition on others from a time (*when the shop opens*) and from *sepan si*."""
    before = folded[: condition.start()]
    if _OURS.search(condition["who"]):
        return False
    if _BOUNDARY.search(before):
        return True
    return condition.group().startswith(_SURE) and not _ASKED.search(before)


_SURE = ("if ", "unless ", "si ", "a menos ", "salvo ")
_ASKED = re.compile(
    r"\b(?:sab|sep|pregunt|ver|mir|averigu|avis|dec|dic|know|see|ask|tell|check)\w*\s*$"
)
_PAID = re.compile(r"\b(?:bono|bonus|comision|commission|incentivo|pay)\b")
"""Whatever depends there is pay, which has a rule of its own."""


def _clause_end(folded: str, start: int) -> int:
    """Return where a clause ends; *blocked:* alone says nothing, so what follows is taken too."""
    end = _CLAUSE_END.search(folded, start)
    if end and end.group() == ":":
        end = _CLAUSE_END.search(folded, end.end())
    return end.start() if end else len(folded)


RULE = Rule(
    code="KR116",
    name="outside-influence",
    severity="info",
    message=Text(
        es="«{words}» depende de factores de afuera.", en="“{words}” hangs on outside factors."
    ),
    hint=Text(
        es="¿Qué parte del resultado sí depende del trabajo de este equipo?",
        en="Which part of the result can the team move week by week?",
    ),
    passages=("traction",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
