"""A file stands under its name whole, or not at all."""

import os
from pathlib import Path

import pytest

from coach.rendering.placing import OutputError, placed


def test_a_file_takes_its_name_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with placed(path) as place:
        place.write_text("whole", encoding="utf-8")
        assert not path.exists()

    assert path.read_text(encoding="utf-8") == "whole"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SystemExit])
def test_whatever_breaks_off_leaves_what_stood_there(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")

    with pytest.raises(error), placed(path) as place:
        place.write_text("half", encoding="utf-8")
        raise error

    assert path.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_run_left_behind_goes_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    left = placed(path)
    left.__enter__().write_text("half", encoding="utf-8")
    (partial,) = tmp_path.iterdir()
    assert partial.name.startswith(".")

    with placed(path) as place:
        place.write_text("whole", encoding="utf-8")

    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_an_error_of_the_disk_says_which_file_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    with pytest.raises(OutputError, match=r"a\.txt.*No space left.*free space"), placed(path):
        raise OSError(28, "No space left on device")

    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="nowhere"), placed(tmp_path / "nowhere" / "a.txt"):
        pass


def test_a_file_keeps_its_mode_and_a_new_one_follows_the_mask(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("x", encoding="utf-8")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        for path in (old, new):
            with placed(path) as place:
                place.write_text("y", encoding="utf-8")
    finally:
        os.umask(mask)

    assert old.stat().st_mode & 0o777 == 0o640
    assert new.stat().st_mode & 0o777 == 0o640
