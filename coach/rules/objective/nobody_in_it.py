"""An objective without anybody in it and without a visible change.

## What it does
Asks who would notice, where an objective improves a quality in general, speaks to nobody, and could
be any company's.

## Why it matters
It passes every other test and still cannot be pictured. With somebody in it the key results almost
choose themselves.

## Example
Breaks the rule:
```okr
Objective: Improve quality
KR1: Cut returned parts from 6% to 3%
```
Does not:
```okr
Objective: Mechanics can fit our parts with their eyes closed
KR1: Cut returned parts from 6% to 3%
```

## Known gaps
It knows people by a list of nouns; a name of the house for them is not on it.
"""

import re
from collections.abc import Iterator

from coach.language import Text, phrases
from coach.rules.case import Case, Group
from coach.rules.rule import Hit, Rule
from coach.rules.shares import is_money_or_people
from coach.rules.wording import short

MANUAL_ES = """Un objetivo sin nadie en él y sin un cambio visible.

## Qué hace
Pregunta quién lo notaría, cuando un objetivo mejora una cualidad en general, no le habla a nadie y
podría ser de cualquier empresa.

## Por qué importa
Pasa todas las demás pruebas y aun así no se puede imaginar. Con alguien en él, los resultados clave
casi se eligen solos.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Mejorar la calidad
KR1: Reducir las piezas devueltas del 6 % al 3 %
```
No la rompe:
```okr
Objetivo: Que los mecánicos instalen nuestras piezas con los ojos cerrados
KR1: Reducir las piezas devueltas del 6 % al 3 %
```

## Límites conocidos
Conoce a las personas por una lista de sustantivos; el nombre que la casa les da puede no estar.
"""

MOST_WORDS = 6
"""An objective longer than this names something particular (the guide: about eight words)."""
_GENERIC = re.compile(
    r"^(?:mejorar|fortalecer|optimizar|potenciar|impulsar|elevar|reforzar|desarrollar|incrementar|"
    r"aumentar|maximizar|crecer|vender|ser|cumplir|lograr|alcanzar|buscar|consolidar|mejora de|"
    r"romperla|mejor(?:es)?|una? \w{1,20} mejor$|an? better|better|improved|"
    r"improve|strengthen|optimi[sz]e|enhance|boost|elevate|increase|maximi[sz]e|grow|develop|sell|"
    r"be|become|achieve|drive|deliver|level up|fulfil+)\b"
)
_SLOGAN = re.compile(
    r"\b(?:excelencia|excelentes? en todo|en todo lo que hacemos|de la historia|romperla|"
    r"best \w{1,20} ever|in everything|crush it|extraordinari\w+|de clase mundial|"
    r"al siguiente nivel|nuestra mision|"
    r"excellence|world[- ]class|next level|our mission|best in class)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:quien(?:es)?|gente|personas?|equipos?|nadie|todos|tod[oa]s|alguien|mund(?:o|ial)|"
    r"people|teams?|everyone|anyone|nobody|who|they|world|us|nos)\b"
)
_PLAIN = re.compile(r"\b(?:velocidad|tiempos?|rapidez|speed|times?|record)\b")
"""Words of a change that anybody would see."""
_PILLAR = re.compile(r"^[^:]{1,40}:\s+")
_WORD = re.compile(r"[a-z]+")


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives in which nobody would notice anything particular."""
    for group in case.groups:
        labels = group.labels
        if labels is None or not labels.qualitative or not labels.outcome_oriented:
            continue
        if not labels.kpi_confusion and labels.single_focus and _vague(group):
            yield Hit((group.ref,), group.whole(), {"words": short(group.text)})


def _vague(group: Group) -> bool:
    # A pillar of the company map (*Mercado:*) is no part of the objective.
    text = _PILLAR.sub("", group.folded).strip(" ¡!¿?\"'.")
    language = group.labels.reading.language if group.labels else "es"
    if _SOMEBODY.search(text) or phrases("people_nouns", language).search(text):
        return False
    if _PLAIN.search(text) or is_money_or_people(text):
        return False
    if len(_WORD.findall(text)) > MOST_WORDS and not _SLOGAN.search(text):
        return False
    return bool(_GENERIC.search(text) or _SLOGAN.search(text))


RULE = Rule(
    code="OBJ006",
    name="nobody-in-it",
    severity="info",
    message=Text(
        es="«{words}» no dice para quién, ni qué se vería distinto.",
        en="“{words}” doesn't say who it is for, or what they would see.",
    ),
    hint=Text(
        es="¿Quién notaría la diferencia al cierre del ciclo, y en qué?",
        en="Who would notice the difference at the end of the cycle, and how?",
    ),
    passages=("somebody-in-it", "objective-examples"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
