"""The little that the stand-in knows of Spanish and English."""

import re
import unicodedata

_WORD = re.compile(r"[a-z]{4,}")

HOLDS = {
    "Spanish": r"\b(manten|sosten|conserv|preserv|nunca|ningun|sin pasar|no (?:mas|menos) de|"
    r"que no (?:pase|baje|suba)"
    r"|por debajo de|por encima de|como maximo|como minimo|al menos|siempre|igual que)",
    "English": r"\b(keep|hold|maintain|stay|remain|never|nobody|no one|no more than|"
    r"no fewer than|at most|always|"
    r"sustain|preserve|below|above|same as)",
}
WORKS = {
    "Spanish": r"^\W*(lanz|cre[ae]|implement|disen|desarroll|public|document|capacit|realiz|"
    r"hacer|defin|migr|instal|"
    r"constru|termin|entreg|elabor|contrat|organiz|automat|rediseñ|redisen|"
    r"complet|prepar|firm|abrir|integr|"
    r"actualiz|revis|escrib|form[ae]|configur|estandariz|digitaliz|poner|activ|"
    r"ejecut|present|unific|mont)",
    "English": r"^\W*(launch|creat|build|implement|design|develop|publish|document|train|run|"
    r"write|defin|migrat|"
    r"install|finish|deliver|hire|organi|automat|redesign|complet|prepar|sign|"
    r"open|integrat|updat|review|set up|"
    r"ship|roll out|releas|host|hold|draft|standardi|digiti|move|enable|make|produce|get)",
}
COUNTS = {
    "Spanish": r"\b\d+ (?:\w+ )?(?:reunion|llamada|visita|taller|sesion|articulo|"
    r"capacitacion|entrevista|publicacion|"
    r"post|correo|demo|curso|charla|informe|encuesta)",
    "English": r"\b\d+ (?:\w+ )?(?:meeting|call|visit|workshop|session|article|interview|"
    r"post|email|demo|course|talk|"
    r"report|survey|webinar|1:1)",
}
MOVES = {
    "Spanish": r"\b(aument|subir|elevar|incrementar|reduc|baj|dismin|duplic|triplic|pasar de|"
    r"crec|mejor)",
    "English": r"\b(rais|increas|lift|grow|reduc|cut|lower|decreas|doubl|tripl|halv|improv|"
    r"drop|get from|move)",
}
DOWN = re.compile(
    r"\b(tiempo|espera|error|reclamo|queja|abandono|rechazo|rotacion|ausent|"
    r"defect|devolucion|incidente|mora|"
    r"time|wait|error|complaint|churn|dropout|rejection|turnover|absen|defect|"
    r"return rate|incident|late|rework|delay)"
)
SHARE = re.compile(r"\b(proporcion|tasa|porcentaje|share|rate|percentage)\b")
SOFT = re.compile(r"\b(intentar|tratar de|empezar a|try to|start to|begin to|aim to)\b")
_FROM_TO = re.compile(
    r"(?:\bde(?:l)?|\bdesde|\bfrom|\bwas|"
    r"\bhoy)?\s*[$€£]?(\d[\d.,]*)\s*[%\w]{0,4}\s*(?:a|al|hasta|to|->|→|=>|\|"
    r")\s*[$€£]?(\d[\d.,]*)"
)


def folded(text: str) -> str:
    """Return text in lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text."""
    return {word[:5] for word in _WORD.findall(folded(text))}


def levels(text: str) -> tuple[float, float] | None:
    """Return the start and the target that a line states, or ``None``."""
    match = _FROM_TO.search(folded(text))
    return (_number(match.group(1)), _number(match.group(2))) if match else None


def has_digit(text: str) -> bool:
    """Tell a line with a figure."""
    return any(c.isdigit() for c in text)


def _number(text: str) -> float:
    plain = text.strip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        return float(re.sub(r"[.,]", "", plain))
    return float(re.sub(r"[.,](?=.*[.,])", "", plain).replace(",", "."))
