"""Rules about figures: scales, changes, small totals, ambition."""

from typing import Any

import pytest

from coach.reviews import Ambition
from tests.rules.hand_made import figure, findings, line, said


def codes(text: str, slots: str = "metric baseline target", **more: Any) -> list[str]:
    ambition: Ambition = more.pop("ambition", "cannot_tell")
    source = more.pop("baseline_source", "value" if "baseline" in slots else "none")
    made = line(text, slots=slots, reading=more, ambition=ambition, baseline_source=source)
    return [code for code, _ in said(findings("Que todo vaya mejor para ti", made))]


def levels(
    text: str, first: tuple[str, float], second: tuple[str, float], unit: str | None = None
) -> dict[str, Any]:
    start, end = figure(text, *first, unit), figure(text, *second, unit)
    return {"baseline": start, "target": end, "quantities": (start, end)}


@pytest.mark.parametrize(
    ("change", "value", "agrees"),
    [("-20 %", -20, True), ("-30 %", -30, False), ("-21 %", -21, True), ("+20 %", 20, True)],
)
def test_a_change_agrees_with_its_levels_up_to_rounding(
    change: str, value: float, agrees: bool
) -> None:
    text = f"Reducir las quejas de 25 a 20 ({change})"
    reading = levels(text, ("25", 25), ("20 ", 20))
    reading["quantities"] += (figure(text, change, value, "%"),)

    assert ("KR112" not in codes(text, direction="down", metric="quejas", **reading)) == agrees


def test_points_and_per_cent_of_a_rate_both_agree() -> None:
    text = "Subir la conversión de 40 % a 60 % (+20 %)"
    reading = levels(text, ("40 %", 40), ("60 %", 60), "%")
    reading["quantities"] += (figure(text, "+20 %", 20, "%"),)

    assert codes(text, direction="up", metric="conversión", **reading) == []


def test_words_that_rise_over_figures_that_fall_are_asked_about_and_no_extreme() -> None:
    text = "Aumentar las visitas de 879 a 640"
    reading = levels(text, ("879", 879), ("640", 640))

    assert codes(text, direction="up", metric="visitas", ambition="extreme", **reading) == ["KR112"]


@pytest.mark.parametrize(
    ("text", "first", "second", "fits"),
    [
        ("Subir el NPS de 35 a 50", 35, 50, True),
        ("Subir el NPS de 6,5 a 8", 6.5, 8, False),
        ("Subir el NPS de -4 a 10", -4, 10, True),
        ("Subir el NPS de 60 a 120", 60, 120, False),
    ],
)
def test_nps_has_its_scale(text: str, first: float, second: float, fits: bool) -> None:
    *_, start, _, end = text.split()
    reading = levels(text, (start, first), (end, second))

    assert (codes(text, metric="NPS", direction="up", **reading) == []) == fits


def test_a_share_ends_at_the_whole_and_growth_does_not() -> None:
    share = "Subir la tasa de entrega a tiempo a 120 %"
    net = "Subir la retención neta a 120 %"

    def over(text: str, metric: str) -> list[str]:
        return codes(text, "metric target", metric=metric, target=figure(text, "120 %", 120, "%"))

    assert over(share, "tasa de entrega a tiempo") == ["KR110"]
    assert over(net, "retención neta") == []


def test_a_small_stated_total_is_said_in_people() -> None:
    text = "Subir la proporción de los 10 aliados que renuevan del 70 % al 90 %"
    reading = levels(text, ("70 %", 70), ("90 %", 90), "%")
    made = line(text, slots="metric baseline target", reading=reading)
    (small,) = [f for f in findings("Que los aliados cuenten con ello", made) if f.code == "KR111"]

    assert "dos aliados" in small.message
    assert not any(character.isdigit() for character in small.message.replace("10 aliados", ""))


def test_per_cent_more_of_a_rate_has_two_readings_and_of_a_count_one() -> None:
    rate, tally = "Subir la tasa de renovación un 15 %", "Subir las renovaciones un 15 %"

    def asked(text: str, metric: str) -> list[str]:
        return codes(text, "metric target", metric=metric, change=figure(text, "15 %", 15, "%"))

    assert asked(rate, "tasa de renovación") == ["KR109"]
    assert asked(tally, "renovaciones") == []


def test_a_small_move_is_asked_about_unless_it_closes_the_gap() -> None:
    small = "Subir las visitas por lector de 4,0 a 4,1"
    gap = "Subir las construcciones exitosas del 88 % al 95 %"

    def asked(
        text: str, first: tuple[str, float], second: tuple[str, float], unit: str | None
    ) -> Any:
        reading = levels(text, first, second, unit)
        return codes(text, ambition="low", metric="visitas", direction="up", **reading)

    assert asked(small, ("4,0", 4), ("4,1", 4.1), None) == ["AMB301"]
    assert asked(gap, ("88 %", 88), ("95 %", 95), "%") == []


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Bajar los costos de 100 a 97", "costos"),
        ("Subir los ingresos de 100 a 103", "ingresos"),
        ("Bajar los accidentes de 100 a 97", "accidentes"),
    ],
)
def test_money_and_safety_are_never_called_unambitious(text: str, metric: str) -> None:
    *_, start, _, end = text.split()
    reading = levels(text, (start, 100), (end, float(end)))

    assert codes(text, ambition="low", metric=metric, **reading) == []


def test_from_zero_nobody_can_tell() -> None:
    text = "Pasar de 0 a 500 usuarios"
    reading = levels(text, ("0 ", 0), ("500", 500))

    assert (
        codes(text, ambition="extreme", baseline_source="zero", metric="usuarios", **reading) == []
    )


@pytest.mark.parametrize(
    ("metric", "rest", "asked"),
    [
        ("productividad", "", True),
        ("tasa de adopción", "", True),
        ("usuarios activos", "", True),
        ("productividad", " (unidades por hora)", False),
        ("productividad", ", medida como unidades por hora,", False),
        ("adopción del portal de pagos", "", False),
        ("tiempo de espera", "", False),
    ],
)
def test_only_an_elastic_whole_name_without_definition_is_asked_about(
    metric: str, rest: str, asked: bool
) -> None:
    text = f"Subir {metric}{rest} de 60 % a 75 %"
    reading = levels(text, ("60 %", 60), ("75 %", 75), "%")

    assert (codes(text, metric=metric, **reading) == ["KR108"]) == asked
