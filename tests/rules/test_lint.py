"""What is said of a draft, what is kept silent, and how much a line has to bear."""

import pytest

from coach.models import Language
from coach.reviews import Context
from tests.rules.hand_made import figure, findings, line, said, verb

LAUNCH = line("Lanzar el portal", "output", reading=verb("Lanzar el portal", "Lanzar"))
WRITE = line("Redactar guías", "output", reading=verb("Redactar guías", "Redactar"))
SOUND = line("Reducir la espera de 9 a 3 min", slots="metric baseline target")


def test_a_good_result_is_left_alone() -> None:
    assert said(findings("Que quien llama reciba ayuda", SOUND)) == []


def test_one_output_is_said_on_its_line_with_its_question() -> None:
    (found,) = [
        f for f in findings("Que se venda sin complicarse", LAUNCH, SOUND) if f.code == "KR101"
    ]

    assert found.refs == ("O1.KR1",)
    assert found.severity == "warning"
    assert found.hint.startswith("Cuando esto esté listo, ¿quién")


def test_several_outputs_share_one_question() -> None:
    found = findings("Que se venda sin complicarse", LAUNCH, WRITE, SOUND)
    shared = [f for f in found if f.code == "SET403"]

    assert said(found) == [
        ("KR101", ("O1.KR1",)),
        ("KR101", ("O1.KR2",)),
        ("SET403", ("O1.KR1", "O1.KR2")),
    ]
    assert shared[0].message.startswith("Dos de los tres KR son trabajo del equipo")
    assert [f.hint for f in found if f.code == "KR101"] == ["", ""]


def test_counted_calls_are_an_activity_and_no_deliverable() -> None:
    text = "Realizar 10 llamadas de seguimiento por semana"
    found = findings("Que confíen", line(text, "output", reading=verb(text, "Realizar")))
    (count,) = [f for f in found if f.code == "KR102"]

    assert count.evidence[0].quote == "10 llamadas de seguimiento por semana"
    assert "llamadas llevan" in count.hint
    assert "KR101" not in {f.code for f in found}


@pytest.mark.parametrize("text", ["Preparar la reunión anual", "Redactar la propuesta de valor"])
def test_one_meeting_or_proposal_without_a_count_is_a_deliverable(text: str) -> None:
    made = line(text, "output", reading=verb(text, text.split()[0]))

    assert [code for code, _ in said(findings("Que confíen", made))] == ["KR101"]


def test_measuring_is_said_once_and_by_itself() -> None:
    text = "Medir la rotación de personal"
    made = line(text, "output", reading=verb(text, "Medir"))

    assert said(findings("Que la gente quiera trabajar aquí", made)) == [("KR114", ("O1.KR1",))]


def test_a_sample_size_is_no_result() -> None:
    text = "Conseguir 1.000 respuestas"

    assert said(findings("Que se nos oiga", line(text, slots="metric target"))) == [
        ("KR114", ("O1.KR1",))
    ]


def test_a_result_with_metric_and_target_bears_one_remark_at_most() -> None:
    text = "Intentar subir el NPS de 6 a 8; de ello depende el bono del trimestre"
    reading = {
        "metric": "NPS",
        "baseline": figure(text, "6", 6),
        "target": figure(text, "8", 8),
        "direction": "up",
    }
    made = line(text, slots="metric baseline target", ambition="extreme", reading=reading)

    assert said(findings("Que nos recomienden", made)) == [("KR110", ("O1.KR1",))]


def test_a_missing_baseline_is_quiet_and_asked_only_where_it_can_be_fetched() -> None:
    text = "Alcanzar una conversión del 25 %"
    reading = {"metric": "conversión", "target": figure(text, "25 %", 25, "%")}

    def quiet(source: str) -> list[str]:
        made = line(text, slots="metric target", reading=reading, baseline_source=source)
        found = findings("Que compren", made)
        assert said(found) == []
        return [f.message for f in found if f.quiet and f.refs]

    assert quiet("none") == ["Falta saber cuánto es hoy: conversión."]
    assert all(quiet(source) == [] for source in ("zero", "held_open"))
    assert "referencia" in quiet("reference")[0]


def test_a_missing_cycle_is_asked_once_for_the_set() -> None:
    found = [f for f in findings("Que compren", SOUND, SOUND) if f.code == "SET406"]

    assert [(f.refs, f.severity) for f in found] == [((), "info")]


@pytest.mark.parametrize(
    "known",
    [
        {"context": Context(answers={"cycle": "Q3"})},
        {"cycle": "Q3 2026"},
        {"objective": "Que compren en el tercer trimestre"},
    ],
)
def test_a_cycle_given_anywhere_is_not_asked_for(known: dict[str, object]) -> None:
    objective = str(known.pop("objective", "Que compren"))

    assert "SET406" not in {f.code for f in findings(objective, SOUND, **known)}  # type: ignore[arg-type]


def test_a_line_with_its_own_date_answers_for_the_cycle() -> None:
    dated = line("Reducir la espera de 9 a 3 min en marzo", slots="metric target deadline")

    assert "SET406" not in {f.code for f in findings("Que compren", dated)}


def test_a_level_names_the_result_it_protects() -> None:
    text = "Mantener el CSAT por encima de 4,6"
    (level,) = [
        f for f in findings("Que ayuden rápido", line(text, "health"), SOUND) if f.code == "KPI201"
    ]

    assert "KR2" in level.message
    assert "resguardo" in level.message
    assert level.severity == "info"


def test_only_levels_are_named_a_confusion_once() -> None:
    level = line("Mantener el CSAT por encima de 4,6", "health")
    found = findings("Que se pueda contar con ello", level, level)

    assert [f.refs for f in found if f.code == "KPI203"] == [("O1.KR1", "O1.KR2")]
    assert {f.hint for f in found if f.code == "KPI201"} == {""}


def test_a_line_that_is_ignored_keeps_its_finding_and_the_reason() -> None:
    made = LAUNCH._replace(fields={"ignored": {"KR101": "así lo pidió Dirección"}})
    found = findings("Que se venda sin complicarse", made)

    assert said(found) == []
    assert [f.suppressed.reason for f in found if f.suppressed] == ["así lo pidió Dirección"]


def test_ignoring_one_rule_leaves_the_others() -> None:
    made = LAUNCH._replace(fields={"ignored": {"KR103": "otra cosa"}})

    assert said(findings("Que se venda sin complicarse", made)) == [("KR101", ("O1.KR1",))]


def test_a_settled_line_silences_whatever_concerns_it_alone() -> None:
    context = Context(accepted={"O1.KR1": "queda así"})
    found = findings("Que se venda sin complicarse", LAUNCH, WRITE, context=context)

    assert ("KR101", ("O1.KR1",)) not in said(found)
    assert ("KR101", ("O1.KR2",)) in said(found)
    assert ("SET403", ("O1.KR1", "O1.KR2")) in said(found)


def test_an_objective_can_silence_what_concerns_its_lines_together() -> None:
    found = findings(
        "Que se venda sin complicarse", LAUNCH, WRITE, ignored={"SET403": "es un proyecto"}
    )

    assert "SET403" not in {code for code, _ in said(found)}


@pytest.mark.parametrize("language", ["es", "en"])
def test_evidence_is_verbatim_at_its_place_in_the_draft(language: Language) -> None:
    objective = "Que se venda sin complicarse"
    draft = "\n".join([objective, LAUNCH.text, WRITE.text, SOUND.text])
    found = findings(objective, LAUNCH, WRITE, SOUND, language=language)
    evidence = [e for f in found for e in f.evidence]

    assert evidence
    assert all(e.span and e.span.of(draft) == e.quote for e in evidence)


def test_braces_in_a_draft_are_words_like_others() -> None:
    made = line("{verb} {0} del portal", "unclear")

    assert any("{verb} {0}" in f.message for f in findings("Que se venda", made))


def test_what_an_objective_is_is_said_once() -> None:
    goal = {"qualitative": False, "outcome_oriented": False, "kpi_confusion": True}
    found = findings("Aumentar las reuniones de 100 a 300", SOUND, goal=goal)

    assert [code for code, _ in said(found)] == ["OBJ001"]


def test_two_goals_warn_only_where_the_lines_split_between_them() -> None:
    objective = "Maximizar ingresos en mercados clave y mejorar la seguridad de choferes"
    income = line("Aumentar los ingresos por mercado de 20 a 30", slots="metric baseline target")
    safety = line("Reducir los accidentes de choferes de 8 a 3", slots="metric baseline target")
    goal = {"single_focus": False}

    def severity(*lines: object) -> list[str]:
        found = findings(objective, *lines, goal=goal)  # type: ignore[arg-type]
        return [f.severity for f in found if f.code == "OBJ002"]

    assert severity(income, safety) == ["warning"]
    assert severity(income) == ["info"]


def test_a_whole_objective_without_lines_lacks_its_key_results() -> None:
    assert ("SET405", ("O1",)) in said(findings("Que las familias confíen"))
