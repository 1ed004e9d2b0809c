"""Openings of a line that only lead to the word that counts: hay que, try to, a date, an adverb."""

import re

from coach.analysis.lines import Line
from coach.language import lexicon

_LEADS = re.compile(
    r"\W*(?:hay que|habra[n]? de|hemos de|tenemos que|debemos|toca|"
    r"se (?:debe|deben|ha de|han de|habra|habran|han|ha)|"
    r"podemos|y si|can we|could we|what if|we (?:intend|plan|aim) to|"
    r"(?:we )?(?:need|have|must|want) to|must|let's|going to|honestly,? just|just|please|"
    r"where possible,?|en lo posible,?|de ser posible,?|si se puede,?|por favor,?) "
)
"""Openings that only lead to the verb that counts: *hay que publicar*, *we need to ship*."""


def first_word(line: Line, at: int) -> int:
    """Skip a date at the start, an adverb, and words such as *ya* or *also*."""
    skipped = {"ya", "also", "please", "queremos", "vamos", "buscamos", "to"}
    led = _LEADS.match(line.folded) if at == 0 else None
    if at == 0 and line.folded.lstrip().startswith("("):
        end = line.folded.find(")")
        while at < len(line.words) - 1 and line.words[at].start < end:
            at += 1  # *(idea de Rosa) comprar …*: who said it is no part of it
    while led and at < len(line.words) - 1 and line.words[at].start < led.end():
        at += 1
    while at < len(line.words) - 1:
        word = line.words[at]
        adverb = word.text.endswith(("mente", "ly")) and len(word.text) > 5 and not word.forms
        if not (word.dated or adverb or word.text in skipped or _leads(line, at)):
            break
        at += 1
    return at


def passive(line: Line, at: int) -> bool:
    """Tell *se publica la guía*: a verb behind *se* opens the line as an infinitive would."""
    return at < len(line.words) and any(form.shape == "fin" for form in line.words[at].forms)


def _leads(line: Line, at: int) -> bool:
    """Tell *intentar reducir*, *try to cut*: a verb that only leads to the one that counts."""
    if line.words[at].text not in lexicon("light_verbs", line.language):
        return False
    if line.words[at + 1].text in ("que", "that"):
        return True
    if line.words[at].forms:
        return False
    behind = at + 1 + (line.words[at + 1].text in ("a", "de", "to", "and"))
    shapes = line.words[behind].forms if behind < len(line.words) else ()
    return any(form.shape == "inf" for form in shapes)
