"""What every test stands on: no settings of the developer's own, no network beyond loopback."""

import os
import shutil
import socket
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MISSING = "no Chromium was found; on Debian or Ubuntu: apt-get install chromium"
_LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the developer's own settings and keys."""
    for name in list(os.environ):
        if (name.startswith("OKR_COACH_") and name != "OKR_COACH_REQUIRE_BROWSER") or (
            name == "OPENAI_API_KEY"
        ):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that would leave this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def coach() -> Iterator[Any]:
    """Return one real coach, its index built once for the whole run."""
    from coach.pipeline import Coach

    with Coach() as shared:
        shared.warm()
        yield shared


# Not for the session: its driver keeps an event loop running, and other tests start their own.
@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    """Return a real headless Chromium; skip where there is none, unless one is required."""
    found = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        if os.environ.get("OKR_COACH_REQUIRE_BROWSER") == "1":
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield chromium
        chromium.close()
