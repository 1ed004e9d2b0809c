"""Every result of an objective counts volume, and nothing beside it looks after quality.

## What it does
Notes an objective with two or more results that all ask for more of something (sales, orders,
leads, cases closed), where neither a result nor a KPI to watch is about quality or those who stay.

## Why it matters
What is counted grows by the shortest way: by discounts, by haste, by customers who do not fit. One
number that may not get worse keeps the way honest.

## Example
Breaks the rule:
```okr
Objective: The shop is the first choice of the neighbourhood
KR1: Raise weekly orders from 200 to 320
KR2: Raise sales from $9,000 to $14,000
```
Does not:
```okr
Objective: The shop is the first choice of the neighbourhood
KR1: Raise weekly orders from 200 to 320
KR2: Raise sales from $9,000 to $14,000
KPIs to watch:
- Orders returned: under 3% a week
```

## Known gaps
It knows volume and quality by their usual names; where it does not, it says nothing.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.rules.case import Case, Group, Line
from coach.rules.counterweights import about_quality
from coach.rules.rule import Hit, Rule

MANUAL_ES = """Los resultados de un objetivo cuentan volumen, y nada a su lado cuida la calidad.

## Qué hace
Anota un objetivo con dos o más resultados que piden todos más de algo (ventas, pedidos, prospectos,
casos cerrados), donde ni un resultado ni un KPI a observar habla de calidad o de quienes se quedan.

## Por qué importa
Lo que se cuenta crece por el camino más corto: con descuentos, con apuro, con clientes ajenos. Un
número que no puede empeorar cuida el camino.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que la tienda sea la primera opción del barrio
KR1: Subir los pedidos semanales de 200 a 320
KR2: Subir las ventas de $9.000 a $14.000
```
No la rompe:
```okr
Objetivo: Que la tienda sea la primera opción del barrio
KR1: Subir los pedidos semanales de 200 a 320
KR2: Subir las ventas de $9.000 a $14.000
KPI a observar:
- Pedidos devueltos: menos de 3 % por semana
```

## Límites conocidos
Conoce el volumen y la calidad por sus nombres usuales; donde no los conoce, calla.
"""

_VOLUME = re.compile(
    r"\b(?:ventas|facturacion|ingresos|pedidos|ordenes|leads|prospectos|registros|altas|visitas|"
    r"descargas|entregas|unidades|casos (?:cerrados|resueltos)|tickets (?:cerrados|resueltos)|"
    r"contratos|oportunidades|reuniones|sales|revenue|bookings|orders|prospects|sign-?ups|"
    r"registrations|visits|visitors|downloads|deliveries|units|"
    r"(?:cases|tickets) (?:closed|resolved)|"
    r"contracts|opportunities|meetings|releases|deployments|output|transactions|transacciones)\b"
)
_SHARE = frozenset({"%", "points"})
SEVERAL = 2
"""One volume alone may stand beside anything; two of them show that nothing else was thought of."""


def check(case: Case) -> Iterator[Hit]:
    """Yield the objectives that only count volume."""
    for group in case.groups:
        results = group.outcomes
        if len(results) < SEVERAL or not all(_is_volume(line) for line in results):
            continue
        if any(about_quality(text) for text in _beside(group)):
            continue
        refs = tuple(line.ref for line in results)
        shown = tuple(e for line in results for e in line.quoted(line.reading.metric))
        yield Hit(refs, shown, {"lines": case.listed(refs)})


def _is_volume(line: Line) -> bool:
    """Tell a result that asks for more of what is counted, and no share of it."""
    reading = line.reading
    if reading.direction != "up" or any(q.unit in _SHARE for q in reading.quantities):
        return False
    return bool(_VOLUME.search(fold(reading.metric or ""))) and not about_quality(line.kr.text)


def _beside(group: Group) -> Iterator[str]:
    yield from (line.kr.text for line in group.lines)
    yield from (item.text for item in group.objective.health_metrics)


RULE = Rule(
    code="SET412",
    name="no-counterweight",
    severity="info",
    message=Text(
        es="{lines} piden más cantidad, y ningún número cuida la calidad.",
        en="{lines} ask for more, and no number looks after quality.",
    ),
    hint=Text(
        es="¿Qué no puede empeorar mientras tanto? Cabe como KPI a observar.",
        en="What may not get worse meanwhile? It fits among the KPIs to watch.",
    ),
    passages=("guard-rail",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
