"""What a person wrote never becomes a formula."""

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.formulas import unguarded
from coach.rendering.cells import put, safe_csv

TRIGGERS = "=+-@\t\r\n\0"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "\ufeff=1", "\r=1"],
)
def test_what_begins_like_a_formula_is_text(text: str) -> None:
    assert safe_csv(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "+20", "-5 %", "1.250,50", "-1,250.5", "NPS +14", "", "'hi"]
)
def test_numbers_and_other_words_stay_as_they_are(text: str) -> None:
    assert safe_csv(text) == text


@given(st.text(max_size=40) | st.text(alphabet="' =＝+-@5\t\ufeff\u00a0a", max_size=6))
def test_without_one_apostrophe_a_reader_has_the_text_again(text: str) -> None:
    safe = safe_csv(text)

    assert unguarded(safe) == text
    assert safe[:1] not in ("=", "@", "\t", "\r", "\0")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20))
def test_text_in_a_workbook_is_never_a_formula(text: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    put(sheet["A1"], text)

    assert sheet["A1"].data_type != "f"


def test_a_number_stays_a_number() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    put(sheet["A1"], 4.5)

    assert sheet["A1"].value == 4.5
