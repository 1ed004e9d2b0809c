"""Openings of a line that only lead to the word that counts: hay que, try to, a date, an adverb."""

import re

from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.language import lexicon

_LEADS = re.compile(
    r"\W*(?:hay que|habra[n]? de|hemos de|tenemos que|debemos|toca|"
    r"se (?:debe|deben|ha de|han de|habra|habran|han|ha)|"
    r"podemos|y si|can we|could we|what if|we (?:intend|plan|aim) to|"
    r"(?:we )?(?:need|have|must|want) to|must|let's|going to|honestly,? just|just|please|"
    r"where possible,?|en lo posible,?|de ser posible,?|si se puede,?|por favor,?) "
)
"""Openings that only lead to the verb that counts: *hay que publicar*, *we need to ship*."""
UNKNOWN = frozenset({"work", "movement_change", "unlisted"})
"""What a verb that no list knows may be: work, unless its object or its figures say otherwise."""
_LETTERS = 4
"""Shorter words are particles more often than verbs: *en*, *for*."""
_INFINITIVE = re.compile(r"[a-z]{2,}(?:ar|er|ir)$")
_PLAIN = re.compile(r"[a-z]{3,}(?<!s)(?<!ly)(?<!ed)(?<!ing)$")
_DETERMINERS = {
    "es": frozenset(
        {"el", "la", "los", "las", "un", "una", "nuestro", "nuestra", "nuestros", "nuestras"}
    ),
    "en": frozenset({"the", "our", "an", "every", "all"}),
}
_TOPIC = 3
"""Words of a topic's name at most."""
_SENTENCE = 2


def first_word(line: Line, at: int) -> int:
    """Skip a date at the start, an adverb, and words such as *ya* or *also*."""
    skipped = {"ya", "also", "please", "queremos", "vamos", "buscamos", "to"}
    if at == 0:
        at = _behind_topic(line)
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


def _behind_topic(line: Line) -> int:
    """Return where a line begins behind the name of its topic: *Web: nueva página de reservas*.

    What stands before a level (*Web: 2 s*, *Churn: from 6 to 4*) is what is measured, no topic.
    """
    colon = line.folded.find(": ")
    if colon < 0 or "|" in line.folded:
        return 0
    start = next((n for n, word in enumerate(line.words) if word.start > colon), 0)
    label, rest = line.words[:start], line.words[start:]
    if not 0 < len(label) <= _TOPIC or len(rest) < _SENTENCE:
        return 0
    if any(word.figure is not None or word.forms for word in label):
        return 0
    measured = phrase_at(line.stems, 0, line.language)[1] & {"indicators", "measure_nouns"}
    first = rest[0]
    level = first.text in lexicon("level_openings", line.language) or not first.text[0].isalpha()
    counted = first.figure is not None and (
        rest[1].figure is not None or not rest[1].text.isalpha()
    )
    return 0 if measured or level or counted else start


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


def commands(line: Line, at: int) -> bool:
    """Tell a verb that no list knows: *upstream our patches*, *balizar los senderos*.

    It is taken for a command by its place and its ending: before a determiner, in Spanish as an
    infinitive.
    """
    word = line.words[at]
    if at + 1 >= len(line.words) or word.figure is not None or word.dated:
        return False
    if phrase_at(line.stems, at, line.language)[0] or word.text in lexicon(
        "verb_lookalikes", line.language
    ):
        return False
    gap = line.folded[word.end : line.words[at + 1].start]
    if gap != " " or line.words[at + 1].text not in _DETERMINERS[line.language]:
        return False
    spanish = line.language == "es"
    return bool(_INFINITIVE.match(word.text)) if spanish else _PLAIN.match(word.text) is not None


def unlisted(line: Line, start: int, at: int) -> bool:
    """Tell *the press quotes our staff*, *otros municipios copian el modelo*: a verb in no list.

    It is told by what stands on both sides: somebody before it, behind it what it acts on.

    Args:
        line: The line.
        start: The first word of the subject.
        at: The place of the word that may be a verb.
    """
    word, before = line.words[at], line.words[at - 1]
    if at + 1 >= len(line.words) or word.forms or word.figure is not None or word.dated:
        return False
    if word.text in lexicon("verb_lookalikes", line.language) or len(word.text) < _LETTERS:
        return False
    if line.folded[word.end : line.words[at + 1].start] != " ":
        return False
    following = line.words[at + 1].text
    if line.language == "es":
        noun = phrase_at(line.stems, at, "es")[0]
        plural = before.text.endswith("s") and word.text.endswith(("an", "en")) and not noun
        return plural and following in _DETERMINERS["es"]
    people = any(
        "people_nouns" in phrase_at(line.stems, place, "en")[1] for place in range(start, at)
    )
    return people and following == "our"
