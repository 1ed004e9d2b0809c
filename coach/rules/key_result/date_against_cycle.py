"""A line's own date that contradicts the cycle, or another line's.

## What it does
Compares the quarters that are written: a line's own against that of its heading or objective, and
the lines of one objective among themselves.

## Why it matters
The lines of a cycle are read together at its end; one that ends elsewhere is read too early or too
late.

## Example
Breaks the rule:
```okr
OKR Q3 2026
Objective: Students finish what they start
KR1: Raise the completion rate from 40% to 60% by the end of Q2
```
Does not:
```okr
OKR Q3 2026
Objective: Students finish what they start
KR1: Raise the completion rate from 40% to 60% by the end of Q3
```

## Known gaps
Months are not compared with quarters: fiscal years begin in different months.
"""

from collections.abc import Iterator

from coach.language import Text
from coach.rules.case import Case, Group, Line
from coach.rules.periods import Quarter, quarters
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """La fecha propia de una línea contradice el ciclo, o la de otra línea.

## Qué hace
Compara los trimestres que están escritos: el de una línea con el de su encabezado u objetivo, y los
de las líneas de un objetivo entre sí.

## Por qué importa
Las líneas de un ciclo se leen juntas al cierre; la que termina en otro momento se lee demasiado
pronto o demasiado tarde.

## Ejemplo
Rompe la regla:
```okr
OKR T3 2026
Objetivo: Que cada estudiante termine lo que empieza
KR1: Aumentar la tasa de finalización del 40 % al 60 % al cierre del T2
```
No la rompe:
```okr
OKR T3 2026
Objetivo: Que cada estudiante termine lo que empieza
KR1: Aumentar la tasa de finalización del 40 % al 60 % al cierre del T3
```

## Límites conocidos
Los meses no se comparan con los trimestres: el año fiscal no empieza igual en todas partes.
"""

_AMONG_LINES = Text(
    es="{lines} terminan en trimestres distintos: «{words}» y «{cycle}».",
    en="{lines} end in different quarters: “{words}” and “{cycle}”.",
)


_ONE_CYCLE = Text(es="¿Es un solo ciclo?", en="Is it one cycle?")


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines whose quarter is not that of the cycle."""
    for group in case.groups:
        dated = [(line, own) for line in group.lines if (own := _own(line))]
        if not dated:
            continue
        cycle = _cycle(case, group)
        if cycle:
            for line, own in dated:
                if _differ(own, cycle):
                    periods = {"words": short(own.raw), "cycle": short(cycle.raw)}
                    yield Hit((line.ref,), line.quoted(own.raw), periods)
            continue
        (first, quarter), *rest = dated
        for line, own in rest:
            if _differ(own, quarter):
                refs = (first.ref, line.ref)
                periods = {"words": quarter.raw, "cycle": own.raw}
                words: dict[str, str | Text] = {"lines": case.listed(refs), **periods}
                shown = (*first.quoted(quarter.raw), *line.quoted(own.raw))
                yield Hit(refs, shown, words, _AMONG_LINES, _ONE_CYCLE)
                break


def _own(line: Line) -> Quarter | None:
    """Return the one quarter in which a line ends; two of them are a range or a comparison."""
    found = quarters(line.kr.deadline or line.kr.cycle or line.reading.deadline or "")
    return found[-1] if len(found) == 1 else None


def _cycle(case: Case, group: Group) -> Quarter | None:
    places = (
        group.objective.cycle,
        group.text,
        case.okrs.cycle,
        case.okrs.title,
        case.context.answers.get("cycle"),
    )
    for place in places:
        found = quarters(place or "")
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _differ(one: Quarter, other: Quarter) -> bool:
    years = None not in (one.year, other.year) and one.year != other.year
    return one.number != other.number or years


RULE = Rule(
    code="KR113",
    name="date-against-cycle",
    severity="info",
    message=Text(
        es="«{words}» no es el período del ciclo («{cycle}»).",
        en="“{words}” is not the period of the cycle (“{cycle}”).",
    ),
    hint=Text(es="¿Cuál de los dos vale?", en="Which of the two holds?"),
    passages=("cycle-date",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
