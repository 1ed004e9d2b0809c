"""The guard sees every figure of a text, in both languages, in digits and in words."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.models import Language
from coach.verification import Allowed, invented_figures
from coach.verification.figures import figures, readings_of

NOTHING = Allowed(())
DRAFT = (
    "Aumentar los pedidos a tiempo de 82 % a 95 %",
    "Bajar las mermas de 12,5 kg a 1.250 g en Q3",
    "Atender a los 10 clientes activos, del 70% al 90%",
)


@pytest.mark.parametrize(
    "text",
    [
        "un 37 % más",
        "treinta y siete por ciento",
        "thirty-seven percent",
        "la mitad de los pedidos",
        "twice as many orders",
        "dos de cada tres talleres",
        "cinco sextas partes",
        "a quarter of the orders",
        "tres cuartos de las entregas",
        "una docena de talleres",
        "el 3er trimestre",
        "Q2",
        "antes de marzo",
        "by June",
        "versión IV",
        "plan B2B",
        "$4.5M",
        "24/7",
        "el KR7",
        "tenfold",
        "media hora",
        "2027",
    ],
)
def test_a_figure_nobody_said_is_seen(text: str) -> None:
    assert invented_figures(text, NOTHING, "es")


@pytest.mark.parametrize(
    "text",
    [
        "una proporción mayor de los pedidos",
        "one of the teams may notice",
        "el medio de transporte",
        "[línea base %] a [meta %]",
        "al cierre del ciclo",
    ],
)
def test_words_that_are_no_figure_are_left_alone(text: str) -> None:
    assert not invented_figures(text, NOTHING, "es")


@given(st.integers(min_value=2, max_value=10**7), st.sampled_from(["", " %", " h", " USD", "x"]))
def test_any_whole_number_that_the_draft_lacks_is_caught(value: int, unit: str) -> None:
    draft = Allowed(("Reducir las quejas en el taller",))

    assert invented_figures(f"Llegar a {value}{unit} al cierre", draft, "es")


@given(
    st.integers(min_value=0, max_value=999_999),
    st.integers(min_value=0, max_value=99),
    st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]),
)
def test_every_way_of_writing_a_number_reads_as_its_value(
    whole: int, cents: int, marks: tuple[str, str]
) -> None:
    group, point = marks
    written = f"{whole:,}".replace(",", group) + f"{point}{cents:02d}"

    assert Fraction(whole * 100 + cents, 100) in readings_of(written)


@given(st.integers(min_value=1, max_value=9_999))
def test_a_number_is_accepted_when_the_draft_holds_it(value: int) -> None:
    assert not invented_figures(f"hasta {value} pedidos", Allowed((f"de {value} pedidos",)), "es")


@pytest.mark.parametrize(("language", "word"), [("es", "diecisiete"), ("en", "seventeen")])
def test_words_and_digits_are_the_same_number(language: Language, word: str) -> None:
    assert not invented_figures(f"{word} talleres", Allowed(("17 talleres",)), language)
    assert not invented_figures("17 talleres", Allowed((f"{word} talleres",)), language)


@pytest.mark.parametrize("said", ["1250 g", "1,25 g"])
def test_an_ambiguous_figure_may_be_said_in_each_reading_it_allows(said: str) -> None:
    assert not invented_figures(said, Allowed(DRAFT), "es")


@pytest.mark.parametrize(
    "said", ["sube 13 puntos", "nueve de los 10 clientes", "dos clientes más", "72 % de las fallas"]
)
def test_right_arithmetic_on_the_drafts_figures_is_accepted(said: str) -> None:
    assert not invented_figures(said, Allowed(DRAFT), "es")


@pytest.mark.parametrize("said", ["sube 14 puntos", "ocho de los 10 clientes", "82 h", "95 kg"])
def test_wrong_arithmetic_and_borrowed_units_are_not(said: str) -> None:
    assert invented_figures(said, Allowed(DRAFT), "es")


@given(
    st.integers(min_value=1, max_value=98),
    st.integers(min_value=1, max_value=99),
    st.integers(min_value=1, max_value=100),
)
def test_only_the_right_difference_in_points_is_accepted(start: int, end: int, said: int) -> None:
    allowed = Allowed((f"de {start} % a {end} %",))
    invented = invented_figures(f"{said} puntos", allowed, "es")

    assert bool(invented) == (said != abs(end - start))


@given(st.text(max_size=200), st.sampled_from(["es", "en"]))
def test_figures_stand_where_they_say_and_never_overlap(text: str, language: Language) -> None:
    found = figures(text, language)

    assert all(f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
