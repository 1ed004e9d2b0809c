"""A number or a target inside an objective.

## What it does
Marks an objective that holds a figure somebody would check at the end of the cycle. Years, ranks,
names with a number (*Phase 2*), versions and figures of speech (*10x*, *one platform*) are left
alone.

## Why it matters
The number says how much, not what gets better. An objective is remembered for what it promises; the
number belongs to a key result.

## Example
Breaks the rule:
```okr
Objective: Increase meetings with clients from 100 to 300
KR1: Cut the time to an answer from 5 h to 1 h
```
Does not:
```okr
Objective: Clients find it easy to talk to us
KR1: Cut the time to an answer from 5 h to 1 h
```

## Known gaps
Some schools put numbers in objectives; the coach asks, and leaves the choice.
"""

import re
from collections.abc import Iterator

from coach.language import Text
from coach.models import Quantity
from coach.rules.case import Case, Group
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un número o una meta dentro de un objetivo.

## Qué hace
Señala un objetivo con una cifra que alguien revisaría al cierre del ciclo. Deja en paz años,
puestos, nombres con número (*Fase 2*), versiones y figuras de lenguaje (*10x*, *una sola
plataforma*).

## Por qué importa
El número dice cuánto, no qué mejora. Un objetivo se recuerda por lo que promete; el número va en un
resultado clave.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Aumentar las reuniones con clientes de 100 a 300
KR1: Reducir el tiempo de respuesta de 5 h a 1 h
```
No la rompe:
```okr
Objetivo: Que hablar con nosotros sea fácil para los clientes
KR1: Reducir el tiempo de respuesta de 5 h a 1 h
```

## Límites conocidos
Algunas escuelas ponen números en los objetivos; el coach pregunta y deja elegir.
"""

_A_KPI = Text(
    es="«{words}» dice cuánto, no qué mejora.", en="“{words}” says how much, not what gets better."
)
_WHAT_GETS_BETTER = Text(
    es="¿Qué tendría que mejorar para que ese número se mueva por sí solo?",
    en="What would have to get better for that number to move by itself?",
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that hold a figure to be checked."""
    for group in case.groups:
        labels = group.labels
        if labels is None or labels.qualitative:
            continue
        figure = _figure(group)
        if figure is None and not labels.kpi_confusion:
            continue
        quote = _figures(group) or labels.evidence.get("qualitative")
        shown = group.quoted(quote)
        words = {"words": short(quote or group.text)}
        if labels.kpi_confusion:
            yield Hit((group.ref,), shown, words, _A_KPI, _WHAT_GETS_BETTER)
        else:
            yield Hit((group.ref,), shown, words)


def _figure(group: Group) -> Quantity | None:
    """Return the first figure that is no figure of speech."""
    if group.labels is None:
        return None
    figures = group.labels.reading.quantities
    return next(
        (q for q in figures if q.unit != "x" and q.value != 1 and not _name(group, q)), None
    )


def _name(group: Group, figure: Quantity) -> bool:
    """Tell a bare number that names a group or a step: *Year 10*, *Fase 2*."""
    if figure.unit is not None:
        return False
    at = figure.span.start if figure.span else group.text.find(figure.raw)
    return bool(_NAMED.search(group.folded[: max(at, 0)]))


_NAMED = re.compile(
    r"\b(?:years?|grades?|phases?|tiers?|levels?|bands?|stages?|wards?|zones?|anos?|grados?|fases?|"
    r"nivel(?:es)?|etapas?|zonas?|distritos?)\s+(?:\d+\s*(?:,|-|–|to|and|a|y)\s*)*$"
)


def _figures(group: Group) -> str | None:
    """Return the figures with the words between them (*100 a 300*), if they stand together."""
    quantities = group.labels.reading.quantities if group.labels else ()
    figures = [q.raw for q in quantities if not _name(group, q)]
    places = [group.text.find(raw) for raw in figures]
    if not figures or -1 in places:
        return None
    start, end = places[0], places[0] + len(figures[0])
    if 0 < places[-1] - end <= _TOGETHER:
        end = places[-1] + len(figures[-1])
    return group.text[start:end]


_TOGETHER = 6
"""Characters between the figures of one move: *de 100 a 300*."""

RULE = Rule(
    code="OBJ001",
    name="number-in-objective",
    severity="info",
    message=Text(
        es="«{words}» pone una meta dentro del objetivo.",
        en="“{words}” puts a target inside the objective.",
    ),
    hint=Text(
        es="¿Qué sería distinto para alguien si se logra? El número va mejor en un KR.",
        en="What would be different, and for whom? The number fits better in a key result.",
    ),
    passages=("objective-qualitative", "kpi-as-objective"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
