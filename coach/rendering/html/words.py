"""The words of the report's own: headings, and how to read it."""

from coach.language.text import Text

PAGE: dict[str, Text] = {
    "title": Text(es="Revisión de OKR", en="OKR review"),
    "lead": Text(
        es="Cada línea con su luz, las palabras que lo muestran y, donde ayuda, otra redacción. "
        "Nada en las propuestas es inventado: lo que falta queda entre corchetes.",
        en="Every line with its light, the words that show it and, where it helps, another "
        "wording. Nothing in the suggestions is invented: what is missing stays in brackets.",
    ),
    "objectives": Text(es="objetivos", en="objectives"),
    "key_results": Text(es="resultados clave", en="key results"),
    "sets": Text(es="conjuntos", en="sets"),
    "by_team": Text(es="Luces por equipo", en="Lights by team"),
    "team": Text(es="Equipo", en="Team"),
    "lines": Text(es="líneas", en="lines"),
    "by_kind": Text(es="Lo que más aparece", en="What comes up most"),
    "kind": Text(es="Observación", en="Remark"),
    "times": Text(es="veces", en="times"),
    "across": Text(es="Entre equipos", en="Across teams"),
    "errors": Text(es="No se pudo revisar", en="Could not be reviewed"),
    "contents": Text(es="Contenido", en="Contents"),
    "suggestion": Text(es="Propuesta", en="Suggestion"),
    "also": Text(es="Otra forma", en="Another way"),
    "questions": Text(es="Preguntas para completar", en="Questions that fill it in"),
    "initiatives": Text(es="Iniciativas", en="Initiatives"),
    "health_metrics": Text(es="KPI a observar", en="KPIs to watch"),
    "understood": Text(es="Lo que se entiende", en="What this reads as"),
    "set": Text(es="Del conjunto", en="The set"),
    "data": Text(es="Datos por conseguir", en="Data to get"),
    "think": Text(es="Preguntas", en="Questions"),
    "checklist": Text(es="Para repasar antes de cerrar", en="Before you close it"),
    "unread": Text(es="No se leyó como parte del OKR", en="Not read as part of the OKR"),
    "notes": Text(es="Cómo se leyó el archivo", en="How the file was read"),
    "guidance": Text(es="Guía en la que se apoya", en="The guidance it stands on"),
    "nothing": Text(es="No hay nada que mostrar.", en="There is nothing to show."),
}
