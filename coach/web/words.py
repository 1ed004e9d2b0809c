"""The words of the page itself, in both languages; the remarks bring their own."""

from coach.language.text import Text
from coach.reviews import Slot

TITLE = Text(es="OKR Coach", en="OKR Coach")
TAGLINE = Text(
    es="Objetivos y resultados clave que dicen qué cambia",
    en="Objectives and key results that say what changes",
)
LANGUAGE = Text(es="Idioma de la página", en="Language of the page")
THEME = Text(es="Cambiar entre claro y oscuro", en="Switch between light and dark")
SKIP = Text(es="Ir a la revisión", en="Skip to the review")

DRAFT = Text(
    es="Objetivo y resultados clave, tal como están",
    en="Your objective and key results, as they stand",
)
DRAFT_HINT = Text(
    es="Objetivo: …\nKR1: …\nKR2: …",
    en="Objective: …\nKR1: …\nKR2: …",
)
REVIEW = Text(es="Revisar", en="Review")
SHORTCUT = Text(es="o Ctrl + Enter", en="or Ctrl + Enter")
PRIVATE = Text(
    es="Funciona en esta máquina. Nada se envía ni se guarda.",
    en="Runs on this machine. Nothing is sent or stored.",
)
SENT = Text(
    es="El borrador, las respuestas y las preguntas se envían a {model} en {place}. Aquí no se "
    "guarda nada.",
    en="The draft, answers and questions are sent to {model} at {place}. Nothing is stored here.",
)
SENT_AND_KEPT = Text(
    es="El borrador, las respuestas y las preguntas se envían a {model} en {place}. Lo que "
    "responde se guarda en esta máquina, en {path}.",
    en="The draft, answers and questions are sent to {model} at {place}. What it answers is kept "
    "on this machine, in {path}.",
)
NO_MODEL_NAMED = Text(
    es="Se pidió un modelo de lenguaje y falta decir cuál (OKR_COACH_MODEL). Nada se envía ni se "
    "guarda.",
    en="A language model was asked for and none is named (OKR_COACH_MODEL). Nothing is sent or "
    "stored.",
)
STOP = Text(es="Detener", en="Stop")

WELCOME = Text(
    es="Cada línea, con las palabras que lo muestran",
    en="Every line, with the words that show it",
)
WELCOME_HOW = Text(
    es="Aquí aparecerá qué ya es un resultado, qué es todavía una actividad o un KPI, y una forma "
    "de decirlo en la que nada se inventa: lo que nadie ha dicho queda como campo por llenar.",
    en="What is already a result, what is still an activity or a KPI, and a way to say it in which "
    "nothing is invented: what nobody has said stays a field to fill in.",
)
EXAMPLES = Text(es="Para probar con un ejemplo", en="Try one of these")

FIRST = Text(es="Lo principal", en="First")
SEARCHING = Text(es="Buscando otra forma de decirlo…", en="Finding another way to say it…")
WHY = Text(es="¿Por qué?", en="Why?")
SOURCES = Text(es="En qué se apoya", en="What it stands on")
SUGGESTED = Text(es="Una forma de decirlo", en="One way to say it")
OPTIONS = Text(es="Dos caminos, para elegir", en="Two ways to go, yours to choose")
PARTS = Text(es="Dicho por partes", en="Said as separate key results")
COPY = Text(es="Copiar", en="Copy")
ANOTHER = Text(es="Otra métrica", en="Another metric")
KEEP = Text(es="Dejarlo así porque…", en="Keep mine because…")
KEEP_REASON = Text(es="Motivo, en pocas palabras", en="The reason, in a few words")
KEEP_DO = Text(es="Dejarlo así", en="Keep it")
KEPT = Text(es="Se deja así", en="Kept as it is")
KEPT_BY_TEAM = Text(es="decisión del equipo", en="the team’s decision")
REOPEN = Text(es="Volver a revisarlo", en="Look at it again")
GONE = Text(es="sale", en="goes")
NEW = Text(es="entra", en="comes in")
GO_TO_FIELD = Text(es="Ir al campo", en="Go to the field")
FROM = Text(es="viene de", en="from")
COPY_MARKDOWN = Text(es="Copiar como Markdown", en="Copy as Markdown")
DOWNLOAD = Text(es="Descargar .md", en="Download .md")
REVIEW_OF = Text(es="Revisión del borrador", en="Review of the draft")

FIELDS = Text(es="Campos por llenar", en="Fields to fill in")
FIELDS_HOW = Text(
    es="Con lo que se sepa basta; lo demás puede quedar abierto.",
    en="Whatever is known is enough; the rest can stay open.",
)
FILL = Text(es="Llenar", en="Fill in")
CYCLE = Text(es="Ciclo", en="Cycle")
CYCLE_ASKED = Text(es="¿Para qué periodo es?", en="Which period is it for?")
SLOTS: dict[Slot, Text] = {
    "metric": Text(es="cómo se calcula", en="how it is measured"),
    "baseline": Text(es="línea base", en="baseline"),
    "target": Text(es="meta", en="target"),
    "deadline": Text(es="fecha", en="date"),
}
MORE_FIELDS = Text(
    es="Quedan {count} campos más; aparecen al llenar estos.",
    en="{count} more fields appear once these are filled in.",
)

SAY = Text(
    es="Responder, preguntar o pedir otra cosa",
    en="Answer, ask, or wish for something else",
)
SAY_HINT = Text(
    es="KR1: hoy 12 % · ¿por qué?",
    en="KR1: today 12% · why?",
)
SEND = Text(es="Enviar", en="Send")
FILLED = Text(es="Anotado: {values}.", en="Noted: {values}.")
NEW_DRAFT = Text(
    es="Es un borrador nuevo: se revisó y está en el cuadro. El anterior queda aquí:",
    en="That is a new draft: it has been reviewed and stands in the box. The one before is here:",
)
SHOWN_NOW = Text(es="{ref} ahora mide: {metric}.", en="{ref} now measures: {metric}.")
NO_OTHER = Text(
    es="Para esa línea no hay otra métrica en el catálogo. Si el equipo ya tiene una, puede ir "
    "directamente en el borrador.",
    en="The catalogue has no other metric for that line. If the team has one, it can go straight "
    "into the draft.",
)
KEPT_NOW = Text(es="{ref} se deja así.", en="{ref} is kept as it is.")
AMBITION = Text(
    es="La cifra la decide el equipo: aquí no se inventa ninguna. Ayuda preguntarse a dónde "
    "llegaría solo este número si todo siguiera igual, y poner la meta bastante más allá. La meta "
    "nueva puede ir en los campos o aquí: «KR1: la meta es…».",
    en="The figure is the team’s: none is made up here. It helps to ask where the number would go "
    "on its own, and to set the target well past that. The new target can go into the fields or "
    "here: “KR1: the target is…”.",
)
NOTHING_TO_EXPLAIN = Text(
    es="En esa línea no hay ninguna observación que explicar.",
    en="There is no remark on that line to explain.",
)

EMPTY = Text(
    es="El cuadro está vacío. Así se entendería un borrador: «Objetivo: Que los clientes nuevos "
    "vean valor desde el primer día» y, en la línea siguiente, «KR1: Reducir el tiempo hasta el "
    "primer pedido de 9 a 3 días».",
    en="The box is empty. A draft like this would be understood: “Objective: New customers see "
    "value from day one” and, on the next line, “KR1: Cut the time to the first order from 9 to 3 "
    "days”.",
)
NOT_UNDERSTOOD = Text(es="Lo que no se entendió", en="What was not understood")
LONG_MESSAGE = Text(
    es="El mensaje tiene {chars} caracteres y aquí caben {limit}. Un borrador largo va en el "
    "cuadro de arriba.",
    en="The message has {chars} characters and {limit} fit here. A long draft goes into the box "
    "above.",
)
FAILED = Text(
    es="Algo falló al revisar este texto; sigue en el cuadro, sin cambios. El detalle quedó en la "
    "terminal desde la que se abrió la página.",
    en="Something went wrong with this text; it is still in the box, unchanged. The details are in "
    "the terminal that opened the page.",
)
