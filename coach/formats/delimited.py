"""CSV and TSV files as a sheet, read as a stream: encoding and separator told by the file."""

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from coach.errors import DraftError
from coach.formats.headers import hits
from coach.formats.sheets import LONGEST_CELL, Log, Row, Sheet, shown_path, trimmed
from coach.formats.text import BOMS
from coach.formats.values import labelled
from coach.language import Text
from coach.language.formulas import unguarded

_SEPARATORS = (",", ";", "\t", "|", "^")
_SAMPLE = 64 * 1024
"""Bytes by which the separator is told."""
_BLOCK = 1 << 20
_ENCODING = Text(
    es="El archivo no está en UTF-8; se leyó como Windows-1252.",
    en="The file is not UTF-8; it was read as Windows-1252.",
)
_LONG = Text(
    es="{name}, línea {line}: una celda pasa de {most} caracteres; quizá falta cerrar unas "
    "comillas",
    en="a cell is longer than {most} characters; a closing quote may be missing.",
)


def read(path: Path, log: Log) -> Iterator[Sheet]:
    """Yield the one sheet of a delimited file.

    Args:
        path: The file; it may be of any size and is never held as a whole.
        log: Takes how the file was read.

    Raises:
        DraftError: A cell never ends.
    """
    with path.open("rb") as raw:
        encoding = encoding_of(raw)
        if encoding == "cp1252":
            log.note(_ENCODING)
        raw.seek(0)
        sample = raw.read(_SAMPLE).decode(encoding, errors="ignore")
    separator, skipped = separator_of(sample)
    with path.open(encoding=encoding, errors="replace", newline="") as lines:
        for _ in range(skipped):
            lines.readline()
        yield Sheet(shown_path(path), None, _rows(lines, separator, path.name, skipped, log))


def encoding_of(raw: BinaryIO) -> str:
    """Return the encoding of a file: its mark, else UTF-8 where all of it is, else Windows-1252.

    Args:
        raw: The file, from its start.
    """
    block = raw.read(_BLOCK)
    for mark, encoding in BOMS:
        if block.startswith(mark):
            return encoding
    if _is_wide(block):
        return "utf-16-le" if block[1:2] == b"\x00" else "utf-16-be"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while block:
            decoder.decode(block)
            block = raw.read(_BLOCK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def separator_of(sample: str) -> tuple[str, int]:
    """Return the separator and how many lines say it rather than hold cells.

    It is the one that a first line ``sep=;`` names, or the one by which the lines have equally
    many cells and the header names most fields.

    Args:
        sample: The beginning of the file.
    """
    first = sample.partition("\n")[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) == len("sep=") + 1:
        return first[-1], 1
    return max(_SEPARATORS, key=lambda mark: _fitness(sample, mark)), 0


def _fitness(sample: str, separator: str) -> tuple[int, float, int]:
    try:
        rows = [r for r in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if r]
    except csv.Error:
        return 0, 0.0, 0
    rows = rows[:40]
    if len(rows) > 1:
        rows = rows[:-1] if len(sample) >= _SAMPLE - 4 else rows
    widths = [len(row) for row in rows]
    if not widths or max(widths) < 2:
        return 0, 0.0, 0
    named = max(hits(row) for row in rows[:15])
    usual = max(set(widths), key=widths.count)
    return named, widths.count(usual) / len(widths) if usual > 1 else 0.0, usual


def _rows(lines: io.TextIOBase, separator: str, name: str, skipped: int, log: Log) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL * 4)
    reader = csv.reader(lines, delimiter=separator)
    begins = skipped + 1
    for number in _count(skipped + 1):
        try:
            cells = next(reader, None)
        except csv.Error:
            said = _LONG.both.format(name=name, line=begins, most=LONGEST_CELL * 4)
            raise DraftError(said) from None
        if cells is None:
            return
        found = trimmed((labelled(unguarded(cell)) for cell in cells), log)
        if found:
            yield Row(number, found, begins)
        begins = skipped + reader.line_num + 1


def _count(start: int) -> Iterator[int]:
    while True:
        yield start
        start += 1


def _is_wide(block: bytes) -> bool:
    """Tell UTF-16 without its mark: in text of western Europe every other byte is empty."""
    head = block[:400]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return len(head) > 3 and max(even, odd) * 10 > len(head) * 4 and min(even, odd) == 0
