"""A dataset: one JSON object a line, each checked against its schema."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from coach.models import Frozen

Row = TypeVar("Row", bound=Frozen)
DATASETS = Path(__file__).with_name("datasets")


class DatasetError(ValueError):
    """A line of a dataset does not fit its schema; the message names file and line."""


def read_lines(path: Path, schema: type[Row]) -> Iterator[Row]:
    """Yield the rows of a dataset.

    Args:
        path: A JSONL file.
        schema: What each line has to fit.

    Raises:
        DatasetError: A line does not fit, or the file is missing.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DatasetError(f"{path.name} cannot be read: {error}") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield schema.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(map(str, first["loc"])) or "the line"
            raise DatasetError(f"{path.name}:{number}: {place}: {first['msg']}") from None


def fingerprint_of(path: Path) -> str:
    """Return a short hash of a dataset's content, line ends aside."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()[:12]
