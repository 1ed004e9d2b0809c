"""The words every rendering shares: lights, section names, what moved where."""

from coach.language.text import Text
from coach.reviews import Ambition, Kind, MovedTo, Status

STATUS: dict[Status, Text] = {
    "ready": Text(es="listo", en="ready"),
    "refine": Text(es="por afinar", en="refine"),
    "complete": Text(es="por completar", en="to complete"),
    "convert": Text(es="por convertir en resultado", en="turn into a result"),
}
"""The traffic light in words (a light is never colour alone)."""

ICON: dict[Status, str] = {"ready": "✓", "refine": "◐", "complete": "○", "convert": "↻"}

MOVED: dict[MovedTo, Text] = {
    "initiatives": Text(es="Pasa a iniciativas", en="Moves to initiatives"),
    "health_metrics": Text(es="Pasa a KPI a observar", en="Moves to KPIs to watch"),
    "parking": Text(es="Pasa al estacionamiento de temas", en="Moves to the parking list"),
}

KIND: dict[Kind, Text] = {
    "outcome": Text(es="resultado", en="outcome"),
    "output": Text(es="entregable o tarea", en="output"),
    "health": Text(es="nivel a sostener", en="level to hold"),
    "unclear": Text(es="poco claro", en="unclear"),
}
AMBITION: dict[Ambition, Text] = {
    "maintain": Text(es="sostener", en="maintain"),
    "low": Text(es="baja", en="low"),
    "stretch": Text(es="desafiante", en="stretch"),
    "extreme": Text(es="extrema", en="extreme"),
    "cannot_tell": Text(es="no se puede decir", en="cannot tell"),
}
KPI_SHEET = Text(es="la planilla de KPI", en="the KPI sheet")
ACROSS = Text(es="Entre equipos", en="Across teams")
NOT_REVIEWED = Text(es="No se pudo revisar", en="Could not be reviewed")
OBJECTIVE = Text(es="Objetivo", en="Objective")
NO_OBJECTIVE = Text(es="(sin objetivo escrito)", en="(no objective written)")
UNDERSTOOD = Text(es="Lo que se entiende", en="What this reads as")
MAIN_POINT = Text(es="Lo principal", en="First")
INITIATIVES = Text(es="Iniciativas", en="Initiatives")
HEALTH_METRICS = Text(es="KPI a observar", en="KPIs to watch")
PARKING = Text(es="Para conversar aparte", en="Parking list")
THE_SET = Text(es="Del conjunto", en="The set")
DATA_TO_GET = Text(es="Datos por conseguir", en="Data to get")
QUESTIONS = Text(es="Preguntas", en="Questions")
CHECKLIST = Text(es="Para repasar antes de cerrar", en="Before you close it")
UNREAD = Text(es="No se leyó como parte del OKR", en="Not read as part of the OKR")
ALSO = Text(es="También podría medir", en="It could also measure")
GUIDANCE = Text(es="Guía", en="Guidance")
EXPLAINED_BY = Text(es="Explica", en="Explained by")
EMBEDDED = Text(
    es="motor propio, en esta máquina; nada se envió",
    en="built-in engine, on this machine; nothing was sent",
)
EMBEDDED_AFTER = Text(es="motor propio, en esta máquina", en="built-in engine, on this machine")
REVISED = Text(es="El OKR como queda ahora", en="The OKR as it stands now")
