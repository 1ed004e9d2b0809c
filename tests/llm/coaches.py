"""A coach that asks a server on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager

from coach import Coach, Settings
from tests.llm.wire import Wire

KEY = "sk-secret-0123456789"


@contextmanager
def asking(wire: Wire, **settings: object) -> Iterator[Coach]:
    """Open a coach whose model answers at a server."""
    chosen = {"engine": "llm", "model": "fake", "base_url": wire.url, "api_key": KEY}
    with Coach(Settings.model_validate(chosen | {"timeout": 10.0} | settings)) as coach:
        yield coach
