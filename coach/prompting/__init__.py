"""The prompts: one strict, versioned file each, and the answers they ask for."""

from coach.prompting.answers import CritiqueAnswer, KeyResultAnswer, ObjectiveAnswer, Wording
from coach.prompting.files import Messages, Prompt, read_prompt

__all__ = [
    "CritiqueAnswer",
    "KeyResultAnswer",
    "Messages",
    "ObjectiveAnswer",
    "Prompt",
    "Wording",
    "read_prompt",
]
