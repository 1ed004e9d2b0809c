"""Whether a model answers, and how it takes the shape of an answer; for ``okr-coach doctor``."""

import json
import time
import urllib.request
from typing import NamedTuple

from coach.critics.llm.background import Background
from coach.critics.llm.calls import Caller
from coach.critics.llm.modes import Ladder, Mode
from coach.critics.llm.prices import price
from coach.critics.llm.tolerant import whole
from coach.prompting import JudgeAnswer, Messages
from coach.settings import Settings

OLLAMA = "http://127.0.0.1:11434"
"""Where Ollama listens by default."""
_GLANCE = 0.3
"""Seconds to wait for a server on this machine."""
_ASK = Messages(
    "You judge a sentence. Answer with one JSON object of the given shape.",
    "Line: Launch the shop. Rewrite: Raise repeat orders from 10% to 20%.",
)


class Probe(NamedTuple):
    """What a small call showed."""

    name: str
    place: str
    mode: Mode
    seconds: float
    is_read: bool
    """Whether the answer was a JSON object."""
    has_price: bool


def probe(settings: Settings) -> Probe:
    """Call the model once with something small.

    Args:
        settings: Model, address and key.

    Raises:
        CallFault: It does not answer.
    """
    caller, background = Caller(settings, Ladder()), Background()
    started = time.perf_counter()
    try:
        reply = background.run(caller.call(_ASK, JudgeAnswer)).result()
        seconds = time.perf_counter() - started
        background.run(caller.close()).result(timeout=5)
    finally:
        background.close()
    endpoint = caller.endpoint
    return Probe(
        name=endpoint.name,
        place=endpoint.base_url or endpoint.provider,
        mode=caller.mode,
        seconds=seconds,
        is_read=whole(reply.text) is not None,
        has_price=price(endpoint, settings.prices) is not None,
    )


def local_models(address: str = OLLAMA) -> tuple[str, ...]:
    """Return the models of an Ollama on this machine; none where it does not answer.

    Nothing of a draft is sent: it is only asked for the names of its models.

    Args:
        address: Where it listens.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{address}/api/tags", timeout=_GLANCE) as answer:
            listed = json.loads(answer.read(1_000_000))
        return tuple(str(model["name"]) for model in listed["models"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()
