"""Batches that are run elsewhere: requests written as files, answers read back from files.

The files have the shape of OpenAI's Batch API, which other servers take too: one request a line,
each with an id of its own under which its answer comes back.
"""

import contextlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from coach.critics.llm.cache import Cache
from coach.critics.llm.critic import Critic
from coach.errors import CoachError
from coach.language import Text
from coach.models import OKRSet
from coach.pipeline import Coach
from coach.rendering.placing import placed
from coach.reviews import Context

MOST_REQUESTS = 50_000
"""Requests of one file, by the Batch API's limits."""
MOST_BYTES = 200_000_000
"""Bytes of one file, likewise."""
_URL = "/v1/chat/completions"
_NOTHING = Text(
    es="{folder}: no hay archivos .jsonl con respuestas de un lote",
    en="there are no .jsonl files with a batch's answers.",
)


class BatchError(CoachError):
    """A batch's files cannot be written or read."""


class Shards(NamedTuple):
    """What was written."""

    files: tuple[Path, ...]
    requests: int


def export(
    coach: Coach,
    sets: Iterable[OKRSet],
    context: Context,
    folder: Path,
    *,
    most: int = MOST_REQUESTS,
    size: int = MOST_BYTES,
) -> Shards:
    """Write one request an objective into files within the limits.

    Args:
        coach: Says which model is asked, and by which prompt.
        sets: The OKR sets.
        context: What is known beside them.
        folder: Where the files go: ``requests-00001.jsonl`` and so on.
        most: Requests of a file.
        size: Bytes of a file.

    Returns:
        The files and how many requests they hold.

    Raises:
        CoachError: The files cannot be written.
        CallFault: No model is named.
    """
    critic = Critic(coach.settings)
    try:
        lines = _requests(coach, critic, sets, context)
        files: list[Path] = []
        many = 0
        pending = next(lines, None)
        while pending is not None:
            path = folder / f"requests-{len(files) + 1:05}.jsonl"
            with placed(path) as place, place.open("wb") as out:
                count = filled = 0
                while pending is not None and count < most and filled + len(pending) <= size:
                    out.write(pending)
                    count, filled = count + 1, filled + len(pending)
                    pending = next(lines, None)
            files.append(path)
            many += count
        return Shards(tuple(files), many)
    finally:
        critic.close()


def _requests(
    coach: Coach, critic: Critic, sets: Iterable[OKRSet], context: Context
) -> Iterator[bytes]:
    """Yield each request once: the same objective told the same way has one answer."""
    asked: set[bytes] = set()
    for okrs in sets:
        case = coach.case(okrs, context)
        for objective in case.okrs.objectives if case else ():
            key, body = critic.request(case, objective) if case else ("", {})
            short = bytes.fromhex(key[:32])
            if short in asked:
                continue
            asked.add(short)
            line = {"custom_id": key, "method": "POST", "url": _URL, "body": body}
            yield json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def read_answers(folder: Path, into: Path) -> int:
    """Read the answers of a batch into a table that a critic looks them up in.

    Args:
        folder: A folder of answer files, or one file.
        into: The table, made anew.

    Returns:
        How many answers there were.

    Raises:
        BatchError: There are none.
    """
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else [folder]
    into.unlink(missing_ok=True)
    cache = Cache(into)
    try:
        many = cache.fill(answer for file in files for answer in _answers(file))
    finally:
        cache.close()
    if not many:
        raise BatchError(_NOTHING.both.format(folder=folder))
    return many


def _answers(file: Path) -> Iterator[tuple[str, str]]:
    """Yield key and text of each answer; a request that failed has none and is made up for."""
    with contextlib.suppress(OSError), file.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, IndexError, TypeError, AttributeError):
                answer = json.loads(line)
                body = answer["response"]["body"]
                text = _text(body)
                if answer["response"].get("status_code", 200) == 200 and text:
                    yield str(answer["custom_id"]), text


def _text(body: dict[str, Any]) -> str:
    return str(body["choices"][0]["message"]["content"] or "")
