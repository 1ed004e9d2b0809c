"""One call of a language model: the chain from messages to text, mode by mode, within its time."""

import asyncio
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from coach.critics.llm.endpoint import Endpoint, chat_model, endpoint_of, http_client
from coach.critics.llm.faults import CallFault, fault_of
from coach.critics.llm.modes import LADDER, Ladder, Mode, fields, worded
from coach.models import Frozen
from coach.prompting import Messages
from coach.settings import Settings

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage
    from langchain_core.runnables import Runnable

Grown = Callable[[str], None]
"""Takes all the text of an answer so far, each time an object of it may have closed."""
Turn = tuple[str, str]
"""An answer of the model and what was replied to it."""
_STEPS_DOWN = frozenset({400, 404, 405, 415, 422, 501})
"""Answers of servers that do not take a way of asking for JSON; a 500 is looked at twice."""
_OWN_FAULT = 500
_ABOUT_FORMAT = ("response_format", "schema", "tool", "function", "format", "parameters")


class _Question(NamedTuple):
    """What is asked, in whatever mode."""

    messages: Messages
    output: type[Frozen]
    turns: Sequence[Turn]
    grown: Grown | None


class Reply(NamedTuple):
    """What a model answered."""

    text: str
    tokens_in: int
    tokens_out: int
    is_cut: bool
    """Whether it ended before its end."""
    calls: int = 1
    dollars: float | None = None


class Caller:
    """Reaches one endpoint; lives on the loop that calls it.

    Args:
        settings: Model, address, key and time limit.
        ladder: What is known of the endpoint's modes.

    Raises:
        CallFault: No model is named, or its provider cannot be used here.
    """

    def __init__(self, settings: Settings, ladder: Ladder) -> None:
        self.endpoint: Endpoint = endpoint_of(settings)
        self._settings = settings
        self._ladder = ladder
        self._place = f"{self.endpoint.base_url} {self.endpoint.name}"
        self._client = http_client(self.endpoint, settings.timeout)
        self._model = chat_model(self.endpoint, settings, self._client)

    @property
    def mode(self) -> Mode:
        """The way of asking for JSON that worked last, or the first to try."""
        return self._ladder.rungs(self._place, self.endpoint.speaks_openai)[0]

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def call(
        self,
        messages: Messages,
        output: type[Frozen],
        turns: Sequence[Turn] = (),
        grown: Grown | None = None,
    ) -> Reply:
        """Ask the model once, retries and lower modes included, within the time limit.

        Args:
            messages: The prompt, filled in.
            output: What the answer is validated against.
            turns: What was said since, to repair an answer.
            grown: Called as the answer grows; without it the answer comes in one piece.

        Raises:
            CallFault: There is no usable answer.
        """
        try:
            async with asyncio.timeout(self._settings.timeout):
                return await self._down_the_ladder(_Question(messages, output, turns, grown))
        except Exception as error:
            raise fault_of(error) from None

    async def _down_the_ladder(self, asked: _Question) -> Reply:
        rungs = self._ladder.rungs(self._place, self.endpoint.speaks_openai)
        calls, in_words = 0, None
        for mode in rungs:
            calls += 1
            try:
                if mode == LADDER[-1] and in_words is not None:
                    reply = in_words
                else:
                    reply = await self._once_more_if_cut_off(mode, asked)
            except Exception as error:
                if mode == rungs[-1] or not _steps_down(error):
                    raise
                if getattr(error, "status_code", 0) >= _OWN_FAULT and in_words is None:
                    in_words = await self._in_words(asked, error)
                continue
            if reply.text.strip():
                self._ladder.keep(self._place, mode)
                return reply._replace(calls=calls)
        raise CallFault("unreadable")

    async def _in_words(self, asked: _Question, error: Exception) -> Reply:
        """Ask without a schema where a server failed on one; if that fails too, it is not why."""
        try:
            return await self._once(LADDER[-1], asked._replace(grown=None))
        except Exception:
            raise error from None

    async def _once_more_if_cut_off(self, mode: Mode, asked: _Question) -> Reply:
        """Call, and once more where the line broke after the client's own retries ended."""
        try:
            return await self._once(mode, asked)
        except Exception as error:
            broke = asked.grown is not None and fault_of(error).kind == "connection"
            if not broke or _is_status(error):
                raise
            return await self._once(mode, asked._replace(grown=None))

    async def _once(self, mode: Mode, asked: _Question) -> Reply:
        chain = self._chain(mode, asked.output)
        said = (worded(asked.messages, mode, asked.output), asked.turns)
        if asked.grown is None:
            return _reply(await chain.ainvoke(said))
        whole: Any = None
        text = ""
        async for chunk in chain.astream(said):
            whole = chunk if whole is None else whole + chunk
            piece = _text(chunk)
            text += piece
            if "}" in piece:
                asked.grown(text)
        if whole is None:
            raise CallFault("unreadable")
        return _reply(whole)

    def _chain(self, mode: Mode, output: type[Frozen]) -> "Runnable[Any, BaseMessage]":
        """Return the chain from messages to the model's message, asking for JSON in one mode."""
        from langchain_core.runnables import RunnableLambda

        asked = fields(mode, output)
        model = self._model.bind(extra_body=asked) if asked else self._model
        return RunnableLambda(_messages) | model


def _messages(said: tuple[Messages, Sequence[Turn]]) -> "list[BaseMessage]":
    from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

    messages, turns = said
    found: list[BaseMessage] = [
        SystemMessage(content=messages.system),
        HumanMessage(content=messages.user),
    ]
    for answer, reply in turns:
        found += [AIMessage(content=answer), HumanMessage(content=reply)]
    return found


def _reply(message: Any) -> Reply:
    if message.additional_kwargs.get("refusal"):
        raise CallFault("refused")
    finish = (message.response_metadata or {}).get("finish_reason")
    if finish == "content_filter":
        raise CallFault("refused")
    used = message.usage_metadata or {}
    return Reply(
        text=_text(message),
        tokens_in=used.get("input_tokens", 0),
        tokens_out=used.get("output_tokens", 0),
        is_cut=finish == "length",
    )


def _text(message: Any) -> str:
    """Return what a message says, as text or as the arguments of the function it calls."""
    if isinstance(message.content, str):
        said = message.content
    else:
        blocks = (b if isinstance(b, str) else b.get("text", "") for b in message.content)
        said = "".join(text for text in blocks if isinstance(text, str))
    if said:
        return said
    pieces = getattr(message, "tool_call_chunks", None)
    if pieces:
        return "".join(piece.get("args") or "" for piece in pieces)
    read = [json.dumps(call["args"]) for call in getattr(message, "tool_calls", ())]
    unread = [call.get("args") or "" for call in getattr(message, "invalid_tool_calls", ())]
    return "".join(read or unread)


def _is_status(error: Exception) -> bool:
    return hasattr(error, "status_code")


def _steps_down(error: Exception) -> bool:
    """Tell a server that does not take this way of asking from one that cannot answer at all."""
    status = getattr(error, "status_code", None)
    if status == 404:
        words = str(error).lower()
        return any(word in words for word in _ABOUT_FORMAT)
    return status in _STEPS_DOWN or status == _OWN_FAULT
