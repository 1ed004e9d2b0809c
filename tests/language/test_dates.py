from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import dates
from coach.models import Language


@pytest.mark.parametrize(
    ("language", "text", "raw", "kind"),
    [
        ("es", "Abrir dos sedes antes del 30 de junio", "antes del 30 de junio", "date"),
        ("es", "Abrir dos sedes para el T3", "para el T3", "quarter"),
        ("es", "al cierre del trimestre", "al cierre del trimestre", "quarter"),
        ("es", "Vender más en los próximos 6 meses", "en los próximos 6 meses", "relative"),
        ("es", "al final del ciclo", "al final del ciclo", "cycle"),
        ("es", "Crecer 10 % frente a Q4 2024", "a Q4 2024", "reference"),
        ("es", "Responder en menos de 14 días", "en menos de 14 días", "duration"),
        ("en", "Open two stores by June 30, 2026", "by June 30, 2026", "date"),
        ("en", "Open two stores by Q3", "by Q3", "quarter"),
        ("en", "by the end of the year", "by the end of the year", "year"),
        ("en", "Grow 10% since March", "since March", "reference"),
        ("en", "Open two stores by 2026-06-30", "by 2026-06-30", "date"),
        ("en", "Open two stores no later than May", "May", "month"),
        ("en", "Open two stores til September", "til September", "month"),
        ("en", "Open two stores by year end", "by year end", "year"),
        ("en", "Open two stores this winter", "this winter", "cycle"),
        ("en", "Plant the beds before the summer", "before the summer", "cycle"),
        ("en", "Open two stores in the first half-year", "in the first half-year", "half"),
        ("en", "Lift sales on Black Friday", "on Black Friday", "date"),
        ("en", "Fill rate | 60% | 80% | end Nov", "end Nov", "month"),
        ("en", "In 90 days, 200 families have a card", "In 90 days", "relative"),
        ("en", "Open two stores by the end of term", "by the end of term", "cycle"),
        ("en", "Open two stores by the 15th", "by the 15th", "date"),
        ("en", "Open two stores in the rest of the year", "in the rest of the year", "cycle"),
        (
            "en",
            "Open two stores within six months of launch",
            "within six months of launch",
            "relative",
        ),
        ("es", "Abrir dos sedes al término del curso", "al término del curso", "cycle"),
        (
            "es",
            "Abrir dos sedes antes de que termine el año",
            "antes de que termine el año",
            "cycle",
        ),
        ("es", "A junio, dos sedes", "A junio", "month"),
        ("es", "Abrir dos sedes a fin de mes", "a fin de mes", "month"),
        ("es", "Abrir dos sedes antes de la cosecha", "antes de la cosecha", "cycle"),
        ("es", "Abrir dos sedes este verano", "este verano", "cycle"),
        ("es", "Abrir dos sedes al 31/10", "al 31/10", "date"),
        ("es", "Obtener el sello verde (oct.)", "oct.", "month"),
        ("es", "Abrir dos sedes cuando termine mayo", "cuando termine mayo", "month"),
        ("es", "Curso 2026/27: dos sedes nuevas", "Curso 2026/27", "year"),
    ],
)
def test_a_date_is_found_with_the_words_that_lead_to_it(
    language: Language, text: str, raw: str, kind: str
) -> None:
    assert [(found.raw, found.kind) for found in dates(text, language)] == [(raw, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "50 visitas al mes",
        "two posts per week",
        "puntaje de 8/10",
        "soporte 24/7",
        "de 45 a 30",
        "we may march on",
        "mayo",
        "versión 2.0",
        "llevar la nota al 8/10",
        "colas de 20 minutos on a Sunday",
        "ventas de verano",
        "volver within a month of buying",
        "volver dentro del mes de compra",
        "by 3rd parties",
        "fewer drop-outs in the year 2 course",
    ],
)
def test_frequencies_scores_and_plain_words_are_no_dates(text: str) -> None:
    assert dates(text, "es") == ()


_PIECES = "de el by antes 30 junio June Q3 2026 / - 31/12 fin del trimestre año meses 6 en".split


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES())).map(" ".join)))
def test_every_date_stands_in_the_text_apart_from_the_others(text: str) -> None:
    found = dates(text, "es")
    assert all(text[date.span.start : date.span.end] == date.raw != "" for date in found)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))
