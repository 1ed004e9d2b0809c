"""The guidance: one passage a file, each with the rules it supports and where it comes from."""

from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import ValidationError

from coach.errors import KnowledgeError
from coach.knowledge.folder import data_folder
from coach.models import Frozen, Language
from coach.reviews import Passage

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = "---\n"


class Source(Frozen):
    """Where the substance of a passage comes from. The words are the coach's own."""

    title: str
    author: str | None = None
    publisher: str | None = None
    page: str | None = None
    """The slide or page, where the source has them."""
    licence: Literal["paraphrase"]

    @property
    def citation(self) -> str:
        """Return title, author and publisher in one line."""
        return ", ".join(part for part in (self.title, self.author, self.publisher) if part)


class Head(Frozen):
    """The YAML head of a passage file."""

    id: str
    title: str
    rules: tuple[str, ...]
    languages: tuple[Language, ...]
    topics: tuple[str, ...]
    source: Source


class PassageRecord(Frozen):
    """One piece of guidance in one language, as it stands in its file."""

    id: str
    """The same in every language: ``outcomes-over-output``."""
    title: str
    text: str
    rules: tuple[str, ...]
    """Codes of the rules it supports."""
    languages: tuple[Language, ...]
    topics: tuple[str, ...]
    """Words and questions by which people ask for it; searched, never shown."""
    source: str
    page: str | None = None

    def cited(self) -> Passage:
        """Return the passage as a review cites it."""
        return Passage(
            id=self.id, title=self.title, source=self.source, page=self.page, text=self.text
        )


@cache
def passages(language: Language) -> tuple[PassageRecord, ...]:
    """Return all guidance of a language, ordered by id.

    Raises:
        KnowledgeError: A file is not well formed.
    """
    folder = data_folder() / "knowledge" / "guidance" / language
    return tuple(read_passage(path) for path in sorted(folder.glob("*.md")))


@cache
def asked_by(language: Language) -> dict[str, tuple[str, ...]]:
    """Return, by passage, the ways in which people come to ask for it; searched, never shown.

    Raises:
        KnowledgeError: The file is not well formed.
    """
    return read_asks(data_folder() / "knowledge" / "asks" / f"{language}.yaml")


def read_asks(path: Path) -> dict[str, tuple[str, ...]]:
    """Read a file of ways to ask: ids of passages, each with a list of questions.

    Raises:
        KnowledgeError: The message names the file, and the id where one is at fault.
    """
    try:
        found = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path.name}: the ways to ask cannot be read: {error}") from None
    if not isinstance(found, dict):
        raise KnowledgeError(f"{path.name}: holds ids of passages, each with a list of questions.")
    for id_, ways in found.items():
        if not isinstance(ways, list) or not all(isinstance(way, str) for way in ways):
            raise KnowledgeError(f"{path.name}: {id_}: is no list of questions.")
    return {id_: tuple(ways) for id_, ways in found.items()}


def read_passage(path: Path) -> PassageRecord:
    """Read one passage file: a YAML head between ``---`` lines, then the text.

    Raises:
        KnowledgeError: The head is missing, has an unknown key or lacks one, or its id is not
            the file's name.
    """
    before, fence, rest = path.read_text("utf-8").partition(_FENCE)
    written, closing, body = rest.partition("\n" + _FENCE)
    if before or not fence or not closing:
        raise KnowledgeError(f"{path.name}: a passage starts with a head between two --- lines.")
    try:
        head = Head.model_validate(yaml.load(written, Loader=_LOADER))
    except (yaml.YAMLError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: its head cannot be read: {error}") from None
    if head.id != path.stem:
        raise KnowledgeError(f"{path.name}: its id {head.id!r} is not the file's name.")
    return PassageRecord(
        id=head.id,
        title=head.title,
        text=body.strip(),
        rules=head.rules,
        languages=head.languages,
        topics=head.topics,
        source=head.source.citation,
        page=head.source.page,
    )
