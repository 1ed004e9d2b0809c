"""Three drafts to try, each with flaws that teams know: care in Spanish, product, sales."""

from typing import NamedTuple

from coach.language.text import Text


class Example(NamedTuple):
    """A draft to click."""

    name: Text
    draft: str


EXAMPLES = (
    Example(
        Text(es="Atención al cliente · español", en="Customer care · Spanish"),
        "Objetivo: Subir las llamadas atendidas de 400 a 900\n"
        "KR1: Implementar un chatbot en el sitio web\n"
        "KR2: Hacer 15 visitas de seguimiento por semana\n"
        "KR3: Mantener la satisfacción por encima de 4,5\n"
        "KR4: Reducir el tiempo de espera de 12 min a 4 min\n",
    ),
    Example(
        Text(es="Producto · inglés", en="Product · English"),
        "Objective: Small shops run their first week without help (Q2 2027)\n"
        "- Raise the share of new shops that make a sale in week one from 22% to 35%\n"
        "- Ship the guided set-up\n"
        "- Cut support requests per new shop from 3.1 to 1.5\n",
    ),
    Example(
        Text(es="Ventas con un KPI · español", en="Sales with a KPI · Spanish"),
        "OKR Ventas T3\n"
        "Objetivo: Ser la opción preferida de las empresas medianas\n"
        "KR1: Margen bruto\n"
        "KR2: Capacitar a todo el equipo comercial\n"
        "KR3: Aumentar la tasa de renovación de 71 % a 80 %\n",
    ),
)
