"""Small words that messages share: short quotes, and counts of the draft's own lines in words."""

from coach.language import Text

LONGEST_QUOTE = 60
"""Characters of the draft repeated in a message; the whole stands in the evidence."""
_ES = (
    "ninguno", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
    "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
    "diecinueve", "veinte",
)  # fmt: skip
_EN = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip


def short(quote: str) -> str:
    """Return a quote that fits into a sentence, cut between words."""
    quote = " ".join(quote.split()).strip(" .;:,")
    if len(quote) <= LONGEST_QUOTE:
        return quote
    return quote[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" .;:,") + " …"


def count(number: int) -> Text:
    """Return a small number in words (``tres``, ``three``), a larger one in digits."""
    if 0 <= number < len(_ES):
        return Text(es=_ES[number], en=_EN[number])
    return Text(es=str(number), en=str(number))


def capital(words: Text) -> Text:
    """Return words that open a sentence."""
    return Text(*(word[:1].upper() + word[1:] for word in words))
