"""A result that decides somebody's pay.

## What it does
Marks a line, an objective or a note of the draft whose words tie the result to a bonus, a
commission or a salary.

## Why it matters
Who is paid by the number sets a comfortable one. Stretch targets and pay formulas work against each
other.

## Example
Breaks the rule:
```okr
Objective: Guests recommend the hotel
KR1: Raise NPS from 40 to 60; it determines the quarterly bonus
```
Does not:
```okr
Objective: Guests recommend the hotel
KR1: Raise NPS from 40 to 60
```

## Known gaps
It reads the words of the draft only; a pay formula kept elsewhere is not known to it.
"""

import re
from collections.abc import Iterator

from coach.language import Text, fold
from coach.reviews import Evidence
from coach.rules.case import Case
from coach.rules.rule import Hit, Rule
from coach.rules.wording import short

MANUAL_ES = """Un resultado que decide la paga de alguien.

## Qué hace
Señala una línea, un objetivo o una nota del borrador cuyas palabras atan el resultado a un bono,
una comisión o un salario.

## Por qué importa
Quien cobra por el número fija uno cómodo. Las metas exigentes y las fórmulas de pago tiran en
sentidos opuestos.

## Ejemplo
Rompe la regla:
```okr
Objetivo: Que los huéspedes recomienden el hotel
KR1: Subir el NPS de 40 a 60; de ello depende el bono del trimestre
```
No la rompe:
```okr
Objetivo: Que los huéspedes recomienden el hotel
KR1: Subir el NPS de 40 a 60
```

## Límites conocidos
Lee solo las palabras del borrador; una fórmula de pago guardada en otra parte le es desconocida.
"""

_PAY = (
    r"(?:bonos?|bonus(?:es)?|bonificacion(?:es)?|comision(?:es)?|incentivos?|gratificacion(?:es)?|"
    r"(?:pago|sueldo|salario|compensacion|remuneracion|retribucion) ?(?:variable)?|variable|"
    r"aumento salarial|commissions?|incentive pay|payout|pay|salary|compensation|raise)"
)
_TIE = (
    r"(?:defin\w+|determin\w+|depend\w+|condicion\w+|ligad[oa]s?|atad[oa]s?|vinculad[oa]s?|"
    r"asociad[oa]s?|decide|deciden|se pagan?|pagan?|activa|dispara|da derecho|cuenta para|"
    r"tied|linked|decides?|drives?|triggers?|kicks? in|unlock(?:s|ed)?|"
    r"desbloquea\w*|libera|pays out|counts? (?:toward|for)|based on|sets?)"
)
_SURE = (
    r"(?:bonos?|bonus(?:es)?(?: pool)?|bonificacion(?:es)?|comision(?:es)? extra|"
    r"aguinaldo(?: variable)?|"
    r"(?:pago|sueldo|salario|compensacion) variable|ote|spiff?s?|comp(?: accelerators?| plans?)?|"
    r"kickers?|"
    r"commissions?|incentive pay|payouts?|variable pay)"
)
"""Words that mean pay by themselves."""
_TIED = re.compile(
    rf"\b{_SURE}\b[^.;\n]{{0,40}}?\b(?:{_TIE}|at|(?:if|when|once|si|cuando)\b[^.;,\n]{{1,60}})(?!\w)"
    rf"|\b(?:if|when|once|si|cuando)\b[^.;\n]{{0,50}}?\b{_SURE}\b|\b{_TIE}\b[^.;\n]{{0,40}}?\b{_SURE}\b"
    r"|\b(?:accelerators?|aceleradores?)\b[^.;\n]{0,30}?\b(?:kicks? in|unlock\w*|trigger\w*|pays?|"
    r"se activan?|aplican?)\b"
    r"|\b(?:triggers?|unlocks?|activa|dispara)\b[^.;\n]{0,30}?\b(?:accelerators?|aceleradores?)\b"
    rf"|\b{_TIE}\b[^.;\n]{{0,40}}?\b{_PAY}\b|\b(?:el|la|los|las|su|the|our|their|quarterly|annual) "
    rf"{_PAY}\b[^.;\n]{{0,40}}?\b{_TIE}\b"
)
_OR_ELSE = re.compile(
    rf"\b(?:o|u|or|or else|si no|otherwise|else)\b[^.;\n]{{0,50}}?\b(?:no|sin|without|not|loses?|"
    rf"pierden?|forfeits?)\b[^.;\n]{{0,20}}?\b{_SURE}\b"
    rf"|\b(?:o|u|or|si no|otherwise)\b[^.;,\n]{{0,30}}?\b{_SURE}\b[^.;,\n]{{0,20}}?\b(?:not|no|"
    r"lost|pierde\w*|cae|falls?|gone)\b"
)
"""*… or the bonus is not paid*: what is at stake if the number is missed."""
_CONDITION = re.compile(
    r"\b(?:condicion|requisito|llave|condition|requirement|prerequisite|gate|trigger)\s+"
    rf"(?:del?|para|of|for|to)\s+(?:[\w']+\s+){{0,3}}?{_SURE}\b"
    rf"|\b(?:se queda\w* sin|pierden?|loses?|forfeits?|cobra\w*|earns?)\s+(?:[\w']+\s+){{0,2}}?"
    rf"{_SURE}\b"
)
_HEADED = re.compile(rf"^\W*(?:[\w'’]+\s+){{0,3}}?{_SURE}(?:\s+(?:de\s+\w+|\w+al))?\s*:")
"""*The drivers' bonus: …* puts the pay at the head of the result."""


def _tie(folded: str) -> re.Match[str] | None:
    """Return the words of a text that tie a result to pay."""
    for pattern in (_OR_ELSE, _CONDITION, _TIED, _HEADED):
        found = pattern.search(folded)
        if found:
            return found
    return None


def check(case: Case) -> Iterator[Hit]:
    """Yield the parts of a draft that tie a result to pay."""
    for line in case.lines:
        found = _tie(line.folded)
        if found:
            shown = line.words(*found.span())
            yield Hit((line.ref,), shown, {"words": short(shown[0].quote)})
    for group in case.groups:
        found = _tie(group.folded)
        if found:
            shown = group.words(*found.span())
            yield Hit((group.ref,), shown, {"words": short(shown[0].quote)})
    for note in case.okrs.unread:
        found = _tie(fold(note.text))
        if found:
            quote = note.text[slice(*found.span())]
            span = note.span
            if span and span.of(case.okrs.draft) != note.text:
                span = None
            at = span.shifted(found.start()) if span else None
            place = at.model_copy(update={"end": at.start + len(quote)}) if at else None
            shown = (Evidence(quote=quote, span=place, where=note.where),)
            yield Hit((), shown, {"words": short(quote)})


RULE = Rule(
    code="KR115",
    name="tied-to-pay",
    severity="warning",
    message=Text(
        es="«{words}»: atar el resultado a la paga invita a fijar metas cómodas.",
        en="“{words}”: tying the result to pay invites comfortable targets.",
    ),
    hint=Text(
        es="¿Qué meta se pondría si nada dependiera de ella?",
        en="What target would you set if nothing hung on it?",
    ),
    passages=("okr-and-pay",),
    manuals=Text(es=MANUAL_ES, en=__doc__),
    check=check,
)
