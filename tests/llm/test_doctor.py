"""What the doctor says of an endpoint, and of a local server."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from coach import Settings
from coach.critics.llm.probe import local_models
from coach.diagnosis import Check, examine
from tests.llm.answers import text
from tests.llm.wire import Fails, Says, Wire, serving


class TestDoctor:
    """What `okr-coach doctor` says of an endpoint."""

    def checked(self, wire: Wire, **settings: object) -> list[Check]:
        chosen = {"engine": "llm", "model": "fake", "base_url": wire.url, "timeout": 5.0}
        return list(examine(Settings.model_validate(chosen | settings)))

    def test_it_names_the_model_the_place_and_the_way_of_asking(self) -> None:
        with serving([Fails(400), Says("{}" + text())]) as wire:
            engine = self.checked(wire)[1]

        assert engine.ok
        assert f"openai:fake at {wire.url}" in engine.what
        assert engine.what.endswith("asked by json_object")

    def test_it_says_what_to_mend(self) -> None:
        with serving([Fails(401)]) as wire:
            key = self.checked(wire)[1]
        with serving([Says("Sure, here you go!")]) as wire:
            prose = self.checked(wire)[1]

        assert (key.ok, prose.ok) == (False, False)
        assert "OKR_COACH_API_KEY" in (key.remedy or "")
        assert "does not answer with JSON" in (prose.remedy or "")

    def test_a_limit_without_a_price_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("coach.critics.llm.endpoint._LOOPBACK", frozenset())
        with serving([Says(text())]) as wire:
            found = self.checked(wire, max_cost=1.0)[2]

        assert not found.ok and "OKR_COACH_PRICES" in (found.remedy or "")

    def test_a_local_ollama_is_offered_and_not_used(self) -> None:
        with ollama(b'{"models": [{"name": "llama3.1:8b"}]}') as address:
            assert local_models(address) == ("llama3.1:8b",)
        with ollama(b"<html>") as address:
            assert local_models(address) == ()
        assert local_models("http://127.0.0.1:9") == ()


@contextmanager
def ollama(listing: bytes) -> Iterator[str]:
    """Serve a list of models."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(listing)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
