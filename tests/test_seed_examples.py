"""The examples of the guidance the project grew from, in own words, judged by the label guide.

Where a source calls an example good that the label guide judges otherwise, ``disagrees`` says why.
S0 KPI vs OKR · S1 OKR for sales teams · S2 KPI for cooperatives · S3 OKR for customer experience ·
S4 KPI introduction.
"""

from typing import NamedTuple

import pytest

from coach.analysis import analyse_key_result, analyse_objective
from coach.reviews import Ambition, Kind


class KeyResultCase(NamedTuple):
    source: str
    text: str
    kind: Kind
    ambition: Ambition | None = None
    kpi_confusion: bool = False
    disagrees: str | None = None


KEY_RESULTS = [
    KeyResultCase("S1 weak", "Hacer 10 llamadas de venta", "output"),
    KeyResultCase("S1 good", "Subir al 15 % la tasa de conversión de las llamadas", "outcome"),
    KeyResultCase("S3 weak", "Lanzar una base de conocimientos nueva", "output"),
    KeyResultCase(
        "S3 good", "Subir del 50 % al 75 % las resoluciones por autoservicio", "outcome", "stretch"
    ),
    KeyResultCase("S3 weak", "Poner en marcha el nuevo chatbot", "output"),
    KeyResultCase(
        "S3 good", "Pasar la resolución automática del 45 % al 70 %", "outcome", "stretch"
    ),
    KeyResultCase(
        "S0 product", "Alargar la duración promedio de la sesión de 10 a 25 min", "outcome"
    ),
    KeyResultCase(
        "S0 product",
        "Estudiar la oferta de la competencia e implementar sus tres mejores ideas",
        "output",
        disagrees="a task among the key results: the team decides alone whether it happens",
    ),
    KeyResultCase(
        "S0 product", "Subir un 12 % la actividad diaria promedio por usuario", "outcome", "stretch"
    ),
    KeyResultCase(
        "S0 marketing", "Conseguir al menos 15.000 visitas a la página de testimonios", "outcome"
    ),
    KeyResultCase(
        "S0 marketing",
        "Aumentar de 30 a 1000 las veces que se comparte en LinkedIn",
        "outcome",
        "extreme",
        disagrees="more than thirtyfold in a quarter: extreme, not stretch",
    ),
    KeyResultCase(
        "S0 marketing", "Bajar de $100 a $20 el costo de adquisición por cliente", "outcome"
    ),
    KeyResultCase(
        "S0 sales",
        "Aumentar de 3 a 6 los puntos de contacto con cada prospecto",
        "output",
        disagrees="a count of the team's own contacts: the team decides alone",
    ),
    KeyResultCase(
        "S0 sales",
        "Aumentar del 14 % al 45 % la tasa de apertura de los correos de seguimiento",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S0 sales", "Alcanzar 8/10 de media en la encuesta de satisfacción de clientes", "outcome"
    ),
    KeyResultCase(
        "S0 care",
        "Aumentar de 7 a 21 por semana las reuniones que los clientes reservan",
        "outcome",
    ),
    KeyResultCase(
        "S0 care", "Reducir de 5 h a 1 h el tiempo de respuesta promedio", "outcome", "stretch"
    ),
    KeyResultCase(
        "S0 KPI", "El ticket promedio es de $1,000", "health", "maintain", kpi_confusion=True
    ),
    KeyResultCase("S1 task", "Capacitar a todo el equipo comercial", "output"),
    KeyResultCase("S1 task", "Realizar campañas de seguimiento", "output"),
    KeyResultCase(
        "S1 sales",
        "Aumentar las propuestas entregadas por vendedor activo",
        "output",
        disagrees="what the team sends out is its own work; proposals accepted would be a result",
    ),
    KeyResultCase("S1 sales", "Subir la tasa de cierre de propuestas al 30 %", "outcome"),
    KeyResultCase("S1 sales", "Recortar un 10 % el ciclo de venta promedio", "outcome", "low"),
    KeyResultCase(
        "S3 support",
        "Mantener el CSAT por encima de 4,8 en toda interacción",
        "health",
        "maintain",
        kpi_confusion=True,
        disagrees="it holds a level: a guard rail beside a key result, not a key result",
    ),
    KeyResultCase(
        "S3 success",
        "Que el 90 % de los clientes nuevos termine el onboarding en 14 días",
        "outcome",
    ),
    KeyResultCase(
        "S3 success", "Aumentar del 35 % al 65 % la adopción de funciones premium", "outcome"
    ),
    KeyResultCase(
        "S3 digital", "Bajar del 30 % al 15 % los escalamientos desde el chatbot", "outcome"
    ),
    KeyResultCase(
        "S2 prospective",
        "Llamadas a clientes por día: 20",
        "output",
        disagrees="S2 lists calls a day as a prospective indicator; as a key result they are "
        "activity, and go to the KPIs to watch, marked leading",
    ),
    KeyResultCase("S2 KPI", "Tasa de retención de socios", "unclear", kpi_confusion=True),
]


@pytest.mark.parametrize("case", KEY_RESULTS, ids=lambda c: f"{c.source}: {c.text[:40]}")
def test_a_key_result_of_the_sources_is_judged_by_the_label_guide(case: KeyResultCase) -> None:
    assessment = analyse_key_result(case.text, None, "es")

    assert assessment.kind == case.kind
    assert assessment.kpi_confusion == case.kpi_confusion
    if case.ambition:
        assert assessment.ambition == case.ambition


class ObjectiveCase(NamedTuple):
    source: str
    text: str
    qualitative: bool = True
    single_focus: bool = True
    outcome_oriented: bool = True
    kpi_confusion: bool = False
    disagrees: str | None = None


OBJECTIVES = [
    ObjectiveCase(
        "S0 weak", "Llevar las reuniones de 100 a 300", qualitative=False, kpi_confusion=True
    ),
    ObjectiveCase("S0 good", "Mejorar la lealtad y la satisfacción de nuestros clientes"),
    ObjectiveCase(
        "S1 example",
        "Aumentar un 25 % las conversiones de ventas",
        qualitative=False,
        kpi_confusion=True,
        disagrees="a metric with its target is no objective",
    ),
    ObjectiveCase(
        "S0 sales",
        "Personalizar la venta y nutrir mejor a los prospectos nuevos",
        single_focus=False,
        disagrees="two goals in one sentence",
    ),
    ObjectiveCase(
        "S0 finance",
        "Construir un motor de planificación financiera",
        outcome_oriented=False,
        disagrees="a deliverable, whatever it is for",
    ),
    ObjectiveCase(
        "S3 onboarding",
        "Que cada equipo nuevo sea experto en 30 días",
        qualitative=False,
        disagrees="a number inside an objective",
    ),
    ObjectiveCase(
        "S1 experience",
        "Experiencia de clientes en el proceso de venta",
        outcome_oriented=False,
        disagrees="a bare topic: no change is named",
    ),
    ObjectiveCase("S3 support", "Dar un soporte que sorprenda por su rapidez"),
    ObjectiveCase("S3 success", "Convertir a los clientes nuevos en defensores de la marca"),
]


@pytest.mark.parametrize("case", OBJECTIVES, ids=lambda c: f"{c.source}: {c.text[:40]}")
def test_an_objective_of_the_sources_is_judged_by_the_label_guide(case: ObjectiveCase) -> None:
    assessment = analyse_objective(case.text, "es")

    assert (
        assessment.qualitative,
        assessment.single_focus,
        assessment.outcome_oriented,
        assessment.kpi_confusion,
    ) == (case.qualitative, case.single_focus, case.outcome_oriented, case.kpi_confusion)
