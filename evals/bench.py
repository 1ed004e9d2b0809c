"""``make bench``: speed and memory of the coach on this machine, beside the limits it promises."""

import os
import platform
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from evals.labelled import read

DRAFT = """Objetivo: Que las tiendas del barrio nos elijan para surtirse
KR1: Lanzar el catálogo digital en la aplicación
KR2: Aumentar los pedidos repetidos de 32 % a 45 %
KR3: Realizar 40 visitas de seguimiento por mes
KR4: Mantener la puntualidad de entrega por encima de 95 %
KR5: Reducir el tiempo de entrega de 48 h a 24 h
"""
ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / "evals" / "datasets" / "dev.jsonl"
HOSTILE = ("1 ", "de 1 a ", "x → ", "from 3 to ", "not a ", "no ", "1,", "every a-b ", "(", "10 % ")
"""Pieces that a pattern which backtracks would choke on when they are repeated."""


class Figure(NamedTuple):
    """One measured figure and the limit it is held against."""

    what: str
    value: float
    limit: float
    unit: str
    at_least: bool = False
    """Whether the limit is to be reached, and not kept below."""

    @property
    def holds(self) -> bool:
        """Whether the limit is kept."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def main() -> int:
    """Measure everything, print a table, and return 1 when a limit is passed."""
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        )
        if Path("/proc/cpuinfo").exists()
        else iter(()),
        platform.processor(),
    )
    print(f"{platform.system()} · Python {platform.python_version()} · {os.cpu_count()} × {cpu}\n")
    figures = [*_cold(), *_warm(), *_around_a_model(), *_files(), *_suite(), _page()]
    for figure in figures:
        mark = "ok" if figure.holds else "OVER" if not figure.at_least else "UNDER"
        print(
            f"{figure.what:<58} {figure.value:>9.2f} {figure.unit:<3} "
            f"limit {figure.limit:>6.1f}  {mark}"
        )
    return int(not all(figure.holds for figure in figures))


def _cold() -> list[Figure]:
    imports = [_timed(["-c", "import coach"]) for _ in range(5)]
    firsts, lasts = zip(*(_shell_review() for _ in range(3)), strict=True)
    return [
        Figure("import coach, whole process (median of 5)", statistics.median(imports), 0.5, "s"),
        Figure("cold shell: findings shown (median of 3)", statistics.median(firsts), 1.0, "s"),
        Figure("cold shell: rewrites shown (median of 3)", statistics.median(lasts), 3.0, "s"),
    ]


def _timed(arguments: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT)
    return time.perf_counter() - started


def _shell_review() -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.md"
        path.write_text(DRAFT, encoding="utf-8")
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "coach", "review", str(path)],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            encoding="utf-8",
        )
        first = rewrite = 0.0
        for line in process.stdout or ():
            first = first or time.perf_counter() - started
            if "→" in line and not rewrite:
                rewrite = time.perf_counter() - started
        process.wait()
        return first, rewrite


def _warm() -> list[Figure]:
    from coach.analysis import analyse
    from coach.analysis.lines import read_line
    from coach.parsing import parse
    from coach.pipeline import Coach
    from coach.rules import lint
    from coach.verification.figures import figures

    okrs = parse(DRAFT)

    # Every round reads the lines anew, as a new draft would be.
    def judge() -> None:
        read_line.cache_clear()
        lint(okrs, analyse(okrs))

    def review() -> None:
        read_line.cache_clear()
        figures.cache_clear()
        coach.review(DRAFT)

    with Coach() as coach:
        coach.review(DRAFT)
        judged = _repeat(judge, 500)
        reviewed = _repeat(review, 200)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        Figure("analysis and rules, 5 KRs, warm: p99 of 500", _quantile(judged, 99), 5, "ms"),
        Figure("whole embedded review, 5 KRs, warm: p95 of 200", _quantile(reviewed, 95), 50, "ms"),
        Figure("memory of a process that reviews: peak", memory, 400, "MB"),
        *_volume(),
    ]


def _around_a_model() -> list[Figure]:
    from evals.model_bench import around_a_model

    found = around_a_model()
    return [
        Figure("around a model's call, over a bare client: CPU", found.own, 15, "ms"),
        Figure("200 objectives, 50 at a time, 1 s a call: × ideal", found.times_ideal, 1.2, "x"),
    ]


def _files() -> list[Figure]:
    """Measure the review of whole files; ``--huge`` takes 100,000 objectives for the large one."""
    from evals.file_bench import measure

    huge = "--huge" in sys.argv
    found = measure(huge=huge)
    many = "100,000" if huge else "10,000"
    return [
        Figure("10,000 objectives of a file: a second", found.a_second, 120, "/s", at_least=True),
        Figure(f"{many} objectives over 1,000: memory", found.more_memory, 200, "MB"),
        Figure(f"{many} objectives over 1,000: CPU for each", found.more_cpu, 15, "%"),
        Figure("a workbook of 5 MB, read", found.workbook, 5, "s"),
        Figure("400 calls, 50 at a time, of the ideal", found.of_ideal, 90, "%", at_least=True),
    ]


def _suite() -> list[Figure]:
    from evals.suite_bench import measure

    found = measure()
    return [
        Figure("critique of every draft, embedded", found.critique, 60, "s"),
        Figure("the offline suite: embedded and stand-in, all tasks", found.offline, 300, "s"),
        Figure("two runs of 1,000 drafts compared", found.compared, 10, "s"),
    ]


def _volume() -> list[Figure]:
    """Measure many objectives, and one line of 100 kB made to be slow."""
    from coach.analysis import analyse
    from coach.analysis.objectives import analyse_objective
    from coach.models import KeyResult, Objective, OKRSet
    from coach.rules import lint

    okrs = [draft.okrs for draft in read(DEV)]
    objectives = [(draft.objective or "", draft.language) for draft in read(DEV)]

    def judge_objectives() -> None:
        for text, language in objectives:
            analyse_objective(text, language)

    def judge_drafts() -> None:
        for each in okrs:
            analyse(each)

    def judge_hostile() -> None:
        for piece in HOSTILE:
            text = piece * (100_000 // len(piece))
            key_result = KeyResult(ref="O1.KR1", text=text)
            goal = Objective(ref="O1", text=text, key_results=(key_result,))
            hostile = OKRSet(draft=text, objectives=(goal,))
            lint(hostile, analyse(hostile))

    judge_drafts()
    one, several = min(_repeat(judge_objectives, 3)), min(_repeat(judge_drafts, 3))
    return [
        Figure("1,000 objectives analysed, one core", one / len(objectives), 1, "s"),
        Figure("1,000 drafts of 4 to 5 lines analysed, one core", several / len(okrs), 5, "s"),
        Figure("ten hostile lines of 100 kB, judged", _repeat(judge_hostile, 1)[0], 5000, "ms"),
    ]


def _repeat(work: Callable[[], object], times: int) -> list[float]:
    samples = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        samples.append((time.perf_counter() - started) * 1000)
    return samples


def _quantile(samples: list[float], percent: int) -> float:
    return statistics.quantiles(samples, n=100)[percent - 1]


def _page() -> Figure:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    started = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "coach", "serve", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while time.perf_counter() - started < 60:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        return Figure("page answers after the start", time.perf_counter() - started, 15, "s")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
