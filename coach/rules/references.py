"""What a line without a number leans on instead: a reference it is compared with, a frequency."""

import re

from coach.rules.activities import only_measures
from coach.rules.case import Line

_THAN = re.compile(
    r"\b(?:more|less|fewer|better|worse|higher|lower|[a-z]{3,}er)\b[^.;]{0,40}?\bthan\b"
    r"(?: \w+){1,3}"
    r"|\b(?:mas|menos|mejor|peor|mayor|menor)\b[^.;]{0,40}?\bque (?:hoy|antes|ahora|hace \w+ \w+|"
    r"en (?:el |la )?\w+(?: (?:pasad|anterior|previ)\w*)?|"
    r"(?:el|la|los|las) (?:\w+ )?(?:anos?|mes(?:es)?|trimestres?|semestres?|semanas?|ciclos?|"
    r"periodos?|temporadas?|"
    r"promedio|media|competencia|mercado|sector)(?: (?:pasad|anterior|previ)\w*)?)\b"
)
"""A comparison with what it is compared with; *más familias que leen* compares nothing."""
_OFTEN = re.compile(
    r"\b(?:every (?:other )?(?:\d+ |two |three |four )?(?:day|week|month|quarter|fortnight)s?|"
    r"(?:once|twice|\w+ times) (?:a|per|each|every) (?:day|week|month|quarter|year)|"
    r"cada (?:\d+ |dos |tres |cuatro )?(?:dia|semana|mes|quincena|trimestre)(?:s|es)?|"
    r"(?:una vez|\w+ veces) (?:al|por|a la|cada) (?:dia|semana|mes|trimestre|ano))\b"
)


def lacks_number(line: Line) -> bool:
    """Tell a result that names no metric."""
    return (
        line.labels.kind == "outcome" and not line.labels.slots.metric and not only_measures(line)
    )


def comparison(line: Line) -> tuple[int, int] | None:
    """Return where a line compares itself with something (*faster than last year*)."""
    found = _THAN.search(line.folded)
    return found.span() if found else None


def frequency(line: Line) -> tuple[int, int] | None:
    """Return where a line says how often something is done (*every 2 weeks*)."""
    found = _OFTEN.search(line.folded)
    return found.span() if found else None
