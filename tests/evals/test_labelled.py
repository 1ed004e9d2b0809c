import json
from pathlib import Path

import pytest

from coach.parsing import parse
from evals.labelled import Labelled, read

DRAFT = Labelled(
    id="t-1",
    language="es",
    objective="Que las tiendas del barrio vuelvan a comprarnos",
    key_results=("Aumentar los pedidos repetidos de 32 % a 45 %", "Lanzar el catálogo nuevo"),
    labels={},
)


def test_every_part_of_a_built_set_stands_where_its_span_says() -> None:
    okrs = DRAFT.okrs
    placed = [(part.span, part.text) for part in okrs.objectives]
    placed += [(part.span, part.text) for part in okrs.key_results]

    assert all(span and span.of(okrs.draft) == text for span, text in placed)
    assert [kr.ref for kr in okrs.key_results] == ["O1.KR1", "O1.KR2"]


def test_a_key_result_that_repeats_its_objective_keeps_its_own_place() -> None:
    twin = DRAFT._replace(key_results=("Que las tiendas del barrio vuelvan a comprarnos",))

    first, second = twin.okrs.objectives[0], twin.okrs.key_results[0]

    assert first.span and second.span
    assert first.span.end <= second.span.start


def test_key_results_without_an_objective_make_an_objective_without_text() -> None:
    okrs = DRAFT._replace(objective=None).okrs

    assert okrs.objectives[0].text is None
    assert len(okrs.key_results) == 2


@pytest.mark.parametrize("form", ["marked", "bulleted"])
def test_both_written_forms_are_read_as_the_same_draft(form: str) -> None:
    okrs = parse(getattr(DRAFT, form))

    assert okrs.objectives[0].text == DRAFT.objective
    assert tuple(kr.text for kr in okrs.key_results) == DRAFT.key_results


def test_drafts_in_a_language_that_is_not_judged_are_left_out(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": f"t-{lang}", "lang": lang, "objective": None, "key_results": [], "labels": {}}
        for lang in ("es", "pt", "en")
    ]
    path = tmp_path / "drafts.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")

    assert [draft.language for draft in read(path)] == ["es", "en"]
