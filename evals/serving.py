"""A chat completion endpoint on a free port of this machine, for what stands in a model's place."""

from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, cast

JSON = {"Content-Type": "application/json"}


class Reply(NamedTuple):
    """What is answered to one request."""

    content: bytes
    status: int = 200
    headers: Mapping[str, str] = JSON


Answer = Callable[[str, bytes, str], Reply]
"""Takes path, body and authorization of a request."""


class Server(ThreadingHTTPServer):
    """Answers many requests at once.

    Args:
        answer: Gives the answers; called from several threads.
    """

    request_queue_size = 256
    daemon_threads = True

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def base_url(self) -> str:
        """Its address, as ``OKR_COACH_BASE_URL`` takes it."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer = cast("Server", self.server).answer
        reply = answer(self.path, body, self.headers.get("Authorization", ""))
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.content)))
        self.end_headers()
        self.wfile.write(reply.content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def completion(text: str, model: str, tokens: tuple[int, int]) -> dict[str, Any]:
    """Return a chat completion.

    Args:
        text: What is answered.
        model: The model that it names.
        tokens: Sent and received.
    """
    message = {"role": "assistant", "content": text}
    return {
        "id": model,
        "object": "chat.completion",
        "created": 0,
        "model": model,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        },
    }
