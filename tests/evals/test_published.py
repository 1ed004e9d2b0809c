from pathlib import Path

from evals.published import Found, read_published
from evals.scoring import Retrieval

FILE = """# Plan

## Objetivo: Que los talleres vuelvan
- Aumentar los pedidos repetidos de 30 % a 45 %
- Lanzar el catálogo
- Por definir
"""
COUNTED = """plan.md:
  objectives: [3]
  key_results: [4, 5, 7]
  either: [6]
"""


def test_parts_are_counted_by_their_line_and_open_seats_either_way(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(FILE, encoding="utf-8")
    counted = tmp_path / "counted.yaml"
    counted.write_text(COUNTED, encoding="utf-8")

    objectives, key_results = read_published(tmp_path, counted)

    assert objectives == Found("objectives", Retrieval(1, 0, 0))
    assert key_results == Found("key results", Retrieval(2, 0, 1))
