"""What every command shares: the screen, the shell's language, exit codes and the way out."""

import os
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn

import typer

from coach.models import Language

if TYPE_CHECKING:
    from rich.console import Console


class Exit(IntEnum):
    """The exit codes, a promise to scripts."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    INTERRUPTED = 3
    FAILED = 4


Lang = Annotated[
    Literal["es", "en"] | None,
    typer.Option("--lang", help="Language of the answer; the draft's own when not given."),
]


def console() -> "Console":
    """Return the terminal, plain where it is a pipe."""
    from rich.console import Console

    return Console(soft_wrap=False)


def show(text: str) -> None:
    """Print words as they are: no markup is read in them."""
    console().print(text, markup=False, highlight=False)


def shell_language() -> Language:
    """Return the language the shell is set to, English where it is another."""
    name = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "es" if name.lower().startswith("es") else "en"


def fail(code: Exit, message: str) -> NoReturn:
    """Print a message on standard error and leave.

    Args:
        code: The exit code.
        message: What happened, where, and what to do.
    """
    typer.echo(message, err=True)
    raise SystemExit(int(code))
