"""The words of the evaluations tab."""

from coach.language.text import Text

TAB = Text(es="Evaluaciones", en="Evaluations")
RUN = Text(es="Corrida", en="Run")
OTHER = Text(es="Comparar con", en="Compare with")
NONE = Text(
    es="Todavía no hay corridas en {folder}. Para hacer una: python -m evals run",
    en="There are no runs in {folder} yet. To make one: python -m evals run",
)
NO_OTHER = Text(es="(ninguna)", en="(none)")
STAND_IN = Text(
    es="Medido con el suplente, que responde en lugar de un modelo: no dice nada de la calidad de "
    "ningún modelo.",
    en="Measured on the stand-in, which answers in a model's place: it says nothing of the quality "
    "of any model.",
)
DIRTY = Text(es="con cambios sin registrar", en="with uncommitted changes")
MEASURE = Text(es="medida", en="measure")
LANGUAGE = Text(es="idioma", en="language")
UNITS = Text(es="n", en="n")
VALUE = Text(es="acierto", en="right")
INTERVAL = Text(es="95 %", en="95%")
CHANGE = Text(es="cambio", en="change")
APART = Text(
    es="Un cambio marcado con ● cae fuera de los dos intervalos; si es significativo lo dice "
    "python -m evals compare.",
    en="A change marked ● lies outside both intervals; python -m evals compare says whether it is "
    "significant.",
)
KEPT = Text(es="Comparaciones guardadas", en="Comparisons that were kept")
UNREADABLE = Text(es="{name} no se puede leer: {reason}", en="{name} cannot be read: {reason}")
