"""The patterns by which dates and periods are found in folded text of both languages."""

import re
from typing import Literal, NamedTuple

DateKind = Literal[
    "date",
    "quarter",
    "four_months",
    "half",
    "year",
    "month",
    "relative",
    "cycle",
    "duration",
    "reference",
]
"""What a phrase names.

``relative`` counts from now (*en 6 meses*); ``cycle`` is the cycle or period itself;
``duration`` may as well be part of the metric (*in 14 days*, *en menos de 2 h*);
``reference`` is what something is compared with or counted from (*vs Q4*, *since March*).
"""

Need = Literal[
    "nothing",
    "preposition",
    "capital",
    "month",
    "alone",
    "weekday",
    "limit",
    "valid",
    "valid_preposition",
]
"""What must hold besides the pattern.

``preposition``: a word such as *by* or *antes de* leads to it; ``capital``: that, or it is written
with a capital; ``month``: that, or it stands by itself between marks;
``alone``: only that; ``weekday``: a word leads to
it, and no article makes any such day of it; ``limit``: a word such as *before* or *hasta* leads to
it; ``valid``: its figures can be a date; ``valid_preposition``: both.
"""


class Core(NamedTuple):
    """One way of writing a date, without the words that lead to it."""

    kind: DateKind
    need: Need
    pattern: str


_MONTH = (
    r"(?:enero|ene|febrero|february|feb|marzo|march|mar|abril|april|abr|apr|mayo|may|junio|june|jun|"
    r"julio|july|jul|agosto|august|ago|aug|septiembre|setiembre|september|sept|sep|set|octubre|"
    r"october|oct|noviembre|november|nov|diciembre|december|dic|dec)\b\.?"
)
_LONG_MONTH = (
    r"(?:enero|febrero|february|marzo|abril|april|junio|june|julio|july|agosto|august|septiembre|"
    r"setiembre|september|octubre|october|noviembre|november|diciembre|december)\b"
)
_YEAR = r"(?:19|20)\d\d(?![\d%]|[.,]\d| ?%)"
_OF_YEAR = rf"(?:,? (?:del? |of )?(?:ano )?{_YEAR}|[-/]{_YEAR}| ?'\d\d(?!\d))?"
_SHORT = (
    rf"(?:[ ,-]{{0,2}}(?:del? |of )?(?:fy ?)?{_YEAR}|/{_YEAR}|[ -]?fy ?\d\d\b|"
    r"[ ]?'\d\d\b|-?\d\d\b)?"
)
_NTH_ES = r"(?:primero?|segundo|tercero?|cuarto|ultimo|1er|1ero|2do|3er|3ero|4to|[1-4][o°º])"
_NTH_EN = r"(?:first|second|third|fourth|final|1st|2nd|3rd|4th)"
_EDGE = (
    r"(?:fin|fines|final|finales|cierre|termino|conclusion|mediados|principios|inicios?|comienzos?|"
    r"end|close|beginning|start|middle)"
)
_NOUNS: dict[DateKind, str] = {
    "quarter": r"(?:trimestre|trim|quarter|q)\b",
    "four_months": r"cuatrimestre\b",
    "half": r"(?:semestre|half(?:-year)?)\b(?! of)",
    "year": r"(?:ano|ejercicio|fiscal year|year)\b",
    "month": r"(?:mes|month)\b",
    "cycle": r"(?:ciclo|periodo|cycle|period)\b",
    "relative": r"(?:sprint|semana|week|quincena)\b",
}
_AFTER = (
    rf"(?: (?:actual|en curso|fiscal|que viene|siguiente|proximo|entrante|calendario)\b)*{_OF_YEAR}"
)
_SMALL = (
    r"(?:\d{1,3}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|a|an|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_SHORT_UNIT = (
    r"(?:segundos?|seconds?|secs?|seg|minutos?|minutes?|mins?|horas?|hours?|hrs?|hs?|dias?|days?|d|"
    r"semanas?|weeks?|wks?)\b(?: (?:habiles|laborables|naturales|corridos)\b)?"
)
_WORKING = r"(?:(?:business|working|calendar) )?"
_LONG_UNIT = (
    r"(?:mes(?:es)?|months?|trimestres?|quarters?|cuatrimestres?|semestres?|anos?|years?|ciclos?|"
    r"cycles?|sprints?)\b"
)
_ANY_UNIT = rf"{_WORKING}(?:{_SHORT_UNIT}|{_LONG_UNIT})"
_LAUNCH = (
    r" (?:tras|despues|desde|posteriores|a partir|after|since|from|of|following|post)"
    r"(?: (?:de|del|al?|la|el|the|su|our|its|public))* (?:lanzamiento|launch|go-live|salida|"
    r"release|puesta en \w+|arranque|apertura|inauguracion|implementacion|rollout|ga|opening)\b"
)
_FIRST = r"(?:primer[oa]s|first|initial)"
_NEXT = r"(?:proxim[oa]s|siguientes|next|following|coming)"
WEEKDAY = (
    r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday)\b"
)
FEAST = (
    r"(?:navidad(?:es)?|nochebuena|reyes|ano nuevo|semana santa|pascua|carnaval|fiestas patrias|"
    r"dia de (?:la madre|las madres|muertos|reyes)|vuelta a clases|vuelta al cole|el buen fin|"
    r"black friday|cyber ?(?:monday|day|week)|hot sale|christmas|xmas|easter|new year|"
    r"mother's day|halloween|giving tuesday|back to school|ramadan|thanksgiving)\b"
)
SEASON_OF_YEAR = r"(?:primavera|verano|otono|invierno|spring|summer|autumn|winter)"
_SEASON = (
    rf"(?:{SEASON_OF_YEAR}|cosecha|zafra|vendimia|siembra|"
    r"temporada|campana|vacaciones|clases|harvest|sowing|planting|season|holidays|half-term)\b"
)
_TERM = r"(?:curso|temporada|campana|zafra|bimestre|legislatura|season|term|school year)\b"
_THE = r"(?:(?:el|la|este|esta|the|this|our|next) )*"
_PAST = r"(?:pasad[oa]|anterior|previ[oa])\b"

_WRITTEN: tuple[Core, ...] = (
    Core("date", "valid", r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?![\d])"),
    Core(
        "date", "valid", r"\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d\d)(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)"
    ),
    Core("month", "nothing", rf"(?:0?[1-9]|1[0-2])/{_YEAR}"),
    Core("date", "valid_preposition", r"\d{1,2}/\d{1,2}(?![\d/%])"),
    Core(
        "date",
        "nothing",
        rf"(?:\d{{1,2}}(?:[°º]|ero|er|o|st|nd|rd|th)?|primero)"
        rf"(?: (?:de |of |del mes de )?|[-/]){_MONTH}{_OF_YEAR}",
    ),
    Core("date", "nothing", rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?![\w%]|[.,]\d| ?%){_OF_YEAR}"),
    Core("quarter", "nothing", rf"{_YEAR}[ -]?[qt][1-4]\b"),
    Core("quarter", "nothing", r"fy ?\d\d(?:\d\d)?[ -]?q[1-4]\b"),
    Core("quarter", "nothing", rf"q[1-4](?: ?(?:-|/|y|and|&|a|to) ?q[1-4])?{_SHORT}(?!\w)"),
    Core("quarter", "capital", rf"(?:t[1-4](?: ?[-/y] ?t[1-4])?|[1-4]t){_SHORT}(?!\w)"),
    Core("quarter", "nothing", rf"[1-4]q{_SHORT}(?!\w)"),
    Core(
        "half",
        "capital",
        rf"[hs][12]{_SHORT}(?!\w)|[12]s(?![\w-])|[12][hs][ -]?(?:{_YEAR}|'?\d\d\b)",
    ),
    Core("quarter", "nothing", rf"{_NTH_ES} trim(?:estre)?\b\.?(?: fiscal| del ano)*{_OF_YEAR}"),
    Core("quarter", "nothing", rf"(?:trimestre|quarter) (?:[1-4]|i{{1,3}}|iv)\b{_OF_YEAR}"),
    Core("quarter", "nothing", rf"{_NTH_EN} quarter\b(?: of the year)?{_OF_YEAR}"),
    Core("four_months", "nothing", rf"{_NTH_ES} cuatrim(?:estre)?\b\.?(?: del ano)?{_OF_YEAR}"),
    Core("half", "nothing", rf"{_NTH_ES} sem(?:estre)?\b\.?(?: del ano)?{_OF_YEAR}"),
    Core("half", "nothing", r"(?:first|second|1st|2nd) half-year\b"),
    Core("half", "nothing", rf"(?:first|second|1st|2nd) half of (?:the year|{_YEAR})"),
    Core("half", "nothing", rf"(?:primera|segunda) mitad (?:de |del )(?:ano\b|{_YEAR})"),
    Core("month", "nothing", rf"{_MONTH}(?:,? (?:de |del |of )?| ?'|[-/]){_YEAR}"),
    Core("month", "capital", rf"{_LONG_MONTH}"),
    Core(
        "month",
        "nothing",
        rf"(?:end|mid|late|early|fines|mediados)[ -](?!may\b|mar\b)(?:de )?{_MONTH}",
    ),
    Core("month", "nothing", rf"a (?!(?:may|mar|set|march|august)\b){_MONTH}|p/ ?{_MONTH}"),
    Core("month", "nothing", r"a (?:fin|fines|final|finales|cierre|mediados) de mes\b"),
    Core("date", "nothing", r"antes del \d{1,2}(?=\s*(?:$|[.;)]))"),
    Core("date", "limit", r"\d{1,2}(?:st|nd|rd|th)\b(?=\s*(?:$|[.,;)]))"),
    Core("month", "month", rf"{_MONTH}"),
    Core("year", "nothing", rf"(?:fy ?|ano fiscal |fiscal year |ejercicio )'?(?:{_YEAR}|\d\d\b)"),
    Core(
        "year",
        "nothing",
        r"(?:season|temporada|campana|curso|school year|academic year) "
        rf"{_YEAR}(?: ?[-/–] ?(?:{_YEAR}|\d\d\b))?",
    ),
    Core("year", "alone", rf"{_YEAR}(?= ?[:=]? ?[$€£<≤≥~]{{0,2}} ?\d)"),
    Core("year", "preposition", rf"{_YEAR}(?: ?[-/] ?(?:{_YEAR}|\d\d\b))?"),
)
_COUNTED: tuple[Core, ...] = (
    Core("relative", "nothing", rf"(?:{_NEXT} {_SMALL}|{_SMALL} {_NEXT}) {_ANY_UNIT}"),
    Core("relative", "nothing", rf"(?:{_FIRST} {_SMALL}|{_SMALL} {_FIRST}) {_ANY_UNIT}{_LAUNCH}"),
    Core("duration", "nothing", rf"(?:{_FIRST} {_SMALL}|{_SMALL} {_FIRST}) {_ANY_UNIT}"),
    Core("relative", "nothing", rf"\A(?:en|in|within) {_SMALL} {_SHORT_UNIT}(?=,)"),
    Core(
        "relative",
        "nothing",
        rf"(?:durante|during|over) (?:los |las |the )?(?:{_FIRST} {_SMALL}|{_SMALL} {_FIRST}) "
        rf"{_LONG_UNIT}(?=\s*(?:$|[.,;)]|del? (?:ano|20)|of (?:the year|20)))",
    ),
    Core(
        "duration",
        "nothing",
        r"(?:en (?:menos|maximo|mas) (?:de )?|in (?:less|more|at most|no more|under)(?: than)? |"
        rf"durante |for (?:at least )?|under |menos de |less than ){_SMALL} ?{_ANY_UNIT}",
    ),
    Core(
        "duration",
        "nothing",
        r"(?:en|dentro de|in|within|antes de|inside|en un plazo de|a mas tardar en) "
        rf"(?:los |las |the |un maximo de )?{_SMALL} ?{_WORKING}{_SHORT_UNIT}",
    ),
    Core(
        "relative",
        "nothing",
        r"(?:en|dentro de|in|within|antes de|inside|en un plazo de|a mas tardar en) "
        rf"(?:los |las |the |un maximo de )?{_SMALL} ?{_LONG_UNIT}"
        rf"(?:{_LAUNCH}|(?! (?:of|after|tras|desde|despues)\b))",
    ),
    Core("relative", "nothing", rf"{_SMALL} {_LONG_UNIT} from now\b"),
    Core("relative", "preposition", r"(?:semana|week) \d{1,2}\b(?! (?:retention|retencion))"),
    Core("date", "weekday", WEEKDAY),
    Core("cycle", "nothing", rf"(?:est[ea]|this|next|proxim[oa]|coming) {_SEASON}"),
    Core("cycle", "limit", rf"{_SEASON}"),
    Core("cycle", "nothing", rf"{_EDGE}(?:-of-| (?:de|del|of))? {_THE}{_TERM}"),
    Core("cycle", "nothing", rf"when {_THE}(?:{_SEASON}|{_TERM}) ends\b|{_TERM}[ -]end\b"),
    Core(
        "cycle",
        "nothing",
        r"antes de que (?:termine|acabe|cierre|empiece|comience|finalice) (?:el|la) "
        rf"(?:ano\b|trimestre\b|semestre\b|mes\b|ciclo\b|{_SEASON}|{_TERM})",
    ),
    Core(
        "cycle",
        "nothing",
        r"(?:lo que (?:queda|resta)|resto) del? (?:ano|trimestre|semestre|mes|ciclo)\b|"
        r"(?:rest|remainder) of the (?:year|quarter|month|cycle|season)\b",
    ),
    Core("cycle", "nothing", r"(?:en el|este|proximo|durante el) (?:proximo )?bimestre\b"),
    Core("cycle", "nothing", r"(?<=[\d%] )(?:este|esta|this one)(?=\s*(?:$|[).;]))"),
    Core("date", "preposition", FEAST),
    Core("year", "nothing", r"(?:eoy|fin de ano|year[- ]?end|end-of-year)\b"),
    Core("quarter", "nothing", r"(?:eoq|quarter[- ]?end|end-of-quarter)\b"),
    Core("month", "preposition", r"(?:eom|month[- ]end|end-of-month)\b"),
    Core("cycle", "nothing", r"(?:cycle[- ]?end|end-of-cycle)\b"),
)


def _noun_cores(kind: DateKind, noun: str) -> tuple[Core, ...]:
    """Return the ways in which a bare noun (*trimestre*, *year*) names the period meant."""
    edge_need: Need = "preposition" if kind == "month" else "nothing"
    return (
        Core(
            "reference",
            "nothing",
            rf"(?:(?:mism[oa] )?{noun}(?: fiscal)? {_PAST}|"
            rf"(?:last|past|previous|prior|pasad[oa]|same) {noun}(?: last year)?)",
        ),
        Core(
            kind,
            edge_need,
            rf"{_EDGE}(?:-of-| (?:de|del|of))?(?: (?:el|la|este|esta|proximo|siguiente|presente|"
            rf"mismo|the|this|next|current|each|su|our))* {noun}{_AFTER}",
        ),
        Core(
            kind,
            "nothing",
            r"(?:este|esta|proxim[oa]|siguiente|presente|mismo|this|next|current|coming|upcoming) "
            rf"(?:mismo |calendar )?{noun}{_AFTER}",
        ),
        Core(kind, "nothing", rf"{noun} (?:actual|en curso|que viene|siguiente|entrante)\b"),
        Core(
            kind,
            "nothing",
            r"(?:en el|durante el|para el|antes del|dentro del|a lo largo del|hasta el|during the|"
            r"within the|over the|in the|through the|by the|before the|for the) "
            rf"{noun}{_AFTER}(?! (?:de vida|of life|de (?:la |su )?"
            r"(?:compra|alta|firma|entrega|venta|pago)|\d{1,2}\b(?! ?%)))",
        ),
    )


CORES: tuple[Core, ...] = (
    *_WRITTEN,
    *(core for kind, noun in _NOUNS.items() for core in _noun_cores(kind, noun)),
    *_COUNTED,
)
FINDER = re.compile(
    r"(?<!\w)(?<!\d[.,/:-])(?:"
    + "|".join(f"(?P<c{at}>{core.pattern})" for at, core in enumerate(CORES))
    + ")"
)
"""Finds any core; the group that matched, ``c7``, is the seventh of ``CORES``."""

TRIGGER = re.compile(
    r"\d|trim|quarter|cuatrim|semestre|half|mitad|ano\b|ejercicio|year|mes\b|month|ciclo|cycle|"
    r"period|sprint|seman|week|quincena|eo[yqm]|\bq\b|"
    + "|".join((_LONG_MONTH, _MONTH, WEEKDAY, FEAST, _SEASON, _TERM, _SHORT_UNIT, _LONG_UNIT))
)
"""A text without any of these holds no date."""
