"""The page's parts and what each control is wired to."""

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from coach.language.text import Text
from coach.web import handlers, words
from coach.web.examples import EXAMPLES
from coach.web.files import words as file_words
from coach.web.files.tab import FileTab
from coach.web.frame import header, privacy, try_these
from coach.web.framework import gr
from coach.web.runs import words as run_words
from coach.web.runs.tab import RunsTab
from coach.web.session import Session
from coach.web.sheet import sheet
from coach.web.talk import talk

if TYPE_CHECKING:
    from coach.pipeline import Coach

_EVERY, _AGE = 600, 3000
"""Seconds: every ten minutes, uploads and reports older than fifty are deleted."""
_DRAFT, _FILE, _RUNS = "draft", "file", "runs"
_BIND = "window.okrCoach && window.okrCoach.bind(element, trigger, watch);"


def layout(coach: "Coach") -> Any:
    """Return the page as Gradio Blocks.

    Args:
        coach: The coach that reviews; the page keeps nothing of what it says on disk.
    """
    with gr.Blocks(
        title="OKR Coach", analytics_enabled=False, fill_width=True, delete_cache=(_EVERY, _AGE)
    ) as page:
        session = gr.State(Session())
        top = _html(header(Session()), "top")
        with gr.Tabs(elem_id="tabs", selected=_DRAFT, overflow_behavior="wrap") as tabs:
            with gr.Tab(file_words.DRAFT_TAB.en, id=_DRAFT) as draft_tab:
                desk = _desk(coach)
            with gr.Tab(file_words.FILE_TAB.en, id=_FILE) as file_tab:
                filed = FileTab(coach, _html)
            heads = [(draft_tab, file_words.DRAFT_TAB), (file_tab, file_words.FILE_TAB)]
            runs = None
            if coach.settings.runs:
                with gr.Tab(run_words.TAB.en, id=_RUNS) as runs_tab:
                    runs = RunsTab(coach.settings.runs, _html)
                runs.wire(session, runs_tab)
                heads.append((runs_tab, run_words.TAB))
        view = _View(coach, [session, top, *desk])
        view.beside(tabs, heads, filed, runs)
        _wire(page, view)
    page.queue(max_size=64, default_concurrency_limit=8)
    return page


def _desk(coach: "Coach") -> list[Any]:
    """Lay out the box, the review and the conversation; return the parts in their order."""
    with gr.Column(elem_id="desk"):
        with gr.Column(elem_id="paste"):
            draft = gr.Textbox(
                label=words.DRAFT.en,
                placeholder=words.DRAFT_HINT.en,
                lines=8,
                max_lines=18,
                elem_id="draft",
                container=True,
            )
            with gr.Row(elem_id="go"):
                go = gr.Button(words.REVIEW.en, variant="primary", elem_id="review", scale=0)
                stop = gr.Button(words.STOP.en, elem_id="stop", scale=0, visible=False)
                about = _html(privacy(coach.settings, "en"), "about")
            tries = _html(try_these("en"), "tries")
        right = _html(sheet(Session()), "sheet")
        with gr.Column(elem_id="talking"):
            with gr.Row(elem_id="saying"):
                say = gr.Textbox(
                    label=words.SAY.en,
                    placeholder=words.SAY_HINT.en,
                    lines=1,
                    max_lines=6,
                    elem_id="say",
                    container=True,
                )
                send = gr.Button(words.SEND.en, elem_id="send", scale=0)
            below = _html(talk(Session()), "talk")
    return [draft, go, stop, about, tries, right, say, send, below]


class _View:
    """Turns a session into what every part of the page shows."""

    def __init__(self, coach: "Coach", parts: list[Any]) -> None:
        self.coach = coach
        self.parts = parts
        self._stops: dict[str, threading.Event] = {}
        """One for each page that waits for a model, by its session."""

    def show(
        self, session: Session, *, draft: str | None = None, say: str | None = None
    ) -> list[Any]:
        """Return an update for every part; boxes keep what was typed unless a text is given."""
        language = session.language
        return [
            session,
            header(session),
            _box(words.DRAFT.in_(language), words.DRAFT_HINT.in_(language), draft),
            gr.update(value=words.REVIEW.in_(language)),
            gr.update(value=words.STOP.in_(language), visible=self._stoppable(session)),
            privacy(self.coach.settings, language),
            try_these(language) if session.review is None else "",
            sheet(session),
            _box(words.SAY.in_(language), words.SAY_HINT.in_(language), say),
            gr.update(value=words.SEND.in_(language)),
            talk(session),
        ]

    def beside(
        self, tabs: Any, heads: list[tuple[Any, Text]], filed: FileTab, runs: RunsTab | None
    ) -> None:
        """Take in the tabs, whose words follow the language too.

        Args:
            tabs: All tabs.
            heads: The head of each, with its words.
            filed: What stands in the second.
            runs: What stands in the third, where there is one.
        """
        self.tabs, self.heads, self.filed, self.runs = tabs, heads, filed, runs

    @property
    def named(self) -> list[Any]:
        """The parts beside the draft whose words follow the language."""
        heads = [head for head, _ in self.heads]
        return [*heads, *self.filed.named, *(self.runs.named if self.runs else ())]

    def names(self, session: Session) -> list[Any]:
        """Return the words of tabs and file tab in the language of the page."""
        language = session.language
        return [
            *(gr.update(label=said.in_(language)) for _, said in self.heads),
            *self.filed.names(language),
            *(self.runs.names(language) if self.runs else ()),
        ]

    def open(self, session: Session, draft: str | None, request: gr.Request) -> Iterator[list[Any]]:
        """Take an objective of a file into the box and review it there."""
        if draft is None:
            yield [*self.show(session), gr.update()]
            return
        for step in self._reviewing(session, draft, request):
            yield [*self.show(step, draft=draft), gr.update(selected=_DRAFT)]

    def load(self, session: Session, request: gr.Request) -> list[Any]:
        """Show the page in the language the browser prefers."""
        return self.show(handlers.started(session, request.headers.get("accept-language", "")))

    def review(self, session: Session, draft: str, request: gr.Request) -> Iterator[list[Any]]:
        """Review the box."""
        for step in self._reviewing(session, draft, request):
            yield self.show(step)

    def stop(self, request: gr.Request) -> None:
        """Have a model's answer stop where it is; what has passed stays."""
        if request.session_hash in self._stops:
            self._stops[request.session_hash].set()

    def _stoppable(self, session: Session) -> bool:
        return self.coach.settings.engine == "llm" and not session.complete

    def _reviewing(self, session: Session, draft: str, request: gr.Request) -> Iterator[Session]:
        page, asked = str(request.session_hash), threading.Event()
        self._stops[page] = asked
        try:
            yield from handlers.reviewing(self.coach, session, draft, asked.is_set)
        finally:
            if self._stops.get(page) is asked:
                del self._stops[page]

    def say(self, session: Session, message: str) -> list[Any]:
        """Take in a free line; it stays in its box where it could not be taken in."""
        after = handlers.said(self.coach, session, message)
        new_draft = after.draft if after.draft != session.draft else None
        return self.show(after, draft=new_draft, say=None if after.notice else "")

    def do(self, session: Session, event: gr.EventData, request: gr.Request) -> Iterator[list[Any]]:
        """Carry out a button inside the page's own HTML."""
        action = event._data if isinstance(event._data, dict) else {}
        number = action.get("example")
        if isinstance(number, int) and 0 <= number < len(EXAMPLES):
            text = EXAMPLES[number].draft
            for step in self._reviewing(session, text, request):
                yield self.show(step, draft=text)
            return
        yield self.show(handlers.done(self.coach, session, action))


def _wire(page: Any, view: _View) -> None:
    session, top, draft, go, stop, _, tries, right, say, send, below = view.parts
    quiet: dict[str, Any] = {
        "outputs": view.parts,
        "show_progress": "hidden",
        "api_visibility": "private",
    }
    loaded = page.load(view.load, [session], **quiet)
    reviewed = go.click(view.review, [session, draft], **quiet)
    stop.click(view.stop, None, None, show_progress="hidden", api_visibility="private")
    gr.on([send.click, say.submit], view.say, [session, say], **quiet)
    done = [part.click(view.do, [session], **quiet) for part in (top, tries, right, below)]
    quiet["outputs"] = view.named
    for event in (loaded, reviewed, *done):
        event.then(view.names, [session], **quiet)
    view.filed.wire(session, [*view.parts, view.tabs], view.open)


def _html(value: str, name: str) -> Any:
    return gr.HTML(value, elem_id=name, js_on_load=_BIND, apply_default_css=False)


def _box(label: str, hint: str, value: str | None) -> Any:
    changes = {"label": label, "placeholder": hint}
    return gr.update(**changes) if value is None else gr.update(value=value, **changes)
