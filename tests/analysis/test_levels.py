"""Where a line says its number starts and where it is to go, in the ways people write it."""

import pytest

from coach.analysis import analyse_key_result
from coach.models import Language

LINES: list[tuple[Language, str, str | None, str | None]] = [
    # now and before, in front of the figure
    ("es", "Atender los pedidos web en 6 h, hoy tardamos como 20", "20", "6 h"),
    ("es", "Cero fugas en planta (el año pasado: 25)", "25", "Cero"),
    ("es", "40 altas por mes; hoy: 12", "12", "40"),
    ("es", "Llamadas perdidas: estamos en 90 y queremos quedar en 30", "90", "30"),
    ("es", "Que el 70 % de las tiendas reponga a tiempo, partiendo del 48 %", "48 %", "70 %"),
    ("es", "las altas por referidos, que son 15 al mes, lleguen a 40", "15", "40"),
    ("en", "Parcels lost a month at 5, we are at 18", "18", "5"),
    ("en", "Table turns of 4 a night (currently 3)", "3", "4"),
    ("en", "Show-up rate, presently at 61%, to reach 75%", "61%", "75%"),
    ("en", "Trial users who invite a friend: we have 120, why not 300", "120", "300"),
    # behind the figure
    ("es", "Pasajeros por viaje (31 hoy, 38 en noviembre)", "31", "38"),
    ("es", "Alquilar 55 bicicletas al día, 40 ahora", "40", "55"),
    ("es", "Bajar la merma del 9 % actual al 6 %", "9 %", "6 %"),
    ("en", "480 households compost, 210 today", "210", "480"),
    ("en", "Repairs done on first visit: 70% now, 85% by June", "70%", "85%"),
    # what it is compared with
    ("es", "Embarcar en 3 días en vez de 8", "8", "3 días"),
    ("es", "Que el autobús espere 4 minutos y no 11", "11", "4 minutos"),
    ("es", "Socios al día: 82 %, frente al 70 % del año pasado", "70 %", "82 %"),
    ("en", "Ship in 3 days rather than 8", "8", "3 days"),
    ("en", "Deliver 92% complete orders, vs 80% last season", "80%", "92%"),
    ("en", "Average ticket of $21 (it was $14)", "$14", "$21"),
    ("en", "Two outages this spring (nine last spring)", "nine", "Two"),
    # a row of a table
    ("es", "Citas cumplidas | 64 % | 80 %", "64 %", "80 %"),
    ("en", "Missed calls per 100 | 12 | 5 | end May", "12", "5"),
    ("en", "Members in arrears | n/a | 20", None, "20"),
    ("es", "Faltas de stock | | 15", None, "15"),
    # two levels with their dates
    ("es", "Hogares con medidor: 34 % en 2024, 70 % en 2026", "34 %", "70 %"),
    ("en", "Bookings: May 120, October 200", "120", "200"),
    # the figure to reach is marked
    ("es", "Tiempo de caja: 9 min; meta 5", "9 min", "5"),
    ("en", "Queue time 14 min, target 8", "14 min", "8"),
    ("en", "Returns at 7% of orders (4% = goal)", "7%", "4%"),
    ("en", "Dropout among night students 30%, want 20%", "30%", "20%"),
    ("en", "Rework rate 4.8 (target: 3.0)", "4.8", "3.0"),
    ("es", "Tiempo de espera 12 min; lo queremos en 5", "12 min", "5"),
    ("en", "On-time payments at 97%, last year we closed at 94%", "94%", "97%"),
    ("en", "Cost per hire no longer $4,200 but $3,000", "$4,200", "$3,000"),
    ("en", "Stock-outs: 11/week -> 4/week", "11", "4"),
    ("es", "Roturas de stock por semana: 4 (eran 11)", "11", "4"),
    ("es", "el alta en tres días (ahora dos semanas)", "dos semanas", "tres días"),
    ("en", "eNPS -10 → +15", "-10", "+15"),
    ("en", "Repeat buyers rise from one in five to one in three", "one in five", "one in three"),
    ("es", "La mitad de los pedidos entra por la app (hoy un tercio)", "un tercio", "La mitad"),
    ("en", "Guests staying over 3 nights: 22% this season, 15% last", "15%", "22%"),
    ("es", "Llevar la merma a 4 % (7 % según la última medición)", "7 %", "4 %"),
    ("es", "ventas x tienda: 30 hoy vs 45 en dic", "30", "45"),
    ("es", "Tiempo de respuesta (actual/meta): 9 h / 3 h", "9 h", "3 h"),
    ("en", "open rate 20% >> 28%", "20%", "28%"),
    ("en", "Lift the open rate, which is 20%, to 28%", "20%", "28%"),
    ("es", "Subir el 20 % de apertura al 28 %", "20 %", "28 %"),
    ("en", "Open rate (20%) to 28%", "20%", "28%"),
    ("es", "Sobran 45 raciones al día y queremos que no pasen de 20", "45", "20"),
    ("en", "Spend per visitor: 2025 €14, 2026 €18", "€14", "€18"),
    ("en", "Bounce rate at 48% should fall to 35%", "48%", "35%"),
    ("es", "La tasa de rebote es 48 %; necesitamos 35 %", "48 %", "35 %"),
    ("es", "Cotizaciones ganadas; 22 %; 30 %", "22 %", "30 %"),
    ("es", "hoy cotizamos en 5 días, bajarlo a 2", "5 días", "2"),
    ("en", "from a 3.2 to a 4.0 score", "3.2", "4.0"),
    ("en", "30 of our 90 stalls take cards today; by June it is 60", "30", "60"),
    ("es", "Un 40 % de ocupación entre semana (ahora mismo, 31 %)", "31 %", "40 %"),
    ("es", "Paquetes sin dueño (quedaban 64): que queden 20", "64", "20"),
    ("es", "La exportación pesa un 3 % de las ventas y ha de pesar un 9 %", "3 %", "9 %"),
    ("en", "Disputed bills: 5/wk versus 17/wk in spring", "17", "5"),
    ("en", "Contract turnaround 6 d, then 4 d", "6 d", "4 d"),
    ("es", "Contratos firmados al mes: 50 vs 47 hace un trimestre", "47", "50"),
    ("en", "Readers who forward it: 18% (11% as we speak)", "11%", "18%"),
    # what is set against what is asked for, or known as it is
    ("en", "Cold rooms at 4 degrees, having been 9", "9", "4"),
    ("en", "Refund time 12 days .. 5 days", "12 days", "5 days"),
    ("en", "Repeat guests, 41% rising to 55%", "41%", "55%"),
    ("es", "Huéspedes que repiten, 41 % subiendo a 55 %", "41 %", "55 %"),
    ("en", "Claims are settled in 8 days, not 20", "20", "8 days"),
    ("es", "Los siniestros se pagan en 8 días, no 20 como hoy", "20", "8 días"),
    ("en", "60% of orders go by rail; the present share is 35%", "35%", "60%"),
    ("es", "Demora media: 3 semanas → ninguna", "3 semanas", None),
    ("en", "Not one of the 70 unanswered letters is left", "70", None),
    ("en", "Not one of our 70 members leaves", None, "70"),
    ("en", "That there are 90 shops on the map", None, "90"),
    ("en", "Accidents stay where they are, at 3", "3", None),
    ("es", "Accidentes: que sigan donde están, en 3", "3", None),
    ("en", "No more than the 14 complaints we got last winter", "14", None),
    ("es", "No más quejas que las 14 que tuvimos", "14", None),
    ("en", "Nobody waits past day 5", None, None),
    # what belongs to the metric is no level
    ("en", "All 14 branches reach a mystery-shopper score of 85", None, "85"),
    ("en", "Less than 5% of the 400 parcels a day come back", None, "5%"),
    ("es", "El 75 % de los 12 distritos publica sus actas", None, "75 %"),
    ("es", "De las 30 escuelas, el 90 % sirve desayuno", None, "90 %"),
    ("en", "80% of our 40 suppliers sign the code", None, "80%"),
    ("es", "El 85 % paga dentro de los 15 días", None, "85 %"),
    ("es", "Nota del curso de 4,2 (escala de 1 a 5)", None, "4,2"),
    ("en", "Faults per 1,000 units: 8 to 3", "8", "3"),
    ("es", "Mayores de 60 años con vacuna: 50 % hoy, 80 % en abril", "50 %", "80 %"),
    ("es", "30 % de los clientes que hoy no compran piden una muestra", None, "30 %"),
    ("es", "Recuperar 40 clientes del año pasado", None, "40"),
    ("en", "90% of tickets answered before 10 am", None, "90%"),
    ("en", "Win 12 deals against bigger competitors", None, "12"),
    ("en", "40 of the customers we lost last year come back", None, "40"),
    ("en", "Serve 300 people who today have no doctor", None, "300"),
    ("en", "Close 2 to 3 enterprise deals", None, "3"),
    ("en", "30-day retention from 25% to 40%", "25%", "40%"),
    ("es", "Vender 100 kits a colegios que aún compran en papel", None, "100"),
    ("es", "El 30 % de las altas viene de los 5 socios actuales", None, "30 %"),
    ("es", "Del total de 80 becarios, 60 terminan el curso", None, "60"),
    ("es", "Una tasa de conversión de 25 %", None, "25 %"),
    ("es", "Aumentar de 40 a 60 los clientes con más de 3 licencias", "40", "60"),
    ("en", "Reservoir kept between 3 and 8 metres", None, "3"),
]


@pytest.mark.parametrize(("language", "text", "baseline", "target"), LINES, ids=lambda v: v)
def test_start_and_target_are_told_by_the_words_around_them(
    language: Language, text: str, baseline: str | None, target: str | None
) -> None:
    reading = analyse_key_result(text, None, language).reading

    assert (reading.baseline.raw if reading.baseline else None) == baseline
    assert (reading.target.raw if reading.target else None) == target


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        ("en", "25% more repeat guests", "25%"),
        ("en", "A 30% reduction in idle hours", "30%"),
        ("en", "Walk-in sales up 12%", "12%"),
        ("en", "minus 40% of paper used at the desk", "40%"),
        ("es", "15 % más de ventas de mostrador", "15 %"),
        ("es", "Horas extra: menos 20 %", "20 %"),
        ("es", "Visitas al taller: incremento del 25 %", "25 %"),
        ("es", "Bajar 4 días el plazo de entrega, hoy 30", "4 días"),
        ("es", "Tasa de cierre | 20 % | +3 puntos", "+3 puntos"),
        ("en", "Orders from abroad x3", "x3"),
        ("en", "NPS +8 (from 32)", "+8"),
        ("en", "Lower no-shows by a quarter", "a quarter"),
        ("es", "Rebaja del 25 % en la factura de luz", "25 %"),
        ("es", "Que los retrabajos se reduzcan a la mitad", "la mitad"),
        ("en", "Ticket backlog minus a third", "a third"),
        ("es", "Acortar en 12 horas la entrega, que hoy es de 48 h", "12 horas"),
        ("en", "sixfold growth in recurring donors", "sixfold"),
        ("es", "Aumentar los ingresos actuales en 12 %", "12 %"),
        ("es", "Reservas 20 % por encima del año pasado", "20 %"),
        ("en", "20% more bookings than last year", "20%"),
        ("es", "Triplicar los contactos de socios, hoy 40 al mes", "Triplicar"),
    ],
)
def test_an_amount_of_change_is_no_level(language: Language, text: str, change: str) -> None:
    reading = analyse_key_result(text, None, language).reading

    assert reading.change is not None
    assert reading.change.raw == change
    assert reading.target is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La mitad de las fincas riega por goteo"),
        ("en", "A third of the stalls take cards"),
        ("es", "Que se vendan tres cuartos de los puestos"),
        ("en", "Seven in ten guests leave a review"),
        ("es", "Tres de cada cuatro huéspedes dejan una reseña"),
        ("es", "De los 15 comercios, dos tercios aceptan tarjeta"),
    ],
)
def test_a_part_of_a_whole_is_a_level(language: Language, text: str) -> None:
    found = analyse_key_result(text, None, language)

    assert found.reading.change is None
    assert found.reading.target is not None
    assert found.reading.target.unit == "%"
    assert found.ambition == "cannot_tell"


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("en", "Talks given to parents, 12 by June", True),
        ("en", "Posters printed (40)", True),
        ("es", "contratación de tres cocineros", True),
        ("en", "Submission of 7 permit files", True),
        ("en", "Install the signs at the 9 gates", False),
        ("es", "Publicar una guía con 5 capítulos", False),
        ("es", "Leer «Las 101 recetas»", False),
    ],
)
def test_a_deliverable_is_counted_unless_the_number_is_given_or_specifies_it(
    language: Language, text: str, counted: bool
) -> None:
    found = analyse_key_result(text, None, language)

    assert found.kind == "output"
    assert found.slots.target is counted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Signed letters of support (none so far, six wanted)"),
        ("es", "Cada tienda recibe 5 visitas al mes (por ahora ninguna)"),
    ],
)
def test_none_so_far_is_a_start_from_zero(language: Language, text: str) -> None:
    found = analyse_key_result(text, None, language)

    assert found.slots.baseline
    assert found.baseline_source == "zero"
    assert found.ambition == "stretch"
