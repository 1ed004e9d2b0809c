"""Answers of a model kept in a file, to be heard again without it."""

import json
import threading
from pathlib import Path

from coach.models import Frozen
from evals.lines import DatasetError, read_lines


class Recorded(Frozen):
    """One answer."""

    key: str
    prompt: str
    turn: int
    about: str
    """How what it answers begins, for people."""
    model: str
    answer: str
    tokens_in: int
    tokens_out: int


class Recordings:
    """Answers by key (thread-safe).

    Args:
        path: A JSONL file; one that is missing holds nothing yet.

    Raises:
        DatasetError: A line is no recorded answer.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        rows = read_lines(path, Recorded) if path.is_file() else ()
        self._kept = {row.key: row for row in rows}

    def __len__(self) -> int:
        """How many answers there are."""
        return len(self._kept)

    @property
    def prompts(self) -> list[str]:
        """The identities of the prompts that were answered."""
        return sorted({row.prompt for row in self._kept.values()})

    @property
    def models(self) -> list[str]:
        """The models that answered."""
        return sorted({row.model for row in self._kept.values()})

    def get(self, key: str) -> Recorded | None:
        """Return the answer under a key."""
        return self._kept.get(key)

    def add(self, row: Recorded) -> None:
        """Keep an answer, at once on disk too."""
        with self._lock:
            if self._kept.get(row.key) == row:
                return
            self._kept[row.key] = row
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row.model_dump(), ensure_ascii=False) + "\n")


def read_recordings(path: Path) -> Recordings:
    """Return the recordings of a file that has to be there.

    Raises:
        DatasetError: It is not there, or holds something else; the message says how to record.
    """
    if not path.is_file():
        raise DatasetError(
            f"There is no recording at {path}. To record: python -m evals run --engine endpoint "
            f"--record {path}"
        )
    return Recordings(path)
