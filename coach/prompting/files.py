"""A prompt file: read strictly, identified by name, version and hash, filled in as data."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import NamedTuple

import yaml
from pydantic import Field, ValidationError

from coach.errors import KnowledgeError
from coach.models import Frozen
from coach.prompting.answers import CritiqueAnswer, GuidanceAnswer, JudgeAnswer
from coach.prompting.schema import strict_schema

_FENCE = "---\n"
_SECTIONS = re.compile(
    r"\s*## System\n(?P<system>.+?)\n## User\n(?P<user>.+?)(?:\n## Again\n(?P<again>.+))?",
    re.DOTALL,
)
_PROBLEMS = "problems"
_OUTPUTS: dict[str, type[Frozen]] = {
    answer.__name__: answer for answer in (CritiqueAnswer, GuidanceAnswer, JudgeAnswer)
}


class _Head(Frozen):
    name: str
    version: int = Field(ge=1)
    purpose: str
    inputs: dict[str, str]
    output: str


class Messages(NamedTuple):
    """A prompt with its inputs filled in."""

    system: str
    user: str


class Prompt(Frozen):
    """One prompt, as it stands in its file."""

    name: str
    version: int
    purpose: str
    inputs: dict[str, str]
    """Name to what it holds."""
    output: type[Frozen]
    """What the answer is validated against."""
    system: str
    user: str
    again: str | None = None
    """What is said when an answer has to be mended; ``$problems`` stands for what is wrong."""

    @property
    def identity(self) -> str:
        """Name, version and a hash of all that reaches the model: ``critique@1+4a9afc54ca96``.

        The answer's schema is hashed too, because the texts of its fields are read by the model.
        """
        schema = json.dumps(strict_schema(self.output), sort_keys=True)
        words = "\0".join((self.system, self.user, *filter(None, (self.again,)), schema))
        return f"{self.name}@{self.version}+{hashlib.sha256(words.encode()).hexdigest()[:12]}"

    def fill(self, values: Mapping[str, str]) -> Messages:
        """Fill in the inputs.

        A value is data: what looks like an input inside it stays as it is, and a tag that would
        close or open one of the prompt's own fences loses its bracket.

        Args:
            values: One text for each input.

        Raises:
            ValueError: An input is missing, or a value belongs to none.
        """
        missing, unknown = self.inputs.keys() - values.keys(), values.keys() - self.inputs.keys()
        if missing or unknown:
            raise ValueError(
                f"{self.name}: missing inputs {sorted(missing)}, unknown inputs {sorted(unknown)}"
            )
        fence = re.compile(rf"<(?=\s*/?\s*(?:{'|'.join(self.inputs)})\b)", re.IGNORECASE)
        fenced = {name: fence.sub("‹", value) for name, value in values.items()}
        return Messages(
            Template(self.system).substitute(fenced), Template(self.user).substitute(fenced)
        )

    def mend(self, problems: str) -> str:
        """Return what is said to have an answer mended.

        Args:
            problems: What is wrong with it, one line each.

        Raises:
            ValueError: The prompt has no such words.
        """
        if self.again is None:
            raise ValueError(f"{self.name}: there is no ## Again to ask with")
        return Template(self.again).substitute({_PROBLEMS: problems})


def read_prompt(path: Path) -> Prompt:
    """Read a prompt file: a YAML head, then ``## System`` and ``## User`` with ``$name`` inputs.

    ``## Again``, where there is one, asks to mend an answer by its ``$problems``.

    Raises:
        KnowledgeError: The file is missing or a part of it; its head has an unknown key or lacks
            one; an input is declared and not used, or used and not declared.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise KnowledgeError(f"The prompt {path.name} cannot be read: {error.strerror}.") from None
    before, fence, rest = text.partition(_FENCE)
    written, closing, body = rest.partition("\n" + _FENCE)
    sections = _SECTIONS.fullmatch(body)
    if before or not fence or not closing or not sections:
        raise KnowledgeError(
            f"{path.name}: a prompt is a head between two --- lines, ## System and ## User."
        )
    try:
        head = _Head.model_validate(yaml.safe_load(written))
    except (yaml.YAMLError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: its head cannot be read: {error}") from None
    system, user = sections["system"].strip(), sections["user"].strip()
    _check(path, head, system, user)
    again = (sections["again"] or "").strip() or None
    if again and set(Template(again).get_identifiers()) != {_PROBLEMS}:
        raise KnowledgeError(f"{path.name}: ## Again uses $problems, and nothing else.")
    return Prompt(
        name=head.name,
        version=head.version,
        purpose=head.purpose,
        inputs=head.inputs,
        output=_OUTPUTS[head.output],
        system=system,
        user=user,
        again=again,
    )


def _check(path: Path, head: _Head, *sections: str) -> None:
    if head.name != path.name.partition(".")[0]:  # critique.v2.md is a candidate for critique
        raise KnowledgeError(f"{path.name}: its name {head.name!r} is not the file's.")
    if head.output not in _OUTPUTS:
        raise KnowledgeError(
            f"{path.name}: its output {head.output!r} is none of {sorted(_OUTPUTS)}."
        )
    templates = [Template(section) for section in sections]
    if not all(template.is_valid() for template in templates):
        raise KnowledgeError(f"{path.name}: a dollar sign that is no input is written $$.")
    used = {name for template in templates for name in template.get_identifiers()}
    if unused := head.inputs.keys() - used:
        raise KnowledgeError(f"{path.name}: declared and not used: {', '.join(sorted(unused))}.")
    if undeclared := used - head.inputs.keys():
        raise KnowledgeError(
            f"{path.name}: used and not declared: {', '.join(sorted(undeclared))}."
        )
