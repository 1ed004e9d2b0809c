"""Serves the stand-in on a free port, whose base URL is printed, until the process ends."""

import json
import re
from typing import Any

from evals.engines.stand_in.critique import critique
from evals.engines.stand_in.guidance import answer
from evals.engines.stand_in.prompt import read
from evals.engines.stand_in.verdict import verdict
from evals.serving import Reply, Server, completion

_LETTERS_PER_TOKEN = 4
_ANSWERS = {"key_results": critique, "answered": answer, "keeps_intent": verdict}
"""A property of the shape that is asked for, to what answers in that shape."""


def respond(body: dict[str, Any]) -> str:
    """Return the answer to a chat completion, as JSON in the shape that it asks for."""
    asked = json.dumps(body.get("response_format") or body.get("tools") or body["messages"][0])
    say = next((say for name, say in _ANSWERS.items() if re.search(rf"\b{name}\b", asked)), answer)
    return json.dumps(say(read(body["messages"])), ensure_ascii=False)


def _answer(path: str, body: bytes, key: str) -> Reply:
    asked = json.loads(body)
    said = respond(asked)
    sent = sum(len(str(message.get("content"))) for message in asked["messages"])
    tokens = (sent // _LETTERS_PER_TOKEN, len(said) // _LETTERS_PER_TOKEN)
    return Reply(json.dumps(completion(said, "stand-in", tokens)).encode())


if __name__ == "__main__":
    server = Server(_answer)
    print(server.base_url, flush=True)
    server.serve_forever()
