"""Questions as people ask them, with the passages that answer them. Own words."""

from typing import NamedTuple

from coach.models import Language


class Asked(NamedTuple):
    language: Language
    text: str
    passages: str
    """Ids of the passages any of which is the right first answer; empty for off topic."""


ON_TOPIC = (
    Asked("es", "¿Qué es un OKR?", "what-is-an-okr"),
    Asked("es", "¿Cuál es la diferencia entre un KPI y un OKR?", "kpi-vs-okr"),
    Asked("es", "¿qué diferencia hay entre KPI y métrica?", "kpi-vs-metric"),
    Asked("es", "¿Cuántos resultados clave conviene tener?", "how-many"),
    Asked("es", "cuántos objetivos por trimestre debería tener un equipo", "how-many"),
    Asked("es", "¿Puedo poner números en el objetivo?", "objective-qualitative"),
    Asked("es", "¿Por qué lanzar una app no es un resultado clave?", "outcomes-over-output"),
    Asked("es", "¿Qué hago si no tengo línea base?", "baseline-first"),
    Asked("es", "¿Cómo escribo un buen resultado clave?", "kr-formula"),
    Asked("es", "¿Se pueden ligar los OKR a los bonos?", "okr-and-pay"),
    Asked("es", "¿Cada cuánto hay que revisar los OKR?", "review-rhythm"),
    Asked("es", "¿Qué pasa si no cumplimos un OKR?", "missed-okrs"),
    Asked("es", "¿Está bien lograr solo el 70 %?", "ambition-60-70"),
    Asked("es", "¿Dónde pongo las tareas y proyectos?", "initiatives-apart"),
    Asked("es", "dame ejemplos de OKR para ventas", "okr-examples-sales okr-examples-sales-five"),
    Asked("es", "ejemplos de KPI para una cooperativa de café", "kpi-examples-cooperative"),
    Asked("es", "¿Qué es un indicador adelantado?", "leading-lagging"),
    Asked("es", "¿Hacen falta OKR para cada persona?", "individual-okrs"),
    Asked("es", "¿Cómo convenzo a mi jefe de usar OKR?", "convince-management"),
    Asked("es", "¿Puedo cambiar un OKR a mitad del trimestre?", "how-often-to-change"),
    Asked("es", "¿Cómo se califica un OKR al cierre?", "scoring"),
    Asked("es", "¿Qué es un KPI?", "what-is-a-kpi"),
    Asked("es", "¿Qué tipos de KPI existen?", "kpi-kinds"),
    Asked("es", "¿Sirve Excel para llevar los OKR?", "tools tool-principles"),
    Asked("es", "15 % o 15 puntos porcentuales, ¿cuál es la diferencia?", "percent-or-points"),
    Asked("en", "What is an OKR?", "what-is-an-okr"),
    Asked("en", "How are KPIs different from OKRs?", "kpi-vs-okr"),
    Asked("en", "How many key results should an objective have?", "how-many"),
    Asked("en", "Can an objective contain a number?", "objective-qualitative"),
    Asked("en", "Why is shipping a feature not a key result?", "outcomes-over-output"),
    Asked("en", "What if we don't have a baseline?", "baseline-first"),
    Asked("en", "How do I write a key result?", "kr-formula"),
    Asked("en", "Should OKRs be linked to pay?", "okr-and-pay"),
    Asked("en", "How often do we check in on our OKRs?", "review-rhythm"),
    Asked("en", "What happens when we miss an OKR?", "missed-okrs"),
    Asked("en", "Is reaching 70% good enough?", "ambition-60-70"),
    Asked("en", "Where do tasks and projects go?", "initiatives-apart"),
    Asked("en", "Show me an OKR for customer support", "okr-examples-support"),
    Asked("en", "What KPIs could a marketing team use?", "kpi-examples-marketing"),
    Asked("en", "What's a leading indicator?", "leading-lagging"),
    Asked("en", "Do individuals need their own OKRs?", "individual-okrs"),
    Asked("en", "How do I persuade executives to adopt OKRs?", "convince-management"),
    Asked("en", "Can we change OKRs in the middle of the quarter?", "how-often-to-change"),
    Asked("en", "How do we score OKRs at the end?", "scoring"),
    Asked("en", "What are the most common mistakes with OKRs?", "four-mistakes"),
    Asked("en", "Can a key result be to maintain a level?", "level-to-hold"),
    Asked("en", "When should a KPI become an OKR?", "when-kpi-calls-for-okr"),
    Asked("en", "What does SMART mean for a KPI?", "smart-kpi"),
    Asked("en", "What is a guard rail metric?", "guard-rail"),
    Asked("en", "What is the difference between committed and aspirational OKRs?", "committed-or-aspirational"),
)
OFF_TOPIC = tuple(
    Asked(language, text, "")
    for language, text in (
        ("es", "¿Qué tiempo hará mañana en Lima?"),
        ("es", "¿Me das una receta de ceviche?"),
        ("es", "¿Quién ganó el partido de ayer?"),
        ("es", "¿Cuál es la capital de Francia?"),
        ("es", "Cuéntame un chiste"),
        ("es", "¿Qué puedo tomar para el dolor de cabeza?"),
        ("es", "Escribe una función en Python que ordene una lista"),
        ("es", "¿Cuántos goles marcó Messi en el mundial?"),
        ("es", "¿Cómo arreglo una llave que gotea?"),
        ("es", "¿Qué películas hay en el cine este fin de semana?"),
        ("es", "¿Cuánto cuesta un vuelo a Madrid?"),
        ("es", "Traduce esta frase al alemán"),
        ("es", "¿Cuál es el sentido de la vida?"),
        ("es", "¿A qué hora abre el supermercado?"),
        ("es", "¿Qué regalo le compro a mi hermana?"),
        ("en", "What is the weather in Lima today?"),
        ("en", "How long do I boil an egg?"),
        ("en", "Who won the football match last night?"),
        ("en", "What is the capital of Australia?"),
        ("en", "Tell me a joke"),
        ("en", "What can I take for a headache?"),
        ("en", "Write a Python function that reverses a string"),
        ("en", "How many players are in a basketball team?"),
        ("en", "How do I fix a leaking tap?"),
        ("en", "Which films are on this weekend?"),
        ("en", "How much is a flight to Madrid?"),
        ("en", "Translate this sentence into German"),
        ("en", "What is the meaning of life?"),
        ("en", "When does the supermarket open?"),
        ("en", "How often should I water my plants?"),
    )
)
