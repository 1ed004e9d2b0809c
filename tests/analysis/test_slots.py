"""Which parts of the formula a line states, what it measures, and how far it asks to go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.analysis import analyse, analyse_key_result, analyse_objective, stated_levels
from coach.models import Language
from coach.parsing import parse
from coach.reviews import Context

LINES: list[tuple[Language, str, str, str]] = [
    ("es", "MBT-", "tasa de conversión", "Aumentar la tasa de conversión de 12 % a 18 %"),
    (
        "es",
        "M-TD",
        "ingresos por suscripción",
        "Aumentar los ingresos por suscripción un 15 % antes del 30 de junio",
    ),
    ("es", "MBTD", "Tiempo de ciclo", "Tiempo de ciclo: 12 → 7 días en Q2"),
    ("es", "M-T-", "pedidos repetidos", "Lograr 300 pedidos repetidos"),
    ("es", "----", "atención", "Mejorar la atención"),
    ("es", "M---", "NPS", "Mejorar el NPS"),
    ("es", "MBT-", "quejas", "Bajar las quejas a 20 al mes (hoy 35)"),
    (
        "es",
        "MBT-",
        "socios que entregan café lavado",
        "Pasar de 120 a 200 socios que entregan café lavado",
    ),
    ("es", "M---", "abandono", "Reducir el abandono de X % a Y %"),
    ("es", "M-T-", "horas de espera", "Reducir a la mitad las horas de espera"),
    ("en", "MBT-", "conversion rate", "Increase conversion rate from 12% to 18%"),
    ("en", "M-TD", "subscription revenue", "Grow subscription revenue by 15% by June 30"),
    ("en", "MBTD", "Cycle time", "Cycle time: 12 → 7 days in Q2"),
    ("en", "M-T-", "repeat orders", "Reach 300 repeat orders"),
    ("en", "----", "service", "Improve service"),
    ("en", "M---", "NPS", "Improve NPS"),
    ("en", "MBT-", "complaints", "Bring complaints down to 20 a month (now 35)"),
    ("en", "M-T-", "response time", "Halve response time"),
    ("en", "MBT-", "churn", "Cut churn from 5% to under 3%"),
]


@pytest.mark.parametrize(("language", "slots", "metric", "text"), LINES, ids=lambda v: v[:48])
def test_slots_and_metric_are_those_the_line_states(
    language: Language, slots: str, metric: str, text: str
) -> None:
    found = analyse_key_result(text, None, language)
    stated = found.slots
    given = (stated.metric, stated.baseline, stated.target, stated.deadline)

    assert "".join(c if s else "-" for c, s in zip("MBTD", given, strict=True)) == slots
    assert found.reading.metric == metric


@pytest.mark.parametrize(
    ("text", "language", "stated"),
    [
        ("Every complaint gets an answer the same day", "en", True),
        ("Samples in the lab are never older than a week", "en", True),
        ("Quien reserva recibe su llave al día siguiente", "es", True),
        ("New price labels reach customers in the 9 shops", "en", False),
        ("Los clientes encuentran pan fresco en las 9 tiendas", "es", False),
        ("Customers find fresh bread every day", "en", False),
    ],
)
def test_a_limit_in_words_is_a_target_and_the_places_that_are_there_are_none(
    text: str, language: Language, stated: bool
) -> None:
    assert analyse_key_result(text, None, language).slots.target is stated


@pytest.mark.parametrize(
    ("text", "language", "deadline"),
    [
        ("Hogares con medidor: 34 % en 2024, 70 % en 2026", "es", "en 2026"),
        ("Que 60 familias separen su basura; en abril lo hacían 20", "es", None),
        ("Stalls that take cards: Jan 40%, Oct 80%", "en", "Oct"),
        ("Queue of 4 minutes (May: 9)", "en", None),
        ("Raise repairs done at once from 40% in March to 60% in June", "en", "in June"),
        ("Bajar las quejas a 20 (hoy 35) en el T4", "es", "en el T4"),
    ],
)
def test_the_date_of_the_start_is_no_deadline(
    text: str, language: Language, deadline: str | None
) -> None:
    found = analyse_key_result(text, None, language)

    assert found.reading.deadline == deadline
    assert found.slots.deadline == (deadline is not None)


@pytest.mark.parametrize(
    ("text", "ambition"),
    [
        ("Aumentar la recompra de 20 % a 30 %", "stretch"),
        ("Aumentar la recompra de 20 % a 21 %", "low"),
        ("Aumentar los socios de 100 a 900", "extreme"),
        ("Aumentar los socios de 300 a 200", "extreme"),
        ("Subir la disponibilidad de 99,5 % a 99,9 %", "stretch"),
        ("Mantener la recompra en 20 %", "maintain"),
        ("Aumentar la recompra a 30 %", "cannot_tell"),
        ("Duplicar la recompra", "stretch"),
        ("Intentar subir la recompra a 30 %", "low"),
        ("Llegar a 40 socios (hoy 0)", "stretch"),
        ("Reducir la espera de 2 días a 12 h", "stretch"),
        ("Lanzar 3 módulos", "cannot_tell"),
    ],
)
def test_ambition_is_judged_only_from_what_is_written(text: str, ambition: str) -> None:
    assert analyse_key_result(text, None, "es").ambition == ambition


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Aumentar la recompra de 20 % a 30 %", "value"),
        ("Aumentar la recompra un 10 % frente al año pasado", "reference"),
        ("Usuarios del módulo: 0 → 300", "zero"),
        ("Aumentar la recompra en X %", "held_open"),
        ("Aumentar la recompra a 30 %", "none"),
    ],
)
def test_where_a_baseline_comes_from_is_told_apart(text: str, source: str) -> None:
    assert analyse_key_result(text, None, "es").baseline_source == source


def test_a_cycle_in_the_heading_the_objective_or_an_answer_dates_every_line() -> None:
    line = "KR1: Aumentar la recompra a 30 %"
    none = analyse(parse(f"Objetivo: Que vuelvan\n{line}"))
    heading = analyse(parse(f"# OKR Q3 2026\nObjetivo: Que vuelvan\n{line}"))
    inside = analyse(parse(f"Objetivo: Que vuelvan en el T2\n{line}"))
    answered = analyse(parse(f"Objetivo: Que vuelvan\n{line}"), Context(answers={"cycle": "Q3"}))

    assert none.key_results["O1.KR1"].deadline_source == "none"
    for dated in (heading, inside, answered):
        assert dated.key_results["O1.KR1"].deadline_source == "inherited"


def test_the_words_al_cierre_del_ciclo_state_a_deadline() -> None:
    assert analyse_key_result("Subir la recompra al cierre del ciclo", None, "es").slots.deadline
    assert analyse_key_result("Raise NPS by the end of the cycle", None, "en").slots.deadline


@pytest.mark.parametrize(
    ("text", "language", "baseline", "target"),
    [
        ("Win rate 18% to 25%", "en", "18%", "25%"),
        ("Late payments to suppliers < 5% (Q2: 14%)", "en", "14%", "5%"),
        ("Tiempo de espera: de 9 a 4 min (hoy se mide a mano)", "es", "9", "4 min"),
        ("Respuestas en 3 a 5 días", "es", None, "5 días"),
    ],
)
def test_a_start_and_an_end_are_told_from_a_range(
    text: str, language: Language, baseline: str | None, target: str
) -> None:
    reading = analyse_key_result(text, None, language).reading

    assert (reading.baseline.raw if reading.baseline else None) == baseline
    assert reading.target is not None
    assert reading.target.raw == target


def test_columns_of_a_table_give_a_line_its_levels() -> None:
    table = (
        "| Objective | Key result | Baseline | Target |\n|---|---|---|---|\n"
        "| Parcels arrive | Failed first attempts | 9% | 4% |\n"
    )
    found = analyse(parse(table)).key_results["O1.KR1"]

    assert (found.kind, found.ambition, found.baseline_source) == ("outcome", "stretch", "value")
    assert found.slots.baseline and found.slots.target
    assert all(quote in "Failed first attempts" for quote in found.evidence.values())


def test_levels_are_read_from_any_words() -> None:
    levels = stated_levels("de 5 a 9", "es")

    assert levels.baseline and levels.target
    assert (levels.baseline.raw, levels.target.raw) == ("5", "9")


def test_a_mixed_draft_is_judged_line_by_line() -> None:
    found = analyse(
        parse("Objetivo: Que vuelvan\nKR1: Launch the new web shop\nKR2: Subir la recompra")
    )

    assert found.key_results["O1.KR1"].reading.language == "en"
    assert found.key_results["O1.KR2"].reading.language == "es"


@given(st.text(max_size=120), st.sampled_from(["es", "en"]))
def test_any_text_is_judged_and_every_quote_stands_in_it(text: str, language: Language) -> None:
    for found in (analyse_key_result(text, None, language), analyse_objective(text, language)):
        assert all(quote in text for quote in found.evidence.values())
        reading = found.reading
        for words, span in (
            (reading.metric, reading.metric_span),
            (reading.verb, reading.verb_span),
            (reading.deliverable, reading.deliverable_span),
            (reading.purpose, reading.purpose_span),
        ):
            assert span is None or span.of(text) == words


_OPENINGS = ["Aumentar", "Reducir", "Lanzar", "Que el", "Mantener", "Cero", "We", "Users"]
_WORDS = [
    "la",
    "tasa",
    "de",
    "clientes",
    "a",
    "para",
    "que",
    "to",
    "from",
    "customers",
    "publicados",
]
_USUAL = [*_WORDS, "40%", "→", "30", "Q3", "(hoy", "12)", "X%", "y"]


@given(st.sampled_from(_OPENINGS), st.lists(st.sampled_from(_USUAL), max_size=12))
def test_any_run_of_the_usual_words_is_judged(first: str, rest: list[str]) -> None:
    text = " ".join([first, *rest])
    found = analyse_key_result(text, None, "es")

    assert 0 < found.confidence["kind"] <= 1
    assert all(quote in text for quote in found.evidence.values())


def test_where_a_number_stands_today_is_no_change() -> None:
    reading = analyse_key_result("bajar devoluciones, hoy andan en 7%", None, "es").reading

    assert reading.change is None
    assert reading.baseline is not None and reading.baseline.raw.startswith("7")


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Lanzar talleres para niños pequeños", None),
        ("Abrir un portal para pacientes nuevos", None),
        ("Lanzar talleres para subir la asistencia", "subir la asistencia"),
    ],
)
def test_whom_it_is_for_is_not_what_it_is_for(text: str, purpose: str | None) -> None:
    assert analyse_key_result(text, None, "es").reading.purpose == purpose


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Migrate everything to BigQuery by 30/6", None),
        ("Commit to production: 2 days", None),
        ("Roll out the app to reach more farms", "reach more farms"),
        ("Rework the demo environment to help close rates", "help close rates"),
    ],
)
def test_where_to_is_no_purpose(text: str, purpose: str | None) -> None:
    assert analyse_key_result(text, None, "en").reading.purpose == purpose
