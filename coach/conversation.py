"""What a chat message is — a draft, an answer, a wish or a question — and what it changes.

Pure: it reads and decides; ``Coach`` carries out.
"""

import re
from typing import Literal, NamedTuple

from coach.analysis import stated_levels
from coach.language import dates, fold, judged_language, quantities
from coach.models import Language
from coach.parsing import looks_like_draft
from coach.reviews import Context, Review, Slot

Kind = Literal["draft", "answer", "wish", "question"]
Wish = Literal["another_metric", "keep"]


class Message(NamedTuple):
    """A chat message as understood."""

    kind: Kind
    text: str
    answers: dict[str, str] = {}
    """Key as in ``Context.answers`` (``O1.KR1.baseline``, ``cycle``) to the user's words."""
    wish: Wish | None = None
    ref: str | None = None
    """The key result a wish or a question speaks of."""


_ASKS = re.compile(
    r"^\s*(¿|que es |que son |como |cuando |cuanto|cual |por que |para que |quien |donde |hay que |"
    r"se puede|puedo |what |how |why |when |which |who |where |is |are |can |could |do |does |"
    r"should |explica|explain)"
)
_OTHER_METRIC = re.compile(r"\b(otra metrica|otro indicador|another metric|other metric)\b")
_KEEP = re.compile(
    r"\b(se queda|dejarl[oa]|dej(?:ar|a|en|emos) (asi|el|la|kr)|"
    r"(keep|leave) (it|mine|this|the|kr ?\d*))\b"
)
_REF = re.compile(r"\b(?:(o\d+)\s*[.·-]?\s*)?kr\s*-?(\d+)\b")
_BASELINE = re.compile(
    r"\b(linea (?:de )?base|hoy|actual(?:mente)?|partimos de|punto de partida|inicial|"
    r"baseline|today|currently|current|now|starting point)\b"
)
_TARGET = re.compile(r"\b(meta|target|goal|llegar a|alcanzar|objetivo de|reach|get to|aim for)\b")


def read_message(text: str, review: Review | None) -> Message:
    """Tell what a chat message is.

    Args:
        text: The message as typed.
        review: The review it follows, or ``None`` at the start.

    Returns:
        The message: a whole new draft, values for open fields, a wish, or else a question.
    """
    if looks_like_draft(text):
        return Message("draft", text)
    folded = fold(text)
    ref = _named_ref(folded, review)
    asks = bool(_ASKS.search(folded)) or folded.rstrip().endswith("?")
    if review is not None and review.objectives and not asks:
        if _OTHER_METRIC.search(folded):
            return Message("wish", text, wish="another_metric", ref=ref)
        if _KEEP.search(folded) and ref:
            return Message("wish", text, wish="keep", ref=ref)
        answers = read_answers(text, review)
        if answers:
            return Message("answer", text, answers=answers)
    return Message("question", text, ref=ref)


def read_answers(text: str, review: Review) -> dict[str, str]:
    """Read values for the open fields of a review out of a free line.

    Args:
        text: Such as ``"la línea base es 12 %, para marzo"`` or ``"KR2: de 5 a 9"``.
        review: The review whose rewrites hold fields open.

    Returns:
        Context keys with the user's own words; empty when nothing fits.
    """
    language = judged_language(text)
    answers: dict[str, str] = {}
    for ref, clause in _clauses(text, review):
        answers.update(_values(clause, ref, review, language))
    return answers


def merged(context: Context, answers: dict[str, str]) -> Context:
    """Return the context with more answers; an empty value takes an answer back."""
    kept = {**context.answers, **answers}
    return context.model_copy(
        update={"answers": {key: value for key, value in kept.items() if value.strip()}}
    )


def accepted(context: Context, ref: str, reason: str) -> Context:
    """Return the context with one line settled by the team: it is not raised again."""
    return context.model_copy(update={"accepted": {**context.accepted, ref: reason}})


def _clauses(text: str, review: Review) -> list[tuple[str | None, str]]:
    marks = list(_REF.finditer(fold(text)))
    if not marks:
        return [(None, text)]
    clauses: list[tuple[str | None, str]] = []
    if marks[0].start() > 0:
        clauses.append((None, text[: marks[0].start()]))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else len(text)
        clauses.append((_named_ref(mark.group(), review), text[mark.end() : end]))
    return clauses


def _values(clause: str, ref: str | None, review: Review, language: Language) -> dict[str, str]:
    values: dict[Slot, str] = {}
    change = stated_levels(clause, language)
    if change.baseline and change.target:
        values = {"baseline": change.baseline.raw, "target": change.target.raw}
    else:
        folded = fold(clause)
        for quantity in quantities(clause, language):
            start = quantity.span.start if quantity.span else 0
            slot = _slot_before(folded[:start]) or _first_open(review, ref, values)
            if slot:
                values.setdefault(slot, quantity.raw)
    answers: dict[str, str] = {}
    for slot, value in values.items():
        home = ref or _open_ref(review, slot, clause)
        if home:
            answers[f"{home}.{slot}"] = value
    when = next((d for d in dates(clause, language) if d.kind != "duration"), None)
    if when:
        answers[f"{ref}.deadline" if ref else "cycle"] = when.raw
    return answers


def _slot_before(folded: str) -> Slot | None:
    marks: list[tuple[int, Slot]] = [(m.end(), "baseline") for m in _BASELINE.finditer(folded)]
    marks += [(m.end(), "target") for m in _TARGET.finditer(folded)]
    return max(marks)[1] if marks else None


def _open_fields(review: Review) -> list[tuple[str, Slot, str]]:
    return [
        (kr.ref, field.slot, kr.rewrite.metric or kr.text)
        for objective in review.objectives
        for kr in objective.key_results
        if kr.rewrite
        for field in kr.rewrite.placeholders
    ]


def _first_open(review: Review, ref: str | None, taken: dict[Slot, str]) -> Slot | None:
    slots = [slot for home, slot, _ in _open_fields(review) if ref in (None, home)]
    return next((slot for slot in slots if slot not in taken and slot != "deadline"), None)


def _open_ref(review: Review, slot: Slot, clause: str) -> str | None:
    """Return the open line whose metric shares most words with the clause; the first on a tie."""
    said = _long_words(clause)
    homes = [(ref, metric) for ref, open_slot, metric in _open_fields(review) if open_slot == slot]
    shared = [(len(said & _long_words(metric)), ref) for ref, metric in homes]
    best = max(shared, key=lambda home: home[0], default=(0, None))
    named = _line_named(said, review)
    return named[1] if named[0] > max(best[0], 1) else best[1]


def _line_named(said: set[str], review: Review) -> tuple[int, str | None]:
    """Return the line whose words are said most, with how many: it need hold nothing open."""
    lines = [kr for objective in review.objectives for kr in objective.key_results]
    shared = [(len(said & _long_words(kr.text)), kr.ref) for kr in lines]
    return max(shared, key=lambda line: line[0], default=(0, None))


def _long_words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", fold(text)))


def _named_ref(folded: str, review: Review | None) -> str | None:
    mark = _REF.search(folded)
    if mark is None or review is None:
        return None
    objective = (mark.group(1) or "O1").upper()
    wanted = f"{objective}.KR{mark.group(2)}"
    refs = {kr.ref for o in review.objectives for kr in o.key_results}
    return wanted if wanted in refs else None
