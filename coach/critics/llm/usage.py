"""What the calls of a review took, and why another engine answered where it did."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.critics.llm.calls import Reply
from coach.critics.llm.endpoint import Endpoint
from coach.critics.llm.faults import CallFault
from coach.critics.llm.prices import cost, price
from coach.language import Text, listed
from coach.models import Language
from coach.settings import Settings

LETTERS_PER_TOKEN = 3.0
"""Assumed, on the dear side: English prose has about four to a token, Spanish and JSON fewer."""
_ANSWER = 1_500
"""Tokens of an answer that are set aside before it is there."""
_WHY = Text(es="Sin respuesta del modelo: {reason}.", en="No answer from the model: {reason}.")
_NOT_ALL = Text(
    es="El modelo no respondió del todo: {reason}.",
    en="The model did not answer in full: {reason}.",
)
_PARTS = Text(
    es="Lo que el modelo propuso para {lines} no pasó la verificación; ahí responde el motor "
    "propio.",
    en="What the model proposed for {lines} did not pass verification; there the built-in engine "
    "answers.",
)


@dataclass
class Usage:
    """Calls and tokens of one review."""

    attempts: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: float | None = 0.0
    faults: list[CallFault] = field(default_factory=list)

    def add(self, reply: Reply, dollars: float | None) -> None:
        """Count a call that answered."""
        self.attempts += reply.calls
        self.tokens_in += reply.tokens_in
        self.tokens_out += reply.tokens_out
        known = self.cost is not None and dollars is not None
        self.cost = (self.cost or 0.0) + (dollars or 0.0) if known else None

    def reason(self, failed: Sequence[str], language: Language, *, heard: bool) -> str | None:
        """Say why the built-in engine answered, or return ``None`` where it did not.

        Args:
            failed: The refs of parts that did not pass.
            language: The language of the answer.
            heard: Whether anything of the model's is shown.
        """
        if self.faults:
            said = dict.fromkeys(fault.in_(language) for fault in self.faults)
            return (_NOT_ALL if heard else _WHY).in_(language).format(reason="; ".join(said))
        if failed:
            return _PARTS.in_(language).format(lines=listed(failed, language))
        return None


class Purse:
    """What may be spent in one process, and what has been (thread-safe).

    Args:
        settings: The limit and the price table.
        endpoint: What is paid for.
    """

    def __init__(self, settings: Settings, endpoint: Endpoint) -> None:
        self.prices = price(endpoint, settings.prices)
        self._limit = settings.max_cost
        self._spent = 0.0
        self._lock = threading.Lock()

    def set_aside(self, letters: int) -> float:
        """Set aside what a call may cost; to be given back with ``pay``.

        Args:
            letters: Characters of what is sent.

        Raises:
            CallFault: The limit would be passed, or the price is not known and there is a limit.
        """
        expected = cost(self.prices, round(letters / LETTERS_PER_TOKEN), _ANSWER)
        if self._limit is None:
            return 0.0
        if expected is None:
            raise CallFault("price")
        with self._lock:
            if self._spent + expected > self._limit:
                raise CallFault("cost")
            self._spent += expected
        return expected

    def pay(self, aside: float, reply: Reply | None) -> float | None:
        """Put in what a call did cost for what was set aside; return it where it is known."""
        dollars = cost(self.prices, reply.tokens_in, reply.tokens_out) if reply else 0.0
        with self._lock:
            self._spent += (dollars or 0.0) - aside
        return dollars
