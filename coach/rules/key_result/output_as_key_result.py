"""Work done or a thing delivered, where a result belongs.

## What it does
Marks a key result that the team completes by itself: launch, write, train, migrate, or a count of
its own deliverables. Counted calls, visits and meetings are KR102, measuring is KR114.

## Why it matters
The line is won when the team says so, whether or not anybody notices. The work may be right: it
becomes an initiative, and the key result says what it changes.

## Example
Breaks the rule:
```okr
Objective: Pharmacies rely on our deliveries
KR1: Launch online order tracking
```
Does not:
```okr
Objective: Pharmacies rely on our deliveries
KR1: Raise orders delivered on time from 82% to 95%
```

## Known gaps
Where readers differ (hiring, training completed, internal adoption), it asks instead of ruling.
Silence a line with `coach: ignore[KR101] reason`.
"""

from collections.abc import Iterator

from coach.language import Text, lexicon
from coach.reviews import Evidence
from coach.rules.activities import counted_activity, only_measures
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Trabajo hecho o algo entregado, donde va un resultado.

## Qué hace
Señala un resultado clave que el equipo completa por sí mismo: lanzar, redactar, capacitar, migrar,
o una cuenta de sus propios entregables. Las llamadas, visitas y reuniones contadas son KR102; medir
es KR114.

## Por qué importa
La línea se cumple cuando el equipo lo dice, lo note alguien o no. El trabajo puede ser el correcto:
pasa a iniciativas, y el resultado clave dice qué cambia con él.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las farmacias confíen en nuestros envíos
KR1: Lanzar el rastreo en línea de pedidos
```
No la rompe:
```okr
Objetivo: Que las farmacias confíen en nuestros envíos
KR1: Aumentar los pedidos entregados a tiempo del 82 % al 95 %
```

## Límites conocidos
Donde los lectores difieren (contratar, capacitación completada, adopción interna), pregunta en vez
de afirmar. Una línea se silencia con `coach: ignore[KR101] motivo`.
"""

SEVERAL = 2
"""From two on, SET403 says and asks it for all of them."""
_WITH_VERB = Text(
    es="«{words}» dice qué hace el equipo; no dice qué cambia.",
    en="“{words}” says what the team does, not what changes.",
)
_IN_BRIEF = Text(es="«{words}» es trabajo del equipo.", en="“{words}” is work the team does.")
_DONE = Text(
    es="Se cumple cuando el equipo lo da por terminado; no dice qué cambia.",
    en="It is done once the team says so; it doesn't say what changes.",
)
_DONE_IN_BRIEF = Text(es="Esto es trabajo del equipo.", en="This is work the team does.")
_TWO_READINGS = Text(
    es="«{words}» se puede leer como trabajo del equipo o como resultado.",
    en="“{words}” can be read as work the team does or as a result.",
)
_FOR_WHAT = Text(
    es="El para qué, «{purpose}», es lo que conviene medir.",
    en="The purpose, “{purpose}”, is the part worth measuring.",
)
_WHO_DECIDES = Text(
    es="¿Quién decide si ocurre: el equipo o alguien de afuera?",
    en="Who decides whether it happens: the team, or someone outside it?",
)
_SAID_ONCE = Text(es="", en="")


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that are the team's own work."""
    for group in case.groups:
        for line in group.lines:
            if not line.work:
                continue
            if counted_activity(line) is None and not only_measures(line):
                yield _hit(line, alone=len(group.outputs) < SEVERAL)


def _hit(line: Line, alone: bool) -> Hit:
    reading = line.reading
    at_work = reading.verb_span is not None and reading.lemma in lexicon(
        "work_verbs", reading.language
    )
    shown = _verb_and_object(line) if at_work else line.quoted(line.labels.evidence.get("kind"))
    words = {"words": short(shown[0].quote), "purpose": short(reading.purpose or "")}
    if line.two_readings:
        words["words"] = short(line.kr.text)
        return Hit((line.ref,), shown, words, _TWO_READINGS, _WHO_DECIDES, severity="info")
    # Of several, the lines say in brief what SET403 says and asks for all of them.
    brief = (_IN_BRIEF, _DONE_IN_BRIEF)[not at_work]
    message = brief if not alone else (_WITH_VERB, _DONE)[not at_work]
    hint = None if alone else _SAID_ONCE
    return Hit((line.ref,), shown, words, message, _FOR_WHAT if reading.purpose else hint)


def _verb_and_object(line: Line) -> tuple[Evidence, ...]:
    """Return the work in the draft's words: a bare verb would name none."""
    verb, thing = line.reading.verb_span, line.reading.deliverable_span
    if verb is None:
        return line.whole()
    end = thing.end if thing and thing.end > verb.end else len(line.kr.text)
    return line.words(verb.start, end)


RULE = Rule(
    code="KR101",
    name="output-as-key-result",
    severity="warning",
    message=_WITH_VERB,
    hint=Text(
        es="Cuando esto esté listo, ¿quién hará algo de otra manera, y qué?",
        en="Once this is done, who will do what differently?",
    ),
    passages=("outcomes-over-output", "initiatives-apart", "results-chain"),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
