from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language import quantities, shown_decimal_mark
from coach.models import Language

Read = tuple[str, float | None, str | None]


def read(text: str, language: Language) -> list[Read]:
    return [(found.raw, found.value, found.unit) for found in quantities(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "1.250,5 pedidos", [("1.250,5", 1250.5, None)]),
        ("en", "1,250.5 orders", [("1,250.5", 1250.5, None)]),
        ("es", "el 14 % de las altas", [("14 %", 14, "%")]),
        ("es", "99,95 %", [("99,95 %", 99.95, "%")]),
        ("en", "$2.3M in sales", [("$2.3M", 2_300_000, "$")]),
        ("en", "US$ 1.8k", [("US$ 1.8k", 1800, "USD")]),
        ("es", "1,5 millones de visitas", [("1,5 millones", 1_500_000, None)]),
        ("es", "dos mil millones", [("dos mil millones", 2_000_000_000, None)]),
        ("en", "€3 bn", [("€3 bn", 3_000_000_000, "EUR")]),
        ("en", "3.5k users", [("3.5k", 3500, None)]),
        ("es", "+15", [("+15", 15, None)]),
        ("es", "−20 %", [("−20 %", -20, "%")]),
        ("es", "±10 %", [("±10 %", 10, "%")]),
        ("es", "10 pp", [("10 pp", 10, "points")]),
        ("es", "15 puntos", [("15 puntos", 15, "points")]),
        ("en", "5 points", [("5 points", 5, "points")]),
        ("es", "5h", [("5h", 5, "h")]),
        ("es", "5 h 30 min", [("5 h 30 min", 330, "min")]),
        ("en", "a 2x gain", [("2x", 2, "x")]),
        ("en", "×3", [("×3", 3, "x")]),
        ("es", "puntaje de 8/10", [("8/10", 8, "/10")]),
        ("es", "9 de cada 10 pacientes", [("9 de cada 10", 9, "/10")]),
        ("en", "LTV to CAC of 3:1", [("3:1", 3, ":1")]),
        ("es", "≥ 40", [("40", 40, None)]),
        ("es", "NPS de 8+", [("8", 8, None)]),
        ("es", "resolver en menos de 14 días", [("14 días", 14, "day")]),
        ("es", "72 h", [("72 h", 72, "h")]),
        ("es", "1000 personas a 2 h", [("1000", 1000, None), ("2 h", 2, "h")]),
    ],
)
def test_a_figure_is_read_with_its_unit(
    language: Language, text: str, expected: list[Read]
) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "values", "unit"),
    [
        ("es", "de 3 a 6", (3, 6), None),
        ("es", "de 12 a 15 %", (12, 15), "%"),
        ("en", "from 5.2% to 3%", (5.2, 3), "%"),
        ("en", "3-5 days", (3, 5), "day"),
        ("es", "60–70 %", (60, 70), "%"),
        ("es", "380 → 720", (380, 720), None),
        ("es", "0 → 30%", (0, 30), "%"),
        ("es", "entre 5 y 10 %", (5, 10), "%"),
        ("es", "de $2,000 a $3,500 USD", (2000, 3500), "USD"),
        ("en", "from 3.2s to less than 1.5s", (3.2, 1.5), "s"),
        ("es", "de 6 meses a 2 meses", (6, 2), "month"),
        ("es", "de 5 a 8 mil", (5000, 8000), None),
        ("es", "de 800 a 2 mil", (800, 2000), None),
        ("es", "del nivel 2 al nivel 4", (2, 4), None),
    ],
)
def test_both_ends_of_a_range_are_read_and_share_the_unit(
    language: Language, text: str, values: tuple[float, float], unit: str | None
) -> None:
    assert [(found.value, found.unit) for found in quantities(text, language)] == [
        (value, unit) for value in values
    ]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "duplicar las ventas", 2),
        ("es", "triplicar las altas", 3),
        ("es", "cuadruplicar las altas", 4),
        ("es", "doblar el tráfico", 2),
        ("es", "reducir a la mitad las quejas", 0.5),
        ("es", "un tercio de las tiendas", 1 / 3),
        ("es", "dos tercios de las tiendas", 2 / 3),
        ("en", "double signups", 2),
        ("en", "halve churn", 0.5),
        ("en", "cut waiting time by half", 0.5),
        ("en", "two thirds of the stores", 2 / 3),
        ("en", "twice as many repeat orders", 2),
        ("es", "multiplicar por 3 las altas", 3),
        ("en", "three out of four carts", 0.75),
        ("en", "seven in ten guests", 0.7),
        ("es", "nueve de cada diez carros", 0.9),
        ("en", "end the year at half that", 0.5),
        ("en", "carts with a lock (now: half)", 0.5),
    ],
)
def test_words_for_a_multiple_are_figures(language: Language, text: str, value: float) -> None:
    [found] = quantities(text, language)
    assert found.value == pytest.approx(value)
    assert found.unit == "x"


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("es", "tres nuevos locales", [3]),
        ("es", "treinta y cinco locales", [35]),
        ("es", "una docena de locales", [12]),
        ("es", "uno de los locales de una ciudad", []),
        ("en", "twenty-five stores", [25]),
        ("en", "one of the stores", []),
        ("en", "everything in one place", []),
        ("en", "at least one visit a month", [1]),
        ("en", "one hundred and twenty stores", [120]),
        ("es", "docenas de locales", []),
    ],
)
def test_number_words_count_and_articles_do_not(
    language: Language, text: str, values: list[float]
) -> None:
    assert [found.value for found in quantities(text, language)] == values


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("subir a X %", "%"),
        ("subir a XX", None),
        ("sumar N clientes", None),
        ("llegar a [meta]", None),
        ("desde [línea base %]", "%"),
        ("llegar a ___", None),
        ("meta: TBD", None),
        ("meta por definir", None),
        ("hoy: n/a", None),
        ("facturar $X", "$"),
    ],
)
def test_an_open_field_is_a_figure_without_a_value(text: str, unit: str | None) -> None:
    [found] = quantities(text, "es")
    assert found.value is None
    assert found.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "v2.0", "ISO 27001", "SOC 2", "OAuth 2.0", "B2B", "Web3", "impresión 3D", "soporte 24/7",
        "evaluación 360°", "KR1", "O1.KR2", "KR 1.1", "Q3", "L1", "tier 1",
        "soporte de nivel 1 al Q2", "S3", "EC2", "RFC 2119", "IPv4", "ser el número uno",
        "number one", "first", "reuniones 1:1", "2. Entrevistas", "3) Entrevistas",
        "1️⃣ Entrevistas", "a las 9:30", "GPT-4", "libp2p", "https://example.org/page/20",
        "el 2º lugar", "los OKR de 2025", "antes del 30 de junio", "Q2 2025",
        "redes (X, LinkedIn)", "una versión 0.5.0", "facturas duplicadas",
        "la primera mitad del año", "[x] hecho", "[enlace](destino)",
    ],
)  # fmt: skip
def test_names_dates_and_marks_are_no_figures(text: str) -> None:
    assert read(text, "es") == []


def test_the_other_numbers_decide_what_a_lone_mark_means() -> None:
    [alone] = quantities("1.250 €", "es")
    assert (alone.value, alone.ambiguous) == (1250, True)
    [told] = quantities("1.250 €", "es", decimal=".")
    assert (told.value, told.ambiguous) == (1.25, False)
    assert quantities("de 1.250 a 3,5", "es")[0] == quantities("de 1.250 a 3,5", "en")[0]


def test_a_draft_shows_its_decimal_mark_unless_it_disagrees() -> None:
    assert shown_decimal_mark(["de 4,5 a 5,2", "1.250 altas"], "es") == ","
    assert shown_decimal_mark(["4.5", "3,2"], "es") is None
    assert shown_decimal_mark(["versión 2.1, 31.12.2025"], "es") is None


@given(st.integers(0, 10**12), st.integers(0, 99), st.sampled_from(("es", "en")))
def test_a_number_as_its_country_writes_it_reads_back(
    whole: int, cents: int, language: Language
) -> None:
    text = f"{whole:,}.{cents:02d}"
    if language == "es":
        text = text.translate({ord(","): ".", ord("."): ","})
    [found] = quantities(f"total: {text} €", language)
    assert found.value == pytest.approx(whole + cents / 100)
    assert not found.ambiguous or whole == 0


_WRITTEN = (
    "de a to from 12 1.250 3,5 % $ € k mil millones x X [meta % ] ___ - → / : un tercio la mitad "
    "dos tres one hundred nivel 8/10 ± −5 h min 30 días Q3 v2 \n . 1️⃣ TBD n/a USD"
)
_PIECES = st.sampled_from(_WRITTEN.split(" "))


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)))
def test_every_figure_stands_in_the_text_apart_from_the_others(text: str) -> None:
    for language in ("es", "en"):
        found = quantities(text, language)
        for quantity in found:
            assert quantity.span is not None
            assert text[quantity.span.start : quantity.span.end] == quantity.raw != ""
        for first, second in pairwise(quantity.span for quantity in found):
            assert first is not None and second is not None
            assert first.end <= second.start
