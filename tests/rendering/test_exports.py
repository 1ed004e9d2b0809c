"""The revised OKRs in the shapes that other tools take."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from coach.formats import read
from coach.models import KeyResult, Objective, OKRSet
from coach.pipeline import Coach
from coach.rendering import exports
from coach.rendering.exports import EXPORTS
from coach.rendering.exports.revised import Revised, revised
from coach.reviews import Review
from tests.rendering.reports import reviews


def table(path: Path, separator: str = ",") -> list[dict[str, str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def made(folder: Path, name: str, found: tuple[Review, ...]) -> Path:
    path = folder / f"out-{name}.{'xlsx' if name in ('wrike', 'xlsx') else 'txt'}"
    exports.write(name, found, path)
    return path


def set_of(*lines: KeyResult, language: str = "en") -> tuple[Review, ...]:
    goal = "Shops come back by themselves" if language == "en" else "Que las tiendas vuelvan solas"
    objective = Objective(ref="O1", text=goal, owner="Ana", cycle="Q3 2026", key_results=lines)
    with Coach() as coach:
        return (coach.review(OKRSet(team="Ops", objectives=(objective,))),)


def only(found: tuple[Review, ...]) -> Revised:
    (one,) = revised(found)
    return one


def test_work_moves_to_the_initiatives_and_figures_come_from_the_columns(tmp_path: Path) -> None:
    first, *_ = revised(reviews(tmp_path))

    assert [line.text for line in first.key_results] == ["Subir la recompra"]
    assert first.initiatives == ("Lanzar el catálogo digital",)
    line = first.key_results[0]
    assert (line.baseline, line.target, line.unit, line.due) == (20, 35, "%", "2026-09-30")


def test_a_field_nobody_has_filled_stays_in_brackets_and_is_no_number() -> None:
    line = KeyResult(ref="O1.KR1", text="Launch the self-service portal for shops")
    one = only(set_of(line))
    texts = [kr.text for kr in one.key_results]

    assert all("[" in text for text in texts)
    assert all(kr.baseline is None and kr.target is None for kr in one.key_results)


@pytest.mark.parametrize(
    ("words", "language", "due"),
    [
        ("2026-09-30", "en", "2026-09-30"), ("30/09/2026", "es", "2026-09-30"),
        ("30/09/2026", "en", "2026-09-30"), ("03/04/2026", "en", None),
        ("diciembre", "es", None), ("31/02/2026", "es", None),
    ],
)  # fmt: skip
def test_a_date_is_only_given_where_it_can_be_read_in_one_way(
    words: str, language: str, due: str | None
) -> None:
    text = (
        "Raise reorders from 20% to 35%" if language == "en" else "Subir la recompra de 20 % a 35 %"
    )
    line = KeyResult(ref="O1.KR1", text=text, deadline=words)

    assert only(set_of(line, language=language)).key_results[0].due == due


def test_asana_tasks_hang_under_their_objective(tmp_path: Path) -> None:
    found = table(made(tmp_path, "asana-csv", reviews(tmp_path)))

    goal, line, task, *_ = found
    assert goal["Parent task"] == ""
    assert (line["Parent task"], line["Due Date"]) == (goal["Name"], "2026-09-30")
    assert line["Assignee Email"] == "ana@example.org"
    assert (task["Tags"], task["Parent task"]) == ("initiative", goal["Name"])
    assert any(row["Name"] == "'=1+2 pedidos" for row in found)


def requests(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text(encoding="utf-8"))["requests"])


def test_asana_goals_come_before_what_refers_to_them_and_shares_are_fractions(
    tmp_path: Path,
) -> None:
    found = requests(made(tmp_path, "asana-json", reviews(tmp_path)))

    known: set[str] = set()
    for request in found:
        for part in request["path"].split("/"):
            assert not part.startswith("$") or part in known
        known |= {request["gives"]} if "gives" in request else set()
    (metric,) = [r["body"]["data"] for r in found if r["path"].endswith("setMetric")]
    assert metric["unit"] == "percentage"
    assert (metric["initial_number_value"], metric["target_number_value"]) == (0.2, 0.35)
    assert metric["initial_number_value"] != metric["target_number_value"]


def test_a_line_without_two_levels_has_no_metric(tmp_path: Path) -> None:
    line = KeyResult(ref="O1.KR1", text="Reorders", baseline="20", target="20", unit="%")
    found = requests(made(tmp_path, "asana-json", set_of(line)))

    assert not [r for r in found if r["path"].endswith("setMetric")]


def test_betterworks_milestones_follow_their_goal_and_no_address_is_made_up(
    tmp_path: Path,
) -> None:
    found = table(made(tmp_path, "betterworks", reviews(tmp_path)))

    assert [row["type"] for row in found[:2]] == ["goal", "milestone"]
    assert found[1]["owner_email"] == "ana@example.org"
    assert all(row["owner_email"] in ("", "ana@example.org") for row in found)


def test_wrike_folders_stand_above_their_tasks(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(made(tmp_path, "wrike", reviews(tmp_path)))
    rows = list(book.worksheets[0].iter_rows(values_only=True))

    assert rows[1][2] == "/Ventas/"
    assert rows[2][2] == "Que las tiendas vuelvan a pedir"
    assert rows[3][1] == rows[2][0]
    assert rows[3][6] == "30/09/2026"
    assert all(cell.data_type != "f" for row in book.worksheets[0].iter_rows() for cell in row)


def test_the_tracker_is_read_again_as_the_same_okrs(tmp_path: Path) -> None:
    found = reviews(tmp_path)
    for name, ending in (("csv", "csv"), ("xlsx", "xlsx")):
        path = tmp_path / f"again.{ending}"
        exports.write(name, found, path)
        sets = tuple(read(path))
        lines = [kr for okrs in sets for kr in okrs.key_results]
        first = lines[0]

        assert [okrs.team for okrs in sets] == ["Ventas", "Soporte"]
        assert (first.text, first.baseline, first.target) == ("Subir la recompra", "20", "35")
        assert "+20 NPS" in [kr.text for kr in lines]
        assert "=1+2 pedidos" in [o.text for okrs in sets for o in okrs.objectives]


@pytest.mark.parametrize(
    ("name", "ending"), [("asana-csv", "csv"), ("betterworks", "csv"), ("wrike", "xlsx")]
)
def test_what_a_tool_is_given_is_read_back_as_the_same_okrs(
    tmp_path: Path, name: str, ending: str
) -> None:
    found = reviews(tmp_path)
    path = tmp_path / f"back.{ending}"
    exports.write(name, found, path)
    sets = tuple(read(path))

    wanted = [(goal.text, [line.text for line in goal.key_results]) for goal in revised(found)]
    given = [(o.text, [kr.text for kr in o.key_results]) for s in sets for o in s.objectives]
    if name != "betterworks":  # it has no row for an initiative
        assert [len(o.initiatives) for s in sets for o in s.objectives] == [1, 0, 0]
    assert given == wanted


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_of_nothing_is_a_file(tmp_path: Path, name: str) -> None:
    assert made(tmp_path, name, ()).stat().st_size > 0


@pytest.mark.parametrize("owner", ["@ana", "Ana @ Ops", "ana@ops", "a@x.org, b@x.org"])
def test_what_is_no_address_is_not_taken_for_one(tmp_path: Path, owner: str) -> None:
    found = set_of(KeyResult(ref="O1.KR1", text="Raise reorders from 20% to 35%", owner=owner))

    assert all(row["owner_email"] == "" for row in table(made(tmp_path, "betterworks", found)))
    assert all(row["Assignee Email"] == "" for row in table(made(tmp_path, "asana-csv", found)))


@pytest.mark.parametrize("start", ["3 of 10", "10/20", "about 5", "2026-09-30"])
def test_a_column_that_is_no_plain_figure_fills_no_number(start: str) -> None:
    line = KeyResult(ref="O1.KR1", text="Reorders", baseline=start, target="35")

    assert only(set_of(line)).key_results[0].baseline is None


@pytest.mark.parametrize(
    ("start", "target", "unit", "known"),
    [("20 %", "35 %", None, "percentage"), ("20", "35", "percent", "percentage"),
     ("20", "35", "€", "currency"), ("20", "35", None, "none")],
)  # fmt: skip
def test_a_unit_is_known_by_sign_word_or_code_and_no_current_value_is_made_up(
    tmp_path: Path, start: str, target: str, unit: str | None, known: str
) -> None:
    line = KeyResult(ref="O1.KR1", text="Reorders", baseline=start, target=target, unit=unit)
    found = requests(made(tmp_path, "asana-json", set_of(line)))
    (metric,) = [r["body"]["data"] for r in found if r["path"].endswith("setMetric")]

    assert metric["unit"] == known
    assert "current_number_value" not in metric


def test_a_range_of_days_is_no_due_date() -> None:
    text, days = "Raise reorders from 20% to 35%", "2026-09-30 - 2026-10-15"

    assert (
        only(set_of(KeyResult(ref="O1.KR1", text=text, deadline=days))).key_results[0].due is None
    )
