"""Spreadsheets as teams keep them: merged cells, two header rows, sheets of teams, and faults."""

import datetime
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from coach.errors import DraftError
from coach.formats import read
from coach.formats.archive import MOST_BYTES
from coach.models import OKRSet


def book(path: Path, **sheets: Sequence[Sequence[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    for sheet in made.worksheets:
        made.remove(sheet)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return made


def sets(path: Path) -> tuple[OKRSet, ...]:
    return tuple(read(path))


def notes(okrs: OKRSet) -> str:
    return " ".join(note["en"] for note in okrs.notes)


HEAD = [
    "Objetivo",
    "Resultado clave",
    "Línea base",
    "Meta",
    "Unidad",
    "Responsable",
    "Fecha límite",
]


def test_a_sheet_a_team_with_merged_objectives(tmp_path: Path) -> None:
    path = tmp_path / "okr.xlsx"
    made = book(
        path,
        Ventas=[["OKR Q3 2026"], HEAD,
                ["Que vuelvan", "Subir la recompra", 0.2, 0.35, None, "Ana", None],
                [None, "Bajar devoluciones", 9, 4.5, "%", None, datetime.date(2026, 9, 30)]],
        Soporte=[HEAD, ["Que ayudemos pronto", "Reducir la espera", 9, 3, "min", "Leo", "sept."]],
    )  # fmt: skip
    sales = made["Ventas"]
    sales.merge_cells("A3:A4")
    sales["C3"].number_format = sales["D3"].number_format = "0%"
    made.save(path)

    first, second = sets(path)

    assert (first.team, first.cycle, second.team) == ("Ventas", "Q3 2026", "Soporte")
    (goal,) = first.objectives
    one, other = goal.key_results
    assert (one.baseline, one.target, one.owner) == ("20 %", "35 %", "Ana")
    assert (other.baseline, other.target, other.unit) == ("9", "4.5", "%")
    assert (other.owner, other.deadline) == (None, "2026-09-30")
    assert other.where is not None
    assert (other.where.sheet, other.where.row, other.where.cells["text"]) == ("Ventas", 4, "B4")


def test_two_header_rows_and_actions_where_key_results_belong(tmp_path: Path) -> None:
    path = tmp_path / "area.xlsx"
    made = book(
        path,
        Hoja=[["ÁREA", "OBJETIVO", "Período", "Q2", None],
              [None, None, None, "Acción Clave", "Fecha Límite"],
              ["Ventas", "Que vuelvan", "Q2", "Llamar a treinta clientes", 46295],
              [None, None, None, "Lanzar el catálogo", "julio/noviembre"]],
    )  # fmt: skip
    sheet = made["Hoja"]
    for area in ("A3:A4", "B3:B4", "C3:C4", "D1:E1"):
        sheet.merge_cells(area)
    made.save(path)

    (okrs,) = sets(path)

    (goal,) = okrs.objectives
    assert [kr.text for kr in goal.key_results] == [
        "Llamar a treinta clientes", "Lanzar el catálogo",
    ]  # fmt: skip
    assert [kr.deadline for kr in goal.key_results] == ["2026-09-30", "julio/noviembre"]
    assert (okrs.team, okrs.cycle) == ("Ventas", "Q2")
    assert "“Acción Clave” is read as one" in notes(okrs)


def test_numbers_are_never_filled_down_a_merge(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    made = book(path, A=[HEAD, ["Que vuelvan", "Subir la recompra", 20, 35, "%", "Ana", None],
                         [None, "Bajar devoluciones", None, None, None, None, None]])  # fmt: skip
    for area in ("A2:A3", "C2:C3", "D2:D3", "F2:F3"):
        made["A"].merge_cells(area)
    made.save(path)

    (okrs,) = sets(path)
    second = okrs.objectives[0].key_results[1]

    assert (second.baseline, second.target, second.owner) == (None, None, None)


def test_a_formula_without_a_value_is_listed_with_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "f.xlsx"
    book(path, A=[HEAD, ["Que vuelvan", "Subir la recompra", 20, "=C2+15", "%", None, None]])

    (okrs,) = sets(path)
    (left,) = okrs.unread

    assert (left.text, left.reason) == ("=C2+15", "formula_without_value")
    assert left.where is not None
    assert list(left.where.cells.values()) == ["D2"]
    assert okrs.objectives[0].key_results[0].target is None


def test_a_mistake_of_the_sheet_is_a_missing_value(tmp_path: Path) -> None:
    path = tmp_path / "e.xlsx"
    book(path, A=[HEAD, ["Que vuelvan", "Subir la recompra", "#¡DIV/0!", 35, "%", None, None]])

    (okrs,) = sets(path)

    assert okrs.objectives[0].key_results[0].baseline is None
    assert [left.reason for left in okrs.unread] == ["sheet_error"]


def test_hidden_and_other_sheets_are_told(tmp_path: Path) -> None:
    path = tmp_path / "h.xlsx"
    rows: list[Sequence[object]] = [HEAD, ["Que vuelvan", "Subir la recompra", 20, 35, "%"]]
    made = book(path, Ventas=rows, Listas=[["a"], ["b"]])
    made.create_sheet("Vieja")
    made["Ventas"].sheet_state = "hidden"
    made.create_sheet("Portada")
    made["Portada"]["A1"] = "Bienvenidos"
    made.save(path)

    (okrs,) = sets(path)

    assert "“Ventas” is hidden" in notes(okrs)
    assert "“Portada” has no OKR columns" in notes(okrs)


def test_a_stray_cell_at_the_end_of_the_sheet_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "g.xlsx"
    made = book(path, A=[HEAD, ["Que vuelvan", "Subir la recompra", 20, 35, "%", None, None]])
    made["A"]["XFD1048576"] = "x"
    made.save(path)

    (okrs,) = sets(path)

    assert len(okrs.objectives) == 1


def test_labels_in_cells_without_a_header_are_read_as_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "l.xlsx"
    book(path, A=[["Objetivo:", "Que vuelvan los clientes"], [None],
                  ["KR1:", "Subir la recompra de 20 % a 35 %"],
                  ["KR2:", "Bajar devoluciones de 9 % a 4 %"]])  # fmt: skip

    (okrs,) = sets(path)
    (goal,) = okrs.objectives

    assert len(goal.key_results) == 2
    assert goal.key_results[1].where is not None
    assert goal.key_results[1].where.row == 4


def test_no_known_header_says_what_was_seen_and_how_to_map_it(tmp_path: Path) -> None:
    path = tmp_path / "n.xlsx"
    book(path, A=[["Sueño", "Señal", "Color"], ["Que vuelvan", "Subir la recompra", "rojo"]])

    with pytest.raises(DraftError, match=r"«Sueño», «Señal», «Color».*--map") as error:
        sets(path)
    assert "n.xlsx" in str(error.value)

    mapped = tuple(read(path, {"objective": "Sueño", "key_result": "Señal"}))
    assert mapped[0].objectives[0].key_results[0].text == "Subir la recompra"


def test_a_mapped_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "n.xlsx"
    book(path, A=[["Sueño", "Señal"], ["Que vuelvan", "Subir la recompra"]])

    with pytest.raises(DraftError, match="«Aspiración»"):
        tuple(read(path, {"objective": "Aspiración"}))


def test_of_two_columns_for_one_field_the_surer_name_is_read_and_said(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Objetivo,KR,Resultado clave\nQue vuelvan,x,Subir la recompra\n", "utf-8")

    (okrs,) = sets(path)

    assert okrs.objectives[0].key_results[0].text in ("x", "Subir la recompra")
    assert "say the same" in notes(okrs)


def test_an_objective_column_full_of_numbers_is_the_target(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "Meta;Indicador;Actual;Objetivo\nQue las familias vuelvan a comprar;NPS;31;45\n"
        "Que las familias vuelvan a comprar;Recompra;20 %;35 %\n",
        "utf-8",
    )

    (okrs,) = sets(path)
    (goal,) = okrs.objectives

    assert goal.text == "Que las familias vuelvan a comprar"
    assert [(kr.text, kr.target) for kr in goal.key_results] == [
        ("NPS", "45"),
        ("Recompra", "35 %"),
    ]


@pytest.mark.parametrize("ending", [".xls", ".xlsm", ".xlsb"])
def test_old_workbooks_and_macros_are_refused_with_the_way_out(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"okr{ending}"
    path.write_bytes(b"\xd0\xcf\x11\xe0")

    with pytest.raises(DraftError, match=r"\.xlsx"):
        sets(path)


def test_a_protected_workbook_is_named_as_one(tmp_path: Path) -> None:
    path = tmp_path / "okr.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)

    with pytest.raises(DraftError, match="password"):
        sets(path)


@pytest.mark.parametrize("content", [b"not a zip", b"PK\x03\x04broken", b"\x00" * 40])
def test_a_damaged_workbook_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "okr.xlsx"
    path.write_bytes(content)

    with pytest.raises(DraftError, match="damaged"):
        sets(path)


def test_an_archive_made_to_fill_the_memory_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (MOST_BYTES // 4))

    with pytest.raises(DraftError, match="too much"):
        sets(path)


def test_an_archive_that_lies_about_its_size_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b"a" * 3_000_000)
    raw = path.read_bytes()
    path.write_bytes(raw.replace((3_000_000).to_bytes(4, "little"), (900).to_bytes(4, "little")))

    with pytest.raises(DraftError):
        sets(path)


def test_entities_in_a_workbook_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    book(path, A=[HEAD, ["Que vuelvan", "Subir la recompra", 20, 35, "%", None, None]])
    evil = tmp_path / "evil.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(evil, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = (
                    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "boom">]>'
                    + content.partition(b"?>")[2]
                )
            target.writestr(name, content)

    with pytest.raises(DraftError):
        sets(evil)


def ods(path: Path, body: str) -> None:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f"<office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("content.xml", content)


def cell(text: str) -> str:
    return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"


def test_an_opendocument_sheet_with_shares_dates_and_a_million_blank_rows(tmp_path: Path) -> None:
    path = tmp_path / "okr.ods"
    share = (
        '<table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35%</text:p>'
        "</table:table-cell>"
    )
    due = (
        '<table:table-cell office:value-type="date" office:date-value="2026-09-30T00:00:00">'
        "<text:p>30/9/26</text:p></table:table-cell>"
    )
    head = "".join(map(cell, ("Objetivo", "Resultado clave", "Meta", "Fecha límite")))
    body = (
        f'<table:table table:name="Ventas"><table:table-row>{head}</table:table-row>'
        f"<table:table-row>{cell('Que vuelvan')}{cell('Subir la recompra')}{share}{due}"
        '<table:table-cell table:number-columns-repeated="16380"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    ods(path, body)

    (okrs,) = sets(path)
    (kr,) = okrs.objectives[0].key_results

    assert (okrs.team, kr.target, kr.deadline) == ("Ventas", "35 %", "2026-09-30")
    assert kr.where is not None
    assert kr.where.cells["target"] == "C2"
