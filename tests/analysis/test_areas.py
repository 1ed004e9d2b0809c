"""What kind a key result is on farms and building sites, in wards, shops, hotels and town halls."""

import pytest

from coach.analysis import analyse_key_result

SPANISH = [
    ("output", "Colocar barandales en las dos escaleras del mercado municipal"),
    ("output", "Señalizar los 9 kilómetros del sendero al volcán"),
    ("output", "Homologar los formatos de remisión de las seis bodegas"),
    ("output", "Poner en servicio la báscula camionera antes de la zafra"),
    ("output", "Sondas de nivel instaladas en los pozos: 0 de 18"),
    ("output", "Podar y abonar 60 hectáreas de aguacate"),
    ("output", "Simulacros de derrame en la terminal: 4"),
    ("output", "Cuadrillas equipadas con radio: 11"),
    ("output", "Sacar a concurso la limpieza de los juzgados"),
    ("output", "Ciclo de charlas sobre ahorro para comuneros"),
    ("output", "Medición del bienestar del profesorado"),
    ("output", "Empadronar a los 320 puesteros del tianguis"),
    ("output", "Dejar montado el consultorio de la comunidad"),
    ("output", "Cartillas de lactancia impresas: 2.500"),
    ("output", "Recambiar las luminarias de la cancha"),
    ("output", "Dar mantenimiento a las bombas de la planta norte"),
    ("outcome", "Licencias de construcción otorgadas: 6"),
    ("outcome", "Cuestionarios contestados por 180 apoderados"),
    ("outcome", "La aseguradora da el visto bueno sin pedir cambios"),
    ("outcome", "Paros de línea por falta de material: de 21 a 8 al mes"),
    ("outcome", "Células somáticas de 480 a 300 mil por mililitro"),
    ("outcome", "Ningún albañil accidentado en la torre B"),
    ("outcome", "Los pasajeros dejan propina en 4 de cada 10 viajes"),
    ("outcome", "Nueve de cada diez gestantes acuden a su control"),
    ("outcome", "RevPAR de 58 a 71 euros"),
    ("outcome", "Hurtos en sala: de 40 a 15 al mes"),
    ("outcome", "Días de cobro de 74 a 50"),
    ("outcome", "Leche rechazada en planta: 5 % → 2 %"),
    ("outcome", "Plazas cubiertas con gente de la casa: 9"),
    ("outcome", "Reingresos hospitalarios antes de 30 días: 12 % → 8 %"),
    ("health", "No permitir que la merma pase de 2 %"),
    ("health", "Sostener la ocupación hotelera en 72 %"),
    ("health", "Que los accidentes no superen 1 por trimestre"),
    ("unclear", "Bioseguridad"),
    ("unclear", "Trazabilidad"),
    ("unclear", "Convivencia escolar"),
]
ENGLISH = [
    ("output", "Fit ramps at both entrances of the clinic"),
    ("output", "Put up safety signs along the loading bay"),
    ("output", "Take down the old fence behind the school"),
    ("output", "Stand up a claims desk for flood victims"),
    ("output", "Put out a tender for the library roof"),
    ("output", "Draw up the shift plan for the harvest"),
    ("output", "Level sensors installed in the silos: 0 of 18"),
    ("output", "Prune and mulch 60 hectares of avocado"),
    ("output", "Fire drills: 4"),
    ("output", "Crews kitted out with radios: 11"),
    ("output", "Series of talks on savings for smallholders"),
    ("output", "Measurement of teacher wellbeing"),
    ("output", "Redo the wiring of the east ward"),
    ("output", "Leaflets on breastfeeding printed: 2,500"),
    ("output", "Swap the street lamps round the pitch"),
    ("output", "Carry out 25 spot checks in the kitchens"),
    ("outcome", "Building permits granted: 6"),
    ("outcome", "Questionnaires answered by 180 parents"),
    ("outcome", "Line stoppages for want of parts from 21 to 8 a month"),
    ("outcome", "Somatic cell count from 480k to 300k"),
    ("outcome", "No bricklayer hurt on tower B"),
    ("outcome", "Passengers leave a tip on 4 in 10 trips"),
    ("outcome", "Nine in ten mothers-to-be turn up for their check"),
    ("outcome", "RevPAR from 58 to 71 euros"),
    ("outcome", "Shoplifting: from 40 to 15 cases a month"),
    ("outcome", "Days sales outstanding from 74 to 50"),
    ("outcome", "Milk turned away at the plant: 5% → 2%"),
    ("outcome", "Organic certificate obtained"),
    ("outcome", "Posts filled from our own ranks: 9"),
    ("outcome", "Readmissions within 30 days: 12% → 8%"),
    ("output", "Calls per seller: 9 a day"),
    ("outcome", "Average basket per workshop: $40 → $55"),
    ("health", "Never let shrinkage go above 2%"),
    ("health", "Sustain room occupancy at 72%"),
    ("health", "Accidents must not exceed 1 a quarter"),
    ("unclear", "Biosecurity"),
    ("unclear", "Traceability"),
    ("unclear", "Volunteering"),
]


@pytest.mark.parametrize(("kind", "text"), SPANISH)
def test_the_kind_of_a_spanish_line_from_any_trade(kind: str, text: str) -> None:
    assert analyse_key_result(text, None, "es").kind == kind


@pytest.mark.parametrize(("kind", "text"), ENGLISH)
def test_the_kind_of_an_english_line_from_any_trade(kind: str, text: str) -> None:
    assert analyse_key_result(text, None, "en").kind == kind
