"""Why a piece of a file was not read, in words."""

from coach.language.text import Text
from coach.models import Language, Unread
from coach.rendering.places import place_of

_REASONS: dict[str, Text] = {
    "no_text": Text(es="no hay texto de objetivo ni de resultado",
                    en="no objective or result text"),
    "other_kind": Text(es="es de un tipo que no es parte del OKR",
                       en="a kind that is no part of OKRs"),
    "sheet_error": Text(es="la celda tiene un error de la hoja", en="the cell holds a sheet error"),
    "formula_without_value": Text(
        es="es una fórmula sin valor guardado; abrir y guardar el archivo en Excel lo calcula",
        en="a formula without a saved value; opening and saving the file in Excel works it out",
    ),
    "above_header": Text(es="está encima del encabezado", en="it stands above the header"),
    "no_parent": Text(es="no está en el archivo aquello a lo que pertenece",
                      en="what it belongs to is not in the file"),
    "totals": Text(es="parece un total o un título", en="it looks like a total or a title"),
    "no_json": Text(es="la línea no es JSON", en="the line is no JSON"),
    "too_long": Text(es="es demasiado largo", en="it is too long"),
    "other_language": Text(es="está en otro idioma", en="it is in another language"),
}  # fmt: skip
_ELSE = Text(es="no parece parte de un OKR", en="it does not look like part of an OKR")


def reason_of(unread: Unread, language: Language) -> str:
    """Return why a piece was not read.

    Args:
        unread: The piece.
        language: The language of the words.
    """
    return _REASONS.get(unread.reason, _ELSE).in_(language)


def told(unread: Unread, language: Language) -> str:
    """Return a piece with its place and the reason, as one line."""
    place = place_of(unread.where, language)
    lead = f"{place}: " if place else ""
    text = " ".join(unread.text.split())
    return f"{lead}«{text}» ({reason_of(unread, language)})"
