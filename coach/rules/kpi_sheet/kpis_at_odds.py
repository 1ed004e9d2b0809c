"""Two KPIs that pull against each other.

## What it does
Finds pairs of which one, pushed towards its target, is known to cost the other: time a call takes
and calls solved at once; stock and availability; use of capacity and waiting; discounts and
margin; speed and errors. It asks, since a team may have seen it.

## Why it matters
Where both are watched apart, each side reaches its own by hurting the other's.

## Example
Breaks the rule:
```kpis
KPI,Current value,Target,Owner,Period
Average handle time,9 min,5 min,Ana,weekly
First contact resolution,62 %,80 %,Leo,weekly
```
Does not:
```kpis
KPI,Current value,Target,Owner,Period
Orders on time,70 %,90 %,Ana,weekly
Returns,8 %,4 %,Leo,weekly
```

## Known gaps
It knows a handful of such pairs.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from coach.language import Text, fold
from coach.rules.kpi_sheet.facts import KpiFacts
from coach.rules.kpi_sheet.rule import KpiRule, Lack

MANUAL_ES = """Dos KPI que tiran en sentidos contrarios.

## Qué hace
Encuentra pares de los que uno, empujado hacia su meta, suele costarle al otro: duración de la
llamada y resolución al primer contacto; inventario y disponibilidad; ocupación y espera;
descuentos y margen; rapidez y errores. Pregunta, pues el equipo puede haberlo visto.

## Por qué importa
Donde se miran por separado, cada parte logra lo suyo a costa de la otra.

## Ejemplo
Rompe la regla:
```kpis
KPI,Valor actual,Meta,Responsable,Período
Tiempo promedio de atención,9 min,5 min,Ana,semanal
Resolución en el primer contacto,62 %,80 %,Leo,semanal
```
No la rompe:
```kpis
KPI,Valor actual,Meta,Responsable,Período
Pedidos a tiempo,70 %,90 %,Ana,semanal
Devoluciones,8 %,4 %,Leo,semanal
```

## Límites conocidos
Conoce un puñado de esos pares.
"""

_PAIRS: tuple[tuple[str, str, str, str], ...] = (
    (r"handle time|\baht\b|tiempo (?:promedio |medio )?de atencion|duracion de llamada", "down",
     r"first (?:contact|call) resolution|\bfcr\b|primera? (?:contacto|llamada)|csat|satisf", "up"),
    (r"\binventario|\binventory|stock (?:days|on hand)|dias de (?:stock|inventario)", "down",
     r"stock-?outs?|quiebres? de stock|disponibilidad|availability|fill rate", "any"),
    (r"utili[sz]a(?:tion|cion)|ocupacion|occupancy", "up",
     r"lead time|wait|espera|tiempo de (?:entrega|respuesta)", "down"),
    (r"descuento|discount", "up", r"\bmargen|\bmargin", "up"),
    (r"cost[oe]? (?:per|por) (?:ticket|contacto|contact|caso|case)", "down",
     r"csat|satisf|\bnps\b", "up"),
    (r"(?:deployment|release) frequency|frecuencia de (?:despliegue|entrega)", "up",
     r"change failure|tasa de fallas?|incidents?|incidentes", "down"),
)  # fmt: skip
"""One KPI, the way it is pushed, and the one that this usually costs. Source: the trade-offs that
guidance on counter-metrics names for support, supply and delivery."""
_ODDS = Text(
    es="{names} suelen tirar uno del otro: cuando uno mejora, el otro empeora.",
    en="{names} tend to pull against each other: as one gets better, the other gets worse.",
)
_TOGETHER = Text(
    es="¿Los mira la misma persona, en la misma reunión?",
    en="Does the same person look at both, in the same meeting?",
)


def check(kpis: Sequence[KpiFacts]) -> Iterator[Lack]:
    """Yield the pairs that are at odds."""
    names = [(kpi, fold(kpi.name)) for kpi in kpis]
    for pushed, way, paid, other_way in _PAIRS:
        for (one, first), (other, second) in permutations(names, 2):
            if not (re.search(pushed, first) and re.search(paid, second)):
                continue
            if one.moves == way and (other_way == "any" or other.moves in (other_way, None)):
                yield Lack((one, other), _ODDS, _TOGETHER)


RULE = KpiRule(
    code="KPI207",
    name="kpis-at-odds",
    severity="info",
    passages=("too-many-kpis",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
