"""One running page for the tests that look at it as a reader does."""

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest


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
