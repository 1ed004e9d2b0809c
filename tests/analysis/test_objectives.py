"""What an objective is: qualitative, of one goal, an outcome, a KPI in disguise."""

import pytest

from coach.analysis import analyse_objective
from coach.models import Language

# Each 1 or 0: qualitative, single focus, outcome oriented, KPI confusion.
OBJECTIVES: list[tuple[Language, str, str]] = [
    ("es", "1110", "Que las familias rurales confíen en la atención de la clínica"),
    ("es", "1110", "Ser el taller que los transportistas recomiendan"),
    ("es", "1110", "Fortalecer la confianza de los socios en la cooperativa"),
    ("es", "1100", "Implementar el nuevo sistema de turnos"),
    ("es", "1100", "Lanzar la tienda en línea"),
    ("es", "0111", "Aumentar las ventas en 20 %"),
    ("es", "1111", "Reducir el churn"),
    ("es", "0111", "Llegar a 500 clientes"),
    ("es", "1100", "Innovación"),
    ("es", "1100", "Comunicación interna"),
    ("es", "1010", "Atraer más estudiantes y reducir la deserción"),
    ("es", "1110", "Construir una cultura de seguridad"),
    ("es", "1110", "Mejorar la experiencia de compra"),
    ("es", "1110", "Convertirnos en el aliado logístico de las pymes"),
    ("es", "1110", "Entregar pedidos sin sorpresas"),
    ("es", "1100", "Elaborar el plan estratégico"),
    ("es", "0111", "NPS de 60"),
    ("es", "1101", "Tasa de retención"),
    ("es", "1110", "Crecer de forma rentable"),
    ("es", "1010", "Simplificar los trámites y ampliar la cobertura"),
    ("es", "1110", "Vender más a quienes ya nos compran"),
    ("es", "1100", "Migrar a la nube"),
    ("es", "1110", "Un equipo que aprende de cada error"),
    ("es", "1111", "Mejorar la tasa de conversión"),
    ("en", "1110", "Rural families trust the clinic"),
    ("en", "1110", "Be the garage that drivers recommend"),
    ("en", "1110", "Build members' trust in the co-op"),
    ("en", "1100", "Implement the new booking system"),
    ("en", "1100", "Launch the web shop"),
    ("en", "0111", "Increase sales by 20%"),
    ("en", "1111", "Reduce churn"),
    ("en", "0111", "Reach 500 customers"),
    ("en", "1100", "Innovation"),
    ("en", "1100", "Hiring"),
    ("en", "1010", "Attract more students and reduce drop-out"),
    ("en", "1110", "Build a culture of safety"),
    ("en", "1110", "Improve the buying experience"),
    ("en", "1110", "Become the logistics partner small shops rely on"),
    ("en", "1110", "Deliver orders without surprises"),
    ("en", "1100", "Write the strategic plan"),
    ("en", "0111", "NPS of 60"),
    ("en", "1101", "Retention rate"),
    ("en", "1110", "Grow profitably"),
    ("en", "1010", "Simplify procedures and extend coverage"),
    ("en", "1110", "Make the checkout effortless"),
    ("en", "1100", "Migrate to the cloud"),
    ("en", "1110", "Delight new customers from day one"),
    ("en", "1111", "Improve conversion rate"),
    ("en", "1110", "New teams get value from day one"),
    ("en", "1110", "Developers love our API"),
]


@pytest.mark.parametrize(("language", "labels", "text"), OBJECTIVES, ids=lambda v: v[:48])
def test_an_objective_is_labelled_by_the_guide(language: Language, labels: str, text: str) -> None:
    found = analyse_objective(text, language)
    given = (found.qualitative, found.single_focus, found.outcome_oriented, found.kpi_confusion)

    assert "".join(str(int(label)) for label in given) == labels


def test_a_pillar_before_the_colon_is_not_judged() -> None:
    assert not analyse_objective("Negocio: Aumentar las ventas en 20 %", "es").qualitative
    assert analyse_objective("Personas: Que el equipo quiera quedarse", "es").outcome_oriented


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Be number one for night buses"),
        ("en", "Line 3 never stops"),
        ("en", "One phone number for every complaint"),
        ("en", "Nobody works a double shift"),
        ("es", "Una línea 4 que no se detiene"),
        ("es", "Que la zona 2 duerma sin ruido"),
        ("es", "Nadie hace doble turno"),
    ],
)
def test_a_name_or_a_rank_is_no_metric(language: Language, text: str) -> None:
    found = analyse_objective(text, language)

    assert found.qualitative
    assert not found.kpi_confusion
