"""A server on loopback that speaks the OpenAI wire format, scripted answer by answer."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Body = dict[str, Any]


@dataclass
class Says:
    """A completion."""

    text: str | Callable[[Body], str]
    finish: str = "stop"
    refusal: str | None = None
    as_tool: bool = False
    after: float = 0.0
    """Seconds before it begins."""
    breaks_at: int | None = None
    """Characters of a stream after which the line is cut."""
    stalls_at: int | None = None
    """Characters of a stream after which nothing more comes."""
    usage: tuple[int, int] = (900, 120)


@dataclass
class Fails:
    """An error."""

    status: int
    message: str = "no"
    headers: dict[str, str] = field(default_factory=dict)
    html: bool = False


Act = Says | Fails
Script = Callable[[Body], Act]


class Wire:
    """What was asked, and what is answered: by a script, or by a list whose last one stays."""

    def __init__(self, script: Script | list[Act]) -> None:
        self.requests: list[Body] = []
        self.keys: list[str] = []
        self.paths: list[str] = []
        self.url = ""
        self._script = script
        self._lock = threading.Lock()

    def next(self, body: Body, key: str, path: str) -> Act:
        with self._lock:
            self.requests.append(body)
            self.keys.append(key)
            self.paths.append(path)
            if callable(self._script):
                return self._script(body)
            return self._script.pop(0) if len(self._script) > 1 else self._script[0]


@contextmanager
def serving(script: Script | list[Act]) -> Iterator[Wire]:
    """Serve on a free port until the block ends."""
    wire = Wire(script)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"wire": wire}))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}).start()
    wire.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield wire
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    wire: Wire
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        act = self.wire.next(body, self.headers.get("Authorization", ""), self.path)
        try:
            if isinstance(act, Fails):
                self._fail(act)
            else:
                time.sleep(act.after)
                text = act.text if isinstance(act.text, str) else act.text(body)
                (self._stream if body.get("stream") else self._whole)(act, text)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def _fail(self, act: Fails) -> None:
        kind = "text/html" if act.html else "application/json"
        data = f"<html>{act.message}</html>" if act.html else _error(act.message)
        self._send(act.status, kind, data.encode(), act.headers)

    def _send(self, status: int, kind: str, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _whole(self, act: Says, text: str) -> None:
        message: Body = {"role": "assistant", "content": text, "refusal": act.refusal}
        if act.as_tool:
            call = {"id": "c1", "type": "function"}
            message |= {
                "content": None,
                "tool_calls": [call | {"function": {"name": "answer", "arguments": text}}],
            }
        choice = {"index": 0, "message": message, "finish_reason": act.finish}
        data = _completion("chat.completion", [choice], act.usage)
        self._send(200, "application/json", json.dumps(data).encode(), {})

    def _stream(self, act: Says, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for at in range(0, len(text), 16):
            if act.breaks_at is not None and at >= act.breaks_at:
                self.close_connection = True
                self.connection.shutdown(2)
                return
            if act.stalls_at is not None and at >= act.stalls_at:
                time.sleep(30)
            self._event(_delta(text[at : at + 16], act, None))
        self._event(_delta("", act, act.finish))
        self._event(_completion("chat.completion.chunk", [], act.usage))
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _event(self, data: Body) -> None:
        self.wfile.write(f"data: {json.dumps(data)}\n\n".encode())
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _delta(piece: str, act: Says, finish: str | None) -> Body:
    delta: Body = {"role": "assistant", "content": piece}
    if act.refusal:
        delta["refusal"] = act.refusal
    if act.as_tool:
        function = {"name": "answer", "arguments": piece}
        call = {"index": 0, "id": "c1", "type": "function", "function": function}
        delta = {"role": "assistant", "content": None, "tool_calls": [call]}
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return _completion("chat.completion.chunk", [choice], None)


def _completion(kind: str, choices: list[Body], usage: tuple[int, int] | None) -> Body:
    data: Body = {"id": "x", "object": kind, "created": 1, "model": "fake", "choices": choices}
    if usage:
        data["usage"] = {
            "prompt_tokens": usage[0],
            "completion_tokens": usage[1],
            "total_tokens": sum(usage),
        }
    return data


def _error(message: str) -> str:
    return json.dumps({"error": {"message": message, "type": "error", "code": None}})
