"""What stands after or before a number: scale, unit, currency."""

import re
from typing import NamedTuple

_SCALES: tuple[tuple[str, float], ...] = (
    (r" ?mil millones\b| ?billions?\b| ?bn\b", 1e9),
    (r" ?mil\b| ?thousand\b", 1e3),
    (r" ?(?:millones|millon|millions?)\b| ?mill\.| ?mn\b", 1e6),
    (r" (?:billones|billon)\b| ?trillions?\b", 1e12),
    (r" ?lakhs?\b", 1e5),
    (r" ?crores?\b", 1e7),
    (r"k(?![\w$])|k(?=[$€£])| k(?=[€£])| k\b(?! [a-z])", 1e3),
)
_UNITS: tuple[tuple[str, str], ...] = (
    ("points", r" ?%[ -]?(?:points?|puntos?)\b|[ -]?(?:percentage|percent|per cent) points?\b"),
    ("points", r" ?puntos? porcentual(?:es)?\b| ?p\.p\.| ?pps?\b"),
    ("bps", r" ?(?:bps|pbs|puntos base|puntos basicos|basis points)\b"),
    (
        "points",
        r"[ -](?:puntos?\b(?! de (?:histor|funci|vent|contact|dolor|acces|control|red|atenci|"
        r"inflex|encuentr|distrib|recol|entreg))|points?\b(?! of)|pts?\b\.?)|pts\b",
    ),
    ("%", r" ?%| ?(?:por ciento|per ?cent|pct)\b"),
    ("x", r" ?[x×](?![\w])| ?veces (?=mas|menos|mayor|menor|el |la )|-?fold\b"),
    ("x", r" times (?=more|less|as |the |faster|higher|our|bigger|lower|fewer|greater)"),
    ("ms", r" ?(?:ms|milisegundos?|milliseconds?|msec)\b"),
    ("min", r"[ -]?(?:min|mins|minutos?|minutes?)\b\.?"),
    ("h", r"[ -]?(?:h|hs|hr|hrs|horas?|hours?)\b(?:[ -](?:habiles|laborables|laborales)\b)?"),
    (
        "day",
        r"[ -]?(?:(?:business|working|calendar) )?(?:dias?|days?)\b"
        r"(?: (?:habiles|laborables|laborales|naturales|corridos|calendario)\b)?| ?d\b",
    ),
    ("week", r"[ -]?(?:semanas?|weeks?|wks?|sem)\b"),
    ("month", r"[ -]?(?:mes|meses|months?)\b|mo\b"),
    ("quarter", r"[ -]?(?:trimestres?|quarters?)\b"),
    ("year", r"[ -]?(?:ano|anos|years?|yrs?)\b"),
    ("s", r"[ -]?(?:s|seg|segs|segundos?|sec|secs|seconds?)\b"),
)
_MEASURES = (
    r" ?(?P<measure>kb|mb|gb|tb|kg|kgs|km|cm|m2|m²|m3|m³|ha|kwh|mwh|kw|mw|gw|tco2e?|lts?|litros?|"
    r"ml|ton|tons|toneladas|mhz|ghz|px|rpm|rps|qps|tps|mbps|gbps|fps|mg|°c|qq|¢|cents?|centavos?|centimos?)(?!\w)"
    r"|(?P<letter>[tglvw])(?!\w)"
)
_CURRENCY_AFTER: tuple[tuple[str, str], ...] = (
    ("USD", r"usd|us\$|u\$s|dolares|dollars|dlls"),
    ("EUR", r"euros?|eur|€"),
    ("MXN", r"mxn"),
    ("COP", r"cop"),
    ("CLP", r"clp"),
    ("PEN", r"pen|soles"),
    ("ARS", r"ars"),
    ("BRL", r"brl|reais"),
    ("GBP", r"gbp|£"),
    ("CRC", r"crc|colones"),
    ("UYU", r"uyu"),
    ("BOB", r"bob|bolivianos"),
    ("GTQ", r"gtq|quetzales"),
    ("DOP", r"dop"),
    ("PYG", r"pyg|guaranies"),
    ("INR", r"inr|rupees"),
    ("pesos", r"pesos"),
    ("MDP", r"mdp"),
    ("MDD", r"mdd"),
    ("M$", r"m\$"),
    ("MM$", r"mm\$"),
    ("$", r"\$"),
)
_CURRENCY_BEFORE: dict[str, str] = {
    "us$": "USD", "u$s": "USD", "u$d": "USD", "usd": "USD", "usd$": "USD", "mx$": "MXN",
    "mxn": "MXN", "mxn$": "MXN", "r$": "BRL", "brl": "BRL", "ar$": "ARS", "ars": "ARS",
    "cop": "COP", "cop$": "COP", "clp": "CLP", "clp$": "CLP", "s/": "PEN", "s/.": "PEN",
    "pen": "PEN", "eur": "EUR", "€": "EUR", "gbp": "GBP", "£": "GBP", "¥": "JPY", "₹": "INR",
    "rs.": "INR", "inr": "INR", "uyu": "UYU", "bs": "BOB", "bob": "BOB", "gtq": "GTQ",
    "crc": "CRC", "₡": "CRC", "m$": "M$", "mm$": "MM$", "$": "$", "cad": "CAD", "aud": "AUD",
    "a$": "AUD", "c$": "CAD", "chf": "CHF", "rd$": "DOP",
}  # fmt: skip
SYMBOLS = "$€£¥₹₡"
"""Currency signs that need no space between them and a word."""
CURRENCY_BEFORE = "|".join(
    re.escape(sign) for sign in sorted(_CURRENCY_BEFORE, key=len, reverse=True)
)

_SCALE = re.compile("|".join(f"(?P<s{at}>{pattern})" for at, (pattern, _) in enumerate(_SCALES)))
_MILLION = re.compile(r" ?(M{1,2})(?![\w$])|(M{1,2})(?=[€£])|([mb])(?!\w)")
_UNIT = re.compile("|".join(f"(?P<u{at}>{pattern})" for at, (_, pattern) in enumerate(_UNITS)))
_MEASURE = re.compile(_MEASURES)
_CURRENCY = re.compile(
    "(?:(?: de)? )?(?:"
    + "|".join(f"(?P<c{at}>{pattern})" for at, (_, pattern) in enumerate(_CURRENCY_AFTER))
    + r")(?!\w)"
)
_MINUTES = re.compile(
    r"(?:,? (?:y |and )?| ?)(\d{1,2}) ?(?:min|mins|minutos?|minutes?|m)\b|(\d\d)\b"
)
_NOUN = re.compile(r" (?!a |to |de |en |in |al |y |and |o |or |por |per |for |para |from )[a-z]{3}")


class Suffix(NamedTuple):
    """What follows a number."""

    end: int
    scale: float = 1.0
    unit: str | None = None
    ambiguous: bool = False
    more: float = 0.0
    """Minutes that stand after the hours of ``1 h 30 min``; the unit is then ``min``."""


def scaled(value: float, scale: float) -> float:
    """Return the product without the dust of binary fractions: 1.005 k is 1005."""
    return value if scale == 1.0 else round(value * scale, 6)


def currency_before(sign: str) -> str:
    """Return the canonical unit of a currency sign or code that stands before its number."""
    return _CURRENCY_BEFORE[sign.strip()]


def suffix(text: str, folded: str, end: int, money: bool) -> Suffix:
    """Read scale and unit after the number that ends at ``end``.

    Args:
        text: The text as written: a capital tells ``M`` (millions) from ``m``.
        folded: The same, folded.
        end: Where the number ends.
        money: A currency stands before the number.
    """
    scale, at = 1.0, end
    scaled = _SCALE.match(folded, at)
    if scaled is not None:
        scale, at = _SCALES[int((scaled.lastgroup or "s0")[1:])][1], scaled.end()
    else:
        million = _MILLION.match(text, at)
        if million is not None and (million.group(3) is None or money):
            scale, at = (1e9 if million.group(3) == "b" else 1e6), million.end()
        elif million is not None and million.group(3) == "m":
            return _bare_m(folded, million.end())
    currency = _CURRENCY.match(folded, at)
    if currency is not None:
        unit = _CURRENCY_AFTER[int((currency.lastgroup or "c0")[1:])][0]
        return Suffix(currency.end(), scale, unit)
    if money:
        return Suffix(at, scale)
    return _unit(folded, at, scale)


def _bare_m(folded: str, end: int) -> Suffix:
    """Read ``5m`` without currency: millions of something, or else minutes."""
    if _NOUN.match(folded, end):
        return Suffix(end, 1e6, None, True)
    return Suffix(end, 1.0, "min", True)


def _unit(folded: str, at: int, scale: float) -> Suffix:
    found = _UNIT.match(folded, at)
    if found is not None:
        unit = _UNITS[int((found.lastgroup or "u0")[1:])][0]
        end = found.end()
        while folded[end - 1] == " ":
            end -= 1
        if unit == "h" and scale == 1.0:
            minutes = _MINUTES.match(folded, end)
            if minutes is not None:
                more = float(minutes.group(1) or minutes.group(2))
                return Suffix(minutes.end(), scale, "min", False, more)
        return Suffix(end, scale, unit)
    measure = _MEASURE.match(folded, at)
    if measure is not None:
        return Suffix(measure.end(), scale, measure.group("measure") or measure.group("letter"))
    return Suffix(at, scale)
