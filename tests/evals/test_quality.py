import json
from pathlib import Path

import pytest

from evals import quality

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


def test_a_file_that_is_not_there_is_said_and_is_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main([str(tmp_path / "none.jsonl")]) == 0
    assert "nothing measured" in capsys.readouterr().out


def test_the_figures_for_machines_count_every_labelled_line(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert quality.main([drafts, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)

    kind = [f for f in data["labels"] if f["field"] == "kind" and f["of"] == "key result"]
    assert {figure["language"]: figure["n"] for figure in kind} == {"es": 2, "en": 0, "all": 2}
    assert {"expected": "health", "given": "output", "n": 1} in data["kinds"]
    assert data["parsing"] == {"labels": {"same": 1, "n": 1}, "bullets": {"same": 1, "n": 1}}
    assert data["promise"]["lines"] == 1
    assert data["promise"]["output_or_kpi"] == 0


def test_a_rule_that_contradicts_a_label_counts_as_imprecise(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quality.main([drafts, "--json"])
    data = json.loads(capsys.readouterr().out)

    outputs = next(figure for figure in data["rules"] if figure["codes"] == "KR101 KR102")
    assert (outputs["fires"], outputs["precision"], outputs["recall"]) == (1, 0.0, None)


def test_each_difference_is_one_line_with_its_words(
    drafts: str, capsys: pytest.CaptureFixture[str]
) -> None:
    quality.main([drafts, "--errors"])
    printed = capsys.readouterr().out

    assert "t-1 O1.KR2\tkind\thealth\toutput\tLanzar el catálogo nuevo" in printed
    assert printed.count("t-1 O1.KR2\tkind") == 1
