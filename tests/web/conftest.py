"""One running page and one browser for the tests that look at it as a reader does."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MISSING = "no Chromium was found; on Debian or Ubuntu: apt-get install chromium"


@pytest.fixture(scope="session")
def unused_port() -> Callable[[], int]:
    """Return a way to find a port that nobody listens on."""
    return free_port


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def address(coach: Any) -> Iterator[str]:
    """Return the address of the page, served once for the whole run."""
    from coach.web.server import start

    page, address = start(coach, "127.0.0.1", free_port())
    yield address.rstrip("/")
    page.close(verbose=False)


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
