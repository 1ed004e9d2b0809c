"""One objective judged by the label guide: qualitative, single focus, outcome, KPI confusion."""

import re

from coach.analysis.goals import second_goal
from coach.analysis.heads import Head, head_of
from coach.analysis.key_results import purpose_of
from coach.analysis.levels import Levels, levels_of
from coach.analysis.lines import Line, read_line
from coach.analysis.nouns import phrase_at
from coach.analysis.phrases import Phrase, phrase
from coach.language import lexicon, phrases
from coach.models import Language, Quantity, Span
from coach.reviews import ObjectiveAssessment, Reading

_PILLAR = re.compile(r"^[^:.,]{2,40}:\s+(?=\S)")
_TASKS = re.compile(
    r"^(?:trabajar en|work on|completar|complete|finish|terminar|finalizar|finalize|identify|"
    r"identificar|make explicit|"
    r"definir|define|document\w*|ship|launch|lanzar|implement\w*|migr\w+|retirar|"
    r"decommission|deprecar|"
    r"create|crear|build|construir|desarrollar|develop|write|escribir|roll out|deploy|"
    r"desplegar|instalar|install|"
    r"organi[sz]\w+|realizar|hacer|set up|configurar|publicar|publish|hire|contratar)\b"
)


_DELIVERS = re.compile(
    r"^(?:ship|launch|release|publish|implement|migrate|deploy|install|roll out|lanzar|implementar|"
    r"publicar|migrar|instalar|desplegar)\b"
)
_MOVING = frozenset({"movement_up", "movement_down", "movement_change", "reaching", "holding"})
_COMPARATIVE = re.compile(
    r"^(?:better|best|high\w*|faster|happy|happier|world-class|excellent|stronger|great|more|fewer|"
    r"zero|cero|mas|mejor|excelente|alta|alto|maxima|lider\w*|numero|number|continu\w+|posicion\w*|ser|"
    r"be)\b"
)
_TOP = re.compile(
    r"\b(?:el|la|los|las) \w+(?: de \w+)? mas \w+ del?\b|\bthe (?:most \w+|best|fastest|\w+iest)\b"
)
"""The best of its kind: a state to reach, even where it is built."""
_CONTENT = re.compile(r"\b(?:felic\w+|satisfech\w+|happy|loyal|leales|delighted)\b")


def analyse_objective(text: str, language: Language) -> ObjectiveAssessment:
    """Judge one objective.

    Args:
        text: The objective without its mark.
        language: Its language.
    """
    pillar = _PILLAR.match(text)
    offset = pillar.end() if pillar and len(text) - pillar.end() > 8 else 0
    line = read_line(text[offset:], language)
    head = head_of(line)
    thing = phrase(line, head.after if head.kind == "verb" else head.at)
    levels = levels_of(line, thing.figure)
    figures = [q for q in line.quantities if q.value is not None or q.unit == "%"]
    double = second_goal(line, head)
    outcome = _is_outcome(line, head, thing)
    kpi = _is_kpi(line, head, thing, levels, bool(figures))
    evidence = {
        "qualitative": figures[0].raw if figures else "",
        "single_focus": double or "",
        "outcome_oriented": "" if outcome else line.slice(0, max(1, min(3, len(line.words)))),
        "kpi_confusion": line.slice(head.at, thing.last) if kpi else "",
    }
    return ObjectiveAssessment(
        qualitative=not figures,
        single_focus=double is None,
        outcome_oriented=outcome,
        kpi_confusion=kpi,
        evidence={label: quote for label, quote in evidence.items() if quote},
        confidence={
            "qualitative": 0.95, "single_focus": 0.7 if double else 0.9,
            "outcome_oriented": 0.8, "kpi_confusion": 0.9 if figures else 0.75,
        },
        reading=_reading(line, head, thing, levels, offset),
    )  # fmt: skip


def _is_outcome(line: Line, head: Head, thing: Phrase) -> bool:
    if not line.words:
        return False
    if head.kind == "clause":
        return True
    if head.kind == "noun":
        return _noun_state(line, thing)
    classes = head.classes
    working = "work" in classes or "measuring" in classes
    moving = classes & (_MOVING | {"winning"})
    if working and (not moving or thing.side == "own" or _TASKS.match(line.folded)):
        return _work_towards_state(line, head, thing)
    if moving or classes & {"ensuring", "response"}:
        return True
    return "enabling" in classes or thing.side in ("others", "quality")


def _work_towards_state(line: Line, head: Head, thing: Phrase) -> bool:
    """Tell *construir una marca que atraiga clientes* from *construir el portal*."""
    if _DELIVERS.match(line.folded) and thing.side != "quality":
        return False
    rest = line.folded[line.words[min(head.after, len(line.words) - 1)].start :]
    if thing.side == "quality" or thing.head in lexicon("state_nouns", line.language):
        return True
    if (
        re.search(r"\b(?:sin|without|better|mejor|mejores)\b", rest)
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


def _noun_state(line: Line, thing: Phrase) -> bool:
    """Tell a state or comparative (*better messaging*, *high uptime*) from a bare topic."""
    if re.match(r"^\w+ (?:mas|menos|mejor(?:es)?)\b(?! de\b)", line.folded):
        return True  # *barrios más seguros* names a state
    if _COMPARATIVE.match(line.folded) or _CONTENT.search(line.folded):
        return True
    if line.quantities or re.search(r"\w (?:que|that|who|whose|donde|where) \w", line.folded):
        return True
    if len(line.words) > 2 and thing.side != "own" and _names_people(line):
        return True
    length, classes = phrase_at(line.stems, thing.first, line.language)
    if length and classes & {"movement_up_nouns", "movement_down_nouns", "movement_change_nouns"}:
        return True
    first = line.words[0]
    return len(line.words) > 1 and any(form.shape == "ger" for form in first.forms)


def _is_kpi(line: Line, head: Head, thing: Phrase, levels: Levels, figured: bool) -> bool:
    measure = _names_indicator(line, head, thing)
    if re.search(r"\brecord\b", line.folded) and not figured:
        return False
    if figured:
        if levels.stated or levels.baseline is not None:
            known = thing.side == "others" or measure or thing.head != "" or _share_won(line, head)
            pure = not re.search(
                r"\b(?:como|as an?|capaz|sin costos|tamano|size|platform|plataforma)\b", line.folded
            )
            return pure and known
        return measure
    if head.kind == "noun":
        return measure and len(line.words) <= 5 and "abstract_nouns" not in thing.classes
    if not head.classes & _MOVING:
        return False
    return measure and not _wide(line, thing)


def _share_won(line: Line, head: Head) -> bool:
    """Tell *capturar 15 % del mercado*: a share or an amount as the whole aim."""
    units = {quantity.unit for quantity in line.quantities}
    return bool(units & {"%", "USD", "$", "EUR"}) and bool(
        head.classes & {"winning", "reaching", "movement_up", "movement_down"}
    )


def _names_indicator(line: Line, head: Head, thing: Phrase) -> bool:
    """Tell a recognised indicator or a count from a broad benefit."""
    for at in range(thing.first, min(thing.last, thing.first + 3)):
        length, classes = phrase_at(line.stems, at, line.language)
        if length and "measure_nouns" in classes and classes.isdisjoint({"abstract_nouns"}):
            return True
        if length and "indicators" in classes:
            return "abstract_nouns" not in classes
    return False


def _wide(line: Line, thing: Phrase) -> bool:
    """Tell a broad benefit that is an indicator by name too: rentabilidad, satisfacción."""
    broad = phrases("broad_benefits", line.language)
    if "measure_nouns" in thing.classes and not broad.fullmatch(thing.head):
        return False  # *el número de prospectos de calidad* counts
    length, classes = phrase_at(line.stems, thing.first, line.language)
    if length > 1 and "indicators" in classes:
        return False  # *participación de mercado* has a name of its own
    return bool(broad.search(line.folded))


def _reading(line: Line, head: Head, thing: Phrase, levels: Levels, offset: int) -> Reading:
    purpose = purpose_of(line, head.after)
    verb_words = line.words[head.at : head.after]
    verb = Span(start=verb_words[0].start, end=verb_words[-1].end) if verb_words else None
    return Reading(
        language=line.language,
        direction=levels.direction,
        verb=line.slice(head.at, head.after) or None,
        verb_span=verb.shifted(offset) if verb else None,
        lemma=head.lemma or None,
        metric=line.slice(thing.first, thing.last) or None,
        deliverable=line.slice(thing.first, thing.last) or None,
        purpose=purpose[0] if purpose else None,
        purpose_span=purpose[1].shifted(offset) if purpose else None,
        baseline=_moved(levels.baseline, offset),
        target=_moved(levels.target, offset),
        change=_moved(levels.change, offset),
        quantities=tuple(_at(quantity, offset) for quantity in line.quantities),
    )


def _moved(quantity: Quantity | None, offset: int) -> Quantity | None:
    return _at(quantity, offset) if quantity else None


def _at(quantity: Quantity, offset: int) -> Quantity:
    """Place a figure in the whole objective, the pillar before the colon included."""
    span = quantity.span.shifted(offset) if quantity.span else None
    return quantity.model_copy(update={"span": span})
