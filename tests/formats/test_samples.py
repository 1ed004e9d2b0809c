"""Sample files and files that teams published, where the folder with them is at hand."""

from pathlib import Path

import pytest

from coach.formats import read

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SAMPLES = {
    "01_viva_goals_export.csv": (1, 1),
    "02_appfire_okr_jira_import.csv": (2, 1),
    "03_betterworks_okr_upload.csv": (1, 2),
    "04_cultureamp_goals_import.csv": (2, 2),
    "06_asana_goals_api.json": (1, 1),
    "07_asana_project_export.csv": (1, 1),
    "11_planilha_okr_pt.csv": (1, 2),
    "13_gsheets_en_tracker.csv": (2, 3),
    "14_okrs_as_code.yaml": (1, 1),
}
"""File to how many objectives and key results it holds, counted by hand."""
needs_samples = pytest.mark.skipif(
    not (SHARED / "formats").is_dir(), reason="the sample files are not part of the project"
)
RAW = sorted((SHARED / "raw").glob("*_*.md*")) if (SHARED / "raw").is_dir() else []


@needs_samples
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_whole(name: str) -> None:
    sets = list(read(SHARED / "formats" / name))
    objectives = [o for okrs in sets for o in okrs.objectives]
    lines = [kr for o in objectives for kr in o.key_results]

    assert (len(objectives), len(lines)) == SAMPLES[name]
    places = [o.where for o in objectives] + [kr.where for kr in lines]
    assert all(place and place.file == name for place in places)


@needs_samples
def test_every_sample_is_one_of_those_counted() -> None:
    there = {path.name for path in (SHARED / "formats").iterdir() if path.suffix != ".md"}

    assert there == set(SAMPLES)


@needs_samples
@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_a_published_file_gives_objectives_with_their_lines(path: Path) -> None:
    (okrs,) = read(path)

    assert okrs.objectives
    assert okrs.key_results
    text = path.read_text(encoding="utf-8").splitlines()
    for kr in okrs.key_results:
        assert kr.where is not None
        assert kr.text[:12].strip("*_` ") in "\n".join(text[(kr.where.line or 1) - 1 :][:3])
