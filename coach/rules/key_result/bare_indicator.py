"""An indicator's name with no change asked of it.

## What it does
Marks a line that only names a KPI, and holds neither a target nor a direction.

## Why it matters
A KPI tells how things stand. A key result says where that number is to go in this cycle.

## Example
Breaks the rule:
```okr
Objective: Clients come back for more
KR1: Average order value
```
Does not:
```okr
Objective: Clients come back for more
KR1: Raise the average order value from $40 to $55
```

## Known gaps
A house name for an indicator may be read as an unclear line (KR103).
"""

import re
from collections.abc import Iterator

from coach.analysis.morphology import singular
from coach.language import Text, lexicon
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """El nombre de un indicador, sin pedirle ningún cambio.

## Qué hace
Señala una línea que solo nombra un KPI, sin meta ni sentido.

## Por qué importa
Un KPI dice cómo están las cosas. Un resultado clave dice a dónde tiene que ir ese número en el
ciclo.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los clientes vuelvan por más
KR1: Ticket promedio
```
No la rompe:
```okr
Objetivo: Que los clientes vuelvan por más
KR1: Aumentar el ticket promedio de $40 a $55
```

## Límites conocidos
El nombre propio de un indicador de la casa puede leerse como línea poco clara (KR103).
"""


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that are only an indicator's name."""
    for line in case.lines:
        if is_bare_indicator(line):
            yield Hit((line.ref,), line.whole(), {"words": short(line.kr.text)})


def is_bare_indicator(line: Line) -> bool:
    """Tell a line that names an indicator and asks nothing of it."""
    labels = line.labels
    moved = labels.slots.target or line.reading.direction is not None
    valued = any(q.value is not None for q in line.reading.quantities)
    if moved or valued or line.bounded or _SAYS.search(line.folded):
        return False
    if labels.kpi_confusion:
        return labels.kind != "health"
    ratio = _RATIO.fullmatch(line.folded.strip(" .")) if labels.kind == "unclear" else None
    of = singular(ratio["of"], line.reading.language) if ratio else None
    return of is not None and (of in lexicon("people_nouns", line.reading.language) or of in _UNITS)


_SAYS = re.compile(
    r"^\W*(?:\+|(?:quien(?:es)?|who|whoever|que|that|no|sin|without|a la espera|en espera|"
    r"bloquead[oa]s?|blocked|waiting|pending|falta|pendiente)\b)"
)
"""A line that opens so asks for something, in a sentence or by a sign."""
_RATIO = re.compile(r"(?:[\w-]+\s+){1,4}(?:por|per)\s+(?:cada\s+)?(?P<of>[\w]+)")
"""*Excedente por socio*, *Surplus per member*: so much for each is measured."""
_UNITS = frozenset((
    "dia", "mes", "semana", "hora", "pedido", "orden", "unidad", "tonelada", "hectarea", "metro",
    "local", "tienda", "turno", "visita", "viaje", "day", "month", "week", "hour", "order", "unit",
    "tonne", "ton", "hectare", "metre", "meter", "shop", "store", "shift", "visit", "trip", "head",
    "capita", "socio", "member", "employee", "empleado", "household", "hogar",
))  # fmt: skip


RULE = Rule(
    code="KPI202",
    name="bare-indicator",
    severity="info",
    message=Text(
        es="«{words}» es el nombre de un KPI; falta el cambio que se busca.",
        en="“{words}” names a KPI, not the change wanted.",
    ),
    hint=Text(
        es="¿Cuánto es hoy y a cuánto quieren llegar? Si solo se vigila, va en KPI a observar.",
        en="What is it today, and where is it to go? If it is only watched, it is a KPI to watch.",
    ),
    passages=("kpi-vs-okr", "kpi-as-objective"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
