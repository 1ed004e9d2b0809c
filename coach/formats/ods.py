"""OpenDocument spreadsheets as sheets.

Read element by element, each cell repeated only as far as it holds something: a sheet that says
a cell is repeated a million times costs nothing.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from coach.formats import archive
from coach.formats.sheets import MOST_COLUMNS, Log, Row, Sheet, first_rows, shown_path, trimmed
from coach.formats.xlsx import plain_number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SEEN = MOST_COLUMNS + 1
"""Columns that are looked at: one more than are read, so that a cut is told."""
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def read(path: Path, log: Log) -> Iterator[Sheet]:
    """Yield the sheets of an OpenDocument spreadsheet.

    Args:
        path: The file.
        log: Takes what is to be known of the file.

    Raises:
        DraftError: The file is locked, damaged, or made to fill the memory.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    archive.checked(path)
    try:
        with zipfile.ZipFile(path) as packed, packed.open("content.xml") as content:
            for _, element in iterparse(content, events=("end",)):
                if element.tag == f"{_TABLE}table":
                    rows, name = list(_rows(element, log)), element.get(f"{_TABLE}name")
                    element.clear()
                    if rows:
                        yield Sheet(shown_path(path), name, first_rows(rows, name, log))
    except (KeyError, ParseError, DefusedXmlException):
        raise archive.damaged(path.name) from None


def _rows(table: "Element", log: Log) -> Iterator[Row]:
    number = 1
    for element in table.iter(f"{_TABLE}table-row"):
        again = int(element.get(f"{_TABLE}number-rows-repeated", "1"))
        cells = trimmed(_cells(element), log)
        if cells:
            yield Row(number, cells)
        number += again


def _cells(row: "Element") -> Iterator[str]:
    wide = 0
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        again = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        text = _text(cell)
        for _ in range(min(again, _SEEN - wide)):
            yield text
        wide += again
        if wide >= _SEEN:
            return


def _text(cell: "Element") -> str:
    kind = cell.get(f"{_OFFICE}value-type")
    value = cell.get(f"{_OFFICE}value")
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "")[:10]
    if kind == "percentage" and value:
        return f"{plain_number(round(float(value) * 100, 6))} %"
    if kind in ("float", "currency") and value:
        return plain_number(float(value))
    return "\n".join("".join(part.itertext()) for part in cell.iter(f"{_TEXT}p"))
