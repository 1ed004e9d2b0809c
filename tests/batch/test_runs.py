"""Runs over many sets: kept as they go, resumed where they broke off, the same by every way."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coach.batch.journal import Journal, JournalError, journal_path
from coach.batch.results import gathered
from coach.batch.runner import FEW, Progress, Run, identity_of
from coach.batch.work import Done, Task, pack, review, unpack
from coach.batch.workers import WorkerLost, Workers, reviewed
from coach.formats import read
from coach.pipeline import Coach
from coach.reviews import Context
from coach.settings import Settings

LINES = (
    "Raise shops that reorder from 20% to 35%",
    "Launch the portal",
    "Cut late orders from 9% to 3%",
)
ROOT = Path(__file__).resolve().parents[2]


def table(path: Path, teams: int, per_team: int = 2) -> Path:
    rows = ["Team,Objective,Key result"]
    for team in range(teams):
        for goal in range(per_team):
            rows += [f"T{team},Shops of area {team} come back {goal},{line}" for line in LINES]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def texts(journal: Journal) -> list[str]:
    found = []
    for packed in journal.reviews():
        data = json.loads(unpack(packed).model_dump_json())
        data["provenance"]["seconds"] = 0
        found.append(json.dumps(data, sort_keys=True))
    return found


def test_what_went_wrong_is_tried_again_on_going_on(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.sqlite", resume=False) as journal:
        journal.keep(Done(0, b"", b"", "", "no room", 1, 0.0), "key", "a.csv")
        journal.keep(Done(1, b"x", b"", "{}", "", 1, 0.0), "key", "a.csv")

        assert not journal.has(0, "key")
        assert journal.has(1, "key")


def run(coach: Coach, path: Path, journal: Journal, many: int = 1) -> Progress:
    return Run(coach, Context(), journal, many=many).over([path])


def test_a_review_comes_back_from_the_journal_as_it_was(coach: Coach, tmp_path: Path) -> None:
    (okrs,) = read(table(tmp_path / "a.csv", 1))
    found = coach.review(okrs)

    again = unpack(pack(found))

    assert again.model_dump_json() == found.model_dump_json()
    assert again.okrs == found.okrs


def test_many_processes_find_what_one_finds(coach: Coach, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", 12)
    with (
        Journal(tmp_path / "one", resume=False) as one,
        Journal(tmp_path / "two", resume=False) as two,
    ):
        alone, beside = run(coach, path, one), run(coach, path, two, many=2)

        assert alone.reviewed == beside.reviewed == 24 > FEW
        assert texts(one) == texts(two)
        assert list(one.claims()) == list(two.claims())


def test_what_is_kept_is_not_reviewed_again(coach: Coach, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", 4)
    with Journal(tmp_path / "j", resume=False) as journal:
        run(coach, path, journal)
        first = texts(journal)
    with Journal(tmp_path / "j", resume=True) as journal:
        again = run(coach, path, journal)

        assert (again.reviewed, again.resumed) == (8, 8)
        assert texts(journal) == first


def test_only_what_has_changed_is_reviewed_again(coach: Coach, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", 4)
    with Journal(tmp_path / "j", resume=False) as journal:
        run(coach, path, journal)
    changed = path.read_text(encoding="utf-8").replace("area 2", "zone 2")
    path.write_text(changed, encoding="utf-8")
    with Journal(tmp_path / "j", resume=True) as journal:
        again = run(coach, path, journal)

        assert (again.reviewed, again.resumed) == (8, 6)
        assert any("zone 2" in text for text in texts(journal))


def test_a_shorter_file_leaves_nothing_of_the_longer_one(coach: Coach, tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", 4)
    with Journal(tmp_path / "j", resume=False) as journal:
        run(coach, path, journal)
    table(path, 2)
    with Journal(tmp_path / "j", resume=True) as journal:
        run(coach, path, journal)

        assert len(journal) == 2


def test_other_settings_are_another_review(tmp_path: Path) -> None:
    spanish, neutral = Settings(profile="tu"), Settings()
    file = tmp_path / "a.csv"

    assert identity_of(spanish, Context()) != identity_of(neutral, Context())
    assert identity_of(neutral, Context()) == identity_of(Settings(concurrency=9), Context())
    assert journal_path([file], "a") != journal_path([file], "b")
    assert identity_of(neutral, Context(kpis={"NPS": "3"})) != identity_of(neutral, Context())


def test_a_journal_is_its_owners_and_goes_when_it_is_done(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "j.sqlite"
    journal = Journal(path, resume=False)

    assert path.stat().st_mode & 0o077 == 0
    journal.discard()
    assert not list(path.parent.iterdir())


def test_a_journal_that_is_none_says_so(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(b"this is no database" * 100)

    with pytest.raises(JournalError, match="--resume"):
        Journal(path, resume=True)
    Journal(path, resume=False).close()


def test_a_full_disk_is_told_and_keeps_what_is_there(coach: Coach, tmp_path: Path) -> None:
    (okrs, *_) = read(table(tmp_path / "a.csv", 2))
    done = review(coach, Task(0, okrs), Context())
    with Journal(tmp_path / "j", resume=False) as journal:
        journal.keep(done, "k", None)
        journal._table.execute("PRAGMA max_page_count=1")
        with pytest.raises(JournalError, match="full"):
            for n in range(1, 50):
                journal.keep(done._replace(position=n), "k", None)

        assert journal.has(0, "k")


def test_one_set_that_breaks_stops_no_other(coach: Coach, tmp_path: Path) -> None:
    class Broken(Coach):
        def review(self, draft, context=None):  # type: ignore[no-untyped-def]
            if draft.team == "T1":
                raise ZeroDivisionError("oh")
            return super().review(draft, context)

    path = table(tmp_path / "a.csv", 3)
    with Broken() as broken, Journal(tmp_path / "j", resume=False) as journal:
        run(broken, path, journal)
        found = gathered(journal, Settings(), title="a", errors=(), extra=(), folder=tmp_path)

        assert found.totals.reviews == 2
        (error,) = found.errors
        assert "ZeroDivisionError" in error.message
        assert "Traceback" not in error.message


def test_a_process_that_dies_is_told_with_the_way_on(tmp_path: Path) -> None:
    import asyncio

    sets = list(read(table(tmp_path / "a.csv", 30, per_team=4)))

    async def lost() -> None:
        async with Workers(Settings(), Context(), 1) as workers:
            tasks = (Task(n, okrs) for n, okrs in enumerate(sets))
            async for _ in reviewed(workers, tasks):
                pid = workers._processes[0].pid
                assert pid is not None
                os.kill(pid, signal.SIGKILL)

    with pytest.raises(WorkerLost, match="--resume"):
        asyncio.run(lost())


def start(path: Path, out: Path, home: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "coach", "review", str(path), "--out", str(out), *more]
    environment = dict(os.environ) | {"XDG_STATE_HOME": str(home), "HOME": str(home)}
    # Tests that run in the background ignore Ctrl+C, and what they start would inherit that.
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def kept(home: Path) -> int:
    for path in home.rglob("*.sqlite"):
        try:
            with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as table:
                return int(table.execute("SELECT count(*) FROM results").fetchone()[0])
        except sqlite3.Error:
            return 0
    return 0


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_a_run_that_is_killed_goes_on_and_ends_in_the_same_report(
    tmp_path: Path, share: float
) -> None:
    path = table(tmp_path / "a.csv", 60)
    whole, out, home = tmp_path / "whole.csv", tmp_path / "r.csv", tmp_path / "home"
    process = start(path, out, home)
    deadline = time.monotonic() + 120
    while kept(home) < 60 * share and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    process.kill()
    process.wait()
    there = kept(home)

    ended = out.exists()
    again = start(path, out, home, "--resume")
    _, told = again.communicate(timeout=200)
    fresh = start(path, whole, tmp_path / "other")
    fresh.communicate(timeout=200)

    assert again.returncode == fresh.returncode == 0
    assert out.read_bytes() == whole.read_bytes()
    assert ended or f"{there * 2} ".encode() in told
    assert not list(home.rglob("*.sqlite"))
    assert {p.name for p in tmp_path.iterdir()} <= {"a.csv", "r.csv", "whole.csv", "home", "other"}


def test_ctrl_c_leaves_what_is_done_and_says_how_to_go_on(tmp_path: Path) -> None:
    path, home = table(tmp_path / "a.csv", 200), tmp_path / "home"
    process = start(path, tmp_path / "r.csv", home)
    deadline = time.monotonic() + 60
    while not kept(home) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)

    assert process.returncode == 3
    assert b"--resume" in told
    assert b"Traceback" not in told
    assert not (tmp_path / "r.csv").exists()
    assert kept(home) > 0
