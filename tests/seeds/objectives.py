"""Objectives of the sources, good and weak, with the four labels of the label guide."""

from tests.seeds.cases import ObjectiveCase

OBJECTIVES = (
    ObjectiveCase(
        "S0 weak", "Llevar las reuniones de 100 a 300", qualitative=False, kpi_confusion=True
    ),
    ObjectiveCase("S0 good", "Mejorar la lealtad y la satisfacción de nuestros clientes"),
    ObjectiveCase("S0 weak", "Alcanzar una cifra de ingresos más alta", kpi_confusion=True),
    ObjectiveCase("S0 example", "Aumentar el compromiso con el servicio"),
    ObjectiveCase("S0 product", "Aumentar la participación en un producto clave"),
    ObjectiveCase("S0 care", "Aumentar el compromiso de los clientes que recién empiezan a pagar"),
    ObjectiveCase(
        "S0 sales",
        "Personalizar la venta y nutrir mejor a los prospectos nuevos",
        single_focus=False,
        disagrees="two goals in one sentence",
    ),
    ObjectiveCase(
        "S0 marketing",
        "Usar testimonios para ganar credibilidad y mejorar la reputación",
        single_focus=False,
        disagrees="two goals, and the means before them",
    ),
    ObjectiveCase(
        "S0 example",
        "Aumentar el número de prospectos de calidad",
        kpi_confusion=True,
        disagrees="a direction and a count: what it is good for is not said",
    ),
    ObjectiveCase(
        "S0 finance",
        "Construir un motor de planificación que ordene la contabilidad y acelere el crecimiento",
        single_focus=False,
        outcome_oriented=False,
        disagrees="a deliverable, whatever it is for, and for two things at once",
    ),
    ObjectiveCase("S1 example", "Mejorar la eficiencia del equipo comercial"),
    ObjectiveCase(
        "S1 example",
        "Aumentar un 25 % las conversiones de ventas",
        qualitative=False,
        kpi_confusion=True,
        disagrees="a metric with its target is no objective",
    ),
    ObjectiveCase(
        "S1 growth",
        "Maximizar los ingresos en los mercados principales",
        kpi_confusion=True,
        disagrees="a direction and revenue, with no benefit beyond it",
    ),
    ObjectiveCase("S1 relations", "Forjar relaciones duraderas con clientes de alto potencial"),
    ObjectiveCase("S1 process", "Optimizar el proceso de venta para ganar velocidad"),
    ObjectiveCase(
        "S1 experience",
        "Experiencia de clientes en el proceso de venta",
        outcome_oriented=False,
        disagrees="a bare topic: no change is named",
    ),
    ObjectiveCase("S1 expansion", "Extender con éxito nuestra presencia a un territorio nuevo"),
    ObjectiveCase("S3 example", "Crear un soporte excepcional"),
    ObjectiveCase("S3 example", "Convertir a quienes llegan en fanáticos de la marca"),
    ObjectiveCase("S3 example", "Crear el onboarding más fluido del sector"),
    ObjectiveCase("S3 example", "Convertir cada contacto de soporte en una oportunidad de crecer"),
    ObjectiveCase("S3 example", "Hacer que los clientes sean nuestros mejores vendedores"),
    ObjectiveCase("S3 support", "Dar un soporte que sorprenda por rápido y preciso"),
    ObjectiveCase("S3 success", "Convertir a los clientes nuevos en defensores de la marca"),
    ObjectiveCase(
        "S3 digital", "Lograr que los clientes resuelvan todo por su cuenta, sin fricción"
    ),
    ObjectiveCase("S3 streaming", "Convertir los problemas frecuentes en autoservicio"),
    ObjectiveCase(
        "S3 onboarding",
        "Que cada equipo nuevo sea experto en 30 días",
        qualitative=False,
        disagrees="a number inside an objective",
    ),
    ObjectiveCase(
        "S3 company",
        "Crecer un 40 % este año",
        qualitative=False,
        kpi_confusion=True,
        disagrees="S3 takes it as the strategy to connect with; as an objective it is a target",
    ),
)
