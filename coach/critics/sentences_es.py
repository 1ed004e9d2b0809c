"""Key results, dates and fields said in Spanish as a native would write them."""

import re

from coach.critics.nouns_es import bare, contracted, is_plural, lowered, of, the
from coach.critics.parts import Parts
from coach.language.folding import fold

__all__ = ["key_result", "of", "period", "the"]

CYCLE_END = "al cierre del ciclo"
_LONGEST_BEFORE_LEVELS = 8
"""Words of a metric, article included; behind a longer one the levels are misread."""
_UP = ("Aumentar", "Llevar", "Elevar")
_DOWN = ("Reducir", "Bajar")
_SCORES = re.compile(r"^(?:e?nps|csat|ces|nota|calificacion|puntaje|puntuacion|indice)\b")
_TIMES = re.compile(r"^(?:tiempo|plazo|ciclo|duracion|demora|dias|horas|espera|lead time|mttr)\b")
_PERCENT = re.compile(r"^\d[\d.,]*\s?%$")
_OWN_PREPOSITION = re.compile(
    r"^(?:a|al|antes|para|en|hasta|durante|dentro|desde|por|a mas tardar|este|esta|cada)\b"
)
_DAY = re.compile(r"^(?:el )?\d{1,2}(?:[ /.-]|$)|^\d{4}-\d")
_MONTH = re.compile(
    r"^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|"
    r"diciembre)\b"
)
_END = re.compile(r"^(?:fin|final|cierre|termino) (?:del?|de la)\b")
_NAMED = re.compile(
    r"^(?:(?:[qthsc] ?-?[1-4]|[1-4][qths](?:\d{2,4})?)\b|"
    r"(?:primer|segundo|tercer|cuarto|ultimo|proximo|i{1,3}|iv|\d\S*) (?:trim|cuatri|semes|bimes)|"
    r"trim|semes|cuatri|bimes|ciclo|ano|periodo|ejercicio|q\b)"
)


def key_result(parts: Parts) -> str:
    """Return the key result as one line."""
    if parts.form == "arrow":
        line = f"{_capital(bare(parts.metric))}: {parts.baseline or 0} → {parts.target}"
        return f"{line}, {parts.deadline}" if parts.deadline else line
    metric = f"{parts.article} {bare(parts.metric)}" if parts.article else the(parts.metric)
    words = [_verb(parts), metric, levels(parts), parts.deadline]
    if parts.baseline and not parts.is_change and len(metric.split()) > _LONGEST_BEFORE_LEVELS:
        # *…el dato que necesita de [línea base]* would read as one phrase.
        words = [_verb(parts), levels(parts), metric, parts.deadline]
    return contracted(" ".join(word for word in words if word))


def _verb(parts: Parts) -> str:
    if parts.verb:
        return _capital(parts.verb)
    folded = fold(bare(parts.metric))
    if parts.direction == "up":
        if _SCORES.match(folded) and not parts.is_change:
            return "Subir"
        verbs: tuple[str, ...] = _UP if not parts.is_change else _UP[:1]
    elif parts.direction == "down":
        verbs = ("Acortar", "Reducir") if _TIMES.match(folded) else _DOWN
    else:
        verbs = ("Llevar",)
    return verbs[parts.turn % len(verbs)]


def levels(parts: Parts) -> str:
    """Return the phrase that says from where to where, or by how much."""
    start, end = parts.baseline, parts.target
    if parts.is_change:
        amount = f"un {end}" if _PERCENT.match(end) else f"en {end}"
        return f"{amount} desde {start}" if start else amount
    if start is None:
        return f"al {end}" if _PERCENT.match(end) else f"a {end}"
    if _PERCENT.match(start):
        return f"del {start} al {end}" if _PERCENT.match(end) else f"del {start} a {end}"
    return f"de {start} {'al' if _PERCENT.match(end) else 'a'} {end}"


def period(cycle: str | None) -> str:
    """Return the phrase that ends a key result: *al cierre del T2*, *para el 31 de marzo*.

    Args:
        cycle: The period as written, or ``None`` where nothing gives it.
    """
    words = " ".join((cycle or "").split()).strip(" .,;:()[]")
    folded = fold(words)
    if not words or len(words) > 40:
        return CYCLE_END
    if re.match(r"al [qt] ?-?[1-4]\b", folded):
        return f"para el {words[3:]}"  # *al 80 % al Q2* stumbles
    if _OWN_PREPOSITION.match(folded):
        return lowered(words)
    if folded.startswith("los proximos") or folded.startswith("las proximas"):
        return f"en {lowered(words)}"
    named = re.sub(r"^(?:el|la) ", "", words, flags=re.IGNORECASE)
    inside = fold(named)
    if _END.match(inside):
        return f"{'a' if inside.startswith('fin ') else 'al'} {lowered(named)}"
    if _DAY.match(folded):
        return f"para el {named}"
    month = re.sub(r"^mes de ", "", named, flags=re.IGNORECASE)
    if _MONTH.match(fold(month)):
        return f"al cierre de {lowered(month)}"
    if _NAMED.match(inside):
        return f"al cierre del {lowered(named) if len(named) > 3 else named}"
    if re.match(r"^(?:fy ?)?\d{2,4}$", folded):
        return f"al cierre de {words}"
    return CYCLE_END


def ends(noun: str) -> str:
    """Return the verb form that agrees with a noun: *termina* or *terminan*."""
    return "n" if is_plural(noun) else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
