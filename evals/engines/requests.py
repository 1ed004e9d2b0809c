"""What a request of the coach asks, read from its bytes alone."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from string import Template
from typing import Any, NamedTuple

from coach.prompting import Prompt

_LANGUAGES = ("Spanish", "English")
_GIVEN = re.compile(r"<(findings|metrics|passages)>.*?</\1>", re.DOTALL)
"""What the coach itself found and adds: an answer to the same draft stays usable without it."""
_DRAFT = re.compile(r"<draft>(.*?)</draft>", re.DOTALL)
_REF = re.compile(r"^O\d+(?:\.KR\d+)?(?: \((?:Spanish|English)\))? ", re.MULTILINE)
_NO_WORD = re.compile(r"\W+")


class Request(NamedTuple):
    """A request as it counts here."""

    prompt: str
    """Identity of the prompt that asks; ``unknown`` for one that is not known."""
    user: str
    turn: int
    """0 for the first answer, 1 when it is asked for again."""

    @property
    def key(self) -> str:
        """What an answer is recorded under: the prompt, what it asks about, and the turn."""
        asked = _GIVEN.sub("", self.user).strip()
        parts = f"{self.prompt}\0{asked}\0{self.turn}"
        return hashlib.sha256(parts.encode()).hexdigest()[:24]

    @property
    def words(self) -> str:
        """The words of the draft it asks about, without refs and marks."""
        draft = _DRAFT.search(self.user)
        return words_of(_REF.sub("", draft.group(1))) if draft else ""


def words_of(text: str) -> str:
    """Return a text as it is compared: its words alone, in lower case."""
    return _NO_WORD.sub(" ", text).strip().lower()


def request_of(body: Mapping[str, Any], known: Mapping[str, str]) -> Request:
    """Read a request.

    Args:
        body: The chat completion as sent.
        known: System message to the identity of its prompt.
    """
    messages = body.get("messages") or [{}]
    system = str(messages[0].get("content", ""))
    name = next((id_ for text, id_ in known.items() if system.startswith(text)), "unknown")
    turns = sum(message.get("role") == "assistant" for message in messages)
    user = next((m.get("content") for m in messages if m.get("role") == "user"), "")
    return Request(name, str(user), turns)


def systems(prompts: Iterable[Prompt]) -> dict[str, str]:
    """Return the system message of each prompt in each language, with its identity."""
    return {
        Template(prompt.system).safe_substitute(language=language): prompt.identity
        for prompt in prompts
        for language in _LANGUAGES
    }


def answer_of(completion: Mapping[str, Any]) -> str:
    """Return the text that a completion answers with, in whatever way it was asked for."""
    choices = completion.get("choices") or [{}]
    message = choices[0].get("message") or {}
    calls = message.get("tool_calls") or [{}]
    called = (calls[0].get("function") or {}).get("arguments")
    return str(message.get("content") or called or "")
