"""Nothing a draft, an answer or a model says can become a tag, an attribute or a request."""

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.models import Item, KeyResult, Objective, OKRSet, Span, Unread
from coach.reviews import (
    Alternative,
    Checkpoint,
    Context,
    Counts,
    DataToGet,
    Evidence,
    Finding,
    KeyResultAssessment,
    KeyResultReview,
    ObjectiveReview,
    Passage,
    Placeholder,
    Provenance,
    Question,
    Reading,
    Review,
    Rewrite,
    Slots,
)
from coach.web.markup import Html, el, join
from coach.web.session import Session, Turn
from coach.web.sheet import sheet
from coach.web.talk import talk

HOSTILE = (
    "<script>window.hit=1</script>",
    "<img src=//evil.example/x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "' onmouseover='alert(1)",
    '" data-do="keep" data-ref="O1.KR1',
    "![x](https://evil.example/?q=1) [y](javascript:alert(1))",
    "${alert(1)} {{constructor}} `x`",
    "</textarea></details></div></body>",
    "\x00<b>\x1b[31m\u202eabc",
    "**<i>bold</i>**",
)
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40),
    st.text(alphabet="<>\"'&=/ \n[]*`$;abon-", min_size=1, max_size=40),
)
TAGS = {
    *("div", "p", "section", "article", "header", "h1", "h2", "h3", "h4", "h5", "ul", "ol", "li"),
    *("span", "small", "b", "em", "strong", "mark", "ins", "del", "bdi", "button", "details"),
    *("summary", "form", "input", "label", "pre"),
}
ATTRIBUTES = {
    *("class", "id", "type", "role", "lang", "title", "for", "value", "maxlength", "placeholder"),
    *("autocomplete", "tabindex", "aria-hidden", "aria-label", "aria-live", "aria-describedby"),
    *("data-fold", "data-do", "data-ref", "data-reason", "data-copy", "data-field", "data-key"),
    *("data-review", "data-download", "data-text"),
}


class Seen(HTMLParser):
    """Collects what a browser would find, and checks that every element closes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "input":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def review_saying(text: str) -> Review:
    """Return a review in which every free text is ``text``."""
    finding = Finding(
        code="KR107",
        name=text,
        severity="warning",
        refs=("O1.KR1",),
        message=text,
        hint=text,
        explanation=text,
        evidence=(Evidence(quote=text, span=Span(start=0, end=len(text))), Evidence(quote=text)),
        passages=("p",),
    )
    rewrite = Rewrite(
        text=f"{text} [{text}] {text}",
        label=text,
        alternatives=(Alternative(label=text, text=text),),
        metric=text,
        placeholders=(Placeholder(name=f"[{text}]", slot="baseline", question=text),),
        origin="model",
    )
    kr = KeyResultReview(
        ref="O1.KR1",
        text=text,
        assessment=KeyResultAssessment(
            kind="output",
            slots=Slots(metric=False, baseline=False, target=False, deadline=False),
            ambition="cannot_tell",
            kpi_confusion=False,
            baseline_source="none",
            deadline_source="none",
            reading=Reading(language="es"),
        ),
        findings=(finding,),
        rewrite=rewrite,
        moved_to="initiatives",
        under="O1.KR1",
        status="convert",
    )
    item = Item(text=text, from_ref="O1.KR1")
    objective = ObjectiveReview(
        ref="O1",
        text=text,
        understood=text,
        findings=(finding.model_copy(update={"refs": ("O1",)}),),
        rewrite=rewrite,
        key_results=(kr, kr.model_copy(update={"findings": (), "rewrite": rewrite})),
        initiatives=(item,),
        health_metrics=(item,),
        status="refine",
    )
    part = KeyResult(ref="O1.KR1", text=text, span=Span(start=0, end=len(text)))
    okrs = OKRSet(
        draft=text,
        objectives=(Objective(ref="O1", text=text, key_results=(part,)),),
    )
    return Review(
        id=text,
        language="es",
        summary=text,
        objectives=(objective,),
        findings=(finding,),
        questions=(Question(ref="O1", text=text),),
        data_to_get=(DataToGet(ref="O1.KR1", metric=text, what=text),),
        parking=(item,),
        checklist=(Checkpoint(code="X", text=text),),
        unread=(Unread(text=text, reason="note"),),
        counts=Counts(refine=1, convert=2),
        provenance=Provenance(
            engine="llm",
            model=text,
            fallback_reason=text,
            passages=(Passage(id="p", title=text, source=text, page=text, text=text),),
        ),
        okrs=okrs,
    )


def session_saying(text: str, **changes: Any) -> Session:
    review = review_saying(text)
    turn = Turn(text, text, review.provenance.passages, text)
    context = Context(answers={"O1.KR1.target": text, "O1.KR1.metric": text, "cycle": text})
    session = Session(review=review, draft=text, notice=text, turns=(turn,), context=context)
    return session._replace(**changes)


def assert_harmless(html: str) -> Seen:
    seen = Seen(html)
    assert not seen.open
    assert set(seen.tags) <= TAGS
    assert {name for name, _ in seen.attributes} <= ATTRIBUTES
    actions = {value for name, value in seen.attributes if name == "data-do"}
    assert actions <= {"keep", "another", "fill", "reopen"}
    return seen


@given(texts)
def test_no_text_in_any_field_of_a_review_becomes_a_tag_or_an_attribute(text: str) -> None:
    assert_harmless(sheet(session_saying(text)))
    assert_harmless(sheet(session_saying(text, chosen={"O1.KR1": 1})))


@given(texts)
def test_no_answer_question_or_reply_becomes_a_tag_or_an_attribute(text: str) -> None:
    assert_harmless(talk(session_saying(text)))


@given(texts)
def test_a_reason_to_keep_a_line_stays_text(text: str) -> None:
    kept = Context(accepted={"O1.KR1": text, "O1": text})

    assert_harmless(sheet(session_saying(text, context=kept)))


@pytest.mark.parametrize("text", [h for h in HOSTILE if "\x00" not in h])
def test_what_was_typed_is_shown_as_it_stands(text: str) -> None:
    assert text in assert_harmless(sheet(session_saying(text, review=None))).text


@given(texts, texts)
def test_an_element_keeps_its_text_and_its_attribute(text: str, value: str) -> None:
    seen = Seen(el("p", text, title=value))

    assert seen.tags == ["p"]
    assert [name for name, _ in seen.attributes] == ["title"]


def test_only_what_was_built_as_html_is_let_through() -> None:
    assert join("<b>", Html("<i></i>"), None) == "&lt;b&gt;<i></i>"
