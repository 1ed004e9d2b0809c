"""What a remark says, and when it keeps quiet: readings, references, guards, pay and names."""

import pytest

from coach.assembly import status_of
from coach.models import Item
from coach.reviews import Finding
from tests.rules.hand_made import Made, figure, findings, line, said, verb

GUESS = line(
    "Contratar a cuatro analistas",
    "output",
    reading=verb("Contratar a cuatro analistas", "Contratar"),
    confidence={"kind": 0.5},
)
LAUNCH = line("Lanzar el portal", "output", reading=verb("Lanzar el portal", "Lanzar"))
SOUND = line("Reducir la espera de 9 a 3 min", slots="metric baseline target")
TRUST = line("Mejorar la confianza de las familias")
CLARITY = line("Que los turnos sean más claros")


def only(found: tuple[Finding, ...], code: str) -> Finding:
    """Return the one finding with this code that a person is shown."""
    (hit,) = [f for f in found if f.code == code and not f.quiet]
    return hit


def codes(*lines: Made) -> set[str]:
    """Return the codes of what a person is shown on these lines."""
    return {code for code, _ in said(findings("Que se pueda contar con ello", *lines))}


def test_work_is_quoted_with_its_object() -> None:
    hit = only(findings("Que se venda sin complicarse", LAUNCH, SOUND), "KR101")

    assert "«Lanzar el portal»" in hit.message
    assert hit.evidence[0].quote == "Lanzar el portal"


def test_a_line_with_two_readings_is_asked_about_and_converts_nothing() -> None:
    found = findings("Que la gente quiera trabajar aquí", GUESS)

    assert only(found, "KR101").severity == "info"
    assert status_of(tuple(f for f in found if f.refs == ("O1.KR1",))) == "refine"


def test_a_line_with_two_readings_is_not_counted_among_the_work() -> None:
    assert "SET403" not in codes(GUESS, LAUNCH, SOUND)
    found = findings("Que se pueda contar con ello", GUESS, LAUNCH, LAUNCH)
    assert only(found, "SET403").refs == ("O1.KR2", "O1.KR3")


def test_the_same_missing_number_is_said_once_for_all_its_lines() -> None:
    found = findings("Que se pueda contar con ello", TRUST, CLARITY, SOUND)

    assert only(found, "KR104").refs == ("O1.KR1", "O1.KR2")
    assert [f.refs for f in found if f.code == "KR104" and f.quiet] == [("O1.KR1",), ("O1.KR2",)]


@pytest.mark.parametrize(
    "text",
    [
        "Que los docentes colaboren más que el año pasado",
        "Managers give feedback more often than last year",
    ],
)
def test_a_named_reference_lacks_only_its_amount(text: str) -> None:
    assert codes(line(text)) == {"KR105"}


def test_more_people_who_do_something_are_compared_with_nobody() -> None:
    assert codes(line("Que haya más familias que lean")) == {"KR104"}


def test_a_line_without_a_direction_is_not_told_that_its_direction_is_clear() -> None:
    up = line("Aumentar la confianza", reading={"direction": "up"})
    with_one = only(findings("Que se aprenda", up), "KR104")
    without = only(findings("Que se aprenda", line("Firmar el convenio")), "KR104")

    assert "dirección" in with_one.message
    assert "dirección" not in without.message


@pytest.mark.parametrize(
    "text", ["Employees share a lesson every 2 weeks", "Las familias leen cada 2 semanas"]
)
def test_a_frequency_is_asked_for_the_share_of_people(text: str) -> None:
    hit = only(findings("Que se aprenda", line(text)), "KR104")

    assert hit.evidence[0].quote in ("every 2 weeks", "cada 2 semanas")
    assert "proporción" in hit.hint


def test_a_level_of_something_else_names_no_sibling() -> None:
    cost = line("Mantener el costo de la comida bajo 30 %", "health")
    readers = line("Subir lectores diarios de 20 % a 40 %", slots="metric baseline target")
    hit = only(findings("Que se lea por gusto", cost, readers), "KPI201")

    assert "KR2" not in hit.message
    assert "¿Seguiría así" in hit.hint


def test_a_level_guards_the_result_it_pulls_against_rather_than_the_first() -> None:
    quality = line("Mantener el CSAT por encima de 4,5", "health")
    readers = line("Subir lectores diarios de 20 % a 40 %", slots="metric baseline target")
    hit = only(findings("Que ayuden rápido", readers, quality, SOUND), "KPI201")

    assert "KR3" in hit.message


@pytest.mark.parametrize("event", ["forum", "team meeting", "town hall", "training sessions"])
def test_an_event_that_is_held_is_no_level(event: str) -> None:
    assert codes(line(f"Hold the monthly {event}", "health", language="en")) == {"KR101"}


def test_at_least_one_is_left_alone_beside_a_share() -> None:
    text = "8 out of 10 employees attend at least one event"
    reading = {"target": figure(text, "8 out of 10", 80, "%")}

    assert codes(line(text, slots="metric target", reading=reading)) == set()


def test_at_least_one_is_asked_how_far_it_goes() -> None:
    text = "Conseguir al menos una referencia de clientes"
    hit = only(
        findings("Que nos recomienden", line(text, slots="metric target", ambition="low")), "AMB303"
    )

    assert hit.hint == "¿A cuánto se quiere llegar?"


def test_soft_words_beside_a_target_are_not_asked_for_a_number() -> None:
    text = "Intentar reducir la espera de 9 a 3 min"

    assert "?" not in only(findings("Que ayuden", line(text, slots="metric target")), "AMB303").hint


@pytest.mark.parametrize(
    "words",
    [
        "accelerators kick in at 50",
        "comp accelerators unlock above 50",
        "when met, the bonus pool unlocks",
        "OTE depends on it",
        "hits a spiff if reached",
        "si se cumple hay comisión extra",
        "de ello depende el aguinaldo variable",
        "bono si se llega a 60",
    ],
)
def test_pay_is_heard_in_either_order(words: str) -> None:
    made = line(f"Raise NPS from 20 to 40; {words}", slots="metric baseline target")

    assert codes(made) == {"KR115"}


@pytest.mark.parametrize(
    "text",
    [
        "Raise startups in our accelerator from 4 to 9",
        "Reducir quejas por comisiones bancarias de 40 a 10",
        "Cut the time to pay suppliers from 40 to 20 days",
    ],
)
def test_money_that_nobody_on_the_team_earns_is_no_pay(text: str) -> None:
    assert "KR115" not in codes(line(text, slots="metric baseline target"))


@pytest.mark.parametrize(
    ("objective", "raw", "kept"),
    [
        ("Year 10 pupils read with pleasure", "10", False),
        ("Que los alumnos de Grado 3 lean por gusto", "3", False),
        ("Las familias de la Zona 4 confían en nosotros", "4", False),
        ("Que 300 familias confíen en nosotros", "300", True),
    ],
)
def test_a_number_in_a_name_is_no_target(objective: str, raw: str, kept: bool) -> None:
    reading = {"language": "es", "quantities": (figure(objective, raw, float(raw)),)}
    found = findings(objective, SOUND, goal={"qualitative": False, "reading": reading})

    assert ("OBJ001" in {f.code for f in found}) is kept


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Satisfacción"], "a «Satisfacción» le falta"),
        (["Satisfacción", "Ingresos"], "a «Satisfacción» e «Ingresos» les falta"),
        (["A", "B", "C", "D", "E"], "a «A», «B», «C» y dos más les falta"),
    ],
)
def test_listed_kpis_without_a_value_agree_in_number(names: list[str], words: str) -> None:
    listed = tuple(Item(text=name) for name in names)

    assert words in only(findings("Que ayuden", SOUND, health_metrics=listed), "KPI204").message
