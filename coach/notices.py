"""What the coach says of a text that it cannot review, or not as it was asked to."""

from coach.language import Text

NOTHING_READ = Text(
    es=(
        "En este texto no se reconoce un objetivo ni un resultado clave. Así sí se reconocería: "
        "«Objetivo: Que los clientes nuevos vean valor desde el primer día» y, en la línea "
        "siguiente, «KR1: Reducir el tiempo hasta el primer pedido de 9 a 3 días»."
    ),
    en=(
        "No objective or key result could be made out in this text. This would be read: "
        "“Objective: New customers see value from day one” and, on the next line, "
        "“KR1: Cut the time to the first order from 9 to 3 days”."
    ),
)
NOT_JUDGED = Text(
    es=(
        "El borrador parece estar en otro idioma: se leyó su estructura, pero su redacción no se "
        "juzga. El coach juzga español e inglés."
    ),
    en=(
        "The draft seems to be in another language: its structure was read, its wording is not "
        "judged. The coach judges Spanish and English."
    ),
)

TOO_LONG = Text(
    es=(
        "El borrador tiene {chars} caracteres y aquí caben {limit}. Conviene revisarlo por "
        "partes, o pasarlo como archivo."
    ),
    en=(
        "The draft has {chars} characters and {limit} fit here. Review it in parts, or hand it "
        "over as a file."
    ),
)
NOT_ASKED = Text(es="Sin respuesta del modelo: {reason}.", en="No answer from the model: {reason}.")
