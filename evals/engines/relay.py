"""A port between the coach and what answers: it hears, records and replays.

The coach asks it over HTTP like any endpoint. What goes through is kept, since a review shows
only what passed: how the first answer was, and what the model itself said of a line.
"""

import json
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import httpx

from coach.critics.llm.prices import cost
from evals.engines.recordings import Recorded, Recordings
from evals.engines.requests import Request, answer_of, request_of
from evals.serving import JSON, Reply, Server, completion

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

    def answer(self, path: str, body: bytes, key: str) -> Reply:
        """Answer a request: from the endpoint, or from the recordings."""
        asked = json.loads(body)
        request = request_of(asked, self._systems)
        with self._lock:
            self.asked += 1
        if self._upstream is None:
            return self._replayed(request, str(asked.get("model")))
        if self.purse and self.purse.is_empty:
            return _refused(402, "The cost limit is reached.")
        url = self._upstream.base_url.rstrip("/") + path.removeprefix("/v1")
        headers = JSON | {"Authorization": key} if key else JSON
        try:
            response = self._client.post(url, content=body, headers=headers)
        except httpx.HTTPError as error:
            return _refused(502, str(error))
        if response.status_code == 200:
            self._keep(request, response.json())
        passed = {name: response.headers[name] for name in _PASSED_ON if name in response.headers}
        return Reply(response.content, response.status_code, passed)

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

    def _replayed(self, request: Request, model: str) -> Reply:
        kept = self._recordings.get(request.key) if self._recordings else None
        if kept is None:
            with self._lock:
                self.missing.append(request)
            return _refused(410, "This answer was not recorded.")
        with self._lock:
            self._heard[request.words].append(Exchange(request, kept.answer))
            self.answers += 1
        said = completion(kept.answer, model, (kept.tokens_in, kept.tokens_out))
        return Reply(json.dumps(said).encode())


def _refused(status: int, message: str) -> Reply:
    return Reply(json.dumps({"error": {"message": message}}).encode(), status)


@contextmanager
def listening(relay: Relay) -> Iterator[str]:
    """Let a relay listen on a free port of this machine; yield its base URL."""
    server = Server(relay.answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.base_url
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        relay.close()
