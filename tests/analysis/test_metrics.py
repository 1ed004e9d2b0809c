"""Whether a line names what is counted or measured, told from topics and from things made."""

import pytest

from coach.analysis import analyse_key_result
from coach.models import Language

NAMED: list[tuple[Language, str]] = [
    # work is counted
    ("en", "Safety drills, six before winter"),
    ("es", "Simulacros de evacuación, seis antes del invierno"),
    ("en", "Recruitment of four night nurses"),
    ("es", "Contratación de tres enfermeras de noche"),
    ("en", "Runbooks for 12 of the 15 critical services"),
    ("es", "Manuales para 12 de los 15 servicios críticos"),
    ("en", "Press releases sent to local papers (8)"),
    ("es", "Notas de prensa enviadas a medios locales (8)"),
    ("en", "Site inspections | 4 a month | 10 a month"),
    ("es", "Inspecciones en obra | 4 al mes | 10 al mes"),
    ("en", "If the grant comes through, five new libraries with free wifi"),
    ("es", "Si llega la subvención, cinco bibliotecas con wifi gratis"),
    ("en", "Smoke detectors in 60 flats"),
    ("es", "pruebas unitarias en el 90 % del código de pagos"),
    ("en", "12 ride-alongs with drivers"),
    ("es", "Dar un total de 90 horas de formación"),
    ("en", "Interviews with 14 suppliers"),
    ("es", "Entrevistas con 14 proveedores"),
    ("es", "Serán capacitadas 60 promotoras"),
    ("en", "Simply move all 18 depots onto the new scanner"),
    ("es", "Se publicarán en el portal 40 guías"),
    # work on a measure
    ("en", "Track delivery time per route"),
    ("es", "Registrar las mermas por turno"),
    # the effect of what is made is measured
    ("en", "Roll out the new menu so that food waste falls to 8 kg a day"),
    ("es", "Estrenar el menú nuevo de manera que el desperdicio baje a 8 kg por día"),
    # a limit, or nothing left
    ("en", "Nobody waits longer than 15 minutes at the desk"),
    ("es", "Nadie espera más de 15 minutos en el mostrador"),
    ("en", "Parcels never older than a day in the depot"),
    ("es", "Ni una sola nómina sale con errores"),
    ("en", "The regulator closes the case without a single fine"),
    ("es", "nada de pedidos sin responder"),
    # somebody else did it, so many of them
    ("en", "Surveys answered by 300 parents"),
    ("es", "Cuestionarios respondidos por 300 familias"),
    ("es", "Contar con la firma de 25 concejales"),
    # a number is asked to move, without saying how far
    ("en", "calls shorter and complaints fewer"),
    ("en", "Reduce scrap"),
    ("es", "Acortar lo que tarda en salir un permiso"),
    ("es", "Mayor asistencia los viernes"),
    ("en", "fewer returns and quicker refunds"),
    ("es", "menos devoluciones y reembolsos más rápidos"),
    ("en", "Try to bring overtime down"),
    ("es", "+ suscriptores del boletín"),
    # only the name, and it is that of a number
    ("en", "Overdue invoices"),
    ("es", "Facturas vencidas"),
    ("en", "Open vacancies"),
    ("es", "Vacantes abiertas"),
    ("en", "Monthly donors"),
    ("es", "Donantes mensuales"),
    ("en", "Revenue per seat"),
    ("es", "Pasajeros por viaje"),
    ("en", "Delivery fees"),
    ("es", "Exactitud del inventario"),
    ("en", "Cancelled appointments"),
    ("es", "Entradas sin vender"),
    ("es", "Llamadas por agente"),
    ("en", "Average basket"),
    ("es", "Canasta promedio"),
    # a quote or a deliverable stands before the two levels
    ("en", '"I WOULD STAY" SCORE: 3.4 OUT OF 5 NOW, 4.1 BY JUNE'),
    ("es", "Nota de «me quedaría»: 3,4 sobre 5 hoy, 4,1 en junio"),
]
NOT_NAMED: list[tuple[Language, str]] = [
    # what is made is about a measure
    ("en", "Rewrite the pricing page"),
    ("es", "Reescribir la página de precios"),
    ("en", "Ship the churn dashboard to account managers"),
    ("es", "Publicar el tablero de churn para los ejecutivos de cuenta"),
    ("en", "Complaints procedure published"),
    ("es", "Procedimiento de reclamos publicado"),
    ("en", "Train the sales team on the revenue forecast tool"),
    ("es", "Formar al equipo comercial en la herramienta de previsión de ingresos"),
    ("es", "Protocolo de quejas acordado con las tres sedes"),
    ("en", "Review our pricing"),
    ("es", "Revisar nuestros precios"),
    ("en", "Close pending cases"),
    # a figure describes what is made
    ("en", "Plan the 2027 season"),
    ("es", "Planear la temporada 2027"),
    ("en", "Move to a four-day week"),
    ("en", "Present the results to the 2 ministries"),
    ("es", "Presentar los resultados a los 2 ministerios"),
    ("en", "Merge the two price lists"),
    ("es", "Unificar las dos listas de precios"),
    ("en", "Document the top three errors"),
    ("en", "Agree service levels with the two hospitals"),
    ("en", "Launch the booking page with three payment methods"),
    ("es", "Lanzar la página de reservas con tres medios de pago"),
    ("en", "Signage replaced on all 4 floors"),
    ("es", "Señalética cambiada en los 4 pisos"),
    ("en", "Finish phase 2 of the warehouse move"),
    ("es", "Terminar la fase 2 de la mudanza del almacén"),
    ("en", "Draft a 20-page guide to grants"),
    ("es", "Redactar una guía de 20 páginas sobre subvenciones"),
    ("en", "Cold room built, bays 1-4"),
    ("es", "Cámara fría construida, naves 1-4"),
    ("en", "Second lift repaired so nobody has to climb 5 floors"),
    ("es", "Segundo ascensor reparado para que nadie suba 5 pisos"),
    ("es", "Ampliación del taller (60 % listo)"),
    # what others do, uncounted
    ("en", "Drivers no longer phone dispatch to find their route"),
    ("es", "Los choferes ya no llaman a la central para saber su ruta"),
    ("en", "Operating licence granted by the ministry"),
    ("es", "Licencia de operación otorgada por el ministerio"),
    ("en", "Growers trust our prices"),
    ("es", "Los productores confían en nuestros precios"),
    # a topic
    ("en", "KPIs for the fleet"),
    ("es", "KPI de la flota"),
    ("es", "Acreditación por la autoridad sanitaria"),
    ("es", "Personal más contento"),
    ("es", "por definir"),
    ("en", "Customer centricity"),
    ("en", "Social media"),
    ("es", "Cliente en el centro"),
    ("en", "Loyalty cards"),
    ("es", "Atención por correo"),
    ("en", "Monthly newsletter"),
    ("es", "Reuniones mensuales"),
]


@pytest.mark.parametrize(("language", "text"), NAMED, ids=lambda value: value[:40])
def test_what_is_counted_or_measured_is_found(language: Language, text: str) -> None:
    assert analyse_key_result(text, None, language).slots.metric


@pytest.mark.parametrize(("language", "text"), NOT_NAMED, ids=lambda value: value[:40])
def test_a_topic_or_a_thing_made_is_no_metric(language: Language, text: str) -> None:
    assert not analyse_key_result(text, None, language).slots.metric


HELD: list[tuple[Language, str, str]] = [
    ("es", "Las devoluciones no suben de 40", "devoluciones"),
    ("es", "Ausentismo nunca por encima del 4 %", "Ausentismo"),
    ("es", "Que el precio por kilo se quede donde está", "precio por kilo"),
    ("es", "Eso sí, la deuda no pasa de 2 M€", "deuda"),
    ("es", "Apagones: no más que el año pasado", "Apagones"),
    ("es", "Esperas en caja | nunca más de 6 min |", "Esperas en caja"),
    ("es", "Contención del gasto en taxis por debajo de 300 €", "gasto en taxis"),
    ("en", "Missed pickups: 2 a week at most", "Missed pickups"),
    ("en", "Water per guest doesn't rise", "Water per guest"),
    ("en", "Write-offs: no increase", "Write-offs"),
    ("en", "At worst, the queue is no longer than it was in May", "queue"),
    ("en", "Parcels damaged same as last year", "Parcels damaged"),
    ("en", "The share of agency staff shall not exceed 12%", "share of agency staff"),
    ("en", "Face-to-face hours stay at or above 20 a week", "Face-to-face hours"),
]


@pytest.mark.parametrize(("language", "text", "metric"), HELD, ids=lambda value: value[:40])
def test_what_a_level_to_hold_measures_stands_before_its_limit(
    language: Language, text: str, metric: str
) -> None:
    found = analyse_key_result(text, None, language)

    assert found.kind == "health"
    assert found.slots.metric
    assert found.reading.metric == metric


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Que la biblioteca siga abierta los lunes"),
        ("en", "The workshop stays open on Mondays"),
    ],
)
def test_a_state_that_is_kept_measures_nothing(language: Language, text: str) -> None:
    assert not analyse_key_result(text, None, language).slots.metric
