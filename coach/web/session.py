"""What the page remembers while it is open; nothing of it is ever written to disk."""

from collections.abc import Mapping
from typing import NamedTuple

from coach.models import Language
from coach.reviews import Context, Passage, Review


class Turn(NamedTuple):
    """Something said in the conversation, and the reply."""

    said: str
    reply: str
    passages: tuple[Passage, ...] = ()
    earlier_draft: str | None = None
    """The draft that a new one replaced: nothing typed is lost."""


class Session(NamedTuple):
    """One open page."""

    browser: Language = "en"
    """The language the browser asks for, until a draft or the switch says otherwise."""
    picked: Language | None = None
    """The language picked with the switch: page and remarks follow it."""
    draft: str = ""
    """The draft under review, as pasted."""
    review: Review | None = None
    context: Context = Context()
    chosen: Mapping[str, int] = {}
    """Ref to the wording shown of its rewrite: 0 is the first, then the alternatives."""
    turns: tuple[Turn, ...] = ()
    notice: str | None = None
    """What could not be done, in one calm sentence."""
    unread: bool = False
    """True when what stands in the box could not be reviewed: the notice stands alone."""
    complete: bool = True
    """False while the rewrites are still being looked for."""

    @property
    def language(self) -> Language:
        """The language of the page: picked, else the draft's, else the browser's."""
        if self.picked:
            return self.picked
        if self.review and self.review.objectives:
            return "es" if self.review.language == "es" else "en"
        return self.browser
