"""The errors a user may meet.

    CoachError                  anything the coach can explain in one sentence
    ├── DraftError              the draft cannot be read (empty, binary, too long)
    ├── SettingsError           a setting has a value that cannot be used
    ├── KnowledgeError          a passage, metric or prompt file is not well formed
    ├── RetrievalError          the passage index could not be built or searched
    └── CriticError             a critic could not give an answer

A message says what happened, where, and what to do. Anything that is not a ``CoachError`` is a
bug and keeps its traceback.
"""


class CoachError(Exception):
    """Root of every error whose message is fit for a user."""


class DraftError(CoachError):
    """The draft cannot be read: it is empty, binary or longer than the limit."""


class SettingsError(CoachError):
    """A setting, from the environment or a file, has a value that cannot be used."""


class KnowledgeError(CoachError):
    """A passage, a metric or a prompt file is missing or not well formed."""


class RetrievalError(CoachError):
    """The passage index could not be built or searched."""


class CriticError(CoachError):
    """A critic (a language model, as a rule) could not give a usable answer."""
