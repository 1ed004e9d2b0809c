"""The command line, run as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = "Objetivo: Que los clientes vuelvan\nKR1: Lanzar el programa de puntos\n"


def run(
    *arguments: str, stdin: str | bytes = b"", **environ: str
) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **environ},
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )


def test_a_file_is_reviewed_as_plain_text_when_piped(tmp_path: Path) -> None:
    path = tmp_path / "borrador.md"
    path.write_text(DRAFT, encoding="utf-8")
    done = run("review", str(path))

    assert done.returncode == 0
    assert "por convertir en resultado" in done.stdout
    assert "→" in done.stdout
    assert "\x1b[" not in done.stdout


def test_json_is_one_envelope_with_the_promised_fields() -> None:
    done = run("review", "-", "--format", "json", stdin=DRAFT)
    envelope = json.loads(done.stdout)

    assert envelope["schema_version"] == "1"
    assert set(envelope) == {
        "schema_version",
        "reviews",
        "findings",
        "unread",
        "errors",
        "totals",
    }
    key_result = envelope["reviews"][0]["objectives"][0]["key_results"][0]
    assert {"ref", "text", "where", "assessment", "second_opinion", "findings"} <= set(key_result)
    assert {"rewrite", "moved_to", "status"} <= set(key_result)
    assert {"kind", "slots", "ambition", "kpi_confusion", "baseline_source"} <= set(
        key_result["assessment"]
    )


def test_markdown_shows_the_draft_as_text_never_as_markup() -> None:
    done = run(
        "review",
        "-",
        "-f",
        "markdown",
        stdin="Objetivo: Vender <script>alert(1)</script>\n- ![x](http://e.example/a) lanzar\n",
    )

    assert "<script>" not in done.stdout
    assert "](http" not in done.stdout


@pytest.mark.parametrize(
    ("stdin", "words"), [("", "vac"), ("   \n", "vac"), (b"\x00\x01\x02", "text")]
)
def test_bad_input_is_one_clear_line_and_exit_code_4(stdin: str | bytes, words: str) -> None:
    done = run("review", "-", stdin=stdin)

    assert done.returncode == 4
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_file_is_named() -> None:
    done = run("review", "no-such-file.md")

    assert done.returncode == 4
    assert "no-such-file.md" in done.stderr


def test_a_file_kind_that_is_not_read_names_those_that_are(tmp_path: Path) -> None:
    path = tmp_path / "okrs.pptx"
    path.write_bytes(b"PK")
    done = run("review", str(path))

    assert done.returncode == 4
    assert ".md" in done.stderr


def test_fail_on_warning_exits_with_1_when_an_output_is_found() -> None:
    assert run("review", "-", "--fail-on", "warning", stdin=DRAFT).returncode == 1


def test_a_wrong_option_is_a_usage_error() -> None:
    assert run("review", "--format", "xml").returncode == 2


def test_a_rule_shows_its_manual_in_the_language_asked_for() -> None:
    assert "Qué hace" in run("rule", "KR101", "--lang", "es").stdout
    assert "What it does" in run("rule", "KR101", "--lang", "en").stdout


def test_an_unknown_rule_is_a_usage_error_that_says_where_to_look() -> None:
    done = run("rule", "KR999")

    assert done.returncode == 2
    assert "okr-coach rules" in done.stderr


def test_all_rules_are_listed() -> None:
    from coach.rules import RULES

    listed = run("rules").stdout

    assert all(rule.code in listed for rule in RULES)


def test_a_question_is_answered_with_a_source() -> None:
    done = run("ask", "What is the difference between a KPI and an OKR?")

    assert done.returncode == 0
    assert "— " in done.stdout


def test_the_doctor_finds_a_healthy_installation() -> None:
    done = run("doctor")

    assert done.returncode == 0, done.stdout
    assert "FAIL" not in done.stdout


def test_an_unusable_setting_is_named_without_a_traceback() -> None:
    done = run("review", "-", stdin=DRAFT, OKR_COACH_ENGINE="magic")

    assert done.returncode == 4
    assert "OKR_COACH_ENGINE" in done.stderr
    assert "Traceback" not in done.stderr


def test_guidance_lists_searches_and_shows_with_the_source() -> None:
    listed = run("guidance", "list", "--lang", "es")
    found = run("guidance", "search", "base de conocimientos")
    shown = run("guidance", "show", "kr-formula", "--lang", "es")
    metric = run("guidance", "show", "proposal_win_rate", "--lang", "en")

    assert "kr-formula" in listed.stdout and "proposal_win_rate" in listed.stdout
    assert "self_service_resolution" in found.stdout
    assert "Fuente: " in shown.stdout and "KR104" in shown.stdout
    assert "Source: " in metric.stdout and "Counterweight: " in metric.stdout
    assert {done.returncode for done in (listed, found, shown, metric)} == {0}


def test_guidance_that_is_not_there_names_what_is_near() -> None:
    done = run("guidance", "show", "kr-formulas", LANG="es_MX.UTF-8", LC_ALL="")

    assert done.returncode == 2
    assert "kr-formula." in done.stderr
    assert "Traceback" not in done.stderr


def test_guidance_check_names_file_and_flaw(tmp_path: Path) -> None:
    (tmp_path / "guidance" / "es").mkdir(parents=True)
    (tmp_path / "metrics").mkdir()
    (tmp_path / "guidance" / "es" / "a.md").write_text("sin cabeza", "utf-8")
    flawed, sound = run("guidance", "check", str(tmp_path)), run("guidance", "check")
    nowhere = run("guidance", "check", str(tmp_path / "nowhere"))

    assert flawed.returncode == 1 and "guidance/es/a.md" in flawed.stdout
    assert sound.returncode == 0
    assert nowhere.returncode == 2 and "nowhere" in nowhere.stderr
