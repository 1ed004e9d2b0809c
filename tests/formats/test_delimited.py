"""CSV files of any encoding, separator and size."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.errors import DraftError
from coach.formats import read
from coach.formats.delimited import separator_of
from coach.formats.gathering import MOST_BUFFERED, MOST_IN_SET
from coach.formats.sheets import MOST_COLUMNS, MOST_ROWS
from coach.formats.values import dated, decimal_mark, is_date, is_number, ungrouped
from coach.language import fold
from coach.models import OKRSet

ROWS = [
    ["Objetivo", "Resultado clave", "Línea base", "Meta"],
    ["Que los niños vuelvan", "Subir la asistencia del año", "1.250", "1.250,50"],
    ["", "Bajar las bajas", "9,5", "3"],
]


def written(path: Path, encoding: str, separator: str, lead: str = "") -> tuple[OKRSet, ...]:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(ROWS)
    path.write_bytes((lead + text.getvalue()).encode(encoding))
    return tuple(read(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", "\t", "|", "^"])
def test_encoding_and_separator_are_told_by_the_file(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    (okrs,) = written(tmp_path / "okr.csv", encoding, separator)
    (goal,) = okrs.objectives

    assert goal.text == "Que los niños vuelvan"
    assert [kr.text for kr in goal.key_results] == [
        "Subir la asistencia del año",
        "Bajar las bajas",
    ]
    assert any("Windows-1252" in note["en"] for note in okrs.notes) == (encoding == "cp1252")


def test_a_first_line_may_name_the_separator(tmp_path: Path) -> None:
    (okrs,) = written(tmp_path / "okr.csv", "utf-8", ";", lead="sep=;\r\n")

    assert okrs.objectives[0].key_results[0].where is not None
    assert okrs.objectives[0].key_results[0].where.row == 3


def test_a_column_is_read_with_one_decimal_mark(tmp_path: Path) -> None:
    (okrs,) = written(tmp_path / "okr.csv", "utf-8", ";")
    first, second = okrs.objectives[0].key_results

    # "9,5" tells that the comma is decimal, so "1.250" is a thousand and more.
    assert (first.baseline, second.baseline) == ("1250", "9,5")
    assert any("decimal comma" in note["en"] for note in okrs.notes)


def test_ragged_rows_and_duplicate_headers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "Objective,Key result,Key result\nOrders arrive,Cut late orders\n"
        ",Raise orders on time,extra,more,cells\n,,,\n",
        "utf-8",
    )
    (okrs,) = read(path)

    assert len(okrs.objectives[0].key_results) == 2


def test_a_quote_that_never_ends_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "q.csv"
    path.write_text('Objective,Key result\nOrders arrive,"Cut' + " late" * 40_000, "utf-8")

    with pytest.raises(DraftError, match="línea 2"):
        tuple(read(path))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"a;b\n1;2\n", b"\n\n\n"])
def test_a_file_with_nothing_in_it_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "n.csv"
    path.write_bytes(content)
    with pytest.raises(DraftError, match=r"n\.csv"):
        tuple(read(path))


def test_columns_past_the_limit_are_told(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    wide = "," * MOST_COLUMNS + "far"
    path.write_text(f"Objective,Key result{wide}\nShops come back,Cut late orders{wide}\n")
    (okrs,) = read(path)

    assert any(str(MOST_COLUMNS) in note["en"] for note in okrs.notes)


def test_rows_past_the_limit_of_a_sheet_without_headers_are_told(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = "\n".join(f"KR{n}: Cut late orders of area {n}" for n in range(MOST_ROWS + 5))
    path.write_text(f"Objective: Shops come back\n{rows}\n")
    found = tuple(read(path))

    assert any(str(MOST_ROWS) in note["en"] for okrs in found for note in okrs.notes)


def test_a_team_in_two_places_of_a_file_is_one_set(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "Team,Objective,Key result\nA,One,Cut late orders\nB,Two,Raise orders\nA,Three,Cut claims\n"
        "A,One,Cut returns\n",
        "utf-8",
    )
    first, second = read(path)

    assert [o.text for o in first.objectives] == ["One", "Three"]
    assert [kr.text for kr in first.objectives[0].key_results] == ["Cut late orders", "Cut returns"]
    assert second.team == "B"


def test_a_file_of_any_length_is_handed_on_in_sets(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    many = MOST_BUFFERED * 2
    with path.open("w", encoding="utf-8") as out:
        out.write("Team,Objective,Key result\n")
        out.writelines(f"T{n // 5},Goal {n},Cut late orders from 9 to 3\n" for n in range(many))

    stream = read(path)
    first = next(stream)
    rest = list(stream)

    assert first.team == "T0"
    assert sum(len(okrs.objectives) for okrs in (first, *rest)) == many
    assert all(len(okrs.objectives) == 5 for okrs in rest)


def test_a_list_without_teams_is_cut_where_no_team_is_that_long(tmp_path: Path) -> None:
    path = tmp_path / "flat.csv"
    rows = "".join(f"Goal {n},Cut late orders\n" for n in range(MOST_IN_SET + 1))
    path.write_text(f"Objective,Key result\n{rows}", "utf-8")

    assert [len(okrs.objectives) for okrs in read(path)] == [MOST_IN_SET, 1]


CELLS = st.text(
    alphabet=st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="'"), max_size=30
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t", "|"]),
)
def test_every_cell_of_text_is_read_or_listed(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    path = tmp_path_factory.mktemp("p") / "p.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, delimiter=separator)
        table.writerow(["Objective", "Key result"])
        table.writerow(["Orders arrive", "Cut late orders"])
        table.writerows(rows)

    found = list(read(path))
    said = fold(
        " ".join(
            text
            for okrs in found
            for text in (
                *(o.text or "" for o in okrs.objectives),
                *(kr.text for kr in okrs.key_results),
                *(left.text for left in okrs.unread),
            )
        )
    )
    for row in rows:
        for cell in row:
            assert fold(cell.strip()) in said


@pytest.mark.parametrize(
    ("sample", "separator", "lines"),
    [
        ("a,b\n1,2\n", ",", 0),
        ("sep=|\na|b\n", "|", 1),
        ('Objetivo;Meta\n"a, b, c";"1,5"\n', ";", 0),
        ("Objective\tTarget\na\t1\n", "\t", 0),
    ],
)
def test_the_separator_fits_the_lines(sample: str, separator: str, lines: int) -> None:
    assert separator_of(sample) == (separator, lines)


@pytest.mark.parametrize(
    ("cell", "mark", "read_as"),
    [
        ("1.250", ",", "1250"), ("1.250", ".", "1.25"), ("1,250", ".", "1250"),
        ("1.250.000", ",", "1250000"), ("1.250", None, "1.250"), ("9,5", ",", "9,5"),
        ("uno", ",", "uno"),
    ],
)  # fmt: skip
def test_a_grouped_number_is_read_by_its_column(cell: str, mark: str | None, read_as: str) -> None:
    assert ungrouped(cell, mark) == read_as


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.250,00", "3"], ","), (["31,5"], ","), (["2.75"], "."), (["1.250"], None),
        (["1,5", "1.5"], None), ([], None), (["1,250.5"], "."),
    ],
)  # fmt: skip
def test_only_what_allows_one_reading_tells_the_mark(cells: list[str], mark: str | None) -> None:
    assert decimal_mark(cells) == mark


@pytest.mark.parametrize("cell", ["12", "-5 %", "$ 1.250", "10.000 €", "4,2", "R$ 3", "15k", "1 %"])
def test_cells_that_are_numbers(cell: str) -> None:
    assert is_number(cell)


@pytest.mark.parametrize(
    "cell", ["2026-09-30", "30/09/2026", "30-9-26", "3 de marzo", "Mar 3, 2026"]
)
def test_cells_that_are_dates(cell: str) -> None:
    assert is_date(cell)


def test_a_serial_number_in_a_date_column_is_a_day() -> None:
    assert dated("46295") == "2026-09-30"
    assert dated("12") == "12"
