"""Several results in one line.

## What it does
Marks a line whose parts, joined by *and*, *;* or the like, each have a figure of their own, or in
which a piece of work is joined to a result.

## Why it matters
If one part is reached and the other is not, nobody can say whether the key result was.

## Example
Breaks the rule:
```okr
Objective: Families get their groceries fresh
KR1: Cut the delivery time from 6 h to 2 h and raise the repurchase rate from 30% to 45%
```
Does not:
```okr
Objective: Families get their groceries fresh
KR1: Cut the delivery time from 6 h to 2 h
KR2: Raise the repurchase rate from 30% to 45%
```

## Known gaps
A part without a figure is not counted; a pair that is one idea (*fast and reliable*) is left alone.
"""

import re
from collections.abc import Iterator

from coach.language import Text, lexicon
from coach.models import Language
from coach.rules.case import Case, Line
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Varios resultados en una línea.

## Qué hace
Señala una línea cuyas partes, unidas por *y*, *;* o algo parecido, tienen cada una su propia cifra,
o en la que un trabajo va unido a un resultado.

## Por qué importa
Si una parte se alcanza y la otra no, nadie puede decir si el resultado clave se logró.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que las familias reciban fresca su compra
KR1: Reducir el tiempo de entrega de 6 h a 2 h y aumentar la tasa de recompra del 30 % al 45 %
```
No la rompe:
```okr
Objetivo: Que las familias reciban fresca su compra
KR1: Reducir el tiempo de entrega de 6 h a 2 h
KR2: Aumentar la tasa de recompra del 30 % al 45 %
```

## Límites conocidos
Una parte sin cifra no se cuenta; un par que es una sola idea (*rápido y confiable*) se deja en paz.
"""

_JOINT = re.compile(
    r"\s*;\s*|,?\s+(?:y|e|and|&|plus)\s+(?=\D)"
    r"|\s+(?:ademas de|as well as|asi como|while|mientras)\s+"
    r"|,\s+(?=(?:and|y)\s)"
)
_SAME_METRIC = re.compile(
    r"\s*(?:la\s+|the\s+)?(?:linea (?:de )?base|baseline|hoy|today|actual\w*|current\w*|meta|"
    r"target|inicio|inicial|from|desde|antes|before)\b"
)
"""A part that gives a level of the metric before it, and none of its own."""
_WORD = re.compile(r"[a-z]+")
_VERB_LISTS = ("movement_up_verbs", "movement_down_verbs", "reaching_verbs", "winning_verbs",
               "holding_verbs")  # fmt: skip
_TEAM_WORK = ("work_verbs",)
_NAMED = re.compile(r"[a-z]{4,}")


_TWO_VERBS = Text(
    es="«{both}» pide dos cosas en una línea.", en="“{both}” asks for two things in one line."
)


def check(case: Case) -> Iterator[Hit]:
    """Yield the lines that hold several results."""
    for line in case.lines:
        if line.labels.kind not in ("outcome", "health") or not _JOINT.search(line.folded):
            continue
        at = _second_part(line)
        if at is not None:
            first, second = line.kr.text[: at[0]], line.kr.text[at[1] :]
            words = {"first": short(_brief(first)), "second": short(_brief(second))}
            if len(first.split()) == 1:
                words = {"both": short(_brief(line.kr.text))}
                yield Hit((line.ref,), line.whole(), words, _TWO_VERBS)
            else:
                yield Hit((line.ref,), line.whole(), words)


def _second_part(line: Line) -> tuple[int, int] | None:
    """Return where a joint between two results begins and ends."""
    for joint in _JOINT.finditer(line.folded):
        before, after = line.folded[: joint.start()], line.folded[joint.end() :]
        inside = before.count("(") > before.count(")")
        if inside and ";" not in joint.group():
            continue
        if _whole(line, 0, joint.start()) and _whole(line, joint.end(), len(line.folded)):
            return joint.span()
        if _opens_with(before, _TEAM_WORK, line.reading.language) and (
            _opens_with(after, _VERB_LISTS, line.reading.language)
            and _figures(line, joint.end(), len(line.folded))
        ):
            return joint.span()
    return None


def _whole(line: Line, start: int, end: int) -> bool:
    """Tell whether a part has its own figure and says what it counts."""
    part = line.folded[start:end]
    if not _figures(line, start, end) or _SAME_METRIC.match(part):
        return False
    if _opens_with(part, _VERB_LISTS, line.reading.language):
        return True
    figures = [q.span for q in line.reading.quantities if q.span and q.span.start >= start]
    head = line.folded[start : figures[0].start] if figures else part
    return len(_NAMED.findall(head)) >= _OWN_WORDS


_OWN_WORDS = 2
"""Words of four letters or more before its figure that make a part name its own metric."""


def _figures(line: Line, start: int, end: int) -> int:
    return sum(
        1 for q in line.reading.quantities if q.span and start <= q.span.start and q.span.end <= end
    )


def _opens_with(part: str, lists: tuple[str, ...], language: Language) -> bool:
    word = _WORD.search(part)
    return word is not None and any(word.group() in lexicon(name, language) for name in lists)


def _brief(part: str) -> str:
    """Return the first words of a part, enough to know it by."""
    return " ".join(part.split()[:_BRIEF])


_BRIEF = 6

RULE = Rule(
    code="KR107",
    name="compound-key-result",
    severity="info",
    message=Text(
        es="Son dos metas en una línea: «{first}» y «{second}».",
        en="There are two aims in one line: “{first}” and “{second}”.",
    ),
    hint=Text(
        es="¿Cuál de las dos frena a la otra? Si ninguna, caben como KR separados.",
        en="Which one holds the other back? If neither does, make them separate key results.",
    ),
    passages=("compound-lines",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
