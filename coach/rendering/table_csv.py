"""Reviews as a CSV table, one row a line of the draft, for a spreadsheet or another program."""

import csv
from collections.abc import Iterator
from typing import IO

from coach.language.text import Text
from coach.models import Language, Where
from coach.rendering import words
from coach.rendering.cells import safe_csv
from coach.rendering.material import Material
from coach.rendering.outline import Line, outline
from coach.rendering.places import cell_of
from coach.reviews import KeyResultReview, ObjectiveReview, Review

COLUMNS: tuple[Text, ...] = (
    Text(es="Archivo", en="File"),
    Text(es="Hoja", en="Sheet"),
    Text(es="Fila", en="Row"),
    Text(es="Celda", en="Cell"),
    Text(es="Equipo", en="Team"),
    Text(es="Ciclo", en="Cycle"),
    Text(es="Línea", en="Line"),
    Text(es="Texto", en="Text"),
    Text(es="Luz", en="Light"),
    Text(es="Qué es", en="What it is"),
    Text(es="Métrica", en="Metric"),
    Text(es="Línea base", en="Baseline"),
    Text(es="Meta", en="Target"),
    Text(es="Fecha", en="Date"),
    Text(es="Ambición", en="Ambition"),
    Text(es="Reglas", en="Rules"),
    Text(es="Observaciones", en="Remarks"),
    Text(es="Propuesta", en="Suggestion"),
    Text(es="Por completar", en="To fill in"),
    Text(es="Pasa a", en="Moves to"),
)
_YES = Text(es="sí", en="yes")
_NO = Text(es="no", en="no")


def write(material: Material, out: IO[str]) -> None:
    """Write one row a line, review by review.

    Args:
        material: The reviews.
        out: Takes the text; it must not translate line ends.
    """
    language = material.language
    # Spreadsheets set to Spanish separate by semicolons, since the comma is their decimal mark.
    separator = ";" if language == "es" else ","
    table = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow([column.in_(language) for column in COLUMNS])
    for review in material.reviews:
        for row in _rows(review, language):
            table.writerow([safe_csv(cell) for cell in row])


def _rows(review: Review, language: Language) -> Iterator[list[str]]:
    sheet = outline(review)
    for part, objective in zip(sheet.parts, review.objectives, strict=True):
        team, cycle = _of(review, objective)
        if objective.text:
            place = _place(objective.where)
            yield [*place, team, cycle, *_line(part.objective, objective, language)]
        for line, kr in zip(part.key_results, objective.key_results, strict=True):
            yield [*_place(kr.where), team, cycle, *_line(line, kr, language)]


def _of(review: Review, objective: ObjectiveReview) -> tuple[str, str]:
    own = review.okrs.objective_of(objective.ref)
    return own.team or review.team or "", own.cycle or review.cycle or ""


def _place(where: Where | None) -> list[str]:
    if where is None:
        return ["", "", "", ""]
    row = str(where.row or where.line or "")
    return [where.file or "", where.sheet or "", row, (cell_of(where) or "").rpartition("!")[2]]


def _line(line: Line, review: ObjectiveReview | KeyResultReview, language: Language) -> list[str]:
    shown = [finding.code for finding in line.findings]
    rewrite = line.rewrite
    fields = "; ".join(f"{p.name} {p.question}" for p in rewrite.placeholders) if rewrite else ""
    return [
        line.ref,
        review.text or "",
        words.STATUS[line.status].in_(language),
        *_labels(review, language),
        " ".join(shown),
        " ".join(line.says),
        rewrite.text if rewrite else "",
        fields,
        line.moved or "",
    ]


def _labels(review: ObjectiveReview | KeyResultReview, language: Language) -> list[str]:
    if isinstance(review, ObjectiveReview):
        return [words.OBJECTIVE.in_(language), "", "", "", "", ""]
    labels, slots = review.assessment, review.assessment.slots
    stated = (slots.metric, slots.baseline, slots.target, slots.deadline)
    return [
        words.KIND[labels.kind].in_(language),
        *((_YES if known else _NO).in_(language) for known in stated),
        words.AMBITION[labels.ambition].in_(language),
    ]
