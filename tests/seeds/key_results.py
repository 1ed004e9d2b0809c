"""Key results that the sources give as good ones, and what the label guide makes of them."""

from tests.seeds.cases import KeyResultCase

PRODUCT_AND_MARKETING = (
    KeyResultCase(
        "S0 product",
        "Llevar de 10 a 25 min lo que dura una sesión",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S0 product", "Subir un 12 % la actividad diaria de cada usuario", "outcome", "stretch"
    ),
    KeyResultCase(
        "S0 product",
        "Estudiar a la competencia y adoptar tres de sus ideas",
        "output",
        disagrees="a task among the key results: the team decides alone whether it happens",
    ),
    KeyResultCase(
        "S0 marketing", "Conseguir al menos 15.000 visitas a la página de testimonios", "outcome"
    ),
    KeyResultCase(
        "S0 marketing", "Llegar a una tasa de clics media del 20 % en los anuncios", "outcome"
    ),
    KeyResultCase(
        "S0 marketing",
        "Aumentar de 30 a 1000 las veces que se comparte en LinkedIn",
        "outcome",
        "extreme",
        disagrees="more than thirtyfold in a quarter: extreme, not stretch",
    ),
    KeyResultCase(
        "S0 marketing",
        "Bajar de $100 a $20 el costo de adquisición por cliente",
        "outcome",
        "stretch",
    ),
)

SALES = (
    KeyResultCase(
        "S0 sales",
        "Aumentar de 3 a 6 los puntos de contacto con cada prospecto",
        "output",
        "stretch",
        disagrees="a count of the team's own contacts: the team decides alone",
    ),
    KeyResultCase(
        "S0 sales",
        "Aumentar del 14 % al 45 % la tasa de apertura de los correos de seguimiento",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S0 sales",
        "Alcanzar 8/10 de media en la encuesta a clientes, con 100 respuestas o más",
        "outcome",
    ),
    KeyResultCase("S1 good", "Subir al 15 % la tasa de conversión de las llamadas", "outcome"),
    KeyResultCase(
        "S1 efficiency",
        "Mejorar un 15 % la conversión de leads calificados el próximo trimestre",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S1 efficiency",
        "Recortar un 10 % el ciclo de venta promedio",
        "outcome",
        "low",
        disagrees="a tenth of the baseline would come by itself: low",
    ),
    KeyResultCase(
        "S1 conversion",
        "Que 8 de cada 10 prospectos interactúen con la página de beneficios",
        "outcome",
    ),
    KeyResultCase("S1 conversion", "Subir la tasa de cierre de propuestas al 30 %", "outcome"),
    KeyResultCase(
        "S1 reworded",
        "Que el 90 % de los vendedores use la técnica nueva en 5 llamadas por semana",
        "outcome",
        disagrees="S1 still calls it close to an output; what staff do in their work is an outcome",
    ),
    KeyResultCase(
        "S1 reworded",
        "Subir X % el cierre en las llamadas con la técnica nueva",
        "outcome",
    ),
    KeyResultCase("S1 growth", "Aumentar X % los ingresos por ventas", "outcome"),
    KeyResultCase("S1 growth", "Subir el ticket promedio un Y %", "outcome"),
    KeyResultCase("S1 growth", "Lograr que Z % del ingreso venga de servicios nuevos", "outcome"),
    KeyResultCase("S1 relations", "Captar X clientes nuevos de alto potencial", "outcome"),
    KeyResultCase(
        "S1 relations", "Elevar en Y % el valor de vida de quienes acaban de llegar", "outcome"
    ),
    KeyResultCase(
        "S1 relations",
        "Que Z % de los clientes clave vuelva a comprar en el trimestre",
        "outcome",
    ),
    KeyResultCase("S1 process", "Acortar el ciclo de venta de X a Y días", "outcome"),
    KeyResultCase(
        "S1 process", "Mejorar en Z % el paso de oportunidad calificada a cierre", "outcome"
    ),
    KeyResultCase(
        "S1 process",
        "Aumentar W % las propuestas entregadas por vendedor activo",
        "output",
        disagrees="what the team sends out is its own work; proposals accepted would be a result",
    ),
    KeyResultCase("S1 experience", "Subir X puntos el NPS de la venta", "outcome"),
    KeyResultCase("S1 experience", "Obtener un CSAT de Z % tras el cierre", "outcome"),
    KeyResultCase("S1 experience", "Bajar W puntos el CES de la compra", "outcome"),
    KeyResultCase("S1 expansion", "Facturar X en el territorio nuevo", "outcome"),
    KeyResultCase("S1 expansion", "Sumar Y clientes activos en la nueva zona", "outcome"),
    KeyResultCase(
        "S1 expansion", "Alcanzar Z % de recompra entre los primeros W compradores", "outcome"
    ),
)

CUSTOMERS = (
    KeyResultCase(
        "S0 care",
        "Llevar del 4 % al 15 % la tasa de apertura de los mensajes en la aplicación",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S0 care",
        "Aumentar de 7 a 21 por semana las reuniones que los clientes reservan",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S0 care",
        "Obtener un 9 sobre 10 en la encuesta anónima que sigue a cada reunión",
        "outcome",
    ),
    KeyResultCase(
        "S0 care", "Reducir de 5 h a 1 h el tiempo de respuesta promedio", "outcome", "stretch"
    ),
    KeyResultCase(
        "S3 support",
        "Bajar de 2 horas a 45 minutos el tiempo de primera respuesta",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S3 support",
        "Resolver el 95 % de los tickets de nivel 1 en el primer contacto",
        "outcome",
    ),
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
        "Aumentar del 35 % al 65 % la adopción de funciones premium",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S3 success",
        "Que el 90 % de los clientes nuevos termine el onboarding en 14 días",
        "outcome",
    ),
    KeyResultCase("S3 success", "Alcanzar un NRR del 115 %", "outcome"),
    KeyResultCase(
        "S3 digital", "Subir del 60 % al 85 % el éxito del autoservicio", "outcome", "stretch"
    ),
    KeyResultCase(
        "S3 digital",
        "Bajar del 30 % al 15 % los escalamientos desde el chatbot",
        "outcome",
        "stretch",
    ),
    KeyResultCase("S3 digital", "Llegar a un CES de 6,5 sobre 7 en la ayuda en línea", "outcome"),
    KeyResultCase(
        "S3 good",
        "Subir del 50 % al 75 % las resoluciones por autoservicio",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S3 good",
        "Pasar del 45 % al 70 % lo que se resuelve de forma automática",
        "outcome",
        "stretch",
    ),
    KeyResultCase(
        "S3 streaming", "Bajar del 35 % al 15 % las consultas de uso", "outcome", "stretch"
    ),
    KeyResultCase(
        "S3 streaming", "Llevar del 12 % al 45 % el uso de los tutoriales", "outcome", "stretch"
    ),
    KeyResultCase("S3 streaming", "Resolver en el primer contacto el 80 % de los casos", "outcome"),
    KeyResultCase(
        "S3 messaging",
        "Que el 85 % de los equipos nuevos use 5 funciones o más la primera semana",
        "outcome",
    ),
    KeyResultCase(
        "S3 messaging",
        "El 90 % de los clientes nuevos configura sus integraciones en 14 días",
        "outcome",
    ),
    KeyResultCase("S3 messaging", "Tiempo medio hasta el primer valor < 4 h", "outcome"),
    KeyResultCase("S3 told", "Subir la retención del 82 % al 91 %", "outcome", "stretch"),
    KeyResultCase("S3 told", "Reducir las escalaciones: del 40 % al 25 %", "outcome", "stretch"),
    KeyResultCase("S3 weak", "Clientes más contentos", "outcome"),
)

KEY_RESULTS = (*PRODUCT_AND_MARKETING, *SALES, *CUSTOMERS)
