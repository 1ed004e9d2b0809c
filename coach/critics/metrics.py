"""The draft's own metric as a noun phrase, where the line gives one that can stand by itself."""

import re

from coach.analysis.heads import predicate
from coach.analysis.lines import read_line
from coach.critics.folds import content
from coach.language import fold, lexicon
from coach.models import KeyResult, Language
from coach.reviews import Reading

LONGEST = 110
"""Characters; a longer phrase is a clause and no name."""
_LONGEST_ACRONYM = 6
KEPT = 0.5
"""Share of a line's own words that its metric has to hold to stand for the line."""
_DANGLING = re.compile(
    r"(?:\s+(?:de|del|a|al|en|con|por|para|hasta|desde|dentro|entre|across|among|que|y|o|the|of|to|from|by|at|in|on|for|"
    r"with|and|or|un|una|within|above|below|over|under))+$"
)
_LEADING = re.compile(r"^(?:(?:en|de|del|a|al|con|por|in|of|to|at|on)\s+)+", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"^(?:that|this|it|we|they|you|who|no|none|all|every|each|any|our team|our platforms?|there|"
    r"que|esto|eso|nadie|ningun[oa]?|tod[oa]s?|cada|se|lo|al menos|at least)\b"
)
_TAIL = re.compile(
    r"\s(?:that|of|for|with|to|in|on|from|by|per|who|de|del|con|para|por|en|que|a)\s"
)
_FIGURE = re.compile(r"\d")
_STUB = re.compile(
    r"\s+(?:que|who|that|which)\s+\w+$|\s+(?:en|in|within)\s+(?:l[oa]s\s+|the\s+|their\s+)?"
    r"(?:primer[oa]s?|first)$"
)
"""What a figure cut off: *artículos que generen* (visits), *tickets en primeros* (days)."""
_SOFTENED = re.compile(
    r"^(?:(?:an?|the|el|la|un|una)\s+)?(?:few|bit|little|some|poco|poca|pocos|pocas|algo)\s+"
    r"(?:(?:de|of|more|mas)\s+)*"
)
"""*A few more sign-ups*: the words that take the figure back are no part of its name."""
_CHANGE = re.compile(
    r"^(?:(?:an?|the|el|la|un|una)\s+)?(?:incremento|aumento|disminucion|reduccion|descenso|caida|"
    r"subida|increase|reduction|decrease|drop|rise|fall)\s+(?:del?|en|in|of)\s+(?=\w)"
)
"""*A reduction in the dropout rate* is a change of it: the rate is the metric."""
_BEHIND = re.compile(
    r"\s+(?:(?:down|up|lower|higher|better|our|your|its|their|su|sus|nuestr[oa]s?|a bit|un poco|"
    r"algo)|(?:shall|must|will|should|debera|deberan|debe|deben|tiene que|habra de)(?:\s+\w+)?)$"
)
_MODAL = re.compile(
    r"\b(?:shall|must|will|would|can|could|should|may|if|debera|deberan|debe|deben|puede|pueden|"
    r"podra|podran)\b"
)
_BARE = frozenset(
    {
        *("people", "everyone", "everybody", "team", "staff", "company", "triage", "year"),
        *("gente", "personas", "equipo", "empresa", "todos", "avance", "progreso", "increase"),
        *("incremento", "aumento", "crecimiento", "growth", "progress", "reduction", "reduccion"),
    }
)
"""Who or what is meant, without what is counted of it."""
_CLAUSE_VERB = re.compile(r"\b(?:getting|having|being|becoming|is|are|was|were|has|have)\b")
_CONVERSION = {
    "converting": "conversion of",
    "convert": "conversion of",
    "convertir": "conversión de",
}
"""What turning one thing into another is measured by."""
_COMPARED = re.compile(
    r"^(?:fewer|less|more|higher|lower|better|faster|greater|menos|mas|mayor(?:es)?|menor(?:es)?|"
    r"mejor(?:es)?)\s+(?!than\b|que\b|de\b|of\b|or\b|o\b)"
)
_SUBJECT = re.compile(
    r"^(?:el|la|los|las)\s+\w+\s+(?:no|se|ya|le|les|nos)\s+\w+|"
    r"^(?:reach out|sign up|look|get|try|make|have|take|keep)\s"
)
"""*El socio no camine*, *reach out to members*: a clause, and no name."""
_CLAUSE = re.compile(r"\b(?:vs|versus|compared|than|frente a|respecto|comparad[oa]s?|contra)\b\.?")

_VERBS = frozenset().union(
    *(
        lexicon(f"{kind}_verbs", "en")
        for kind in ("response", "service", "reaching", "winning", "light", "holding")
    ),
    ("is", "are", "was", "were", "come", "comes", "go", "stay", "have", "has"),
)
_MEASURES = lexicon("measure_nouns", "en")
"""What a number is called, and what people do: *conversion rate* ends in no verb."""


def metric_of(reading: Reading) -> str | None:
    """Return the metric of a line without what dangles at its end, or ``None``.

    Args:
        reading: The grammar of the line.
    """
    metric = " ".join((reading.metric or "").split()).strip(" .,;:!¡")
    if len(metric) > _LONGEST_ACRONYM and metric.isupper():
        metric = metric.lower()  # a draft that shouts
    metric = without_comparison(_LEADING.sub("", metric))
    metric = _without_verb(metric, reading.language)
    for opening in (_SOFTENED, _CHANGE):
        found = opening.match(fold(metric))
        metric = metric[found.end() :] if found else metric
    metric = _cut(metric)
    folded = fold(metric)
    if not metric or len(metric) > LONGEST or _NO_NOUN.match(folded):
        return None
    return metric if re.search(r"[a-z]{2}", folded) else None


def _cut(metric: str) -> str:
    """Return a metric without the stubs at its end, however many follow each other."""
    for cut in (_STUB, _BEHIND, _DANGLING):
        dangling = cut.search(fold(metric))
        if dangling:
            return _cut(metric[: dangling.start()].strip(" .,;:"))
    return metric


def _without_verb(metric: str, language: Language) -> str:
    """Return *NPS* for *Reach NPS*: the verb that opens a line names no number."""
    first, _, rest = metric.partition(" ")
    opens = any(
        fold(first) in lexicon(f"{kind}_verbs", language)
        for kind in ("reaching", "movement_up", "movement_down")
    )
    return rest.strip() if opens and language == "en" and rest[:1].isupper() else metric


def without_comparison(metric: str) -> str:
    """Return *behaviour referrals* for *fewer behaviour referrals*: the verb says which way."""
    found = _COMPARED.match(fold(metric))
    return metric[found.end() :] if found else metric


def is_clean(metric: str, language: Language) -> bool:
    """Tell a noun phrase from the stub of a clause: *members come*, *waste per order vs*."""
    folded = fold(metric)
    words = re.findall(r"[a-z]+", folded)
    if not words or _CLAUSE.search(folded) or _MODAL.search(folded):
        return False
    if _SUBJECT.match(folded):
        return False
    if folded.removeprefix("the ").removeprefix("la ").removeprefix("el ") in _BARE:
        return False
    if _is_sentence(metric, language):
        return False
    return language == "es" or not (
        _CLAUSE_VERB.search(folded) or words[-1] in _VERBS - _MEASURES or words[-1].endswith("ed")
    )


def is_counted(metric: str, language: Language) -> bool:
    """Tell *entregas fallidas*, which can be counted, from *barrier to entry*, which cannot."""
    words = _TAIL.split(f"{fold(metric)} ", maxsplit=1)[0].split()
    head = words[-1 if language == "en" else 0] if words else ""
    return head.endswith("s") and not head.endswith("ss")


def _is_sentence(metric: str, language: Language) -> bool:
    """Tell *los socios renuevan su carnet* from a name: its verb has something behind it."""
    line = read_line(metric, language)
    verb = predicate(line, 0)
    return verb is not None and verb + 1 < len(line.words)


def full_metric(kr: KeyResult, reading: Reading) -> str | None:
    """Return the metric with the purpose that belongs to it, if it still stands for the line.

    *clientes que vuelven para cotizar otra vez* is one metric; *claims* is not what *Claims are
    submitted during check-in* is about.

    Args:
        kr: The draft's line.
        reading: Its grammar.
    """
    metric = metric_of(reading)
    if metric is None:
        return None
    opening = _CONVERSION.get(fold(reading.verb or ""))
    if opening and re.search(r"\s(?:to|into|en|a)\s", metric):
        return f"{opening} {metric}"
    metric = _with_purpose(kr.text, reading, metric)
    parts = (reading.deadline, reading.verb, *(q.raw for q in reading.quantities))
    rest = kr.text
    for part in parts:
        rest = rest.replace(part, " ", 1) if part else rest
    said = content(rest, reading.language)
    if said and len(said & content(metric, reading.language)) < KEPT * len(said):
        return None
    return metric


def _with_purpose(text: str, reading: Reading, metric: str) -> str:
    start, purpose = reading.metric_span, reading.purpose_span
    if start is None or purpose is None or purpose.start < start.end:
        return metric
    gap = fold(text[start.end : purpose.start]).strip()
    ends = [q.span.start for q in reading.quantities if q.span and q.span.start > start.end]
    whole = text[start.start : min([purpose.end, *ends])].strip(" .,;:")
    if gap not in ("para", "to", "in order to", "a fin de") or _FIGURE.search(whole):
        return metric
    dangling = _DANGLING.search(fold(whole))
    return without_comparison(whole[: dangling.start()] if dangling else whole)
