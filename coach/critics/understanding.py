"""What a draft reads as, in one sentence made of its own words, where that can be said honestly."""

from coach.critics import nouns_es, sentences_en
from coach.critics.case import CONVERT, Case
from coach.critics.metrics import is_clean, metric_of
from coach.critics.objectives import KPI
from coach.language import Text, fold, listed
from coach.models import Language, Objective

LONGEST = 110
"""Characters of the draft that are repeated; a longer objective is not read back."""
LONGEST_METRIC = 60
SHORTEST = 3
"""Words; a shorter objective says too little to be read back."""
_SHOWN = 2
"""Metrics named; more would be a list and no sentence."""
_FLAWED = frozenset({"OBJ002", "OBJ003", "OBJ005", "OBJ006"})


_SEEN_IN = Text(es="Se notaría en", en="Success would show in these numbers:")
_BY_MOVING = Text(es=" moviendo", en=" by moving")


def understood(case: Case, objective: Objective, language: Language) -> str | None:
    """Return what the objective and its key results seem to be after, or ``None``.

    Nothing is said of a draft that needs no change, nor where the sentence would only repeat the
    objective.

    Args:
        case: The draft and what was found on it.
        objective: One of its objectives.
        language: The language of the objective; another than the answer's is not read back.
    """
    if language != case.language or case.settled(objective.ref):
        return None
    touched = case.codes(objective.ref) | {
        code for kr in objective.key_results for code in case.codes(kr.ref)
    }
    if not touched & (CONVERT | KPI | _FLAWED):
        return None
    aim = _aim(case, objective, language)
    if aim is None:
        return None
    seen = _metrics(case, objective, language)
    if len(seen) < _SHOWN:
        return None
    said = f"{_SEEN_IN.in_(language)} {listed(seen, language)}."
    if case.codes(objective.ref) & KPI:
        said = f"{aim}{_BY_MOVING.in_(language)} {listed(seen, language)}."
    said = case.contracted(said)
    return said[:1].upper() + said[1:]


def _aim(case: Case, objective: Objective, language: Language) -> str | None:
    """Return the objective as a wish: *que las farmacias confíen…*, *mejorar la…*."""
    text = (objective.text or "").strip(" .;:")
    labels = case.assessments.objectives.get(objective.ref)
    if labels is None or len(text) > LONGEST or len(text.split()) < SHORTEST or ":" in text:
        return None
    codes = case.codes(objective.ref)
    if codes & KPI:
        return _moved(metric_of(labels.reading), labels.reading.direction, language)
    if codes & {"OBJ003", "OBJ005"} or not labels.outcome_oriented:
        return None
    first = fold(text).split()[0]
    if language == "es" and (first == "que" or first.endswith(("ar", "er", "ir", "arse", "erse"))):
        return nouns_es.lowered(text)
    return text if language == "en" else None


def _stands_alone(metric: str, said: str, language: Language) -> bool:
    """Tell whether a metric reads well in a sentence: short, named by more than one plain word."""
    if len(metric) > LONGEST_METRIC or (metric[1:].islower() and " " not in metric):
        return False
    return language == "en" or said.startswith(("el ", "la ", "los ", "las "))


def _moved(metric: str | None, direction: str | None, language: Language) -> str | None:
    if not metric or direction is None:
        return None
    if language == "en":
        return f"{sentences_en.the(metric)} {'going up' if direction == 'up' else 'going down'}"
    noun = nouns_es.the(metric)
    if not noun.startswith(("el ", "la ", "los ", "las ")):
        return None
    verb = "sub" if direction == "up" else "baj"
    plural = nouns_es.is_plural(metric)
    return (
        f"que {verb}{'an' if direction == 'up' else 'en'} {noun}"
        if plural
        else (f"que {verb}{'a' if direction == 'up' else 'e'} {noun}")
    )


def _metrics(case: Case, objective: Objective, language: Language) -> list[str]:
    """Return the metrics of the results beside the flawed lines, as they stand in a sentence."""
    own = fold(objective.text or "")
    found: list[str] = []
    for kr in case.results(objective):
        if "KR115" in case.codes(kr.ref):
            continue  # pay is what the number decides, not what shows the objective
        reading = case.assessment(kr.ref).reading
        metric = metric_of(reading)
        if not metric or reading.language != language or fold(metric) in own:
            continue
        if not is_clean(metric, language):
            continue
        said = (nouns_es if language == "es" else sentences_en).the(metric)
        if _stands_alone(metric, said, language):
            found.append(said)
    return list(dict.fromkeys(found))[:_SHOWN]
