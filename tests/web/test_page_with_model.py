"""The page while a model answers: parts as they pass, a stop button, and where the draft goes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from coach import Settings
from coach.web.frame import privacy
from coach.web.server import start
from tests.llm.answers import DRAFT, text
from tests.llm.coaches import asking
from tests.llm.wire import Says, Wire, serving
from tests.web.conftest import free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
FIRST_TWO = text().index('"O1.KR3"')


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[str, Wire]]:
    """Serve a page whose model stops in the middle of its answer."""
    with serving([Says(text(), stalls_at=FIRST_TWO)]) as wire, asking(wire, timeout=40.0) as coach:
        page, address = start(coach, "127.0.0.1", free_port())
        yield address.rstrip("/"), wire
        page.close(verbose=False)


def test_parts_appear_as_they_pass_and_stop_ends_the_wait(
    served: tuple[str, Wire], browser: "Browser"
) -> None:
    address, wire = served
    page = browser.new_page(locale="en-GB")
    page.goto(address)
    page.wait_for_selector("#draft textarea")
    assert wire.url.removeprefix("http://").removesuffix("/v1") in page.inner_text("#about")
    assert not page.is_visible("#stop")

    page.fill("#draft textarea", DRAFT)
    page.click("#review")
    page.wait_for_selector("text=share of clinics that read", timeout=20_000)
    assert page.is_visible("#stop")
    assert page.is_visible(".waiting")
    assert "says what is delivered, and not who uses it" in page.inner_text("#sheet")
    page.click("#stop")
    page.wait_for_selector(".colophon:has-text('stopped on request')", timeout=10_000)

    assert not page.is_visible("#stop")
    assert "Raise NPS from" in page.inner_text("#sheet").replace("\n", " ")
    page.close()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(), "Nothing is sent or stored"),
        (Settings(engine="llm"), "none is named"),
        (Settings(engine="llm", model="gpt-4o"), "sent to gpt-4o at openai. Nothing is stored"),
        (
            Settings(engine="llm", model="x", base_url="http://10.0.0.1:8000/v1"),
            "sent to x at 10.0.0.1:8000",
        ),
        (Settings(engine="llm", model="gpt-4o", cache=True), "is kept on this machine, in "),
    ],
)
def test_the_page_says_where_the_draft_goes(settings: Settings, words: str) -> None:
    assert words in str(privacy(settings, "en"))
