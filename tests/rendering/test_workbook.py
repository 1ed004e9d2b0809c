"""The user's own workbook handed back with its review."""

import datetime
import zipfile
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from coach.errors import CoachError
from coach.formats import read
from coach.pipeline import Coach
from coach.rendering import workbook
from tests.rendering.reports import material, reviews


def own(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Ventas"
    sheet.append(["OKR Ventas Q3 2026"])
    sheet.append(["Objetivo", "Resultado clave", "Línea base", "Meta", "Avance"])
    sheet.append(["Que las tiendas vuelvan", "Subir la recompra", 0.2, 0.35, "=C3/D3"])
    sheet.append([None, "Lanzar el catálogo digital", None, None, None])
    sheet.append(["Que repongan a tiempo", '="KR: "&"x"', None, None, datetime.date(2026, 9, 30)])
    sheet["A2"].font = Font(bold=True, color="FF0000")
    sheet["A2"].fill = PatternFill("solid", start_color="EEEEEE")
    sheet["C3"].number_format = sheet["D3"].number_format = "0 %"
    sheet.merge_cells("A3:A4")
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = "A2:E5"
    sheet.column_dimensions["A"].width = 33
    other = book.create_sheet("Soporte")
    other.append(["Objetivo", "Resultado clave"])
    other.append(["Que quien llama reciba ayuda", "Mejorar el CSAT"])
    other["ZZ900"] = "una nota lejos"
    hidden = book.create_sheet("Listas")
    hidden.append(["a"])
    hidden.sheet_state = "hidden"
    book.save(path)
    return path


def handed_back(folder: Path) -> tuple[Path, Path]:
    source, target = own(folder / "okr.xlsx"), folder / "revisado.xlsx"
    with Coach() as coach:
        found = tuple(coach.review(okrs) for okrs in read(source))
    workbook.write(material(found), source, target)
    return source, target


def look(cell: Any) -> tuple[object, ...]:
    return (cell.value, cell.number_format, copy(cell.font), copy(cell.fill), copy(cell.border))


def test_every_cell_of_the_user_is_as_it_was(tmp_path: Path) -> None:
    source, target = handed_back(tmp_path)
    before, after = openpyxl.load_workbook(source), openpyxl.load_workbook(target)

    assert after.sheetnames[:3] == before.sheetnames
    for sheet in before:
        copied = after[sheet.title]
        for row in sheet.iter_rows(max_row=20, max_col=5):
            for cell in (cell for cell in row if cell.value is not None):
                assert look(cell) == look(copied[cell.coordinate])
        assert copied.merged_cells.ranges == sheet.merged_cells.ranges
        assert copied.freeze_panes == sheet.freeze_panes
        assert copied.auto_filter.ref == sheet.auto_filter.ref
        assert copied.sheet_state == sheet.sheet_state
    assert after["Ventas"].column_dimensions["A"].width == 33


def test_the_review_stands_on_the_row_of_its_line(tmp_path: Path) -> None:
    _, target = handed_back(tmp_path)
    sheet = openpyxl.load_workbook(target)["Ventas"]
    heads = {cell.value: cell.column for cell in sheet[2] if cell.value}

    assert sheet.cell(2, 6).value is None
    assert sheet.cell(4, heads["Luz"]).value == "↻ por convertir en resultado"
    assert "catálogo" in str(sheet.cell(4, heads["Qué muestran las palabras"]).value)
    assert sheet.cell(3, heads["Luz"]).value == "✓ listo"
    assert sheet.cell(3, heads["Objetivo: Luz"]).value
    assert sheet.cell(4, heads["Objetivo: Luz"]).value is None


def test_a_stray_cell_does_not_push_the_review_away(tmp_path: Path) -> None:
    _, target = handed_back(tmp_path)
    sheet = openpyxl.load_workbook(target)["Soporte"]

    assert sheet.cell(1, 4).value == "Objetivo: Luz"
    assert sheet["ZZ900"].value == "una nota lejos"


def test_the_summary_has_figures_and_charts(tmp_path: Path) -> None:
    _, target = handed_back(tmp_path)
    book = openpyxl.load_workbook(target)
    sheet: Any = book.worksheets[-1]

    assert sheet.title == "Revisión OKR"
    assert len(sheet._charts) == 2
    words = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("fórmula sin valor" in text for text in words)
    with zipfile.ZipFile(target) as archive:
        assert sum(name.startswith("xl/charts/chart") for name in archive.namelist()) == 2


def test_the_original_is_never_touched(tmp_path: Path) -> None:
    source = own(tmp_path / "okr.xlsx")
    before = source.read_bytes()
    with Coach() as coach:
        found = tuple(coach.review(okrs) for okrs in read(source))

    with pytest.raises(CoachError, match="never overwritten"):
        workbook.write(material(found), source, tmp_path / "sub" / ".." / "okr.xlsx")
    workbook.write(material(found), source, tmp_path / "copy.xlsx")

    assert source.read_bytes() == before


def test_a_csv_is_laid_out_anew_and_no_text_becomes_a_formula(tmp_path: Path) -> None:
    target = tmp_path / "r.xlsx"
    workbook.write(material(reviews(tmp_path)), None, target)
    book = openpyxl.load_workbook(target)
    sheet = book["Líneas"]
    texts = [row[4] for row in sheet.iter_rows(min_row=2, values_only=True)]

    assert "=1+2 pedidos" in texts
    assert all(cell.data_type != "f" for of in book for row in of.iter_rows() for cell in row)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("xl/charts/chart1.xml", "charts"), ("xl/slicers/slicer1.xml", "slicers"),
        ("xl/drawings/drawing1.xml", "shapes"), ("xl/ctrlProps/ctrlProp1.xml", "form controls"),
    ],
)  # fmt: skip
def test_what_the_copy_cannot_keep_is_named_before_it_is_written(
    tmp_path: Path, part: str, words: str
) -> None:
    path = own(tmp_path / "okr.xlsx")
    assert workbook.losses(path) == ()
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(part, "<x><xdr:sp></xdr:sp></x>")

    assert any(words in loss.en for loss in workbook.losses(path))
