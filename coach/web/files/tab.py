"""The parts of the file tab and what each control is wired to."""

import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.critics.llm.endpoint import endpoint_of
from coach.critics.llm.faults import CallFault
from coach.formats import KINDS
from coach.models import Language
from coach.rendering import words as light_words
from coach.reviews import Status
from coach.web.files import view, words
from coach.web.files.kept import FileReview, as_draft, written
from coach.web.files.running import Step, reviewing
from coach.web.framework import gr
from coach.web.markup import Html, el
from coach.web.session import Session

if TYPE_CHECKING:
    from coach.pipeline import Coach

_HOUR = 3600
"""Seconds after which what a page has left behind is deleted."""
_KPI_KINDS = [".xlsx", ".csv", ".tsv", ".ods", ".md"]


class FileTab:
    """The tab: made once for the page; what a reader does stands in the session.

    Args:
        coach: Reviews the files.
        html: Makes a part of the page's own HTML.
    """

    def __init__(self, coach: "Coach", html: Callable[[str, str], Any]) -> None:
        self._coach = coach
        self._stops: dict[str, threading.Event] = {}
        self.kept = gr.State(None, time_to_live=_HOUR, delete_callback=_forget)
        with gr.Row(elem_id="file-in"):
            self.file = gr.File(
                label=words.DROP.en, file_types=list(KINDS), file_count="multiple", elem_id="file"
            )
            self.kpis = gr.File(label=words.KPIS.en, file_types=_KPI_KINDS, elem_id="kpis")
        with gr.Row(elem_id="file-go"):
            self.go = gr.Button(words.REVIEW.en, variant="primary", elem_id="review-file", scale=0)
            self.cancel = gr.Button(words.CANCEL.en, elem_id="cancel", scale=0, visible=False)
            self.about = html(self._about("en"), "file-about")
        self.progress = html("", "file-progress")
        self.summary = html("", "file-summary")
        with gr.Row(elem_id="file-filter"):
            self.team = gr.Dropdown(
                label=words.TEAM.en, choices=[], visible=False, elem_id="team", scale=0
            )
            self.light = gr.Dropdown(
                label=words.LIGHT.en, choices=[], visible=False, elem_id="light", scale=0
            )
        self.list = html("", "file-list")
        self.reports = gr.File(
            label=words.REPORTS.en, visible=False, interactive=False, elem_id="reports",
            file_count="multiple",
        )  # fmt: skip

    @property
    def named(self) -> list[Any]:
        """The parts whose words follow the language of the page."""
        return [self.file, self.kpis, self.go, self.cancel, self.about, self.team, self.light,
                self.reports]  # fmt: skip

    def names(self, language: Language) -> list[Any]:
        """Return the words of those parts."""
        return [
            gr.update(label=words.DROP.in_(language)),
            gr.update(label=words.KPIS.in_(language)),
            gr.update(value=words.REVIEW.in_(language)),
            gr.update(value=words.CANCEL.in_(language)),
            self._about(language),
            gr.update(label=words.TEAM.in_(language)),
            gr.update(label=words.LIGHT.in_(language)),
            gr.update(label=words.REPORTS.in_(language)),
        ]

    def wire(self, session: Any, opened: list[Any], open_: Callable[..., Any]) -> None:
        """Connect the controls.

        Args:
            session: The page's session.
            opened: The parts that opening an objective changes.
            open_: Takes the draft of an objective into the page.
        """
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        shown = [self.kept, self.progress, self.cancel, self.summary, self.team, self.light,
                 self.list, self.reports]  # fmt: skip
        inputs = [session, self.file, self.kpis]
        reviewed = self.go.click(self.review, inputs, shown, concurrency_limit=2, **quiet)
        # What can be downloaded is a copy of the page's own by then.
        reviewed.then(_forget, [self.kept], None, **quiet)
        self.cancel.click(self.stop, None, None, **quiet)
        filters = [session, self.kept, self.team, self.light]
        gr.on([self.team.input, self.light.input], self.filter, filters, self.list, **quiet)

        def opening(
            kept: FileReview | None, now: Session, event: gr.EventData, r: gr.Request
        ) -> Any:
            action = event._data if isinstance(event._data, dict) else {}
            yield from open_(now, _draft_of(kept, action), r)

        self.list.click(opening, [self.kept, session], opened, **quiet)

    def review(
        self, session: Session, files: list[str] | None, kpis: str | None, request: gr.Request
    ) -> Iterator[list[Any]]:
        """Review the files and show how far it is, then what came of it."""
        language = session.language
        if not files:
            yield self._shown(Step(notice=words.NO_FILE.in_(language)), language)
            return
        page, asked = str(request.session_hash), threading.Event()
        self._stops[page] = asked
        paths = [Path(file) for file in files]
        sheet = Path(kpis) if kpis else None
        try:
            for step in reviewing(self._coach, paths, sheet, language, asked.is_set):
                yield self._shown(step, language, paths)
        finally:
            asked.set()
            if self._stops.get(page) is asked:
                del self._stops[page]

    def stop(self, request: gr.Request) -> None:
        """Have a review end where it is."""
        if str(request.session_hash) in self._stops:
            self._stops[str(request.session_hash)].set()

    def filter(
        self, session: Session, kept: FileReview | None, team: str | None, light: str | None
    ) -> Html:
        """Show the objectives that pass the filter."""
        if kept is None:
            return Html("")
        wanted: Status | None = next((name for name in light_words.STATUS if name == light), None)
        return view.objectives(kept, team or None, wanted, session.language)

    def _shown(self, step: Step, language: Language, paths: list[Path] | None = None) -> list[Any]:
        kept = step.kept
        running = kept is None and step.notice is None
        told = view.progress(step, language)
        if kept is None:
            none: list[Any] = [gr.update(visible=False), gr.update(visible=False)]
            return [None, told, gr.update(visible=running), "", *none, "",
                    gr.update(visible=False, value=None)]  # fmt: skip
        kept, paths_of_reports = written(kept, paths or [])
        every = (words.ALL.in_(language), "")
        lights = [(light_words.STATUS[light].in_(language), light) for light in light_words.STATUS]
        teams = [(team, team) for team in kept.teams]
        return [
            kept,
            told,
            gr.update(visible=False),
            view.summary(kept, language),
            gr.update(choices=[every, *teams], value="", visible=len(teams) > 1),
            gr.update(choices=[every, *lights], value="", visible=True),
            view.objectives(kept, None, None, language),
            gr.update(value=paths_of_reports, visible=True),
        ]

    def _about(self, language: Language) -> Html:
        told = words.HOW.in_(language).format(folder=tempfile.gettempdir())
        if self._coach.settings.engine == "llm":
            try:
                model = endpoint_of(self._coach.settings).name
                told += words.HOW_BY_MODEL.in_(language).format(model=model)
            except CallFault:
                pass  # the other tab says what is missing
        return el("p", told, class_="about")


def _forget(kept: FileReview | None) -> None:
    if kept is not None:
        kept.discard()


def _draft_of(kept: FileReview | None, action: dict[str, Any]) -> str | None:
    """Return the draft that a button asks for; what it says comes from the browser."""
    number, ref = action.get("value"), action.get("ref")
    if kept is None or action.get("do") != "open" or not str(number).isdecimal():
        return None
    try:
        return as_draft(kept.reviews[int(str(number))], str(ref))
    except (IndexError, KeyError):
        return None
