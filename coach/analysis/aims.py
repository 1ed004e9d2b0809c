"""Whether an objective names a state or benefit to reach, not a task, deliverable or topic."""

import re

from coach.analysis.heads import Head
from coach.analysis.lines import Line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase
from coach.analysis.statements import finite_in, opening_at
from coach.language import lexicon

_TASKS = re.compile(
    r"^(?:trabajar en|work on|completar|complete|finish|terminar|finalizar|finalize|identify|"
    r"identificar|make explicit|"
    r"redactar|draft|comprar|buy|purchase|adquirir|"
    r"definir|define|document\w*|ship|launch|lanzar|implement\w*|migr\w+|retirar|"
    r"decommission|deprecar|"
    r"create|crear|build|construir|desarrollar|develop|write|escribir|roll out|deploy|"
    r"desplegar|instalar|install|"
    r"organi[sz]\w+|realizar|hacer|set up|configurar|publicar|publish|hire|contratar)\b"
)


_GIVES = re.compile(r"^(?:give|offer|provide|dar|devolver|ofrecer|brindar)\b")
_ENDS = re.compile(
    r"^(?:acabar con|terminar con|poner fin|librarnos de|dejar de|end (?:the|our|all)|stop|"
    r"get rid of|put an end)\b"
)
"""A pain that is over is a benefit: *end the paper chase*."""
_RENEWS = re.compile(r"^(?:renovar|renew|actualizar|update|reemplazar|replace)\b")
_DELIVERS = re.compile(
    r"^(?:ship|launch|release|publish|implement|migrate|deploy|install|roll out|lanzar|implementar|"
    r"publicar|migrar|instalar|desplegar)\b"
)
_MOVING = frozenset({"movement_up", "movement_down", "movement_change", "reaching", "holding"})
_DELIVERED = re.compile(
    r"\b(?:ships|launches|releases|publishes|implements) (?:an?|the|our|its|new)\b|"
    r"\bse (?:lanza|publica|implementa|entrega el|entrega la)\b"
)
"""A statement that only says what is handed over."""
_COMPARATIVE = re.compile(
    r"^(?:the |our )?(?:better|best|high\w*|faster|happy|happier|world-class|excellent|stronger|"
    r"great|more|fewer|zero|cero|mas|mejor|excelente|alta|alto|maxima|lider\w*|numero|number|"
    r"continu\w+|posicion\w*|ser|be)\b"
)
_TOP = re.compile(
    r"\b(?:el|la|los|las) \w+(?: de \w+)? mas \w+ del?\b|\bthe (?:most \w+|best|fastest|\w+iest)\b"
)
"""The best of its kind: a state to reach, even where it is built."""
_CONTENT = re.compile(r"\b(?:felic\w+|satisfech\w+|happy|loyal|leales|delighted)\b")


def is_outcome(line: Line, head: Head, thing: Phrase) -> bool:
    """Tell a state or benefit to reach from a task, a deliverable or a bare topic.

    Args:
        line: The objective.
        head: What it begins with.
        thing: What its verb acts on.
    """
    if not line.words:
        return False
    if head.kind == "clause" or line.words[0].text == "q" or _numbered(line, head):
        return not _DELIVERED.search(line.folded)
    if head.kind == "noun":
        return _without_a_known_verb(line, head, thing)
    if line.language == "en" and len(line.words) == 1:
        return False  # *onboarding* is a topic
    if head.lemma in ("aprender", "learn"):
        return True  # what somebody can do afterwards
    classes = head.classes
    working = "work" in classes or "measuring" in classes
    moving = classes & (_MOVING | {"winning"})
    if working and (not moving or thing.side == "own" or _TASKS.match(line.folded)):
        return _work_towards_state(line, head, thing)
    if _RENEWS.match(line.folded) and thing.side == "own":
        return False
    if moving or classes & {"ensuring", "response"}:
        return True
    return "enabling" in classes or thing.side in ("others", "quality")


def _numbered(line: Line, head: Head) -> bool:
    """Tell *Version 3 is the one …*: a name with its number, and what becomes of it."""
    named = head.at + 1 < len(line.words) and line.words[head.at + 1].text.isdigit()
    return named and finite_in(line, head.at, len(line.words)) is not None


def _without_a_known_verb(line: Line, head: Head, thing: Phrase) -> bool:
    opening = opening_at(line, head.at)
    if opening == "statement":
        return not _DELIVERED.search(line.folded)
    reflexive = line.words[head.at].text.endswith(("arnos", "ernos", "irnos"))
    if opening == "verb" and (thing.side != "own" or reflexive):
        # What no list of work holds (*dormir tranquilos*, *thrill our guests*) is seldom work.
        return not _TASKS.match(line.folded)
    return _noun_state(line, thing)


def _work_towards_state(line: Line, head: Head, thing: Phrase) -> bool:
    """Tell *construir una marca que atraiga clientes* from *construir el portal*."""
    if _DELIVERS.match(line.folded) and thing.side != "quality":
        return False
    if _strong_people(line) or _ENDS.match(line.folded) or _given(line, thing):
        return True
    rest = line.folded[line.words[min(head.after, len(line.words) - 1)].start :]
    if thing.side == "quality" or _state(line, thing):
        return True
    if (
        re.search(r"\b(?:sin|without|better|mejor|mejores|antes|a tiempo|sooner|earlier)\b", rest)
        or _TOP.search(rest)
        or _names_quality(line)
    ):
        built = thing.side == "own" or "deliverable_nouns" in thing.classes
        return not built or bool(
            re.search(r"\b(?:sin|without|better)\b", rest) or _TOP.search(rest)
        )
    if thing.side == "others" and "deliverable_nouns" not in thing.classes:
        return not _TASKS.match(line.folded) or "abstract_nouns" in thing.classes
    return bool(re.search(r"\b(?:como|as an?|capaz|able)\b", rest)) and not line.folded.startswith(
        ("launch", "lanzar")
    )


def _state(line: Line, thing: Phrase) -> bool:
    """Tell *una base fiel* from *la base de datos*."""
    known = thing.head in lexicon("state_nouns", line.language)
    return known and not re.match(
        r"bases? de (?:datos|conocimientos?)", line.folded[_at(line, thing) :]
    )


def _at(line: Line, thing: Phrase) -> int:
    return line.words[min(thing.first, len(line.words) - 1)].start


def _given(line: Line, thing: Phrase) -> bool:
    """Tell *give Sundays back to our drivers*: what somebody has afterwards."""
    if thing.side == "own" or not _GIVES.match(line.folded):
        return False
    return any(
        "people_nouns" in phrase_at(line.stems, at, line.language)[1]
        for at in range(len(line.words))
    )


def _strong_people(line: Line) -> bool:
    """Tell *build a strong bench of leaders*: people and how they should be."""
    praise = lexicon("praising_adjectives", line.language)
    if not any(word.text in praise for word in line.words):
        return False
    people = {"people_nouns", "own_team_nouns"}
    return any(
        people & phrase_at(line.stems, at, line.language)[1] for at in range(len(line.words))
    )


def _names_people(line: Line) -> bool:
    """Tell *families trust …* and *delight new customers*: somebody is in it."""
    if line.language != "en":
        return False
    small = lexicon("small_words", "en")
    for at in range(len(line.words)):
        length, classes = phrase_at(line.stems, at, "en")
        if length and "people_nouns" in classes:
            behind = at + length
            if at and line.words[at - 1].text in ("in", "of", "for", "to"):
                continue
            acts = behind < len(line.words) and line.words[behind].text not in small
            return acts or (at > 0 and line.words[0].text not in small)
    return False


def _names_quality(line: Line) -> bool:
    return any(
        "abstract_nouns" in phrase_at(line.stems, n, line.language)[1]
        for n in range(len(line.words))
    )


def _better(line: Line) -> bool:
    """Tell *a better school*, *safer sites*, *barrios limpios*: a noun and how it should be."""
    praise = lexicon("praising_adjectives", line.language)
    better = lexicon("comparatives", line.language) - {"mas"}
    words = [word.text for word in line.words]
    opening = lexicon("small_words", line.language) - better
    first = next((n for n, word in enumerate(words) if word not in opening), 0)
    if line.language == "en":
        return len(words) > first + 1 and words[first] in praise | better
    return words[first] in better or any(
        w in praise | {"mejor"} for w in words[first + 1 : first + 3]
    )


def _noun_state(line: Line, thing: Phrase) -> bool:
    """Tell a state or comparative (*better messaging*, *high uptime*) from a bare topic."""
    whole, named = phrase_at(line.stems, 0, line.language)
    if whole == len(line.words) and "indicators" in named:
        return False
    if re.match(r"^\w+ (?:mas|menos|mejor(?:es)?)\b(?! de\b)", line.folded):
        return True  # *barrios más seguros* names a state
    if _COMPARATIVE.match(line.folded) or _CONTENT.search(line.folded) or _better(line):
        return True
    counted = line.quantities and "work_nouns" not in thing.classes and thing.side != "own"
    if counted or re.search(r"\w (?:que|that|who|whose|donde|where|sin|without) \w", line.folded):
        return True
    if len(line.words) > 2 and thing.side != "own" and _names_people(line):
        return True
    length, classes = phrase_at(line.stems, thing.first, line.language)
    if length and classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}:
        return True
    first = line.words[0]
    act = len(line.words) > 1 and line.words[1].text == "of"  # *commissioning of the bridge*
    return len(line.words) > 1 and not act and any(form.shape == "ger" for form in first.forms)
