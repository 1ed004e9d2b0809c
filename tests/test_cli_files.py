"""The command line over team files: reports, exports, and what it says when something is wrong."""

import csv
import io
import json
import os
from pathlib import Path

import openpyxl
import pytest

from tests.test_cli import run

TABLE = (
    "Team,Objective,Key result,Start,Target,Unit\n"
    "Sales,Shops come back by themselves,Raise shops that reorder,20,35,%\n"
    "Sales,Shops come back by themselves,Launch the portal,,,\n"
    "Care,Callers get help at once,Raise shops that reorder,25,35,%\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "okr.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_file_is_shown_set_by_set_and_across_teams(table: Path) -> None:
    done = run("review", str(table), "--lang", "en")

    assert done.returncode == 0
    assert "Across teams" in done.stdout
    assert "starts from 25 % in Care and from 20 % in Sales" in done.stdout


def test_the_envelope_holds_what_was_found_across_teams(table: Path) -> None:
    envelope = json.loads(run("review", str(table), "--format", "json").stdout)

    assert [finding["code"] for finding in envelope["findings"]] == ["SET422"]
    assert envelope["totals"]["objectives"] == 2
    where = envelope["reviews"][0]["objectives"][0]["key_results"][0]["where"]
    assert (where["file"], where["row"], where["cells"]["text"]) == ("okr.csv", 2, "C2")


def test_several_reports_and_exports_at_once(table: Path) -> None:
    folder = table.parent
    names = ["r.xlsx", "r.html", "r.md", "r.csv", "r.json", "r.jsonl", "r.sarif"]
    outs = [part for name in names for part in ("--out", str(folder / name))]
    exports = ["--export", f"asana-csv:{folder / 'a.csv'}", "--export", f"xlsx:{folder / 't.xlsx'}"]
    done = run("review", str(table), *outs, *exports, "--lang", "en")

    assert done.returncode == 0, done.stderr
    assert "2 objectives and 3 key results in 2 sets." in done.stdout
    assert {path.name for path in folder.iterdir()} == {"okr.csv", "a.csv", "t.xlsx", *names}
    assert json.loads((folder / "r.json").read_text("utf-8"))["totals"]["key_results"] == 3
    assert len((folder / "r.jsonl").read_text("utf-8").splitlines()) == 3
    text = (folder / "r.csv").read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(text)))) == 6
    assert openpyxl.load_workbook(folder / "r.xlsx").sheetnames == ["Lines", "OKR review"]


def test_a_report_that_stood_there_is_replaced_only_by_a_whole_one(table: Path) -> None:
    out = table.parent / "r.md"
    out.write_text("before", encoding="utf-8")
    table.write_text("nothing,here\n1,2\n", encoding="utf-8")
    done = run("review", str(table), "--out", str(out))

    assert done.returncode == 4
    assert "nothing" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(table: Path) -> None:
    closed = table.parent / "closed"
    closed.mkdir(mode=0o500)
    done = run("review", str(table), "--out", str(closed / "r.md"))

    assert done.returncode == 4
    assert "closed" in done.stderr
    assert not list(closed.iterdir())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--out", "r.pdf"), ".xlsx .html .md .csv .json .jsonl .sarif"),
        (("--out", "nowhere/r.md"), "nowhere"),
        (("--export", "trello:x"), "asana-csv"),
        (("--export", "wrike"), "wrike"),
        (("--map", "Color=x"), "--map"),
        (("--resume",), "--out"),
        (("--ray", "local"), "--out"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_reviewed(
    table: Path, options: tuple[str, ...], words: str
) -> None:
    done = run("review", str(table), *options)

    assert done.returncode == 2
    assert words in done.stderr
    assert done.stdout == ""


def test_the_original_is_not_overwritten(table: Path) -> None:
    done = run("review", str(table), "--out", str(table))

    assert done.returncode == 2
    assert table.read_text(encoding="utf-8") == TABLE


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_text("Sueño;Señal\nQue vuelvan;Subir la recompra de 20 % a 35 %\n", "utf-8")
    lost = run("review", str(path))
    found = run("review", str(path), "--map", "Objective=Sueño", "--map", "Key result=Señal")

    assert lost.returncode == 4
    assert "«Sueño», «Señal»" in lost.stderr
    assert found.returncode == 0
    assert "Subir la recompra" in found.stdout


def codes(*options: str) -> set[str]:
    envelope = json.loads(run("review", *options, "--format", "json").stdout)
    found = set()
    for review in envelope["reviews"]:
        lines = [kr for o in review["objectives"] for kr in o["key_results"]]
        for part in (review, *review["objectives"], *lines):
            found |= {finding["code"] for finding in part["findings"]}
    return found | {finding["code"] for finding in envelope["findings"]}


def test_rules_can_be_selected_and_left_out(table: Path) -> None:
    name = str(table)

    assert "KR101" in codes(name)
    assert codes(name, "--select", "KR1") == {code for code in codes(name) if code[:3] == "KR1"}
    assert "KR101" not in codes(name, "--ignore", "KR101")
    assert codes(name, "--select", "KR", "--ignore", "KR10", "--select", "KR101") >= {"KR101"}
    assert "SET422" not in codes(name, "--ignore", "SET4")


def test_a_run_into_a_report_fails_on_what_was_asked(table: Path) -> None:
    out = str(table.parent / "r.md")

    assert run("review", str(table), "--out", out, "--fail-on", "warning").returncode == 1
    assert run("review", str(table), "--out", out).returncode == 0


def test_the_kpi_sheet_gives_baselines_and_is_checked_itself(table: Path) -> None:
    kpis = table.parent / "kpis.csv"
    kpis.write_text("KPI,Current value,Owner\nNPS,31,Ana\nQuality,,\n", encoding="utf-8")
    table.write_text("Objective,Key result\nCallers get help,Raise NPS to 45\n", encoding="utf-8")
    done = run("review", str(table), "--kpis", str(kpis), "--format", "json")
    envelope = json.loads(done.stdout)
    line = envelope["reviews"][0]["objectives"][0]["key_results"][0]

    assert {finding["code"] for finding in envelope["findings"]} == {"KPI205"}
    assert "31" in json.dumps(line)


def test_an_objective_that_repeats_a_kpi_of_the_house_is_told(table: Path) -> None:
    kpis = table.parent / "kpis.csv"
    kpis.write_text("KPI,Value\nZorp,31\n", encoding="utf-8")
    table.write_text("Objective,Key result\nRaise Zorp,Cut returns from 9% to 3%\n", "utf-8")

    assert "OBJ004" not in codes(str(table))
    assert "OBJ004" in codes(str(table), "--kpis", str(kpis))


def test_a_start_that_is_not_what_the_sheet_says_is_told_in_every_way(table: Path) -> None:
    kpis, out = table.parent / "kpis.csv", table.parent / "r.md"
    kpis.write_text("KPI,Value\nReturns,12 %\n", encoding="utf-8")
    table.write_text("Team,Objective,Key result\nA,Shops,Cut returns from 9% to 3%\n", "utf-8")
    shown = run("review", str(table), "--kpis", str(kpis), "--lang", "en").stdout
    run("review", str(table), "--kpis", str(kpis), "--lang", "en", "--out", str(out))

    for text in (shown, out.read_text(encoding="utf-8")):
        assert "“Returns” is 12 % today by the KPI sheet, and starts from 9 % in A" in text


def test_a_kpi_of_the_house_is_known_by_its_name(table: Path) -> None:
    kpis = table.parent / "kpis.csv"
    kpis.write_text("KPI,Value\nZorp,31\n", encoding="utf-8")
    draft = "Objective,Key result\nCallers get help,Zorp\n"
    table.write_text(draft, encoding="utf-8")

    assert "KPI202" not in codes(str(table))
    assert "KPI202" in codes(str(table), "--kpis", str(kpis))


def test_what_was_copied_from_the_parent_is_noted(table: Path) -> None:
    parent = table.parent / "company.okr.md"
    parent.write_text(
        "Objective: Shops come back by themselves\nKR1: Launch the portal\n", encoding="utf-8"
    )

    assert "SET409" not in codes(str(table))
    assert "SET409" in codes(str(table), "--parent", str(parent))


def test_an_estimate_reviews_nothing(table: Path) -> None:
    own = run("review", str(table), "--estimate", "--lang", "en")
    model = run(
        "review", str(table), "--estimate", "--lang", "en",
        OKR_COACH_ENGINE="llm", OKR_COACH_MODEL="gpt-4o-mini",
    )  # fmt: skip

    assert "no calls, no cost" in own.stdout
    assert "gpt-4o-mini: about" in model.stdout
    assert "dollars" in model.stdout


def test_a_batch_is_written_and_nothing_is_called(table: Path) -> None:
    folder = table.parent / "batch"
    done = run("review", str(table), "--export-batch", str(folder), OKR_COACH_MODEL="gpt-4o-mini")

    assert done.returncode == 0, done.stderr
    (file,) = folder.iterdir()
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2


def test_a_portuguese_file_is_read_and_its_wording_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "pt.csv"
    path.write_text(
        "Área;Objetivo;Key Result (KR);Baseline;Meta\n"
        "Suporte;Encantar os nossos clientes em todas as interações;"
        "Reduzir o tempo de resposta das solicitações;9,5;3\n",
        encoding="utf-8",
    )
    (review,) = json.loads(run("review", str(path), "--format", "json").stdout)["reviews"]

    assert review["draft_language"] == "pt"
    assert review["objectives"][0]["key_results"][0]["findings"] == []
    assert "no se juzga" in review["summary"] or "not judged" in review["summary"]


def test_every_rule_is_listed_and_shown() -> None:
    listed = run("rules", "--lang", "en").stdout

    assert all(code in listed for code in ("KR101", "KPI205", "SET421"))
    assert "## Known gaps" in run("rule", "SET422", "--lang", "en").stdout


def test_the_schema_of_the_own_shape_is_published() -> None:
    assert json.loads(run("schema").stdout)["title"] == "okr.v1"
