"""Every form in which people paste their OKRs is read as the OKRs it holds."""

import pytest

from coach.parsing import looks_like_draft, parse

GOAL = "Que comprar sea un placer"
FIRST = "Subir la recompra de 20 % a 30 %"
SECOND = "Bajar las devoluciones al 4 %"
Read = list[tuple[str | None, list[str]]]


def read(draft: str) -> Read:
    found = parse(draft).objectives
    return [(goal.text, [result.text for result in goal.key_results]) for goal in found]


@pytest.mark.parametrize(
    "head",
    [
        "Objetivo: ", "Objective: ", "OBJETIVO 1: ", "Objetivo 1 - ", "O1: ", "O1. ", "O: ",
        "OKR 1: ", "🎯 ", "🎯 Objetivo: ", "**Objetivo:** ", "## Objetivo: ", "# O1 – ",
        "Objetivo:\n", "## Objetivo\n", "Objetivo estratégico: ", "1. Objetivo: ", "> Objetivo: ",
    ],
)  # fmt: skip
def test_an_objective_is_read_whatever_marks_it(head: str) -> None:
    assert read(f"{head}{GOAL}\nKR1: {FIRST}\nKR2: {SECOND}") == [(GOAL, [FIRST, SECOND])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KR1: ", "KR2: "),
        ("KR1 ", "KR2 "),
        ("KR 1.1: ", "KR 1.2: "),
        ("KR1.1 - ", "KR1.2 - "),
        ("RC: ", "RC: "),
        ("RC1: ", "RC2: "),
        ("Resultado clave 1: ", "Resultado clave 2: "),
        ("Key Result 1: ", "Key Result 2: "),
        ("**KR1**: ", "**KR2**: "),
        ("- KR1: ", "- KR2: "),
        ("- ", "- "),
        ("* ", "* "),
        ("• ", "• "),
        ("– ", "– "),
        ("1. ", "2. "),
        ("1) ", "2) "),
        ("a) ", "b) "),
        ("- [ ] ", "- [x] "),
        ("☐ ", "☑ "),
        ("1️⃣ ", "2️⃣ "),
        ("✅ ", "✅ "),
        ("🔑 ", "🔑 "),
        ("  - ", "  - "),
        ("", ""),
    ],
)
def test_key_results_are_read_whatever_marks_them(first: str, second: str) -> None:
    draft = f"Objetivo: {GOAL}\n{first}{FIRST}\n{second}{SECOND}\n"
    assert read(draft) == [(GOAL, [FIRST, SECOND])]


def test_a_section_of_key_results_needs_no_marks() -> None:
    for title in ("Resultados clave:", "Key Results", "### KRs", "**Resultados clave**"):
        assert read(f"Objetivo: {GOAL}\n\n{title}\n{FIRST}\n{SECOND}") == [(GOAL, [FIRST, SECOND])]


def test_key_results_on_one_line_are_cut_apart() -> None:
    assert read(f"O: {GOAL}\nKRs: {FIRST}; {SECOND}") == [(GOAL, [FIRST, SECOND])]
    assert read(f"Objetivo: {GOAL}. KR1: {FIRST} KR2: {SECOND}")[0][1] == [FIRST, SECOND]


def test_headings_and_lists_of_markdown_make_objectives_and_key_results() -> None:
    lists = f"## {GOAL}\n\n- {FIRST}\n- {SECOND}\n\n## Crecer en la costa\n\n- {FIRST}\n"
    draft = f"# OKR Q3 2026\n\n{lists}"
    assert read(draft) == [(GOAL, [FIRST, SECOND]), ("Crecer en la costa", [FIRST])]
    assert parse(draft).cycle == "Q3 2026"


def test_a_markdown_table_is_read_row_by_row() -> None:
    draft = (
        "| Objetivo | Resultado clave | Línea base | Meta | Responsable |\n"
        "|---|---|---|---|---|\n"
        f"| {GOAL} | Recompra | 20 % | 30 % | Ana |\n"
        "| | Devoluciones | 9 % | 4 % | Luis |\n"
    )
    [goal] = parse(draft).objectives
    assert goal.text == GOAL
    assert [(kr.text, kr.baseline, kr.target, kr.owner) for kr in goal.key_results] == [
        ("Recompra", "20 %", "30 %", "Ana"),
        ("Devoluciones", "9 %", "4 %", "Luis"),
    ]


def test_cells_of_a_spreadsheet_are_read_row_by_row() -> None:
    draft = f"Objective\tKey Result\tTarget\n{GOAL}\tRepeat purchases\t30%\n\tReturns\t4%\n"
    [goal] = parse(draft).objectives
    assert goal.text == GOAL
    assert [(kr.text, kr.target) for kr in goal.key_results] == [
        ("Repeat purchases", "30%"),
        ("Returns", "4%"),
    ]


def test_labelled_rows_of_a_spreadsheet_keep_their_labels_out_of_the_words() -> None:
    assert read(f"Objetivo\t{GOAL}\nKR1\t{FIRST}\nKR2\t{SECOND}\n") == [(GOAL, [FIRST, SECOND])]


def test_names_and_times_of_a_chat_are_not_read_as_words() -> None:
    draft = (
        f"[10:31, 4/7/2026] Ana: Objetivo: {GOAL}\n"
        f"[10:32, 4/7/2026] Luis: KR1: {FIRST}\n"
        f"[10:33, 4/7/2026] Ana: KR2: {SECOND}\n"
    )
    assert read(draft) == [(GOAL, [FIRST, SECOND])]


def test_several_objectives_keep_their_own_key_results() -> None:
    draft = f"O1: {GOAL}\nKR1: {FIRST}\n\nO2: Crecer en la costa\nKR1: {SECOND}\nKR2: {FIRST}\n"
    assert read(draft) == [(GOAL, [FIRST]), ("Crecer en la costa", [SECOND, FIRST])]
    assert [kr.ref for kr in parse(draft).key_results] == ["O1.KR1", "O2.KR1", "O2.KR2"]


def test_initiatives_and_kpis_listed_apart_are_no_key_results() -> None:
    draft = (
        f"Objetivo: {GOAL}\nKR1: {FIRST}\n\nIniciativas:\n- Rediseñar el pago\n"
        "- Contratar mensajería\n\nKPI:\n- Margen bruto\n"
    )
    [goal] = parse(draft).objectives
    assert [kr.text for kr in goal.key_results] == [FIRST]
    assert [item.text for item in goal.initiatives] == ["Rediseñar el pago", "Contratar mensajería"]
    assert [item.text for item in goal.health_metrics] == ["Margen bruto"]


def test_an_objective_may_stand_alone() -> None:
    assert read(f"Objetivo: {GOAL}") == [(GOAL, [])]
    assert read("Mejorar la experiencia de compra") == [("Mejorar la experiencia de compra", [])]
    assert read("## Mantener el margen en 40") == [("Mantener el margen en 40", [])]


def test_key_results_may_stand_without_an_objective() -> None:
    assert read(f"KR1: {FIRST}\nKR2: {SECOND}") == [(None, [FIRST, SECOND])]


def test_kinds_of_line_ends_blanks_and_quotes_change_nothing() -> None:
    plain = f"Objetivo: {GOAL}\nKR1: {FIRST}\nKR2: {SECOND}"
    assert read(plain.replace("\n", "\r\n")) == read(plain)
    assert read(plain.replace("\n", "\r")) == read(plain)
    assert read(plain.replace(": ", ":\u00a0")) == read(plain)
    assert read(plain.replace("Objetivo", "\ufeff\u200eObjetivo")) == read(plain)
    assert read(f"“Objetivo: {GOAL}”\nKR1: “{FIRST}”")[0][1] == [FIRST]


def test_marks_of_right_to_left_text_do_not_hide_a_label() -> None:
    assert read(f"\u200fObjetivo:\u200f {GOAL}\n\u202bKR1:\u202c {FIRST}")[0][1] == [FIRST]


def test_a_comment_silences_rules_for_its_line_and_leaves_the_words() -> None:
    comment = "<!-- coach: ignore[KR101, KR102] acordado con la junta -->"
    [result] = parse(f"Objetivo: {GOAL}\nKR1: {FIRST} {comment}\n").key_results
    assert result.text == FIRST
    assert result.ignored == dict.fromkeys(("KR101", "KR102"), "acordado con la junta")
    [bare] = parse(
        f"Objetivo: {GOAL}\nKR1: {FIRST}  coach: ignore[KR101] así lo pidió ventas"
    ).key_results
    assert (bare.text, bare.ignored) == (FIRST, {"KR101": "así lo pidió ventas"})


def test_markup_of_a_page_is_kept_as_words_and_never_lost() -> None:
    [result] = parse(f"Objetivo: {GOAL}\nKR1: <script>alert(1)</script> {FIRST}").key_results
    assert result.text == f"<script>alert(1)</script> {FIRST}"


@pytest.mark.parametrize(
    ("message", "draft"),
    [
        (f"Objetivo: {GOAL}\nKR1: {FIRST}", True),
        (f"KR1: {FIRST}\nKR2: {SECOND}", True),
        ("¿Qué es un KR?", False),
        ("KR1: 40 %", False),
        ("la línea base es 12 %, para marzo", False),
        ("", False),
    ],
)
def test_a_chat_message_is_a_draft_only_beyond_doubt(message: str, draft: bool) -> None:
    assert looks_like_draft(message) is draft
