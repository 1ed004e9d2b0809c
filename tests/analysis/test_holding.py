"""What asks to hold a level, in many forms, and what only looks like it."""

import pytest

from coach.analysis.key_results import analyse_key_result
from coach.models import Language

ENGLISH = (
    ("health", "No single client above 15% of revenue"),
    ("health", "Response times: keep them under 2 s"),
    ("health", "Absenteeism to remain at last year's 3%"),
    ("health", "At worst one stock-out a month"),
    ("health", "Complaints must not climb past 10"),
    ("health", "Do not let the backlog grow beyond 200"),
    ("health", "Without exceeding 5% overtime"),
    ("health", "Overtime capped at 5%"),
    ("health", "Stock-outs limited to 2 per month"),
    ("health", "No more complaints than last season"),
    ("health", "The waiting list doesn't grow"),
    ("health", "Staff turnover stays flat"),
    ("health", "We won't lose any certified farm"),
    ("health", "Churn: hold at 3%"),
    ("health", "NPS no worse than 40"),
    ("health", "Temperature between 2 and 8 °C at all times"),
    ("health", "Avoid more than two stoppages per shift"),
    ("health", "Make sure the queue doesn't exceed 20 people"),
    ("health", "Ensure uptime doesn't drop below 99.5%"),
    ("health", "Don't lose the five anchor tenants"),
    ("health", "Limit overtime to 5% of hours"),
    ("health", "We continue to answer within 24 hours"),
    ("health", "Class sizes: 25 at the most"),
    ("health", "No class with more than 25 pupils"),
    ("health", "Food waste must stay where it is"),
    ("health", "Service levels are maintained during the move"),
    ("health", "Margin protected at 30%"),
    ("health", "Prevent the error rate from going over 1%"),
    ("outcome", "Cut stock-outs to at most 2 per month"),
    ("outcome", "Zero lost-time injuries"),
    ("outcome", "Waiting time drops from 40 to under 15 minutes"),
    ("outcome", "Get the queue below 20 people"),
)
SPANISH = (
    ("health", "Sin bajar de 30 alumnos por aula"),
    ("health", "Que nadie espere más de 15 minutos"),
    ("health", "Conservar a los 12 clientes ancla"),
    ("health", "La merma no debe pasar del 4 %"),
    ("health", "Quejas: las mismas que el año pasado, ni una más"),
    ("health", "Tope de 5 horas extra por persona"),
    ("health", "Como mucho 2 paradas al mes"),
    ("health", "Stock de seguridad: nunca menos de 10 días"),
    ("health", "El tiempo de espera se mantendrá en 20 min"),
    ("health", "Evitar que la mora supere el 5 %"),
    ("health", "No dejar caer la asistencia"),
    ("health", "Cuidar que el costo por cuota no pase de $800"),
    ("health", "Caja: mínimo 3 meses de gastos"),
    ("health", "Accidentes: que no aumenten"),
    ("health", "Limitar las horas extra al 5 %"),
    ("health", "Rotación estable, en torno al 10 %"),
    ("health", "Que la merma se quede en el 3 % de siempre"),
    ("health", "Asegurar que la disponibilidad no baje del 99 %"),
    ("health", "Cupos por aula: 25 como máximo"),
    ("health", "La morosidad sigue por debajo del 5 %"),
    ("health", "Que no se nos vaya ningún socio fundador"),
    ("health", "Impedir que los costos pasen de S/ 20 por saco"),
    ("health", "Ocupación: no perder el 80 % actual"),
    ("health", "No más de tres reclamos al mes"),
    ("health", "El precio pagado al productor no cae por debajo de 2 USD"),
    ("health", "Los plazos de entrega se sostienen durante la mudanza"),
    ("outcome", "Reducir las quejas a no más de 3 por mes"),
    ("outcome", "Bajar la merma hasta quedar por debajo del 4 %"),
    ("outcome", "Que la espera baje de 40 a menos de 15 minutos"),
    ("outcome", "Cero accidentes con baja"),
)
LINES: tuple[tuple[Language, str, str], ...] = (
    *(("en", *line) for line in ENGLISH),
    *(("es", *line) for line in SPANISH),
)


@pytest.mark.parametrize(("language", "kind", "text"), LINES, ids=lambda value: value[:48])
def test_a_line_that_holds_a_level_is_told_from_one_that_moves(
    language: Language, kind: str, text: str
) -> None:
    assert analyse_key_result(text, None, language).kind == kind


def test_a_level_to_hold_asks_for_no_change() -> None:
    found = analyse_key_result("La merma no debe pasar del 4 %", None, "es")
    assert (found.ambition, found.kpi_confusion) == ("maintain", True)
