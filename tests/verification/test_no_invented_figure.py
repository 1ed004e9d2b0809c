"""No figure is invented: the guard sees numbers and dates however they are written.

Only what the draft holds passes. The writings come from a library of number names and from the
calendar, not from the reader under test.
"""

import datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from coach.models import Language
from coach.verification import Allowed, invented_figures
from coach.verification.figures import figures
from coach.verification.roman import roman

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(("es", "en"))
NUMBERS = st.one_of(
    st.integers(min_value=2, max_value=1_500),
    st.integers(min_value=1_501, max_value=9_999_999),
)
NOTHING = Allowed(())
FRAME: dict[Language, str] = {"es": "Llegar a {} pedidos al cierre", "en": "Reach {} orders a week"}
NOUN: dict[Language, str] = {"es": "de los talleres", "en": "of the workshops"}
MONTHS = (
    ("enero", "January"), ("febrero", "February"), ("marzo", "March"), ("abril", "April"),
    ("mayo", "May"), ("junio", "June"), ("julio", "July"), ("agosto", "August"),
    ("septiembre", "September"), ("octubre", "October"), ("noviembre", "November"),
    ("diciembre", "December"),
)  # fmt: skip


def in_words(number: int, language: Language) -> str:
    words: str = num2words(number, lang=language)
    return words


def written(number: int, language: Language, form: str) -> str:
    """Return a whole number as the locale groups it, plain, or in words."""
    grouped = f"{number:,}"
    return {
        "plain": str(number),
        "grouped": grouped.replace(",", ".") if language == "es" else grouped,
        "spaced": grouped.replace(",", " "),
        "words": in_words(number, language),
    }[form]


FORMS = st.sampled_from(("plain", "grouped", "spaced", "words"))


@given(NUMBERS, LANGUAGES, FORMS)
def test_a_number_nobody_said_is_caught_in_every_writing(
    number: int, language: Language, form: str
) -> None:
    assert invented_figures(
        FRAME[language].format(written(number, language, form)), NOTHING, language
    )


@given(NUMBERS, LANGUAGES, FORMS, FORMS)
def test_a_number_of_the_draft_passes_in_every_writing(
    number: int, language: Language, drafted: str, said: str
) -> None:
    draft = Allowed((FRAME[language].format(written(number, language, drafted)),), (), language)
    text = FRAME[language].format(written(number, language, said))

    assert not invented_figures(text, draft, language)


@given(NUMBERS, NUMBERS, LANGUAGES, FORMS, FORMS)
def test_another_number_than_the_draft_s_is_caught(
    number: int, other: int, language: Language, drafted: str, said: str
) -> None:
    held = figures(FRAME[language].format(written(number, language, drafted)), language)
    readings = frozenset().union(*(figure.readings for figure in held))
    text = FRAME[language].format(written(other, language, said))
    meant = frozenset().union(*(figure.readings for figure in figures(text, language)))
    draft = Allowed((FRAME[language].format(written(number, language, drafted)),), (), language)

    if not readings & meant:
        assert invented_figures(text, draft, language)


@given(NUMBERS, LANGUAGES)
def test_number_words_are_one_figure_with_one_value(number: int, language: Language) -> None:
    (found,) = figures(FRAME[language].format(in_words(number, language)), language)

    assert found.readings == {Fraction(number)}


@given(st.integers(min_value=1, max_value=99), LANGUAGES)
def test_ordinals_in_words_and_digits_are_seen_and_read(place: int, language: Language) -> None:
    words: str = num2words(place, lang=language, to="ordinal")
    digits = f"{place}.º" if language == "es" else num2words(place, lang="en", to="ordinal_num")
    noun = "taller" if language == "es" else "workshop"
    (found,) = figures(f"{words} {noun}", language)

    assert found.readings == {Fraction(place)}
    assert invented_figures(f"{digits} {noun}", NOTHING, language)
    assert not invented_figures(f"{words} {noun}", Allowed((f"{place} {noun}",)), language)


_PARTS: dict[Language, tuple[tuple[int, str, str], ...]] = {
    "es": (
        (3, "tercio", "tercios"), (5, "quinto", "quintos"), (6, "sexto", "sextos"),
        (7, "séptimo", "séptimos"), (8, "octavo", "octavos"), (9, "noveno", "novenos"),
        (10, "décimo", "décimos"), (12, "doceavo", "doceavos"), (20, "veinteavo", "veinteavos"),
    ),
    "en": (
        (3, "third", "thirds"), (5, "fifth", "fifths"), (6, "sixth", "sixths"),
        (7, "seventh", "sevenths"), (8, "eighth", "eighths"), (9, "ninth", "ninths"),
        (10, "tenth", "tenths"), (12, "twelfth", "twelfths"), (20, "twentieth", "twentieths"),
    ),
}  # fmt: skip


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=0, max_value=8), LANGUAGES)
def test_fractions_in_words_are_seen_and_read(above: int, part: int, language: Language) -> None:
    below, one, several = _PARTS[language][part]
    count = ("un" if language == "es" else "a") if above == 1 else in_words(above, language)
    said = f"{count} {one if above == 1 else several} {NOUN[language]}"

    found = figures(said, language)

    assert invented_figures(said, NOTHING, language)
    assert Fraction(above, below) in frozenset().union(*(f.readings for f in found))


@given(st.integers(min_value=1, max_value=3_999), LANGUAGES)
def test_roman_numerals_are_seen_and_read(number: int, language: Language) -> None:
    token = _roman(number)
    unmistakable = len(token) > 3 or (len(token) > 1 and not set(token) & set("LCDM"))

    assert roman(token) == number
    if unmistakable and token != "MMXC":
        assert invented_figures(f"Plan {token}", NOTHING, language)
        assert not invented_figures(f"Plan {token}", Allowed((f"plan {number}",)), language)


def _roman(number: int) -> str:
    """Return the numeral digit by digit, from a table of its own."""
    rows = (
        ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
        ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"),
        ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"),
        ("", "M", "MM", "MMM"),
    )
    digits = [int(digit) for digit in reversed(str(number))]
    return "".join(rows[place][digit] for place, digit in reversed(list(enumerate(digits))))


@given(
    st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2099, 12, 31)),
    LANGUAGES,
    st.sampled_from(("iso", "slashes", "long", "month", "quarter", "half", "year")),
)
def test_a_date_nobody_said_is_caught_in_every_writing(
    day: datetime.date, language: Language, form: str
) -> None:
    said = _dated(day, language, form)

    assert invented_figures(said, NOTHING, language)
    assert not invented_figures(said, Allowed((f"Plan: {said}.",), (), language), language)


@given(
    st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2099, 12, 31)),
    LANGUAGES,
)
def test_a_date_of_another_quarter_is_caught(day: datetime.date, language: Language) -> None:
    quarter = (day.month - 1) // 3 + 1
    other = quarter % 4 + 1
    draft = Allowed((_dated(day, language, "quarter"),), (), language)

    assert invented_figures(f"T{other}" if language == "es" else f"Q{other}", draft, language)
    assert not invented_figures(f"Q{quarter}", draft, language)


def _dated(day: datetime.date, language: Language, form: str) -> str:
    spanish = language == "es"
    month = MONTHS[day.month - 1][0 if spanish else 1]
    quarter, half = (day.month - 1) // 3 + 1, (day.month - 1) // 6 + 1
    return {
        "iso": day.isoformat(),
        "slashes": f"{day.day:02d}/{day.month:02d}/{day.year}",
        "long": f"el {day.day} de {month} de {day.year}"
        if spanish
        else f"{month} {day.day}, {day.year}",
        "month": f"antes de {month}" if spanish else f"by {month}",
        "quarter": f"{'T' if spanish else 'Q'}{quarter} {day.year}",
        "half": f"{'el semestre' if spanish else 'half'} {half}",
        "year": f"en {day.year}" if spanish else f"in {day.year}",
    }[form]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "antes de Navidad"),
        ("es", "este verano"),
        ("es", "el lunes"),
        ("en", "by Easter"),
        ("en", "next summer"),
        ("en", "by Friday"),
        ("es", "un par de semanas"),
        ("es", "cada quincena"),
        ("en", "a fortnight"),
        ("en", "a decade of data"),
        ("es", "un millar de socios"),
        ("es", "¾ de los pedidos"),
        ("en", "eightfold"),
        ("es", "sextuplicar las visitas"),
        ("es", "onceavo lugar"),
        ("en", "the twenty-first workshop"),
        ("en", "one hundred and first"),
    ],
)
def test_dates_and_amounts_without_a_digit_are_seen(language: Language, said: str) -> None:
    assert invented_figures(said, NOTHING, language)
    assert not invented_figures(said, Allowed((said,), (), language), language)


@pytest.mark.parametrize(
    "said",
    ["CI en cada equipo", "ML en producción", "talla XL", "el CRM nuevo", "un MIX de canales"],
)
def test_abbreviations_that_look_roman_are_names(said: str) -> None:
    assert not invented_figures(said, NOTHING, "es")
