"""Who computes while many wait: one thread at a time, the others let it finish."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """A lock that is let go of while a model is waited for.

    Fifty threads that compute at once only take turns every few milliseconds, and each of them is
    late; one after the other, the first calls go out at once and none of them waits for the rest.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold the turn."""
        with self._lock:
            yield

    @contextmanager
    def rested(self) -> Iterator[None]:
        """Let others have the turn; to be used by the one that holds it."""
        self._lock.release()
        try:
            yield
        finally:
            self._lock.acquire()
