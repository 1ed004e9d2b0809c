"""The parts of the evaluations tab and what each control is wired to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from coach.models import Language
from coach.web.framework import gr
from coach.web.markup import Html
from coach.web.runs import words
from coach.web.runs.reading import names
from coach.web.runs.view import view
from coach.web.session import Session

_NO_OTHER = ""


class RunsTab:
    """The tab: made once for the page; it reads the folder anew each time it is looked at.

    Args:
        folder: Where runs are kept.
        html: Makes a part of the page's own HTML.
    """

    def __init__(self, folder: Path, html: Callable[[str, str], Any]) -> None:
        self._folder = folder
        with gr.Row(elem_id="runs-which"):
            self.run = gr.Dropdown(label=words.RUN.en, choices=names(folder), elem_id="run")
            self.other = gr.Dropdown(label=words.OTHER.en, choices=[], elem_id="other-run")
        self.shown = html("", "runs")

    @property
    def named(self) -> list[Any]:
        """The parts whose words follow the language of the page."""
        return [self.run, self.other]

    def names(self, language: Language) -> list[Any]:
        """Return the words of those parts."""
        return [
            gr.update(label=words.RUN.in_(language)),
            gr.update(label=words.OTHER.in_(language)),
        ]

    def wire(self, session: Any, tab: Any) -> None:
        """Connect the controls.

        Args:
            session: The page's session.
            tab: The head of the tab: looking at it reads the folder.
        """
        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        parts = [self.run, self.other, self.shown]
        tab.select(self.look, [session, self.run, self.other], parts, **quiet)
        chosen = [self.run.input, self.other.input]
        gr.on(chosen, self.show, [session, self.run, self.other], self.shown, **quiet)

    def look(self, session: Session, run: str | None, other: str | None) -> list[Any]:
        """Read the folder; keep what was chosen where it is still there."""
        known = names(self._folder)
        run = run if run in known else next(iter(known), None)
        other = other if other in known else _NO_OTHER
        nothing = (words.NO_OTHER.in_(session.language), _NO_OTHER)
        return [
            gr.update(choices=known, value=run),
            gr.update(choices=[nothing, *((name, name) for name in known)], value=other),
            self.show(session, run, other),
        ]

    def show(self, session: Session, run: str | None, other: str | None) -> Html:
        """Return what is chosen."""
        return view(self._folder, run, other or None, session.language)
