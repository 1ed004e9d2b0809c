"""A team's KPI sheet: read from what teams have, and held against SMART, number and conflict."""

import re
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest

from coach.errors import DraftError
from coach.formats.kpis import facts, read_kpis, values_of
from coach.knowledge import passages
from coach.models import Language
from coach.reviews import Finding
from coach.rules.kpi_sheet import KPI_RULES, check_sheet
from tests.rules.test_manual_examples import _BREAKS, LANGUAGES

_BLOCK = re.compile(r"^([^\n]+):\n```kpis\n(.*?)\n```", re.S | re.M)


def found(path: Path, sheet: str, language: Language = "en") -> tuple[Finding, ...]:
    file = path / "kpis.csv"
    file.write_text(sheet, encoding="utf-8")
    return check_sheet(facts(read_kpis(file)), language)


class Example(NamedTuple):
    code: str
    language: Language
    sheet: str
    breaks: bool


EXAMPLES = [
    Example(rule.code, language, sheet, _BREAKS[mark])
    for rule in KPI_RULES
    for language in LANGUAGES
    for mark, sheet in _BLOCK.findall(rule.manual(language))
]


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda e: f"{e.code}-{e.language}-{'bad' if e.breaks else 'good'}"
)
def test_an_example_does_what_its_manual_says(example: Example, tmp_path: Path) -> None:
    said = {finding.code for finding in found(tmp_path, example.sheet, example.language)}

    assert (example.code in said) == example.breaks
    assert example.breaks or said == set()


def test_every_rule_has_its_examples_and_stands_on_guidance() -> None:
    assert len(EXAMPLES) == len(KPI_RULES) * 4
    for rule in KPI_RULES:
        assert all(set(rule.passages) <= {p.id for p in passages(of)} for of in LANGUAGES)


def test_a_workbook_gives_names_values_units_and_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Tablero de ventas"])
    sheet.append(["Indicador", "Unidad", "Valor actual", "Meta", "Responsable"])
    sheet.append(["Tasa de conversión", None, 0.12, 0.2, "Ana"])
    sheet["C3"].number_format = sheet["D3"].number_format = "0%"
    sheet.append(["Tiempo de espera", "min", 9, 3, "Leo"])
    sheet.append(["Margen", "%", "#DIV/0!", 30, None])
    path = tmp_path / "kpis.xlsx"
    book.save(path)

    first, second, third = read_kpis(path)

    assert (first.name, first.value, first.target) == ("Tasa de conversión", "12 %", "20 %")
    assert first.where.cells["value"] == "C3"
    assert second.value == "9 min"
    assert third.value is None
    assert values_of((first, second, third)) == {
        "Tasa de conversión": "12 %", "Tiempo de espera": "9 min",
    }  # fmt: skip


def test_of_months_the_last_one_that_is_filled_counts(tmp_path: Path) -> None:
    path = tmp_path / "k.csv"
    path.write_text("KPI;ene;feb;mar\nChurn;6 %;5 %;\nNPS;30;31;32\n", encoding="utf-8")

    churn, nps = read_kpis(path)

    assert (churn.value, churn.period) == ("5 %", "feb")
    assert nps.value == "32"


def test_a_sheet_without_a_column_of_names_says_what_it_saw(tmp_path: Path) -> None:
    path = tmp_path / "k.csv"
    path.write_text("foo,bar\n1,2\n", encoding="utf-8")

    with pytest.raises(DraftError, match="«foo», «bar»"):
        read_kpis(path)


def test_what_nobody_has_is_said_once_and_what_some_lack_is_named(tmp_path: Path) -> None:
    nobody = "KPI,Value,Period\nOrders on time,91 %,weekly\nReturns,4 %,weekly\n"
    some = "KPI,Value,Owner,Period\nOrders on time,91 %,Ana,weekly\nReturns,4 %,,weekly\n"

    (one,) = found(tmp_path, nobody)
    (other,) = found(tmp_path, some)

    assert "No KPI of the sheet" in one.message
    assert "“Returns”" in other.message
    assert other.evidence[0].where is not None


def test_a_target_that_is_met_or_ten_times_away_is_asked_about(tmp_path: Path) -> None:
    sheet = "KPI,Value,Target,Owner,Period\nShare on time,90 %,90 %,A,w\nVisits a day,20,900,A,w\n"

    messages = " ".join(finding.message for finding in found(tmp_path, sheet))

    assert "“Share on time”: the target is met" in messages
    assert "“Visits a day”: the target is more than ten times" in messages
