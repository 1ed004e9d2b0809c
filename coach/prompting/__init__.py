"""The prompts: one strict, versioned file each, and the answers they ask for."""

from coach.prompting.answers import (
    CritiqueAnswer,
    GuidanceAnswer,
    JudgeAnswer,
    KeyResultAnswer,
    ObjectiveAnswer,
    Wording,
)
from coach.prompting.files import Messages, Prompt, read_prompt
from coach.prompting.schema import strict_schema

__all__ = [
    "CritiqueAnswer",
    "GuidanceAnswer",
    "JudgeAnswer",
    "KeyResultAnswer",
    "Messages",
    "ObjectiveAnswer",
    "Prompt",
    "Wording",
    "read_prompt",
    "strict_schema",
]
