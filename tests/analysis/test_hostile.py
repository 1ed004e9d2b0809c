"""Text made to be slow is judged like any other: no pattern backtracks beyond its line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.analysis import analyse
from coach.analysis.lines import LONGEST, read_line
from coach.models import KeyResult, Objective, OKRSet
from coach.rules import lint

PIECES = (
    "1 ",
    "de 1 a ",
    "x → ",
    "no ",
    "not a ",
    "(",
    "«",
    "10 % ",
    "que ",
    "a-b ",
    "|",
    "1,",
    "ñ",
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4), st.integers(1_000, 100_000))
def test_a_hostile_line_of_100_kb_is_judged(pieces: list[str], length: int) -> None:
    text = ("".join(pieces) * length)[:length]
    key_result = KeyResult(ref="O1.KR1", text=text)
    okrs = OKRSet(
        draft=text, objectives=(Objective(ref="O1", text=text, key_results=(key_result,)),)
    )

    assessments = analyse(okrs)

    assert assessments.key_results["O1.KR1"].kind in ("outcome", "output", "health", "unclear")
    for finding in lint(okrs, assessments):
        assert all(part.quote in text for part in finding.evidence)


def test_a_line_is_read_up_to_a_length_that_no_key_result_has() -> None:
    line = read_line("palabra " * 1_000, "es")

    assert len(line.text) == LONGEST
    assert line.words[-1].end <= LONGEST
