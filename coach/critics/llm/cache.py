"""Answers of a model kept on disk, for the same question to the same model; off by default."""

import contextlib
import hashlib
import sqlite3
import threading
from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_cache_path

from coach.prompting import Messages

_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL)"


def cache_path() -> Path:
    """Return where answers are kept: a file that only its owner reads, deleted by deleting it."""
    return user_cache_path("okr-coach") / "answers.sqlite"


class Cache:
    """A small table of answers (thread-safe). One that cannot be opened keeps nothing.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._table: sqlite3.Connection | None = None
        with contextlib.suppress(OSError, sqlite3.Error):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
            self._table = sqlite3.connect(path, check_same_thread=False, timeout=5)
            self._table.execute(_TABLE)

    def get(self, key: str) -> str | None:
        """Return the answer kept under a key, or ``None``."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            if self._table is not None:
                row = self._table.execute("SELECT answer FROM answers WHERE key = ?", (key,))
                found = row.fetchone()
                return str(found[0]) if found else None
        return None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer."""
        with self._lock, contextlib.suppress(sqlite3.Error):
            if self._table is not None:
                self._table.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer))
                self._table.commit()

    def fill(self, answers: Iterable[tuple[str, str]]) -> int:
        """Keep many answers at once; return how many."""
        many = 0
        with self._lock:
            for key, answer in answers:
                if self._table is not None:
                    self._table.execute(
                        "INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer)
                    )
                    many += 1
            if self._table is not None:
                self._table.commit()
        return many

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._table is not None:
                self._table.close()
                self._table = None


def key_of(messages: Messages, prompt: str, model: str, knowledge: str) -> str:
    """Return the key of a question.

    Args:
        messages: The prompt filled in: the part of the draft with all that is known beside it.
        prompt: The prompt's identity.
        model: The model at its address.
        knowledge: The fingerprint of the guidance.
    """
    parts = "\0".join((*messages, prompt, model, knowledge))
    return hashlib.sha256(parts.encode()).hexdigest()
