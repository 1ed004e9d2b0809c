"""Text to vector: the same everywhere, of unit length, and bilingual."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.embedding import DIMENSIONS, embed, embed_parts, stem, tokens


def _alike(left: str, right: str) -> float:
    return float(embed(left) @ embed(right))


@given(st.text(max_size=80))
def test_a_vector_has_unit_length_or_is_empty(text: str) -> None:
    vector = embed(text)
    length = float(vector @ vector) ** 0.5

    assert vector.shape == (DIMENSIONS,)
    assert length == pytest.approx(1.0, abs=1e-5) or length == 0.0


def test_another_process_makes_the_same_vector() -> None:
    code = "from coach.embedding import embed; print(embed('tasa de cierre').tobytes().hex())"
    made = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        env={"PYTHONHASHSEED": "7"},
    )  # fmt: skip

    assert made.stdout.strip() == embed("tasa de cierre").tobytes().hex()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("base de conocimientos", "knowledge base"),
        ("capacitación", "training"),
        ("formación del personal", "staff training"),
        ("línea base", "baseline"),
        ("resultado clave", "key result"),
        ("encuesta de clima", "engagement survey"),
        ("productores", "farmers"),
        ("tablero", "dashboard"),
        ("factura", "invoice"),
        ("página web", "website"),
        ("trámite", "permit"),
        ("reclutamiento", "hiring"),
    ],
)
def test_the_same_thing_in_the_other_language_is_nearer_than_another_thing(
    left: str, right: str
) -> None:
    others = ("football weather", "receta de cocina", "moon landing", "piano y guitarra")

    assert _alike(left, right) > 0.5 > max(_alike(left, other) for other in others)


@pytest.mark.parametrize(
    ("left", "right"),
    [("capacitar", "capacitaciones"), ("planning", "plans"), ("rotación", "rotaciones"),
     ("asset", "assets"), ("remodelar", "remodelado")],
)  # fmt: skip
def test_inflected_forms_share_their_stem(left: str, right: str) -> None:
    assert tokens(left) == tokens(right)


@pytest.mark.parametrize("word", ["nps", "kpi", "erp", "sap", "bus"])
def test_short_words_stay_whole(word: str) -> None:
    assert stem(word) == word


def test_accents_and_capitals_make_no_difference() -> None:
    assert (embed("RETENCIÓN de Clientes") == embed("retencion de clientes")).all()


def test_a_typing_error_stays_nearer_than_another_word() -> None:
    mistyped = _alike("vulnerabilidades", "vulnerabilidaes")

    assert mistyped > 0.1 > _alike("vulnerabilidades", "sillas")


def test_a_heavier_part_weighs_more() -> None:
    both = embed_parts([("inventario", 3.0), ("donaciones", 1.0)])

    assert float(both @ embed("inventario")) > float(both @ embed("donaciones")) > 0


def test_importing_the_embedding_loads_neither_numpy_nor_chroma() -> None:
    code = "import sys, coach.embedding; print({'numpy', 'chromadb'} & set(sys.modules))"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert made.stdout.strip() == "set()"
