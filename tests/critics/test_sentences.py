"""Suggested sentences are written as a native would write them."""

import pytest

from coach.critics import nouns_es, sentences_en, sentences_es
from coach.critics.parts import Parts
from coach.language import either, listed


@pytest.mark.parametrize(
    ("noun", "with_article"),
    [
        ("tasa de conversión", "la tasa de conversión"),
        ("tiempo hasta resolver", "el tiempo hasta resolver"),
        ("NPS", "el NPS"),
        ("área afectada", "el área afectada"),
        ("días de cobro", "los días de cobro"),
        ("quejas", "las quejas"),
        ("margen bruto", "el margen bruto"),
        ("base de datos", "la base de datos"),
        ("% de pedidos a tiempo", "el % de pedidos a tiempo"),
        ("usuarios activos", "los usuarios activos"),
    ],
)
def test_a_spanish_noun_gets_the_article_of_its_gender(noun: str, with_article: str) -> None:
    assert nouns_es.the(noun) == with_article


@pytest.mark.parametrize(
    ("noun", "with_article"),
    [
        ("time to value", "el time to value"),
        ("health score", "el health score"),
        ("customer satisfaction", "la customer satisfaction"),
        ("adoption", "la adoption"),
    ],
)
def test_an_english_noun_in_spanish_takes_the_article_spanish_speakers_give_it(
    noun: str, with_article: str
) -> None:
    assert nouns_es.the(noun) == with_article


@pytest.mark.parametrize(
    ("noun", "with_article"),
    [
        ("excedente por socio", "el excedente por socio"),
        ("incobrables sobre ventas", "los incobrables sobre ventas"),
        ("clases perdidas", "las clases perdidas"),
        ("patentes otorgadas", "las patentes otorgadas"),
    ],
)
def test_nouns_in_e_are_masculine_unless_listed(noun: str, with_article: str) -> None:
    assert nouns_es.the(noun) == with_article


def test_an_article_is_not_doubled() -> None:
    assert nouns_es.the("La tasa de rechazo") == "la tasa de rechazo"


def test_de_and_a_contract_with_el() -> None:
    assert nouns_es.of("plazo de entrega") == "del plazo de entrega"
    assert nouns_es.contracted("Sumar a el equipo, de El Salvador") == (
        "Sumar al equipo, de El Salvador"
    )


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (["ventas", "ingresos"], "ventas e ingresos"),
        (["ventas", "hielo"], "ventas y hielo"),
        (["ventas", "margen", "higiene"], "ventas, margen e higiene"),
    ],
)
def test_a_spanish_list_says_e_before_an_i(parts: list[str], sentence: str) -> None:
    assert listed(parts, "es") == sentence


def test_a_spanish_choice_says_u_before_an_o() -> None:
    assert either(["precio", "oportunidad"], "es") == "precio u oportunidad"


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            Parts("tiempo de entrega", "down", "48 h", "24 h", "al cierre del T2"),
            "Acortar el tiempo de entrega de 48 h a 24 h al cierre del T2",
        ),
        (
            Parts("pedidos a tiempo", "up", "82 %", "95 %", "al cierre del ciclo"),
            "Aumentar los pedidos a tiempo del 82 % al 95 % al cierre del ciclo",
        ),
        (
            Parts("NPS", "up", "[línea base]", "[meta]", "al cierre del ciclo"),
            "Subir el NPS de [línea base] a [meta] al cierre del ciclo",
        ),
        (
            Parts("ingresos", "up", None, "15 %", "al cierre de 2026", is_change=True),
            "Aumentar los ingresos un 15 % al cierre de 2026",
        ),
        (
            Parts("mermas", "down", "9 %", "4 %", "en marzo", form="arrow"),
            "Mermas: 9 % → 4 %, en marzo",
        ),
    ],
)
def test_a_spanish_key_result_reads_as_one_sentence(parts: Parts, sentence: str) -> None:
    assert sentences_es.key_result(parts) == sentence


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (
            Parts("number of repeat orders", "up", "40", "90", "by the end of Q3"),
            "Increase the number of repeat orders from 40 to 90 by the end of Q3",
        ),
        (
            Parts("share of parcels on time", "up", "[baseline %]", "[target %]", "by May 31"),
            "Raise the share of parcels on time from [baseline %] to [target %] by May 31",
        ),
        (
            Parts("revenue", "up", None, "15%", "by the end of 2026", is_change=True),
            "Increase revenue by 15% by the end of 2026",
        ),
    ],
)
def test_an_english_key_result_reads_as_one_sentence(parts: Parts, sentence: str) -> None:
    assert sentences_en.key_result(parts) == sentence


def test_openings_take_turns_so_that_no_set_reads_like_a_form_letter() -> None:
    lines = {
        sentences_es.key_result(Parts("quejas", "down", "9", "4", None, turn=turn))
        for turn in range(2)
    }

    assert len(lines) == 2


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        (None, "al cierre del ciclo"),
        ("T2", "al cierre del T2"),
        ("Q3 2026", "al cierre del Q3 2026"),
        ("marzo", "al cierre de marzo"),
        ("mes de junio", "al cierre de junio"),
        ("31 de marzo", "para el 31 de marzo"),
        ("fin de año", "a fin de año"),
        ("final del Q2", "al final del Q2"),
        ("El próximo trimestre", "al cierre del próximo trimestre"),
        ("los próximos 6 meses", "en los próximos 6 meses"),
        ("antes del 15 de mayo", "antes del 15 de mayo"),
        ("Ciclo de vida del promotor, fase de prueba y arranque", "al cierre del ciclo"),
    ],
)
def test_a_period_is_said_in_spanish(written: str | None, phrase: str) -> None:
    assert sentences_es.period(written) == phrase


@pytest.mark.parametrize(
    ("written", "phrase"),
    [
        (None, "by the end of the cycle"),
        ("Q3", "by the end of Q3"),
        ("March 31", "by March 31"),
        ("end of June", "by the end of June"),
        ("year end", "by year end"),
        ("the next 6 months", "within the next 6 months"),
        ("by mid-May", "by mid-May"),
        ("first quarter", "by the end of the first quarter"),
    ],
)
def test_a_period_is_said_in_english(written: str | None, phrase: str) -> None:
    assert sentences_en.period(written) == phrase
