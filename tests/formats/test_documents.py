"""YAML, JSON, JSON Lines, Word and text files."""

import json
from pathlib import Path

import docx
import pytest
import yaml

from coach.errors import DraftError
from coach.formats import read
from coach.formats.okr_v1 import OkrFile, json_schema
from coach.models import OKRSet

V1 = {
    "schema": "okr.v1",
    "nodes": [
        {"id": "a", "kind": "objective", "title": "Orders arrive", "team": "Ops",
         "cycle": {"label": "Q3 2026"}, "owners": [{"name": "Ana"}]},
        {"id": "b", "kind": "key_result", "title": "Raise orders on time", "parent_id": "a",
         "metric": {"kind": "percent", "baseline": 0.7, "target": 0.9},
         "due_date": {"raw": "end of September"}},
        {"id": "c", "kind": "initiative", "title": "Plan routes", "parent_id": "a"},
        {"id": "d", "kind": "unknown", "title": "A note"},
    ],
}  # fmt: skip


def sets(folder: Path, name: str, text: str) -> tuple[OKRSet, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return tuple(read(path))


def said(okrs: OKRSet) -> list[tuple[str | None, list[str]]]:
    return [(o.text, [kr.text for kr in o.key_results]) for o in okrs.objectives]


@pytest.mark.parametrize("name", ["okr.json", "okr.yaml"])
def test_the_projects_own_shape(tmp_path: Path, name: str) -> None:
    text = json.dumps(V1, indent=1) if name.endswith("json") else yaml.safe_dump(V1)
    (okrs,) = sets(tmp_path, name, text)

    (goal,) = okrs.objectives
    (kr,) = goal.key_results
    assert (okrs.team, okrs.cycle, goal.owner) == ("Ops", "Q3 2026", "Ana")
    assert (kr.baseline, kr.target, kr.unit, kr.deadline) == ("70", "90", "%", "end of September")
    assert [item.text for item in goal.initiatives] == ["Plan routes"]
    assert [left.reason for left in okrs.unread] == ["other_kind"]
    assert kr.where is not None
    assert "Raise orders on time" in text.splitlines()[(kr.where.line or 0) - 1]


def test_the_published_schema_is_that_of_the_reader() -> None:
    schema = json_schema()

    assert set(schema["required"]) == {"schema", "nodes"}
    assert schema["properties"]["schema"]["const"] == "okr.v1"
    assert OkrFile.model_validate(V1).nodes[1].metric is not None


def test_a_file_that_is_not_what_it_says_names_the_place(tmp_path: Path) -> None:
    broken = {"schema": "okr.v1", "nodes": [{"id": "a", "kind": "goal", "title": "x"}]}

    with pytest.raises(DraftError, match=r"nodes\.0\.kind"):
        sets(tmp_path, "v.json", json.dumps(broken))


NESTED = """team: Ops
quarter: Q3 2026
objectives:
  - objective: Orders arrive
    owner: Ana
    key_results:
      - description: Raise orders on time
        baseline: 70
        target: 90
      - Cut late orders from 9% to 3%
    initiatives: [Plan routes]
  - objective: Drivers stay
    krs: [Raise drivers who stay from 60% to 80%]
"""


def test_any_nesting_of_objectives_and_results_is_read(tmp_path: Path) -> None:
    (okrs,) = sets(tmp_path, "okr.yml", NESTED)

    assert said(okrs) == [
        ("Orders arrive", ["Raise orders on time", "Cut late orders from 9% to 3%"]),
        ("Drivers stay", ["Raise drivers who stay from 60% to 80%"]),
    ]
    assert (okrs.team, okrs.cycle) == ("Ops", "Q3 2026")
    first = okrs.objectives[0].key_results[0]
    assert (first.baseline, first.target) == ("70", "90")
    assert first.where is not None
    assert first.where.line == 7


def test_teams_may_be_the_keys(tmp_path: Path) -> None:
    value = {
        "ventas": [{"objetivo": "Que vuelvan", "resultadosClave": ["Subir la recompra"]}],
        "soporte": [{"objetivo": "Que ayudemos", "resultadosClave": ["Bajar la espera"]}],
    }
    found = sets(tmp_path, "okr.json", json.dumps(value))

    assert [(okrs.team, said(okrs)) for okrs in found] == [
        ("ventas", [("Que vuelvan", ["Subir la recompra"])]),
        ("soporte", [("Que ayudemos", ["Bajar la espera"])]),
    ]


def test_asana_goals_support_one_another(tmp_path: Path) -> None:
    def goal(gid: str, name: str, metric: dict[str, object]) -> dict[str, object]:
        return {"gid": gid, "resource_type": "goal", "name": name, "metric": metric,
                "owner": {"gid": "9", "name": "Ana"}, "due_on": "2026-09-30",
                "time_period": {"display_name": "Q3 FY26"}}  # fmt: skip

    value = {
        "goals": {"data": [
            goal("1", "Orders arrive", {"progress_source": "subgoal_progress",
                                        "initial_number_value": 0, "target_number_value": 1}),
            goal("2", "Raise orders on time", {"unit": "percentage", "progress_source": "manual",
                                               "initial_number_value": 0.7,
                                               "target_number_value": 0.9}),
        ]},
        "goal_relationships": {"data": [
            {"supported_goal": {"gid": "1"}, "supporting_resource": {"gid": "2"}},
        ]},
    }  # fmt: skip
    (okrs,) = sets(tmp_path, "goals.json", json.dumps(value))
    (objective,) = okrs.objectives
    (kr,) = objective.key_results

    assert (objective.text, okrs.cycle) == ("Orders arrive", "Q3 FY26")
    assert (kr.baseline, kr.target, kr.unit) == ("70", "90", "%")


def test_json_lines_of_objectives_and_of_rows(tmp_path: Path) -> None:
    nested = [
        {"objective": "Orders arrive", "key_results": ["Cut late orders from 9% to 3%"]},
        {"note": "hello"},
    ]
    flat = [
        {"Team": "Ops", "Objective": "Orders arrive", "Key result": "Cut late orders"},
        {"Team": "Ops", "Objective": "Orders arrive", "Key result": "Raise orders on time"},
    ]
    lines = "\n".join(map(json.dumps, nested)) + "\nnot json\n"
    (first,) = sets(tmp_path, "a.jsonl", lines)
    (second,) = sets(tmp_path, "b.jsonl", "\n".join(map(json.dumps, flat)))

    assert said(first) == [("Orders arrive", ["Cut late orders from 9% to 3%"])]
    assert [left.reason for left in first.unread] == ["no_text", "no_json"]
    assert said(second) == [("Orders arrive", ["Cut late orders", "Raise orders on time"])]
    assert second.objectives[0].key_results[1].where is not None
    assert second.objectives[0].key_results[1].where.line == 2


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.json", '{"objectives": [\n{"objective": }]}', "línea 2"),
        ("a.yaml", "objectives:\n  - a: [1\n", "línea"),
        ("a.jsonl", "nope\n", "línea 1"),
        ("a.json", "[" * 100_000, "línea"),
    ],
)
def test_what_is_not_well_formed_is_named_with_its_line(
    tmp_path: Path, name: str, text: str, line: str
) -> None:
    with pytest.raises(DraftError, match=line):
        sets(tmp_path, name, text)


def test_a_yaml_of_references_is_refused(tmp_path: Path) -> None:
    levels = "\n".join(f"b{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]" for n in range(1, 9))

    with pytest.raises(DraftError, match="referenc"):
        sets(tmp_path, "bomb.yaml", f"b0: &b0 [x]\n{levels}\n")


def test_a_word_document_with_headings_lists_and_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("OKR Ventas Q3 2026", level=1)
    document.add_paragraph("Objetivo: Que las tiendas vuelvan a pedir")
    document.add_paragraph("KR1: Subir la recompra del 20 % al 35 %", style="List Bullet")
    document.add_paragraph("KR2: Bajar devoluciones del 9 % al 4 %", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Objetivo", "Resultado clave", "Que ayudemos pronto", "Bajar la espera de 9 a 3 min"),
        strict=True,
    ):
        cell.text = text
    path = tmp_path / "okr.docx"
    document.save(str(path))

    (okrs,) = read(path)

    assert said(okrs) == [
        ("Que las tiendas vuelvan a pedir",
         ["Subir la recompra del 20 % al 35 %", "Bajar devoluciones del 9 % al 4 %"]),
        ("Que ayudemos pronto", ["Bajar la espera de 9 a 3 min"]),
    ]  # fmt: skip
    assert okrs.cycle == "Q3 2026"


@pytest.mark.parametrize("name", ["okr.pdf", "okr.zip", "okr.pptx"])
def test_a_kind_that_is_not_read_says_which_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(DraftError, match=r"\.xlsx"):
        sets(tmp_path, name, "x")


@pytest.mark.parametrize("name", ["okr.csv", "okr.md", "okr.json", "okr.txt"])
def test_a_workbook_under_another_name_is_known_for_what_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 60)

    with pytest.raises(DraftError, match=r"\.xlsx"):
        tuple(read(path))


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DraftError, match="no such file"):
        tuple(read(tmp_path / "x.csv"))
    with pytest.raises(DraftError, match="cannot be opened"):
        tuple(read(tmp_path))


def test_a_markdown_file_knows_its_lines(tmp_path: Path) -> None:
    (okrs,) = sets(
        tmp_path, "okr.md", "# Ops\n\nObjective: Orders arrive\n- Cut late orders from 9% to 3%\n"
    )

    where = okrs.objectives[0].key_results[0].where
    assert where is not None
    assert (where.file, where.line) == ("okr.md", 4)
