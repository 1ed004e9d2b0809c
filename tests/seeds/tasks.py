"""Tasks and initiatives of the sources, as lines that could stand among key results."""

from tests.seeds.cases import KeyResultCase

TASKS = (
    KeyResultCase("S0 product", "Comparar nuestro producto con el de los rivales", "output"),
    KeyResultCase("S0 product", "Contactar a clientes fieles y pedirles opinión", "output"),
    KeyResultCase("S0 product", "Diseñar y publicar una función que dé que hablar", "output"),
    KeyResultCase(
        "S0 marketing", "Aliarse con referentes que difundan la página de testimonios", "output"
    ),
    KeyResultCase(
        "S0 marketing", "Pedir a usuarios avanzados que graben sus casos de éxito", "output"
    ),
    KeyResultCase("S0 marketing", "Reunir ideas para LinkedIn en una sesión", "output"),
    KeyResultCase("S0 sales", "Poner al día el mapa del viaje de compra", "output"),
    KeyResultCase("S0 sales", "Tomar un curso de redacción de correos", "output"),
    KeyResultCase(
        "S0 sales", "Preparar ofertas por caso de uso y revisar el discurso de venta", "output"
    ),
    KeyResultCase(
        "S0 care", "Revisar las aperturas del trimestre pasado y reescribir los mensajes", "output"
    ),
    KeyResultCase("S0 care", "Personalizar los mensajes que se envían", "output"),
    KeyResultCase("S0 care", "Armar preguntas frecuentes y respuestas guardadas", "output"),
    KeyResultCase("S0 care", "Encuestar a los clientes más comprometidos", "output"),
    KeyResultCase("S0 KPI", "Celebrar 100 reuniones por trimestre", "output"),
    KeyResultCase(
        "S0 KPI",
        "Llegar a 300 reuniones de seguimiento por trimestre",
        "output",
        disagrees="S0 sets it as a KPI target; meetings held are the team's own activity",
    ),
    KeyResultCase("S1 weak", "Hacer 10 llamadas de venta", "output"),
    KeyResultCase("S1 task", "Capacitar a todo el equipo comercial", "output"),
    KeyResultCase("S1 task", "Realizar campañas de seguimiento", "output"),
    KeyResultCase("S3 weak", "Lanzar una base de conocimientos nueva", "output"),
    KeyResultCase("S3 weak", "Poner en marcha el nuevo chatbot", "output"),
    KeyResultCase("S3 streaming", "Contratar más agentes de soporte", "output"),
    KeyResultCase(
        "S3 leading",
        "Check-ins hechos con el 95 % de las cuentas en riesgo",
        "output",
        disagrees="S3 gives it as a leading indicator to set as the aim; the team decides alone "
        "whether the check-ins take place",
    ),
    KeyResultCase(
        "S2 prospective",
        "Llamadas a clientes por día: 20",
        "output",
        disagrees="S2 lists calls a day as a prospective indicator; as a key result they are "
        "activity, and go to the KPIs to watch, marked leading",
    ),
)
