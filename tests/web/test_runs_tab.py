"""The evaluations tab: there with the flag only, and as the suite keeps its figures."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coach import Coach, Settings
from coach.web import build
from coach.web.runs.reading import KeptRun, Unreadable, names, read
from coach.web.runs.view import view
from coach.web.server import start
from evals.runs.figures import write_figures
from evals.runs.model import Labels, Made, Run, Unit
from tests.web.conftest import free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MADE = Made(
    name="a", at="2026-11-25T10:00:00+00:00", commit="abc123", dirty=True, python="3.11",
    packages={}, engine="stand-in", model="stand-in", stands_in=True, knowledge="k", rules="r",
    prompts={"critique": "critique@2+0123"}, datasets={},
)  # fmt: skip


def keep(folder: Path, name: str, right: int, when: int = 0) -> None:
    def kind(n: int) -> Labels:
        return Labels("output", "output" if n < right else "health")

    units = tuple(Unit(f"s{n} KR", "es", "sales", f"s{n}", {"kind": kind(n)}) for n in range(20))
    (folder / name).mkdir(parents=True)
    run = Run(made=MADE.model_copy(update={"name": name}), tasks={"critique": units})
    write_figures(run, folder / name)
    os.utime(folder / name / "figures.json", (when, when))


def test_the_page_reads_what_the_suite_writes(tmp_path: Path) -> None:
    keep(tmp_path, "before", 20, when=1)
    keep(tmp_path, "after", 5, when=2)

    assert names(tmp_path) == ["after", "before"]
    run = read(tmp_path, "after")
    assert isinstance(run, KeptRun)
    assert run.by_name()[("critique.kind", "es")].value == 0.25


def test_two_runs_stand_beside_each_other_with_what_changed(tmp_path: Path) -> None:
    keep(tmp_path, "before", 20)
    keep(tmp_path, "after", 5)
    shown = view(tmp_path, "after", "before", "es")

    assert "-0.750 ●" in shown
    assert "no dice nada de la calidad de ningún modelo" in shown
    assert "con cambios sin registrar" in shown


def test_comparisons_that_were_kept_are_shown_as_text(tmp_path: Path) -> None:
    keep(tmp_path, "a", 20)
    (tmp_path / "comparisons").mkdir()
    (tmp_path / "comparisons" / "a--b.md").write_text("# <script>x</script>", encoding="utf-8")
    shown = view(tmp_path, "a", None, "en")

    assert "a → b" in shown
    assert "<script>" not in shown


@pytest.mark.parametrize("content", ["", "[]", '{"schema": "x", "made": {}, "figures": []}'])
def test_a_file_that_is_no_run_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "figures.json").write_text(content, encoding="utf-8")

    assert isinstance(read(tmp_path, "odd"), Unreadable)
    assert "odd cannot be read" in view(tmp_path, "odd", None, "en")


def test_a_name_from_outside_the_folder_is_no_run(tmp_path: Path) -> None:
    keep(tmp_path, "secret", 20)
    (tmp_path / "runs").mkdir()

    assert isinstance(read(tmp_path / "runs", "../secret"), Unreadable)


def test_an_empty_folder_says_how_to_make_a_run(tmp_path: Path) -> None:
    assert "python -m evals run" in view(tmp_path, None, None, "es")


def test_without_the_flag_there_is_no_such_tab(tmp_path: Path) -> None:
    def labels(settings: Settings) -> list[str]:
        with Coach(settings) as coach:
            return [b.label for b in build(coach).blocks.values() if hasattr(b, "id") and b.label]

    assert "Evaluations" not in labels(Settings())
    assert "Evaluations" in labels(Settings(runs=tmp_path))


@pytest.mark.browser
def test_a_reader_chooses_two_runs(browser: "Browser", tmp_path: Path) -> None:
    keep(tmp_path, "before", 20, when=1)
    keep(tmp_path, "after", 5, when=2)
    with Coach(Settings(runs=tmp_path)) as coach:
        page, address = start(coach, "127.0.0.1", free_port())
        shown = browser.new_page(locale="es-PE")
        try:
            shown.goto(address)
            shown.get_by_role("tab", name="Evaluaciones").click()
            shown.wait_for_selector("#runs h3:has-text('after')")
            shown.click("#other-run input")
            shown.get_by_role("option", name="before", exact=True).click()
            shown.wait_for_selector("#runs td:has-text('-0.750')")
            assert shown.locator("#runs tbody tr").count() == 2
        finally:
            shown.close()
            page.close(verbose=False)
