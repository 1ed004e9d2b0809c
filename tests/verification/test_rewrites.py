"""What a rewrite must satisfy before it is shown."""

from collections.abc import Sequence

import pytest

from coach.analysis import analyse_key_result, analyse_objective
from coach.models import KeyResult, Objective
from coach.reviews import Alternative, Finding, Placeholder, Rewrite, Slot
from coach.verification import Allowed, Problem, invented_names, verify_rewrite

OBJECTIVE = Objective(ref="O1", text="Que las farmacias confíen en nuestros envíos")
LINE = KeyResult(ref="O1.KR1", text="Lanzar el rastreo de Rutalia para bajar las llamadas")
ALLOWED = Allowed((OBJECTIVE.text or "", LINE.text))
GOOD = "Reducir las entregas fallidas de [línea base %] a [meta %] al cierre del ciclo"


def field(name: str, slot: Slot) -> Placeholder:
    return Placeholder(name=name, slot=slot, unit="%", question="¿Cuánto es hoy?")


FIELDS = (field("[línea base %]", "baseline"), field("[meta %]", "target"))


def check(
    text: str,
    fields: tuple[Placeholder, ...] = FIELDS,
    alternatives: tuple[str, ...] = (),
    findings: Sequence[Finding] = (),
    after: Sequence[Finding] | None = None,
) -> tuple[Problem, ...]:
    options = tuple(Alternative(label="otra", text=other) for other in alternatives)
    return verify_rewrite(
        Rewrite(text=text, placeholders=fields, alternatives=options, origin="formula"),
        original=LINE,
        assessment=analyse_key_result(LINE.text, OBJECTIVE.text, "es"),
        objective=OBJECTIVE,
        language="es",
        allowed=ALLOWED,
        findings=findings,
        judge=None if after is None else lambda _: after,
    )


def finding(code: str, severity: str = "warning") -> Finding:
    return Finding.model_validate(
        {"code": code, "name": "n", "severity": severity, "refs": ("O1.KR1",), "message": "m",
         "hint": "h"}
    )  # fmt: skip


def faults(problems: tuple[Problem, ...]) -> set[str]:
    return {problem.fault for problem in problems}


def test_a_result_with_every_slot_stated_or_held_open_passes() -> None:
    assert check(GOOD) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        ("**Reducir** las entregas fallidas de [línea base %] a [meta %]", "markup"),
        ("Ver https://rutalia.example de [línea base %] a [meta %]", "markup"),
        ("Reducir las entregas fallidas de [línea base %] a [meta %] en 3 meses", "figure"),
        ("Reducir las entregas fallidas de [línea base %] a [meta %] con Zendrex", "name"),
        ("Reducir las entregas fallidas de [línea base %] a [otra meta %]", "placeholder"),
        ("Lanzar otro rastreo de [línea base %] a [meta %] al cierre del ciclo", "kind"),
    ],
)
def test_what_must_not_be_shown_is_named(text: str, fault: str) -> None:
    assert fault in faults(check(text))


def test_a_figure_in_an_alternative_counts_as_much() -> None:
    assert "figure" in faults(check(GOOD, alternatives=(GOOD.replace("[meta %]", "20 %"),)))


def test_a_field_nobody_listed_and_a_listed_field_nobody_sees_are_both_caught() -> None:
    assert "placeholder" in faults(check(GOOD, fields=FIELDS[:1]))
    assert "placeholder" in faults(check(GOOD, fields=(*FIELDS, field("[fecha]", "deadline"))))


def test_a_rewrite_in_another_language_than_its_line_is_caught() -> None:
    english = "Reduce the failed deliveries of the month from [línea base %] to [meta %]"

    assert "language" in faults(check(english))


def test_a_wording_that_has_as_many_findings_is_not_better() -> None:
    before = (finding("KR101"),)

    assert check(GOOD, findings=before, after=()) == ()
    assert "worse" in faults(check(GOOD, findings=before, after=(finding("KR104"),)))
    assert "worse" in faults(check(GOOD, findings=before, after=before))


def test_what_the_fields_hold_open_does_not_count_against_a_wording() -> None:
    before = (finding("KR101"),)

    assert check(GOOD, findings=before, after=(finding("KR106", "info"),)) == ()


def test_a_name_of_the_draft_is_kept_and_one_from_elsewhere_is_caught() -> None:
    assert invented_names("Que el rastreo de Rutalia ayude", ALLOWED) == ()
    assert invented_names("Que el rastreo de Zendrex ayude", ALLOWED) == ("Zendrex",)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Aumentar los envíos a tiempo al 95 %", "figure"),
        ("Lanzar el rastreo de Rutalia", "kind"),
    ],
)
def test_an_objective_is_no_kpi_and_no_deliverable(text: str, fault: str) -> None:
    topic = Objective(ref="O1", text="Envíos")
    problems = verify_rewrite(
        Rewrite(text=text, origin="formula"),
        original=topic,
        assessment=analyse_objective("Envíos", "es"),
        objective=topic,
        language="es",
        allowed=ALLOWED,
    )

    assert fault in faults(problems)
