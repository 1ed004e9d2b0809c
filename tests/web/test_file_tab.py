"""The file tab as a team meets it, in a real browser, and its steps without one."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from coach.pipeline import Coach
from coach.web.files.kept import FileReview, as_draft, shows, written
from coach.web.files.running import Step, reviewing
from coach.web.files.view import objectives, progress, summary
from tests.rendering.reports import SPANISH

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def steps(
    coach: Coach, path: Path, kpis: Path | None = None, stopped: Any = lambda: False
) -> list[Step]:
    return list(reviewing(coach, [path], kpis, "es", stopped))


def table(folder: Path, text: str = SPANISH) -> Path:
    path = folder / "okr.csv"
    path.write_text(text, encoding="utf-8")
    return path


def kept(coach: Coach, folder: Path) -> FileReview:
    last = steps(coach, table(folder))[-1]
    assert last.kept is not None
    return last.kept


def test_a_file_ends_in_what_came_of_it(coach: Coach, tmp_path: Path) -> None:
    found = kept(coach, tmp_path)

    assert found.material.totals.key_results == 4
    assert found.teams == ("Ventas", "Soporte")
    assert len(list(found.reviews)) == len(found.reviews) == 2


def test_a_file_that_cannot_be_read_leaves_one_sentence(coach: Coach, tmp_path: Path) -> None:
    last = steps(coach, table(tmp_path, "a,b\n1,2\n"))[-1]

    assert last.kept is None
    assert last.notice is not None
    assert "«a», «b»" in last.notice
    assert "a&#x27;" not in progress(last, "es")


def test_a_kpi_sheet_counts(coach: Coach, tmp_path: Path) -> None:
    kpis = tmp_path / "kpis.csv"
    kpis.write_text("KPI,Valor\nCalidad,\n", encoding="utf-8")
    last = steps(coach, table(tmp_path), kpis)[-1]

    assert last.kept is not None
    assert {f.code for f in last.kept.material.findings} == {"KPI205"}


def test_cancelling_keeps_what_is_done(coach: Coach, tmp_path: Path) -> None:
    rows = "".join(f"T{n};Que vuelvan {n};Subir la recompra de 20 a 35\n" for n in range(40))
    path = table(tmp_path, "Equipo;Objetivo;Resultado clave\n" + rows)
    asked, seen = threading.Event(), []

    for step in reviewing(coach, [path], None, "es", asked.is_set):
        seen.append(step)
        asked.set()

    last = seen[-1]
    if last.kept is None:
        assert last.notice == "Cancelado."
    else:
        assert last.kept.cancelled
        assert last.kept.material.totals.reviews < 40


def test_the_list_is_filtered_by_team_and_light(coach: Coach, tmp_path: Path) -> None:
    found = kept(coach, tmp_path)

    assert "catálogo" in objectives(found, "Ventas", "convert", "es")
    assert "catálogo" not in objectives(found, "Soporte", None, "es")
    assert "Ningún objetivo" in objectives(found, "Ventas", "complete", "es")
    (first, *_) = found.reviews
    assert shows(first.objectives[0], "convert")


def test_an_objective_becomes_a_draft_with_its_columns(coach: Coach, tmp_path: Path) -> None:
    found = kept(coach, tmp_path)

    assert as_draft(found.reviews[0], "O1") == (
        "OKR Ventas\n\nObjetivo: Que las tiendas vuelvan a pedir\n"
        "KR1: Subir la recompra: 20 → 35 %\nKR2: Lanzar el catálogo digital\n"
    )


def test_reports_are_written_and_go_with_the_page(coach: Coach, tmp_path: Path) -> None:
    found, paths = written(kept(coach, tmp_path), [tmp_path / "okr.csv"])

    assert [Path(path).suffix for path in paths] == [
        ".xlsx", ".html", ".md", ".csv", ".json", ".xlsx",
    ]  # fmt: skip
    assert all(Path(path).stat().st_size for path in paths)
    found.discard()
    assert not any(Path(path).exists() for path in paths)


def test_hostile_cells_are_only_words(coach: Coach, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>"
    path = table(tmp_path, f"Team,Objective,Key result\n{evil},{evil},Launch {evil}\n")
    last = steps(coach, path)[-1]
    assert last.kept is not None

    page = summary(last.kept, "en") + objectives(last.kept, None, None, "en")
    assert "<img" not in page


@pytest.fixture
def page(browser: "Browser", address: str) -> Iterator["Page"]:
    context = browser.new_context(locale="es-MX", accept_downloads=True)
    shown = context.new_page()
    shown.set_default_timeout(20_000)
    shown.goto(address)
    shown.wait_for_selector("#review:has-text('Revisar')")
    shown.click("button[role=tab]:has-text('Un archivo del equipo')")
    # The drop area is made anew when its words take the page's language; a file given to the one
    # before it would be lost.
    shown.wait_for_selector("#file:has-text('Archivo con OKR')")
    yield shown
    context.close()


@pytest.mark.browser
def test_drop_review_filter_open_and_download(page: "Page", tmp_path: Path) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_input_files("#file input[type=file]", str(table(tmp_path)))
    page.wait_for_selector("#file:has-text('okr.csv')")
    page.click("#review-file")
    page.wait_for_selector("#file-list article")
    assert page.locator("#file-list article").count() == 3
    assert "4 resultados clave" in page.inner_text("#file-summary")

    page.click("#team input")
    page.click("[role=option]:has-text('Ventas')")
    page.wait_for_function("document.querySelectorAll('#file-list article').length === 1")

    with page.expect_download() as download:
        page.click("#reports a:has-text('KB') >> nth=0")
    saved = tmp_path / "back.xlsx"
    download.value.save_as(saved)
    assert "Revisión OKR" in openpyxl.load_workbook(saved).sheetnames

    page.click("#review-file")  # the same file once more, as after a change of mind
    page.wait_for_function("document.querySelectorAll('#file-list article').length === 3")

    page.click("#file-list article >> nth=0 >> button")
    page.wait_for_selector("#sheet .card .rewrite, #sheet .card .row")
    assert "KR2: Lanzar el catálogo digital" in page.input_value("#draft textarea")
    assert errors == []


@pytest.mark.browser
def test_without_a_file_it_says_what_is_missing(page: "Page") -> None:
    page.click("#review-file")

    page.wait_for_selector("#file-progress .notice")
    assert "Falta elegir un archivo" in page.inner_text("#file-progress .notice")
