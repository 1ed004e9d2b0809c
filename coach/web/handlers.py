"""What each control of the page does: a session and what was typed in, the next session out.

Nothing that goes wrong leaves here as an exception: what the coach can explain becomes a notice,
anything else is logged and said in one plain sentence.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from coach.errors import CoachError
from coach.web import steps, words
from coach.web.replies import reply
from coach.web.session import Session

if TYPE_CHECKING:
    from coach.pipeline import Coach

log = logging.getLogger(__name__)


def started(session: Session, accept_language: str) -> Session:
    """Return a session whose page speaks the language that the browser prefers."""
    first = accept_language.strip().lower()
    return session._replace(browser="es" if first.startswith("es") else "en")


def reviewing(
    coach: "Coach", session: Session, draft: str, stopped: Callable[[], bool] | None = None
) -> Iterator[Session]:
    """Review what stands in the box: the remarks first, then the rewrites.

    Args:
        coach: The coach that reads it.
        session: The page as it is.
        draft: The box as typed.
        stopped: Asked while a model answers: whether to stop.

    Yields:
        The session after each step; a draft that cannot be read leaves a notice.
    """
    draft = _clean(draft)
    if not draft.strip():
        yield session._replace(notice=words.EMPTY.in_(session.language), unread=True)
        return
    try:
        yield from steps.reviewing(coach, session, draft, stopped)
    except Exception as error:
        yield _failed(session, error)._replace(unread=True)


def said(coach: "Coach", session: Session, message: str) -> Session:
    """Take in a free line: an answer, a wish, a question or a whole new draft.

    Args:
        coach: The coach that reviews or answers.
        session: The page as it is.
        message: The line as typed.

    Returns:
        The page with the reply as its newest turn; nothing changes for an empty line.
    """
    message = _clean(message).strip()
    if not message:
        return session
    return _guarded(session, lambda: reply(coach, session, message))


def done(coach: "Coach", session: Session, action: Mapping[str, Any]) -> Session:
    """Carry out what a button inside the page's own HTML asks for; unknown actions do nothing.

    Args:
        coach: The coach that reviews again where that is needed.
        session: The page as it is.
        action: ``do`` names the action; ``ref``, ``reason``, ``value`` and ``values`` go with it.
            It comes from the browser: nothing in it is trusted.
    """
    return _guarded(session, lambda: _done(coach, session, action))


def _done(coach: "Coach", session: Session, action: Mapping[str, Any]) -> Session:
    ref, reason, value = (_clean(action.get(name)) for name in ("ref", "reason", "value"))
    values = action.get("values")
    match action.get("do"):
        case "language" if value in ("es", "en"):
            return steps.switched(coach, session, "es" if value == "es" else "en")
        case "fill" if isinstance(values, dict):
            answers = {_clean(key): _clean(said) for key, said in values.items()}
            return steps.filled(coach, session, answers)
        case "another":
            return steps.another(coach, session, ref)
        case "keep" if ref:
            return steps.kept(coach, session, ref, reason)
        case "reopen":
            return steps.reopened(coach, session, ref)
    return session


def _guarded(session: Session, step: Callable[[], Session]) -> Session:
    try:
        return step()
    except Exception as error:
        return _failed(session, error)


def _failed(session: Session, error: Exception) -> Session:
    if isinstance(error, CoachError):
        return session._replace(notice=str(error))
    log.error("A step of the page failed", exc_info=error)
    return session._replace(notice=words.FAILED.in_(session.language))


def _clean(text: Any) -> str:
    """Return text without halves of characters, which no page can carry."""
    return str(text or "").encode("utf-8", "replace").decode("utf-8")
