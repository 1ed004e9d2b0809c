"""Reviews of files, as the report tests need them."""

from pathlib import Path

from coach.formats import read
from coach.pipeline import Coach
from coach.rendering.material import Material
from coach.rendering.totals import Tally
from coach.reviews import Finding, Review, ReviewError

SPANISH = (
    "Equipo;Objetivo;Resultado clave;Línea base;Meta;Unidad;Responsable;Fecha límite\n"
    "Ventas;Que las tiendas vuelvan a pedir;Subir la recompra;20;35;%;ana@example.org;2026-09-30\n"
    "Ventas;Que las tiendas vuelvan a pedir;Lanzar el catálogo digital;;;;;\n"
    "Soporte;Que quien llama reciba ayuda;Mejorar el CSAT;;;;Leo;\n"
    "Soporte;=1+2 pedidos;+20 NPS;;;;;\n"
)
"""A file with a good line, work, a bare indicator, and words that begin like formulas."""


def reviews(folder: Path, text: str = SPANISH, name: str = "okr.csv") -> tuple[Review, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with Coach() as coach:
        return tuple(coach.review(okrs) for okrs in read(path))


def material(
    found: tuple[Review, ...],
    findings: tuple[Finding, ...] = (),
    errors: tuple[ReviewError, ...] = (),
) -> Material:
    tally = Tally()
    for review in found:
        tally.add(review)
    return Material(found, tally.totals, findings, errors, tally.language, "okr.csv")
