"""A port between the coach and what answers: it hears, records and replays.

The coach asks it over HTTP like any endpoint. What goes through is kept, since a review shows
only what passed: how the first answer was, and what the model itself said of a line.
"""

import json
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, cast

import httpx

from coach.critics.llm.prices import cost
from evals.engines.recordings import Recorded, Recordings
from evals.engines.requests import Request, answer_of, request_of

_PASSED_ON = ("retry-after", "content-type")
_TIMEOUT = 300.0
"""Seconds; the coach gives up before."""
_ABOUT = 80


class Upstream(NamedTuple):
    """The endpoint that answers."""

    base_url: str
    is_local: bool


class Purse:
    """What a run may spend.

    Args:
        limit: Dollars.
        prices: Dollars for a million tokens in and out.
    """

    def __init__(self, limit: float, prices: tuple[float, float]) -> None:
        self.spent = 0.0
        self._limit, self._prices = limit, prices

    @property
    def is_empty(self) -> bool:
        """Whether the limit is reached."""
        return self.spent >= self._limit

    def pay(self, tokens_in: int, tokens_out: int) -> None:
        """Take what an answer cost."""
        self.spent += cost(self._prices, tokens_in, tokens_out) or 0.0


class Exchange(NamedTuple):
    """A request that was answered."""

    request: Request
    answer: str


class Relay:
    """What goes through the port.

    Args:
        systems: System message to the identity of its prompt.
        upstream: The endpoint; ``None`` to answer from the recordings alone.
        recordings: Where answers are kept, or come from.
        purse: What may be spent; nothing is counted where ``None``.
    """

    def __init__(
        self,
        systems: Mapping[str, str],
        upstream: Upstream | None,
        recordings: Recordings | None,
        purse: Purse | None = None,
    ) -> None:
        self.purse = purse
        self.missing: list[Request] = []
        """What was asked and has no recording."""
        self.asked = 0
        """How many requests have come."""
        self.answers = 0
        """How many answers have come."""
        self._systems = systems
        self._upstream = upstream
        self._recordings = recordings
        self._heard: dict[str, list[Exchange]] = defaultdict(list)
        self._lock = threading.Lock()
        local = upstream.is_local if upstream else True
        self._client = httpx.Client(timeout=_TIMEOUT, trust_env=not local)

    def heard(self, words: str) -> list[Exchange]:
        """Return what was answered about a draft, in order.

        Args:
            words: The draft's words, as ``words_of`` gives them.
        """
        with self._lock:
            return list(self._heard.get(words, ()))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def answer(self, path: str, data: bytes, headers: Mapping[str, str]) -> httpx.Response:
        """Answer a request: from the endpoint, or from the recordings."""
        body = json.loads(data)
        request = request_of(body, self._systems)
        with self._lock:
            self.asked += 1
        if self._upstream is None:
            return self._replayed(request, str(body.get("model")))
        if self.purse and self.purse.is_empty:
            error = {"message": "The cost limit is reached.", "type": "cost"}
            return httpx.Response(402, json={"error": error})
        url = self._upstream.base_url.rstrip("/") + path.removeprefix("/v1")
        sent = {"Content-Type": "application/json"}
        if key := headers.get("Authorization"):
            sent["Authorization"] = key
        response = self._client.post(url, content=data, headers=sent)
        if response.status_code == 200:
            self._keep(request, response.json())
        return response

    def _keep(self, request: Request, completion: dict[str, Any]) -> None:
        answer, used = answer_of(completion), completion.get("usage") or {}
        with self._lock:
            self._heard[request.words].append(Exchange(request, answer))
            self.answers += 1
            if self.purse:
                sent, received = used.get("prompt_tokens"), used.get("completion_tokens")
                self.purse.pay(int(sent or 0), int(received or 0))
        if self._recordings is not None:
            self._recordings.add(
                Recorded(
                    key=request.key,
                    prompt=request.prompt,
                    turn=request.turn,
                    about=" ".join(request.user.split())[:_ABOUT],
                    model=str(completion.get("model", "")),
                    answer=answer,
                    tokens_in=int(used.get("prompt_tokens") or 0),
                    tokens_out=int(used.get("completion_tokens") or 0),
                )
            )

    def _replayed(self, request: Request, model: str) -> httpx.Response:
        kept = self._recordings.get(request.key) if self._recordings else None
        if kept is None:
            with self._lock:
                self.missing.append(request)
            error = {"message": "This answer was not recorded.", "type": "missing_recording"}
            return httpx.Response(410, json={"error": error})
        with self._lock:
            self._heard[request.words].append(Exchange(request, kept.answer))
            self.answers += 1
        return httpx.Response(200, json=completion(kept, model))


def completion(kept: Recorded, model: str) -> dict[str, Any]:
    """Return a recorded answer as the endpoint would have given it."""
    message = {"role": "assistant", "content": kept.answer}
    total = kept.tokens_in + kept.tokens_out
    return {
        "id": "replayed",
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {
            "prompt_tokens": kept.tokens_in,
            "completion_tokens": kept.tokens_out,
            "total_tokens": total,
        },
    }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            response = cast("_Server", self.server).relay.answer(
                self.path, data, {"Authorization": self.headers.get("Authorization", "")}
            )
        except httpx.HTTPError as error:
            response = httpx.Response(502, json={"error": {"message": str(error)}})
        content = response.content
        self.send_response(response.status_code)
        for name in _PASSED_ON:
            if value := response.headers.get(name):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True

    def __init__(self, relay: Relay) -> None:
        self.relay = relay
        super().__init__(("127.0.0.1", 0), _Handler)


@contextmanager
def listening(relay: Relay) -> Iterator[str]:
    """Let a relay listen on a free port of this machine; yield its base URL."""
    server = _Server(relay)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        relay.close()
