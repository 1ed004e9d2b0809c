"""The page as it is served: its policy, its hosts, its start."""

import inspect
import os
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def fetch(url: str, host: str | None = None) -> tuple[int, dict[str, str], str]:
    request = urllib.request.Request(url, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read().decode()


def test_every_answer_forbids_what_is_not_the_pages_own(address: str) -> None:
    status, headers, _ = fetch(address)

    headers = {name.lower(): value for name, value in headers.items()}
    assert status == 200
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"


def test_a_foreign_host_name_is_turned_away(address: str) -> None:
    assert fetch(address, host="evil.example")[0] == 400


@pytest.mark.parametrize("path", ["/monitoring", "/gradio_api/runs", "/docs", "/redoc"])
def test_monitoring_run_history_and_api_pages_are_off(address: str, path: str) -> None:
    assert fetch(address + path)[0] in (401, 403, 404, 405)


@pytest.mark.parametrize("path", ["/etc/passwd", "app.py", "coach/web/server.py"])
def test_no_file_of_this_machine_is_served(address: str, path: str) -> None:
    assert fetch(f"{address}/gradio_api/file={path}")[0] in (403, 404)


def test_gradio_is_loaded_without_analytics_and_leaves_inspect_as_it_was() -> None:
    before = inspect.getfile
    from coach.web import framework

    assert inspect.getfile is before
    assert inspect.getfile(Path) == pathlib.__file__
    assert os.environ["GRADIO_ANALYTICS_ENABLED"] == "False"
    with framework.without_stubs(), pytest.raises(OSError, match="not looked up"):
        inspect.getfile(Path)
    assert inspect.getfile is before


def start_app(**environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_app_py_serves_the_page_on_the_port_it_is_given(unused_port: Callable[[], int]) -> None:
    port = unused_port()
    app = start_app(OKR_COACH_PORT=str(port))
    try:
        for _ in range(600):
            assert app.poll() is None
            try:
                status, _, body = fetch(f"http://127.0.0.1:{port}/")
                break
            except OSError:
                time.sleep(0.1)
        assert status == 200
        assert "OKR Coach" in body
    finally:
        app.terminate()
        app.communicate(timeout=30)


def test_a_port_that_is_none_is_explained_in_one_line() -> None:
    app = start_app(OKR_COACH_PORT="seven")
    said, _ = app.communicate(timeout=60)

    assert app.returncode == 1
    assert said.strip() == "OKR_COACH_PORT is 'seven'; a number from 1 to 65535 is needed."


def test_a_port_that_is_taken_is_explained_in_one_line(address: str) -> None:
    app = start_app(OKR_COACH_PORT=address.rpartition(":")[2])
    said, _ = app.communicate(timeout=60)

    assert app.returncode == 1
    assert "cannot be used" in said
    assert "Traceback" not in said


def test_the_room_itself_loads_no_framework_before_a_page_is_built() -> None:
    code = "import sys, coach.web; print([m for m in ('gradio', 'chromadb') if m in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)

    assert said.stdout.strip() == "[]"
