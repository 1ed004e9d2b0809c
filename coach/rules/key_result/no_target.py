"""A metric is named, and nobody says how far it is to move.

## What it does
Marks an outcome with a metric and without a target or a change. A letter left open (*X %*) is taken
as the team's own blank.

## Why it matters
Without a target any movement counts as success.

## Example
Breaks the rule:
```okr
Objective: Shoppers find what they came for
KR1: Reduce the bounce rate
```
Does not:
```okr
Objective: Shoppers find what they came for
KR1: Reduce the bounce rate from 60% to 45%
```

## Known gaps
A target that stands only in a table's footnote is not seen.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.activities import only_measures
from coach.rules.case import Case, Line
from coach.rules.references import comparison, lacks_number
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Se nombra una métrica y no se dice cuánto se quiere mover.

## Qué hace
Señala un resultado con métrica y sin meta ni cambio. Una letra dejada abierta (*X %*) se toma como
un espacio que el propio equipo va a llenar.

## Por qué importa
Sin meta, cualquier movimiento cuenta como éxito.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que quien compra encuentre lo que busca
KR1: Reducir la tasa de rebote
```
No la rompe:
```okr
Objetivo: Que quien compra encuentre lo que busca
KR1: Reducir la tasa de rebote del 60 % al 45 %
```

## Límites conocidos
Una meta que solo está al pie de una tabla no se ve.
"""

_HELD_OPEN = Text(es="«{words}» está por definir.", en="“{words}” is still to be set.")
_COMPARED = Text(
    es="«{words}» da la referencia; falta la cantidad.",
    en="“{words}” names the reference; the amount is missing.",
)
_BY_HOW_MUCH = Text(es="¿Cuánta diferencia se busca?", en="By how much?")
_WHO_HAS_IT = Text(es="¿Quién lo tiene, o quién lo decide?", en="Who has it, or who decides it?")


def check(case: Case) -> Iterator[Hit]:
    """Yield the outcomes with a metric and no target."""
    for line in case.lines:
        slots = line.labels.slots
        against = comparison(line)
        if against and lacks_number(line):
            shown = line.words(*against)
            words = {"words": short(shown[0].quote)}
            yield Hit((line.ref,), shown, words, _COMPARED, _BY_HOW_MUCH)
            continue
        if line.labels.kind != "outcome" or not slots.metric or slots.target:
            continue
        if line.labels.kpi_confusion or only_measures(line):
            continue
        blank = _blank(line)
        if blank:
            shown = line.quoted(blank)
            yield Hit((line.ref,), shown, {"words": short(blank)}, _HELD_OPEN, _WHO_HAS_IT)
        else:
            metric = line.reading.metric or line.kr.text
            yield Hit((line.ref,), line.quoted(metric), {"words": short(metric)})


def _blank(line: Line) -> str | None:
    """Return the letter or bracket that the team itself left open for the target."""
    open_ones = (q.raw for q in line.reading.quantities if q.value is None)
    return next(open_ones, None)


RULE = Rule(
    code="KR105",
    name="no-target",
    severity="info",
    message=Text(
        es="Se nombra «{words}», pero no a cuánto llegar.",
        en="The line names “{words}” but gives no target.",
    ),
    hint=Text(
        es="¿A cuánto quieren llegar en este ciclo?",
        en="How far do you want it to move this cycle?",
    ),
    passages=("kr-formula",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
