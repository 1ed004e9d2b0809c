"""The HTML report: whole, safe, readable, and quiet on the network."""

import io
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coach.rendering import html
from coach.rendering.html.marks import marked
from coach.rendering.material import Material
from coach.reviews import Totals
from tests.rendering.reports import SPANISH, material, reviews

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def page(of: Material) -> str:
    out = io.StringIO()
    html.write(of, out)
    return out.getvalue()


class Words(HTMLParser):
    """Collects tags with their attributes, and the words outside of them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(text: str) -> Words:
    words = Words()
    words.feed(text)
    return words


def test_every_line_stands_in_it_with_its_light_and_its_cell(tmp_path: Path) -> None:
    found = reviews(tmp_path)
    words = parsed(page(material(found)))

    for review in found:
        for objective in review.objectives:
            assert (objective.text or "") in words.text
            for kr in objective.key_results:
                assert kr.text in words.text
    assert "C3" in words.text
    assert "por convertir en resultado" in words.text
    assert ("html", {"lang": "es"}) in words.tags


def test_the_words_that_show_it_are_marked(tmp_path: Path) -> None:
    text = page(material(reviews(tmp_path)))

    assert "<mark>CSAT</mark>" in text


def test_hostile_words_are_only_words(tmp_path: Path) -> None:
    hostile = (
        "Objective,Key result\n"
        '"<script>alert(1)</script> {{7*7}}","<img src=x onerror=alert(1)> [a](javascript:x)"\n'
        '"Orders ""arrive"" </style>","Launch the <b>portal</b>"\n'
    )
    text = page(material(reviews(tmp_path, hostile, "x.csv")))
    words = parsed(text)

    assert not [tag for tag, _ in words.tags if tag in ("script", "img", "b2", "iframe")]
    assert "{{7*7}}" in words.text
    assert text.count("</style>") == 1


def test_nothing_in_it_calls_a_network(tmp_path: Path) -> None:
    words = parsed(page(material(reviews(tmp_path))))

    for tag, attributes in words.tags:
        assert tag not in ("script", "link", "img", "iframe")
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    (policy,) = [a["content"] for t, a in words.tags if a.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'")


def test_headings_go_down_in_order(tmp_path: Path) -> None:
    levels = [
        int(tag[1])
        for tag, _ in parsed(page(material(reviews(tmp_path)))).tags
        if re.fullmatch(r"h\d", tag)
    ]

    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_an_empty_report_says_so() -> None:
    assert "There is nothing to show." in page(Material((), Totals(), (), (), "en", "x"))


def test_a_quote_that_is_the_whole_line_marks_nothing() -> None:
    assert marked("Launch it", ["Launch it"]) == (("Launch it", False),)
    assert marked("Launch it now", ["it", "Launch"]) == (
        ("Launch", True), (" ", False), ("it", True), (" now", False),
    )  # fmt: skip


@pytest.mark.browser
def test_it_reads_on_a_phone_and_prints(tmp_path: Path, browser: "Browser") -> None:
    found = reviews(tmp_path, SPANISH.replace("Ventas", "V" * 90))
    path = tmp_path / "r.html"
    path.write_text(page(material(found)), encoding="utf-8")
    told: list[str] = []
    shown = browser.new_page(viewport={"width": 390, "height": 800})
    shown.on("console", lambda message: told.append(message.text))
    shown.goto(path.as_uri())

    assert shown.evaluate("document.documentElement.scrollWidth") <= 390
    assert shown.pdf().startswith(b"%PDF")
    assert told == []
