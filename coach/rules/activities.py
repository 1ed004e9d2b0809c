"""Two special kinds of output: counts of the team's own contacts, and measuring alone."""

import re
from typing import NamedTuple

from coach.language import Text, phrases
from coach.models import Language
from coach.rules.case import Group, Line

_CONTACT = re.compile(
    r"\b(?P<noun>(?:llamad|visit)as?|reunion(?:es)?|(?:video)?conferencias?|demos?|demostracion(?:es)?|"
    r"presentacion(?:es)?|citas|correos?|e-?mails?|mensajes?|propuestas?|cotizacion(?:es)?|"
    r"seguimientos|contactos|puntos de contacto|toques|calls?|visits?|meetings?|"
    r"presentations?|messages?|proposals?|quotes|pitches|touch ?points|follow-ups|"
    r"check-ins|appointments)\b"
)
_RATE = re.compile(
    r"\b(?:al|por|cada|a la)\s+(?:dia|semana|mes|trimestre|vendedor\w*|persona)\b"
    r"|\b(?:diari|seman|mensu)\w*|\b(?:per|a|each|every)\s+(?:day|week|month|quarter|rep|person)\b"
    r"|\b(?:dai|week|month)ly\b"
)
_NUMBER = re.compile(r"\d[\d.,]*(?: ?%)?(?: [a-z]+){0,2} $")
_AFTER = re.compile(r"[^.;\d]{0,25}?[:=]?\s*\d")
_THEIRS = re.compile(
    r"\b(?:reservad|agendad\w* por|aceptad|asistid|solicitad\w* por|booked by|accepted|attended|"
    r"requested by|respondid|contestad|answered|abandon|perdid|missed|lost|incoming|entrantes|"
    r"received|recibid)"
)
_OWN_SELLER = re.compile(
    r"(?:\b(?:por|per|each|every|de cada|cada)\s+|\bp/\s?)"
    r"(?:vendedor\w*|reps?\b|sdrs?\b|asesor\w*|ejecutiv\w*|agente\w*|comercial\w*|salesperson|"
    r"sales reps?|seller|account manager|kam\b)"
)


_CONTACTS_BY_VERB = {
    "llamar": "llamadas", "visitar": "visitas", "contactar": "contactos", "call": "calls",
    "visit": "visits", "contact": "contacts", "email": "emails", "phone": "calls",
}  # fmt: skip
_MASCULINE = re.compile(r"(?:correo|mail|mensaje|seguimiento|contacto|toque|pitch|check-in|follow)")


class Activity(NamedTuple):
    """A counted activity in a line."""

    noun: str
    """As written: ``llamadas``."""
    start: int
    end: int

    @property
    def which(self) -> Text:
        """The words that ask how many of them: *cuántas de esas*, *cuántos de esos*."""
        masculine = _MASCULINE.search(self.noun.lower()) is not None
        spanish = "¿Cuántos de esos" if masculine else "¿Cuántas de esas"
        return Text(es=spanish, en="how many of those")


def counted_activity(line: Line) -> Activity | None:
    """Return the team's own contacts that an output counts, or ``None`` for other work.

    *Realizar 10 llamadas por semana* counts calls; *Preparar la reunión anual* does not.
    """
    if _THEIRS.search(line.folded) or any(q.unit == "%" for q in line.reading.quantities):
        return None
    # Whatever else it was taken for, so many visits for each seller are the team's own.
    if line.labels.kind != "output" and not _OWN_SELLER.search(line.folded):
        return None
    for found in _CONTACT.finditer(line.folded):
        start, end = found.span()
        per = _RATE.search(line.folded, end, end + _NEAR)
        before = _NUMBER.search(line.folded[max(0, start - _NEAR) : start])
        seller = _OWN_SELLER.search(line.folded, end, end + _NEAR)
        after = _AFTER.match(line.folded, seller.end() if seller else end)
        # One meeting is an event; only a number of them, or so many a week, is a count.
        if found["noun"][-1] != "s" or not (before or after or per):
            continue
        if before and "%" not in before.group():
            start -= len(before.group())
        noun = line.kr.text[slice(*found.span())]
        return Activity(noun, start, per.end() if per else end)
    return _by_verb(line)


def _by_verb(line: Line) -> Activity | None:
    """Tell *llamar a 200 prospectos*: the verb names the contact, the number counts it."""
    reading = line.reading
    noun = _CONTACTS_BY_VERB.get(reading.lemma or "")
    counted = any(q.value is not None and q.unit is None for q in reading.quantities)
    if noun is None or not counted or reading.verb_span is None:
        return None
    return Activity(noun, reading.verb_span.start, len(line.kr.text.rstrip(" .;")))


_NEAR = 40
"""Characters within which a number or a frequency belongs to its noun."""


def only_measures(line: Line) -> bool:
    """Tell whether a line only watches a number: *Medir la rotación*, *Turnover is measured*."""
    lemma = line.reading.lemma
    watches = lemma in _measuring(line.reading.language) or _SURVEY.search(line.folded)
    if line.labels.kind == "output" and lemma and watches:
        return True
    if line.labels.kind == "health" or any(q.value is not None for q in line.reading.quantities):
        return False
    return bool(_MEASUREMENT.search(line.folded)) or bool(_MEASURED.search(line.folded))


_MEASUREMENT = re.compile(
    r"^\W*(?:(?:la|el|the|a|una?)\s+)?(?:(?:\w+\s+)?(?:measurement|monitoring|tracking|surveying)\s+of"
    r"|(?:medicion|monitoreo|relevamiento|sondeo)(?:es)?\s+(?:\w+\s+)?del?)\b"
)
_MEASURED = re.compile(
    r"\b(?:is|are|be|being|gets?|getting)\s+(?:\w+ly\s+|to be\s+)?(?:measured|monitored|tracked)\b"
    r"|\b(?:es|son|sea|sean|sera|seran|siendo|queda|quedan)\s+(?:medid|monitoread|relevad)[oa]s?\b"
    r"|^\W*se\s+(?:mid|med|monitore|relev)\w+\b"
)
"""A line without a figure in which something is measured, by whomever."""
_SURVEY = re.compile(
    r"^(?:realizar|ejecutar|aplicar|hacer|lanzar|levantar|correr|run|conduct|launch|carry out|do|"
    r"send)\s+(?:\w+\s+){0,3}(?:encuestas?|surveys?|medicion|sondeos?)\b"
)
_WATCHING = {
    "es": frozenset((
        "medir", "monitorear", "monitorizar", "rastrear", "trackear", "vigilar", "cuantificar",
    )),
    "en": frozenset((
        "measure", "monitor", "track", "quantify", "benchmark",
    )),
}  # fmt: skip
"""Verbs of watching that change nothing; to audit or to review is work with a product."""


def _measuring(language: Language) -> frozenset[str]:
    return _WATCHING[language]


def names_work(group: Group) -> bool:
    """Tell whether an objective that is no outcome names work to do rather than a bare topic.

    *Implementar SAP*, *Implementación de SAP* and *un nuevo portal* do; *Contratación* and *Cadena
    de suministro* do not.
    """
    if group.labels is None:
        return False
    if group.labels.reading.verb:
        return True
    language = group.labels.reading.language
    words = group.folded.split()
    opening = " ".join(words[:_OPENING_WORDS])
    if len(words) < _NAMED_WORK:
        return False
    made = _NEW.search(opening) and phrases("deliverable_nouns", language).search(group.folded)
    return bool(made or _ACT.search(opening) or phrases("work_nouns", language).search(opening))


_OPENING_WORDS = 3
"""Words in which an objective without a verb names its work or its product."""
_NAMED_WORK = 2
"""Words of the shortest name of work: a deed and what it is done to."""
_NEW = re.compile(r"\b(?:new|nuev[oa]s?)\b")
_ACT = re.compile(r"^\w+ing of\b")


def holding(line: Line) -> bool:
    """Tell whether a line asks in words to keep a level (*mantener*, *keep*)."""
    return bool(phrases("holding_verbs", line.reading.language).search(line.folded[:_OPENING]))


_OPENING = 60
"""Characters in which a line's own verb stands."""
