"""How fast and how small the review of whole files is, measured through the shell."""

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from evals.big_files import rows, write_csv, write_jsonl
from evals.model_bench import server
from evals.model_server import DRAFT

ROOT = Path(__file__).resolve().parent.parent
SMALL, LARGE, HUGE = 1_000, 10_000, 100_000
_FEW = 20
"""Objectives of a file that starts all processes and gives them next to nothing to do."""
_CALLS, _BESIDE, _WAIT = 400, 50, 1.0
_WARM = 100
"""Calls of the first, smaller run, by which the start of the processes is taken out."""


class Shell(NamedTuple):
    """What one command took."""

    seconds: float
    cpu: float
    """Seconds of all processors, its processes included."""
    memory: float
    """Megabytes of its largest process."""


class Files(NamedTuple):
    """What was measured."""

    a_second: float
    """Objectives a second at 10,000, start and reports included."""
    more_memory: float
    """Megabytes that the large file takes beyond the small one."""
    more_cpu: float
    """Percent of CPU that an objective of the large file takes beyond one of the small file."""
    workbook: float
    """Seconds until a workbook of 5 MB is read."""
    of_ideal: float
    """Percent of the ideal throughput at 50 calls at a time."""


def measure(*, huge: bool) -> Files:
    """Measure everything.

    Args:
        huge: Whether the large file has 100,000 objectives, which takes a quarter of an hour,
            and not 10,000.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        write_csv(place / "few.csv", _FEW)
        start = _review(place / "few.csv", place)
        write_csv(place / "small.csv", SMALL)
        small = _review(place / "small.csv", place)
        write_jsonl(place / "large.jsonl", LARGE)
        large = _review(place / "large.jsonl", place)
        most, many = large, LARGE
        if huge:
            write_csv(place / "huge.csv", HUGE)
            most, many = _review(place / "huge.csv", place), HUGE
        each = (small.cpu - start.cpu) / (SMALL - _FEW)
        grown = (most.cpu - start.cpu) / (many - _FEW)
        return Files(
            LARGE / large.seconds,
            most.memory - small.memory,
            100 * (grown / each - 1),
            _workbook(place),
            _of_ideal(place),
        )


def _review(path: Path, folder: Path, *more: str, **environ: str) -> Shell:
    outs = ("--out", str(folder / "r.csv"), "--out", str(folder / "r.jsonl"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "coach", "review", str(path), *outs, *more],
        cwd=ROOT,
        env=os.environ | {"XDG_STATE_HOME": str(folder)} | environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = code
    if code:
        raise RuntimeError(f"{path.name}: exit code {code}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
    return Shell(time.perf_counter() - started, cpu, used.ru_maxrss / 1024)


def _workbook(folder: Path) -> float:
    """Return the seconds to read a workbook of 5 MB: OKRs beside sheets of long notes."""
    from openpyxl import Workbook

    from coach.formats import read

    path = folder / "team.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("OKR")
    sheet.append(["Team", "Quarter", "Objective", "Key result", "Owner"])
    for row in rows(2_000):
        sheet.append(row)
    notes = book.create_sheet("Notes")
    letters = random.Random(7)
    for _ in range(5_000):
        words = ("".join(letters.choices("abcdefgh ijklmnop", k=180)) for _ in range(10))
        notes.append(list(words))
    book.save(path)
    if path.stat().st_size < 5_000_000:
        raise RuntimeError(f"the workbook has only {path.stat().st_size} bytes")
    started = time.perf_counter()
    many = sum(len(okrs.objectives) for okrs in read(path))
    took = time.perf_counter() - started
    if many < 1_000:
        raise RuntimeError(f"{many} objectives were read")
    return took


def _of_ideal(folder: Path) -> float:
    """Return percent of the ideal throughput, between two runs that start the same processes."""
    with server(_WAIT) as url:
        model = {
            "OKR_COACH_ENGINE": "llm",
            "OKR_COACH_MODEL": "bench",
            "OKR_COACH_BASE_URL": url,
            "OKR_COACH_CONCURRENCY": str(_BESIDE),
        }
        took = []
        for many in (_WARM, _WARM + _CALLS):
            path = folder / f"model{many}"
            path.mkdir()
            files = []
            for n in range(many):
                file = path / f"{n:03}.md"
                file.write_text(DRAFT.replace("the lab", f"the lab of ward {n}"), encoding="utf-8")
                files.append(str(file))
            took.append(_review(Path(files[0]), folder, *files[1:], **model).seconds)
    return 100 * (_CALLS / _BESIDE * _WAIT) / (took[1] - took[0])
