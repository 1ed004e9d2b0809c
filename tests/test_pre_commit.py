"""The hook that reviews OKRs kept in a repository."""

import re
from pathlib import Path

import pytest
import yaml

from tests.test_cli import run

HOOKS = yaml.safe_load(
    (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)


def test_it_has_what_the_tool_asks_for_and_options_that_exist() -> None:
    (hook,) = HOOKS

    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    program, command, *options = hook["entry"].split()
    assert (program, command) == ("okr-coach", "review")
    shown = run(command, "--help").stdout
    assert all(option in shown for option in options if option.startswith("--"))


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [
        ("okrs/ventas-OKR.md", True), ("OKRs_2026.yaml", True), ("team/okr.xlsx", True),
        ("okrs/readme.txt", False), ("docs/working.md", False), ("okrs.py", False),
    ],
)  # fmt: skip
def test_it_takes_the_files_that_are_named_for_okrs(name: str, is_taken: bool) -> None:
    assert bool(re.search(HOOKS[0]["files"], name)) == is_taken


def test_it_stops_a_commit_with_work_among_the_key_results(tmp_path: Path) -> None:
    path = tmp_path / "okr.md"
    path.write_text("Objective: Shops come back\nKR1: Launch the portal\n", encoding="utf-8")

    assert run(*HOOKS[0]["entry"].split()[1:], str(path)).returncode == 1
