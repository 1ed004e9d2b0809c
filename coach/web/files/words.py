"""The words of the file tab."""

from coach.language.text import Text

DRAFT_TAB = Text(es="Un borrador", en="One draft")
FILE_TAB = Text(es="Un archivo del equipo", en="A team’s file")
DROP = Text(es="Archivo con OKR (Excel, CSV, ODS, Word, Markdown, YAML, JSON)",
            en="File with OKRs (Excel, CSV, ODS, Word, Markdown, YAML, JSON)")  # fmt: skip
KPIS = Text(es="Planilla de KPI, si la hay", en="KPI sheet, if there is one")
REVIEW = Text(es="Revisar el archivo", en="Review the file")
CANCEL = Text(es="Cancelar", en="Cancel")
HOW = Text(
    es="Cada objetivo y resultado clave con su celda. El archivo se lee en esta máquina; su copia "
    "y los informes quedan en {folder} a lo sumo una hora.",
    en="Every objective and key result with its cell. The file is read on this machine; its copy "
    "and the reports stay in {folder} for an hour at most.",
)
HOW_BY_MODEL = Text(
    es=" Cada objetivo se envía a {model}.", en=" Each objective is sent to {model}."
)
NO_FILE = Text(es="Falta elegir un archivo.", en="Choose a file first.")
PROGRESS = Text(es="{done} de {known} objetivos", en="{done} of {known} objectives")
CANCELLED = Text(
    es="Cancelado: {done} objetivos revisados quedan abajo.",
    en="Cancelled: {done} reviewed objectives are shown below.",
)
STOPPED = Text(es="Cancelado.", en="Cancelled.")
TEAM = Text(es="Equipo", en="Team")
LIGHT = Text(es="Luz", en="Light")
ALL = Text(es="todos", en="all")
OPEN = Text(es="Abrir en el borrador", en="Open as a draft")
REPORTS = Text(es="Informes y OKR revisados", en="Reports and revised OKRs")
MORE = Text(
    es="Y {many} objetivos más: los filtros y los informes los muestran.",
    en="And {many} more objectives: the filters and the reports show them.",
)
NONE = Text(es="Ningún objetivo con ese filtro.", en="No objective passes the filter.")
SUMS = Text(
    es="{objectives} objetivos y {key_results} resultados clave en {reviews} conjuntos",
    en="{objectives} objectives and {key_results} key results in {reviews} sets",
)
BY_TEAM = Text(es="Luces por equipo", en="Lights by team")
BY_KIND = Text(es="Lo que más aparece", en="What comes up most")
FAILED = Text(
    es="Algo falló al revisar el archivo; el detalle está en la consola del coach.",
    en="Something went wrong while the file was reviewed; the coach's console has the details.",
)
