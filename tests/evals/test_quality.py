import json
from pathlib import Path

import pytest

from evals import quality
from evals.floors import Floor, broken, read_floors
from evals.measured import measure, named

DRAFT = {
    "id": "t-1",
    "lang": "es",
    "objective": "Que las tiendas del barrio vuelvan a comprarnos",
    "key_results": [
        "Aumentar los pedidos repetidos de 32 % a 45 %",
        "Lanzar el catálogo nuevo en la aplicación",
    ],
    "labels": {
        "objective": {
            "qualitative": True,
            "single_focus": True,
            "outcome_oriented": True,
            "kpi_confusion": False,
        },
        "kr:0": {
            "kind": "outcome",
            "ambition": "stretch",
            "metric": True,
            "baseline": True,
            "target": True,
            "deadline": False,
            "kpi_confusion": False,
            "hard": False,
        },
        # Labelled against the guide on purpose: the one difference that must be reported.
        "kr:1": {
            "kind": "health",
            "ambition": "cannot_tell",
            "metric": False,
            "baseline": False,
            "target": False,
            "deadline": False,
            "kpi_confusion": False,
            "hard": False,
        },
    },
}


@pytest.fixture
def drafts(tmp_path: Path) -> str:
    path = tmp_path / "drafts.jsonl"
    path.write_text(json.dumps(DRAFT, ensure_ascii=False) + "\n", encoding="utf-8")
    return str(path)


def test_a_file_that_is_not_there_is_said_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main([str(tmp_path / "none.jsonl")]) == 2
    assert "nothing measured" in capsys.readouterr().err


def test_the_figures_for_machines_count_every_labelled_line(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main([drafts, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)["drafts.jsonl"]

    assert (data["drafts"], data["lines"]) == (1, 3)
    assert {"expected": "health", "given": "output", "n": 1} in data["kinds"]
    figures = data["figures"]
    assert figures["kind.accuracy.es"] == 0.5
    assert "kind.accuracy.en" not in figures
    assert figures["parsed.labels"] == figures["parsed.bullets"] == 1.0
    assert figures["false_alarms.es"] == 0.0


def test_a_rule_that_contradicts_a_label_counts_as_imprecise(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quality.main([drafts, "--json"])
    data = json.loads(capsys.readouterr().out)["drafts.jsonl"]

    outputs = next(f for f in data["rules"] if (f["code"], f["language"]) == ("KR101", "es"))
    assert (outputs["fires"], outputs["right"], outputs["expected"]) == (1, 0, 0)


def test_each_difference_is_one_line_with_its_words(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quality.main([drafts, "--errors"])
    printed = capsys.readouterr().out

    assert "t-1 O1.KR2\tkind\thealth\toutput\tLanzar el catálogo nuevo" in printed
    assert printed.count("t-1 O1.KR2\tkind") == 1


def test_a_floor_that_breaks_is_named_with_what_was_measured() -> None:
    floors = (
        Floor("mine", "kind.accuracy.es", 0.9, at_most=False),
        Floor("mine", "false_alarms.es", 0.1, at_most=True),
        Floor("mine", "kind.accuracy.en", 0.5, at_most=False),
        Floor("another", "kind.accuracy.es", 0.9, at_most=False),
    )
    figures = {"mine": {"kind.accuracy.es": 0.85, "false_alarms.es": 0.05}}

    # A figure that is missing breaks its floor; drafts that were not measured break none.
    assert broken(floors, figures) == [(floors[0], 0.85), (floors[2], None)]


def test_the_floors_of_the_project_hold() -> None:
    assert quality.main([]) == 0


def test_every_floor_names_a_figure_that_is_measured() -> None:
    own = {name: path for name, path in quality.PLACES.items() if name.startswith("own")}
    figures = {name: named(measure(name, path)) for name, path in own.items()}
    floors = [floor for floor in read_floors() if floor.drafts in own]

    assert floors
    assert [floor for floor in floors if floor.figure not in figures[floor.drafts]] == []
