"""How an endpoint is asked for JSON: the strictest way it takes, tried from the top and kept."""

import json
import threading
import time
from typing import Any, Literal

from coach.models import Frozen
from coach.prompting import Messages, strict_schema

Mode = Literal["json_schema", "json_object", "tool", "prompt"]
LADDER: tuple[Mode, ...] = ("json_schema", "json_object", "tool", "prompt")
KEPT = 3600.0
"""Seconds for which a lower rung is remembered: a server may have been mended since."""
_SHAPE = (
    "\n\n# Shape of the answer\n\nOne JSON object that fits this JSON schema, and nothing else:\n"
)


class Ladder:
    """The rung that each endpoint stands on (thread-safe)."""

    def __init__(self) -> None:
        self._rungs: dict[str, tuple[Mode, float]] = {}
        self._lock = threading.Lock()

    def rungs(self, place: str, speaks_openai: bool) -> tuple[Mode, ...]:
        """Return the modes to try, the one that worked last first.

        Args:
            place: The endpoint with its model.
            speaks_openai: Whether it takes OpenAI's fields; another is asked in words.
        """
        if not speaks_openai:
            return LADDER[-1:]
        with self._lock:
            mode, until = self._rungs.get(place, (LADDER[0], 0.0))
        start = LADDER.index(mode) if time.monotonic() < until else 0
        return LADDER[start:]

    def keep(self, place: str, mode: Mode) -> None:
        """Remember the mode that worked."""
        with self._lock:
            self._rungs[place] = (mode, time.monotonic() + KEPT)


def fields(mode: Mode, output: type[Frozen]) -> dict[str, Any]:
    """Return the fields of a request that ask for JSON in a mode.

    Args:
        mode: The rung.
        output: What the answer is validated against.
    """
    schema, name = strict_schema(output), output.__name__
    if mode == "json_schema":
        shape = {"name": name, "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": shape}}
    if mode == "json_object":
        return {"response_format": {"type": "json_object", "schema": schema}}
    if mode == "tool":
        function = {"name": name, "strict": True, "parameters": schema}
        return {
            "tools": [{"type": "function", "function": function}],
            "tool_choice": {"type": "function", "function": {"name": name}},
        }
    return {}


def worded(messages: Messages, mode: Mode, output: type[Frozen]) -> Messages:
    """Return the messages for a mode: where the request carries no schema, the prompt does.

    It stands at the end of the system message, so that the stable part stays a prefix.
    """
    if mode != "prompt":
        return messages
    schema = json.dumps(strict_schema(output), ensure_ascii=False)
    return messages._replace(system=f"{messages.system}{_SHAPE}{schema}")
