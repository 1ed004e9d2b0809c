"""The one sentence that matters most about a draft."""

from coach.critics.case import CONVERT, Case
from coach.critics.counting import share
from coach.critics.objectives import KPI
from coach.critics.people import group_in
from coach.language import Text
from coach.models import KeyResult, Objective
from coach.reviews import ObjectiveCritique

_OWN = frozenset({*CONVERT, "KR114"})
_ASKED_ONCE = frozenset({"SET406"})
"""Findings of the set that are only data to get."""
_UNMEASURED = frozenset({"KR104", "KR105", "KPI202", "KR103"})
_LINE = {
    "KR107": Text(
        es="{who} junta varias metas: así no se sabrá si se logró.",
        en="{who} joins several aims: nobody could say whether it was met.",
    ),
    "KR112": Text(
        es="En {who} las cifras se contradicen: conviene aclararlas antes que nada.",
        en="The figures in {who} contradict each other: clear that up first.",
    ),
    "KR110": Text(
        es="La cifra de {who} no cabe en la escala de su métrica.",
        en="The figure in {who} does not fit the scale of its metric.",
    ),
    "KR108": Text(
        es="{who} usa una métrica que admite varias definiciones: falta decir cómo se calcula.",
        en="{who} rests on a metric with several definitions: say how you work it out.",
    ),
    "KR109": Text(
        es="En {who} falta aclarar si son por ciento o puntos.",
        en="{who} doesn't say whether it means per cent or points.",
    ),
    "KR115": Text(
        es="{who} está atado a la paga, y eso invita a fijar metas cómodas.",
        en="{who} is tied to pay, which invites comfortable targets.",
    ),
}
_ORDER = ("KR107", "KR112", "KR110", "KR115", "KR108", "KR109")
_ALL_WORK = Text(
    es="{share} {be} trabajo del equipo: falta decir qué cambia{whom}.",
    en="{share} {be} work for the team: {say} yet say what will change{whom}.",
)
_ALL_PREPARE = Text(
    es="{share} {prepare} la medición: falta decir qué números cambian.",
    en="{share} only {prepare}: {say} say which numbers will move.",
)
_OBJECTIVE_KPI = Text(
    es="El objetivo repite un indicador: falta decir qué mejora{whom} si ese número se mueve.",
    en="The objective restates a KPI: it doesn't say what gets better{whom}.",
)
_OBJECTIVE_FIGURE = Text(
    es="El objetivo lleva una cifra dentro: falta decir qué mejora{whom}.",
    en="The objective has a figure in it: it doesn't say what gets better{whom}.",
)
_OBJECTIVE_WORK = Text(
    es="El objetivo nombra algo por entregar: falta decir qué se gana con eso.",
    en="The objective names something to deliver, not what anyone gains.",
)
_LEVELS = Text(
    es="{share} {care} un nivel que ya existe: falta un cambio que perseguir.",
    en="{share} {care} a level that already exists: there is no change to go after.",
)
_COHERENCE = Text(
    es="Los KR se podrían cumplir sin que se cumpla el objetivo: falta el vínculo entre ambos.",
    en="The key results could all come true and the objective still fail: the link is missing.",
)
_OPEN = Text(
    es="{share} {be} sin completar: falta decir qué número cambia y a cuánto se quiere llegar.",
    en="{share} {be} unfinished: {say} say which number moves, and how far.",
)
_OBJECTIVE_VAGUE = Text(
    es="El objetivo no dice todavía quién notaría el cambio.",
    en="The objective doesn't say yet who would notice the change.",
)
_TWO_GOALS = Text(
    es="El objetivo pide dos cosas: podría cumplirse una sin la otra.",
    en="The objective asks for two things: one could come true without the other.",
)
_GUARDED = Text(
    es="Casi listo: {who} es un resguardo y va mejor entre los KPI a observar.",
    en="Nearly ready: {who} is a guard rail and fits better among the KPIs to watch.",
)
_ALL_GUARDED = Text(
    es="Casi listo: {who} son resguardos y van mejor entre los KPI a observar.",
    en="Nearly ready: {who} are guard rails and fit better among the KPIs to watch.",
)
_NEARLY = Text(
    es="Casi listo: solo hay algo que afinar en {who}.",
    en="Nearly ready: a little to refine in {who}.",
)
_THE_SET = Text(
    es="Las líneas están listas; queda algo por mirar en el conjunto.",
    en="The lines are ready; one thing about the set is worth a look.",
)
_READY = Text(es="Listo: nada que cambiar.", en="Ready: nothing to change here.")
_READY_BUT_DATA = Text(
    es="Listo: solo faltan datos por conseguir.",
    en="Ready: only some data to get.",
)
_NO_KEY_RESULTS = Text(
    es="Faltan los resultados clave: los números que mostrarían que el objetivo se cumplió.",
    en="The key results are missing: the numbers that would show it was achieved.",
)
_NO_OBJECTIVE = Text(
    es="Falta el objetivo: para qué se persiguen estos números.",
    en="The objective is missing: what these numbers are for.",
)


def summary(case: Case, parts: tuple[ObjectiveCritique, ...], data: bool) -> str:
    """Say what matters most, in one sentence.

    Args:
        case: The draft and what was found on it.
        parts: What the critic says of each objective.
        data: Whether there are values to look up.
    """
    return (
        _missing(case)
        or _work(case, at_least=0.5)
        or _objective(case, KPI | {"OBJ003"})
        or _levels(case)
        or _coherence(case)
        or _work(case, at_least=0.0)
        or _unfinished(case)
        or _objective(case, frozenset({"OBJ005", "OBJ006", "OBJ002"}))
        or _lines(case)
        or _nearly(case)
        or _of_the_set(case)
        or (_READY_BUT_DATA if data else _READY).in_(case.language)
    )


def _refs(case: Case, codes: frozenset[str]) -> list[str]:
    return [kr.ref for kr in case.okrs.key_results if case.codes(kr.ref) & codes]


def _missing(case: Case) -> str | None:
    if not case.okrs.key_results:
        return _NO_KEY_RESULTS.in_(case.language)
    return None


def _work(case: Case, at_least: float) -> str | None:
    """Say how many lines are the team's own work, from a share on."""
    refs = [ref for ref in _refs(case, _OWN) if case.is_work(ref) or "KR114" in case.codes(ref)]
    whole = len(case.okrs.key_results)
    if not refs or len(refs) < whole * at_least:
        return None
    verbs = _verbs(case, len(refs), es=("es", "son"), en=("is", "are"))
    prepare = len(refs) == whole and all("KR114" in case.codes(ref) for ref in refs)
    words = _ALL_PREPARE if prepare else _ALL_WORK
    preparing = _verbs(case, len(refs), es=("prepara", "preparan"), en=("measures", "measure"))
    said = words.in_(case.language).format(
        share=_subject(case, refs),
        be=verbs,
        prepare=preparing,
        say=_say(len(refs)),
        whom=_whom(case),
    )
    return said[:1].upper() + said[1:]


def _say(count: int) -> str:
    """Return what only the English sentences need to agree in number."""
    return "they don't" if count > 1 else "it doesn't"


def _subject(case: Case, refs: list[str]) -> str:
    """Name one line by its ref, several by their count."""
    whole = len(case.okrs.key_results)
    if len(refs) == 1 and whole > 1:
        return case.the([refs[0]])
    return share(len(refs), whole, case.language)


def _verbs(case: Case, count: int, es: tuple[str, str], en: tuple[str, str]) -> str:
    return (es if case.language == "es" else en)[count > 1]


def _whom(case: Case) -> str:
    """Return *para los clientes* where the draft itself names them."""
    for objective in case.okrs.objectives:
        text = "\n".join([objective.text or "", *(kr.text for kr in _not_work(case, objective))])
        who = group_in(text, case.language)
        if who and not who.staff:
            return f" para {who.noun}" if case.language == "es" else f" for {who.noun}"
    return ""


def _not_work(case: Case, objective: Objective) -> list[KeyResult]:
    """Return the lines that speak of others: what the team does itself names them by chance."""
    return [kr for kr in objective.key_results if not case.codes(kr.ref) & _OWN]


def _objective(case: Case, codes: frozenset[str]) -> str | None:
    found = [o.ref for o in case.okrs.objectives if case.codes(o.ref) & codes]
    if not found or len(found) * 2 < len(case.okrs.objectives):
        return None
    own = case.codes(found[0])
    words = _OBJECTIVE_VAGUE
    if own & KPI:
        labels = case.assessments.objectives.get(found[0])
        restates = labels is not None and labels.kpi_confusion
        words = _OBJECTIVE_KPI if restates else _OBJECTIVE_FIGURE
    elif "OBJ003" in own:
        words = _OBJECTIVE_WORK
    elif "OBJ002" in own and not own & {"OBJ005", "OBJ006"}:
        words = _TWO_GOALS
    said = words.in_(case.language).format(whom=_whom(case))
    if len(case.okrs.objectives) > 1:
        return f"{case.short(found[0])}: {said[:1].lower()}{said[1:]}"
    return said


def _levels(case: Case) -> str | None:
    refs = _refs(case, frozenset({"KPI201"}))
    if not refs or len(refs) < len(case.okrs.key_results):
        return None
    care = _verbs(case, len(refs), es=("cuida", "cuidan"), en=("looks after", "look after"))
    return _LEVELS.in_(case.language).format(share=_subject(case, refs), care=care)


def _coherence(case: Case) -> str | None:
    return _COHERENCE.in_(case.language) if "SET408" in case.set_codes() else None


def _unfinished(case: Case) -> str | None:
    refs = _refs(case, _UNMEASURED)
    if not refs:
        return None
    be = _verbs(case, len(refs), es=("está", "están"), en=("is", "are"))
    said = _OPEN.in_(case.language).format(share=_subject(case, refs), be=be, say=_say(len(refs)))
    return said[:1].upper() + said[1:]


def _lines(case: Case) -> str | None:
    for code in _ORDER:
        refs = _refs(case, frozenset({code}))
        if refs:
            said = _LINE[code].in_(case.language).format(who=case.the(refs[:1]))
            return case.contracted(said[:1].upper() + said[1:])
    return None


def _of_the_set(case: Case) -> str | None:
    return _THE_SET.in_(case.language) if case.set_codes() - _ASKED_ONCE else None


def _nearly(case: Case) -> str | None:
    guards = _refs(case, frozenset({"KPI201"}))
    if guards:
        words = _GUARDED if len(guards) == 1 else _ALL_GUARDED
        return words.in_(case.language).format(who=case.the(guards))
    touched = [kr.ref for kr in case.okrs.key_results if case.codes(kr.ref)]
    if touched:
        return case.contracted(_NEARLY.in_(case.language).format(who=case.the(touched)))
    if any(case.okrs.objectives) and all(o.text is None for o in case.okrs.objectives):
        return _NO_OBJECTIVE.in_(case.language)
    return None
