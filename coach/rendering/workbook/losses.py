"""What a copy of a workbook cannot keep, told from its parts before the copy is written.

Found by trying: a workbook with such parts was loaded and saved by the library that writes copies.
Cells, formats, formulas, images, comments, validations, conditional formats and pivot tables stay.
"""

import re
import zipfile
from pathlib import Path

from coach.language.text import Text

_PARTS: tuple[tuple[str, Text], ...] = (
    ("xl/charts/", Text(es="detalles de formato de los gráficos",
                        en="finer formats of charts")),
    ("xl/slicers/", Text(es="las segmentaciones de datos", en="slicers")),
    ("xl/timelines/", Text(es="las escalas de tiempo", en="timelines")),
    ("xl/ctrlProps/", Text(es="los botones y controles", en="buttons and form controls")),
    ("xl/threadedComments/", Text(es="las conversaciones en comentarios",
                                  en="threaded comments")),
    ("xl/connections.xml", Text(es="las conexiones de datos", en="data connections")),
    ("xl/queryTables/", Text(es="las consultas de datos", en="data queries")),
    ("xl/diagrams/", Text(es="los diagramas SmartArt", en="SmartArt diagrams")),
    ("xl/printerSettings/", Text(es="los ajustes de impresora", en="printer settings")),
    ("customXml/", Text(es="datos propios de otros programas", en="data of other programs")),
)  # fmt: skip
_DRAWINGS = "xl/drawings/drawing"
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|grpSp|cxnSp)[ >]")
_SHAPES = Text(es="las formas y cuadros de texto", en="shapes and text boxes")
_SHEETS = "xl/worksheets/sheet"
_EXTENDED = b"<extLst"
_FINER = Text(
    es="los minigráficos y formatos condicionales recientes",
    en="sparklines and newer conditional formats",
)


def losses(path: Path) -> tuple[Text, ...]:
    """Return what a copy of a workbook cannot keep, in words.

    Args:
        path: The workbook.
    """
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        found = [words for part, words in _PARTS if any(name.startswith(part) for name in names)]
        drawings = [name for name in names if name.startswith(_DRAWINGS)]
        if any(_SHAPE.search(archive.read(name)) for name in drawings):
            found.append(_SHAPES)
        sheets = [name for name in names if name.startswith(_SHEETS)]
        if any(_EXTENDED in archive.read(name) for name in sheets):
            found.append(_FINER)
    return tuple(found)
