"""What the stand-in finds in a prompt: definitions, examples, rules, and what is given."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_FENCE = re.compile(r"<(\w+)>\n?(.*?)\n?</\1>", re.DOTALL)
_DEFINITION = re.compile(r"^- (\w+): (.+)$", re.MULTILINE)
_FLAG = re.compile(r"^- (?:a )?(\w+) when (.+)$", re.MULTILINE)
_LINE = re.compile(r"^(O\d+(?:\.KR\d+)?)(?: \((Spanish|English)\))? (.+)$", re.MULTILINE)
_SHOWN = re.compile(r"^(O\d+\.KR\d+) quotes (.+)$", re.MULTILINE)
_PASSAGE = re.compile(r"^\[([\w-]+)\] (.+)\n((?:.+\n?)*)", re.MULTILINE)
_SPEAKS = re.compile(r"(?:answer|drafts) in (Spanish|English)")
_WORDING = re.compile(r'text "([^"]+)"')


class Example(NamedTuple):
    """A line that the prompt shows with its labels."""

    language: str
    text: str
    kind: str
    reason: str
    moves_to: str | None
    wording: str | None


class Line(NamedTuple):
    """A line of the draft to read."""

    ref: str
    language: str
    text: str


class Read(NamedTuple):
    """A prompt as the stand-in reads it."""

    system: str
    language: str
    kinds: Mapping[str, str]
    """Label to definition, in the order of the prompt."""
    ambitions: Mapping[str, str]
    flags: Mapping[str, str]
    examples: Sequence[Example]
    given: Mapping[str, str]
    """Tag to what stands between it, in the user's message."""
    is_again: bool

    @property
    def lines(self) -> list[Line]:
        """The key results of the draft."""
        found = _LINE.findall(self.given.get("draft", ""))
        return [Line(*parts) for parts in found if "." in parts[0]]

    @property
    def objective(self) -> str:
        """The objective of the draft."""
        found = _LINE.findall(self.given.get("draft", ""))
        return next((text for ref, _, text in found if "." not in ref), "")

    @property
    def metrics(self) -> dict[str, list[str]]:
        """Metrics by the ref of the line they may stand for."""
        rows = (row.partition(" ") for row in self.given.get("metrics", "").splitlines())
        return {ref: [name.strip() for name in names.split(";")] for ref, _, names in rows if names}

    def known(self, ref: str, slot: str) -> str | None:
        """Return what the team has answered for a part of a line."""
        name = f"{ref}.{slot}: "
        rows = self.given.get("known", "").splitlines()
        return next((row.removeprefix(name) for row in rows if row.startswith(name)), None)

    @property
    def passages(self) -> list[tuple[str, str, str]]:
        """Id, title and text of each passage."""
        return [(i, t, " ".join(b.split())) for i, t, b in _PASSAGE.findall(self._guidance)]

    @property
    def _guidance(self) -> str:
        return self.given.get("passages", "")

    def shown(self, language: str, kind: str | None = None) -> Example | None:
        """Return an example in a language, of a kind where one is asked for."""
        return next(
            (e for e in self.examples if e.language == language and kind in (None, e.kind)), None
        )

    def says(self, words: str) -> bool:
        """Tell whether the prompt's instructions say something."""
        return words.lower() in " ".join(self.system.split()).lower()


def read(messages: Sequence[Mapping[str, Any]]) -> Read:
    """Read the messages of a chat completion."""
    system = str(messages[0].get("content", ""))
    user = next((str(m.get("content")) for m in messages if m.get("role") == "user"), "")
    return Read(
        system=system,
        language=said.group(1) if (said := _SPEAKS.search(system)) else "English",
        kinds=_definitions(system, "kind of a key result"),
        ambitions=_definitions(system, "ambition of a key result"),
        flags=dict(_FLAG.findall(_block(system, "An objective is"))),
        examples=_examples(system),
        given=dict(_FENCE.findall(user)),
        is_again=any(message.get("role") == "assistant" for message in messages),
    )  # fmt: skip


def _block(system: str, head: str) -> str:
    """Return the list below a head, up to the next blank line."""
    at = system.find(head)
    return system[at:].partition("\n\n")[0] if at >= 0 else ""


def _definitions(system: str, head: str) -> dict[str, str]:
    return dict(_DEFINITION.findall(_block(system, head)))


def _examples(system: str) -> list[Example]:
    found: list[Example] = []
    for part in system.split("<draft>")[1:]:
        draft, _, rest = part.partition("</draft>")
        lines = {ref: (language, text) for ref, language, text in _LINE.findall(draft)}
        for ref, said in _SHOWN.findall(rest):
            if ref in lines:
                found.append(_example(*lines[ref], said))
    return found


def _example(language: str, text: str, said: str) -> Example:
    def field(name: str) -> str | None:
        match = re.search(rf"\b{name}: ([^;]+)", said)
        return match.group(1).strip(" .") if match else None

    wording = _WORDING.search(said)
    return Example(
        language,
        text,
        field("kind") or "",
        field("reason") or "",
        field("moves_to"),
        wording.group(1) if wording else None,
    )
