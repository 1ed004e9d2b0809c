"""Runs that ask a language model: many at once over processes, within money and rate."""

import sqlite3
from pathlib import Path

import pytest
from langchain_core.rate_limiters import InMemoryRateLimiter

from coach.batch.journal import Journal
from coach.batch.runner import Run
from coach.batch.work import unpack
from coach.batch.workers import share
from coach.critics.llm.limits import limiter
from coach.pipeline import Coach
from coach.reviews import Context, Review
from coach.settings import Settings
from evals.model_server import answer
from tests.batch.test_elsewhere import drafts
from tests.llm.wire import Fails, Says, Wire, serving


def settings(wire: Wire, **more: object) -> Settings:
    chosen = {"engine": "llm", "model": "gpt-4o-mini", "base_url": wire.url, "api_key": "k",
              "concurrency": 6, "timeout": 20.0}  # fmt: skip
    return Settings.model_validate(chosen | more)


def reviewed(chosen: Settings, files: list[Path], folder: Path, many: int = 2) -> list[Review]:
    with Coach(chosen) as coach, Journal(folder / "j", resume=False) as journal:
        Run(coach, Context(), journal, many=many, few=0).over(files)
        return [unpack(packed) for packed in journal.reviews()]


def test_every_objective_is_asked_about_once_whoever_asks(tmp_path: Path) -> None:
    with serving([Says(answer())]) as wire:
        found = reviewed(settings(wire), drafts(tmp_path, 16), tmp_path)

    assert [review.provenance.engine for review in found] == ["llm"] * 16
    assert len(wire.requests) == 16
    assert len({str(request["messages"]) for request in wire.requests}) == 16


def test_a_run_goes_on_without_asking_again(tmp_path: Path) -> None:
    files = drafts(tmp_path, 8)
    with serving([Says(answer())]) as wire:
        chosen = settings(wire)
        reviewed(chosen, files, tmp_path)
        asked = len(wire.requests)
        with sqlite3.connect(tmp_path / "j") as table:
            table.execute("DELETE FROM results WHERE position >= 5")
        with Coach(chosen) as coach, Journal(tmp_path / "j", resume=True) as journal:
            Run(coach, Context(), journal, many=2, few=0).over(files)
            whole = len(journal)

    assert (asked, whole) == (8, 8)
    assert len(wire.requests) == asked + 3


def test_what_all_may_use_together_is_shared_out() -> None:
    whole = Settings(engine="llm", model="m", concurrency=9, max_cost=0.3, rate=60)
    each = share(whole, 3)

    assert (each.concurrency, each.rate) == (3, 20)
    assert each.max_cost == pytest.approx(0.1)
    assert share(Settings(), 3).max_cost is None


def test_an_endpoint_that_is_down_costs_no_review(tmp_path: Path) -> None:
    with serving([Fails(401)]) as wire:
        found = reviewed(settings(wire), drafts(tmp_path, 6), tmp_path)

    assert [review.provenance.engine for review in found] == ["embedded"] * 6
    assert all(review.provenance.fallback_reason for review in found)


@pytest.mark.parametrize(("rate", "burst"), [(60.0, 6.0), (600.0, 60.0), (5.0, 1.0)])
def test_a_rate_is_a_bucket_that_holds_six_seconds(rate: float, burst: float) -> None:
    bucket = limiter(Settings(rate=rate))

    assert isinstance(bucket, InMemoryRateLimiter)
    assert bucket.max_bucket_size == burst
    assert bucket.requests_per_second * 60 == pytest.approx(rate)


def test_calls_wait_for_the_bucket(tmp_path: Path) -> None:
    with serving([Says(answer())]) as wire:
        found = reviewed(settings(wire, rate=240.0), drafts(tmp_path, 4), tmp_path, many=1)
        assert len(wire.requests) == 4

    # Four a second: the bucket begins empty, so four calls take most of a second.
    assert sum(review.provenance.seconds for review in found) > 0.5


def test_without_a_rate_nothing_waits() -> None:
    assert limiter(Settings()) is None
