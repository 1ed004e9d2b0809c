"""What a draft cannot show on a line: one folded checklist of the set, asked once."""

import re

from coach.language import Text, fold
from coach.models import Language, OKRSet
from coach.reviews import Assessments, Checkpoint, Context
from coach.rules.case import Case
from coach.rules.key_result.outside_influence import check as outside_influence

WEEKLY, MONTHLY, QUARTERLY = 15, 45, 120
"""Minutes of the weekly, monthly and closing review (passage: review rhythm)."""
_RHYTHM = re.compile(
    r"\b(?:reunion|revision|seguimiento|check-?in|review|meeting)\w*[^.\n]{0,30}\b(?:seman|mensual|"
    r"week|month|cada lunes|every monday)|\b(?:seman\w+|mensual\w*|weekly|monthly)\s+(?:de\s+)?"
    r"(?:reunion|revision|seguimiento|check-?in|review|meeting)"
)
_TRACTION = Text(
    es="¿Puede el equipo mover cada resultado con su trabajo semanal, o depende de otros?",
    en="Can the team move each result with its weekly work, or does it depend on others?",
)
_BESIDE = Text(
    es="¿Qué KPI se verán al lado: el que se quiere mover al final y el que podría empeorar?",
    en="Which KPIs will you watch beside it: the one to move in the end, one that might suffer?",
)
_IN_CONFLICT = Text(
    es="Leídos de dos en dos, ¿algún KPI a observar se logra a costa de otro?",
    en="Taken in pairs, does any KPI to watch improve at another's expense?",
)
_REVIEWS = Text(
    es="¿Está en el calendario la revisión: cada semana {weekly} min, cada mes {monthly} min, al "
    "cierre {quarterly} min?",
    en="Is the review in the calendar: weekly {weekly} min, monthly {monthly} min, {quarterly} min "
    "at the close?",
)
_QUESTIONS = Text(
    es="Cinco preguntas: ¿se mide?, ¿exige?, ¿se conecta con la empresa?, ¿lo mueve el trabajo "
    "diario?, ¿da ganas de empezar al leerlo en voz alta?",
    en="Five questions: is it measured, does it stretch, does it connect to the company's aims, "
    "does daily work move it, and, read aloud, does it make you want to start?",
)
_SERVES = Text(
    es="¿A qué objetivo de la empresa sirve cada uno, y cuáles nacieron en el equipo?",
    en="Which company objective does each one serve, and which came from the team?",
)


def checklist(okrs: OKRSet, assessments: Assessments, language: Language) -> tuple[Checkpoint, ...]:
    """Return what is worth going through before a set is closed.

    Args:
        okrs: The parsed draft.
        assessments: Its labels.
        language: The language of the answer.

    Returns:
        One line each; ``met`` is true where the draft shows it, false where it does not, and
        ``None`` where no draft could.
    """
    case = Case.of(okrs, assessments, Context(), language)
    written = [o for o in okrs.objectives if o.text]
    listed = [item for o in okrs.objectives for item in o.health_metrics if item.from_ref is None]
    hangs = next(outside_influence(case), None) is not None
    rhythm = bool(_RHYTHM.search(fold(okrs.draft)))
    minutes = {"weekly": WEEKLY, "monthly": MONTHLY, "quarterly": QUARTERLY}
    aligned = bool(written) and all(o.parent for o in written)
    points = [
        ("traction", _TRACTION, False if hangs else None, "traction"),
        ("kpis-beside", _BESIDE, bool(listed), "kpis-beside-okr"),
        ("review-rhythm", _REVIEWS, rhythm, "review-rhythm"),
        ("five-questions", _QUESTIONS, None, "five-questions"),
        ("alignment", _SERVES, aligned, "alignment"),
    ]
    if len(listed) > 1:
        points.insert(2, ("kpis-in-conflict", _IN_CONFLICT, None, "too-many-kpis"))
    return tuple(
        Checkpoint(
            code=code,
            text=words.in_(language).format(**minutes),
            met=met,
            passages=(passage,),
        )
        for code, words, met, passage in points
    )
