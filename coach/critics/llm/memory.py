"""What a model said of drafts that are being filled in: an answered field costs no second call."""

import threading
from collections import OrderedDict

from coach.critics.case import Case
from coach.critics.llm.briefing import brief
from coach.models import Objective

MOST = 256
"""Objectives remembered, the latest used; in memory only, gone with the process."""


class Memory:
    """The answers on each objective, as they came (thread-safe)."""

    def __init__(self) -> None:
        self._told: OrderedDict[tuple[str, str], tuple[str, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def told(self, case: Case, objective: Objective) -> tuple[str, ...]:
        """Return what was said of the same words, where the team has since answered or settled.

        Without an answer of the team it is a new question, and is asked again.

        Args:
            case: The draft and what is known beside it.
            objective: One of its objectives.
        """
        if not (case.context.answers or case.context.accepted):
            return ()
        with self._lock:
            return self._told.get(_key(case, objective), ())

    def keep(self, case: Case, objective: Objective, text: str, *, again: bool) -> None:
        """Remember an answer.

        Args:
            case: The draft.
            objective: The objective it is about.
            text: The answer.
            again: Whether it mends the one before, which then counts too.
        """
        key = _key(case, objective)
        with self._lock:
            before = self._told.pop(key, ()) if again else ()
            self._told.pop(key, None)
            self._told[key] = (*before, text)
            while len(self._told) > MOST:
                self._told.popitem(last=False)


def _key(case: Case, objective: Objective) -> tuple[str, str]:
    return case.language, brief(case, objective)["draft"]
