"""Which prompt is in force: the coach's own, or a file that the settings name."""

from coach.knowledge import data_folder
from coach.prompting import Prompt, read_prompt
from coach.settings import Settings


def prompt_in_force(name: str, settings: Settings) -> Prompt:
    """Return the prompt of a name.

    Args:
        name: Such as ``critique``.
        settings: A file of theirs with that name wins over the coach's own.

    Raises:
        KnowledgeError: A file cannot be read as a prompt.
    """
    own = (read_prompt(path) for path in settings.prompts)
    found = next((prompt for prompt in own if prompt.name == name), None)
    return found or read_prompt(data_folder() / "prompts" / f"{name}.md")
