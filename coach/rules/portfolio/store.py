"""Claims of many sets in a table on disk, found again by what they are about."""

import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Self

from coach.rules.portfolio.claims import SHEET, Claim, metric_of, topic_of

_TABLES = """
CREATE TABLE claims (n INTEGER PRIMARY KEY, {columns});
CREATE TABLE topics (signature INTEGER, n INTEGER, rank INTEGER, whole INTEGER);
CREATE TABLE metrics (signature INTEGER, n INTEGER, rank INTEGER);
"""
_INDEXES = (
    "CREATE INDEX IF NOT EXISTS by_topic ON topics (signature)",
    "CREATE INDEX IF NOT EXISTS by_metric ON metrics (signature)",
)
_COLUMNS = ", ".join(f'"{name}"' for name in Claim._fields)
_NEAR = 4
"""Words from which a line may differ by one and still be the same."""
_FIRST = -(2**63)
_CROWD = 60
"""Lines that share a signature past which it is a phrase of the house and compared no further."""


class ClaimStore:
    """Holds claims and finds those that are about the same.

    Two lines are candidates when they are about the same words, or one has one word more: each
    line is kept under all its words and under all but one, so that none is missed and no two
    lines are compared that share nothing.

    Args:
        path: A file, made anew; in memory when ``None``.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.unlink(missing_ok=True)
        self._table = sqlite3.connect(path or ":memory:", isolation_level=None)
        # It is made anew for each run: nothing of it has to survive a crash.
        self._table.execute("PRAGMA journal_mode=OFF")
        self._table.execute("PRAGMA synchronous=OFF")
        self._table.execute("PRAGMA cache_size=-32000")
        self._table.executescript(_TABLES.format(columns=_COLUMNS))
        self._table.execute("BEGIN")
        self._many = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the table."""
        self._table.close()

    def add(self, claims: Iterable[Claim]) -> None:
        """Take the claims of a set."""
        topics: list[tuple[int, int, int, int]] = []
        metrics: list[tuple[int, int, int]] = []
        rows = []
        for claim in claims:
            self._many += 1
            rows.append((self._many, *claim))
            # Which of many is the first must not hang on the order in which the sets came.
            rank = _signature((claim.place, claim.ref, claim.text))
            about = sorted(topic_of(claim.text))
            if claim.kind == SHEET:
                # What the sheet says comes first: every team's starting value is held against it.
                rank, about = _FIRST, []
            if about:
                topics.append((_signature(about), self._many, rank, 1))
            if len(about) >= _NEAR:
                topics += [
                    (_signature(about[:n] + about[n + 1 :]), self._many, rank, 0)
                    for n in range(len(about))
                ]
            if measured := metric_of(claim):
                metrics.append((_signature(measured), self._many, rank))
        marks = ",".join("?" * (len(Claim._fields) + 1))
        self._table.executemany(f"INSERT INTO claims VALUES ({marks})", rows)
        self._table.executemany("INSERT INTO topics VALUES (?,?,?,?)", topics)
        self._table.executemany("INSERT INTO metrics VALUES (?,?,?)", metrics)

    def alike(self) -> Iterator[tuple[Claim, Claim]]:
        """Yield pairs of lines of different sets that are about the same, in no telling order."""
        # One word more is the same promise; another word in its place is another promise.
        yield from self._pairs("topics", "AND a.whole + b.whole > 0")

    def same_metric(self) -> Iterator[tuple[Claim, Claim]]:
        """Yield pairs of lines of different sets that measure the same."""
        yield from self._pairs("metrics")

    def all(self) -> Iterator[Claim]:
        """Yield every claim, one at a time."""
        rows = self._table.cursor().execute(f"SELECT {_COLUMNS} FROM claims")
        return (Claim(*row) for row in rows)

    def teams(self) -> frozenset[str]:
        """Return the names of all teams."""
        return frozenset(
            row[0] for row in self._table.execute("SELECT DISTINCT team FROM claims") if row[0]
        )

    def _pairs(self, table: str, also: str = "") -> Iterator[tuple[Claim, Claim]]:
        for index in _INDEXES:
            self._table.execute(index)
        # Of lines that are all alike, each is held against the first: the others follow from that.
        crowds = (
            f"SELECT signature, min(rank) AS first FROM {table} GROUP BY signature "
            f"HAVING count(*) BETWEEN 2 AND {_CROWD}"
        )
        pairs = self._table.cursor().execute(
            f"SELECT DISTINCT a.n, b.n FROM ({crowds}) s "
            f"JOIN {table} a ON a.signature = s.signature AND a.rank = s.first "
            f"JOIN {table} b ON b.signature = s.signature WHERE b.rank > a.rank {also}"
        )
        for one, other in pairs:
            first, second = self._claim(one), self._claim(other)
            if first.set_id != second.set_id:
                yield first, second

    def _claim(self, n: int) -> Claim:
        row = self._table.execute(f"SELECT {_COLUMNS} FROM claims WHERE n = ?", (n,)).fetchone()
        return Claim(*row)


def _signature(words: Iterable[str]) -> int:
    digest = blake2b("\0".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
