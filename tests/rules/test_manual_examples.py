"""The examples of the manuals are run: the bad one breaks its rule, the good one does not."""

import re
from typing import NamedTuple

import pytest

from coach.analysis import analyse
from coach.models import Language
from coach.parsing import parse
from coach.rules import RULES, lint

_BLOCK = re.compile(r"^([^\n]+):\n```okr\n(.*?)\n```", re.S | re.M)
_BREAKS = {"Breaks the rule": True, "Rompe la regla": True, "Does not": False, "No la rompe": False}
LANGUAGES: tuple[Language, ...] = ("es", "en")


class Example(NamedTuple):
    code: str
    language: Language
    draft: str
    breaks: bool


EXAMPLES = [
    Example(rule.code, language, draft, _BREAKS[mark])
    for rule in RULES
    for language in LANGUAGES
    for mark, draft in _BLOCK.findall(rule.manual(language))
]


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda e: f"{e.code}-{e.language}-{'bad' if e.breaks else 'good'}"
)
def test_an_example_does_what_its_manual_says(example: Example) -> None:
    okrs = parse(example.draft)
    found = lint(okrs, analyse(okrs), language=example.language)

    assert (example.code in {finding.code for finding in found}) == example.breaks


def test_every_rule_has_both_kinds_of_example_in_both_languages() -> None:
    kinds = {(e.code, e.language, e.breaks) for e in EXAMPLES}

    assert len(kinds) == len(RULES) * 4
