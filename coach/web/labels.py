"""The short word beside underlined words of a draft: what they were marked for."""

from coach.language.text import Text
from coach.models import Language

_LABELS: dict[str, Text] = {
    "OBJ001": Text(es="cifra en el objetivo", en="figure in the objective"),
    "OBJ002": Text(es="dos metas", en="two goals"),
    "OBJ003": Text(es="entregable", en="deliverable"),
    "OBJ004": Text(es="es un KPI", en="a KPI"),
    "OBJ005": Text(es="solo un tema", en="only a topic"),
    "OBJ006": Text(es="¿quién lo nota?", en="who would notice?"),
    "OBJ007": Text(es="muy largo", en="very long"),
    "KR101": Text(es="entregable", en="deliverable"),
    "KR102": Text(es="actividad contada", en="counted activity"),
    "KR103": Text(es="sin terminar", en="unfinished"),
    "KR104": Text(es="sin métrica", en="no metric"),
    "KR105": Text(es="sin meta", en="no target"),
    "KR106": Text(es="sin línea base", en="no baseline"),
    "KR107": Text(es="dos en uno", en="two in one"),
    "KR108": Text(es="por definir", en="to define"),
    "KR109": Text(es="¿% o puntos?", en="% or points?"),
    "KR110": Text(es="fuera de escala", en="off the scale"),
    "KR111": Text(es="base pequeña", en="small base"),
    "KR112": Text(es="no cuadra", en="does not add up"),
    "KR113": Text(es="fecha fuera del ciclo", en="date outside the cycle"),
    "KR114": Text(es="solo mide", en="measures only"),
    "KR115": Text(es="atado a la paga", en="tied to pay"),
    "KR116": Text(es="fuera del equipo", en="outside the team"),
    "KPI201": Text(es="nivel a cuidar", en="level to hold"),
    "KPI202": Text(es="nombre de un KPI", en="name of a KPI"),
    "KPI204": Text(es="KPI por completar", en="KPI to complete"),
    "AMB301": Text(es="¿llega solo?", en="gets there anyway?"),
    "AMB302": Text(es="salto enorme", en="huge leap"),
    "AMB303": Text(es="le quita fuerza", en="softens it"),
    "SET407": Text(es="se repite", en="said twice"),
}
_OTHER = Text(es="observación", en="remark")


def label(code: str, language: Language) -> str:
    """Return the short word for a rule's code."""
    return _LABELS.get(code, _OTHER).in_(language)
