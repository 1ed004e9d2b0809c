"""The wheel carries what the coach needs, and works outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_guidance_catalogue_prompts_and_word_lists(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert any(n.startswith("coach/_data/knowledge/guidance/es/") for n in names)
    assert any(n.startswith("coach/_data/knowledge/metrics/") for n in names)
    assert any(n.startswith("coach/_data/prompts/") for n in names)
    assert any(n.startswith("coach/language/es/") and n.endswith(".txt") for n in names)


def test_no_top_level_package_but_coach_is_installed(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"coach"}


def test_an_unpacked_wheel_reviews_a_draft_outside_the_checkout(
    wheel: Path, tmp_path: Path
) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    code = (
        "import coach; r = coach.Coach().review('Objetivo: Volver a vender\\nKR1: Lanzar la web');"
        "print(coach.__file__); print(r.objectives[0].key_results[0].status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "site"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert str(tmp_path) in done.stdout
    assert "convert" in done.stdout
