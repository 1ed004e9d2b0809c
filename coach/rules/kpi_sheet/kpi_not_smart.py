"""A KPI of the sheet lacks what would make it serve.

## What it does
Reads the KPI sheet by what SMART asks and a sheet can show: a name that says what is counted
(specific), a value, a unit or a formula (measurable), an owner (accepted), a target that is
neither met already nor ten times away (realistic), and a period (time-bound). One remark for each
kind of lack. Where no KPI has an owner or a period, it says so once.

## Why it matters
A number that nobody reads, or that nobody knows how to read, moves nothing.

## Example
Breaks the rule:
```kpis
KPI,Current value,Target,Owner,Period
Quality,,,Ana,monthly
Complaints answered in 24 h,62 %,80 %,Leo,monthly
```
Does not:
```kpis
KPI,Current value,Target,Owner,Period
Orders without a claim,91 %,95 %,Ana,monthly
Complaints answered in 24 h,62 %,80 %,Leo,monthly
```

## Known gaps
Whether those who answer for a KPI have accepted it, no sheet shows.
"""

from collections.abc import Callable, Iterator, Sequence

from coach.analysis import analyse_key_result
from coach.language import Text, judged_language
from coach.rules.kpi_sheet.facts import KpiFacts, number
from coach.rules.kpi_sheet.rule import KpiRule, Lack

MANUAL_ES = """A un KPI de la planilla le falta lo que lo haría servir.

## Qué hace
Lee la planilla por lo que pide SMART y una planilla puede mostrar: un nombre que diga qué se
cuenta (específico), un valor, una unidad o una fórmula (medible), responsable (aceptado), una meta
que no esté ya cumplida ni diez veces lejos (realista) y un período (con plazo). Una observación
por cada falta. Donde ningún KPI tiene responsable o período, lo dice una vez.

## Por qué importa
Un número que nadie lee, o que nadie sabe leer, no mueve nada.

## Ejemplo
Rompe la regla:
```kpis
KPI,Valor actual,Meta,Responsable,Período
Calidad,,,Ana,mensual
Reclamos respondidos en 24 h,62 %,80 %,Leo,mensual
```
No la rompe:
```kpis
KPI,Valor actual,Meta,Responsable,Período
Pedidos sin reclamo,91 %,95 %,Ana,mensual
Reclamos respondidos en 24 h,62 %,80 %,Leo,mensual
```

## Límites conocidos
Si quienes responden por un KPI lo aceptaron, ninguna planilla lo muestra.
"""

_FAR = 10
"""Times the current value, past which a target is asked about."""
_ABSTRACT = frozenset((
    "calidad", "eficiencia", "productividad", "satisfaccion", "innovacion", "liderazgo",
    "comunicacion", "flexibilidad", "compromiso", "excelencia", "rendimiento", "desempeno",
    "quality", "efficiency", "productivity", "satisfaction", "innovation", "leadership",
    "communication", "flexibility", "engagement", "excellence", "performance", "impact", "impacto",
))  # fmt: skip

_VAGUE = Text(
    es="{names}: el nombre no dice qué se cuenta.",
    en="{names}: the name does not say what is counted.",
)
_VAGUE_HINT = Text(
    es="¿Qué se cuenta, y de qué total?", en="What is counted, and out of what total?"
)
_NO_VALUE = Text(
    es="{names}: sin valor, unidad ni fórmula, así no se puede leer.",
    en="{names}: no value, unit or formula, so it cannot be read.",
)
_NO_VALUE_HINT = Text(
    es="¿Cuánto es hoy, y de dónde sale?", en="What is it today, and where does it come from?"
)
_NO_OWNER = Text(es="{names}: sin responsable.", en="{names}: nobody answers for it.")
_NO_OWNER_HINT = Text(es="¿Quién lo lee y reacciona?", en="Who reads it, and acts on it?")
_NOBODY = Text(
    es="Ningún KPI de la planilla tiene responsable.", en="No KPI of the sheet has an owner."
)
_NO_PERIOD = Text(
    es="{names}: no dice cada cuánto se mide.", en="{names}: how often it is read is not said."
)
_NEVER = Text(
    es="La planilla no dice de qué período son los valores, ni cada cuánto se miden.",
    en="The sheet does not say which period its values are of, or how often they are read.",
)
_NO_PERIOD_HINT = Text(
    es="¿Cada cuánto cambia tanto que valga mirarlo?",
    en="How often does it change enough to be worth a look?",
)
_MET = Text(es="{names}: la meta ya está cumplida.", en="{names}: the target is met already.")
_MET_HINT = Text(
    es="¿Sigue haciendo falta, o ya toca otra meta?",
    en="Is it still needed, or is it time for another target?",
)
_TOO_FAR = Text(
    es="{names}: la meta está a más de diez veces el valor de hoy.",
    en="{names}: the target is more than ten times today's value.",
)
_TOO_FAR_HINT = Text(es="¿Es la misma unidad?", en="Is it the same unit?")


def check(kpis: Sequence[KpiFacts]) -> Iterator[Lack]:
    """Yield each kind of lack with the KPIs it is true of."""
    vague = tuple(kpi for kpi in kpis if _is_vague(kpi))
    if vague:
        yield Lack(vague, _VAGUE, _VAGUE_HINT)
    blank = tuple(k for k in kpis if k not in vague and not (k.value or k.unit or k.formula))
    if blank:
        yield Lack(blank, _NO_VALUE, _NO_VALUE_HINT)
    yield from _missing(kpis, lambda k: k.owner, (_NO_OWNER, _NOBODY), _NO_OWNER_HINT)
    yield from _missing(kpis, lambda k: k.period, (_NO_PERIOD, _NEVER), _NO_PERIOD_HINT)
    far = tuple(kpi for kpi in kpis if _is_far(kpi))
    if far:
        yield Lack(far, _TOO_FAR, _TOO_FAR_HINT)
    met = tuple(kpi for kpi in kpis if kpi not in far and _is_met(kpi))
    if met:
        yield Lack(met, _MET, _MET_HINT)


def _missing(
    kpis: Sequence[KpiFacts],
    field: Callable[[KpiFacts], str | None],
    messages: tuple[Text, Text],
    hint: Text,
) -> Iterator[Lack]:
    """Yield the KPIs without a field that others have; where none has it, that is said once."""
    without = tuple(kpi for kpi in kpis if not field(kpi))
    if without:
        yield Lack(without, messages[len(without) == len(kpis)], hint)


def _is_vague(kpi: KpiFacts) -> bool:
    if kpi.unit or kpi.formula or (kpi.value and not kpi.value[:1].isalpha()):
        return False
    words = kpi.name.split()
    abstract = all(_plain(word) in _ABSTRACT or len(word) < 4 for word in words)
    read = analyse_key_result(kpi.name, None, judged_language(kpi.name))
    return abstract or (read.kind == "output")


def _plain(word: str) -> str:
    from coach.language import fold

    return fold(word).strip(".,;:")


def _is_far(kpi: KpiFacts) -> bool:
    now, goal = number(kpi.value), number(kpi.target)
    return bool(now and goal and now > 0 and goal > 0 and max(goal / now, now / goal) > _FAR)


def _is_met(kpi: KpiFacts) -> bool:
    now, goal = number(kpi.value), number(kpi.target)
    return now is not None and now == goal


RULE = KpiRule(
    code="KPI205",
    name="kpi-not-smart",
    severity="info",
    passages=("smart-kpi",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
