"""The journal of a run: each result kept as soon as it is there, so that a broken run goes on."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from platformdirs import user_state_path

from coach.batch.work import Done
from coach.errors import CoachError
from coach.language import Text
from coach.reviews import ReviewError

_TABLES = """
CREATE TABLE IF NOT EXISTS results (
    position INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT, review BLOB NOT NULL,
    claims BLOB NOT NULL, sums TEXT NOT NULL, error TEXT NOT NULL, objectives INTEGER NOT NULL,
    dollars REAL NOT NULL);
"""
_UNUSABLE = Text(
    es="{path}: el diario de la corrida no se puede usar ({reason}). Borrarlo y correr sin "
    "--resume",
    en="the journal of the run cannot be used ({reason}). Delete it and run without --resume.",
)


class JournalError(CoachError):
    """The journal of a run cannot be opened, or the disk is full."""


def journal_path(files: Sequence[Path], identity: str) -> Path:
    """Return where the journal of a run is kept: the same for the same files and settings.

    Args:
        files: The files that are reviewed.
        identity: What the reviews depend on beside the files.
    """
    named = "\0".join((*(str(file.resolve()) for file in files), identity))
    name = hashlib.blake2b(named.encode("utf-8", "replace"), digest_size=8).hexdigest()
    return user_state_path("okr-coach") / "runs" / f"{name}.sqlite"


class Journal:
    """Results by their place in the files. Only its owner can read it.

    Args:
        path: The file; made where it is missing.
        resume: Whether what it holds counts; else it begins empty.

    Raises:
        JournalError: It cannot be opened.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not resume:
                self._remove()
            path.touch(mode=0o600)
            self._table = sqlite3.connect(path, isolation_level=None)
            # A killed process loses nothing that was committed; only a dead machine may.
            self._table.execute("PRAGMA journal_mode=WAL")
            self._table.execute("PRAGMA synchronous=NORMAL")
            self._table.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        """How many results it holds."""
        return int(self._table.execute("SELECT count(*) FROM results").fetchone()[0])

    def has(self, position: int, key: str) -> bool:
        """Tell whether the set at a place is reviewed, with the same content and settings.

        What went wrong is not reviewed: going on tries it again.
        """
        row = self._table.execute(
            "SELECT key FROM results WHERE position = ? AND error = ''", (position,)
        )
        found = row.fetchone()
        return found is not None and found[0] == key

    def keep(self, done: Done, key: str, source: str | None) -> None:
        """Keep a result; it is safe once this returns.

        Raises:
            JournalError: The disk is full.
        """
        values = (done.position, key, source, *done[1:])
        try:
            self._table.execute("INSERT OR REPLACE INTO results VALUES (?,?,?,?,?,?,?,?,?)", values)
        except sqlite3.Error as error:
            raise self._unusable(error) from None

    def drop_after(self, many: int) -> None:
        """Forget results past the last set: the files have become shorter."""
        self._table.execute("DELETE FROM results WHERE position >= ?", (many,))

    def reviews(self) -> Iterator[bytes]:
        """Yield the packed reviews in the order of the files, one at a time."""
        rows = self._table.cursor().execute(
            "SELECT review FROM results WHERE error = '' ORDER BY position"
        )
        return (row[0] for row in rows)

    def claims(self) -> Iterator[bytes]:
        """Yield what the sets claim, one set at a time."""
        rows = self._table.cursor().execute(
            "SELECT claims FROM results WHERE error = '' ORDER BY position"
        )
        return (row[0] for row in rows)

    def sums(self) -> Iterator[str]:
        """Yield the totals of each set."""
        rows = self._table.cursor().execute("SELECT sums FROM results WHERE error = ''")
        return (row[0] for row in rows)

    def errors(self) -> Iterator[ReviewError]:
        """Yield what could not be reviewed."""
        rows = self._table.cursor().execute(
            "SELECT source, error FROM results WHERE error <> '' ORDER BY position"
        )
        return (ReviewError(source=source, message=error) for source, error in rows)

    def close(self) -> None:
        """Close the file; what it holds stays."""
        self._table.close()

    def discard(self) -> None:
        """Close and delete the file: the run is done."""
        self.close()
        self._remove()

    def _remove(self) -> None:
        for ending in ("", "-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                self.path.with_name(self.path.name + ending).unlink()

    def _unusable(self, error: Exception) -> JournalError:
        return JournalError(_UNUSABLE.both.format(path=self.path, reason=error))
