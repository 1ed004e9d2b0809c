"""The JSON object in what a model wrote, with thoughts or prose around it, or its end cut off."""

import json
import re
from typing import Any

_THOUGHT = re.compile(r"^.*</(?:think|thinking|thought|reasoning)>", re.DOTALL | re.IGNORECASE)
_THINKING = re.compile(r"^\s*<(?:think|thinking|thought|reasoning)>", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)
"""Not strict: models write line breaks inside strings."""


def spoken(text: str) -> str:
    """Return what a model says aloud: nothing while it still thinks.

    Args:
        text: All that it wrote so far.
    """
    said = _THOUGHT.sub("", text)
    return "" if _THINKING.match(said) else said


def whole(text: str) -> dict[str, Any] | None:
    """Return the first complete JSON object of an answer, or ``None``.

    Args:
        text: The answer as written, with fences, thoughts or prose around it.
    """
    said = spoken(text)
    at = said.find("{")
    while at >= 0:
        found = _object_at(said, at)
        if found is not None:
            return found
        at = said.find("{", at + 1) if not _begins_answer(said, at) else -1
    return None


def closed(text: str, name: str) -> list[dict[str, Any]]:
    """Return the objects of a list that are complete, of an answer that may still be growing.

    A string that was cut off is never taken for a whole one: only what its own bracket closes
    counts.

    Args:
        text: All that was written so far.
        name: The property that holds the list.
    """
    said = spoken(text)
    opening = re.search(rf'"{re.escape(name)}"\s*:\s*\[', said)
    found: list[dict[str, Any]] = []
    at = opening.end() if opening else -1
    while at >= 0:
        start = re.compile(r"[\s,]*(?=\{)").match(said, at)
        value = _value_at(said, start.end()) if start else None
        if value is None or not isinstance(value[0], dict):
            break
        found.append(value[0])
        at = value[1]
    return found


def _begins_answer(text: str, at: int) -> bool:
    """Tell the brace of the answer itself from one in the prose before it: a name follows it."""
    return re.match(r'\{\s*"\w+"\s*:', text[at:]) is not None


def _object_at(text: str, at: int) -> dict[str, Any] | None:
    value = _value_at(text, at)
    return value[0] if value and isinstance(value[0], dict) and value[0] else None


def _value_at(text: str, at: int) -> tuple[Any, int] | None:
    try:
        return _DECODER.raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
