"""A team watches more KPIs than it can.

## What it does
Counts the KPIs of each team of the sheet, or of the whole sheet where it names no team, and says so
past ten.

## Why it matters
What does not fit into one meeting is not looked at, and the one that matters is among the others.

## Example
Breaks the rule:
```kpis
KPI,Current value,Owner,Period
Orders a day,81,Ana,daily
Orders on time,91 %,Ana,daily
Returns,4 %,Ana,weekly
Claims,12,Ana,weekly
Visits,300,Ana,weekly
Basket,$ 40,Ana,weekly
Margin,31 %,Ana,monthly
Stock days,14,Ana,monthly
Sick days,3,Ana,monthly
Open posts,2,Ana,monthly
Energy,900 kWh,Ana,monthly
```
Does not:
```kpis
KPI,Current value,Owner,Period
Orders a day,81,Ana,daily
Orders on time,91 %,Ana,daily
```

## Known gaps
It does not know which of them a board reads and which the shop floor does.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from coach.language import Text, fold
from coach.rules.kpi_sheet.facts import KpiFacts
from coach.rules.kpi_sheet.rule import KpiRule, Lack
from coach.rules.okr_set.listed_kpi_not_smart import MOST_LISTED

MANUAL_ES = """Un equipo mira más KPI de los que puede.

## Qué hace
Cuenta los KPI de cada equipo de la planilla, o de toda ella donde no nombra equipos, y lo dice si
pasan de diez.

## Por qué importa
Lo que no cabe en una reunión no se mira, y el que importa queda entre los demás.

## Ejemplo
Rompe la regla:
```kpis
KPI,Valor actual,Responsable,Período
Pedidos por día,81,Ana,diario
Pedidos a tiempo,91 %,Ana,diario
Devoluciones,4 %,Ana,semanal
Reclamos,12,Ana,semanal
Visitas,300,Ana,semanal
Ticket,$ 40,Ana,semanal
Margen,31 %,Ana,mensual
Días de inventario,14,Ana,mensual
Días de licencia,3,Ana,mensual
Vacantes,2,Ana,mensual
Energía,900 kWh,Ana,mensual
```
No la rompe:
```kpis
KPI,Valor actual,Responsable,Período
Pedidos por día,81,Ana,diario
Pedidos a tiempo,91 %,Ana,diario
```

## Límites conocidos
No sabe cuáles lee el directorio y cuáles el piso de ventas.
"""

_MANY = Text(
    es="{many} KPI para {team} son más de los que se miran en una reunión.",
    en="{many} KPIs for {team} are more than one meeting can look at.",
)
_WHICH = Text(es="¿Cuáles cambiarían una decisión?", en="Which of them would change a decision?")
_ALL = Text(es="un equipo", en="one team")


def check(kpis: Sequence[KpiFacts]) -> Iterator[Lack]:
    """Yield the teams with too many."""
    teams: dict[str, list[KpiFacts]] = defaultdict(list)
    for kpi in kpis:
        teams[fold(kpi.team or "")].append(kpi)
    for of in teams.values():
        if len(of) > MOST_LISTED:
            words: dict[str, str | Text] = {"many": str(len(of)), "team": of[0].team or _ALL}
            yield Lack(tuple(of[:3]), _MANY, _WHICH, words)


RULE = KpiRule(
    code="KPI206",
    name="too-many-kpis",
    severity="info",
    passages=("too-many-kpis",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
