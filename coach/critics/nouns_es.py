"""Spanish noun phrases: gender, number, articles and contractions, only where they are sure."""

import re

from coach.language import fold, lexicon

_FEMININE = lexicon("feminine_nouns", "es")
_MASCULINE = lexicon("masculine_nouns", "es")
_STRESSED_A = frozenset(
    {"agua", "area", "aula", "alta", "alza", "arma", "acta", "ala", "ave", "habla"}
)
_ENGLISH_FEMININE = ("tion", "sion", "ity", "cy", "rate")
"""English heads that Spanish speakers give *la*; the others take *el*: *la retention*, *el NPS*."""
_NUMBERED = re.compile(r"^(?:cantidad|numero|proporcion|promedio)\b")
_FEMININE_ENDINGS = ("a", "ion", "dad", "tad", "tud", "umbre", "ez", "triz")
_ENGLISH = re.compile(
    r"(?:ing|tion|ment|ness|ity|rate|time|cycle|usage|size|pool|frequency|view|views|growth|value|"
    r"coverage|score|health|review|user|users|response|test|build|cloud|cost|revenue|customer|active|activation|"
    r"conversion rate|adoption|win|net|gross|monthly|weekly|daily|lead time|first|page)\b"
)
_DETERMINER = re.compile(
    r"^(?:el|la|los|las|un|una|unos|unas|nuestro|nuestra|nuestros|nuestras|su|sus|cada|todo|toda|"
    r"todos|todas|este|esta|estos|estas|al menos|lo)\b\s*"
)
_ARTICLE = re.compile(r"^(?:el|la|los|las)\s+", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9/&-]*s?|[A-Z][a-z]?[A-Z]\w*|[A-Z]-\w+|[a-z][A-Z]\w*")


def article(phrase: str) -> str | None:
    """Return the definite article of a noun phrase, or ``None`` when its gender is not sure."""
    words = phrase.split()
    if not words:
        return None
    head = words[0].strip("«»\"'“”()")
    if _ACRONYM.fullmatch(head):
        return "el"
    folded = fold(head)
    if folded in ("%", "numero", "nº", "n°"):
        return "el"
    if _is_english(phrase) and folded not in _FEMININE | _MASCULINE:
        return "la" if fold(words[-1]).endswith(_ENGLISH_FEMININE) else "el"
    plural = folded.endswith("s") and folded not in ("mes", "interes", "pais", "analisis", "crisis")
    gender = _gender(folded, plural)
    if gender is None:
        return None
    if plural:
        return "las" if gender == "f" else "los"
    if folded in _STRESSED_A:
        return "el"
    return "la" if gender == "f" else "el"


def _is_english(phrase: str) -> bool:
    """Tell an English phrase in a Spanish draft, whose gender nobody can be sure of."""
    folded = fold(phrase)
    if re.search(r"\b(?:de|del|la|los|las|el|por|en|que|con|a)\b|[áéíóúñ]", phrase.lower()):
        return bool(_ENGLISH.match(folded.split()[0])) and not folded.split()[0].endswith("cion")
    return bool(_ENGLISH.search(folded))


def _gender(folded: str, plural: bool) -> str | None:
    if folded in _FEMININE:
        return "f"
    if folded in _MASCULINE:
        return "m"
    single = _single(folded) if plural else folded
    if single in _FEMININE:
        return "f"
    if single in _MASCULINE:
        return "m"
    if single.endswith(_FEMININE_ENDINGS):
        return "f"
    if single.endswith(("o", "or", "al", "aje", "miento", "el", "in", "on", "e")):
        return "m"
    return None


def _single(plural: str) -> str:
    if plural.endswith(("ces",)):
        return plural[:-3] + "z"
    if plural.endswith(("ones", "ores", "ales", "eles", "ades", "udes", "ines", "enes")):
        return plural[:-2]
    return plural[:-1]


def bare(phrase: str) -> str:
    """Return the phrase without a leading article, its first letter as inside a sentence."""
    return lowered(_ARTICLE.sub("", phrase.strip(), count=1))


def lowered(phrase: str) -> str:
    """Return the phrase as it stands inside a sentence: acronyms and names keep their capitals."""
    first = phrase.split(maxsplit=1)[0] if phrase.split() else ""
    return phrase if _ACRONYM.fullmatch(first) else phrase[:1].lower() + phrase[1:]


def the(phrase: str) -> str:
    """Return the phrase with its definite article, or as it stands where that is not sure."""
    if _DETERMINER.match(fold(phrase.strip())):
        return lowered(phrase.strip())
    noun = bare(phrase)
    found = article(noun)
    return f"{found} {noun}" if found else noun


def of(phrase: str) -> str:
    """Return ``de`` and the phrase with its article, contracted (``del tiempo``)."""
    return contracted(f"de {the(phrase)}")


def contracted(text: str) -> str:
    """Return the text with ``de el`` and ``a el`` contracted."""
    return re.sub(r"\b([Dd]e|[Aa]) el(?= )", lambda m: m[1] + "l", text)


def is_plural(phrase: str) -> bool:
    """Tell whether the phrase is a plural (``las quejas``)."""
    return the(phrase).startswith(("los ", "las "))


def counted(noun: str) -> str:
    """Return ``cantidad de usuarios``: people are counted; a share stays what it is."""
    return noun if _NUMBERED.match(fold(noun)) else f"cantidad de {noun}"
