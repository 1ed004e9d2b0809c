"""Indicators of the sources, as lines that could stand among key results."""

from coach.models import Language
from tests.seeds.cases import KeyResultCase

REACHED = "S0 calls it a KPI; without a verb it reads as something to reach, which is a key result"
ABSTRACT = "S2 calls it an indicator; an abstract quality names nothing that is measured"
RESPONSE = "S3 gives it as an indicator; without a verb it reads as something to reach"


def _states(source: str, *texts: str) -> tuple[KeyResultCase, ...]:
    """A figure that is reported, with no change asked of it."""
    return tuple(KeyResultCase(source, text, "health", "maintain", True) for text in texts)


def _bare(source: str, *texts: str, language: Language = "es") -> tuple[KeyResultCase, ...]:
    """Only the name of an indicator."""
    return tuple(
        KeyResultCase(source, text, "unclear", kpi_confusion=True, language=language)
        for text in texts
    )


def _reached(source: str, reason: str, *texts: str) -> tuple[KeyResultCase, ...]:
    """A level without a verb."""
    return tuple(KeyResultCase(source, text, "outcome", disagrees=reason) for text in texts)


def _topics(
    source: str, reason: str, *texts: str, language: Language = "es"
) -> tuple[KeyResultCase, ...]:
    """A quality or a topic that names no measure."""
    return tuple(
        KeyResultCase(source, text, "unclear", disagrees=reason, language=language)
        for text in texts
    )


STATED = (
    *_states(
        "S0 KPI",
        "El ticket promedio es de $1,000",
        "Los ingresos son de $100,000",
        "El costo de adquirir un cliente es de $100",
        "El tráfico del sitio es de 10.000 visitantes nuevos por mes",
        "Los tratos cerrados al mes por cada vendedor son 10",
        "Las ventas de cada región son 100",
        "El tiempo de respuesta a un prospecto es de 2 días",
        "La conversión de prospectos es del 3 %",
        "El valor medio de un pedido es de $1,000",
        "El ciclo de venta promedio es de 2 meses",
        "La venta adicional está en el 50 %",
        "El costo de un prospecto es de $100",
        "El valor de vida de un cliente es de $1,000",
        "El abandono de clientes es del 5 %",
        "El ingreso por usuario es, en promedio, de $1,500",
        "El costo de retener a un cliente es de $100",
        "La primera respuesta del chat tarda 3 minutos",
        "La satisfacción del cliente es del 80 %",
        "El NPS es 70",
        "Las entregas a tiempo están en 20 días",
        "Los usuarios activos diarios son 1.000",
        "La retención es del 20 %",
        "La sesión dura 10 minutos",
        "Las acciones por sesión son 10",
        "El rebote es del 30 %",
    ),
    *_reached(
        "S0 KPI",
        REACHED,
        "1,000 prospectos nuevos al mes",
        "1,000 prospectos calificados por marketing",
        "100 prospectos que ventas califica",
        "Tasa de conversión de visitante a prospecto del 10 %",
        "100.000 visitantes orgánicos nuevos por mes",
    ),
    *_reached(
        "S3 leading",
        RESPONSE,
        "Tiempo de respuesta < 30 min",
        "85 % de resolución al primer contacto",
        "80 % de adopción del autoservicio",
    ),
)

NAMED = (
    *_bare("S0 KPI", "Ingresos por trimestre", "Clientes nuevos al mes"),
    *_bare(
        "S1 KPI",
        "Volumen de transacciones",
        "Costo de adquisición (CAC)",
        "Margen bruto de las ventas",
        "Tasa de churn de los clientes clave",
        "Número de clientes activos",
        "CSAT de los clientes principales",
        "Número de llamadas, correos y reuniones en el registro",
        "Porcentaje de uso del CRM",
        "Coste de cada oportunidad calificada",
        "Número de quejas sobre la venta",
        "Tiempo medio de resolución posventa",
        "Tasa de respuesta a las encuestas",
        "Inversión comercial total en la zona nueva",
        "Participación de mercado en la zona nueva",
        "Número de alianzas locales",
    ),
    *_bare(
        "S2 KPI",
        "Producción de café",
        "Ingresos",
        "Tasa de supervivencia de árboles",
        "Nivel de deuda",
        "Tasa de retención de socios",
    ),
    *_bare(
        "S2 prospective",
        "Número de llamadas diarias a clientes",
        "Número de mensajes diarios a clientes",
        "Conversaciones por cada campaña",
    ),
    *_bare(
        "S2 retrospective",
        "Ventas cerradas al mes",
        "Número de estudiantes por categoría",
        "Número de campañas del trimestre",
        "Chocolates vendidos el año pasado",
    ),
    *_bare(
        "S2 stages",
        "MRR",
        "Renewals",
        "Monthly churn",
        "CPA",
        "Average order size",
        "Lifetime value",
        "Product stickiness",
        "Number of new customers",
        language="en",
    ),
    *_bare(
        "S3 lagging",
        "NPS bajo este trimestre",
        "Tasa de churn alta",
        "CSAT muy bajo",
        "Quejas que se repiten",
    ),
    *_bare("S3 FAQ", "Tiempo de respuesta", "Volumen de tickets"),
    *_bare(
        "S4 KPI",
        "Número de MQL",
        "NPS",
        "Tasa de retorno",
        "Facturación",
        "Número de pedidos nuevos",
        "Tamaño de la cartera de pedidos",
        "Alcance en redes sociales",
        "Clics del boletín",
        "Tasa de apertura del boletín",
    ),
)

TOPICS = (
    *_topics(
        "S2 qualitative",
        ABSTRACT,
        "Calidad del grano",
        "Eficiencia en los procesos",
        "Flexibilidad ante los cambios",
        "Fiabilidad de las máquinas",
        "Seguridad laboral",
    ),
    *_topics(
        "S2 stages",
        ABSTRACT,
        "Open-ended customer feedback",
        "Interviews with customers",
        "Awareness in the market",
        "Satisfaction of customers",
        language="en",
    ),
    KeyResultCase(
        "S4 KPI",
        "Crecimiento de la lista de suscriptores",
        "outcome",
        disagrees="S4 calls it a KPI; a noun of change asks for a change",
    ),
)

INDICATORS = (*STATED, *NAMED, *TOPICS)
