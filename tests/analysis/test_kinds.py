"""What kind a key result is, by the label guide, in lines written for this project."""

import pytest

from coach.analysis import analyse_key_result

SPANISH = [
    ("outcome", "Disminuir la rotación del personal de bodega del 22 % al 14 %"),
    ("outcome", "Que el 80 % de las familias inscritas complete el programa"),
    ("output", "Elaborar el manual de atención a personas usuarias"),
    ("output", "Diseñar e implementar un tablero de indicadores"),
    ("output", "Capacitación de 40 promotores en ventas consultivas"),
    ("output", "Implementación del ERP en las tres plantas"),
    ("outcome", "Reducción de mermas en cámara fría de 9 % a 5 %"),
    ("outcome", "Incremento del 20 % en la recompra"),
    ("health", "Sostener la puntualidad en 96 % o más"),
    ("health", "No superar 3 reclamos por semana"),
    ("outcome", "Cero accidentes con baja"),
    ("outcome", "Ventas por WhatsApp: 120 → 300 pedidos por semana"),
    ("output", "Visitar 30 fincas por mes"),
    ("output", "Enviar 500 correos de prospección"),
    ("outcome", "Firmar 12 contratos con municipios"),
    ("outcome", "Conseguir 40 nuevos socios activos"),
    ("outcome", "Tiempo de espera en caja menor a 4 minutos"),
    ("unclear", "Comunicación interna"),
    ("unclear", "Tasa de deserción"),
    ("output", "Lanzamos la nueva tienda en línea en mayo"),
    ("output", "Automatizar el cierre contable"),
    ("outcome", "Lograr que 7 de cada 10 pacientes confirmen su cita por el portal"),
    ("output", "Realización de 4 talleres con proveedores"),
    ("outcome", "Elevar el rendimiento por hectárea de 18 a 24 quintales"),
    ("output", "Documentar los procesos de compras"),
    ("outcome", "Duplicar las descargas de la app entre docentes"),
    ("output", "Contratar 3 vendedores"),
    ("outcome", "Acortar de 15 a 6 días el plazo de respuesta a solicitudes"),
    ("output", "Hacer seguimiento semanal a la cartera vencida"),
    ("outcome", "Bajar la cartera vencida a menos del 3 %"),
    ("output", "Crear una campaña en redes para atraer donantes"),
    ("outcome", "Crear una campaña que genere 200 donantes nuevos"),
    ("output", "El reglamento está publicado"),
    ("outcome", "Los clientes califican el servicio con 4,5 o más"),
    ("output", "Desarrollo de la integración con el banco"),
    ("outcome", "Mejorar la satisfacción de los estudiantes"),
    ("outcome", "Aumentar las propuestas aceptadas de 8 a 15 al mes"),
    ("output", "Aumentar las publicaciones en LinkedIn de 4 a 12 al mes"),
    ("outcome", "Al menos 60 % de los hogares separa residuos"),
    ("output", "Tener listo el plan de continuidad"),
    ("outcome", "Que los usuarios terminen el registro sin ayuda"),
    ("output", "Actualizar la política de datos personales"),
    ("outcome", "NPS de 45"),
    ("outcome", "Captar USD 200k en donaciones"),
    ("output", "Mapear el recorrido del cliente"),
    ("outcome", "Pasar de 2 a 5 pedidos por cliente al año"),
    ("output", "Revisar 100 % de los contratos vigentes"),
    ("health", "Mantener el costo por envío por debajo de $90"),
]
ENGLISH = [
    ("outcome", "Lower warehouse staff turnover from 22% to 14%"),
    ("outcome", "80% of enrolled families complete the programme"),
    ("output", "Write the service handbook"),
    ("output", "Design and roll out a KPI dashboard"),
    ("output", "Training of 40 promoters in consultative selling"),
    ("output", "ERP implementation in all three plants"),
    ("outcome", "Reduction of cold-chain waste from 9% to 5%"),
    ("outcome", "20% increase in repeat purchases"),
    ("health", "Hold on-time delivery at 96% or better"),
    ("health", "No more than 3 complaints a week"),
    ("outcome", "Zero lost-time accidents"),
    ("outcome", "WhatsApp orders: 120 → 300 per week"),
    ("output", "Visit 30 farms a month"),
    ("output", "Send 500 prospecting emails"),
    ("outcome", "Sign 12 contracts with municipalities"),
    ("outcome", "Win 40 new active members"),
    ("outcome", "Waiting time at checkout under 4 minutes"),
    ("unclear", "Internal communication"),
    ("unclear", "Drop-out rate"),
    ("output", "We launched the new web shop in May"),
    ("output", "Automate month-end closing"),
    ("outcome", "7 in 10 patients confirm their appointment through the portal"),
    ("output", "Hold 4 workshops with suppliers"),
    ("outcome", "Raise yield per hectare from 18 to 24 bags"),
    ("output", "Document purchasing processes"),
    ("outcome", "Double app downloads among teachers"),
    ("output", "Hire 3 sales reps"),
    ("outcome", "Shorten response time to requests from 15 to 6 days"),
    ("output", "Follow up weekly on overdue accounts"),
    ("outcome", "Bring overdue receivables below 3%"),
    ("output", "Create a social campaign to attract donors"),
    ("outcome", "Create a campaign that brings 200 new donors"),
    ("output", "The policy is published"),
    ("output", "Development of the bank integration"),
    ("outcome", "Improve student satisfaction"),
    ("outcome", "Increase accepted proposals from 8 to 15 a month"),
    ("output", "Increase LinkedIn posts from 4 to 12 a month"),
    ("outcome", "At least 60% of households sort their waste"),
    ("output", "Have the continuity plan ready"),
    ("outcome", "Users finish sign-up without help"),
    ("output", "Update the privacy policy"),
    ("outcome", "NPS of 45"),
    ("outcome", "Raise USD 200k in donations"),
    ("output", "Map the customer journey"),
    ("outcome", "Go from 2 to 5 orders per customer a year"),
    ("output", "Review 100% of active contracts"),
    ("health", "Keep cost per shipment below $90"),
    ("outcome", "Fewer support tickets per new account"),
    ("outcome", "Employees recommend us as a place to work (eNPS 30)"),
    ("output", "Launching the referral programme"),
    ("outcome", "Growing weekly active teachers to 900"),
    ("output", "Migrate to Postgres 16 by June"),
    ("outcome", "p95 latency below 200 ms"),
    ("outcome", "Checkout conversion rate from 2.1% to 3%"),
    ("output", "Onboarding flow redesigned and shipped"),
    ("outcome", "Get 10 customers to sign annual contracts"),
    ("output", "Interview 15 churned customers"),
]


@pytest.mark.parametrize(("kind", "text"), SPANISH, ids=lambda value: value[:48])
def test_a_spanish_line_is_of_its_kind(kind: str, text: str) -> None:
    assert analyse_key_result(text, None, "es").kind == kind


@pytest.mark.parametrize(("kind", "text"), ENGLISH, ids=lambda value: value[:48])
def test_an_english_line_is_of_its_kind(kind: str, text: str) -> None:
    assert analyse_key_result(text, None, "en").kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Aumentar los talleres dictados de 4 a 12", "output"),
        ("Aumentar los talleres solicitados por los socios de 4 a 12", "outcome"),
        ("Entregar el 95 % de los pedidos a tiempo", "outcome"),
        ("Entregar 95 informes", "output"),
        ("Automatizar el 80 % de los reportes", "output"),
        ("Campaña radial para que más familias se inscriban", "output"),
    ],
)
def test_who_decides_the_count_decides_the_kind(text: str, kind: str) -> None:
    assert analyse_key_result(text, None, "es").kind == kind


def test_a_level_whose_baseline_differs_is_a_change_not_a_level_to_hold() -> None:
    text = "Mantener la mejora de la puntualidad: de 80 % a 92 %"

    assert analyse_key_result(text, None, "es").kind != "health"
