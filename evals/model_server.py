"""A model's place in the bench: a server that answers every critique alike, after a wait.

It measures the coach around a model and says nothing about any model's quality.
"""

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

DRAFT = """Objective: New clinics trust the lab
KR1: Launch the online results portal by the end of Q3
KR2: Reduce rejected samples from 9% to 5% by the end of Q3
KR3: Improve NPS by the end of Q3
KR4: Raise the share of orders placed online from 40% to 60% by the end of Q3
"""
_PORTAL = (
    "Raise the share of clinics that read their results online from [baseline %] to [target %] "
    "by the end of Q3"
)
_NPS = "Raise NPS from [baseline] to [target] by the end of Q3"


def answer() -> str:
    """Return an answer about the draft of which every part passes."""
    lines = [
        ("O1.KR1", "Launch the online results portal", "output", [_PORTAL]),
        ("O1.KR2", "Reduce rejected samples from 9% to 5%", "outcome", []),
        ("O1.KR3", "Improve NPS", "outcome", [_NPS]),
        ("O1.KR4", "Raise the share of orders placed online", "outcome", []),
    ]
    key_results = [
        {
            "ref": ref,
            "quote": quote,
            "reason": "The line says what is to change.",
            "passages": [],
            "kind": kind,
            "ambition_quote": None,
            "ambition": "cannot_tell",
            "belongs_under": None,
            "moves_to": None,
            "wordings": [{"bet": "use", "text": text} for text in wordings],
        }
        for ref, quote, kind, wordings in lines
    ]
    labels = {"qualitative": True, "single_focus": True, "outcome_oriented": True}
    objective: dict[str, Any] = {
        "quote": "",
        "reason": None,
        "passages": [],
        "kpi_confusion": False,
    }
    return json.dumps(
        {
            "understood": "The lab wants new clinics to trust it.",
            "key_results": key_results,
            "objective": objective | labels | {"wordings": []},
            "questions": [],
        }
    )


def serve(wait: float) -> None:
    """Serve on a free port, whose address is printed, until the process ends.

    Args:
        wait: Seconds before each answer.
    """
    message = {"role": "assistant", "content": answer()}
    body = {
        "id": "bench",
        "object": "chat.completion",
        "created": 1,
        "model": "bench",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 3_000, "completion_tokens": 500, "total_tokens": 3_500},
    }
    data = json.dumps(body).encode()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(wait)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        request_queue_size = 256
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_address[1]}/v1", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve(float(sys.argv[1]))
