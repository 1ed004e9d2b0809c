"""Lines beside the OKRs - titles, captions, remarks, greetings - are told from the OKRs."""

import pytest

from coach.parsing import parse

GOAL = "Families feel part of the school"
OTHER = "Year 9 pupils believe they can do maths"
FIRST = "60% of families answer the survey"
SECOND = "half of the families come to one evening"
THIRD = "30 pupils join the club"
Read = list[tuple[str | None, list[str]]]


def read(draft: str) -> Read:
    found = parse(draft).objectives
    return [(goal.text, [result.text for result in goal.key_results]) for goal in found]


@pytest.mark.parametrize(
    ("title", "cycle"),
    [
        ("Our goals this term (Sept - Dec)", "Sept - Dec"),
        ("Goals for Q3 2025", "Q3 2025"),
        ("OKRs", None),
        ("Our goals this term", None),
        ("Metas del trimestre (ene-mar)", "ene-mar"),
        ("Nuestros objetivos T2", "T2"),
    ],
)
def test_numbered_lines_above_bullets_are_the_objectives_under_a_title(
    title: str, cycle: str | None
) -> None:
    draft = f"{title}\n\n1) {GOAL}\n   - {FIRST}\n   - {SECOND}\n2) {OTHER}\n   - {THIRD}\n"
    assert read(draft) == [(GOAL, [FIRST, SECOND]), (OTHER, [THIRD])]
    assert (parse(draft).title, parse(draft).cycle) == (title, cycle)


def test_a_closing_line_leaves_numbered_objectives_alone() -> None:
    draft = f"1. {GOAL}\n   - {FIRST}\n2. {OTHER}\n   - {THIRD}\n\nNot sure about the last one\n"
    assert read(draft) == [(GOAL, [FIRST]), (OTHER, [THIRD])]


def test_an_objective_above_numbered_lines_with_details_stays_the_objective() -> None:
    draft = f"{GOAL}\n1) {FIRST}\n   - from the yearly form\n2) {THIRD}\n   - from the register\n"
    assert read(draft) == [(GOAL, [FIRST, THIRD])]


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["Objective: ", "Objetivo: ", "O1: "])
@pytest.mark.parametrize("join", [" - ", ": ", " – "])
def test_a_numbered_okr_line_above_a_labelled_objective_is_its_caption(
    join: str, label: str, blank: str
) -> None:
    draft = f"OKR 1{join}FINANCE Q3 FY25{blank}{label}{GOAL}\nKR1: {FIRST}\n"
    found = parse(draft)
    assert read(draft) == [(GOAL, [FIRST])]
    assert (found.cycle, found.team) == ("Q3 FY25", "FINANCE")


def test_each_caption_gives_its_own_objective_the_team_and_loses_no_words() -> None:
    found = parse(
        f"OKR 1 - Finance\nObjective: {GOAL}\nKR1: {FIRST}\n\n"
        f"OKR 2 - Sales\nObjective: {OTHER}\nKR1: {THIRD}\n"
    )
    assert [goal.team for goal in found.objectives] == ["Finance", "Sales"]
    assert found.title == "OKR 1 - Finance"
    assert [left.text for left in found.unread] == ["OKR 2 - Sales"]


def test_a_numbered_okr_line_is_the_objective_where_no_other_label_follows() -> None:
    assert read(f"OKR 1 - {GOAL}\nKR1: {FIRST}\nOKR 2 - {OTHER}\nKR1: {THIRD}") == [
        (GOAL, [FIRST]),
        (OTHER, [THIRD]),
    ]


@pytest.mark.parametrize("label", ["O - ", "O – ", "O: ", "**O** - ", "- O - "])
def test_the_letter_o_labels_an_objective(label: str) -> None:
    assert read(f"{label}{OTHER}\nKR - {FIRST}\n") == [(OTHER, [FIRST])]


def test_the_spanish_word_for_or_is_no_label() -> None:
    draft = f"Objetivo: {GOAL}\n- Llegar a 40 familias\n  o - en su defecto - a 30\n"
    assert len(parse(draft).objectives) == 1


@pytest.mark.parametrize(
    "remark",
    [
        "still need to check the baseline with Ana",
        "tbd by Ana",
        "todo ask finance",
        "note for Ana, see the file",
        "question for Ana, see the file",
        "pendiente el dato de Ana",
        "nota para Ana",
        "ojo, falta confirmar el dato",
        "is that too much?",
    ],
)
@pytest.mark.parametrize("head", [f"Objective: {GOAL}", f"Objective: {GOAL}\nKRs:", GOAL])
def test_a_remark_below_a_list_is_kept_apart_from_its_last_line(head: str, remark: str) -> None:
    draft = f"{head}\n- {FIRST}\n- {SECOND}\n{remark}\n"
    assert read(draft) == [(GOAL, [FIRST, SECOND])]
    assert [left.text for left in parse(draft).unread] == [remark]


def test_a_wrapped_line_that_is_no_remark_still_goes_on() -> None:
    draft = f"Objective: {GOAL}\n- Families who answer the yearly survey of\nquestion forms: 60%\n"
    [(_, [result])] = read(draft)
    assert result.endswith("question forms: 60%")


def test_a_lone_bullet_between_labelled_key_results_is_one() -> None:
    draft = f"Objective: {GOAL}\nKR1: {FIRST}\n- {SECOND}\nKR2: {THIRD}\n"
    assert read(draft) == [(GOAL, [FIRST, SECOND, THIRD])]


def test_bullets_under_most_key_results_are_details() -> None:
    draft = (
        f"Objective: {GOAL}\nKR1: {FIRST}\n- counted with the yearly form\n"
        f"KR2: {THIRD}\n- counted with the register\nKR3: {SECOND}\n"
    )
    assert read(draft) == [(GOAL, [FIRST, THIRD, SECOND])]


@pytest.mark.parametrize("line", ["🎉 42", "42", "🎯 42", "- 42 %"])
def test_a_line_without_a_word_is_no_objective(line: str) -> None:
    assert read(f"{line}\nKR1: {FIRST}\nKR2: {SECOND}\n")[0][0] is None
    assert all(goal.text != "42" for goal in parse(f"{line}\n{GOAL}\n- {FIRST}\n").objectives)


@pytest.mark.parametrize(
    ("note", "cycle"),
    [
        ("Hi all, here are the people OKRs for Q1", "Q1"),
        ("Hola, paso los OKRs del T3 para revisar", "T3"),
        ("Hola. Estos son los OKR de T3. Gracias", "T3"),
        ("Hi, we met the OKRs of last Q1", None),
        ("Hi, OKRs moved from Q1 to Q2", None),
        ("Hi all, see you in Q1", None),
    ],
)
def test_a_greeting_that_speaks_of_okrs_names_the_cycle(note: str, cycle: str | None) -> None:
    assert parse(f"{note}\n\nObjective: {GOAL}\nKR1: {FIRST}\n").cycle == cycle


def test_a_labelled_cycle_is_stronger_than_a_greeting() -> None:
    draft = f"Hi, our OKRs for Q1\n\n# OKRs Q2 2025\n\nObjective: {GOAL}\nKR1: {FIRST}\n"
    assert parse(draft).cycle == "Q2 2025"


def test_a_sign_off_is_no_part_and_a_line_that_goes_on_with_thanks_to_is() -> None:
    signed = parse("O1: Vender en regiones\nKR1: Abrir 2 sucursales\nKPIs: margen\nsaludos")
    longer = parse("Objetivo: Crecer\nKR1: Subir las ventas de 10 a 20\ngracias a la nueva tienda")

    assert [item.text for item in signed.objectives[0].health_metrics] == ["margen"]
    assert [left.text for left in signed.unread] == ["saludos"]
    assert longer.objectives[0].key_results[0].text.endswith("gracias a la nueva tienda")


def test_a_greeting_above_a_list_of_goals_does_not_hide_them() -> None:
    draft = (
        "hola equipo!! va el borrador\n* fidelizar clientes 🚀\n - lanzar campaña con cupones\n"
        " - subir el ticket promedio de 12 a 15\n - bajar devoluciones, hoy andan en 7%\n"
    )

    ((goal, lines),) = read(draft)

    assert goal == "fidelizar clientes 🚀"
    assert len(lines) == 3


def test_a_letter_with_a_list_stays_a_letter() -> None:
    letter = "Hola equipo:\n- mañana es feriado\n- la oficina cierra\n- saludos\n"

    assert parse(letter).objectives == ()


def test_the_first_item_leads_those_that_stand_deeper_by_one_blank() -> None:
    assert read(f"* {GOAL}\n - {FIRST}\n - {SECOND}\n") == [(GOAL, [FIRST, SECOND])]
