"""What the coach itself takes around a language model, beside a bare client in the same run."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from coach.pipeline import Coach
from coach.settings import Settings
from evals.model_server import DRAFT

ROOT = Path(__file__).resolve().parent.parent
_CALLS = 40
_DRAFTS, _BESIDE, _WAIT = 200, 50, 1.0


class Around(NamedTuple):
    """What was measured."""

    own: float
    """Milliseconds of CPU for a call, chain and verification, over a bare client's."""
    times_ideal: float
    """How much longer 200 objectives take, 50 at a time, than their waits alone."""


def around_a_model() -> Around:
    """Measure the chain and its checks, and many objectives side by side."""
    with server(0.0) as url:
        own = _critique(url) - _bare(url)
    with server(_WAIT) as url:
        took = _many(url)
    return Around(own * 1000, took / (_DRAFTS / _BESIDE * _WAIT))


@contextmanager
def server(wait: float) -> Iterator[str]:
    """Serve answers after a wait; yield the address.

    Args:
        wait: Seconds before each answer.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "evals.model_server", str(wait)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    try:
        yield (process.stdout.readline() if process.stdout else "").strip()
    finally:
        process.kill()
        process.wait()


def _settings(url: str) -> Settings:
    return Settings.model_validate(
        {"engine": "llm", "model": "bench", "base_url": url, "concurrency": _BESIDE}
    )


def _critique(url: str) -> float:
    """Return the CPU seconds of a critique: the call and all that is checked."""
    from coach import grounding
    from coach.analysis.lines import read_line
    from coach.critics.case import Case
    from coach.critics.llm.critic import Critic
    from coach.inspection import inspect, read
    from coach.reviews import Context
    from coach.verification.figures import figures

    settings, context = _settings(url), Context()
    critic = Critic(settings)
    okrs = read(DRAFT, settings)
    found = inspect(okrs, context, settings)
    with Coach() as coach:
        ground = grounding.gather(okrs, found.assessments, found.findings, coach.index, near=True)

    def once() -> None:
        read_line.cache_clear()
        figures.cache_clear()
        case = Case(okrs, found.assessments, found.findings, ground, context)
        *_, last = critic.steps(case, watched=False)
        if last.provenance.fallback_reason:
            raise RuntimeError(last.provenance.fallback_reason)

    taken = _cpu(once)
    critic.close()
    return taken


def _bare(url: str) -> float:
    import openai

    client = openai.OpenAI(base_url=url, api_key="none")

    def once() -> None:
        client.chat.completions.create(
            model="bench",
            messages=[
                {"role": "system", "content": "x" * 8_000},
                {"role": "user", "content": "y" * 8_000},
            ],
        )

    return _cpu(once)


def _cpu(once: Callable[[], None]) -> float:
    once()
    started = time.process_time()
    for _ in range(_CALLS):
        once()
    return (time.process_time() - started) / _CALLS


def _many(url: str) -> float:
    drafts = [DRAFT.replace("the lab", f"the lab of ward {n}") for n in range(_DRAFTS)]
    with Coach(_settings(url)) as coach:
        coach.review(DRAFT)
        started = time.perf_counter()
        done = coach.review_many(drafts)
        took = time.perf_counter() - started
    if any(review.provenance.engine != "llm" for review in done.reviews):
        raise RuntimeError("the model's answers were not taken")
    return took
