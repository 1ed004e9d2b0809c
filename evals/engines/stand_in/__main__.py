"""Serves the stand-in on a free port, whose base URL is printed, until the process ends."""

import json
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from evals.engines.stand_in.critique import critique
from evals.engines.stand_in.guidance import answer
from evals.engines.stand_in.prompt import read
from evals.engines.stand_in.verdict import verdict

_LETTERS_PER_TOKEN = 4
_ANSWERS = {"key_results": critique, "answered": answer, "keeps_intent": verdict}
"""A property of the shape that is asked for, to what answers in that shape."""


def respond(body: dict[str, Any]) -> str:
    """Return the answer to a chat completion, as JSON in the shape that it asks for."""
    asked = json.dumps(body.get("response_format") or body.get("tools") or body["messages"][0])
    say = next((say for name, say in _ANSWERS.items() if re.search(rf"\b{name}\b", asked)), answer)
    return json.dumps(say(read(body["messages"])), ensure_ascii=False)


class Handler(BaseHTTPRequestHandler):
    """Answers chat completions."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        """Answer one request."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        said = respond(body)
        sent = sum(len(str(message.get("content"))) for message in body["messages"])
        tokens = (sent // _LETTERS_PER_TOKEN, len(said) // _LETTERS_PER_TOKEN)
        message = {"role": "assistant", "content": said}
        data = {
            "id": "stand-in",
            "object": "chat.completion",
            "created": 0,
            "model": "stand-in",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {
                "prompt_tokens": tokens[0],
                "completion_tokens": tokens[1],
                "total_tokens": sum(tokens),
            },
        }
        content = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """Takes many requests at once."""

    request_queue_size = 256
    daemon_threads = True


if __name__ == "__main__":
    server = Server(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}/v1", flush=True)
    server.serve_forever()
