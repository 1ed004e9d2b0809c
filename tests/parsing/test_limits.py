"""What no form foresees: every text is read or refused in words, and nothing in it is lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import DraftError
from coach.models import Item, KeyResult, Objective, OKRSet, Unread
from coach.parsing import looks_like_draft, parse


@pytest.mark.parametrize("text", ["", "  \n\t", "🎯🚀✅", "---\n***", "\u200b\ufeff"])
def test_a_text_without_a_letter_or_figure_is_refused_in_both_languages(text: str) -> None:
    with pytest.raises(DraftError, match=r"vacío.*empty"):
        parse(text)


@pytest.mark.parametrize("text", ["PK\x03\x04\x00\x00a", "\x01\x02\x03\x04\x05\x06b", "a\ud800"])
def test_a_binary_file_is_refused_as_such(text: str) -> None:
    with pytest.raises(DraftError, match=r"binario.*binary"):
        parse(text)


def test_a_text_beyond_the_limit_is_refused_in_its_own_language() -> None:
    with pytest.raises(DraftError, match="límite") as spanish:
        parse("Mejorar la atención de los pacientes\n" * 6000)
    with pytest.raises(DraftError, match="limit is") as english:
        parse("Improve how the patients are treated\n" * 6000)
    assert "limit is" not in str(spanish.value)
    assert "límite" not in str(english.value)


@pytest.mark.parametrize(
    "line",
    [
        "Objetivo: Atender mejor\nKR1: Subir la nota de 3 a 4\n\n",
        "- Subir la nota de 3 a 4\n",
        "| a | b |\n",
        "a\tb\n",
        "a; ",
        "(",
        "[a](",
        "**",
        "> ",
        "x ",
    ],
)
def test_the_longest_text_allowed_is_read_to_its_end(line: str) -> None:
    text = "a " + line * (199_990 // len(line))
    assert parse(text).draft == text


def parts(okrs: OKRSet) -> list[Objective | KeyResult | Item | Unread]:
    found: list[Objective | KeyResult | Item | Unread] = [*okrs.unread]
    for goal in okrs.objectives:
        found += [goal, *goal.key_results, *goal.initiatives, *goal.health_metrics]
    return found


_MARKS = (
    "Objetivo:|O1:|OKR 1:|🎯|KR1:|KR 1.1:|RC:|Resultado clave 2:|Key results:|Iniciativas:|KPI:|-|"
    "•|1.|1)|1️⃣|- [x]|#|##|**|>|Notas:|Responsable:|Meta:|Línea base:|Equipo:|Q3 2026|"
    "OKR Ventas||  -|Ana:|[10:31] Ana:|(|“|¿"
)
_COMMENT = "<!-- coach: ignore[KR101] por -->"
_ENDS = st.sampled_from(("\n", "\n\n", "\r\n", "\u2028"))
_MARK = st.sampled_from(_MARKS.split("|"))
_TEXTS = st.one_of(
    st.text(),
    st.lists(st.tuples(st.one_of(_MARK, st.just(_COMMENT)), st.text(max_size=12), _ENDS)).map(
        lambda lines: "".join(f"{mark} {words}{end}" for mark, words, end in lines)
    ),
    st.lists(st.sampled_from("|\t\n-: aO1KR%\r*_[]()>#")).map("".join),
)


@given(_TEXTS)
def test_every_part_is_a_stretch_of_its_draft_or_the_draft_is_refused(text: str) -> None:
    looks_like_draft(text)
    try:
        okrs = parse(text)
    except DraftError:
        return
    assert okrs.draft == text
    for part in parts(okrs):
        if part.span is not None:
            assert text[part.span.start : part.span.end] == part.text
        assert part.text is None or part.text.strip()


@given(st.lists(st.tuples(_MARK, _ENDS), min_size=1, max_size=12))
def test_no_line_is_lost(lines: list[tuple[str, str]]) -> None:
    words = [f"palabra{n}x" for n in range(len(lines))]
    text = "".join(
        f"{mark} {word} subir ventas{end}" for (mark, end), word in zip(lines, words, strict=True)
    )
    kept = json.dumps(parse(text).model_dump(mode="json", exclude={"draft"}), ensure_ascii=False)
    assert [word for word in words if word not in kept] == []


@given(st.lists(st.lists(st.sampled_from(("", "KR", "30 %", "Meta")), min_size=2, max_size=4),
                min_size=1, max_size=5), st.sampled_from(("|", "\t")))  # fmt: skip
def test_no_cell_is_lost(rows: list[list[str]], separator: str) -> None:
    names = [[f"celda{n}x{m}" for m in range(len(row))] for n, row in enumerate(rows)]
    body = "\n".join(
        separator.join(f"{cell} {name}" for cell, name in zip(row, named, strict=True))
        for row, named in zip(rows, names, strict=True)
    )
    text = f"Objetivo{separator}Resultado clave\n{body}"
    kept = json.dumps(parse(text).model_dump(mode="json", exclude={"draft"}), ensure_ascii=False)
    assert [name for named in names for name in named if name not in kept] == []
