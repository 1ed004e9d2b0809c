"""Against a server and an engine that nobody here wrote: llama.cpp with a tiny random model.

Opt-in, since the engine is built from source: ``make test-llama``.
"""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach import Coach, Settings
from coach.critics.llm.probe import probe
from tests.llm.answers import DRAFT

pytestmark = pytest.mark.llama
_STARTS = 60.0
"""Seconds until the server has to answer."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the tiny model."""
    python = os.environ.get("OKR_COACH_LLAMA_PYTHON")
    if not python:
        pytest.fail("OKR_COACH_LLAMA_PYTHON names no Python with llama_cpp; use make test-llama")
    model = tmp_path_factory.mktemp("llama") / "tiny.gguf"
    subprocess.run([python, str(Path(__file__).with_name("tiny_model.py")), str(model)], check=True)
    with socket.socket() as probe_socket:
        probe_socket.bind(("127.0.0.1", 0))
        port = probe_socket.getsockname()[1]
    server = subprocess.Popen(
        [
            *(python, "-m", "llama_cpp.server", "--model", str(model), "--port", str(port)),
            *("--n_ctx", "65536", "--n_threads", "2"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"http://127.0.0.1:{port}/v1"
    started = time.monotonic()
    while time.monotonic() - started < _STARTS:
        try:
            urllib.request.urlopen(f"{url}/models", timeout=2).read()
            break
        except OSError:
            time.sleep(0.2)
    yield url
    server.terminate()
    server.wait()


def settings(address: str) -> Settings:
    return Settings(engine="llm", model="tiny", base_url=address, timeout=240.0)


def test_the_engine_takes_the_schema_in_one_of_the_ways_of_asking(address: str) -> None:
    found = probe(settings(address))

    assert found.mode != "prompt"
    assert found.is_read


def test_noise_that_fits_the_schema_never_reaches_the_review(address: str) -> None:
    with Coach(settings(address)) as coach, Coach() as plain:
        review, expected = coach.review(DRAFT), plain.review(DRAFT)

    rewrites = [kr.rewrite for kr in review.objectives[0].key_results]
    assert rewrites == [kr.rewrite for kr in expected.objectives[0].key_results]
    assert review.provenance.attempts >= 1
    assert review.provenance.fallback_reason
