"""CSV, Markdown, JSON and SARIF reports."""

import csv
import io
import json
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from coach.models import Unread, Where
from coach.parsing import parse
from coach.pipeline import Coach
from coach.rendering import json as json_report
from coach.rendering import markdown_report, sarif, table_csv
from coach.rendering.material import Material
from coach.rendering.places import place_of
from coach.rendering.unread import told
from coach.reviews import Review, ReviewError, ReviewSet
from coach.rules import RULES
from tests.rendering.reports import material, reviews

DRAFT = (
    "Objective: Shops come back 🎉\nKR1: 🚀 Launch the portal\n"
    "KR2: Raise reorders from 20% to 35%\n"
)


def written(report: Any, of: Material) -> str:
    out = io.StringIO(newline="")
    report(of, out)
    return out.getvalue()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_table_has_a_row_for_each_line_with_its_cell(tmp_path: Path) -> None:
    table = rows(written(table_csv.write, material(reviews(tmp_path))))

    assert [row["Línea"] for row in table] == [
        "O1", "O1.KR1", "O1.KR2", "O1", "O1.KR1", "O2", "O2.KR1",
    ]  # fmt: skip
    good, work = table[1], table[2]
    assert (good["Equipo"], good["Celda"], good["Luz"]) == ("Ventas", "C2", "listo")
    assert (work["Qué es"], work["Reglas"]) == ("entregable o tarea", "KR101")
    assert "qué hace el equipo" in work["Observaciones"]


def test_words_that_begin_like_formulas_come_back_as_they_were(tmp_path: Path) -> None:
    table = rows(written(table_csv.write, material(reviews(tmp_path))))

    assert [row["Texto"] for row in table[-2:]] == ["'=1+2 pedidos", "'+20 NPS"]


def test_the_markdown_sums_up_before_it_goes_into_detail(tmp_path: Path) -> None:
    found = reviews(tmp_path)
    errors = (ReviewError(source="b.csv", message="b.csv: no se pudo leer"),)
    text = written(markdown_report.write, material(found, errors=errors))

    assert text.index("| Ventas | 2 | 0 | 0 | 1 |") < text.index("## Ventas")
    assert text.index("b.csv: no se pudo leer") < text.index("## Ventas")
    assert all(line.count("#") != 1 for line in text.splitlines()[1:] if line.startswith("#"))
    assert "## Soporte" in text


def test_what_holds_for_all_teams_is_said_once(tmp_path: Path) -> None:
    text = written(markdown_report.write, material(reviews(tmp_path)))

    assert text.count("Para repasar antes de cerrar") == 1
    assert text.count("**Guía**") == 1
    assert text.index("## Soporte") < text.index("**Guía**")


def test_the_json_is_the_published_envelope_however_it_is_made(tmp_path: Path) -> None:
    found = reviews(tmp_path)
    whole = json.loads(written(json_report.write, material(found)))
    lines = written(json_report.write_lines, material(found)).splitlines()

    made = json_report.envelope(found).model_dump_json()
    assert whole == json.loads(made)
    assert [json.loads(line) for line in lines[:-1]] == whole["reviews"]
    assert json.loads(lines[-1])["totals"] == whole["totals"]
    assert set(whole) == set(ReviewSet.model_fields)


def sarif_of(review: Review) -> Any:
    return json.loads(written(sarif.write, material((review,))))


def in_file(draft: str) -> Review:
    with Coach() as coach:
        return coach.review(parse(draft, source="okrs/equipo ñ.md"))


def test_sarif_points_at_exactly_the_quoted_words() -> None:
    review = in_file(DRAFT)
    log = sarif_of(review)

    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    (result,) = [r for r in run["results"] if r["ruleId"] == "KR101"]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    line = DRAFT.splitlines()[region["startLine"] - 1].encode("utf-16-le")
    quoted = line[(region["startColumn"] - 1) * 2 : (region["endColumn"] - 1) * 2]
    assert quoted.decode("utf-16-le") == region["snippet"]["text"] == "Launch the portal"
    assert place["artifactLocation"]["uri"] == "okrs/equipo%20%C3%B1.md"
    assert result["level"] == "warning"
    assert {r["id"] for r in run["tool"]["driver"]["rules"]} >= {rule.code for rule in RULES}


def test_a_finding_is_the_same_when_lines_are_put_above_it() -> None:
    def prints(draft: str) -> set[str]:
        results = sarif_of(in_file(draft))["runs"][0]["results"]
        return {r["partialFingerprints"]["okrCoach/v1"] for r in results if r["ruleId"] == "KR101"}

    assert prints(DRAFT) == prints(f"# Our OKRs\n\nSome words.\n\n{DRAFT}")


def test_what_the_team_silenced_is_suppressed_with_its_reason() -> None:
    log = sarif_of(
        in_file(DRAFT.replace("portal\n", "portal  <!-- coach: ignore[KR101] agreed -->\n"))
    )

    (result,) = [r for r in log["runs"][0]["results"] if r["ruleId"] == "KR101"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "agreed"}]


def test_sarif_names_the_cell_of_a_sheet(tmp_path: Path) -> None:
    (first, *_) = reviews(tmp_path)
    results = sarif_of(first)["runs"][0]["results"]
    (result,) = [r for r in results if r["ruleId"] == "KR101"]

    location = result["locations"][0]
    assert location["physicalLocation"]["region"]["startLine"] == 3
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "C3"


@pytest.mark.parametrize(
    "report", [table_csv.write, markdown_report.write, json_report.write, sarif.write]
)
def test_a_report_holds_few_reviews_at_a_time(report: Any) -> None:
    review = in_file(DRAFT)
    alive: list[int] = []

    class Many:
        def __iter__(self) -> Iterator[Review]:
            made: list[weakref.ref[Review]] = []
            for _ in range(60):
                one = review.model_copy()
                made.append(weakref.ref(one))
                yield one
                del one
                alive.append(sum(ref() is not None for ref in made))

    one = material((review,))
    report(Material(Many(), one.totals, (), (), "en", "x"), io.StringIO())

    assert max(alive) <= 3


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (Where(file="a.xlsx", sheet="Ventas", row=7, cells={"text": "B7"}), "Ventas!B7"),
        (Where(file="a.csv", row=7, line=9, cells={"text": "B7"}), "B7"),
        (Where(file="a.md", line=4), "línea 4"),
        (Where(file="a.xlsx", sheet="Ventas", row=7), "Ventas, fila 7"),
        (None, ""),
    ],
)
def test_a_place_is_named_as_a_person_looks_for_it(where: Where | None, words: str) -> None:
    assert place_of(where, "es") == words


def test_what_was_not_read_has_its_place_and_reason() -> None:
    left = Unread(
        text="=A1", reason="formula_without_value", where=Where(sheet="A", cells={"": "B2"})
    )

    assert told(left, "es").startswith("A!B2: «=A1» (es una fórmula sin valor")
